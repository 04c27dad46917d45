import type { IndicatorIssueCode } from "../../domain/issue.ts";
import { INDICATOR_ISSUE_CODES } from "../../domain/issue.ts";
import { KIND_WORDS } from "../../workbook/words.ts";
import type { CheckFinding, WorkbookCheck } from "../check-workbook.ts";
import { isMissingWord } from "../cycle/typed-value.ts";
import type { ReadRow, WorkbookFindingCode, WorkbookReading } from "../ports.ts";
import { WORKBOOK_FINDING_CODES } from "../ports.ts";
import { checkOnce } from "./once-per-reading.ts";
import type { SheetPlace } from "./sheet-place.ts";
import { columnHeader, sheetName } from "./sheet-place.ts";

type Facts = Readonly<Record<string, string | number>>;

/** What the core finds in the workbook as it stands now, with the cell it is about where there is one. */
export type LiveItem = { readonly place: SheetPlace | null; readonly subject: string } & (
  | { readonly source: "indicator"; readonly code: IndicatorIssueCode; readonly facts: Facts }
  | { readonly source: "workbook"; readonly code: WorkbookFindingCode; readonly facts: Facts }
  | { readonly source: "own"; readonly code: LiveCode; readonly facts: Facts }
);

export const LIVE_CODES = [
  "report-period-missing", "row-id-missing", "row-id-unknown", "row-period-unreadable", "version-id-missing", "version-id-unknown", "version-start-unreadable",
  "version-target-unreadable", "version-target-period-unreadable", "setup-unreadable", "sheet-differs", "cell-unreadable",
] as const;
export type LiveCode = (typeof LIVE_CODES)[number];

/** Columns whose misfits are said where the indicator is judged, or that only words are written in. */
const SAID_ELSEWHERE = "indicators";

/** Faults in the workbook first, then what an indicator's data give cause for. */
export function liveCheck(reading: WorkbookReading, check: WorkbookCheck = checkOnce(reading)): LiveItem[] {
  const lines = new Map((reading.tables["indicators"] ?? []).map((row) => [String(row.values["id"] ?? "").trim(), row.line]));
  const items = check.findings.flatMap((finding) => itemOf(finding, lines));
  const differences = check.differences.map(({ id, line, column, sheet, core }): LiveItem => ({
    source: "own", code: "sheet-differs", subject: id, place: { table: "indicators", column, line },
    facts: { column: columnHeader("indicators", column), sheet: sheet ?? "", core: core ?? "" },
  }));
  const said = new Set(items.map(({ place }) => JSON.stringify(place)));
  const all = [...differences, ...items, ...misfits(reading).filter(({ place }) => !said.has(JSON.stringify(place)))];
  return [...all.filter(({ source }) => source !== "indicator"), ...all.filter(({ source }) => source === "indicator")];
}

function itemOf({ code, subject = "", facts }: CheckFinding, lines: ReadonlyMap<string, number>): LiveItem[] {
  const line = typeof facts["line"] === "number" ? facts["line"] : lines.get(subject);
  const own = LIVE_CODES.find((candidate) => candidate === code);
  if (own !== undefined) return [{ source: "own", code: own, subject, facts: worded(own, facts), place: ownPlace(own, facts, line) }];
  const workbook = WORKBOOK_FINDING_CODES.find((candidate) => candidate === code);
  if (workbook !== undefined) return [{ source: "workbook", code: workbook, subject, facts, place: null }];
  const indicator = INDICATOR_ISSUE_CODES.find((candidate) => candidate === code);
  const column = indicator === "printed-disagrees" ? "completionPrinted" : "status";
  return indicator === undefined ? [] : [{ source: "indicator", code: indicator, subject, facts, place: line === undefined ? null : { table: "indicators", column, line } }];
}

/** The cell of 目标版本表 that a finding is about. */
const VERSION_COLUMNS: Partial<Readonly<Record<LiveCode, string>>> = {
  "version-start-unreadable": "effectiveFrom", "version-target-unreadable": "target", "version-target-period-unreadable": "targetPeriod",
};

function worded(code: LiveCode, facts: Facts): Facts {
  return code === "setup-unreadable" ? { ...facts, column: columnHeader("indicators", String(facts["column"])) } : facts;
}

function ownPlace(code: LiveCode, facts: Facts, line: number | undefined): SheetPlace | null {
  if (line === undefined) return null;
  if (code === "setup-unreadable") return { table: "indicators", column: String(facts["column"]), line };
  if (code.startsWith("version-")) return { table: "targetVersions", column: VERSION_COLUMNS[code] ?? "id", line };
  return code.startsWith("row-") ? { table: "monthly", column: code === "row-period-unreadable" ? "period" : "id", line } : null;
}

/** Cells that hold something else than their column is for; those of 指标表 stop the judging and are said there. */
function misfits({ tables }: WorkbookReading): LiveItem[] {
  const inWords = new Set((tables["indicators"] ?? []).filter(({ values }) => values["kind"] === KIND_WORDS.qualitative).map(identifier));
  return Object.entries(tables).flatMap(([table, rows]) => (table === SAID_ELSEWHERE ? [] : rows.flatMap((row) =>
    row.misfits.filter((column) => !(table === "monthly" && column === "value" && isValueInWords(row, inWords))).map((column): LiveItem => ({
      source: "own", code: "cell-unreadable", subject: "", place: { table, column, line: row.line }, facts: { sheet: sheetName(table), column: columnHeader(table, column), line: row.line },
    })))));
}

/** "暂无" is how staff are asked to report that there is no value, and some indicators are reported in words. */
function isValueInWords(row: ReadRow, inWords: ReadonlySet<string>): boolean {
  return isMissingWord(row.values["value"] ?? null) || inWords.has(identifier(row));
}

function identifier({ values }: ReadRow): string {
  return String(values["id"] ?? "").trim().toUpperCase();
}
