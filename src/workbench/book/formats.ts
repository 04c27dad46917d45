import type { Area } from "./area.ts";
import { SHEET_COLUMNS, SHEET_ROWS } from "./area.ts";
import type { Sheet } from "./book.ts";
import { NORMAL_FORMAT } from "./cell.ts";
import type { CellFormat } from "./cell.ts";
import { invalidArgument } from "./excel-error.ts";
import { refuseProtected } from "./protection.ts";
import { cellAt, formatAt, storeCell, visitCells } from "./sheet-cells.ts";
import { sized } from "./write-cells.ts";

/** What changes in the format of the cell at this row and column of the area. */
type Change = (row: number, column: number, old: CellFormat) => Partial<CellFormat>;

/**
 * Changes the look of cells. Whole columns and rows keep it as lines, so that cells which come later have it too. Equal formats are shared
 * between cells: `change` is asked once for each different format where it does not look at the place.
 */
export function changeFormats(sheet: Sheet, area: Area, change: Change): void {
  refuseProtected(sheet, "allowFormatCells");
  if (area.height === SHEET_ROWS || area.width === SHEET_COLUMNS) {
    changeLines(sheet, area, change);
    return;
  }
  const known = new Map<CellFormat, Map<string, CellFormat>>();
  for (let row = area.top; row < area.top + area.height; row += 1) {
    for (let column = area.left; column < area.left + area.width; column += 1) {
      const old = formatAt(sheet, row, column);
      storeCell(sheet, row, column, { ...(cellAt(sheet, row, column) ?? { value: null }), format: shared(known, old, change(row - area.top, column - area.left, old)) });
    }
  }
}

/** One object for all cells that had `old` and get the same changes. */
function shared(known: Map<CellFormat, Map<string, CellFormat>>, old: CellFormat, changes: Partial<CellFormat>): CellFormat {
  const key = JSON.stringify(changes);
  const variants = known.get(old) ?? new Map<string, CellFormat>();
  const format = variants.get(key) ?? { ...old, ...changes };
  variants.set(key, format);
  known.set(old, variants);
  return format;
}

function changeLines(sheet: Sheet, area: Area, change: Change): void {
  const asColumns = area.height === SHEET_ROWS;
  const lines = asColumns ? sheet.columns : sheet.rows;
  const [first, count] = asColumns ? [area.left, area.width] : [area.top, area.height];
  const known = new Map<CellFormat, Map<string, CellFormat>>();
  for (let at = first; at < first + count; at += 1) {
    const old = lines.get(at)?.format ?? NORMAL_FORMAT;
    lines.set(at, { ...lines.get(at), format: shared(known, old, change(0, 0, old)) });
  }
  visitCells(sheet, area, (cell, row, column) => {
    const old = cell.format ?? formatAt(sheet, row, column);
    storeCell(sheet, row, column, { ...cell, format: shared(known, old, change(row - area.top, column - area.left, old)) });
  });
}

/** Range.numberFormat: one code for all cells, or an array of the area's size; null leaves a cell. */
export function writeNumberFormats(sheet: Sheet, area: Area, written: unknown): void {
  const codeAt = sized(area, written);
  changeFormats(sheet, area, (row, column) => {
    const code = codeAt(row, column);
    if (code === null || code === undefined) return {};
    if (typeof code !== "string") throw invalidArgument("a number format is a text");
    return { numberFormat: code === "" ? "General" : code };
  });
}

/** The common value of a property of all cells of the area; null where they differ. */
export function commonFormat<K extends keyof CellFormat>(sheet: Sheet, area: Area, key: K): CellFormat[K] | null {
  const wanted = formatAt(sheet, area.top, area.left)[key];
  if (area.height === SHEET_ROWS || area.width === SHEET_COLUMNS) return commonOfLines(sheet, area, key, wanted);
  for (let row = area.top; row < area.top + area.height; row += 1) {
    for (let column = area.left; column < area.left + area.width; column += 1) if (formatAt(sheet, row, column)[key] !== wanted) return null;
  }
  return wanted;
}

/** Whole columns or rows: the lines' formats and the cells that have their own. */
function commonOfLines<K extends keyof CellFormat>(sheet: Sheet, area: Area, key: K, wanted: CellFormat[K]): CellFormat[K] | null {
  let same = true;
  if (area.height === SHEET_ROWS) {
    for (let column = area.left; same && column < area.left + area.width; column += 1) same = (sheet.columns.get(column)?.format ?? NORMAL_FORMAT)[key] === wanted;
  }
  visitCells(sheet, area, (_cell, row, column) => {
    if (formatAt(sheet, row, column)[key] !== wanted) same = false;
  });
  for (const [row, { format }] of sheet.rows) if (row >= area.top && row < area.top + area.height && format && format[key] !== wanted) same = false;
  return same ? wanted : null;
}
