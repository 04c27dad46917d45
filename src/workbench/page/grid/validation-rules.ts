import { DataValidationErrorStyle, DataValidationOperator, DataValidationRenderMode, DataValidationType } from "@univerjs/core";
import type { ISheetDataValidationRule } from "@univerjs/core";
import { parseArea } from "../../book/area.ts";
import type { Area } from "../../book/area.ts";
import type { Book, Sheet } from "../../book/book.ts";
import { displayText } from "../../book/display-text.ts";
import { cellAt, formatAt } from "../../book/sheet-cells.ts";
import type { Validation } from "../../book/validation.ts";
import { isRecord, wordOf } from "./rule-values.ts";
import { gridRange } from "./grid-cell.ts";

const KINDS: Readonly<Record<string, DataValidationType>> = {
  wholeNumber: DataValidationType.WHOLE, decimal: DataValidationType.DECIMAL, date: DataValidationType.DATE, time: DataValidationType.TIME, textLength: DataValidationType.TEXT_LENGTH,
};
const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN, NotBetween: DataValidationOperator.NOT_BETWEEN, EqualTo: DataValidationOperator.EQUAL, NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN, GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL, LessThan: DataValidationOperator.LESS_THAN, LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

/** The sheet's validations as the grid checks them. */
export function validationRules(book: Book, sheet: Sheet): ISheetDataValidationRule[] {
  return sheet.validations.flatMap((validation, index) => {
    const [kind, rule] = Object.entries(validation.rule)[0] ?? [];
    if (kind === undefined || !isRecord(rule)) return [];
    const checked = kind === "list" ? listRule(book, sheet, rule) : kind === "custom" ? { type: DataValidationType.CUSTOM, formula1: wordOf(rule["formula"]) } : boundedRule(kind, rule);
    return checked ? [{ uid: `v${index}`, ranges: validation.areas.map(gridRange), allowBlank: validation.ignoreBlanks, ...messages(validation), ...checked }] : [];
  });
}

function messages({ errorAlert, prompt }: Validation): Partial<ISheetDataValidationRule> {
  const stop = errorAlert?.["style"] === undefined || errorAlert["style"] === "Stop";
  const shown = errorAlert?.["showAlert"] !== false;
  return {
    showErrorMessage: shown, errorStyle: stop && shown ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING, errorTitle: wordOf(errorAlert?.["title"]), error: wordOf(errorAlert?.["message"]),
    showInputMessage: prompt?.["showPrompt"] !== false && prompt !== undefined, prompt: wordOf(prompt?.["message"]), promptTitle: wordOf(prompt?.["title"]),
  };
}

function boundedRule(kind: string, rule: Readonly<Record<string, unknown>>): Pick<ISheetDataValidationRule, "type" | "operator" | "formula1" | "formula2"> | undefined {
  const type = KINDS[kind];
  const operator = OPERATORS[wordOf(rule["operator"])];
  if (type === undefined || operator === undefined) return undefined;
  // Days come as serial numbers; the grid reads them as written days.
  const bound = (name: string): string => (type === DataValidationType.DATE && typeof rule[name] === "number" ? displayText({ value: rule[name] }, "yyyy/mm/dd") : wordOf(rule[name]));
  return { type, operator, formula1: bound("formula1"), formula2: bound("formula2") };
}

/** The words themselves: the grid does not know the book's names. */
function listRule(book: Book, sheet: Sheet, rule: Readonly<Record<string, unknown>>): Pick<ISheetDataValidationRule, "type" | "formula1" | "showDropDown" | "renderMode"> | undefined {
  const words = listWords(book, sheet, wordOf(rule["source"]));
  if (words.length === 0) return undefined;
  return { type: DataValidationType.LIST, formula1: words.map((word) => word.replaceAll(",", "，")).join(","), showDropDown: rule["inCellDropDown"] !== false, renderMode: DataValidationRenderMode.ARROW };
}

/** "是,否", "=参数!$A$2:$A$9" or "=清单" → the words that may be chosen. */
export function listWords(book: Book, sheet: Sheet, source: string): string[] {
  if (!source.startsWith("=")) return source.split(",").map((word) => word.trim()).filter((word) => word !== "");
  const name = book.names.find((candidate) => candidate.name.toLowerCase() === source.slice(1).trim().toLowerCase());
  const place = placeOf(book, sheet, name?.refersTo ?? source);
  if (!place) return [];
  const words: string[] = [];
  for (let row = place.area.top; row < place.area.top + place.area.height; row += 1) {
    for (let column = place.area.left; column < place.area.left + place.area.width; column += 1) {
      const cell = cellAt(place.sheet, row, column);
      const word = cell ? displayText(cell, formatAt(place.sheet, row, column).numberFormat) : "";
      if (word !== "") words.push(word);
    }
  }
  return words;
}

/** Cells that a formula names as they stand ("='参数'!$A$2:$A$9"), or a table's column ("=单位表[单位]"); undefined for anything computed. */
function placeOf(book: Book, sheet: Sheet, formula: string): { readonly sheet: Sheet; readonly area: Area } | undefined {
  const column = /^=([^\s![\]]+)\[([^[\]]+)\]$/.exec(formula);
  if (column) return tableColumn(book, column[1] ?? "", column[2] ?? "");
  const match = /^=(?:(?:'((?:[^']|'')+)'|([^\s'!()]+))!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/i.exec(formula);
  if (match?.[3] === undefined) return undefined;
  const wanted = (match[1]?.replaceAll("''", "'") ?? match[2])?.toLowerCase();
  const owner = wanted === undefined ? sheet : book.sheets.find(({ name }) => name.toLowerCase() === wanted);
  return owner && { sheet: owner, area: parseArea(match[3]) };
}

function tableColumn(book: Book, name: string, header: string): { readonly sheet: Sheet; readonly area: Area } | undefined {
  const table = book.tables.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  const index = table?.columns.findIndex((column) => column.name === header) ?? -1;
  if (!table || index < 0) return undefined;
  const { area, showHeaders, showTotals } = table;
  const above = showHeaders ? 1 : 0;
  return { sheet: table.sheet, area: { top: area.top + above, left: area.left + index, height: area.height - above - (showTotals ? 1 : 0), width: 1 } };
}
