import type { TableDescription, TableRow } from "./description.ts";

/** Points of a line of text of the size of our tables, and the space above and below. */
const LINE = 13.5;
const PADDING = 5;
const MOST = 409;
/** Of a column's width, counted in digits of the workbook's default face (Arial 11, 8 pixels): what its edges take, and a Chinese character of 10.5 points. */
const EDGES = 1;
const CHINESE = 1.75;
const WIDE = /[\u1100-\u115f\u2014-\u2027\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]/u;

/**
 * Height of a row in points so that its wrapped texts can be read. Written into the file because programs do not agree on fitting rows when they open
 * one (LibreOffice does not); without a mark as the staff's own choice, so that Excel fits the row again as soon as somebody types in it.
 */
export function rowHeight({ columns, rowHeight: least = LINE + PADDING }: TableDescription, row: TableRow): number {
  let lines = 1;
  for (const { key, width, wrap } of columns) {
    const value = row[key];
    if (wrap && typeof value === "string") lines = Math.max(lines, linesOf(value, width - EDGES));
  }
  return Math.min(MOST, Math.max(least, lines * LINE + PADDING));
}

/** Lines of a text in a column: a line ends where the next character would not fit. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const character of text) {
    if (character === "\n") {
      lines += 1;
      used = 0;
      continue;
    }
    const wide = WIDE.test(character) ? CHINESE : 1;
    if (used + wide > width) {
      lines += 1;
      used = 0;
    }
    used += wide;
  }
  return lines;
}
