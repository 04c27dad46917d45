import { monthNumber, monthOf } from "../../domain/period.ts";
import { closedMonths } from "../cycle/closed-months.ts";
import { readLedgerInput } from "../ledger-input.ts";
import type { WorkbookReading } from "../ports.ts";

export interface ReportMonths {
  /** Months that a report can be made on, "YYYY-MM", newest first. */
  readonly months: readonly { readonly month: string; readonly isClosed: boolean }[];
  /** The one to begin with: the newest with a value, else 报告期; null where the ledger has neither. */
  readonly usual: string | null;
}

/** A list to choose from has no more months than ten years have. */
const MOST_MONTHS = 120;

/** The months with values or events, and 报告期. */
export function reportMonths(reading: WorkbookReading): ReportMonths {
  const { indicators, outOfUse } = readLedgerInput(reading);
  const periods = new Set([...indicators, ...outOfUse].flatMap(({ observations }) => observations.flatMap(({ period, value }) => (value === null ? [] : [period]))));
  const filled = [...periods].map((period) => monthOf(monthNumber(period)));
  const events = (reading.tables["events"] ?? []).map((row) => String(row.values["period"] ?? ""));
  const reportPeriod = String(reading.names["reportPeriod"] ?? "");
  const closed = new Set(closedMonths(reading).map(({ month }) => month));
  const months = [...new Set([...filled, ...events, reportPeriod])].filter((month) => /^\d{4}-\d{2}$/u.test(month)).sort().reverse().slice(0, MOST_MONTHS);
  const newest = [...filled].sort().at(-1);
  return { months: months.map((month) => ({ month, isClosed: closed.has(month) })), usual: newest ?? (months.includes(reportPeriod) ? reportPeriod : months[0] ?? null) };
}
