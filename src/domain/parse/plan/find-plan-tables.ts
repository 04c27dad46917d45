import type { Block, Cell, Place } from "../../block.ts";
import { closeGaps } from "./close-gaps.ts";
import { cellValue, cellWords } from "./plan-cell.ts";
import { headerPeriod } from "./header-period.ts";
import { missingColumn, type HeaderContext, type PlanColumns } from "./plan-columns.ts";
import { headerAt, titlesAt } from "./plan-header.ts";
import { readPlanValue } from "./read-plan-value.ts";
import { unitWithin } from "./split-unit.ts";
import { turnedRows } from "./turned-rows.ts";

export interface TableRow {
  readonly cells: readonly Cell[];
  readonly place: Place;
}

/** A plan table with all its pieces: the roles of its columns, its rows without headers, and what stands above it. */
export interface PlanSource {
  readonly columns: PlanColumns;
  /** Headers of the columns, separated by tabs. */
  readonly titles: string;
  readonly rows: readonly TableRow[];
  /** The nearest heading or line above that speaks of targets; "" if none does. */
  readonly caption: string;
  /** The heading below which the table is the first; "" if there is none. */
  readonly heading: string;
  /** The line above that dates the values (截至2018年9月底); "" if there is none. */
  readonly dateLine: string;
  /** From a line like "单位：亿元" above the table. */
  readonly unit: string;
}

interface Run {
  readonly rows: readonly TableRow[];
  readonly above: readonly string[];
  readonly heading: string;
}

interface OpenSource extends PlanSource {
  readonly rows: TableRow[];
}

const LONGEST_CAPTION = 80;
const LINES_ABOVE = 3;
const CAPTION = /目标|指标|完成|计划|规划|任务/u;
const FOREIGN_TITLE = /^(?:项目|科目|名称|序号|类别|地区|内容|姓名|年份|事项)$/u;
const NOTE = /^(?:注|备注|说明|续表)/u;
const SHORTEST_SENTENCE = 3;
/** A numbered line above a table is its heading where the format has none: 一、惠民服务主要指标 */
const HEADING_LINE = /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）])[^。；]{2,30}$/u;
/** Years below such a caption hold values: 完成情况. */
const REPORTED = /完成|实际|进展|执行|情况/u;
const CONTINUED = /续表|续\s*\d|接上表/u;
/** "（截至2018年9月底）", "截止日期：2019年12月31日", "（2019年6月）". */
const DATE_LINE = /截[至止]|^\s*[(（]?(?:19|20)\d{2}年[^-—–~～至到]{0,8}[)）]?\s*$/u;
const UNIT_LINE = /单位\s*[:：]\s*([^\s()（）,，;；]{1,16})/u;
/** Whose plan it is and of which year stands in the first lines. */
const LEADING_LINES = 3;

/**
 * The plan tables among the blocks: those whose header names an indicator and a target column. The same header again, or rows of the same make after
 * a page break, go on with the table before.
 */
export function findPlanTables(blocks: readonly Block[]): readonly PlanSource[] {
  const sources: OpenSource[] = [];
  const title = leadingLines(blocks);
  let last: OpenSource | null = null;
  for (const run of runsOf(blocks)) last = takeRun(run, contextOf(run, title), last, sources);
  return sources.map((source) => ({ ...source, rows: closeGaps(source.rows, source.titles.split("\t")) }));
}

/** A table that names indicators or targets, but not both: the column that it lacks, its titles and where it stands. */
export interface NearPlan {
  readonly missing: "name" | "target";
  readonly titles: readonly string[];
  readonly place: Place;
}

/** The first table that almost is a plan table, for the refusal; null where none comes near. */
export function findNearPlan(blocks: readonly Block[]): NearPlan | null {
  const title = leadingLines(blocks);
  for (const run of runsOf(blocks)) {
    for (const [i, { place }] of run.rows.entries()) {
      const titles = titlesAt(run.rows, i)?.words ?? [];
      const missing = missingColumn(titles, contextOf(run, title));
      if (missing !== null) return { missing, titles: titles.filter((text) => text !== ""), place };
    }
  }
  return null;
}

