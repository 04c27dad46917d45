/// <reference types="office-js" />
import type { ReadRow, WorkbookFinding, WorkbookReading } from "../app/ports.ts";
import { WorkbookError } from "../app/ports.ts";
import { cellAddress, parseAddress } from "../workbook/cell-address.ts";
import type { NameDescription, TableRow } from "../workbook/description.ts";
import type { MatchedHeaders } from "../workbook/match-headers.ts";
import { matchHeaders } from "../workbook/match-headers.ts";
import type { ReadableBook, ReadableSheet, ReadableTable } from "../workbook/readable-book.ts";
import type { FoundValue } from "../workbook/read-value.ts";
import { fixedCellType, isBlank, isMisfit, readValue } from "../workbook/read-value.ts";
import { loadValues } from "./load-values.ts";

/** What stands in a table of the open workbook: its header, its rows, and where the first of them is. */
interface LoadedTable {
  readonly description: ReadableTable;
  readonly table: Excel.Table;
  readonly header: Excel.Range;
  readonly body: Excel.Range;
  readonly sheet: Excel.Worksheet;
}

type Values = ReadonlyMap<Excel.Range, readonly (readonly unknown[])[]>;

const ERROR_VALUE = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|BUSY!|GETTING_DATA)$/;

/**
 * Reads the tables by name and their columns by header, the named cells and the fixed cells; one round trip as long as one answer carries it. Throws
 * WorkbookError where no table is there.
 */
export async function readWorkbook(context: Excel.RequestContext, book: ReadableBook): Promise<WorkbookReading> {
  const { workbook } = context;
  const { values, rest: { tables, names, grids } } = await loadValues(context, () => {
    workbook.worksheets.load({ name: true });
    const opened = book.sheets.flatMap((sheet) => sheet.tables).map((table) => loadTable(workbook, table));
    const cells = book.names.filter(({ refersTo }) => "range" in refersTo && !refersTo.range.includes(":")).map((name) => ({ name, range: loadName(workbook, name.name) }));
    return { ranges: opened.map(({ body }) => body), rest: { tables: opened, names: cells, grids: book.sheets.map((sheet) => ({ sheet, grid: loadGrid(workbook, sheet) })) } };
  });
  const findings: WorkbookFinding[] = [];
  const missing = tables.filter(({ table }) => table.isNullObject);
  for (const { description } of missing) findings.push({ code: "table-missing", facts: { table: description.name } });
  if (tables.length > 0 && missing.length === tables.length) throw new WorkbookError("tables-missing", { table: missing.map(({ description }) => description.name).join("、") });
  const known = new Set(book.sheets.map(({ name }) => name));
  for (const { name } of workbook.worksheets.items) if (!known.has(name)) findings.push({ code: "sheet-unknown", facts: { sheet: name } });
  const rows = Object.fromEntries(tables.map((loaded) => [loaded.description.key, loaded.table.isNullObject ? [] : rowsOf(loaded, values, findings)]));
  const cells = Object.fromEntries(grids.map(({ sheet, grid }) => [sheet.key, cellsOf(sheet, grid, findings)]));
  return { tables: rows, cells, findings, ...namesOf(names, book, findings) };
}

function loadTable(workbook: Excel.Workbook, description: ReadableTable): LoadedTable {
  const table = workbook.tables.getItemOrNullObject(description.name);
  const header = table.getHeaderRowRange();
  const body = table.getDataBodyRange();
  const sheet = table.worksheet;
  table.load({ name: true });
  header.load({ values: true, columnIndex: true });
  body.load({ rowIndex: true });
  sheet.load({ name: true });
  return { description, table, header, body, sheet };
}

function loadName(workbook: Excel.Workbook, name: string): Excel.Range {
  const range = workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
  range.load({ values: true });
  return range;
}

/** The fixed cells of a sheet as one range, from A1 to the last of them. */
function loadGrid(workbook: Excel.Workbook, { name, cells }: ReadableSheet): Excel.Range | null {
  if (cells.length === 0) return null;
  const places = cells.map(({ address }) => parseAddress(address));
  const range = workbook.worksheets.getItemOrNullObject(name).getRange(`A1:${cellAddress(Math.max(...places.map(({ row }) => row)), Math.max(...places.map(({ column }) => column)))}`);
  range.load({ values: true });
  return range;
}

