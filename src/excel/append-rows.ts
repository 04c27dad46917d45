/// <reference types="office-js" />
import type { WorkbookFinding } from "../app/ports.ts";
import { WorkbookError } from "../app/ports.ts";
import { cellAddress } from "../workbook/cell-address.ts";
import { cellValues } from "../workbook/cell-values.ts";
import type { SheetDescription, TableDescription, TableRow, WorkbookDescription } from "../workbook/description.ts";
import { matchHeaders } from "../workbook/match-headers.ts";
import { outbox } from "./batches.ts";
import type { ExcelHost } from "./excel-host.ts";
import { protectSheet } from "./set-up-sheet.ts";
import { dressRows, writeRows } from "./write-table.ts";

interface Target {
  readonly sheetDescription: SheetDescription;
  readonly table: TableDescription;
  readonly rows: readonly TableRow[];
  readonly found: Excel.Table;
  readonly header: Excel.Range;
  readonly body: Excel.Range;
  readonly sheet: Excel.Worksheet;
}

/**
 * Adds rows below those of the tables: blank rows at a table's end are filled first, then the table is drawn down over what is written below it.
 * Two round trips while one request carries it. Throws WorkbookError where a table is missing.
 */
export async function appendRows(context: Excel.RequestContext, host: ExcelHost, book: WorkbookDescription, rows: Readonly<Record<string, readonly TableRow[]>>): Promise<readonly WorkbookFinding[]> {
  const targets = load(context, book, rows);
  await context.sync();
  const missing = targets.find(({ found }) => found.isNullObject);
  if (missing !== undefined) throw new WorkbookError("tables-missing", { table: missing.table.name });
  const findings: WorkbookFinding[] = [];
  const box = outbox(() => context.sync());
  if (host.supports("1.6")) context.workbook.application.suspendApiCalculationUntilNextSync();
  for (const sheet of new Set(targets.map((target) => target.sheet))) if (sheet.protection.protected) sheet.protection.unprotect();
  for (const target of targets) await appendTo(target, host, book, findings, box);
  for (const { sheet, sheetDescription } of targets) if (sheet.protection.protected && sheetDescription.protect) protectSheet(sheet);
  await context.sync();
  return findings;
}

function load(context: Excel.RequestContext, book: WorkbookDescription, rows: Readonly<Record<string, readonly TableRow[]>>): Target[] {
  return book.sheets.flatMap((sheetDescription) => sheetDescription.tables.flatMap((table): Target[] => {
    const added = rows[table.key] ?? [];
    if (added.length === 0) return [];
    const found = context.workbook.tables.getItemOrNullObject(table.name);
    const header = found.getHeaderRowRange();
    const body = found.getDataBodyRange();
    const sheet = found.worksheet;
    found.load({ name: true });
    header.load({ values: true, columnIndex: true, rowIndex: true });
    body.load({ values: true, rowIndex: true });
    sheet.load({ name: true, protection: { protected: true } });
    return [{ sheetDescription, table, rows: added, found, header, body, sheet }];
  }));
}

async function appendTo({ table, rows, found, header, body, sheet }: Target, host: ExcelHost, book: WorkbookDescription, findings: WorkbookFinding[], box: ReturnType<typeof outbox>): Promise<void> {
  const headers: unknown[] = header.values[0] ?? [];
  const { columns: offsets } = matchHeaders(new Map(headers.map((value, index) => [index, String(value)])), table.columns);
  const columns = new Map([...offsets].map(([key, offset]) => [key, header.columnIndex + offset + 1]));
  const firstRow = body.rowIndex + 1 + filledRows(table, offsets, body.values);
  const end = body.rowIndex + body.values.length;
  const last = Math.max(end, firstRow + rows.length - 1);
  if (last > end) {
    // What stands below moves down, as it does when Excel itself adds rows; older Excels have no resizing, their rows.add moves it.
    const right = header.columnIndex + headers.length;
    if (host.supports("1.13")) sheet.getRange(`${cellAddress(end + 1, header.columnIndex + 1)}:${cellAddress(last, right)}`).insert("Down");
    if (host.supports("1.13")) found.resize(`${cellAddress(header.rowIndex + 1, header.columnIndex + 1)}:${cellAddress(last, right)}`);
    else found.rows.add(undefined, Array.from({ length: last - end }, () => headers.map(() => "")));
  }
  const place = { sheet, table, firstRow, columns };
  dressRows(place, rows.length, book, (version) => host.supports(version));
  await writeRows(place, rows, book, cellValues(sheet.name, (finding) => findings.push(finding)), box);
}

/** Rows up to the last in which something was typed; formulas alone do not count. */
function filledRows(table: TableDescription, offsets: ReadonlyMap<string, number>, values: readonly (readonly unknown[])[]): number {
  const typed = table.columns.filter(({ formula }) => formula === undefined).flatMap(({ key }) => offsets.get(key) ?? []);
  return values.findLastIndex((row) => typed.some((offset) => String(row[offset] ?? "").trim() !== "")) + 1;
}
