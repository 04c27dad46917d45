/// <reference types="office-js" />
import type { WorkbookContent, WorkbookFinding } from "../app/ports.ts";
import { parseAddress } from "../workbook/cell-address.ts";
import type { CellValues } from "../workbook/cell-values.ts";
import { cellValues } from "../workbook/cell-values.ts";
import { compileName } from "../workbook/compile-formula.ts";
import type { SheetDescription, TableDescription, TableRow, WorkbookDescription } from "../workbook/description.ts";
import { addAnalysis } from "./add-analysis.ts";
import { textInput } from "./cell-input.ts";
import { completeWorkbook } from "./complete-workbook.ts";
import type { ExcelHost } from "./excel-host.ts";
import { fitRows } from "./fit-rows.ts";
import { isHalfMade, requireRoom, standsIn } from "./half-made.ts";
import type { Inspection } from "./inspect-workbook.ts";
import { inspectWorkbook } from "./inspect-workbook.ts";
import { setAll } from "./set-all.ts";
import { protectSheet, setUpSheet } from "./set-up-sheet.ts";
import { writeFixedCells } from "./write-fixed-cells.ts";
import { createTable, describedColumns, dressHeaders, dressRows, writeRows } from "./write-table.ts";
import { writeUnprotected } from "./write-unprotected.ts";

/**
 * Makes the described workbook in the one that is open, beside sheets of the staff's: sheets, tables, names, then values and formulas, which may refer to any
 * of them, then pivots and charts. A job that failed half-way is finished by the next one. In a workbook that is in use only what is missing or broken is
 * made; nothing that staff typed is written over. Three round trips while one request carries it, one more for each further 4 MB.
 */
export async function makeWorkbook(context: Excel.RequestContext, host: ExcelHost, book: WorkbookDescription, content: WorkbookContent): Promise<readonly WorkbookFinding[]> {
  const rowsOf = (table: TableDescription): readonly TableRow[] => content.tables[table.key] ?? table.rows ?? [];
  const state = inspectWorkbook(context, host, book, rowsOf);
  await context.sync();
  if (state.tables.some((found) => !found.found.isNullObject && !isHalfMade(found, rowsOf(found.table)))) return completeWorkbook(context, host, book, state, content);
  requireRoom(state, book, content);
  const findings: WorkbookFinding[] = [];
  const supports = (version: string): boolean => host.supports(version);
  takeBlankSheet(state, book);
  const sheets = openSheets(context.workbook, state, book);
  const existing = state.sheets.filter(({ sheet }) => !sheet.isNullObject);
  await writeUnprotected(context, host, existing.map(({ sheet }) => sheet), async (box) => {
    for (const { found, table, home } of state.tables) {
      const sheet = sheetOf(sheets, home.description);
      if (found.isNullObject) createTable(sheet, table, rowsOf(table).length, supports);
      else dressHeaders(sheet, table, supports);
    }
    for (const { name, item } of state.names) if (item.isNullObject) context.workbook.names.add(name.name, `=${compileName(name, book, (table) => rowsOf(table).length)}`);
    for (const { description, grid, sheet: found } of state.sheets) {
      const sheet = sheetOf(sheets, description);
      const values = cellValues(description.name, (finding) => findings.push(finding));
      const kept = found.isNullObject ? new Set<string>() : standsIn(grid, description, book, content);
      await writeFixedCells(sheet, { ...description, cells: description.cells.filter(({ address }) => !kept.has(address)) }, { book, values, box, supports });
      writeNamedCells(sheet, description, book, content, values, kept);
      for (const table of description.tables) {
        const place = { sheet, table, firstRow: parseAddress(table.anchor).row + 1, columns: describedColumns(table) };
        dressRows(place, Math.max(1, rowsOf(table).length), book, supports);
        await writeRows(place, rowsOf(table), book, values, box);
      }
      setUpSheet(sheet, description, supports);
    }
    showFirstSheet(sheets, book);
    // Pivots read the cells under them when they are made: not before Excel has computed what is written above.
    await context.sync();
    const headerOf = (table: TableDescription, column: string): string => table.columns.find(({ key }) => key === column)?.header ?? column;
    addAnalysis(state.sheets, { workbook: context.workbook, book, supports, rowsOf, headerOf, isMissing: () => false }, (finding) => findings.push(finding), () => undefined);
    for (const { sheet: found, description } of state.sheets) {
      const sheet = sheetOf(sheets, description);
      for (const table of description.tables) fitRows(sheet, table, rowsOf(table));
      if (description.protect && (found.isNullObject || !found.protection.protected)) protectSheet(sheet);
    }
  });
  return findings;
}

/** The blank sheet that a new workbook begins with becomes our first one, so that none is left over. */
function takeBlankSheet({ worksheets, first, firstUsed }: Inspection, book: WorkbookDescription): void {
  const name = book.sheets[0]?.name;
  if (name === undefined || worksheets.items.length !== 1 || !firstUsed.isNullObject || book.sheets.some((sheet) => sheet.name === first.name)) return;
  first.name = name;
}

type Sheets = ReadonlyMap<string, Excel.Worksheet>;

function openSheets(workbook: Excel.Workbook, { sheets, worksheets, first }: Inspection, book: WorkbookDescription): Sheets {
  const taken = worksheets.items.length === 1 && first.name === book.sheets[0]?.name ? first.name : undefined;
  return new Map(sheets.map(({ description: { key, name }, sheet }) => [key, sheet.isNullObject && name !== taken ? workbook.worksheets.add(name) : workbook.worksheets.getItem(name)]));
}

function sheetOf(sheets: Sheets, { key }: SheetDescription): Excel.Worksheet {
  const sheet = sheets.get(key);
  if (sheet === undefined) throw new Error(`the sheet ${key} was not opened`);
  return sheet;
}

/** The cursor stands in each sheet where the description wants it, and the first sheet is shown. */
function showFirstSheet(sheets: Sheets, book: WorkbookDescription): void {
  for (const description of [...book.sheets].reverse()) {
    if (description.activeCell !== undefined) sheetOf(sheets, description).getRange(description.activeCell).select();
  }
  const [first] = book.sheets;
  if (first !== undefined) sheetOf(sheets, first).activate();
}

/** Named inputs of this sheet; a name that stands for a formula is never overwritten with a value. */
function writeNamedCells(sheet: Excel.Worksheet, description: SheetDescription, book: WorkbookDescription, content: WorkbookContent, values: CellValues, kept: ReadonlySet<string>): void {
  for (const { key, refersTo } of book.names) {
    const given = content.names[key];
    if (given === undefined || !("range" in refersTo) || refersTo.sheet !== description.key || refersTo.range.includes(":") || kept.has(refersTo.range)) continue;
    const cell = description.cells.find(({ address }) => address === refersTo.range);
    if (cell?.formula !== undefined) continue;
    const { value } = values.prepare(given, "datetime", refersTo.range);
    setAll(sheet.getRange(refersTo.range), { formulas: typeof value === "string" ? textInput(value, cell?.numberFormat === "@") : String(value ?? "") });
  }
}
