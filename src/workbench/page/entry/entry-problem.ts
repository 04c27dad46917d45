import { holds } from "../../book/area.ts";
import type { Book, Sheet } from "../../book/book.ts";
import type { CellValue } from "../../book/cell.ts";
import { displayText } from "../../book/display-text.ts";
import { cellAt, formatAt } from "../../book/sheet-cells.ts";
import { typedEntry } from "../../book/typed-entry.ts";
import type { Validation } from "../../book/validation.ts";
import { withinBounds } from "../../book/within-bounds.ts";
import { isRecord, numberOf, wordOf } from "../grid/rule-values.ts";
import { listWords, placeOf } from "../grid/list-words.ts";

/** The validation of a cell, if it has one. */
export const validationAt = (sheet: Sheet, row: number, column: number): Validation | undefined => sheet.validations.find(({ areas }) => areas.some((area) => holds(area, row, column)));

/**
 * The validation that a typed text breaks; undefined where it may stand. Formulas and rules that are formulas themselves are not judged here
 * (support.microsoft.com, "Apply data validation to cells": the rule is asked when a person types, never for what was there before).
 */
export function entryProblem(book: Book, sheet: Sheet, row: number, column: number, text: string): Validation | undefined {
  const validation = validationAt(sheet, row, column);
  const [kind, rule] = Object.entries(validation?.rule ?? {})[0] ?? [];
  if (!validation || kind === undefined || kind === "custom" || !isRecord(rule)) return undefined;
  const { numberFormat } = formatAt(sheet, row, column);
  const entry = typedEntry(text, numberFormat);
  if (entry.formula !== undefined) return undefined;
  if (entry.value === null) return validation.ignoreBlanks ? undefined : validation;
  return fits(book, sheet, kind, rule, entry.value, numberFormat) ? undefined : validation;
}

function fits(book: Book, sheet: Sheet, kind: string, rule: Readonly<Record<string, unknown>>, value: Exclude<CellValue, null>, numberFormat: string): boolean {
  if (kind === "list") {
    const words = listWords(book, sheet, wordOf(rule["source"]));
    // A list that cannot be read as it stands is not judged.
    return words.length === 0 || words.includes(String(value)) || words.includes(displayText({ value }, numberFormat));
  }
  const bound = (name: string): number | undefined => boundOf(book, sheet, rule[name]);
  if (kind === "textLength") return compares(wordOf(rule["operator"]), String(value).length, bound("formula1"), bound("formula2"));
  if (typeof value !== "number" || (kind === "wholeNumber" && !Number.isInteger(value))) return false;
  return compares(wordOf(rule["operator"]), value, bound("formula1"), bound("formula2"));
}

/** A number, a written day, or the number in the cell that the bound names; undefined for other formulas. */
function boundOf(book: Book, sheet: Sheet, given: unknown): number | undefined {
  const number = numberOf(given);
  if (number !== undefined || typeof given !== "string") return number;
  if (!given.startsWith("=")) {
    const { value } = typedEntry(given, "General");
    return typeof value === "number" ? value : undefined;
  }
  const place = placeOf(book, sheet, given);
  const value = place && cellAt(place.sheet, place.area.top, place.area.left)?.value;
  return typeof value === "number" ? value : undefined;
}

/** A bound that is not known refuses nothing. */
function compares(operator: string, value: number, first: number | undefined, second: number | undefined): boolean {
  const needed = operator === "Between" || operator === "NotBetween" ? second : first;
  return first === undefined || needed === undefined || withinBounds(operator, value, first, needed);
}
