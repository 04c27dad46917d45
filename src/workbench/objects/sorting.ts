import { applyFilters } from "../book/table-filter.ts";
import { ExcelError, invalidArgument } from "../book/excel-error.ts";
import type { SortField } from "../book/sort-cells.ts";
import { sortRows } from "../book/sort-cells.ts";
import { tableBody } from "../book/table.ts";
import { isRecord } from "./arguments.ts";
import { define } from "./define.ts";
import { placeOf } from "./range-area.ts";

/** https://learn.microsoft.com/javascript/api/excel/excel.rangesort */
export const rangeSort = define("RangeSort", {
  call: {
    Apply: async (range, given, host) => {
      if (given.optionalText(3) === "Columns") throw new ExcelError("NotModelled", "sorting columns");
      await host.settle();
      const place = placeOf(range);
      const area = given.flag(2) ? { ...place, top: place.top + 1, height: place.height - 1 } : place;
      sortRows(host.book, range.sheet, area, sortFields(given.list(0)), given.flag(1));
    },
  },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.tablesort */
export const tableSort = define("TableSort", {
  get: { Fields: ({ sortFields: fields }) => fields, MatchCase: () => false, Method: () => "PinYin" },
  call: {
    Apply: async (table, given, host) => {
      await host.settle();
      sortRows(host.book, table.sheet, tableBody(table), sortFields(given.list(0)), given.flag(1));
      table.sortFields = given.list(0);
    },
    // "Clears the sorting that is currently on the table": the rows stay where they are.
    Clear: (table) => {
      table.sortFields = [];
    },
    Reapply: async (table, _given, host) => {
      await host.settle();
      sortRows(host.book, table.sheet, tableBody(table), sortFields(table.sortFields), false);
    },
  },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.sortfield */
function sortFields(fields: readonly unknown[]): SortField[] {
  return fields.map((field) => {
    if (!isRecord(field) || typeof field["key"] !== "number") throw invalidArgument("a sort field needs a key");
    if (field["sortOn"] !== undefined && field["sortOn"] !== "Value") throw new ExcelError("NotModelled", `sorting on ${String(field["sortOn"])}`);
    return { key: field["key"], ascending: field["ascending"] !== false };
  });
}

/** https://learn.microsoft.com/javascript/api/excel/excel.filter */
export const filter = define("Filter", {
  get: { Criteria: ({ column }) => column.filter ?? null },
  call: {
    Apply: async ({ table, column }, given, host) => {
      await host.settle();
      column.filter = given.record(0);
      applyFilters(table);
    },
    ApplyValuesFilter: async ({ table, column }, given, host) => {
      await host.settle();
      column.filter = { filterOn: "Values", values: given.list(0) };
      applyFilters(table);
    },
    ApplyCustomFilter: async ({ table, column }, given, host) => {
      await host.settle();
      column.filter = { filterOn: "Custom", criterion1: given.text(0), criterion2: given.raw(1), operator: given.raw(2) ?? "And" };
      applyFilters(table);
    },
    Clear: ({ table, column }) => {
      column.filter = undefined;
      applyFilters(table);
    },
  },
});
