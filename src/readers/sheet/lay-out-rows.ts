import { finishCell } from "../finish-cell.ts";
import type { MarkupCell, MarkupItem, MarkupParagraph, MarkupRow, MarkupTable } from "../markup-item.ts";
import { looksLikeHeader, textOfCell } from "../table-columns.ts";

/** A cell of a sheet; `width` and `height` above 1 where it is merged. A covered cell is empty. */
export interface SheetCell {
  readonly paragraphs: readonly MarkupParagraph[];
  readonly width: number;
  readonly height: number;
}

export interface SheetRow {
  readonly cells: readonly SheetCell[];
  /** 1-based row of the sheet or line of the file. */
  readonly line: number;
}

/** A line alone that is longer, or has a full stop, is running text. */
const LONGEST_BAND = 40;
const NOTE = /^\s*(?:注|说明|备注|数据来源|资料来源|来源|填表|制表|填报|审核|负责人|单位负责人|联系|[*※＊])/;
const NUMBERED_HEADING = /^\s*(?:[一二三四五六七八九十]{1,3}\s*[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[章节部])/;
const LONGEST_TITLE = 24;
/** Rows that a header takes at most. */
const TALLEST_HEADER = 3;
/** Rows by which a table's first column is told. */
const ROWS_ABOVE = 5;

/**
 * Rows of a sheet as what stands on the page: titles above a table, tables, notes below. A row with one text alone is running text unless it is a band
 * or a label inside a table. Every row of a table has the table's columns. `titleLevel`: heading level of the sheet's first line.
 */
export function layOutRows(rows: readonly SheetRow[], titleLevel: number): MarkupItem[] {
  const items: MarkupItem[] = [];
  let table: SheetRow[] = [];
  let afterBlank = false;
  let titles = "";
  const close = (): void => {
    if (table.length > 0) items.push(tableOf(table));
    table = [];
    titles = "";
  };
  rows.forEach((row, i) => {
    const filled = row.cells.filter(isFilled);
    if (filled.length === 0) {
      afterBlank = true;
      return;
    }
    if (filled.length === 1 && standsAlone(rows, i, table.length > 0, afterBlank)) {
      close();
      items.push(...textItems(row, filled[0], titleLevel, items.length === 0));
    } else {
      const header = headerTitles(row, table.length > 0 ? tableStart(rows, i) : null);
      if (header !== "" && header !== titles && table.length > 0 && headerTitles(table.at(-1), null) === "") close();
      if (header !== "" && titles === "") titles = header;
      table.push(row);
    }
    afterBlank = false;
  });
  close();
  return items;
}

function isFilled(cell: SheetCell): boolean {
  return cell.paragraphs.length > 0;
}

/** Whether the row's only text is running text and no part of a table. */
function standsAlone(rows: readonly SheetRow[], index: number, inTable: boolean, afterBlank: boolean): boolean {
  const row = rows[index];
  const at = row?.cells.findIndex(isFilled) ?? -1;
  const cell = row?.cells[at];
  if (!row || !cell) return false;
  if (!inTable) return true;
  if (at > tableStart(rows, index) && (cell.width === 1 || cell.width < row.cells.length / 2)) return false;
  const text = wordsOf(cell);
  if (text.length > LONGEST_BAND || /[。：:；]/.test(text) || NOTE.test(text) || afterBlank) return true;
  const below = rowBelow(rows, index, 1);
  if (cell.width > 1 && (below === undefined || below.cells.filter(isFilled).length === 1)) return true;
  const next = rowBelow(rows, index, 2);
  return next === undefined ? NUMBERED_HEADING.test(text) : headerTitles(next, null) !== "";
}

/** The next row with at least so many filled cells. */
function rowBelow(rows: readonly SheetRow[], index: number, least: number): SheetRow | undefined {
  for (let i = index + 1; i < rows.length; i += 1) if ((rows[i]?.cells.filter(isFilled).length ?? 0) >= least) return rows[i];
  return undefined;
}

/** The column in which the table around a row begins: the first that the rows above fill. */
function tableStart(rows: readonly SheetRow[], index: number): number {
  let start = Infinity;
  for (let i = index - 1, seen = 0; i >= 0 && seen < ROWS_ABOVE; i -= 1) {
    const cells = rows[i]?.cells ?? [];
    if (cells.filter(isFilled).length < 2) continue;
    start = Math.min(start, cells.findIndex(isFilled));
    seen += 1;
  }
  return start === Infinity ? 0 : start;
}

/** The titles of a header row, "" if it is none; in a table that begins in column `from` it has a title there, or it is the lower row of a header. */
function headerTitles(row: SheetRow | undefined, from: number | null): string {
  if (!row) return "";
  const last = row.cells.findLastIndex(isFilled);
  const first = row.cells.findIndex(isFilled);
  const cells = row.cells.slice(Math.min(from ?? first, first), last + 1).map((cell) => finishCell(cell.paragraphs, false));
  return looksLikeHeader(cells) ? cells.map(textOfCell).join("\t") : "";
}

function wordsOf(cell: SheetCell): string {
  return textOfCell(finishCell(cell.paragraphs, false));
}

/** A short line is a heading where it is the sheet's first or merged over columns; the others the parser tells by their words. */
function textItems(row: SheetRow, cell: SheetCell | undefined, titleLevel: number, isFirst: boolean): MarkupItem[] {
  const paragraphs = cell?.paragraphs ?? [];
  const text = cell === undefined ? "" : wordsOf(cell);
  const isTitle = (isFirst || (cell?.width ?? 1) > 1) && paragraphs.length === 1 && text.length <= LONGEST_BAND && !/[。：:；]/.test(text) && !NOTE.test(text);
  return paragraphs.map((paragraph) => ({ ...paragraph, level: isTitle ? titleLevel + (isFirst ? 0 : 1) : null, line: row.line }));
}

/** The table without the columns that are empty at both sides; the rows of its header marked. */
function tableOf(rows: readonly SheetRow[]): MarkupTable {
  const first = rows.reduce((least, row) => Math.min(least, row.cells.findIndex(isFilled)), Infinity);
  const last = rows.reduce((most, row) => Math.max(most, row.cells.findLastIndex(isFilled)), 0);
  const header = headerHeight(rows);
  return { kind: "table", rows: rows.map((row, i) => rowOf(row, first, last, i < header)) };
}

function rowOf(row: SheetRow, first: number, last: number, header: boolean): MarkupRow {
  const cells = row.cells.slice(first, last + 1).map((cell): MarkupCell => ({
    items: cell.paragraphs.map((paragraph) => ({ ...paragraph, line: row.line })), header, colspan: 1, rowspan: 1,
  }));
  return { cells, line: row.line };
}

/** Rows of a header whose titles are merged over columns or rows; 0 where no cell says so (a plain header is told by its words). */
function headerHeight(rows: readonly SheetRow[]): number {
  const [top] = rows;
  if (!top) return 0;
  const height = Math.max(...top.cells.map((cell) => cell.height), top.cells.some((cell) => cell.width > 1) ? 2 : 1);
  if (height < 2 || height > TALLEST_HEADER || rows.length <= height) return 0;
  const titles = rows.slice(0, height).flatMap((row) => row.cells.filter(isFilled).map(wordsOf));
  return titles.every((title) => title.length <= LONGEST_TITLE && !/[。；]|^[\d.,]+[%％]?$/.test(title.replace(/^(?:19|20)\d{2}$/, "年"))) ? height : 0;
}
