/// <reference types="office-js" />
import type { WorkbookFinding } from "../app/ports.ts";
import { WorkbookError } from "../app/ports.ts";
import { cellAddress } from "../workbook/cell-address.ts";
import { cellValues } from "../workbook/cell-values.ts";
import type { TableDescription, TableRow, WorkbookDescription } from "../workbook/description.ts";
import { matchHeaders } from "../workbook/match-headers.ts";
import type { Outbox } from "./batches.ts";
import { outbox } from "./batches.ts";
import type { ExcelHost } from "./excel-host.ts";
import { liftProtection, PROTECTION } from "./lift-protection.ts";
import { dressRows, writeRows } from "./write-table.ts";

/** A table that rows are written to, as it stands. */
export interface TableTarget {
  readonly table: TableDescription;
  readonly found: Excel.Table;
  readonly header: Excel.Range;
  readonly body: Excel.Range;
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
  const targets = loadTargets(context, book, (key) => (rows[key]?.length ?? 0) > 0);
  await context.sync();
  requireTables(targets);
  const findings: WorkbookFinding[] = [];
  await writeUnprotected(context, host, targets.map(({ sheet }) => sheet), async (box) => {
    for (const target of bottomFirst(targets)) await appendTo(target, extentOf(target), rows[target.table.key] ?? [], { book, host, box, findings });
  });
  return findings;
}

export function loadTargets(context: Excel.RequestContext, book: WorkbookDescription, isWanted: (key: string) => boolean): TableTarget[] {
  return book.sheets.flatMap(({ tables }) => tables).filter(({ key }) => isWanted(key)).map((table): TableTarget => {
    const found = context.workbook.tables.getItemOrNullObject(table.name);
    const header = found.getHeaderRowRange();
    const body = found.getDataBodyRange();
    const sheet = found.worksheet;
    found.load({ name: true });
    header.load({ values: true, columnIndex: true, rowIndex: true });
    body.load({ values: true, rowIndex: true });
    sheet.load(PROTECTION);
    return { table, found, header, body, sheet };
  });
}

export function requireTables(targets: readonly TableTarget[]): void {
  const missing = targets.find(({ found }) => found.isNullObject);
  if (missing !== undefined) throw new WorkbookError("tables-missing", { table: missing.table.name });
}

/** Tables from the bottom of the sheets up: rows that come or go in one then move no other that is still to be written. */
export function bottomFirst(targets: readonly TableTarget[]): TableTarget[] {
  return [...targets].sort((one, other) => other.header.rowIndex - one.header.rowIndex);
}

/** Writes with protection lifted and calculation held back; the protection comes back also where Excel refuses something. */
export async function writeUnprotected(context: Excel.RequestContext, host: ExcelHost, sheets: readonly Excel.Worksheet[], write: (box: Outbox) => Promise<void>): Promise<void> {
  if (host.supports("1.6")) context.workbook.application.suspendApiCalculationUntilNextSync();
  const restore = liftProtection(sheets);
  let whole = false;
  try {
    await write(outbox(() => context.sync()));
    restore();
    await context.sync();
    whole = true;
  } finally {
    if (!whole) await protectAgain(context, sheets);
  }
}

/** What is protected by now stays so: one sheet a request, since the first refusal ends a request. */
async function protectAgain(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<void> {
  const wanted = sheets.filter(({ protection }) => protection.protected).map((sheet) => ({ sheet, options: sheet.protection.options }));
  for (const { sheet } of wanted) sheet.load(PROTECTION);
  await context.sync();
  for (const [index, { sheet, options }] of wanted.entries()) {
    if (!sheet.protection.protected && wanted.findIndex((other) => other.sheet.name === sheet.name) === index) sheet.protection.protect(options);
  }
  await context.sync();
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
  const values: readonly (readonly unknown[])[] = target.body.values;
  const left = values.filter((_, index) => !without.has(index));
  const isFilled = (row: readonly unknown[]): boolean => typed.some((column) => String(row[column - target.header.columnIndex - 1] ?? "").trim() !== "");
  return { height: Math.max(1, left.length), filled: left.findLastIndex(isFilled) + 1 };
}
