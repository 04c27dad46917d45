import type { Area } from "./area.ts";
import { SHEET_COLUMNS, bottomOf, rightOf, spanning } from "./area.ts";
import type { Book, Sheet } from "./book.ts";
import { NORMAL_FORMAT } from "./cell.ts";
import type { Cell, CellFormat } from "./cell.ts";

/** The cell as it stands; undefined where nothing was ever put. */
export const cellAt = (sheet: Sheet, row: number, column: number): Cell | undefined => sheet.cells.get(row)?.get(column);

/** How a cell looks: its own format, else its row's, else its column's, else the workbook's. */
export function formatAt(sheet: Sheet, row: number, column: number): CellFormat {
  return cellAt(sheet, row, column)?.format ?? sheet.rows.get(row)?.format ?? sheet.columns.get(column)?.format ?? NORMAL_FORMAT;
}

/** Puts a cell and remembers it for the engine. */
export function putCell(book: Book, sheet: Sheet, row: number, column: number, cell: Cell): void {
  storeCell(sheet, row, column, cell);
  markUnseen(book, sheet, row, column);
}

/** Puts a cell of which only the look changed. */
export function storeCell(sheet: Sheet, row: number, column: number, cell: Cell): void {
  const line = sheet.cells.get(row);
  if (line) line.set(column, cell);
  else sheet.cells.set(row, new Map([[column, cell]]));
}

/** Takes a cell out altogether. */
export function removeCell(book: Book, sheet: Sheet, row: number, column: number): void {
  const line = sheet.cells.get(row);
  if (!line?.delete(column)) return;
  if (line.size === 0) sheet.cells.delete(row);
  markUnseen(book, sheet, row, column);
}

export function markUnseen(book: Book, sheet: Sheet, row: number, column: number): void {
  const unseen = book.unseen.get(sheet);
  const key = row * SHEET_COLUMNS + column;
  if (unseen) unseen.add(key);
  else book.unseen.set(sheet, new Set([key]));
}

/** Visits the cells that exist within `area`, in no given order; `visit` may put and remove cells. */
export function visitCells(sheet: Sheet, area: Area, visit: (cell: Cell, row: number, column: number) => void): void {
  const inRows = area.height > sheet.cells.size ? [...sheet.cells.keys()].filter((row) => row >= area.top && row <= bottomOf(area)) : rowNumbers(area);
  for (const row of inRows) {
    const line = sheet.cells.get(row);
    if (!line) continue;
    for (const [column, cell] of [...line]) if (column >= area.left && column <= rightOf(area)) visit(cell, row, column);
  }
}

function* rowNumbers({ top, height }: Area): Generator<number> {
  for (let row = top; row < top + height; row += 1) yield row;
}

/** The smallest area with all cells that hold something (or also only a look); undefined for an empty one. */
export function usedArea(sheet: Sheet, within: Area, valuesOnly: boolean): Area | undefined {
  let used: Area | undefined;
  visitCells(sheet, within, (cell, row, column) => {
    const counts = cell.value !== null || cell.formula !== undefined || (!valuesOnly && cell.format !== undefined);
    if (!counts) return;
    if (!used) used = { top: row, left: column, height: 1, width: 1 };
    else if (row < used.top || column < used.left || row > bottomOf(used) || column > rightOf(used)) {
      used = spanning(Math.min(used.top, row), Math.min(used.left, column), Math.max(bottomOf(used), row), Math.max(rightOf(used), column));
    }
  });
  return used;
}
