import type { DataValidation } from "exceljs";
import type { Validation } from "../workbook/description.ts";

/** What a validation needs from its place: the formula as Excel takes it there, and names by key. */
export interface ValidationContext {
  readonly formulaOf: (formula: string) => string;
  readonly nameOf: (key: string) => string;
}

/** A validation as ExcelJS writes it. Blank is always accepted: a value that is not there yet is no mistake. */
export function dataValidation(validation: Validation, context: ValidationContext): DataValidation {
  return {
    ...ruleOf(validation, context),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: validation.style,
    errorTitle: validation.title,
    error: validation.message,
    ...(validation.prompt === undefined ? {} : { showInputMessage: true, prompt: validation.prompt, promptTitle: validation.promptTitle ?? "" }),
  };
}

function ruleOf(rule: Validation, context: ValidationContext): Pick<DataValidation, "type" | "formulae"> & { operator?: NonNullable<DataValidation["operator"]> } {
  switch (rule.type) {
    case "words":
      return { type: "list", formulae: [`"${rule.words.join(",").replaceAll('"', '""')}"`] };
    case "list":
      return { type: "list", formulae: [context.nameOf(rule.name)] };
    case "date":
      return { type: "date", operator: "between", formulae: [utcDay(rule.min), utcDay(rule.max)] };
    case "length":
      return { type: "textLength", operator: "lessThanOrEqual", formulae: [rule.max] };
    case "custom":
      return { type: "custom", formulae: [context.formulaOf(rule.formula)] };
    default:
      return { type: rule.type, ...limits(rule.min, rule.max) };
  }
}

function limits(min: number | undefined, max: number | undefined): { operator: NonNullable<DataValidation["operator"]>; formulae: number[] } {
  if (min !== undefined && max === undefined) return { operator: "greaterThanOrEqual", formulae: [min] };
  if (min === undefined && max !== undefined) return { operator: "lessThanOrEqual", formulae: [max] };
  return { operator: "between", formulae: [min ?? -1e300, max ?? 1e300] };
}

/** ExcelJS turns a Date into a day number by its UTC time. */
function utcDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
