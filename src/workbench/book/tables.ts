import type { Area } from "./area.ts";
import { bottomOf, intersection, rightOf } from "./area.ts";
import type { Book, Sheet } from "./book.ts";
import { nextId } from "./book.ts";
import { ExcelError, invalidArgument } from "./excel-error.ts";
import { shiftCells } from "./shift-cells.ts";
import { refuseProtected } from "./protection.ts";
import { cellAt, putCell, removeCell, visitCells } from "./sheet-cells.ts";
import { renameTableInFormulas } from "./structured-references.ts";
import { tableBody } from "./table.ts";
import type { Table, TableColumn } from "./table.ts";
import { fillDown, readHeaders } from "./table-write.ts";

/**
 * Makes a table of cells (https://learn.microsoft.com/javascript/api/excel/excel.tablecollection#excel-excel-tablecollection-add-member(1)):
 * without headers a row of "Column1 …" is put above the data, which moves down.
 */
export function addTable(book: Book, sheet: Sheet, area: Area, hasHeaders: boolean): Table {
  refuseProtected(sheet);
  if (book.tables.some((table) => table.sheet === sheet && intersection(table.area, area))) throw invalidArgument("a table cannot overlap another table");
  if (sheet.pivots.some(({ covered }) => covered && intersection(covered, area))) throw invalidArgument("a table cannot overlap a pivot table");
  if (!hasHeaders) shiftCells(book, sheet, { ...area, height: 1 }, "Down");
  const withHeader = hasHeaders ? area : { ...area, height: area.height + 1 };
  const whole = withHeader.height === 1 ? { ...withHeader, height: 2 } : withHeader;
  const columns = Array.from({ length: whole.width }, (_, index): TableColumn => ({ id: index + 1, name: "" }));
  const table: Table = {
    id: nextId(book), name: freeTableName(book), sheet, area: whole, columns, showHeaders: true, showTotals: false, style: "TableStyleMedium2", switches: new Map(), sortFields: [],
  };
  book.tables.push(table);
  readHeaders(book, table, whole);
  book.structureUnseen = true;
  return table;
}

function freeTableName(book: Book): string {
  for (let number = 1; ; number += 1) {
    const name = `Table${number}`;
    if (!isNameTaken(book, name)) return name;
  }
}

const isNameTaken = (book: Book, name: string, apart?: Table): boolean =>
  book.tables.some((table) => table !== apart && table.name.toLowerCase() === name.toLowerCase()) || book.names.some((entry) => entry.name.toLowerCase() === name.toLowerCase());

/** Renames a table, with the formulas that name it. Names: support.microsoft.com, "Rename an Excel table". */
export function renameTable(book: Book, table: Table, name: string): void {
  if (!isValidName(name)) throw invalidArgument(`"${name}" is no table name`);
  if (isNameTaken(book, name, table)) throw new ExcelError("ItemAlreadyExists", name);
  const oldName = table.name;
  table.name = name;
  book.structureUnseen = true;
  renameTableInFormulas(book, oldName, name);
}

/** A letter, "_" or "\" first, then letters, digits, "_", "."; no address, at most 255 characters. */
export function isValidName(name: string): boolean {
  return /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && name.length <= 255 && !/^(?:\$?[A-Z]{1,3}\$?\d+|R\d*C\d*|[RC])$/i.test(name);
}

/** https://learn.microsoft.com/javascript/api/excel/excel.table#excel-excel-table-resize-member(1): headers stay in their row, the areas overlap. */
export function resizeTable(book: Book, table: Table, area: Area): void {
  refuseProtected(table.sheet);
  const fits = area.top === table.area.top && intersection(table.area, area) && area.height >= (table.showHeaders ? 2 : 1);
  if (!fits) throw invalidArgument("the headers must remain in the same row and the new range must overlap the old one");
  if (book.tables.some((other) => other !== table && other.sheet === table.sheet && intersection(other.area, area))) throw invalidArgument("a table cannot overlap another table");
  const before = tableBody(table);
  table.columns = resizedColumns(table, area);
  table.area = area;
  if (table.showHeaders) readHeaders(book, table, area);
  const body = tableBody(table);
  if (bottomOf(body) > bottomOf(before)) fillDown(book, table, { ...body, top: bottomOf(before) + 1, height: bottomOf(body) - bottomOf(before) });
  book.structureUnseen = true;
}

