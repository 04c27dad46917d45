import type { Sheet } from "../book/book.ts";
import { ExcelError, invalidArgument } from "../book/excel-error.ts";
import type { PivotTable } from "../book/pivot-table.ts";
import { addPivot, deletePivot, layOutPivot, refreshPivot } from "../book/pivots.ts";
import type { Arguments } from "./arguments.ts";
import { define } from "./define.ts";
import type { Host } from "./host.ts";
import { object } from "./object-model.ts";
import { absoluteAddress, resolveRange } from "./range-area.ts";
import { standards, stored } from "./stored.ts";

const pivotsOf = (sheet: Sheet | undefined, { book }: Host): PivotTable[] => (sheet ? [sheet] : book.sheets).flatMap(({ pivots }) => pivots);

/** https://learn.microsoft.com/javascript/api/excel/excel.pivottablecollection */
export const pivotTables = define("PivotTableCollection", {
  items: ({ sheet }, host) => pivotsOf(sheet, host).map((pivot) => object("PivotTable", pivot)),
  find: ({ sheet }, key, host) => {
    const pivot = pivotsOf(sheet, host).find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());
    return pivot && object("PivotTable", pivot);
  },
  call: {
    Add: async ({ sheet }, given, host) => {
      await host.settle();
      const { sheet: target, area } = resolveRange(host.book, given.raw(2), sheet ?? host.book.active);
      return object("PivotTable", addPivot(host.book, given.text(0), sourceOf(given, sheet, host), { sheet: target, row: area.top, column: area.left }));
    },
    RefreshAll: async ({ sheet }, _given, host) => {
      await host.settle();
      for (const pivot of pivotsOf(sheet, host)) refreshPivot(host.book, pivot);
    },
  },
});

/** A table (so that new rows are seen at the next refresh), its name, a range or an address. */
function sourceOf(given: Arguments, home: Sheet | undefined, { book }: Host): PivotTable["source"] {
  const named = given.raw(1);
  const table = given.object(1, "Table") ?? book.tables.find(({ name }) => typeof named === "string" && name.toLowerCase() === named.toLowerCase());
  return table ? { table } : resolveRange(book, named, home ?? book.active);
}

const pivotFlags = stored(
  (pivot: PivotTable) => ({ settings: pivot.properties, path: "" }),
  standards({ UseCustomSortLists: true, RefreshOnOpen: false, AllowMultipleFiltersPerField: false }),
);

/** https://learn.microsoft.com/javascript/api/excel/excel.pivottable */
export const pivotTable = define("PivotTable", {
  get: {
    ...pivotFlags.get,
    Id: ({ id }) => id,
    Name: ({ name }) => name,
  },
  set: {
    ...pivotFlags.set,
    Name: (pivot, value, { book }) => {
      const taken = book.sheets.some(({ pivots }) => pivots.some((other) => other !== pivot && other.name.toLowerCase() === String(value).toLowerCase()));
      if (taken || value === "") throw invalidArgument(`a pivot table "${String(value)}" exists or has no name`);
      pivot.name = String(value);
    },
  },
  nav: {
    Hierarchies: (pivot) => object("PivotHierarchyCollection", pivot),
    RowHierarchies: (pivot) => object("RowColumnPivotHierarchyCollection", { pivot, fields: pivot.rows }),
    ColumnHierarchies: (pivot) => object("RowColumnPivotHierarchyCollection", { pivot, fields: pivot.columns }),
    DataHierarchies: (pivot) => object("DataPivotHierarchyCollection", pivot),
    FilterHierarchies: (pivot) => object("FilterPivotHierarchyCollection", pivot),
    Layout: (pivot) => object("PivotLayout", pivot),
    Worksheet: ({ sheet }) => object("Worksheet", sheet),
  },
  call: {
    Refresh: async (pivot, _given, host) => {
      await host.settle();
      refreshPivot(host.book, pivot);
    },
    Delete: (pivot, _given, { book }) => deletePivot(book, pivot),
    GetDataSourceString: ({ source }) => ("table" in source ? source.table.name : absoluteAddress(source.sheet, source.area)),
    GetDataSourceType: ({ source }) => ("table" in source ? "LocalTable" : "LocalRange"),
  },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.pivotlayout */
export const pivotLayout = define("PivotLayout", {
  get: {
    LayoutType: ({ layoutType }) => layoutType,
    ShowRowGrandTotals: ({ showRowGrandTotals }) => showRowGrandTotals,
    ShowColumnGrandTotals: ({ showColumnGrandTotals }) => showColumnGrandTotals,
    AutoFormat: ({ properties }) => properties.get("AutoFormat") ?? true,
    EnableFieldList: ({ properties }) => properties.get("EnableFieldList") ?? true,
    PreserveFormatting: ({ properties }) => properties.get("PreserveFormatting") ?? true,
    AltTextTitle: ({ properties }) => properties.get("AltTextTitle") ?? "",
    AltTextDescription: ({ properties }) => properties.get("AltTextDescription") ?? "",
  },
  set: {
    LayoutType: (pivot, value, { book }) => {
      pivot.layoutType = value === "Tabular" || value === "Outline" ? value : "Compact";
      layOutPivot(book, pivot);
    },
    ShowRowGrandTotals: (pivot, value, { book }) => {
      pivot.showRowGrandTotals = value === true;
      layOutPivot(book, pivot);
    },
    ShowColumnGrandTotals: (pivot, value, { book }) => {
      pivot.showColumnGrandTotals = value === true;
      layOutPivot(book, pivot);
    },
    AutoFormat: keep("AutoFormat"),
    EnableFieldList: keep("EnableFieldList"),
    PreserveFormatting: keep("PreserveFormatting"),
    AltTextTitle: keep("AltTextTitle"),
    AltTextDescription: keep("AltTextDescription"),
  },
  call: {
    GetRange: part("whole"),
    GetDataBodyRange: part("data"),
    GetRowLabelRange: part("rowLabels"),
    GetColumnLabelRange: part("columnLabels"),
    GetFilterAxisRange: ({ covered, filters, sheet }, _given, host) => {
      if (!covered || filters.length === 0) throw new ExcelError("ItemNotFound", "the pivot table has no filters");
      return host.range(sheet, { ...covered, height: filters.length, width: 2 });
    },
  },
});

function keep(name: string): (pivot: PivotTable, value: unknown) => void {
  return ({ properties }, value) => {
    properties.set(name, value);
  };
}

function part(name: "whole" | "data" | "rowLabels" | "columnLabels"): (pivot: PivotTable, given: Arguments, host: Host) => unknown {
  return ({ sheet, parts }, _given, host) => {
    if (!parts) throw new ExcelError("ItemNotFound", "the pivot table shows nothing");
    return host.range(sheet, parts[name]);
  };
}
