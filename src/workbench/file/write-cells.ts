import type { CellErrorValue, CellFormulaValue, CellValue as FileValue, Row, Worksheet } from "exceljs";
import { WHOLE_SHEET, holds } from "../book/area.ts";
import type { Book, Sheet } from "../book/book.ts";
import type { Cell, CellFormat } from "../book/cell.ts";
import { formatAt, visitCells } from "../book/sheet-cells.ts";
import { toFile } from "./file-formula.ts";
import type { styleMaker } from "./exceljs-style.ts";

/** Rows, cells and their looks. A style of its own stands in every cell: rows and columns give theirs to cells that ExcelJS makes. */
export function writeCells(worksheet: Worksheet, book: Book, sheet: Sheet, styleOf: ReturnType<typeof styleMaker>): void {
  const tables = book.tables.filter((table) => table.sheet === sheet);
  const tableAt = (row: number, column: number): (typeof tables)[number] | undefined => tables.find(({ area }) => holds(area, row, column));
  for (const [at, line] of sheet.rows) {
    const row = worksheet.getRow(at + 1);
    if (line.size !== undefined) row.height = line.size;
    if (line.hidden) row.hidden = true;
    if (line.outline !== undefined) row.outlineLevel = line.outline;
    if (line.format) setRowStyle(row, styleOf(line.format));
  }
  visitCells(sheet, WHOLE_SHEET, (content, row, column) => {
    const cell = worksheet.getCell(row + 1, column + 1);
    const format = writtenFormat(sheet, content, row, column);
    cell.style = format ? styleOf(format) : {};
    cell.value = content.formula === undefined ? plainValue(content) : formulaValue(content, toFile(content.formula, content.formula.includes("[") ? tableAt(row, column) : undefined));
  });
}

/** A cell that has no look of its own and inherits none stays without style. */
function writtenFormat(sheet: Sheet, cell: Cell, row: number, column: number): CellFormat | undefined {
  return cell.format ?? (sheet.rows.get(row)?.format || sheet.columns.get(column)?.format ? formatAt(sheet, row, column) : undefined);
}

/** The types of ExcelJS know the parts of a row's style only, which it would give to every cell. */
function setRowStyle(row: Row, style: object): void {
  Reflect.set(row, "style", style);
}

function plainValue({ value, error }: Cell): FileValue {
  if (error) return errorValue(value) ?? String(value);
  return typeof value === "string" ? escapedText(value) : value;
}

function formulaValue({ value, error }: Cell, formula: string): CellFormulaValue {
  const failed = error ? errorValue(value) : undefined;
  const result = failed ?? (typeof value === "string" ? escapedText(value) : (value ?? undefined));
  return result === undefined ? { formula } : { formula, result };
}

const ERRORS = ["#N/A", "#REF!", "#NAME?", "#DIV/0!", "#NULL!", "#VALUE!", "#NUM!"] as const;

/** Errors younger than the file format (#SPILL!) have no cell type there. */
function errorValue(value: Cell["value"]): CellErrorValue | undefined {
  const error = ERRORS.find((known) => known === value);
  return error && { error };
}

/** Readers take "_x0041_" for one character: an underscore that only looks like the beginning of such an escape is escaped itself. */
function escapedText(text: string): string {
  return text.includes("_x") ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_") : text;
}
