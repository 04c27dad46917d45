import { isAdded } from "../../domain/evaluate/entry-history.ts";
import { firstMonth } from "../../domain/evaluate/flow-window.ts";
import { isInUse } from "../../domain/evaluate/in-use.ts";
import { monthNumber } from "../../domain/period.ts";
import type { SheetIndicator } from "../ledger-input.ts";
import { observedPeriod, readLedgerInput } from "../ledger-input.ts";
import { oncePerReading } from "../once-per-reading.ts";
import type { ReadRow, WorkbookReading } from "../ports.ts";
import { findCompanions } from "./find-companions.ts";
import type { Frequency } from "./frequency.ts";
import { frequencyOf, periodDue } from "./frequency.ts";

/** A row of 月度数据表 with the period it means ("2018-03", "2018-Q1", "2018"). */
export interface MonthlyRow {
  readonly row: ReadRow;
  readonly period: string;
  /** Month number of the period's last month. */
  readonly month: number;
}

export interface CycleIndicator {
  readonly indicator: SheetIndicator;
  readonly frequency: Frequency;
  /** Its rows in the order of the sheet. */
  readonly rows: readonly MonthlyRow[];
  /** The indicator that holds the running totals of this one's months, or the other way round. */
  readonly companion: SheetIndicator | null;
}

/** The indicators that data are reported for, those in use in some other month among them, by their identifier in capitals (Excel compares texts without regard to case), in the order of 指标表. */
export type CycleReading = ReadonlyMap<string, CycleIndicator>;

export const readCycle = oncePerReading(cycleOf);

function cycleOf(reading: WorkbookReading): CycleReading {
  const rows = new Map<string, MonthlyRow[]>();
  for (const row of reading.tables["monthly"] ?? []) {
    const period = observedPeriod(row);
    if (period === null) continue;
    const key = idKey(row.values["id"]);
    const own = rows.get(key);
    const known = { row, period, month: monthNumber(period) };
    if (own === undefined) rows.set(key, [known]);
    else own.push(known);
  }
  const settings = new Map((reading.tables["indicators"] ?? []).map((row) => [row.line, row]));
  const indicators = new Map<string, CycleIndicator>();
  const all = allIndicators(reading);
  const companions = findCompanions(all);
  for (const indicator of all) {
    const key = idKey(indicator.id);
    // A repeated identifier belongs to the first row that has it; without one nothing can be reported.
    if (key === "" || indicators.has(key)) continue;
    const own = rows.get(key) ?? [];
    const frequency = frequencyOf(settings.get(indicator.line)?.values["frequency"] ?? null, indicator.judgeable, own);
    indicators.set(key, { indicator, rows: own, frequency, companion: companions.get(indicator) ?? null });
  }
  return indicators;
}

/** Every indicator of 指标表, in its order, also those not in use yet or any more. */
export function allIndicators(reading: WorkbookReading): SheetIndicator[] {
  const { indicators, outOfUse } = readLedgerInput(reading);
  return [...indicators, ...outOfUse].sort((one, other) => one.line - other.line);
}

/** The period that is to be reported in the month; null where none ends then, or the indicator is not in use. */
export function periodExpected({ indicator, frequency }: CycleIndicator, month: string): string | null {
  return isInUse(indicator, month) ? periodDue(frequency, month) : null;
}

export function idKey(id: string | number | null | undefined): string {
  const text = String(id ?? "");
  return (text.includes("  ") ? text.replace(/ +/g, " ") : text).trim().toUpperCase();
}

/** The row that counts for what is reported in that month: of several the last. Null where there is none. */
export function rowOfMonth({ rows, indicator, frequency }: CycleIndicator, month: string): MonthlyRow | null {
  const number = monthNumber(month);
  const ending = rows.filter((known) => known.month === number);
  // Where periods are added up, a quarter stands beside the month it ends in.
  const due = periodDue(frequency, month) ?? month;
  const same = isAdded(indicator.judgeable) ? ending.filter(({ period }) => period === due) : ending;
  return (same.length > 0 ? same : ending).at(-1) ?? null;
}

/** Whether a row tells of the month already: it ends in it, or, where periods are added up, covers it. */
export function isReported({ rows, indicator }: CycleIndicator, month: string): boolean {
  const number = monthNumber(month);
  const added = isAdded(indicator.judgeable);
  return rows.some((known) => known.month === number || (added && number < known.month && firstMonth(known.period) <= number));
}