function rowsOf({ description, header, body, sheet }: LoadedTable, values: Values, findings: WorkbookFinding[]): ReadRow[] {
  const headers = new Map((header.values[0] ?? []).map((value: unknown, index): [number, string] => [index, String(value)]));
  const matched = matchHeaders(headers, description.columns);
  reportColumns(description, sheet.name, matched, findings);
  const typed = description.columns.filter(({ formula }) => formula === undefined);
  const computed = description.columns.filter(({ formula }) => formula !== undefined);
  return (values.get(body) ?? []).flatMap((row, index): ReadRow[] => {
    const line = body.rowIndex + index + 1;
    const found = (key: string): FoundValue | undefined => foundValue(row[matched.columns.get(key) ?? -1]);
    for (const { key, header: printed } of computed) {
      if (!found(key)?.error) continue;
      const cell = cellAddress(line, header.columnIndex + (matched.columns.get(key) ?? 0) + 1);
      findings.push({ code: "error-value", facts: { sheet: sheet.name, table: description.name, column: printed, cell, value: String(found(key)?.value) } });
    }
    if (typed.every(({ key }) => isBlank(found(key)))) return [];
    const read = (columns: typeof typed): TableRow => Object.fromEntries(columns.map(({ key, type }) => [key, readValue(found(key), type)]));
    return [{ line, values: read(typed), computed: read(computed), misfits: typed.filter(({ key, type }) => isMisfit(found(key), type)).map(({ key }) => key) }];
  });
}

function reportColumns(table: ReadableTable, sheet: string, { columns, unknownHeaders }: MatchedHeaders, findings: WorkbookFinding[]): void {
  const facts = { table: table.name, sheet };
  for (const { key, header } of table.columns) if (!columns.has(key)) findings.push({ code: "column-missing", facts: { ...facts, column: header } });
  for (const header of unknownHeaders) findings.push({ code: "column-unknown", facts: { ...facts, column: header } });
}

/** Excel gives "" for a blank cell and the name of an error as its value. */
export function foundValue(value: unknown): FoundValue | undefined {
  if (typeof value === "number" || typeof value === "boolean") return { value, error: false };
  return typeof value === "string" && value !== "" ? { value, error: ERROR_VALUE.test(value) } : undefined;
}

function namesOf(names: readonly { readonly name: NameDescription; readonly range: Excel.Range }[], book: ReadableBook, findings: WorkbookFinding[]): Pick<WorkbookReading, "names" | "misfitNames"> {
  const values: Record<string, string | number | null> = {};
  const misfitNames: string[] = [];
  for (const { name: { key, name, refersTo }, range } of names) {
    if (range.isNullObject) findings.push({ code: "name-missing", facts: { name } });
    const cell = "range" in refersTo ? book.sheets.find((sheet) => sheet.key === refersTo.sheet)?.cells.find(({ address }) => address === refersTo.range) : undefined;
    const type = fixedCellType(cell);
    const found = range.isNullObject ? undefined : foundValue(range.values[0]?.[0]);
    values[key] = readValue(found, type);
    if (type !== "number" && isMisfit(found, type)) misfitNames.push(key);
  }
  return { names: values, misfitNames };
}

function cellsOf({ name, cells }: ReadableSheet, grid: Excel.Range | null, findings: WorkbookFinding[]): Record<string, string | number | null> {
  const values: Record<string, string | number | null> = {};
  if (grid === null || grid.isNullObject) return values;
  for (const cell of cells) {
    const { row, column } = parseAddress(cell.address);
    const found = foundValue(grid.values[row - 1]?.[column - 1]);
    values[cell.address] = readValue(found, fixedCellType(cell));
    if (cell.formula !== undefined && found?.error) findings.push({ code: "error-value", facts: { sheet: name, cell: cell.address, value: String(found.value) } });
  }
  return values;
}
