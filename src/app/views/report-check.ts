import { isLagging } from "../../domain/evaluate/status.ts";
import type { ReportMatter } from "../../domain/narrate/status-report.ts";
import { isClosed } from "../cycle/closed-months.ts";
import { expectedIn } from "../cycle/progress.ts";
import { readCycle } from "../cycle/read-cycle.ts";
import type { ReadRow, WorkbookReading } from "../ports.ts";
import type { ClosingView } from "./closing-view.ts";
import { checkOnce } from "./once-per-reading.ts";
import type { ReportSheetState } from "./report-sheet.ts";
import type { SheetPlace } from "./sheet-place.ts";

/** What is looked at before a report is printed, in the order in which it is put right. */
export const REPORT_CHECK_CODES = [
  "not-calculated", "sheet-differs", "open-points", "missing-values", "reasons-missing", "events-missing", "open-findings", "doubtful-events", "month-open", "names-missing", "report-not-made", "report-other-month",
  "report-outdated", "no-page-setup",
] as const;
export type ReportCheckCode = (typeof REPORT_CHECK_CODES)[number];

/** Cells that a report prints and nobody may have filled in; by key of the name. */
const PRINTED_NAMES = ["planName", "issuer", "preparedBy", "checkedBy", "headOfUnit"] as const;
type PrintedName = (typeof PRINTED_NAMES)[number];

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
  /** What the report is written from. */
  readonly matter: ReportMatter;
  readonly closing: ClosingView;
  /** What stands on sheet 报告; null while that is not known. */
  readonly sheet: ReportSheetState | null;
  /** Whether the add-in can set paper and page breaks in this Excel (ExcelApi 1.9). */
  readonly setsPages: boolean;
}

/** 印前检查 of the report on `matter.asOf`: every point, passed or not. What cannot be asked in the circumstances (no report made yet: does it agree?) is left out. */
export function reportCheck(reading: WorkbookReading, { matter, closing, sheet, setsPages }: ReportCircumstances): ReportCheck[] {
  const { asOf: month, indicators, events, findings } = matter;
  const asked = new Set(closing.open.filter(({ points }) => points.some(({ code }) => code === "lagging")).map(({ id }) => id));
  const silent = indicators.filter(({ id, verdict: { status }, reason }) => isLagging(status) && reason === "" && !asked.has(id));
  const explained = missingExplained(reading, month, closing);
  const doubtful = (reading.tables["events"] ?? []).filter((row) => row.values["period"] === month && textOf(row, "doubts") !== "");
  const open = new Set(findings.map(({ id }) => id));
  const blank = PRINTED_NAMES.filter((name) => String(reading.names[name] ?? "").trim() === "");
  const reportPeriod = String(reading.names["reportPeriod"] ?? "");
  return [
    ...resultPoints(reading, month),
    point("open-points", openCount(reading, month, closing)),
    point("missing-values", explained.length, { indicators: explained }),
    point("reasons-missing", silent.length, { indicators: silent.map(({ name }) => name), place: placeIn(reading, "indicators", "status", (row) => textOf(row, "id") === silent[0]?.id) }),
    point("events-missing", events.length === 0 ? 1 : 0),
    point("open-findings", findings.length, { place: placeIn(reading, "findings", "handling", (row) => open.has(textOf(row, "id"))) }),
    point("doubtful-events", doubtful.length, { place: placeIn(reading, "events", "doubts", (row) => row === doubtful[0]) }),
    point("month-open", isClosed(reading, month) ? 0 : 1),
    point("names-missing", blank.length, { names: blank }),
    ...sheetPoints(sheet, month, reportPeriod === month || reportPeriod === "" ? null : reportPeriod),
    point("no-page-setup", setsPages ? 0 : 1),
  ];
}

/** Whether the workbook's own formulas were computed and say what the core says: they speak of 报告期, so they are asked about no other month. */
function resultPoints(reading: WorkbookReading, month: string): ReportCheck[] {
  if (!(reading.tables["indicators"] ?? []).some(({ computed }) => (computed["status"] ?? null) !== null)) return [point("not-calculated", 1)];
  const differences = reading.names["reportPeriod"] === month ? checkOnce(reading).differences : [];
  const [first] = differences;
  return [point("not-calculated", 0), point("sheet-differs", differences.length, { place: first === undefined ? null : { table: "indicators", column: first.column, line: first.line } })];
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

/** Of a month nobody opened all that is due is open. */
function openCount(reading: WorkbookReading, month: string, { state, open }: ClosingView): number {
  return state === "unopened" ? expectedIn(readCycle(reading), month).length : open.length;
}

/** Names of the indicators without a value, but with a word why: complete for closing, still a gap in the report. */
export function missingExplained(reading: WorkbookReading, month: string, { state, open }: ClosingView): string[] {
  if (state === "unopened") return [];
  const asked = new Set(open.map(({ id }) => id));
  return expectedIn(readCycle(reading), month).filter(({ known, state: entry }) => entry === "missing" && !asked.has(known.indicator.id)).map(({ known }) => known.indicator.name);
}

function placeIn({ tables }: WorkbookReading, table: string, column: string, isIt: (row: ReadRow) => boolean): SheetPlace | null {
  const found = (tables[table] ?? []).find(isIt);
  return found === undefined ? null : { table, column, line: found.line };
}

function textOf(row: ReadRow, key: string): string {
  return String(row.values[key] ?? "").trim();
}
