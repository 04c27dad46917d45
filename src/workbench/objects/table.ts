import { checkedStyle, showHeaders, showTotals } from "../book/table-switches.ts";
import { applyFilters, clearFilters } from "../book/table-filter.ts";
import { ExcelError } from "../book/excel-error.ts";
import { tableBody, tableHeader, tableTotals } from "../book/table.ts";
import type { Table } from "../book/table.ts";
import { convertToRange, deleteTable, renameTable, resizeTable } from "../book/tables.ts";
import { define } from "./define.ts";
import { object } from "./object-model.ts";
import { resolveRange } from "./range-area.ts";

/** https://learn.microsoft.com/javascript/api/excel/excel.table */
export const table = define("Table", {
  get: {
    Id: ({ id }) => id,
    Name: ({ name }) => name,
    LegacyId: ({ id }) => id,
    Style: ({ style }) => style,
    ShowHeaders: (data) => data.showHeaders,
    ShowTotals: (data) => data.showTotals,
    ShowBandedRows: (data) => data.switches.get("ShowBandedRows") ?? true,
    ShowBandedColumns: (data) => data.switches.get("ShowBandedColumns") ?? false,
    ShowFilterButton: (data) => data.switches.get("ShowFilterButton") ?? true,
    HighlightFirstColumn: (data) => data.switches.get("HighlightFirstColumn") ?? false,
    HighlightLastColumn: (data) => data.switches.get("HighlightLastColumn") ?? false,
  },
  set: {
    Name: (data, value, { book }) => renameTable(book, data, String(value)),
    Style: (data, value) => {
      data.style = checkedStyle(String(value));
    },
    ShowHeaders: (data, value, { book }) => showHeaders(book, data, value === true),
    ShowTotals: (data, value, { book }) => showTotals(book, data, value === true),
    ShowBandedRows: setSwitch("ShowBandedRows"),
    ShowBandedColumns: setSwitch("ShowBandedColumns"),
    ShowFilterButton: setSwitch("ShowFilterButton"),
    HighlightFirstColumn: setSwitch("HighlightFirstColumn"),
    HighlightLastColumn: setSwitch("HighlightLastColumn"),
  },
  nav: {
    Columns: (data) => object("TableColumnCollection", data),
    Rows: (data) => object("TableRowCollection", data),
    Sort: (data) => object("TableSort", data),
    Worksheet: ({ sheet }) => object("Worksheet", sheet),
  },
  call: {
    GetRange: (data, _given, host) => host.range(data.sheet, data.area),
    GetDataBodyRange: (data, _given, host) => host.range(data.sheet, tableBody(data)),
    GetHeaderRowRange: (data, _given, host) => {
      if (!data.showHeaders) throw new ExcelError("ItemNotFound", "the header row is hidden");
      return host.range(data.sheet, tableHeader(data));
    },
    GetTotalRowRange: (data, _given, host) => {
      if (!data.showTotals) throw new ExcelError("ItemNotFound", "the total row is hidden");
      return host.range(data.sheet, tableTotals(data));
    },
    Resize: (data, given, { book }) => {
      const { area, sheet } = resolveRange(book, given.raw(0), data.sheet);
      if (sheet !== data.sheet) throw new ExcelError("InvalidArgument", "the range is on another sheet");
      resizeTable(book, data, area);
    },
    // "Converts the table into a normal range of cells. All data is preserved."
    ConvertToRange: (data, _given, host) => {
      convertToRange(host.book, data);
      return host.range(data.sheet, data.area);
    },
    ClearFilters: (data) => clearFilters(data),
    // "Reapplies all the filters currently on the table."
    ReapplyFilters: (data) => applyFilters(data),
    Delete: (data, _given, { book, emit }) => {
      deleteTable(book, data);
      emit({ on: "TableCollection", event: "onDeleted", target: "", message: { source: "Local", tableId: data.id, tableName: data.name, worksheetId: data.sheet.id } });
    },
  },
});

function setSwitch(name: string): (data: Table, value: unknown) => void {
  return (data, value) => {
    data.switches.set(name, value === true);
  };
}
