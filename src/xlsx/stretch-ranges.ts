import { columnLetter } from "../workbook/cell-address.ts";
import type { CellRange } from "./address.ts";
import { readRange } from "./address.ts";
import { escapeXml, unescapeXml } from "./escape-xml.ts";
import { mapReferences } from "./map-references.ts";

/** How a table grew: the sheet it stands on, its data rows before, and the last row now. */
export interface TableGrowth {
  readonly sheet: string;
  /** First column to last column, first data row to last data row before. */
  readonly data: CellRange;
  readonly lastRow: number;
}

/**
 * Ranges that ended with the table's last row and lie within its columns end with its new last row, as Excel does when a table grows.
 * @param range also of a single cell: the only row of a table
 */
export function stretched(range: CellRange, { data, lastRow }: TableGrowth): CellRange {
  const within = range.from.column >= data.from.column && range.to.column <= data.to.column;
  const ends = range.to.row === data.to.row && range.from.row >= data.from.row;
  return within && ends ? { from: range.from, to: { row: lastRow, column: range.to.column } } : range;
}

/** "B4:B9 D4" of a validation or conditional format. */
export function stretchSqref(sqref: string, growths: readonly TableGrowth[]): string {
  return sqref.split(/\s+/).map((text) => {
    const range = readRange(text);
    return range === null ? text : growths.reduce((now, growth) => writeRange(stretched(readRange(now) ?? range, growth)), text);
  }).join(" ");
}

/** Validations and conditional formats of a sheet, also those of Excel's extension list. */
export function stretchSheetRanges(xml: string, growths: readonly TableGrowth[]): string {
  if (growths.length === 0) return xml;
  return xml
    .replace(/(<(?:\w+:)?(?:dataValidation|conditionalFormatting|ignoredError|protectedRange)\b[^>]*? sqref=")([^"]*)"/g, (_, start: string, sqref: string) => `${start}${stretchSqref(sqref, growths)}"`)
    .replace(/(<xm:sqref>)([^<]*)(<\/xm:sqref>)/g, (_, start: string, sqref: string, end: string) => `${start}${stretchSqref(sqref, growths)}${end}`);
}

/**
 * References to all data rows of a column (names, charts, staff's own formulas) are stretched, others are left alone.
 * @param own the sheet of the formula, null for names and charts
 * @param single also where the reference is a single cell, for a name known to stand for a column
 */
export function stretchFormula(formula: string, own: string | null, growths: readonly TableGrowth[], single = false): string {
  return mapReferences(formula, ({ sheet, from, to, isRange }) => {
    if (!isRange && !single) return null;
    for (const growth of growths) {
      const { data, sheet: name } = growth;
      if (name !== (sheet ?? own) || from.row > data.from.row || from.row < data.from.row - 1) continue;
      const range = stretched({ from: { ...from, row: data.from.row }, to }, growth);
      if (range.to.row !== to.row) return { from, to: range.to };
    }
    return null;
  });
}

/** Formulas between `<f>` tags of a part (cells, charts). */
export function stretchFormulas(xml: string, own: string | null, growths: readonly TableGrowth[]): string {
  if (growths.length === 0) return xml;
  return xml.replace(/(<(?:\w+:)?f(?: [^>]*)?>)([^<]*:[^<]*)(<\/)/g, (whole, start: string, formula: string, end: string) => {
    const before = unescapeXml(formula);
    const after = stretchFormula(before, own, growths);
    return after === before ? whole : `${start}${escapeXml(after)}${end}`;
  });
}

function writeRange({ from, to }: CellRange): string {
  const first = `${columnLetter(from.column)}${from.row}`;
  return from.row === to.row && from.column === to.column ? first : `${first}:${columnLetter(to.column)}${to.row}`;
}
