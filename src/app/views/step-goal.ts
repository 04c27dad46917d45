import { isPeriod, monthNumber } from "../../domain/period.ts";
import { judgeOnSheet, readThresholds } from "../check-workbook.ts";
import type { SheetIndicator } from "../ledger-input.ts";
import { readLedgerInput } from "../ledger-input.ts";
import type { StepCode } from "../overview.ts";
import type { ReadRow, WorkbookReading } from "../ports.ts";
import type { SheetPlace } from "./sheet-place.ts";

/** Where a step of 概览 is done: a view of the pane, the month's list, or a cell. */
export type StepGoal =
  | { readonly kind: "view"; readonly view: "import" | "check" }
  | { readonly kind: "period" }
  | { readonly kind: "cell"; readonly place: SheetPlace };

export function stepGoal(reading: WorkbookReading, code: StepCode): StepGoal {
  if (code === "choose-period") return { kind: "period" };
  if (code === "import-report") return { kind: "view", view: "import" };
  if (code === "decide-findings" || code === "sheet-differs") return { kind: "view", view: "check" };
  const place = code === "report-missing" ? missingPlace(reading) : reasonPlace(reading);
  return place === null ? { kind: "view", view: "check" } : { kind: "cell", place };
}

/** The value's cell of the first indicator without data: its row for 报告期, else the last row of 月度数据, below which one is added. */
function missingPlace(reading: WorkbookReading): SheetPlace | null {
  const rows = reading.tables["monthly"] ?? [];
  const { asOf } = readLedgerInput(reading);
  const missing = new Set(withStatus(reading, (status) => status === "暂无数据").map(({ id }) => id.toUpperCase()));
  const ofMissing = rows.filter((row) => missing.has(textOf(row, "id").toUpperCase()));
  const row = ofMissing.find((candidate) => textOf(candidate, "period") === asOf) ?? ofMissing.at(-1) ?? rows.at(-1);
  return row === undefined ? null : { table: "monthly", column: "value", line: row.line };
}

/** 说明 of the row that closes the first lagging indicator without a reason; its row in 指标 where it has none in 月度数据. */
function reasonPlace(reading: WorkbookReading): SheetPlace | null {
  const rows = reading.tables["monthly"] ?? [];
  const lagging = withStatus(reading, (status) => status === "滞后" || status === "到期未完成");
  const silent = lagging.find((indicator) => closingRows(rows, indicator).every((row) => textOf(row, "note") === "")) ?? lagging[0];
  if (silent === undefined) return null;
  const row = closingRows(rows, silent).at(-1);
  return row === undefined ? { table: "indicators", column: "note", line: silent.line } : { table: "monthly", column: "note", line: row.line };
}

/** How many lagging indicators have no 说明 in the row that closes their latest value, as the status report reads it. */
export function unexplained(reading: WorkbookReading): number {
  const rows = reading.tables["monthly"] ?? [];
  const lagging = withStatus(reading, (status) => status === "滞后" || status === "到期未完成");
  return lagging.filter((indicator) => closingRows(rows, indicator).every((row) => textOf(row, "note") === "")).length;
}

interface Closed extends SheetIndicator {
  readonly periods: readonly string[];
}

function withStatus(reading: WorkbookReading, wanted: (status: string) => boolean): Closed[] {
  const { asOf, indicators } = readLedgerInput(reading);
  if (asOf === null) return [];
  const thresholds = readThresholds(reading);
  return indicators.flatMap((indicator) => {
    const { status, latestPeriod } = judgeOnSheet(indicator, asOf, thresholds);
    return wanted(status) ? [{ ...indicator, periods: [asOf, ...(latestPeriod === null ? [] : [latestPeriod])] }] : [];
  });
}

function closingRows(rows: readonly ReadRow[], { id, periods }: Closed): ReadRow[] {
  const months = periods.map((period) => monthNumber(period));
  return rows.filter((row) => {
    const period = textOf(row, "period");
    return textOf(row, "id").toUpperCase() === id.toUpperCase() && isPeriod(period) && months.includes(monthNumber(period));
  });
}

function textOf(row: ReadRow, key: string): string {
  return String(row.values[key] ?? "").trim();
}
