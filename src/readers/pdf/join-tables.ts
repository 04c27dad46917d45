import { isFull, startsItem } from "./line-end.ts";
import type { PageCell, PageRow, PageTable } from "./page-table.ts";
import { textEnd, type TextLine } from "./set-lines.ts";

/** A row of a table that may run over pages; `page` is where it begins, from 0. */
export interface TableRow {
  readonly page: number;
  readonly cells: readonly (readonly TextLine[])[];
}

/** A table as the document means it: the parts on its pages put together. */
export interface JoinedTable {
  readonly kind: "table";
  readonly xs: readonly number[];
  readonly rows: readonly TableRow[];
  /** Its last part on a page, with which the next page's part is compared. */
  readonly last: { readonly page: number; readonly part: PageTable };
}

/** How far the columns of two parts may differ, points. */
const SAME_COLUMN = 5;
const LOOSE_COLUMN = 40;
/** Text that ends within this many font sizes of a cell's bottom may have been cut there; a paragraph's first and last two lines stay together. */
const SIZES_TO_BOTTOM = 4.5;
/** Widest blank between a full line and the line at its cell's right, points. */
const WIDEST_PADDING = 12;
/** Share of a table's rows in which a column is filled that may be called always filled. */
const ALWAYS_FILLED = 0.8;
const SENTENCE_END = /[。！？；”）)]\s*$/;
const EVENT_START = /^\s*(?:\d{1,2}\s*月\s*\d{1,2}|\d{4}\s*年)/;

export function startTable(part: PageTable, page: number): JoinedTable {
  return { kind: "table", xs: part.xs, rows: part.rows.map((row) => rowOf(row, page)), last: { page, part } };
}

/**
 * The table with the part on the next page added, or null where that is another table: its columns differ. The header repeated there is left out, and
 * a row that the page cuts is one.
 */
export function continueTable(table: JoinedTable, part: PageTable, page: number): JoinedTable | null {
  const columns = table.last.part.ruled && part.ruled ? alignColumns(table.xs, part.xs) : alignLoosely(table.xs, part.xs);
  if (!columns) return null;
  const fit = (row: TableRow, from: readonly number[]): TableRow => ({ page: row.page, cells: spread(row.cells, from, columns.xs.length - 1) });
  const before = table.rows.map((row) => fit(row, columns.first));
  const rows = part.rows.map((row) => ({ source: row, row: fit(rowOf(row, page), columns.second) }));
  const repeated = repeatedHeader(before, rows.map(({ row }) => row));
  const fresh = rows.slice(repeated);
  const joined = joinCutRow(before, fresh, table, columns.first);
  return { kind: "table", xs: columns.xs, rows: joined, last: { page, part } };
}

function rowOf(row: PageRow, page: number): TableRow {
  return { page, cells: row.cells.map((cell: PageCell) => cell.lines) };
}