function resizedColumns(table: Table, area: Area): TableColumn[] {
  let fresh = Math.max(...table.columns.map(({ id }) => id));
  return Array.from({ length: area.width }, (_, index) => {
    const known = table.columns[area.left + index - table.area.left];
    if (known) return known;
    fresh += 1;
    return { id: fresh, name: "" };
  });
}

/**
 * Inserts `count` empty data rows before data row `index` (at the end where undefined); cells below the table move down. The blank row of a
 * table without data is the first of them (https://learn.microsoft.com/office/dev/add-ins/tutorials/excel-tutorial#create-a-table: header
 * cells, then rows.add, and the data stand right below the header). No table grows on a protected sheet, whatever its options.
 */
export function addTableRows(book: Book, table: Table, index: number | undefined, count: number): Area {
  refuseProtected(table.sheet);
  const body = tableBody(table);
  const at = index ?? body.height;
  if (!Number.isInteger(at) || at < 0 || at > body.height) throw invalidArgument(`the table has ${body.height} rows, there is no place ${at}`);
  const reused = body.height === 1 && isBlank(table.sheet, body) ? 1 : 0;
  const rows: Area = { ...body, top: body.top + (reused ? 0 : at), height: count };
  const fresh: Area = { ...rows, top: rows.top + reused, height: count - reused };
  if (fresh.height > 0) makeRoom(book, table, fresh);
  table.area = { ...table.area, height: table.area.height + fresh.height };
  fillDown(book, table, rows);
  book.structureUnseen = true;
  return rows;
}

/** Where only blank cells stand below, nothing moves; otherwise the cells below the table move down. */
function makeRoom(book: Book, table: Table, rows: Area): void {
  const area = table.area;
  shiftCells(book, table.sheet, rows, "Down", table);
  table.area = area;
}

export function deleteTableRows(book: Book, table: Table, index: number, count: number): void {
  refuseProtected(table.sheet);
  const body = tableBody(table);
  if (index < 0 || index + count > body.height) throw invalidArgument(`the table has ${body.height} rows`);
  const rows: Area = { ...body, top: body.top + index, height: count };
  const keepsOne = count === body.height;
  if (keepsOne) clearRow(book, table, { ...rows, height: 1 });
  const gone = keepsOne ? { ...rows, top: rows.top + 1, height: count - 1 } : rows;
  if (gone.height > 0) shiftCells(book, table.sheet, gone, "Up", table);
  table.area = { ...table.area, height: table.area.height - gone.height };
  book.structureUnseen = true;
}

function isBlank(sheet: Sheet, area: Area): boolean {
  let blank = true;
  visitCells(sheet, area, ({ value, formula }) => {
    if (value !== null || formula !== undefined) blank = false;
  });
  return blank;
}

/** A table keeps one blank row. */
function clearRow(book: Book, table: Table, row: Area): void {
  for (let column = row.left; column <= rightOf(row); column += 1) {
    const format = cellAt(table.sheet, row.top, column)?.format;
    if (format) putCell(book, table.sheet, row.top, column, { value: null, format });
    else removeCell(book, table.sheet, row.top, column);
  }
}

/** The cells stay, the table goes. */
export function convertToRange(book: Book, table: Table): void {
  refuseProtected(table.sheet);
  book.tables.splice(book.tables.indexOf(table), 1);
  book.structureUnseen = true;
}

/** The table goes with its cells; what stands below moves up. */
export function deleteTable(book: Book, table: Table): void {
  convertToRange(book, table);
  shiftCells(book, table.sheet, table.area, "Up");
}
