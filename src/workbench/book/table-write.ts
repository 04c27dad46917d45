import type { Area } from "./area.ts";
import { bottomOf, intersection } from "./area.ts";
import type { Book, Sheet } from "./book.ts";
import { cellAt, putCell } from "./sheet-cells.ts";
import { relocateFormula } from "./shift.ts";
import { renameColumnInFormulas } from "./structured-references.ts";
import { tableBody, tableHeader } from "./table.ts";
import type { Table } from "./table.ts";
import { displayText } from "./display-text.ts";

/** What a table makes of values written into it: headers stay unique texts, a column written with one formula becomes a calculated column. */
export function afterTableWrite(book: Book, sheet: Sheet, area: Area): void {
  for (const table of book.tables) {
    if (table.sheet !== sheet || !intersection(table.area, area)) continue;
    if (table.showHeaders) readHeaders(book, table, area);
    learnFormulas(table, area);
  }
}

/** Takes over headers from cells within `area`; a formula or number there becomes text, a repeated or empty header gets a number. */
export function readHeaders(book: Book, table: Table, area: Area): void {
  const changed = intersection(tableHeader(table), area);
  if (!changed) return;
  for (let column = changed.left; column < changed.left + changed.width; column += 1) {
    const entry = table.columns[column - table.area.left];
    if (!entry) continue;
    const cell = cellAt(table.sheet, table.area.top, column);
    const wanted = cell && cell.value !== null ? displayText(cell, cell.format?.numberFormat ?? "General") : "";
    const name = freeHeader(table, entry.id, wanted);
    const oldName = entry.name;
    entry.name = name;
    putCell(book, table.sheet, table.area.top, column, { ...(cell?.format ? { format: cell.format } : {}), value: name });
    if (oldName !== "" && oldName !== name) renameColumnInFormulas(book, table, oldName, name);
    book.structureUnseen = true;
  }
}

function freeHeader(table: Table, id: number, wanted: string): string {
  const taken = new Set(table.columns.filter((column) => column.id !== id).map(({ name }) => name.toLowerCase()));
  if (wanted !== "" && !taken.has(wanted.toLowerCase())) return wanted;
  const stem = wanted === "" ? "Column" : wanted;
  for (let number = wanted === "" ? 1 : 2; ; number += 1) if (!taken.has(`${stem}${number}`.toLowerCase())) return `${stem}${number}`;
}

/**
 * A column whose data rows all have the same formula (relative references apart) keeps it for new rows; one without a formula at either end
 * is no calculated column any more. Large writes arrive in pieces: the ends are looked at first.
 */
function learnFormulas(table: Table, area: Area): void {
  const body = tableBody(table);
  table.columns.forEach((column, index) => {
    const cells: Area = { ...body, left: table.area.left + index, width: 1 };
    if (!intersection(area, cells)) return;
    const common = commonFormula(table.sheet, cells);
    if (common !== undefined) column.formula = common;
    else if (formulaAt(table, cells.top, cells.left) === undefined && formulaAt(table, bottomOf(cells), cells.left) === undefined) column.formula = undefined;
  });
}

const formulaAt = ({ sheet }: Pick<Table, "sheet">, row: number, column: number): string | undefined => cellAt(sheet, row, column)?.formula;

function commonFormula(sheet: Sheet, { top, left, height }: Area): string | undefined {
  const first = formulaAt({ sheet }, top, left);
  if (first === undefined) return undefined;
  // From the last row upwards: where a write is still under way, that one differs.
  for (let row = height - 1; row > 0; row -= 1) {
    const formula = formulaAt({ sheet }, top + row, left);
    if (formula === undefined || (formula !== first && formula !== relocateFormula(first, row, 0))) return undefined;
  }
  return first;
}

/** Puts the calculated columns' formulas into rows that are new: only where a cell is still blank. */
export function fillDown(book: Book, table: Table, rows: Area): void {
  const body = tableBody(table);
  table.columns.forEach(({ formula }, index) => {
    if (formula === undefined) return;
    const column = table.area.left + index;
    for (let row = rows.top; row < rows.top + rows.height; row += 1) {
      const cell = cellAt(table.sheet, row, column);
      if (cell?.value === null && cell.formula === undefined || !cell) {
        putCell(book, table.sheet, row, column, { ...cell, value: null, formula: relocateFormula(formula, row - body.top, 0) });
      }
    }
  });
}
