import type { Area } from "../book/area.ts";
import { cellAt } from "../book/sheet-cells.ts";
import { ExcelError, invalidArgument } from "../book/excel-error.ts";
import { tableBody, tableHeader, tableTotals } from "../book/table.ts";
import type { Table, TableColumn } from "../book/table.ts";
import { addColumn, deleteColumn } from "../book/table-columns.ts";
import { addTableRows, deleteTableRows } from "../book/tables.ts";
import { writeCells } from "../book/write-cells.ts";
import { define } from "./define.ts";
import type { Arguments } from "./arguments.ts";
import type { Host } from "./host.ts";
import { object } from "./object-model.ts";
import type { HostObject } from "./object-model.ts";

/** https://learn.microsoft.com/javascript/api/excel/excel.tablecolumncollection */
export const tableColumns = define("TableColumnCollection", {
  items: (table) => table.columns.map((column) => object("TableColumn", { table, column })),
  // "A column object by name or ID": ids are numbers, also as texts.
  find: (table, key) => {
    const column = table.columns.find(({ id, name }) => name.toLowerCase() === String(key).toLowerCase() || String(id) === String(key));
    return column && object("TableColumn", { table, column });
  },
  call: {
    Add: (table, given, { book }) => {
      const column = addColumn(book, table, given.optionalNumber(0), given.optionalText(2));
      const values = given.raw(1);
      if (values !== undefined) writeCells(book, table.sheet, columnArea({ table, column }), Array.isArray(values) ? values : [[values]]);
      return object("TableColumn", { table, column });
    },
  },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.tablecolumn */
export const tableColumn = define("TableColumn", {
  get: {
    Id: ({ column }) => column.id,
    Name: ({ column }) => column.name,
    Index: ({ table, column }) => table.columns.indexOf(column),
    Values: (data) => valuesOf(data.table, columnArea(data)),
  },
  set: {
    Name: ({ table, column }, value, { book }) => {
      if (!table.showHeaders) throw new ExcelError("InvalidOperation", "the header row is hidden");
      writeCells(book, table.sheet, { ...tableHeader(table), left: table.area.left + table.columns.indexOf(column), width: 1 }, String(value));
    },
    Values: (data, value, { book }) => writeCells(book, data.table.sheet, columnArea(data), value),
  },
  nav: { Filter: (data) => object("Filter", data) },
  call: {
    GetRange: (data, _given, host) => host.range(data.table.sheet, columnArea(data)),
    GetDataBodyRange: (data, _given, host) => host.range(data.table.sheet, { ...columnArea(data), ...rows(tableBody(data.table)) }),
    GetHeaderRowRange: (data, _given, host) => {
      if (!data.table.showHeaders) throw new ExcelError("ItemNotFound", "the header row is hidden");
      return host.range(data.table.sheet, { ...columnArea(data), ...rows(tableHeader(data.table)) });
    },
    GetTotalRowRange: (data, _given, host) => {
      if (!data.table.showTotals) throw new ExcelError("ItemNotFound", "the total row is hidden");
      return host.range(data.table.sheet, { ...columnArea(data), ...rows(tableTotals(data.table)) });
    },
    Delete: ({ table, column }, _given, { book }) => deleteColumn(book, table, column),
  },
});

const rows = ({ top, height }: Area): Pick<Area, "top" | "height"> => ({ top, height });

function columnArea({ table, column }: { readonly table: Table; readonly column: TableColumn }): Area {
  const index = table.columns.indexOf(column);
  if (index < 0) throw new ExcelError("ItemNotFound", `column ${column.name} was deleted`);
  return { ...table.area, left: table.area.left + index, width: 1 };
}

/** https://learn.microsoft.com/javascript/api/excel/excel.tablerowcollection */
export const tableRows = define("TableRowCollection", {
  items: (table) => Array.from({ length: tableBody(table).height }, (_, index) => object("TableRow", { table, index })),
  call: {
    Add: addRows,
    DeleteRowsAt: (table, given, { book }) => deleteTableRows(book, table, given.number(0), given.optionalNumber(1) ?? 1),
  },
});

/**
 * https://learn.microsoft.com/javascript/api/excel/excel.tablerowcollection#excel-excel-tablerowcollection-add-member(1): "The index of the rows are
 * shifted up by one after this addition"; null or −1 adds at the end.
 */
function addRows(table: Table, given: Arguments, { book }: Host): HostObject<"TableRow"> {
  const values = given.raw(1);
  const written = values === undefined ? undefined : Array.isArray(values) ? values : [[values]];
  const width = table.area.width;
  if (written?.some((row: unknown) => !Array.isArray(row) || row.length !== width)) throw invalidArgument(`each row needs ${width} values`);
  const index = given.optionalNumber(0);
  const place = addTableRows(book, table, index === undefined || index === -1 ? undefined : index, written?.length ?? 1);
  if (written) writeCells(book, table.sheet, place, written);
  return object("TableRow", { table, index: place.top - tableBody(table).top });
}

/** https://learn.microsoft.com/javascript/api/excel/excel.tablerow */
export const tableRow = define("TableRow", {
  get: {
    Index: ({ index }) => index,
    Values: (data) => valuesOf(data.table, rowArea(data)),
  },
  set: { Values: (data, value, { book }) => writeCells(book, data.table.sheet, rowArea(data), value) },
  call: {
    GetRange: (data, _given, host) => host.range(data.table.sheet, rowArea(data)),
    Delete: ({ table, index }, _given, { book }) => deleteTableRows(book, table, index, 1),
  },
});

function rowArea({ table, index }: { readonly table: Table; readonly index: number }): Area {
  const body = tableBody(table);
  if (index < 0 || index >= body.height) throw new ExcelError("ItemNotFound", `row ${index}`);
  return { ...body, top: body.top + index, height: 1 };
}

function valuesOf({ sheet }: Table, { top, left, height, width }: Area): unknown[][] {
  return Array.from({ length: height }, (_row, row) => Array.from({ length: width }, (_column, column) => cellAt(sheet, top + row, left + column)?.value ?? ""));
}
