import type { StatusReport } from "../../domain/narrate/status-report.ts";
import { checkWorkbook } from "../check-workbook.ts";
import { isClosed } from "../cycle/closed-months.ts";
import type { ReadRow, WorkbookReading } from "../ports.ts";
import { asOfMonth } from "../status-report.ts";
import type { ClosingView } from "./closing-view.ts";
import { checkOnce } from "./once-per-reading.ts";
import type { ReportSheetState } from "./report-sheet.ts";
import type { SheetPlace } from "./sheet-place.ts";
import { unexplained } from "./unexplained.ts";

/** What is looked at before a report is printed, in the order in which it is put right. */
export const REPORT_CHECK_CODES = [
  "not-calculated", "sheet-differs", "open-points", "missing-values", "reasons-missing", "events-missing", "open-findings", "doubtful-events", "month-open", "names-missing", "report-not-made", "report-other-month",
  "report-outdated", "no-page-setup",
] as const;
export type ReportCheckCode = (typeof REPORT_CHECK_CODES)[number];

/** Cells that a report prints and nobody may have filled in; by key of the name. */
const PRINTED_NAMES = ["planName", "issuer", "preparedBy", "checkedBy", "headOfUnit"] as const;
export type PrintedName = (typeof PRINTED_NAMES)[number];

export interface ReportCheck {
  readonly code: ReportCheckCode;
  readonly passes: boolean;
  /** How many, where that is counted. */
  readonly count: number;
  /** Names of indicators that it is about. */
  readonly indicators: readonly string[];
  /** Blank cells of the signature block and heading. */
  readonly names: readonly PrintedName[];
  /** The month that sheet 报告 shows instead, or that 报告期 is. */
  readonly month: string | null;
  /** The first cell that it is about. */
  readonly place: SheetPlace | null;
}

export interface ReportCircumstances {
  readonly report: StatusReport;
  readonly closing: ClosingView;
  /** What stands on sheet 报告; null while that is not known. */
  readonly sheet: ReportSheetState | null;
  /** Whether the add-in can set paper and page breaks in this Excel (ExcelApi 1.9). */
  readonly setsPages: boolean;
}

/** 印前检查 of the report on a month: every point, passed or not. What cannot be asked in the circumstances (no report made yet: does it agree?) is left out. */
export function reportCheck(reading: WorkbookReading, month: string, { report, closing, sheet, setsPages }: ReportCircumstances): ReportCheck[] {
  const isReportPeriod = reading.names["reportPeriod"] === month;
  const check = isReportPeriod ? checkOnce(reading) : checkWorkbook(asOfMonth(reading, month));
  const isComputed = !check.findings.some(({ code }) => code === "not-calculated");
  const asked = new Set(closing.open.filter(({ points }) => points.some(({ code }) => code === "lagging")).map(({ id }) => id));
  const silent = unexplained(reading.tables["monthly"] ?? [], check.indicators, month).map(({ id }) => id).filter((id) => !asked.has(id));
  const explained = missingExplained(closing);
  const doubtful = (reading.tables["events"] ?? []).filter((row) => row.values["period"] === month && textOf(row, "doubts") !== "");
  const blank = PRINTED_NAMES.filter((name) => String(reading.names[name] ?? "").trim() === "");
  // The sheet's results are those of 报告期.
  const [difference, ...others] = isComputed && isReportPeriod ? check.differences : [];
  const openFindings = (reading.tables["findings"] ?? []).filter((row) => textOf(row, "id") !== "" && !["采纳", "不采纳"].includes(textOf(row, "handling")));
  return [
    point("not-calculated", isComputed ? 0 : 1),
    ...(isComputed ? [point("sheet-differs", difference === undefined ? 0 : 1 + others.length, { place: difference === undefined ? null : { table: "indicators", column: difference.column, line: difference.line } })] : []),
    point("open-points", closing.open.length),
    point("missing-values", explained.length, { indicators: indicatorNames(reading, explained) }),
    point("reasons-missing", silent.length, { indicators: indicatorNames(reading, silent), place: rowOf(reading, silent[0]) }),
    point("events-missing", report.basis.events === 0 ? 1 : 0),
    point("open-findings", openFindings.length, { place: placeIn("findings", "handling", openFindings) }),
    point("doubtful-events", doubtful.length, { place: placeIn("events", "doubts", doubtful) }),
    point("month-open", isClosed(reading, month) ? 0 : 1),
    point("names-missing", blank.length, { names: blank }),
    ...sheetPoints(sheet, month, isReportPeriod ? null : String(reading.names["reportPeriod"] ?? "") || null),
    point("no-page-setup", setsPages ? 0 : 1),
  ];
}

/**
 * A report that shows another month needs no word on whether it agrees.
 * @param other what 报告期 is, where it is not the month: then the sheet's own cell does not agree, whatever the ledger holds
 */
function sheetPoints(sheet: ReportSheetState | null, month: string, other: string | null): ReportCheck[] {
  if (sheet === null) return [];
  if (sheet.month === null) return [point("report-not-made", 1)];
  if (sheet.month !== month) return [point("report-other-month", 1, { month: sheet.month })];
  return [point("report-outdated", sheet.agrees === false ? 1 : 0, { month: other })];
}

function point(code: ReportCheckCode, count: number, more: Partial<ReportCheck> = {}): ReportCheck {
  return { code, count, passes: count === 0, indicators: [], names: [], month: null, place: null, ...more };
}

/** Without a value, but with a word why: complete for closing, still a gap in the report. */
export function missingExplained({ progress, open }: ClosingView): string[] {
  const asked = new Set(open.map(({ id }) => id));
  return (progress?.missing ?? []).filter((id) => !asked.has(id));
}

/** Names by identifier; the identifier itself where nothing has it. */
export function indicatorNames(reading: WorkbookReading, ids: readonly string[]): string[] {
  const names = new Map((reading.tables["indicators"] ?? []).map((row) => [textOf(row, "id"), textOf(row, "name")]));
  return ids.map((id) => names.get(id) ?? id);
}

/** 说明 is written in 月度数据; where the month has no row, the indicator's status leads on. */
function rowOf(reading: WorkbookReading, id: string | undefined): SheetPlace | null {
  return placeIn("indicators", "status", (reading.tables["indicators"] ?? []).filter((row) => id !== undefined && textOf(row, "id") === id));
}

function placeIn(table: string, column: string, [first]: readonly ReadRow[]): SheetPlace | null {
  return first === undefined ? null : { table, column, line: first.line };
}

function textOf(row: ReadRow, key: string): string {
  return String(row.values[key] ?? "").trim();
}
