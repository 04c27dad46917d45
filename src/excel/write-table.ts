/// <reference types="office-js" />
import { cellAddress, columnLetter, parseAddress } from "../workbook/cell-address.ts";
import type { CellValues } from "../workbook/cell-values.ts";
import { compileFormula } from "../workbook/compile-formula.ts";
import type { ColumnDescription, TableDescription, TableRow, WorkbookDescription } from "../workbook/description.ts";
import { lookOfColumn, lookOfHeader } from "../workbook/look-of.ts";
import { applyLook } from "./apply-look.ts";
import { noteHeader, paintRange, validateRange } from "./apply-rules.ts";
import type { Outbox } from "./batches.ts";
import { portions } from "./batches.ts";
import { textInput } from "./cell-input.ts";
import { setAll } from "./set-all.ts";

/** Where rows of a table are written: sheet rows from 1, sheet column by column key. */
export interface RowPlace {
  readonly sheet: Excel.Worksheet;
  readonly table: TableDescription;
  readonly firstRow: number;
  readonly columns: ReadonlyMap<string, number>;
}

/** Columns of a new table by key. */
export function describedColumns(table: TableDescription): ReadonlyMap<string, number> {
  const { column } = parseAddress(table.anchor);
  return new Map(table.columns.map(({ key }, index) => [key, column + index]));
}

/** A new table: headers, name, looks of its columns. An empty one keeps a blank row, as Excel wants it. Its formulas come when every table has its name. */
export function createTable(sheet: Excel.Worksheet, table: TableDescription, rows: number, supports: (version: string) => boolean): void {
  const { row, column } = parseAddress(table.anchor);
  const last = cellAddress(row + Math.max(1, rows), column + table.columns.length - 1);
  const headers = sheet.getRange(`${table.anchor}:${cellAddress(row, column + table.columns.length - 1)}`);
  headers.values = [table.columns.map(({ header }) => textInput(header, false))];
  const created = sheet.tables.add(`${table.anchor}:${last}`, true);
  created.name = table.name;
  created.style = "TableStyleLight1";
  created.showBandedRows = false;
  dressHeaders(sheet, table, supports);
  groupHelpers(sheet, table, supports);
}

/** Header cells alike together; widths; what columns are for. */
export function dressHeaders(sheet: Excel.Worksheet, table: TableDescription, supports: (version: string) => boolean): void {
  const { row, column } = parseAddress(table.anchor);
  const placed = table.columns.map((described, index) => ({ at: column + index, column: described }));
  for (const { from, to, sample } of stretches(placed, ({ column: described }) => lookOfHeader(described))) {
    applyLook(sheet.getRange(`${cellAddress(row, from)}:${cellAddress(row, to)}`), lookOfHeader(sample), supports, { rows: 1, columns: to - from + 1 });
  }
  for (const { at, column: described } of placed) if (described.note !== undefined) noteHeader(sheet.getRange(cellAddress(row, at)), described.header, described.note, supports);
  for (const { from, to, sample } of stretches(placed, ({ column: { width } }) => width)) entire(sheet, from, to).format.columnWidth = pointsOf(sample.width);
}

/** Helper columns in an outline group, out of sight; once, since each call makes the group one level deeper. */
function groupHelpers(sheet: Excel.Worksheet, table: TableDescription, supports: (version: string) => boolean): void {
  const { column } = parseAddress(table.anchor);
  const placed = table.columns.map((described, index) => ({ at: column + index, column: described }));
  for (const { from, to, sample } of stretches(placed, ({ column: { helper } }) => helper === true)) {
    if (!sample.helper) continue;
    const columns = entire(sheet, from, to);
    if (supports("1.10") && isGroupOption(BY_COLUMNS)) columns.group(BY_COLUMNS);
    columns.columnHidden = true;
  }
}

const entire = (sheet: Excel.Worksheet, from: number, to: number): Excel.Range => sheet.getRange(`${columnLetter(from)}:${columnLetter(to)}`);

/** Excel.GroupOption.byColumns: the method takes the enumeration only, which exists in a page that has loaded the library and not in a test's. */
const BY_COLUMNS: string = "ByColumns";
const isGroupOption = (word: string): word is Excel.GroupOption => word === BY_COLUMNS;

interface PlacedColumn {
  readonly at: number;
  readonly column: ColumnDescription;
}

/** Neighbouring columns that have the same of something. */
function stretches(placed: readonly PlacedColumn[], keyOf: (column: PlacedColumn) => unknown): { readonly from: number; readonly to: number; readonly sample: ColumnDescription }[] {
  const result: { from: number; to: number; sample: ColumnDescription; key: string }[] = [];
  for (const one of placed) {
    const key = JSON.stringify(keyOf(one) ?? null);
    const last = result.at(-1);
    if (last !== undefined && last.key === key && last.to === one.at - 1) last.to = one.at;
    else result.push({ from: one.at, to: one.at, sample: one.column, key });
  }
  return result;
}