function takeRun(run: Run, context: HeaderContext, before: OpenSource | null, sources: OpenSource[]): OpenSource | null {
  const caption = captionOf(run.above);
  let current = before !== null && headerAt(run.rows, 0, context) === null && continues(run.rows[0], before.columns, run.above.length === 0) ? before : null;
  const turned = current === null && !run.rows.some((_, i) => headerAt(run.rows, i, context) !== null) ? turnedRows(run.rows) : null;
  const rows = turned ?? run.rows;
  for (let i = 0; i < rows.length; i += 1) {
    const found = headerAt(rows, i, context);
    if (found === null) {
      const row = rows[i];
      if (row !== undefined && isForeignHeader(row)) current = null;
      if (row !== undefined) current?.rows.push(row);
      continue;
    }
    const title = titleRowAbove(rows, i);
    const same = sources.find((source) => source.titles === found.titles && source === (current ?? before));
    const goesOn = same !== undefined && title === "" && (caption === "" || caption === same.caption || CONTINUED.test(caption) || current !== null);
    if (title !== "") current?.rows.pop();
    const above = [...run.above, ...rowsAbove(rows, i)];
    const dateLine = above.findLast((line) => line.length <= LONGEST_CAPTION && DATE_LINE.test(line)) ?? "";
    current = goesOn ? same : { columns: found.columns, titles: found.titles, rows: [], caption: CAPTION.test(title) && title.length <= LONGEST_CAPTION ? title : caption, heading: title === "" ? run.heading : title, dateLine, unit: unitAbove(above) };
    if (!goesOn) sources.push(current);
    i += found.height - 1;
  }
  return current;
}

/** Years alone are values where the caption speaks of targets; a month alone belongs to the year that caption or title names. */
function contextOf(run: Run, title: string): HeaderContext {
  const caption = captionOf(run.above);
  const rowTitles = rowsAbove(run.rows, 2).filter((text) => text.length > 6 && CAPTION.test(text)).join("");
  const period = headerPeriod(caption + rowTitles) ?? headerPeriod(title);
  return { bareYears: caption !== "" && !REPORTED.test(caption), year: period?.slice(0, 4) ?? null };
}

function leadingLines(blocks: readonly Block[]): string {
  return blocks.flatMap((block) => (block.kind === "heading" || block.kind === "paragraph" ? [block.text] : [])).slice(0, LEADING_LINES).filter((text) => text.length <= LONGEST_CAPTION).join(" ");
}

/** The header of another table in the same sheet: 项目 | 金额. */
function isForeignHeader({ cells }: TableRow): boolean {
  const filled = cells.map(cellWords).filter((text) => text !== "");
  return filled.length >= 2 && FOREIGN_TITLE.test(filled[0] ?? "") && !filled.some((text) => /\d/u.test(text));
}

/** The only words of the row above a header inside a table: a title of the part that begins; "" for any other row. */
function titleRowAbove(rows: readonly TableRow[], header: number): string {
  const words = rows[header - 1]?.cells.map(cellWords).filter((text) => text !== "") ?? [];
  return words.length === 1 && words[0] !== undefined && !UNIT_LINE.test(words[0]) && !DATE_LINE.test(words[0]) && !NOTE.test(words[0]) ? words[0] : "";
}

/**
 * Whether a table without header goes on with the one before: as many cells, a name, and a value where the target stood; where nothing stands between
 * the two, a target in words too.
 */
function continues(row: TableRow | undefined, columns: PlanColumns, adjoins: boolean): boolean {
  if (row?.cells.length !== columns.width || isForeignHeader(row)) return false;
  const target = cellValue(row.cells[columns.targets[0]?.index ?? -1]);
  const kinds = adjoins && target.length > SHORTEST_SENTENCE ? ["number", "missing", "words"] : ["number", "missing"];
  return cellWords(row.cells[columns.name]) !== "" && target !== "" && kinds.includes(readPlanValue(target).kind);
}

/** Rows of one table each, with the lines that stand above it. */
function runsOf(blocks: readonly Block[]): readonly Run[] {
  const runs: { rows: TableRow[]; above: string[]; heading: string; table: number }[] = [];
  let above: string[] = [];
  let heading = "";
  for (const block of blocks) {
    if (block.kind === "break") continue;
    if (block.kind !== "row") {
      above = [...above, block.text].slice(-LINES_ABOVE);
      if (block.kind === "heading" || HEADING_LINE.test(block.text.trim())) heading = block.text.trim();
      continue;
    }
    const run = runs.at(-1);
    const row = { cells: block.cells, place: block.place };
    if (run !== undefined && run.table === block.table && above.length === 0) run.rows.push(row);
    else runs.push({ rows: [row], above, heading, table: block.table });
    above = [];
    heading = "";
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
