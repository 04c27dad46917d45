import type { Book } from "../book/book.ts";
import { ExcelError, invalidArgument } from "../book/excel-error.ts";
import { itemName, itemsOf } from "../book/pivot-axis.ts";
import type { FieldSettings, PivotTable } from "../book/pivot-table.ts";
import { layOutPivot } from "../book/pivots.ts";
import { isRecord } from "./arguments.ts";
import { define } from "./define.ts";
import { object } from "./object-model.ts";

interface FieldData {
  readonly pivot: PivotTable;
  readonly field: string;
}

/** https://learn.microsoft.com/javascript/api/excel/excel.pivotfieldcollection: the one field of a hierarchy. */
export const pivotFields = define("PivotFieldCollection", {
  items: (data) => [object("PivotField", data)],
  find: (data, key) => (String(key).toLowerCase() === data.field.toLowerCase() ? object("PivotField", data) : undefined),
});

/** https://learn.microsoft.com/javascript/api/excel/excel.pivotfield */
export const pivotField = define("PivotField", {
  get: {
    Id: ({ field }) => field,
    Name: ({ field }) => field,
    ShowAllItems: () => false,
    Subtotals: ({ pivot, field }) => ({ automatic: pivot.fieldSettings.get(field)?.subtotals !== false }),
  },
  set: {
    Subtotals: (data, value, { book }) => {
      const { automatic = false, ...others } = isRecord(value) ? value : {};
      if (Object.values(others).includes(true)) throw new ExcelError("NotModelled", "subtotals other than automatic ones");
      change(book, data, { subtotals: automatic === true });
    },
  },
  nav: { Items: (data) => object("PivotItemCollection", data) },
  call: {
    // https://learn.microsoft.com/javascript/api/excel/excel.pivotfilters: manual ones; "selectedItems" are names or items.
    ApplyFilter: (data, given, { book }) => {
      const { manualFilter, ...others } = given.record(0);
      const isManual = isRecord(manualFilter) && Object.values(others).every((filter) => filter === undefined || filter === null);
      if (!isManual) throw new ExcelError("NotModelled", "pivot filters other than manual ones");
      const selected = Array.isArray(manualFilter["selectedItems"]) ? manualFilter["selectedItems"].map(String) : [];
      const names = allItems(data);
      if (selected.length === 0 || selected.some((name) => !names.includes(name))) throw invalidArgument("a manual filter names items of the field");
      change(book, data, { shown: new Set(selected) });
    },
    ClearAllFilters: (data, _given, { book }) => showAll(book, data),
    ClearFilter: (data, given, { book }) => {
      if (given.text(0) === "Manual") showAll(book, data);
    },
    IsFiltered: ({ pivot, field }) => pivot.fieldSettings.get(field)?.shown !== undefined,
    // The library sends true for "Ascending", false for "Descending".
    SortByLabels: (data, given, { book }) => change(book, data, { descending: !given.flag(0) }),
  },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.pivotitemcollection */
export const pivotItems = define("PivotItemCollection", {
  items: (data) => allItems(data).map((item) => object("PivotItem", { ...data, item })),
  find: (data, key) => {
    const item = allItems(data).find((name) => name.toLowerCase() === String(key).toLowerCase());
    return item === undefined ? undefined : object("PivotItem", { ...data, item });
  },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.pivotitem */
export const pivotItem = define("PivotItem", {
  get: {
    Id: ({ item }) => item,
    Name: ({ item }) => item,
    IsExpanded: () => true,
    Visible: ({ pivot, field, item }) => pivot.fieldSettings.get(field)?.shown?.has(item) ?? true,
  },
  set: {
    // One item always stays in sight.
    Visible: ({ item, ...data }, value, { book }) => {
      const shown = new Set(data.pivot.fieldSettings.get(data.field)?.shown ?? allItems(data));
      if (value === true) shown.add(item);
      else shown.delete(item);
      if (shown.size === 0) throw invalidArgument("one item must stay visible");
      change(book, data, { shown });
    },
  },
});

const allItems = ({ pivot, field }: FieldData): string[] => itemsOf(pivot.cache, field, pivot.cache.records, undefined).map(itemName);

function showAll(book: Book, { pivot, field }: FieldData): void {
  const rest = Object.entries(pivot.fieldSettings.get(field) ?? {}).filter(([name]) => name !== "shown");
  pivot.fieldSettings.set(field, Object.fromEntries(rest));
  layOutPivot(book, pivot);
}

function change(book: Book, { pivot, field }: FieldData, changes: FieldSettings): void {
  pivot.fieldSettings.set(field, { ...pivot.fieldSettings.get(field), ...changes });
  layOutPivot(book, pivot);
}