/** Looks, number formats and locks of a table's rows, for neighbouring columns together; validations and conditional formats column by column. */
export function dressRows(place: RowPlace, count: number, book: WorkbookDescription, supports: (version: string) => boolean): void {
  const { sheet, table, firstRow } = place;
  const placed = placedColumns(place);
  const rows = (from: number, to: number): Excel.Range => sheet.getRange(`${columnLetter(from)}${firstRow}:${columnLetter(to)}${firstRow + count - 1}`);
  for (const { from, to, sample } of stretches(placed, ({ column }) => lookOfColumn(column))) applyLook(rows(from, to), lookOfColumn(sample), supports, { rows: count, columns: to - from + 1 });
  for (const { from, to, sample } of stretches(placed, ({ column }) => column.numberFormat)) setAll(rows(from, to), { numberFormat: sample.numberFormat });
  for (const { from, to, sample } of stretches(placed, ({ column }) => column.input)) rows(from, to).format.protection.locked = !sample.input;
  for (const { at, column } of placed) {
    const rule = { book, table, supports };
    if (column.validation) validateRange(rows(at, at), column.validation, rule);
    if (column.dataBar || column.conditionalFormats) paintRange(rows(at, at), { formats: column.conditionalFormats ?? [], dataBar: column.dataBar ?? false }, rule);
  }
}

function placedColumns({ table, columns }: RowPlace): PlacedColumn[] {
  return table.columns.flatMap((column) => {
    const at = columns.get(column.key);
    return at === undefined ? [] : [{ at, column }];
  }).sort((a, b) => a.at - b.at);
}

interface PlacedLink {
  readonly row: number;
  readonly at: number;
  readonly link: string;
}

/** Values of typed columns, neighbours together, in portions that fit a request; then the formulas, one text for a whole column, and the links. */
export async function writeRows(place: RowPlace, rows: readonly TableRow[], book: WorkbookDescription, values: CellValues, box: Outbox): Promise<void> {
  const links: PlacedLink[] = [];
  for (const block of neighbours(place)) {
    const matrix = rows.map((row, index) => block.columns.map((column, offset) => {
      const [line, at] = [place.firstRow + index, block.first + offset];
      const { value, link } = values.prepare(row[column.key] ?? null, column.type, cellAddress(line, at));
      if (link !== null) links.push({ row: line, at, link });
      // A blank is written as "", which clears the cell; null would leave what stands there.
      return typeof value === "string" ? textInput(value, column.numberFormat === "@") : (value ?? "");
    }));
    for (const portion of portions(matrix)) {
      await box.add(portion.bytes);
      const top = place.firstRow + portion.start;
      const address = `${cellAddress(top, block.first)}:${cellAddress(top + portion.rows.length - 1, block.first + block.columns.length - 1)}`;
      place.sheet.getRange(address).values = portion.rows.map((row) => [...row]);
    }
  }
  await writeFormulas(place, Math.max(1, rows.length), book, box);
  await writeLinks(place, links, rows.length, box);
}

/** About so many characters of a request go into one link beside its address, its range included. */
const BYTES_OF_A_LINK = 700;

/** Excel draws a link its own way, so the look of the column comes again behind them. */
async function writeLinks(place: RowPlace, links: readonly PlacedLink[], count: number, box: Outbox): Promise<void> {
  for (const { row, at, link } of links) {
    await box.add(BYTES_OF_A_LINK + link.length * 3);
    place.sheet.getRange(cellAddress(row, at)).hyperlink = { address: link };
  }
  for (const { at, column } of placedColumns(place)) {
    if (!links.some((link) => link.at === at)) continue;
    const { font = {} } = lookOfColumn(column);
    const { color, ...rest } = font;
    Object.assign(place.sheet.getRange(`${columnLetter(at)}${place.firstRow}:${columnLetter(at)}${place.firstRow + count - 1}`).format.font, {
      underline: "None", ...rest, ...(color === undefined ? {} : { color: `#${color}` }),
    });
  }
}

async function writeFormulas(place: RowPlace, count: number, book: WorkbookDescription, box: Outbox): Promise<void> {
  for (const column of place.table.columns) {
    const range = column.formula === undefined ? null : columnRange(place, column, place.firstRow, count);
    if (range === null || column.formula === undefined) continue;
    const formula = `=${compileFormula(column.formula, book, place.table)}`;
    await box.add(formula.length * 3);
    setAll(range, { formulas: formula });
  }
}

interface Neighbours {
  readonly first: number;
  readonly columns: ColumnDescription[];
}

function neighbours(place: RowPlace): Neighbours[] {
  const blocks: Neighbours[] = [];
  for (const { at, column } of placedColumns(place).filter(({ column: { formula } }) => formula === undefined)) {
    const last = blocks.at(-1);
    if (last !== undefined && last.first + last.columns.length === at) last.columns.push(column);
    else blocks.push({ first: at, columns: [column] });
  }
  return blocks;
}

function columnRange({ sheet, columns }: RowPlace, { key }: ColumnDescription, firstRow: number, count: number): Excel.Range | null {
  const at = columns.get(key);
  return at === undefined ? null : sheet.getRange(`${columnLetter(at)}${firstRow}:${columnLetter(at)}${firstRow + count - 1}`);
}

/** Office measures columns in points, the description in digits of the file's face: 8 pixels each (Arial 11), at 4 pixels to 3 points. */
export function pointsOf(characters: number): number {
  return characters * 8 * 0.75;
}
