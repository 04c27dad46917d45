/// <reference types="office-js" />
import type { WorkbookContent, WorkbookFinding } from "../app/ports.ts";
import { parseAddress } from "../workbook/cell-address.ts";
import type { CellValues } from "../workbook/cell-values.ts";
import { cellValues } from "../workbook/cell-values.ts";
import { compileName } from "../workbook/compile-formula.ts";
import type { SheetDescription, TableDescription, WorkbookDescription } from "../workbook/description.ts";
import { addChart } from "./add-charts.ts";
import { addPivot } from "./add-pivots.ts";
import { outbox } from "./batches.ts";
import { textInput } from "./cell-input.ts";
import type { ExcelHost } from "./excel-host.ts";
import { protectSheet, setUpSheet } from "./set-up-sheet.ts";
import { fitRows } from "./fit-rows.ts";
import { setAll } from "./set-all.ts";
import { writeFixedCells } from "./write-fixed-cells.ts";
import { createTable, describedColumns, dressRows, writeRows } from "./write-table.ts";

/**
 * Makes the described workbook in the one that is open: sheets that are missing, tables, names, then values and formulas, which may refer to any of
 * them. Two round trips while one request carries it, one more for each further 4 MB.
 */
export async function makeWorkbook(context: Excel.RequestContext, host: ExcelHost, book: WorkbookDescription, content: WorkbookContent): Promise<readonly WorkbookFinding[]> {
  const { workbook } = context;
  workbook.worksheets.load({ name: true });
  workbook.names.load({ name: true });
  const first = workbook.worksheets.getFirst();
  const used = first.getUsedRangeOrNullObject(true);
  first.load({ name: true });
  used.load({ address: true });
  await context.sync();
  takeBlankSheet(workbook, first, used.isNullObject, book);
  const known = new Set([...workbook.worksheets.items.map(({ name }) => name), first.name]);
  const names = new Set(workbook.names.items.map(({ name }) => name));
  const findings: WorkbookFinding[] = [];
  const box = outbox(() => context.sync());
  const supports = (version: string): boolean => host.supports(version);
  if (supports("1.6")) workbook.application.suspendApiCalculationUntilNextSync();
  const sheets = new Map(book.sheets.map((sheet) => [sheet.key, known.has(sheet.name) ? workbook.worksheets.getItem(sheet.name) : workbook.worksheets.add(sheet.name)]));
  const rowsOf = (table: TableDescription) => content.tables[table.key] ?? table.rows ?? [];
  for (const { sheet, description } of open(sheets, book)) for (const table of description.tables) createTable(sheet, table, rowsOf(table).length, supports);
  for (const name of book.names) if (!names.has(name.name)) workbook.names.add(name.name, `=${compileName(name, book, (table) => rowsOf(table).length)}`);
  for (const { sheet, description } of open(sheets, book)) {
    const values = cellValues(description.name, (finding) => findings.push(finding));
    await writeFixedCells(sheet, description, { book, values, box, supports });
    writeNamedCells(sheet, description, book, content, values);
    for (const table of description.tables) {
      const place = { sheet, table, firstRow: parseAddress(table.anchor).row + 1, columns: describedColumns(table) };
      dressRows(place, Math.max(1, rowsOf(table).length), book, supports);
      await writeRows(place, rowsOf(table), book, values, box);
    }
    setUpSheet(sheet, description, supports);
    if (description.protect) protectSheet(sheet);
  }
  showFirstSheet(sheets, book);
  await context.sync();
  // Pivots read the cells under them when they are made: not before Excel has computed what the batch above wrote.
  addAnalysis(workbook, book, content, supports, findings);
  for (const { sheet, description } of open(sheets, book)) for (const table of description.tables) fitRows(sheet, table, rowsOf(table));
  await context.sync();
  return findings;
}

/** The blank sheet that a new workbook begins with becomes our first one, so that none is left over. */
function takeBlankSheet(workbook: Excel.Workbook, first: Excel.Worksheet, blank: boolean, book: WorkbookDescription): void {
  const name = book.sheets[0]?.name;
  const { items } = workbook.worksheets;
  if (name === undefined || items.length !== 1 || !blank || book.sheets.some((sheet) => sheet.name === first.name)) return;
  first.name = name;
}

function open(sheets: ReadonlyMap<string, Excel.Worksheet>, book: WorkbookDescription): { readonly sheet: Excel.Worksheet; readonly description: SheetDescription }[] {
  return book.sheets.flatMap((description) => {
    const sheet = sheets.get(description.key);
    return sheet === undefined ? [] : [{ sheet, description }];
  });
}

/** The cursor stands in each sheet where the description wants it, and the first sheet is shown. */
function showFirstSheet(sheets: ReadonlyMap<string, Excel.Worksheet>, book: WorkbookDescription): void {
  for (const { sheet, description } of open(sheets, book)) if (description.activeCell !== undefined) sheet.getRange(description.activeCell).select();
  const [first] = open(sheets, book);
  first?.sheet.activate();
  if (first?.description.activeCell !== undefined) first.sheet.getRange(first.description.activeCell).select();
}

/** Pivots and charts. */
function addAnalysis(workbook: Excel.Workbook, book: WorkbookDescription, content: WorkbookContent, supports: (version: string) => boolean, findings: WorkbookFinding[]): void {
  for (const description of book.sheets) {
    const sheet = workbook.worksheets.getItem(description.name);
    for (const chart of description.charts ?? []) addChart(sheet, chart, { book, workbook, supports });
    for (const pivot of description.pivots ?? []) {
      const table = book.sheets.flatMap(({ tables }) => tables).find(({ key }) => key === pivot.table);
      if (table === undefined) throw new Error(`A pivot stands on a table nobody defined: ${pivot.table}`);
      const headerOf = (column: string): string => table.columns.find(({ key }) => key === column)?.header ?? column;
      if (supports("1.8")) addPivot(sheet, pivot, { table: workbook.tables.getItem(table.name), headerOf, rows: content.tables[table.key] ?? table.rows ?? [] }, supports);
      else findings.push({ code: "pivot-unsupported", facts: { sheet: description.name, pivot: pivot.name } });
    }
  }
}

/** Named inputs of this sheet; a name that stands for a formula is never overwritten with a value. */
function writeNamedCells(sheet: Excel.Worksheet, description: SheetDescription, book: WorkbookDescription, content: WorkbookContent, values: CellValues): void {
  for (const { key, refersTo } of book.names) {
    const given = content.names[key];
    if (given === undefined || !("range" in refersTo) || refersTo.sheet !== description.key || refersTo.range.includes(":")) continue;
    const cell = description.cells.find(({ address }) => address === refersTo.range);
    if (cell?.formula !== undefined) continue;
    const { value } = values.prepare(given, "datetime", refersTo.range);
    setAll(sheet.getRange(refersTo.range), { formulas: typeof value === "string" ? textInput(value, cell?.numberFormat === "@") : String(value ?? "") });
  }
}
