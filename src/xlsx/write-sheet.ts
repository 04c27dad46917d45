import type { Cell, CellValue, Worksheet, WorksheetView } from "exceljs";
import { cellAddress, parseAddress } from "../workbook/cell-address.ts";
import { compileFormula, compileRowRule } from "../workbook/compile-formula.ts";
import type { CellDescription, ColumnDescription, SheetDescription, TableDescription, Validation, WorkbookDescription } from "../workbook/description.ts";
import type { CellWriter } from "./cell-writer.ts";
import { columnStyle, fixedCellStyle, headerStyle } from "./cell-styles.ts";
import { fileFormula } from "./file-formula.ts";
import { dressMergedArea } from "./merged-cells.ts";
import { paintCells } from "./paint-cells.ts";
import { setUpPrinting } from "./print-setup.ts";
import { dataValidation } from "./validation-rule.ts";

/** Fixed cells, widths and what stays in sight. Tables come with writeTable. */
export function writeFixedCells(sheet: Worksheet, description: SheetDescription, book: WorkbookDescription, writer: CellWriter): void {
  for (const [letter, width] of Object.entries(description.columnWidths)) sheet.getColumn(letter).width = width;
  for (const [row, height] of Object.entries(description.rowHeights ?? {})) sheet.getRow(Number(row)).height = height;
  sheet.views = [sheetView(description)];
  setUpPrinting(sheet, description);
  for (const described of description.cells) {
    const cell = sheet.getCell(described.address);
    cell.style = fixedCellStyle(described);
    writeFixedCell(cell, described, book, writer);
    dressMergedArea(sheet, described);
    if (described.validation) validate(sheet, described.address, described.validation, book);
    paintCells(sheet, { range: described.address, formats: described.conditionalFormats ?? [] }, book);
  }
  for (const format of description.rangeFormats ?? []) paintCells(sheet, format, book);
}

/** What stays in sight, how large, and where the cursor stands. */
function sheetView({ freeze, gridLines, zoom, activeCell }: SheetDescription): Partial<WorksheetView> {
  const common = { showGridLines: gridLines ?? true, zoomScale: zoom ?? 100, zoomScaleNormal: zoom ?? 100, ...(activeCell === undefined ? {} : { activeCell }) };
  return freeze === undefined ? { ...common, state: "normal" } : { ...common, state: "frozen", ySplit: freeze.rows, xSplit: freeze.columns };
}

function writeFixedCell(cell: Cell, described: CellDescription, book: WorkbookDescription, writer: CellWriter): void {
  if (described.formula !== undefined) cell.value = formulaValue(fileFormula(compileFormula(described.formula, book)), null);
  else if (described.period !== undefined) writer.write(cell, described.period, "period");
  else if (described.number !== undefined) writer.write(cell, described.number, "number");
  else if (described.text !== undefined) writer.write(cell, described.text, "text");
}

/**
 * One table with a blank row, which Excel wants at least; its rows come with growWorkbook. ExcelJS makes the table part and its relation, the
 * part is written in full when the package is finished.
 */
export function writeTable(sheet: Worksheet, table: TableDescription, book: WorkbookDescription): void {
  const anchor = parseAddress(table.anchor);
  declareTable(sheet, table);
  for (const [index, column] of table.columns.entries()) {
    const number = anchor.column + index;
    dressColumn(sheet, column, number, anchor.row);
    const cell = sheet.getCell(anchor.row + 1, number);
    cell.style = columnStyle(column);
    if (column.formula !== undefined) cell.value = formulaValue(fileFormula(compileFormula(column.formula, book, table)), null);
    const range = `${cell.address}:${cell.address}`;
    if (column.validation) validate(sheet, range, column.validation, book, table);
    paintCells(sheet, { range, formats: column.conditionalFormats ?? [], dataBar: column.dataBar ?? false }, book, table);
  }
}

function declareTable(sheet: Worksheet, table: TableDescription): void {
  sheet.addTable({
    name: table.name,
    ref: table.anchor,
    headerRow: true,
    totalsRow: table.columns.some(({ total }) => total !== undefined),
    columns: table.columns.map(({ header, total }) => ({ name: header, ...(total === undefined ? {} : { totalsRowFunction: total }) })),
    rows: [[]],
  });
}

function dressColumn(sheet: Worksheet, column: ColumnDescription, number: number, headerRow: number): void {
  const sheetColumn = sheet.getColumn(number);
  sheetColumn.width = column.width;
  if (column.helper) {
    sheet.properties.outlineLevelCol = 1;
    sheetColumn.outlineLevel = 1;
    sheetColumn.hidden = true;
  }
  const header = sheet.getCell(cellAddress(headerRow, number));
  header.style = headerStyle(column);
  if (column.note !== undefined) header.note = column.note;
}

function formulaValue(formula: string, result: string | number | null): CellValue {
  return result === null ? { formula } : { formula, result };
}

/** One entry for the whole range: set cell by cell, ExcelJS writes ranges that overlap, and Excel repairs such a file. */
function validate(sheet: Worksheet, range: string, validation: Validation, book: WorkbookDescription, table?: TableDescription): void {
  const rule = dataValidation(validation, {
    formulaOf: (formula) => fileFormula(compileRowRule(formula, book, table)),
    nameOf: (key) => book.names.find((name) => name.key === key)?.name ?? key,
  });
  validationsOf(sheet).add(range, rule);
}

/** ExcelJS has this list and its types do not know it. */
function validationsOf(sheet: Worksheet): { add(range: string, rule: ReturnType<typeof dataValidation>): void } {
  if ("dataValidations" in sheet && hasAdd(sheet.dataValidations)) return sheet.dataValidations;
  throw new Error("this version of ExcelJS keeps no list of validations");
}

function hasAdd(list: unknown): list is { add(range: string, rule: ReturnType<typeof dataValidation>): void } {
  return typeof list === "object" && list !== null && "add" in list && typeof list.add === "function";
}
