import type { Block, Cell, Place } from "../../block.ts";
import { cellValue, cellWords } from "./plan-cell.ts";
import { planColumns, type PlanColumns } from "./plan-columns.ts";
import { readPlanValue } from "./read-plan-value.ts";
import { unitWithin } from "./split-unit.ts";

export interface TableRow {
  readonly cells: readonly Cell[];
  readonly place: Place;
}

/** A plan table with all its pieces: the roles of its columns, its rows without headers, and what stands above it. */
export interface PlanSource {
  readonly columns: PlanColumns;
  readonly rows: readonly TableRow[];
  /** The nearest heading or line above that speaks of targets; "" if none does. */
  readonly caption: string;
  /** From a line like "单位：亿元" above the table. */
  readonly unit: string;
}

interface Run {
  readonly rows: readonly TableRow[];
  readonly above: readonly string[];
}

interface OpenSource extends PlanSource {
  readonly titles: string;
  readonly rows: TableRow[];
}

const LONGEST_CAPTION = 80;
const LINES_ABOVE = 3;
const CAPTION = /目标|指标|完成|计划|规划|任务/u;
const UNIT_LINE = /单位\s*[:：]\s*([^\s()（）,，;；]{1,16})/u;
/** What a second header row says below 目标值 or 实际值: years and parts of a year, or the value's role. */
const SUBTITLE = /^[(（]?(?:(?:19|20)\d{2}年?(?:度|底|末|\d{1,2}月|上半年)?|.{0,8}(?:目标|实际|完成|基期|基数|现状|年|值|率))[)）]?$/u;

/**
 * The plan tables among the blocks: those whose header names an indicator and a target column. The same header again, or rows of the same make after
 * a page break, go on with the table before.
 */
export function findPlanTables(blocks: readonly Block[]): readonly PlanSource[] {
  const sources: OpenSource[] = [];
  let last: OpenSource | null = null;
  for (const run of runsOf(blocks)) last = takeRun(run, last, sources);
  return sources;
}

function takeRun(run: Run, before: OpenSource | null, sources: OpenSource[]): OpenSource | null {
  const caption = captionOf(run.above);
  let current = before !== null && continues(run.rows[0], before.columns) ? before : null;
  for (let i = 0; i < run.rows.length; i += 1) {
    const found = headerAt(run.rows, i, caption !== "");
    if (found === null) {
      const row = run.rows[i];
      if (row !== undefined) current?.rows.push(row);
      continue;
    }
    i += found.height - 1;
    const same = sources.find((source) => source.titles === found.titles && source === (current ?? before));
    current = same ?? { columns: found.columns, titles: found.titles, rows: [], caption, unit: unitAbove([...run.above, ...rowsAbove(run.rows, i)]) };
    if (same === undefined) sources.push(current);
  }
  return current;
}

/** The header that begins at row `index`, of one row or of two where the second tells the years of a spanning title. */
function headerAt(rows: readonly TableRow[], index: number, speaksOfTargets: boolean): { columns: PlanColumns; titles: string; height: number } | null {
  const [upper, lower] = [rows[index], rows[index + 1]].map((row) => row?.cells.map(cellWords));
  if (upper === undefined || upper.some(holdsValue)) return null;
  const height = lower !== undefined && isSubheader(upper, lower) ? 2 : 1;
  const titles = height === 2 && lower !== undefined ? joinTitles(upper, lower) : upper;
  const columns = planColumns(titles, speaksOfTargets);
  return columns === null ? null : { columns, titles: titles.join("\t"), height };
}

/** A value, other than a year: a header has none. */
function holdsValue(text: string): boolean {
  return /^\d/u.test(text) && !/^(?:19|20)\d{2}(?!\d)/u.test(text) && readPlanValue(text).kind === "number";
}

function isSubheader(upper: readonly string[], lower: readonly string[]): boolean {
  const filled = lower.flatMap((text, i) => (text === "" || text === upper[i] ? [] : [i]));
  return lower.length === upper.length && lower[0] === "" && filled.length >= 2 && filled.every((i) => SUBTITLE.test(lower[i] ?? ""));
}

/** A title that spans several columns stands in the first of them. */
function joinTitles(upper: readonly string[], lower: readonly string[]): string[] {
  return lower.map((text, i) => {
    const above = upper[i] ?? "";
    if (text === "" || text === above) return above;
    return (above === "" ? (upper.slice(0, i).findLast((title) => title !== "") ?? "") : above) + text;
  });
}

/** Whether a table without header goes on with the one before: as many cells, a name, and a value where the target stood. */
function continues(row: TableRow | undefined, columns: PlanColumns): boolean {
  if (row?.cells.length !== columns.width) return false;
  const target = cellValue(row.cells[columns.targets[0]?.index ?? -1]);
  return cellWords(row.cells[columns.name]) !== "" && target !== "" && ["number", "missing"].includes(readPlanValue(target).kind);
}

/** Rows of one table each, with the lines that stand above it. */
function runsOf(blocks: readonly Block[]): readonly Run[] {
  const runs: { rows: TableRow[]; above: string[]; table: number }[] = [];
  let above: string[] = [];
  for (const block of blocks) {
    if (block.kind === "break") continue;
    if (block.kind !== "row") {
      above = [...above, block.text].slice(-LINES_ABOVE);
      continue;
    }
    const run = runs.at(-1);
    const row = { cells: block.cells, place: block.place };
    if (run !== undefined && run.table === block.table && above.length === 0) run.rows.push(row);
    else runs.push({ rows: [row], above, table: block.table });
    above = [];
  }
  return runs;
}

function captionOf(above: readonly string[]): string {
  return above.findLast((text) => text.length <= LONGEST_CAPTION && CAPTION.test(text) && !UNIT_LINE.test(text))?.trim() ?? "";
}

function unitAbove(lines: readonly string[]): string {
  const printed = lines.flatMap((line) => UNIT_LINE.exec(line.slice(-LONGEST_CAPTION))?.[1] ?? []).at(-1);
  return printed === undefined ? "" : unitWithin(printed);
}

/** Rows above the header inside the table: a title or "单位：亿元". */
function rowsAbove(rows: readonly TableRow[], header: number): string[] {
  return rows.slice(0, header).flatMap((row) => row.cells.map(cellWords));
}
