import { BooleanNumber } from "@univerjs/core";
import { CustomFilterOperator } from "@univerjs/sheets-filter";
import type { IFilterColumn } from "@univerjs/sheets-filter";
import type { Area } from "../../book/area.ts";
import type { Book, Sheet } from "../../book/book.ts";
import { ExcelError } from "../../book/excel-error.ts";
import type { Table } from "../../book/table.ts";
import { applyFilters } from "../../book/table-filter.ts";
import { gridRange } from "./grid-cell.ts";
import { isRecord, numberOf, wordOf } from "./rule-values.ts";

type Criteria = Readonly<Record<string, unknown>>;

/** Filter buttons: the grid has one filter a sheet, on the sheet's own filter or else on its first table. */
function filteredBy(book: Book, sheet: Sheet): { readonly area: Area; readonly table?: Table } | undefined {
  if (sheet.filter) return { area: sheet.filter.area };
  const table = book.tables.find((candidate) => candidate.sheet === sheet && candidate.showHeaders && candidate.switches.get("ShowFilterButton") !== false);
  return table && { table, area: { ...table.area, height: table.area.height - (table.showTotals ? 1 : 0) } };
}

/** The filters as the grid takes them. */
export function filterResource(book: Book): string {
  const filters = book.sheets.flatMap((sheet) => {
    const filtered = filteredBy(book, sheet);
    if (!filtered) return [];
    const { table, area } = filtered;
    const filterColumns = table?.columns.flatMap(({ filter }, index) => (filter ? [gridCriteria(filter, table.area.left + index)] : [])) ?? [];
    const hidden = filterColumns.length === 0 ? [] : Array.from({ length: area.height - 1 }, (_, index) => area.top + 1 + index).filter((row) => sheet.rows.get(row)?.hidden);
    return [[sheet.id, { ref: gridRange(area), filterColumns, cachedFilteredOut: hidden }]];
  });
  return JSON.stringify(Object.fromEntries(filters));
}

/** What a person filters goes to the table's column and hides its rows; a filter by colours or of cells outside tables is refused aloud. */
export function filterInGrid(book: Book, sheet: Sheet, params: Criteria): void {
  const table = filteredBy(book, sheet)?.table;
  const column = table?.columns[(numberOf(params["col"]) ?? -1) - table.area.left];
  if (!table || !column) throw new ExcelError("UnsupportedOperation");
  const before = column.filter;
  column.filter = bookCriteria(params["criteria"]);
  try {
    applyFilters(table);
  } catch (error) {
    column.filter = before;
    throw error;
  }
}

/** The filter buttons taken away: all rows are shown. */
export function removeGridFilter(book: Book, sheet: Sheet): void {
  const table = filteredBy(book, sheet)?.table;
  if (!table) {
    sheet.filter = undefined;
    return;
  }
  for (const column of table.columns) column.filter = undefined;
  applyFilters(table);
  table.switches.set("ShowFilterButton", false);
}

/** Buttons asked for where there are none: those of the table that stands there, else a filter of the sheet. */
export function addGridFilter(book: Book, sheet: Sheet, area: Area): void {
  const table = book.tables.find((candidate) => candidate.sheet === sheet && candidate.area.top === area.top && candidate.area.left === area.left);
  if (table) table.switches.set("ShowFilterButton", true);
  else sheet.filter = { area, criteria: new Map() };
}

const OPERATORS = [
  [CustomFilterOperator.EQUAL, "="], [CustomFilterOperator.NOT_EQUALS, "<>"], [CustomFilterOperator.GREATER_THAN, ">"], [CustomFilterOperator.GREATER_THAN_OR_EQUAL, ">="],
  [CustomFilterOperator.LESS_THAN, "<"], [CustomFilterOperator.LESS_THAN_OR_EQUAL, "<="],
] as const;

function bookTest(test: unknown): string {
  if (!isRecord(test)) return "=";
  const sign = OPERATORS.find(([operator]) => operator === test["operator"])?.[1] ?? "=";
  return `${sign}${wordOf(test["val"])}`;
}

/** Excel.FilterCriteria of the grid's criteria; undefined where the column is no longer filtered. */
function bookCriteria(given: unknown): Criteria | undefined {
  if (!isRecord(given)) return undefined;
  const { filters, customFilters: custom } = given;
  if (isRecord(filters)) {
    const words = Array.isArray(filters["filters"]) ? filters["filters"].map(wordOf) : [];
    return { filterOn: "Values", values: filters["blank"] === true ? [...words, ""] : words };
  }
  if (!isRecord(custom) || !Array.isArray(custom["customFilters"])) throw new ExcelError("UnsupportedOperation");
  const [first, second] = custom["customFilters"].map(bookTest);
  return { filterOn: "Custom", criterion1: first, ...(second === undefined ? {} : { criterion2: second, operator: custom["and"] === BooleanNumber.TRUE ? "And" : "Or" }) };
}

function gridCriteria(filter: Criteria, colId: number): IFilterColumn {
  if (filter["filterOn"] === "Values") {
    const values = (Array.isArray(filter["values"]) ? filter["values"] : []).map(wordOf);
    return { colId, filters: { filters: values.filter((value) => value !== ""), ...(values.includes("") ? { blank: true } : {}) } };
  }
  const [first, second] = [filter["criterion1"], filter["criterion2"]].map((one) => (typeof one === "string" ? gridTest(one) : undefined));
  if (!first) return { colId };
  return { colId, customFilters: { customFilters: second ? [first, second] : [first], ...(second && filter["operator"] !== "Or" ? { and: BooleanNumber.TRUE } : {}) } };
}

function gridTest(criterion: string): { val: string; operator: CustomFilterOperator } {
  const [, sign = "=", val = ""] = /^(<>|>=|<=|=|>|<)?(.*)$/s.exec(criterion) ?? [];
  return { val, operator: OPERATORS.find(([, written]) => written === sign)?.[0] ?? CustomFilterOperator.EQUAL };
}
