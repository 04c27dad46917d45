import type { PlanTable } from "../domain/parse/plan/parse-plan.ts";
import { cellContent } from "../workbook/cell-content.ts";
import { INDICATOR_TABLE } from "../workbook/sheets/indicators.ts";
import type { TableRow } from "../workbook/description.ts";
import { indicatorRows } from "../workbook/rows.ts";
import { freeId } from "./free-id.ts";
import { planContent } from "./plan-content.ts";
import type { KnownPlan } from "./plans-of.ts";
import type { ReadRow, WorkbookReading } from "./ports.ts";
import type { ReadPlan } from "./start-ledger.ts";
import { usedIds } from "./used-ids.ts";

export interface ColumnDifference {
  readonly header: string;
  readonly before: string | number | null;
  readonly after: string | number | null;
}

/** A row of a plan table against 指标表. */
export interface MergedIndicator {
  readonly state: "new" | "same" | "changed";
  /** 编号 in the ledger: its own where it is there already, else one that nothing in the ledger has. */
  readonly id: string;
  /** 编号 that the reading of the table gave it. */
  readonly tableId: string;
  readonly name: string;
  /** The target with its unit, as text. */
  readonly target: string;
  /** Row on the sheet 指标; null where it is new. */
  readonly line: number | null;
  readonly changes: readonly ColumnDifference[];
}

/** A plan table held against the ledger, before anything is written. */
export interface PlanMerge {
  readonly rows: readonly MergedIndicator[];
  /** Indicators of the ledger that the table does not have. */
  readonly gone: readonly { readonly id: string; readonly name: string; readonly line: number }[];
  readonly mapping: PlanTable["columns"];
  readonly planName: { readonly before: string; readonly after: string };
}

/** Of two names that differ a little at least this share of character pairs is the same. */
const SAME_SHARE = 0.6;

/**
 * Which indicators of a plan table are new, the same, changed or gone. The numbers of a table are given by reading it, so that the same number says little: rows are the
 * same by name and category, then by name, then by number together with unit and a like name. A new one gets a number that no table of the ledger uses,
 * lest it take over the monthly data of another.
 * @param asOf any period; dates the values of a table that names no month itself
 * @param within the plan whose indicators may be the same; "none": the table is a plan beside those of the ledger; absent: all of the ledger
 */
export function planMerge(reading: WorkbookReading, { table, file, rows: printed }: ReadPlan, asOf?: string, within?: KnownPlan | "none"): PlanMerge {
  const { plan } = planContent(table, file, asOf);
  const lines = indicatorRows(plan.indicators, plan.printedPeriod ?? null);
  const isMeant = (line: number): boolean => within === undefined || (within !== "none" && within.lines.has(line));
  const existing = (reading.tables["indicators"] ?? []).filter((row) => isMeant(row.line) && (textOf(row.values, "id") !== "" || textOf(row.values, "name") !== ""));
  const matches = matchRows(lines, existing);
  const taken = usedIds(reading);
  const rows = lines.map((line, index): MergedIndicator => {
    const match = matches.get(index);
    const [tableId, name, target] = [textOf(line, "id"), textOf(line, "name"), printed[index]?.target ?? ""];
    if (match === undefined) return { state: "new", id: freeId(tableId, taken), tableId, name, target, line: null, changes: [] };
    const changes = differences(match.values, line);
    return { state: changes.length === 0 ? "same" : "changed", id: textOf(match.values, "id") || freeId(tableId, taken), tableId, name, target, line: match.line, changes };
  });
  const kept = new Set([...matches.values()].map(({ line }) => line));
  return {
    rows,
    gone: existing.filter(({ line }) => !kept.has(line)).map(({ line, values }) => ({ id: textOf(values, "id"), name: textOf(values, "name"), line })),
    mapping: table.columns,
    planName: { before: within === undefined || within === "none" ? String(reading.names["planName"] ?? "").trim() : within.name, after: plan.name },
  };
}

/** Rows of the ledger by index of the table's row; each answers for one. */
function matchRows(lines: readonly TableRow[], existing: readonly ReadRow[]): ReadonlyMap<number, ReadRow> {
  const matches = new Map<number, ReadRow>();
  const free = new Set(existing);
  const take = (fits: (row: TableRow, line: TableRow) => boolean): void => {
    for (const [index, line] of lines.entries()) {
      const match = matches.has(index) ? undefined : [...free].find((row) => fits(row.values, line));
      if (match === undefined) continue;
      matches.set(index, match);
      free.delete(match);
    }
  };
  const same = (row: TableRow, line: TableRow, key: string): boolean => plain(textOf(row, key)) === plain(textOf(line, key));
  take((row, line) => same(row, line, "name") && same(row, line, "category"));
  take((row, line) => same(row, line, "name"));
  take((row, line) => same(row, line, "id") && same(row, line, "unit") && shareOfPairs(plain(textOf(row, "name")), plain(textOf(line, "name"))) >= SAME_SHARE);
  return matches;
}

/** A table says nothing of these, and they stay as they are whatever is done with it. */
const KEPT_COLUMNS: readonly string[] = ["id", "plan"];

/** Columns that the ledger and the table fill differently; where the table says nothing, also what it would blank. */
function differences(row: TableRow, line: TableRow): ColumnDifference[] {
  return INDICATOR_TABLE.columns.filter(({ key, formula }) => formula === undefined && !KEPT_COLUMNS.includes(key)).flatMap(({ key, header, type }) => {
    const [before, after] = [row[key] ?? null, line[key] ?? null];
    return cellContent(before, type) === cellContent(after, type) ? [] : [{ header, before, after }];
  });
}

function shareOfPairs(a: string, b: string): number {
  const pairs = (text: string): Set<string> => new Set(Array.from({ length: Math.max(1, text.length - 1) }, (_, index) => text.slice(index, index + 2)));
  const [first, second] = [pairs(a), pairs(b)];
  return [...first].filter((pair) => second.has(pair)).length / Math.max(first.size, second.size);
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "").toUpperCase();
}

function textOf(row: TableRow, key: string): string {
  return String(row[key] ?? "").trim();
}