interface Alignment {
  readonly xs: readonly number[];
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** The columns of both parts when one part's lines are among the other's (a page without a row that shows them all). */
function alignColumns(first: readonly number[], second: readonly number[]): Alignment | null {
  const shift = (second[0] ?? 0) - (first[0] ?? 0);
  const moved = second.map((x) => x - shift);
  const [more, fewer] = first.length >= moved.length ? [first, moved] : [moved, first];
  const places = fewer.map((x) => more.findIndex((other) => Math.abs(other - x) <= SAME_COLUMN));
  if (places.includes(-1) || Math.abs((more.at(-1) ?? 0) - (fewer.at(-1) ?? 0)) > SAME_COLUMN) return null;
  const all = more.map((_x, i) => i);
  return more === first ? { xs: first, first: all, second: places } : { xs: moved, first: places, second: all };
}

/** Columns that text alone shows begin where their text on the page happens to. */
function alignLoosely(first: readonly number[], second: readonly number[]): Alignment | null {
  if (first.length !== second.length || !first.every((x, i) => Math.abs(x - (second[i] ?? 0)) <= LOOSE_COLUMN)) return null;
  const all = first.map((_x, i) => i);
  return { xs: first, first: all, second: all };
}

function spread(cells: readonly (readonly TextLine[])[], places: readonly number[], columns: number): (readonly TextLine[])[] {
  const row: (readonly TextLine[])[] = Array.from({ length: columns }, () => []);
  cells.forEach((cell, i) => { row[places[i] ?? i] = cell; });
  return row;
}

/** How many rows at the top of the next page repeat the first rows of the table. */
function repeatedHeader(before: readonly TableRow[], rows: readonly TableRow[]): number {
  let count = 0;
  while (count < rows.length && count < before.length && count < 3 && wordsOf(before[count]) === wordsOf(rows[count]) && wordsOf(rows[count]).replace(/\|/g, "") !== "") count += 1;
  return count;
}

function wordsOf(row: TableRow | undefined): string {
  return (row?.cells ?? []).map((lines) => lines.map((line) => line.text).join("").replace(/\s/g, "")).join("|");
}

interface FreshRow {
  readonly source: PageRow;
  readonly row: TableRow;
}

function joinCutRow(before: readonly TableRow[], fresh: readonly FreshRow[], table: JoinedTable, places: readonly number[]): TableRow[] {
  const rows = fresh.map(({ row }) => row);
  const last = before.at(-1);
  const [first] = rows;
  const source = table.last.part.rows.at(-1);
  if (!last || !first || !source || !isCut(last, first, table.last.part.ruled ? source.bottom : null, edgesFor(table, [...before, ...rows]), [...before, ...rows.slice(1)])) return moveLabelUp([...before], rows, source, places);
  const cells = last.cells.map((lines, i) => [...lines, ...(first.cells[i] ?? [])]);
  return [...before.slice(0, -1), { page: last.page, cells }, ...rows.slice(1)];
}

/** Where a full line ends in each column: the text's edge, and where lines are drawn not before the cell's. */
function edgesFor(table: JoinedTable, rows: readonly TableRow[]): number[] {
  return edgesOf(rows).map((edge, i) => (table.last.part.ruled ? Math.max(edge, (table.xs[i + 1] ?? 0) - WIDEST_PADDING) : edge));
}

/**
 * Whether the page cut the row. `bottom` is where its cells end, null where no line shows it. Every cell that goes on was filled to the page's bottom
 * and may have been cut there, a label goes on only where its last line is full, and one cell stops in mid-sentence at a full line, or the new part
 * lacks a cell that all rows have.
 */
function isCut(last: TableRow, first: TableRow, bottom: number | null, edges: readonly number[], others: readonly TableRow[]): boolean {
  const goingOn = [...first.cells.entries()].flatMap(([i, [next]]) => (next ? [{ end: last.cells[i]?.at(-1), next, edge: edges[i] ?? Infinity, isLabel: i === 0 }] : []));
  const mayGoOn = goingOn.every(({ end, next, edge, isLabel }) => {
    if (end === undefined || (bottom !== null && bottom - end.baseline > SIZES_TO_BOTTOM * end.size)) return false;
    return stopsInSentence(end, next, edge) || (!isLabel && (SENTENCE_END.test(end.text) || end.segments.at(-1)?.href !== null));
  });
  if (!mayGoOn || goingOn.length === 0) return false;
  return goingOn.some(({ end, next, edge }) => stopsInSentence(end, next, edge)) || lacksCell(first, others);
}

function stopsInSentence(end: TextLine | undefined, next: TextLine, edge: number): boolean {
  return end !== undefined && !SENTENCE_END.test(end.text) && !EVENT_START.test(next.text) && !startsItem(next) && isFull(end, next, edge);
}

/** Whether the row has no label and misses another cell that the table's rows have. */
function lacksCell(row: TableRow, others: readonly TableRow[]): boolean {
  const columns = row.cells.length;
  if (columns < 3 || (row.cells[0]?.length ?? 0) > 0) return false;
  return row.cells.some((lines, i) => i > 0 && lines.length === 0 && others.filter(({ cells }) => (cells[i]?.length ?? 0) > 0).length >= ALWAYS_FILLED * others.length);
}

/** Right edge of each column's text. */
export function edgesOf(rows: readonly TableRow[]): number[] {
  const edges: number[] = [];
  for (const { cells } of rows) {
    cells.forEach((lines, i) => { for (const line of lines) edges[i] = Math.max(edges[i] ?? 0, textEnd(line)); });
  }
  return edges;
}

/** A merged cell that runs over the page and is centred may have its label on the next page: it belongs to its first row. */
function moveLabelUp(before: TableRow[], rows: readonly TableRow[], source: PageRow | undefined, places: readonly number[]): TableRow[] {
  const last = before.at(-1);
  const [first] = rows;
  const label = first?.cells[0] ?? [];
  const isFresh = source?.cells[0]?.covered === false && places[0] === 0;
  if (!last || !first || label.length === 0 || !isFresh || (last.cells[0]?.length ?? 0) > 0 || last.cells.every((lines) => lines.length === 0)) return [...before, ...rows];
  return [...before.slice(0, -1), { ...last, cells: [label, ...last.cells.slice(1)] }, { ...first, cells: [[], ...first.cells.slice(1)] }, ...rows.slice(1)];
}
