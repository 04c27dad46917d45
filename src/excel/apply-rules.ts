/// <reference types="office-js" />
import { compileFormula, compileRowRule } from "../workbook/compile-formula.ts";
import type { ConditionalFormat, TableDescription, Validation, WorkbookDescription } from "../workbook/description.ts";
import { BAR_COLOR, TONE_LOOKS } from "../workbook/looks.ts";

/** What a rule needs from its place. */
export interface RulePlace {
  readonly book: WorkbookDescription;
  readonly table?: TableDescription;
  readonly supports: (version: string) => boolean;
}

/** Validation of a range; Excels older than 1.8 have none and take everything. https://learn.microsoft.com/javascript/api/excel/excel.datavalidation */
export function validateRange(range: Excel.Range, validation: Validation, place: RulePlace): void {
  if (!place.supports("1.8")) return;
  const { dataValidation } = range;
  dataValidation.rule = ruleOf(validation, place);
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = { showAlert: true, style: validation.style === "stop" ? "Stop" : "Warning", title: validation.title, message: validation.message };
  if (validation.prompt !== undefined) dataValidation.prompt = { showPrompt: true, title: validation.promptTitle ?? "", message: validation.prompt };
}

/**
 * What a column is for, shown when its header is selected. A file has notes for it; Office.js has them from ExcelApi 1.18 on, and its comments are
 * conversations that carry the name of whoever runs the add-in. https://learn.microsoft.com/javascript/api/excel/excel.note
 */
export function noteHeader(cell: Excel.Range, header: string, note: string, supports: (version: string) => boolean): void {
  if (!supports("1.8")) return;
  cell.dataValidation.rule = { custom: { formula: "=TRUE" } };
  cell.dataValidation.prompt = { showPrompt: true, title: header.slice(0, 32), message: note.slice(0, 255) };
}

function ruleOf(rule: Validation, { book, table }: RulePlace): Excel.DataValidationRule {
  switch (rule.type) {
    case "words":
      return { list: { inCellDropDown: true, source: rule.words.join(",") } };
    case "list":
      return { list: { inCellDropDown: true, source: `=${book.names.find(({ key }) => key === rule.name)?.name ?? rule.name}` } };
    case "date":
      return { date: { operator: "Between", formula1: rule.min, formula2: rule.max } };
    case "length":
      return { textLength: { operator: "LessThanOrEqualTo", formula1: rule.max } };
    case "custom":
      return { custom: { formula: `=${compileRowRule(rule.formula, book, table)}` } };
    case "whole":
      return { wholeNumber: limits(rule.min, rule.max) };
    case "decimal":
      return { decimal: limits(rule.min, rule.max) };
  }
}

function limits(min: number | undefined, max: number | undefined): Excel.BasicDataValidation {
  if (min !== undefined && max === undefined) return { operator: "GreaterThanOrEqualTo", formula1: min };
  if (min === undefined && max !== undefined) return { operator: "LessThanOrEqualTo", formula1: max };
  return { operator: "Between", formula1: min ?? -1e300, formula2: max ?? 1e300 };
}

/** Conditional formats of a range, first described first; replaced as a whole, so that applying twice leaves them once. */
export function paintRange(range: Excel.Range, { formats, dataBar }: { readonly formats: readonly ConditionalFormat[]; readonly dataBar: boolean }, place: RulePlace): void {
  if (!place.supports("1.6") || (formats.length === 0 && !dataBar)) return;
  range.conditionalFormats.clearAll();
  if (dataBar) addBar(range);
  for (const format of [...formats].reverse()) addFormat(range, format, place);
}

const EDGES = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;

/** The newest format has the highest priority, so they are added from the last to the first. https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection */
function addFormat(range: Excel.Range, format: ConditionalFormat, { book, table }: RulePlace): void {
  const { font, fill, border } = TONE_LOOKS[format.tone];
  const conditional = range.conditionalFormats.add(format.rule === "equals" ? "CellValue" : "Custom");
  const rule = format.rule === "equals" ? conditional.cellValue : conditional.custom;
  if (format.rule === "equals") conditional.cellValue.rule = { formula1: `="${format.text.replaceAll('"', '""')}"`, operator: "EqualTo" };
  else conditional.custom.rule.formula = `=${table === undefined ? compileFormula(format.formula, book) : compileRowRule(format.formula, book, table)}`;
  if (font?.color !== undefined) rule.format.font.color = `#${font.color}`;
  if (font?.bold !== undefined) rule.format.font.bold = font.bold;
  if (font?.italic !== undefined) rule.format.font.italic = font.italic;
  if (fill !== undefined) rule.format.fill.color = `#${fill}`;
  for (const side of border?.sides ?? []) {
    const line = rule.format.borders.getItem(EDGES[side]);
    line.style = "Continuous";
    line.color = `#${border?.color ?? ""}`;
  }
  if (format.numberFormat !== undefined) rule.format.numberFormat = format.numberFormat;
}

function addBar(range: Excel.Range): void {
  const { dataBar } = range.conditionalFormats.add("DataBar");
  dataBar.positiveFormat.fillColor = `#${BAR_COLOR}`;
  dataBar.positiveFormat.gradientFill = false;
  dataBar.lowerBoundRule = { type: "Number", formula: "0" };
  dataBar.upperBoundRule = { type: "Number", formula: "1" };
}
