import type { Area } from "./area.ts";
import { holds, intersection } from "./area.ts";
import type { Book, Sheet } from "./book.ts";
import type { Cell, CellValue } from "./cell.ts";
import { refuseLocked } from "./protection.ts";
import { cellAt, formatAt, putCell } from "./sheet-cells.ts";
import { afterTableWrite } from "./table-write.ts";
import { typedEntry } from "./typed-entry.ts";
import { invalidArgument } from "./excel-error.ts";

/** What a caller passes: one value for all cells, or rows of values of the area's size; null leaves a cell as it is. */
export type Written = unknown;

/**
 * Writes values as Range.values and Range.formulas take them
 * (https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member): texts are read as if typed, null leaves
 * a cell, "" clears it, a single value goes into every cell, an array must have the size of the area.
 */
export function writeCells(book: Book, sheet: Sheet, area: Area, written: Written): void {
  const valueAt = sized(area, written);
  refuseLocked(sheet, area);
  refusePivot(sheet, area);
  const merges = sheet.merges.filter((merge) => intersection(merge, area));
  const single = area.height === 1 && area.width === 1;
  const before = single ? (cellAt(sheet, area.top, area.left)?.value ?? null) : null;
  for (let row = 0; row < area.height; row += 1) {
    for (let column = 0; column < area.width; column += 1) {
      const value = valueAt(row, column);
      if (value !== null && value !== undefined && !isCovered(merges, area.top + row, area.left + column)) writeCell(book, sheet, area.top + row, area.left + column, value);
    }
  }
  afterTableWrite(book, sheet, area);
  const after = single ? (cellAt(sheet, area.top, area.left)?.value ?? null) : null;
  book.changes.push({ sheet, area, kind: "RangeEdited", ...(single ? { before, after } : {}) });
}

/** Merged cells keep a value in their first cell only. */
const isCovered = (merges: readonly Area[], row: number, column: number): boolean => merges.some((merge) => holds(merge, row, column) && (row !== merge.top || column !== merge.left));

/** Reads `written` as one value for all cells or as an array of the area's size. */
export function sized(area: Area, written: Written): (row: number, column: number) => unknown {
  if (!Array.isArray(written)) return () => written;
  const rows: readonly unknown[] = written;
  const fits = rows.length === area.height && rows.every((row) => Array.isArray(row) && row.length === area.width);
  if (!fits) {
    const first = rows[0];
    throw invalidArgument(`the array has ${rows.length} rows and ${Array.isArray(first) ? first.length : 0} columns, the range ${area.height} and ${area.width}`);
  }
  return (row, column) => {
    const line = rows[row];
    return Array.isArray(line) ? line[column] : undefined;
  };
}

/** One cell, as if typed. */
function writeCell(book: Book, sheet: Sheet, row: number, column: number, value: unknown): void {
  const old = cellAt(sheet, row, column);
  const format = formatAt(sheet, row, column);
  if (typeof value === "string") {
    // support.microsoft.com, "Excel specifications and limits".
    if (value.length > 32_767) throw invalidArgument("a cell takes at most 32,767 characters");
    const entry = typedEntry(value, format.numberFormat);
    const numberFormat = entry.numberFormat !== undefined && format.numberFormat === "General" ? entry.numberFormat : format.numberFormat;
    const look = numberFormat === format.numberFormat ? old?.format : { ...format, numberFormat };
    const formula = entry.formula === undefined ? {} : { formula: checkedFormula(entry.formula) };
    putCell(book, sheet, row, column, withLook({ value: entry.value, ...formula, ...(entry.quoted ? { quoted: true } : {}) }, look, old));
    return;
  }
  if (typeof value !== "number" && typeof value !== "boolean") throw invalidArgument(`a cell takes no ${Array.isArray(value) ? "array" : typeof value}`);
  if (typeof value === "number" && !Number.isFinite(value)) throw invalidArgument("a cell takes no infinite number");
  // A number put into a text cell becomes text, as when typed.
  const stored: CellValue = format.numberFormat === "@" ? (typeof value === "boolean" ? String(value).toUpperCase() : String(value)) : value;
  putCell(book, sheet, row, column, withLook({ value: stored }, old?.format, old));
}

function withLook(cell: Cell, format: Cell["format"], old: Cell | undefined): Cell {
  return { ...cell, ...(format ? { format } : {}), ...(old?.link ? { link: old.link } : {}) };
}

/** What Excel refuses when a formula is entered: brackets or quotes that do not close, an operator at the end. */
function checkedFormula(formula: string): string {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, "x").replace(/'(?:[^']|'')+'(?=!)/g, "x").replace(/\[(?:[^[\]]|\[[^\]]*\])*\]/g, "x");
  const open = [...bare].reduce((depth, letter) => (depth < 0 ? depth : depth + (letter === "(" ? 1 : letter === ")" ? -1 : 0)), 0);
  if (open !== 0 || bare.includes('"') || /[-+*/^&=<>,(]\s*$/.test(bare)) throw invalidArgument(`"${formula}" is no formula`);
  if (formula.length > 8192) throw invalidArgument("a formula has at most 8,192 characters");
  return formula;
}

/** "We can't make this change because it'll affect a PivotTable": cells of a pivot's body take no values. */
function refusePivot(sheet: Sheet, area: Area): void {
  const hit = sheet.pivots.find(({ covered }) => covered && intersection(covered, area));
  if (hit) throw invalidArgument(`the cells belong to the pivot table ${hit.name}`);
}
