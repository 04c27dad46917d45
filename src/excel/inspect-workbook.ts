/// <reference types="office-js" />
import { cellAddress, columnLetter, parseAddress } from "../workbook/cell-address.ts";
import type { CellDescription, ChartDescription, NameDescription, PivotDescription, SheetDescription, TableDescription, TableRow, WorkbookDescription } from "../workbook/description.ts";
import type { ExcelHost } from "./excel-host.ts";
import { PROTECTION } from "./lift-protection.ts";

/** So many rows of a table are looked at to tell whose they are. */
const LOOKED_AT = 600;

/** What of the description stands in the open workbook; everything that is missing is a null object. */
export interface Inspection {
  readonly worksheets: Excel.WorksheetCollection;
  readonly first: Excel.Worksheet;
  readonly firstUsed: Excel.Range;
  readonly sheets: readonly FoundSheet[];
  readonly tables: readonly FoundTable[];
  readonly names: readonly FoundName[];
}

export interface FoundSheet {
  readonly description: SheetDescription;
  readonly sheet: Excel.Worksheet;
  /** Formulas of A1 to the last fixed cell; null where the description has none. */
  readonly grid: Excel.Range | null;
  readonly validated: readonly { readonly cell: CellDescription; readonly validation: Excel.DataValidation }[];
  readonly pivots: readonly { readonly description: PivotDescription; readonly pivot: Excel.PivotTable; readonly room: Excel.Range }[];
  readonly charts: readonly { readonly description: ChartDescription; readonly chart: Excel.Chart }[];
}

export interface FoundTable {
  readonly table: TableDescription;
  readonly home: FoundSheet;
  readonly found: Excel.Table;
  readonly header: Excel.Range;
  readonly body: Excel.Range;
  /** The first rows of the data. */
  readonly top: Excel.Range;
  /** Where it stands now. */
  readonly sheet: Excel.Worksheet;
  /** What stands where a new one would be drawn. */
  readonly room: Excel.Range;
  readonly validations: readonly { readonly key: string; readonly validation: Excel.DataValidation }[];
}

export interface FoundName {
  readonly name: NameDescription;
  readonly item: Excel.NamedItem;
  readonly range: Excel.Range;
}

/** Loads it all for the next sync. `rowsOf`: rows that a table would be made with. */
export function inspectWorkbook(context: Excel.RequestContext, host: ExcelHost, book: WorkbookDescription, rowsOf: (table: TableDescription) => readonly TableRow[]): Inspection {
  const { workbook } = context;
  const first = workbook.worksheets.getFirst();
  const firstUsed = first.getUsedRangeOrNullObject(true);
  workbook.worksheets.load({ name: true });
  first.load({ name: true });
  firstUsed.load({ address: true });
  const sheets = book.sheets.map((description) => inspectSheet(workbook, host, description));
  return {
    worksheets: workbook.worksheets, first, firstUsed, sheets,
    tables: sheets.flatMap((home) => home.description.tables.map((table) => inspectTable(workbook, host, home, table, rowsOf(table).length))),
    names: book.names.map((name) => {
      const item = workbook.names.getItemOrNullObject(name.name);
      const range = item.getRangeOrNullObject();
      item.load({ formula: true });
      range.load({ address: true });
      return { name, item, range };
    }),
  };
}

function inspectSheet(workbook: Excel.Workbook, host: ExcelHost, description: SheetDescription): FoundSheet {
  const sheet = workbook.worksheets.getItemOrNullObject(description.name);
  sheet.load(PROTECTION);
  const places = description.cells.map(({ address }) => parseAddress(address));
  const grid = places.length === 0 ? null : sheet.getRange(`A1:${cellAddress(Math.max(...places.map(({ row }) => row)), Math.max(...places.map(({ column }) => column)))}`);
  grid?.load({ formulas: true });
  const validated = (host.supports("1.8") ? description.cells : []).flatMap((cell) => {
    if (cell.validation === undefined) return [];
    const validation = sheet.getRange(cell.address).dataValidation;
    validation.load({ type: true });
    return [{ cell, validation }];
  });
  const pivots = (host.supports("1.8") ? (description.pivots ?? []) : []).map((pivotDescription) => {
    const pivot = sheet.pivotTables.getItemOrNullObject(pivotDescription.name);
    const room = sheet.getRange(pivotRoom(pivotDescription)).getUsedRangeOrNullObject(true);
    pivot.load({ name: true });
    room.load({ address: true });
    return { description: pivotDescription, pivot, room };
  });
  const charts = (description.charts ?? []).map((chartDescription) => {
    const chart = sheet.charts.getItemOrNullObject(chartDescription.name);
    chart.load({ name: true });
    return { description: chartDescription, chart };
  });
  return { description, sheet, grid, validated, pivots, charts };
}

/** The first cells that a new pivot would cover, its filters included. */
function pivotRoom({ anchor, filters = [] }: PivotDescription): string {
  const { row, column } = parseAddress(anchor);
  return `${cellAddress(row - (filters.length === 0 ? 0 : filters.length + 1), column)}:${cellAddress(row + 6, column + 4)}`;
}

function inspectTable(workbook: Excel.Workbook, host: ExcelHost, home: FoundSheet, table: TableDescription, rows: number): FoundTable {
  const found = workbook.tables.getItemOrNullObject(table.name);
  const header = found.getHeaderRowRange();
  const body = found.getDataBodyRange();
  const top = body.getIntersectionOrNullObject(found.worksheet.getRange(`1:${LOOKED_AT}`));
  const sheet = found.worksheet;
  const { row, column } = parseAddress(table.anchor);
  const room = home.sheet.getRange(`${table.anchor}:${columnLetter(column + table.columns.length - 1)}${row + Math.max(1, rows)}`).getUsedRangeOrNullObject(true);
  found.load({ name: true });
  header.load({ values: true, rowIndex: true, columnIndex: true });
  body.load({ rowIndex: true, rowCount: true });
  top.load({ values: true });
  sheet.load(PROTECTION);
  room.load({ address: true });
  const validations = (host.supports("1.8") ? table.columns : []).flatMap(({ key, header: printed, validation: described }) => {
    if (described === undefined) return [];
    const validation = found.columns.getItemOrNullObject(printed).getDataBodyRange().dataValidation;
    validation.load({ type: true });
    return [{ key, validation }];
  });
  return { table, home, found, header, body, top, sheet, room, validations };
}
