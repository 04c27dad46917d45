import type { ReadRow, WorkbookFinding, WorkbookReading } from "../app/ports.ts";
import { WorkbookError } from "../app/ports.ts";
import type { NameDescription, TableRow } from "../workbook/description.ts";
import type { ReadableBook, ReadableColumn, ReadableSheet, ReadableTable } from "../workbook/readable-book.ts";
import type { CellPosition } from "../workbook/cell-address.ts";
import { cellAddress } from "../workbook/cell-address.ts";
import { fixedCellType, isBlank, isMisfit, readValue } from "../workbook/read-value.ts";
import { readAddress } from "./address.ts";
import type { LocatedTable } from "./locate-table.ts";
import { locateTable } from "./locate-table.ts";
import { openPackage } from "./open-package.ts";
import type { SheetCell } from "./read-cells.ts";
import type { RawWorkbook } from "./read-sheets.ts";
import { readSheets } from "./read-sheets.ts";

type Value = string | number | null;

/**
 * Reads a workbook of ours back, also after other programs or staff changed it: tables by name, columns by header, names by name, wherever
 * they stand. Throws WorkbookError where the file is no xlsx or has none of the tables; everything smaller is a finding.
 */
export async function readWorkbook(bytes: Uint8Array, description: ReadableBook): Promise<WorkbookReading> {
  const workbook = readSheets(openPackage(bytes));
  const findings: WorkbookFinding[] = [];
  const tables: Record<string, readonly ReadRow[]> = {};
  const described = description.sheets.flatMap((sheet) => sheet.tables);
  for (const table of described) {
    const located = locateTable(workbook, table);
    if (located === null) findings.push({ code: "table-missing", facts: { table: table.name } });
    tables[table.key] = located === null ? [] : readRows(workbook, table, located, findings);
  }
  if (described.length > 0 && findings.filter(({ code }) => code === "table-missing").length === described.length) {
    throw new WorkbookError("tables-missing", { table: described.map(({ name }) => name).join("、") });
  }
  const known = new Set(description.sheets.map(({ name }) => name));
  for (const { name } of workbook.sheets) if (!known.has(name)) findings.push({ code: "sheet-unknown", facts: { sheet: name } });
  const named = description.names.flatMap((name) => readName(workbook, name, description, findings));
  const names = Object.fromEntries(named.map(({ key, value }) => [key, value]));
  const misfitNames = named.filter(({ misfit }) => misfit).map(({ key }) => key);
  const cells = Object.fromEntries(description.sheets.map((sheet) => [sheet.key, readFixedCells(workbook, sheet, findings)]));
  return { tables, names, misfitNames, cells, findings };
}

function readRows(workbook: RawWorkbook, table: ReadableTable, located: LocatedTable, findings: WorkbookFinding[]): ReadRow[] {
  reportTable(table, located, findings);
  const typed = table.columns.filter(({ formula }) => formula === undefined);
  const computed = table.columns.filter(({ formula }) => formula !== undefined);
  const rows: ReadRow[] = [];
  for (let line = located.firstRow; line <= located.lastRow; line += 1) {
    const cells = located.sheet.cells.get(line);
    const cellOf = ({ key }: ReadableColumn): SheetCell | undefined => cells?.get(located.columns.get(key) ?? 0);
    const read = (columns: readonly ReadableColumn[]): TableRow =>
      Object.fromEntries(columns.map((column) => [column.key, readValue(cellOf(column), column.type, workbook.dateOffset)]));
    reportErrors(table, computed, cellOf, located, line, findings);
    if (typed.every((column) => isBlank(cellOf(column)))) continue;
    const misfits = typed.filter((column) => isMisfit(cellOf(column), column.type)).map(({ key }) => key);
    rows.push({ line, values: read(typed), computed: read(computed), misfits });
  }
  return rows;
}

function reportTable(table: ReadableTable, located: LocatedTable, findings: WorkbookFinding[]): void {
  const facts = { table: table.name, sheet: located.sheet.name };
  if (located.part === null) findings.push({ code: "table-found-by-headers", facts });
  if (located.rowsBelow > 0) findings.push({ code: "rows-below-table", facts: { ...facts, rows: located.rowsBelow } });
  for (const { key, header } of table.columns) if (!located.columns.has(key)) findings.push({ code: "column-missing", facts: { ...facts, column: header } });
  for (const header of located.unknownHeaders) findings.push({ code: "column-unknown", facts: { ...facts, column: header } });
}

function reportErrors(
  table: ReadableTable,
  computed: readonly ReadableColumn[],
  cellOf: (column: ReadableColumn) => SheetCell | undefined,
  located: LocatedTable,
  line: number,
  findings: WorkbookFinding[],
): void {
  for (const column of computed) {
    const cell = cellOf(column);
    if (!cell?.error) continue;
    const address = cellAddress(line, located.columns.get(column.key) ?? 0);
    findings.push({ code: "error-value", facts: { sheet: located.sheet.name, table: table.name, column: column.header, cell: address, value: String(cell.value) } });
  }
}

interface NamedCell {
  readonly key: string;
  readonly value: Value;
  readonly misfit: boolean;
}

/** The cell a name of the file refers to, wherever it stands now; none for names of ranges and table columns. */
function readName(workbook: RawWorkbook, name: NameDescription, description: ReadableBook, findings: WorkbookFinding[]): NamedCell[] {
  if (!("range" in name.refersTo) || name.refersTo.range.includes(":")) return [];
  const { sheet: sheetKey, range } = name.refersTo;
  const place = placeOf(workbook.names.get(name.name) ?? "");
  const sheet = workbook.sheets.find((candidate) => candidate.name === place?.sheet);
  if (sheet === undefined || place === null) {
    findings.push({ code: "name-missing", facts: { name: name.name } });
    return [{ key: name.key, value: null, misfit: false }];
  }
  const cell = sheet.cells.get(place.address.row)?.get(place.address.column);
  const type = fixedCellType(description.sheets.find(({ key }) => key === sheetKey)?.cells.find(({ address }) => address === range));
  return [{ key: name.key, value: readValue(cell, type, workbook.dateOffset), misfit: type !== "number" && isMisfit(cell, type) }];
}

/** "'首页'!$B$4" as sheet and cell. */
function placeOf(refersTo: string): { sheet: string; address: CellPosition } | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?\d+)$/.exec(refersTo);
  const address = readAddress(match?.[3] ?? "");
  return address === null ? null : { sheet: (match?.[1] ?? match?.[2] ?? "").replaceAll("''", "'"), address };
}

function readFixedCells(workbook: RawWorkbook, description: ReadableSheet, findings: WorkbookFinding[]): Record<string, Value> {
  const sheet = workbook.sheets.find(({ name }) => name === description.name);
  const values: Record<string, Value> = {};
  for (const described of description.cells) {
    const address = readAddress(described.address);
    if (sheet === undefined || address === null) continue;
    const cell = sheet.cells.get(address.row)?.get(address.column);
    values[described.address] = readValue(cell, fixedCellType(described), workbook.dateOffset);
    if (described.formula === undefined || !cell?.error) continue;
    findings.push({ code: "error-value", facts: { sheet: sheet.name, cell: described.address, value: String(cell.value) } });
  }
  return values;
}
