import type { Area } from "./area.ts";
import { intersection } from "./area.ts";
import type { Sheet } from "./book.ts";
import type { CellValue } from "./cell.ts";
import { ExcelError } from "./excel-error.ts";
import { cellAt } from "./sheet-cells.ts";
import { dateSerial } from "./typed-entry.ts";
import type { Validation } from "./validation.ts";
import { withinBounds } from "./within-bounds.ts";

/** Values of the cells that a list's formula names. */
export type ListCells = (source: string) => readonly CellValue[];

/** Cells of the area whose values their validation would refuse, row by row; formats and validations of blank cells do not matter where blanks are ignored. */
export function invalidCells(sheet: Sheet, area: Area, listCells: ListCells): Area[] {
  const invalid: Area[] = [];
  for (const validation of sheet.validations) {
    for (const part of validation.areas) {
      const common = intersection(part, area);
      if (!common) continue;
      for (let row = common.top; row < common.top + common.height; row += 1) {
        for (let column = common.left; column < common.left + common.width; column += 1) {
          if (!accepts(validation, cellAt(sheet, row, column)?.value ?? null, listCells)) invalid.push({ top: row, left: column, height: 1, width: 1 });
        }
      }
    }
  }
  return invalid.sort((one, other) => one.top - other.top || one.left - other.left);
}

/** What Excel's circles mark (support.microsoft.com, "Circle invalid data"). Rules with formulas of their own are not modelled. */
function accepts({ rule, ignoreBlanks }: Validation, value: CellValue, listCells: ListCells): boolean {
  if (value === null || value === "") return ignoreBlanks;
  const [kind, criteria] = Object.entries(rule)[0] ?? [];
  if (kind === undefined) return true;
  if (kind === "custom") throw new ExcelError("NotModelled", "whether a custom rule's formula accepts a value");
  const { operator, formula1, formula2, source } = Object(criteria);
  if (kind === "list") return listWords(String(source), listCells).some((word) => word.toLowerCase() === String(value).toLowerCase());
  const measured = kind === "textLength" ? String(value).length : value;
  if (typeof measured !== "number" || (kind === "wholeNumber" && !Number.isInteger(measured))) return false;
  return withinBounds(String(operator), measured, boundOf(formula1), formula2 === undefined || formula2 === null ? Number.NaN : boundOf(formula2));
}

function listWords(source: string, listCells: ListCells): string[] {
  return source.startsWith("=") ? listCells(source).map(String) : source.split(",").map((word) => word.trim());
}

/** A number, a number as text, or a date as "2018-03-01" (with or without a time). */
function boundOf(bound: unknown): number {
  if (typeof bound === "number") return bound;
  const text = String(bound).replace(/^=/, "");
  const date = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text);
  const number = date ? dateSerial(Number(date[1]), Number(date[2]), Number(date[3])) : Number(text);
  if (number === undefined || Number.isNaN(number)) throw new ExcelError("NotModelled", `the bound ${text} of a validation`);
  return number;
}
