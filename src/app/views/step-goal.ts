import { isPeriod, monthNumber } from "../../domain/period.ts";
import type { CheckedIndicator } from "../check-workbook.ts";
import { groupBy } from "../group-by.ts";
import type { StepCode } from "../overview.ts";
import type { ReadRow, WorkbookReading } from "../ports.ts";
import { checkOnce, ledgerInputOnce } from "./once-per-reading.ts";
import type { SheetPlace } from "./sheet-place.ts";
import { unexplained } from "./unexplained.ts";

/** Where a step of 概览 is done: a view of the pane, the list of months, or a cell. */
export type StepGoal =
  | { readonly kind: "view"; readonly view: "import" | "check" }
  | { readonly kind: "period" }
  | { readonly kind: "cell"; readonly place: SheetPlace };

export function stepGoal(reading: WorkbookReading, code: StepCode): StepGoal {
  if (code === "choose-period") return { kind: "period" };
  if (code === "import-report") return { kind: "view", view: "import" };
  if (code === "decide-findings" || code === "sheet-differs") return { kind: "view", view: "check" };
  const { asOf, indicators } = checkOnce(reading);
  const place = code === "report-missing" ? missingPlace(reading, indicators, asOf) : reasonPlace(reading, indicators, asOf);
  return place === null ? { kind: "view", view: "check" } : { kind: "cell", place };
}

/** The value's cell of the first indicator without data: its row for 报告期, else its last one; without any, the last row of 月度数据, below which one is added. */
function missingPlace(reading: WorkbookReading, indicators: readonly CheckedIndicator[], asOf: string | null): SheetPlace | null {
  const rows = reading.tables["monthly"] ?? [];
  const missing = new Set(indicators.filter(({ status }) => status === "暂无数据").map(({ id }) => id.toUpperCase()));
  const own = rows.filter((row) => missing.has(textOf(row, "id").toUpperCase()));
  const row = own.find((candidate) => textOf(candidate, "period") === asOf) ?? own.at(-1) ?? rows.at(-1);
  return row === undefined ? null : { table: "monthly", column: "value", line: row.line };
}

/** 说明 of the row that closes the first lagging indicator without a reason; where it has none in 月度数据, its own 说明. */
function reasonPlace(reading: WorkbookReading, indicators: readonly CheckedIndicator[], asOf: string | null): SheetPlace | null {
  const [silent] = unexplained(reading.tables["monthly"] ?? [], indicators, asOf);
  if (silent === undefined) return null;
  const rows = groupBy(reading.tables["monthly"] ?? [], (row) => textOf(row, "id").toUpperCase()).get(silent.id.toUpperCase()) ?? [];
  const month = monthNumber(silent.latestPeriod ?? asOf ?? "0001-01");
  const row = rows.findLast((candidate) => isPeriod(textOf(candidate, "period")) && monthNumber(textOf(candidate, "period")) === month);
  if (row !== undefined) return { table: "monthly", column: "note", line: row.line };
  const line = ledgerInputOnce(reading).indicators.find(({ id }) => id === silent.id)?.line;
  return line === undefined ? null : { table: "indicators", column: "note", line };
}

function textOf(row: ReadRow, key: string): string {
  return String(row.values[key] ?? "").trim();
}
