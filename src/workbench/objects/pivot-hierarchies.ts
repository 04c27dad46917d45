import type { Book } from "../book/book.ts";
import { ExcelError, invalidArgument } from "../book/excel-error.ts";
import { checkedSummary, summaryName, usualSummary } from "../book/pivot-summary.ts";
import type { PivotField, PivotTable, PivotValue } from "../book/pivot-table.ts";
import { layOutPivot } from "../book/pivots.ts";
import { define } from "./define.ts";
import { object } from "./object-model.ts";

type Entry = { readonly field: string };

/** https://learn.microsoft.com/javascript/api/excel/excel.pivothierarchycollection: a hierarchy for each column of the source. */
export const pivotHierarchies = define("PivotHierarchyCollection", {
  items: (pivot) => pivot.cache.fields.map((field) => object("PivotHierarchy", { pivot, field })),
  find: (pivot, key) => {
    const field = pivot.cache.fields.find((name) => name.toLowerCase() === String(key).toLowerCase());
    return field === undefined ? undefined : object("PivotHierarchy", { pivot, field });
  },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.pivothierarchy */
export const pivotHierarchy = define("PivotHierarchy", {
  get: { Id: ({ field }) => field, Name: ({ field }) => field },
  nav: { Fields: (data) => object("PivotFieldCollection", data) },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.rowcolumnpivothierarchycollection: a field that stands on another axis leaves it. */
export const rowColumnHierarchies = define("RowColumnPivotHierarchyCollection", {
  items: ({ pivot, fields }) => fields.map((entry) => object("RowColumnPivotHierarchy", { pivot, fields, entry })),
  find: ({ pivot, fields }, key) => {
    const entry = found(fields, key);
    return entry && object("RowColumnPivotHierarchy", { pivot, fields, entry });
  },
  call: {
    Add: ({ pivot, fields }, given, { book }) => {
      const entry: PivotField = { field: fieldOf(pivot, given.object(0, "PivotHierarchy")) };
      leaveAxes(pivot, entry.field);
      fields.push(entry);
      layOutPivot(book, pivot);
      return object("RowColumnPivotHierarchy", { pivot, fields, entry });
    },
    Remove: ({ pivot, fields }, given, { book }) => {
      remove(book, pivot, fields, given.object(0, "RowColumnPivotHierarchy")?.entry);
    },
  },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.rowcolumnpivothierarchy */
export const rowColumnHierarchy = define("RowColumnPivotHierarchy", {
  get: { Id: ({ entry }) => entry.field, Name: ({ entry }) => entry.field, Position: ({ fields, entry }) => fields.indexOf(entry) },
  set: { Position: ({ pivot, fields, entry }, value, { book }) => move(book, pivot, fields, entry, value) },
  nav: { Fields: ({ pivot, entry }) => object("PivotFieldCollection", { pivot, field: entry.field }) },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.filterpivothierarchycollection */
export const filterHierarchies = define("FilterPivotHierarchyCollection", {
  items: (pivot) => pivot.filters.map((entry) => object("FilterPivotHierarchy", { pivot, entry })),
  find: (pivot, key) => {
    const entry = found(pivot.filters, key);
    return entry && object("FilterPivotHierarchy", { pivot, entry });
  },
  call: {
    Add: (pivot, given, { book }) => {
      const entry: PivotField = { field: fieldOf(pivot, given.object(0, "PivotHierarchy")) };
      leaveAxes(pivot, entry.field);
      pivot.filters.push(entry);
      layOutPivot(book, pivot);
      return object("FilterPivotHierarchy", { pivot, entry });
    },
    Remove: (pivot, given, { book }) => remove(book, pivot, pivot.filters, given.object(0, "FilterPivotHierarchy")?.entry),
  },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.filterpivothierarchy */
export const filterHierarchy = define("FilterPivotHierarchy", {
  get: {
    Id: ({ entry }) => entry.field,
    Name: ({ entry }) => entry.field,
    Position: ({ pivot, entry }) => pivot.filters.indexOf(entry),
    EnableMultipleFilterItems: () => true,
  },
  set: { Position: ({ pivot, entry }, value, { book }) => move(book, pivot, pivot.filters, entry, value) },
  nav: { Fields: ({ pivot, entry }) => object("PivotFieldCollection", { pivot, field: entry.field }) },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.datapivothierarchycollection: a field may stand here several times. */
export const dataHierarchies = define("DataPivotHierarchyCollection", {
  items: (pivot) => pivot.values.map((entry) => object("DataPivotHierarchy", { pivot, entry })),
  find: (pivot, key) => {
    const entry = pivot.values.find(({ name }) => name.toLowerCase() === String(key).toLowerCase());
    return entry && object("DataPivotHierarchy", { pivot, entry });
  },
  call: {
    Add: (pivot, given, { book }) => {
      const field = fieldOf(pivot, given.object(0, "PivotHierarchy"));
      const index = pivot.cache.fields.indexOf(field);
      const summarizeBy = usualSummary(pivot.cache.records.map((record) => record[index] ?? null));
      const entry: PivotValue = { field, name: freeName(pivot, summaryName(summarizeBy, field)), summarizeBy, numberFormat: undefined, named: false };
      pivot.values.push(entry);
      layOutPivot(book, pivot);
      return object("DataPivotHierarchy", { pivot, entry });
    },
    Remove: (pivot, given, { book }) => remove(book, pivot, pivot.values, given.object(0, "DataPivotHierarchy")?.entry),
  },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.datapivothierarchy */
export const dataHierarchy = define("DataPivotHierarchy", {
  get: {
    Id: ({ entry }) => entry.name,
    Name: ({ entry }) => entry.name,
    Position: ({ pivot, entry }) => pivot.values.indexOf(entry),
    NumberFormat: ({ entry }) => entry.numberFormat ?? "General",
    SummarizeBy: ({ entry }) => entry.summarizeBy,
  },
  set: {
    // "PivotTable field name already exists": the name of no field of the source and of no other value.
    Name: ({ pivot, entry }, value, { book }) => {
      const name = String(value);
      const isTaken = [...pivot.cache.fields, ...pivot.values.filter((other) => other !== entry).map((other) => other.name)].some((other) => other.toLowerCase() === name.toLowerCase());
      if (name === "" || isTaken) throw invalidArgument(`the name "${name}" belongs to a field`);
      Object.assign(entry, { name, named: true });
      layOutPivot(book, pivot);
    },
    Position: ({ pivot, entry }, value, { book }) => move(book, pivot, pivot.values, entry, value),
    NumberFormat: ({ pivot, entry }, value, { book }) => {
      entry.numberFormat = String(value);
      layOutPivot(book, pivot);
    },
    SummarizeBy: ({ pivot, entry }, value, { book }) => {
      entry.summarizeBy = checkedSummary(String(value));
      if (!entry.named) entry.name = freeName(pivot, summaryName(entry.summarizeBy, entry.field), entry);
      layOutPivot(book, pivot);
    },
  },
  nav: { Field: ({ pivot, entry }) => object("PivotField", { pivot, field: entry.field }) },
});

function fieldOf(pivot: PivotTable, hierarchy: { readonly pivot: PivotTable; readonly field: string } | undefined): string {
  if (hierarchy?.pivot !== pivot) throw invalidArgument("a hierarchy of this pivot table is wanted");
  return hierarchy.field;
}

const found = (entries: readonly PivotField[], key: unknown): PivotField | undefined => entries.find(({ field }) => field.toLowerCase() === String(key).toLowerCase());

/** "If the hierarchy is present elsewhere on the row, column, or filter axis, it will be removed from that location." */
function leaveAxes(pivot: PivotTable, field: string): void {
  for (const axis of [pivot.rows, pivot.columns, pivot.filters]) {
    const index = axis.findIndex((entry) => entry.field === field);
    if (index >= 0) axis.splice(index, 1);
  }
}

function remove<T extends Entry>(book: Book, pivot: PivotTable, entries: T[], entry: T | undefined): void {
  const index = entry ? entries.indexOf(entry) : -1;
  if (index < 0) throw new ExcelError("ItemNotFound", "the hierarchy does not stand here");
  entries.splice(index, 1);
  layOutPivot(book, pivot);
}

function move<T extends Entry>(book: Book, pivot: PivotTable, entries: T[], entry: T, value: unknown): void {
  if (typeof value !== "number" || value < 0 || value >= entries.length) throw invalidArgument(`there is no position ${String(value)}`);
  entries.splice(entries.indexOf(entry), 1);
  entries.splice(value, 0, entry);
  layOutPivot(book, pivot);
}

/** "求和项:数量", "求和项:数量2" … */
function freeName(pivot: PivotTable, name: string, own?: PivotValue): string {
  const isTaken = (candidate: string): boolean => pivot.values.some((entry) => entry !== own && entry.name.toLowerCase() === candidate.toLowerCase());
  if (!isTaken(name)) return name;
  for (let number = 2; ; number += 1) if (!isTaken(`${name}${number}`)) return `${name}${number}`;
}
