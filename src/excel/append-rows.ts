/// <reference types="office-js" />
import type { WorkbookFinding } from "../app/ports.ts";
import { WorkbookError } from "../app/ports.ts";
import { cellAddress } from "../workbook/cell-address.ts";
import { cellValues } from "../workbook/cell-values.ts";
import type { TableDescription, TableRow, WorkbookDescription } from "../workbook/description.ts";
import { matchHeaders } from "../workbook/match-headers.ts";
import type { Outbox } from "./batches.ts";
import type { ExcelHost } from "./excel-host.ts";
import { PROTECTION } from "./lift-protection.ts";
import { writeUnprotected } from "./write-unprotected.ts";
import { loadValues } from "./load-values.ts";
import { dressRows, writeRows } from "./write-table.ts";

/** A table that rows are written to, as it stands. */
export interface TableTarget {
  readonly table: TableDescription;
  readonly found: Excel.Table;
  readonly header: Excel.Range;
  readonly body: Excel.Range;
  /** What stands in the body, row by row. */
  readonly values: readonly (readonly unknown[])[];
  readonly sheet: Excel.Worksheet;
}

/** How many rows a table has, and up to which of them something was typed. */
export interface TableExtent {
  readonly height: number;
  readonly filled: number;
}

/**
 * Adds rows below those of the tables: blank rows at a table's end are filled first, then the table is drawn down over what is written below it.
 * Two round trips while one request carries it. Throws WorkbookError where a table is missing.
 */
export async function appendRows(context: Excel.RequestContext, host: ExcelHost, book: WorkbookDescription, rows: Readonly<Record<string, readonly TableRow[]>>): Promise<readonly WorkbookFinding[]> {
  const { targets } = await loadTargets(context, book, (key) => (rows[key]?.length ?? 0) > 0, () => undefined);
  const findings: WorkbookFinding[] = [];
  await writeUnprotected(context, host, targets.map(({ sheet }) => sheet), async (box) => {
    for (const target of bottomFirst(targets)) await appendTo(target, extentOf(target), rows[target.table.key] ?? [], { book, host, box, findings });
  });
  return findings;
}

/**
 * The tables that are wanted, as they stand, and what else is asked for in the same round trip. Throws WorkbookError where a table is missing.
 * @param openRest finds and asks for the rest; may be called twice
 */
export async function loadTargets<T>(context: Excel.RequestContext, book: WorkbookDescription, isWanted: (key: string) => boolean, openRest: () => T): Promise<{ readonly targets: readonly TableTarget[]; readonly rest: T }> {
  const wanted = book.sheets.flatMap((sheet) => sheet.tables).filter(({ key }) => isWanted(key));
  const { values, rest: { tables, rest } } = await loadValues(context, () => {
    const opened = wanted.map((table) => openTable(context, table));
    return { ranges: opened.map(({ body }) => body), rest: { tables: opened, rest: openRest() } };
  });
  const missing = tables.find(({ found }) => found.isNullObject);
  if (missing !== undefined) throw new WorkbookError("tables-missing", { table: missing.table.name });
  return { targets: tables.map((table) => ({ ...table, values: values.get(table.body) ?? [] })), rest };
}

function openTable(context: Excel.RequestContext, table: TableDescription): Omit<TableTarget, "values"> {
  const found = context.workbook.tables.getItemOrNullObject(table.name);
  const [header, body, sheet] = [found.getHeaderRowRange(), found.getDataBodyRange(), found.worksheet];
  found.load({ name: true });
  header.load({ values: true, columnIndex: true, rowIndex: true });
  body.load({ rowIndex: true });
  sheet.load(PROTECTION);
  return { table, found, header, body, sheet };
}

/** Tables from the bottom of the sheets up: rows that come or go in one then move no other that is still to be written. */
export function bottomFirst(targets: readonly TableTarget[]): TableTarget[] {
  return [...targets].sort((one, other) => other.header.rowIndex - one.header.rowIndex);
}

export interface Writing {
  readonly book: WorkbookDescription;
  readonly host: ExcelHost;
  readonly box: Outbox;
  readonly findings: WorkbookFinding[];
}

export async function appendTo(target: TableTarget, { height, filled }: TableExtent, rows: readonly TableRow[], { book, host, box, findings }: Writing): Promise<void> {
  if (rows.length === 0) return;
  const { table, found, header, sheet } = target;
  const firstRow = header.rowIndex + 2 + filled;
  const end = header.rowIndex + 1 + height;
  const last = Math.max(end, firstRow + rows.length - 1);
  if (last > end) {
    // What stands below moves down, as it does when Excel itself adds rows; older Excels have no resizing, their rows.add moves it.
    const width = header.values[0]?.length ?? 0;
    const right = header.columnIndex + width;
    const supports = host.supports("1.13");
    if (supports) sheet.getRange(`${cellAddress(end + 1, header.columnIndex + 1)}:${cellAddress(last, right)}`).insert("Down");
    if (supports) found.resize(`${cellAddress(header.rowIndex + 1, header.columnIndex + 1)}:${cellAddress(last, right)}`);
    else addRows(target, filled === 0, last - end);
  }
  const place = { sheet, table, firstRow, columns: columnsOf(target) };
  dressRows(place, rows.length, book, (version) => host.supports(version));
  await writeRows(place, rows, book, cellValues(sheet.name, (finding) => findings.push(finding)), box);
}

/**
 * Blank rows at the end of a table. The blank row of an empty one may count as the first of them, so it gets a mark before, in a column that the rows then
 * cover. https://learn.microsoft.com/office/dev/add-ins/tutorials/excel-tutorial#create-a-table
 */
function addRows(target: TableTarget, blank: boolean, count: number): void {
  const { table, found, header, sheet } = target;
  const columns = columnsOf(target);
  const typed = table.columns.find(({ key, formula }) => formula === undefined && columns.has(key));
  if (blank && typed !== undefined) sheet.getRange(cellAddress(header.rowIndex + 2, columns.get(typed.key) ?? 0)).values = [["-"]];
  const width = header.values[0]?.length ?? 0;
  found.rows.add(undefined, Array.from({ length: count }, () => Array.from({ length: width }, () => "")));
}

/** Sheet columns by key of the table's columns, from 1. */
export function columnsOf({ table, header }: TableTarget): ReadonlyMap<string, number> {
  const headers: unknown[] = header.values[0] ?? [];
  const { columns } = matchHeaders(new Map(headers.map((value, index) => [index, String(value)])), table.columns);
  return new Map([...columns].map(([key, offset]) => [key, header.columnIndex + offset + 1]));
}

/** Rows count as filled up to the last in which something was typed; formulas alone do not count. */
export function extentOf(target: TableTarget, without: ReadonlySet<number> = new Set()): TableExtent {
  const columns = columnsOf(target);
  const typed = target.table.columns.filter(({ formula }) => formula === undefined).flatMap(({ key }) => columns.get(key) ?? []);
  const left = target.values.filter((_, index) => !without.has(index));
  const isFilled = (row: readonly unknown[]): boolean => typed.some((column) => String(row[column - target.header.columnIndex - 1] ?? "").trim() !== "");
  return { height: Math.max(1, left.length), filled: left.findLastIndex(isFilled) + 1 };
}
