import type { SheetEngine } from "../engine/sheet-engine.ts";
import { SHEET_COLUMNS, bottomOf, rightOf } from "./area.ts";
import type { Book, Sheet } from "./book.ts";
import type { Cell } from "./cell.ts";
import { cellAt, storeCell } from "./sheet-cells.ts";

/** True while the engine has not seen everything. */
export const awaitsCalculation = (book: Book): boolean => book.structureUnseen || book.unseen.size > 0;

/** Tells the engine what changed and puts its results into the cells; gives the sheets in which results changed. */
export async function calculate(book: Book, engine: SheetEngine): Promise<ReadonlySet<Sheet>> {
  if (book.structureUnseen) tellStructure(book, engine);
  for (const [sheet, keys] of book.unseen) {
    if (!book.sheets.includes(sheet)) continue;
    engine.setCells(sheet.name, [...keys].map((key) => engineCell(sheet, Math.floor(key / SHEET_COLUMNS), key % SHEET_COLUMNS)));
  }
  book.unseen.clear();
  book.structureUnseen = false;
  const byName = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
  const changed = new Set<Sheet>();
  for (const { sheet: name, row, column, value, error } of await engine.calculate()) {
    const sheet = byName.get(name);
    const cell = sheet && cellAt(sheet, row, column);
    if (!sheet || cell?.formula === undefined || (cell.value === value && (cell.error ?? false) === error)) continue;
    storeCell(sheet, row, column, withResult(cell, value, error));
    changed.add(sheet);
  }
  return changed;
}

function withResult({ formula, format, link }: Cell, value: Cell["value"], error: boolean): Cell {
  return { value, ...(formula === undefined ? {} : { formula }), ...(format ? { format } : {}), ...(link ? { link } : {}), ...(error ? { error: true } : {}) };
}

function engineCell(sheet: Sheet, row: number, column: number): { row: number; column: number; value?: Cell["value"]; formula?: string } {
  const cell = cellAt(sheet, row, column);
  return cell?.formula === undefined ? { row, column, value: cell?.value ?? null } : { row, column, formula: cell.formula };
}

function tellStructure(book: Book, engine: SheetEngine): void {
  engine.setSheets(book.sheets.map(({ name }) => name));
  // The engine knows names of the workbook only; those of a sheet count where no other has the same name.
  const ofBook = new Set(book.names.filter(({ sheet }) => !sheet).map(({ name }) => name.toLowerCase()));
  engine.setNames(book.names.filter(({ name, sheet }) => !sheet || !ofBook.has(name.toLowerCase())).map(({ name, refersTo }) => ({ name, refersTo })));
  engine.setTables(
    book.tables.map(({ name, sheet, area, columns, showHeaders, showTotals }) => ({
      // The engine counts the header row in, also where it is hidden.
      name, sheet: sheet.name, top: showHeaders ? area.top : area.top - 1, left: area.left, bottom: bottomOf(area), right: rightOf(area),
      headers: columns.map((column) => column.name), totalsRow: showTotals,
    })),
  );
}
