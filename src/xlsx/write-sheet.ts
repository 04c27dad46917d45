import type { Cell, CellValue, ConditionalFormattingRule, Style, Worksheet } from "exceljs";
import { cellAddress, columnLetter, parseAddress } from "../workbook/cell-address.ts";
import { compileFormula, compileRowRule } from "../workbook/compile-formula.ts";
import type { CellDescription, ColumnDescription, ConditionalFormat, SheetDescription, TableDescription, TableRow, Validation, WorkbookDescription } from "../workbook/description.ts";
import type { CellWriter } from "./cell-writer.ts";
import { columnStyle, fixedCellStyle, headerStyle, toneStyle } from "./cell-styles.ts";
import { fileFormula } from "./file-formula.ts";
import { dataValidation } from "./validation-rule.ts";

/** Fixed cells, widths and what stays in sight. Tables come with writeTable. */
export function writeFixedCells(sheet: Worksheet, description: SheetDescription, book: WorkbookDescription, writer: CellWriter): void {
  for (const [letter, width] of Object.entries(description.columnWidths)) sheet.getColumn(letter).width = width;
  if (description.freeze) sheet.views = [{ state: "frozen", ySplit: description.freeze.rows, xSplit: description.freeze.columns }];
  for (const described of description.cells) {
    const cell = sheet.getCell(described.address);
    cell.style = fixedCellStyle(described);
    writeFixedCell(cell, described, book, writer);
    if (described.mergeTo !== undefined) sheet.mergeCells(`${described.address}:${described.mergeTo}`);
    if (described.validation) validate(sheet, described.address, described.validation, book);
    paint(sheet, described.address, described.conditionalFormats ?? [], book);
  }
}

function writeFixedCell(cell: Cell, described: CellDescription, book: WorkbookDescription, writer: CellWriter): void {
  if (described.formula !== undefined) cell.value = formulaValue(fileFormula(compileFormula(described.formula, book)), null);
  else if (described.period !== undefined) writer.write(cell, described.period, "period");
  else if (described.number !== undefined) writer.write(cell, described.number, "number");
  else if (described.text !== undefined) writer.write(cell, described.text, "text");
}

/**
 * One table with its rows; returns how many data rows it takes. Excel wants at least one: an empty table gets a blank row, which reading
 * leaves out again.
 */
export function writeTable(sheet: Worksheet, table: TableDescription, rows: readonly TableRow[], book: WorkbookDescription, writer: CellWriter): number {
  const anchor = parseAddress(table.anchor);
  const count = Math.max(1, rows.length);
  const last = anchor.row + count;
  declareTable(sheet, table, count);
  for (const [index, column] of table.columns.entries()) {
    const number = anchor.column + index;
    const letter = columnLetter(number);
    dressColumn(sheet, column, number, anchor.row);
    const formula = column.formula === undefined ? null : fileFormula(compileFormula(column.formula, book, table));
    const style = columnStyle(column);
    for (let line = 0; line < count; line += 1) {
      const cell = sheet.getCell(anchor.row + 1 + line, number);
      cell.style = style;
      const value = rows[line]?.[column.key] ?? null;
      if (formula !== null) cell.value = formulaValue(formula, writer.stored(value, column.type));
      else writer.write(cell, value, column.type);
    }
    const range = `${letter}${anchor.row + 1}:${letter}${last}`;
    if (column.validation) validate(sheet, range, column.validation, book, table);
    paint(sheet, range, column.conditionalFormats ?? [], book, table);
  }
  return count;
}

/** ExcelJS makes the table part and its relation; the part is written in full when the package is finished. Rows are filled in by us. */
function declareTable(sheet: Worksheet, table: TableDescription, count: number): void {
  sheet.addTable({
    name: table.name,
    ref: table.anchor,
    headerRow: true,
    totalsRow: table.columns.some(({ total }) => total !== undefined),
    columns: table.columns.map(({ header, total }) => ({ name: header, ...(total === undefined ? {} : { totalsRowFunction: total }) })),
    rows: Array.from({ length: count }, () => []),
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

function paint(sheet: Worksheet, range: string, formats: readonly ConditionalFormat[], book: WorkbookDescription, table?: TableDescription): void {
  if (formats.length === 0) return;
  const rules = formats.map((format, index): ConditionalFormattingRule => {
    const style: Partial<Style> = toneStyle(format.tone);
    if (format.rule === "formula") return { type: "expression", formulae: [fileFormula(compileRowRule(format.formula, book, table))], style, priority: index + 1 };
    return { type: "cellIs", operator: "equal", formulae: [`"${format.text.replaceAll('"', '""')}"`], style, priority: index + 1 };
  });
  sheet.addConditionalFormatting({ ref: range, rules });
}
