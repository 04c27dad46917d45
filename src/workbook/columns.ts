import type { ColumnDescription, ColumnType, FormulaText, Validation } from "./description.ts";
import { DATE_FORMAT, DATETIME_FORMAT, NUMBER_FORMAT, PERIOD_FORMAT, RATE_FORMAT, TEXT_FORMAT } from "./number-formats.ts";

const FORMATS: Readonly<Record<ColumnType, string>> = {
  text: TEXT_FORMAT, number: NUMBER_FORMAT, percent: RATE_FORMAT, period: PERIOD_FORMAT, date: DATE_FORMAT, datetime: DATETIME_FORMAT, link: NUMBER_FORMAT,
};

type Extras = Partial<Omit<ColumnDescription, "key" | "header" | "type" | "width" | "input" | "formula" | "validation">>;

/** A column staff type in: unlocked, with the validation that says in Chinese what belongs there. */
export function input(key: string, header: string, type: ColumnType, width: number, validation: Validation, extras: Extras = {}): ColumnDescription {
  return { key, header, type, numberFormat: FORMATS[type], width, input: true, validation, ...extras };
}

/** A calculated column. Its cells are never formatted as text: Excel would show the formula instead of its result. */
export function computed(key: string, header: string, type: ColumnType, width: number, formula: FormulaText, extras: Extras = {}): ColumnDescription {
  return { key, header, type, numberFormat: type === "text" ? NUMBER_FORMAT : FORMATS[type], width, input: false, formula, ...extras };
}

/** A grey step of a calculation at the right of its table. */
export function helper(key: string, header: string, formula: FormulaText, note?: string): ColumnDescription {
  return { key, header, type: "number", numberFormat: NUMBER_FORMAT, width: 10, input: false, formula, helper: true, ...(note === undefined ? {} : { note }) };
}

/** A column only the program writes: locked, no formula. */
export function written(key: string, header: string, type: ColumnType, width: number, extras: Extras = {}): ColumnDescription {
  return { key, header, type, numberFormat: FORMATS[type], width, input: false, ...extras };
}
