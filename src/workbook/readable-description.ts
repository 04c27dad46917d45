import type { CellDescription, ColumnDescription } from "./description.ts";
import type { ReadableBook, ReadableCell, ReadableColumn } from "./readable-book.ts";
import { fixedCellType } from "./read-value.ts";
import { workbookDescription } from "./workbook-description.ts";

/**
 * The ledger as it has to be known to be read: without texts, looks and rules. Of a formula only that there is one. The pane's build evaluates this module
 * and bundles the outcome, so that the pane reads a workbook long before it may have to write one.
 */
export const readableDescription: ReadableBook = {
  sheets: workbookDescription.sheets.map(({ key, name, tables, cells }) => ({
    key, name, tables: tables.map((table) => ({ key: table.key, name: table.name, columns: table.columns.map(readableColumn) })), cells: cells.map(readableCell),
  })),
  // Of lists and whole columns nothing is read by name.
  names: workbookDescription.names.filter(({ refersTo }) => "range" in refersTo && !refersTo.range.includes(":")),
};

function readableColumn({ key, header, type, input, formula }: ColumnDescription): ReadableColumn {
  return { key, header, type, input, ...(formula === undefined ? {} : { formula: "" }) };
}

/** Number formats matter where they tell a date from a number. */
function readableCell(cell: CellDescription): ReadableCell {
  const { address, numberFormat, period, formula } = cell;
  return { address, ...(numberFormat === undefined || fixedCellType(cell) === "number" ? {} : { numberFormat }), ...(period === undefined ? {} : { period }), ...(formula === undefined ? {} : { formula: "" }) };
}
