import { contains, intersection } from "../book/area.ts";
import type { Book } from "../book/book.ts";
import type { CellValue } from "../book/cell.ts";
import { ExcelError, invalidArgument } from "../book/excel-error.ts";
import { refuseProtected } from "../book/protection.ts";
import { invalidCells } from "../book/validate-cells.ts";
import { clearRules } from "../book/rules.ts";
import { cellAt } from "../book/sheet-cells.ts";
import type { Validation } from "../book/validation.ts";
import { isHostObject, isRecord } from "./arguments.ts";
import { define } from "./define.ts";
import { isOf, object } from "./object-model.ts";
import type { RangeData } from "./object-model.ts";
import { absoluteAddress, placeOf, resolveRange } from "./range-area.ts";

/** Member of Excel.DataValidationRule and Excel.DataValidationType. */
const TYPES: Readonly<Record<string, string>> = { wholeNumber: "WholeNumber", decimal: "Decimal", list: "List", date: "Date", time: "Time", textLength: "TextLength", custom: "Custom" };

/** https://learn.microsoft.com/javascript/api/excel/excel.datavalidation: null (type "Inconsistent") where the cells differ. */
export const dataValidation = define("DataValidation", {
  get: {
    Type: (range) => {
      const found = validationOf(range);
      if (found === null) return "Inconsistent";
      const kind = Object.keys(found?.rule ?? {})[0];
      return kind === undefined ? "None" : (TYPES[kind] ?? "None");
    },
    Rule: (range) => validationOf(range)?.rule ?? {},
    ErrorAlert: (range) => validationOf(range)?.errorAlert ?? { message: "", showAlert: true, style: "Stop", title: "" },
    Prompt: (range) => validationOf(range)?.prompt ?? { message: "", showPrompt: true, title: "" },
    IgnoreBlanks: (range) => validationOf(range)?.ignoreBlanks ?? true,
    // "Represents if all cell values are valid according to the data validation rules": null where some are and some are not.
    Valid: (range, { book }) => {
      const { height, width } = placeOf(range);
      const invalid = invalidCells(range.sheet, placeOf(range), (source) => cellsOf(book, source)).length;
      return invalid === 0 ? true : invalid === height * width ? false : null;
    },
  },
  set: {
    Rule: (range, value) => change(range, { rule: checkedRule(value) }),
    ErrorAlert: (range, value) => change(range, { errorAlert: message(value, 32, 255) }),
    Prompt: (range, value) => change(range, { prompt: message(value, 32, 255) }),
    IgnoreBlanks: (range, value) => change(range, { ignoreBlanks: value === true }),
  },
  call: {
    GetInvalidCells: async (range, _given, host) => {
      await host.settle();
      const areas = invalidCells(range.sheet, placeOf(range), (source) => cellsOf(host.book, source));
      if (areas.length === 0) throw new ExcelError("ItemNotFound", "all cells are valid");
      return object("RangeAreas", { sheet: range.sheet, areas });
    },
    Clear: (range) => {
      refuseProtected(range.sheet);
      range.sheet.validations = clearRules(range.sheet.validations, placeOf(range));
    },
  },
});

/** Values of the cells that a list names: an address or a defined name. */
function cellsOf(book: Book, source: string): CellValue[] {
  const { sheet, area } = resolveRange(book, source, undefined);
  return Array.from({ length: area.height * area.width }, (_cell, index) => cellAt(sheet, area.top + Math.floor(index / area.width), area.left + (index % area.width))?.value ?? null);
}

/** The one validation of all cells; undefined where no cell has one, null where they differ. */
function validationOf(range: RangeData): Validation | undefined | null {
  const area = placeOf(range);
  const found = range.sheet.validations.filter(({ areas }) => areas.some((part) => intersection(part, area)));
  const [first, second] = found;
  if (!first) return undefined;
  return !second && first.areas.some((part) => contains(part, area)) ? first : null;
}

/** A protected sheet takes no validations. Equal neighbours are not joined. */
function change(range: RangeData, changes: Partial<Validation>): void {
  const { sheet } = range;
  refuseProtected(sheet);
  const area = placeOf(range);
  const old = validationOf(range) ?? { rule: {}, ignoreBlanks: true };
  sheet.validations = [...clearRules(sheet.validations, area), { ...old, ...changes, areas: [area] }];
}

/** https://learn.microsoft.com/javascript/api/excel/excel.datavalidationrule: one kind; a list of words has at most 255 characters. */
function checkedRule(value: unknown): Readonly<Record<string, unknown>> {
  const kinds = Object.entries(isRecord(value) ? value : {}).filter(([, rule]) => rule !== undefined && rule !== null);
  const [first, second] = kinds;
  if (!first || second) throw invalidArgument("a validation has exactly one rule");
  const [kind, rule] = first;
  if (!isRecord(rule)) throw invalidArgument(`the rule ${kind} is no object`);
  if (kind === "list") return { list: { inCellDropDown: true, ...rule, source: listSource(rule["source"]) } };
  const two = rule["operator"] === "Between" || rule["operator"] === "NotBetween";
  if (two && (rule["formula2"] === undefined || rule["formula2"] === null)) throw invalidArgument("a rule with two bounds needs formula2");
  if (kind === "custom" && (typeof rule["formula"] !== "string" || !rule["formula"].startsWith("="))) throw invalidArgument("a custom rule's formula begins with =");
  if (hasTableReference(rule)) throw invalidArgument("a validation's formula takes no structured references");
  return { [kind]: rule };
}

/** Words joined by commas, a formula, or cells. */
function listSource(source: unknown): string {
  if (isHostObject(source) && isOf(source, "Range")) return `=${absoluteAddress(source.data.sheet, placeOf(source.data))}`;
  if (typeof source !== "string" || source === "") throw invalidArgument("a list needs a source");
  if (!source.startsWith("=") && source.length > 255) throw new ExcelError("InvalidArgument", "a list of words has at most 255 characters");
  if (hasTableReference({ source })) throw invalidArgument("a validation's formula takes no structured references");
  return source;
}

/** support.microsoft.com, "Apply data validation to cells": a table's column is reached by a name or INDIRECT, not directly. */
const hasTableReference = (rule: Readonly<Record<string, unknown>>): boolean =>
  Object.values(rule).some((value) => typeof value === "string" && value.startsWith("=") && /[\p{L}\p{N}_]\[/u.test(value.replace(/"[^"]*"/g, "")));

/** Titles and messages are cut by Excel's dialog: longer ones are refused. */
function message(value: unknown, titleLength: number, messageLength: number): Readonly<Record<string, unknown>> {
  const words = isRecord(value) ? value : {};
  const lengthOf = (name: string): number => String(words[name] ?? "").length;
  if (lengthOf("title") > titleLength || lengthOf("message") > messageLength) throw invalidArgument(`at most ${titleLength} characters of title and ${messageLength} of message`);
  return words;
}
