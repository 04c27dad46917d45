/// <reference types="office-js" />
import type { WorkbookContent, WorkbookFinding } from "../app/ports.ts";
import { WorkbookError } from "../app/ports.ts";
import { parseAddress } from "../workbook/cell-address.ts";
import { cellValues } from "../workbook/cell-values.ts";
import type { TableDescription, TableRow, WorkbookDescription } from "../workbook/description.ts";
import { addAnalysis } from "./add-analysis.ts";
import { appendTo } from "./append-rows.ts";
import type { ExcelHost } from "./excel-host.ts";
import { fitRows } from "./fit-rows.ts";
import type { FoundSheet, FoundTable, Inspection } from "./inspect-workbook.ts";
import { inspectWorkbook } from "./inspect-workbook.ts";
import { loadFormulas } from "./load-formulas.ts";
import { layOutColumns } from "./lay-out-columns.ts";
import { repairCells } from "./repair-cells.ts";
import { repairNames } from "./repair-names.ts";
import { repairTable } from "./repair-table.ts";
import { protectSheet, setUpSheet } from "./set-up-sheet.ts";
import { writeFixedCells } from "./write-fixed-cells.ts";
import { createTable, describedColumns, dressRows, writeRows } from "./write-table.ts";
import { writeUnprotected } from "./write-unprotected.ts";

/**
 * Puts right what is missing or broken in a ledger that is in use: sheets, tables, columns, names, formulas, validations, pivots, charts. Looks, widths, own
 * sheets, own columns and everything typed stay as they are; a value that covered a formula is told in the finding of its cell. Three round trips while one
 * request carries it. Throws WorkbookError "tables-missing" where the workbook is no ledger.
 */
export async function repairWorkbook(context: Excel.RequestContext, host: ExcelHost, book: WorkbookDescription): Promise<readonly WorkbookFinding[]> {
  const state = inspectWorkbook(context, host, book, ({ rows = [] }) => rows);
  await context.sync();
  if (state.tables.every(({ found }) => found.isNullObject)) throw new WorkbookError("tables-missing", { table: state.tables.map(({ table }) => table.name).join("、") });
  return completeWorkbook(context, host, book, state, null);
}

/** The same with content for the tables that are missing or empty; `state` is loaded. */
export async function completeWorkbook(context: Excel.RequestContext, host: ExcelHost, book: WorkbookDescription, state: Inspection, content: WorkbookContent | null): Promise<readonly WorkbookFinding[]> {
  const findings: WorkbookFinding[] = [];
  const tell = (finding: WorkbookFinding): void => void findings.push(finding);
  const supports = (version: string): boolean => host.supports(version);
  const rowsOf = (table: TableDescription): readonly TableRow[] => content?.tables[table.key] ?? table.rows ?? [];
  const columns = new Map(state.tables.filter(({ found }) => !found.isNullObject).map((found) => [found.table.key, layOutColumns(found)]));
  const formulas = await loadFormulas(context, state, columns, book);
  const makesPivots = state.sheets.some(({ pivots }) => pivots.some(({ pivot }) => pivot.isNullObject));
  const missing = state.tables.filter(({ found }) => found.isNullObject);
  const blocked = new Set(missing.filter(({ home, room }) => !home.sheet.isNullObject && !room.isNullObject).map(({ table }) => table.key));
  const present = [...state.sheets, ...state.tables].map(({ sheet }) => sheet).filter(({ isNullObject }) => !isNullObject);
  await writeUnprotected(context, host, present, async (box) => {
    const sheets = openSheets(context.workbook, state, tell);
    const sheetOf = ({ description: { key, name } }: FoundSheet): Excel.Worksheet => sheets.get(key) ?? context.workbook.worksheets.getItem(name);
    for (const { table, home } of missing) {
      if (blocked.has(table.key)) tell({ code: "table-no-room", facts: { sheet: home.description.name, table: table.name, cell: table.anchor } });
      else createTable(sheetOf(home), table, rowsOf(table).length, supports);
    }
    for (const found of state.tables) {
      const laid = columns.get(found.table.key);
      if (laid !== undefined) await repairTable(found, laid, formulas.get(found.table.key) ?? new Map(), { book, box, supports, tell });
    }
    repairNames(context.workbook, state, columns, { book, supports, tell, isMissing: (key) => blocked.has(key), rowsOf });
    for (const found of state.sheets) {
      const values = cellValues(found.description.name, tell);
      if (!found.sheet.isNullObject) await repairCells(found, { book, values, box, supports }, tell);
      else {
        await writeFixedCells(sheetOf(found), found.description, { book, values, box, supports });
        setUpSheet(sheetOf(found), found.description, supports);
      }
      for (const { table } of missing.filter(({ home }) => home === found)) {
        if (blocked.has(table.key)) continue;
        const place = { sheet: sheetOf(found), table, firstRow: parseAddress(table.anchor).row + 1, columns: describedColumns(table) };
        dressRows(place, Math.max(1, rowsOf(table).length), book, supports);
        await writeRows(place, rowsOf(table), book, values, box);
        fitRows(place.sheet, table, rowsOf(table));
        tell({ code: "table-created", facts: { sheet: found.description.name, table: table.name } });
      }
    }
    if (content !== null) for (const found of state.tables) await fillTable(found, content, { book, host, box, findings });
    const headerOf = (table: TableDescription, column: string): string => columns.get(table.key)?.headers.get(column) ?? table.columns.find(({ key }) => key === column)?.header ?? column;
    addAnalysis(state.sheets, { workbook: context.workbook, book, supports, rowsOf, headerOf, isMissing: ({ key }) => blocked.has(key) }, tell, tell);
    for (const found of state.sheets) if (found.sheet.isNullObject && found.description.protect) protectSheet(sheetOf(found));
  }, !makesPivots);
  return findings;
}

/** Sheets that are missing, each behind the one that goes before it. */
function openSheets(workbook: Excel.Workbook, { sheets, worksheets }: Inspection, tell: (finding: WorkbookFinding) => void): Map<string, Excel.Worksheet> {
  const order = worksheets.items.map(({ name }) => name);
  const opened = new Map<string, Excel.Worksheet>();
  let before = -1;
  for (const { description: { key, name }, sheet } of sheets) {
    if (!sheet.isNullObject) before = order.indexOf(name);
    else {
      const added = workbook.worksheets.add(name);
      before += 1;
      order.splice(before, 0, name);
      added.position = before;
      opened.set(key, added);
      tell({ code: "sheet-created", facts: { sheet: name } });
    }
  }
  return opened;
}

/** Content goes into tables that are empty; one that holds other rows keeps them. */
async function fillTable(found: FoundTable, content: WorkbookContent, writing: Parameters<typeof appendTo>[3]): Promise<void> {
  const { table } = found;
  const rows = content.tables[table.key] ?? [];
  if (found.found.isNullObject || rows.length === 0) return;
  const typed = new Set(table.columns.filter(({ formula }) => formula === undefined).map(({ header }) => header));
  const headers: unknown[] = found.header.values[0] ?? [];
  const blank = found.top.isNullObject || found.top.values.every((line: unknown[]) => line.every((value, offset) => !typed.has(String(headers[offset])) || value === ""));
  if (blank) await appendTo({ ...found, values: [] }, { height: found.body.rowCount, filled: 0 }, rows, writing);
  else writing.findings.push({ code: "rows-kept", facts: { table: table.name, rows: rows.length } });
}
