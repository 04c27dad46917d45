import { rightOf } from "./area.ts";
import type { Book } from "./book.ts";
import { ExcelError, invalidArgument } from "./excel-error.ts";
import { refuseProtected } from "./protection.ts";
import { shiftCells } from "./shift-cells.ts";
import type { Table, TableColumn } from "./table.ts";
import { readHeaders } from "./table-write.ts";
import { putCell } from "./sheet-cells.ts";

/** Inserts a column before column `index` (at the right end where undefined); cells at the right of the table move. */
export function addColumn(book: Book, table: Table, index: number | undefined, name: string | undefined): TableColumn {
  refuseProtected(table.sheet);
  const at = index === undefined || index === -1 ? table.columns.length : index;
  if (at < 0 || at > table.columns.length) throw invalidArgument(`the table has ${table.columns.length} columns`);
  const area = table.area;
  shiftCells(book, table.sheet, { ...area, left: area.left + at, width: 1 }, "Right", table);
  const column: TableColumn = { id: Math.max(...table.columns.map(({ id }) => id)) + 1, name: "" };
  table.columns.splice(at, 0, column);
  table.area = { ...area, width: area.width + 1 };
  if (table.showHeaders) {
    const place = { ...table.area, height: 1, left: area.left + at, width: 1 };
    if (name !== undefined) putCell(book, table.sheet, place.top, place.left, { value: name });
    readHeaders(book, table, place);
  } else column.name = name ?? `Column${column.id}`;
  book.structureUnseen = true;
  return column;
}

/** The column goes with its cells; what stands at the right moves left. A table keeps one column. */
export function deleteColumn(book: Book, table: Table, column: TableColumn): void {
  refuseProtected(table.sheet);
  const index = table.columns.indexOf(column);
  if (index < 0 || table.columns.length === 1) throw new ExcelError("InvalidOperation", "a table keeps one column");
  const area = table.area;
  shiftCells(book, table.sheet, { ...area, left: area.left + index, width: 1 }, "Left", table);
  table.columns.splice(index, 1);
  table.area = { ...area, width: rightOf(area) - area.left };
  book.structureUnseen = true;
}
