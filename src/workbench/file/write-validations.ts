import { formatArea } from "../book/area.ts";
import type { Area } from "../book/area.ts";
import type { Validation } from "../book/validation.ts";
import { dateSerial } from "../book/typed-entry.ts";
import { toFile } from "./file-formula.ts";
import { ALERTS, VALIDATIONS, VALIDATION_OPERATORS, fileWord } from "./wire-words.ts";
import { element, escapeXml } from "./xml-text.ts";

/** `dataValidations` of a sheet: one entry for all areas of a rule. ExcelJS writes one a cell and joins them into ranges that overlap, which Excel repairs. */
export function validationsXml(validations: readonly Validation[]): string {
  const entries = validations.filter(({ areas, rule }) => areas.length > 0 && Object.keys(rule).length > 0).map(validationXml);
  return entries.length === 0 ? "" : element("dataValidations", { count: entries.length }, entries.join(""));
}

export const areasText = (areas: readonly Area[]): string => areas.map(formatArea).join(" ");

function validationXml({ areas, rule, errorAlert, prompt, ignoreBlanks }: Validation): string {
  const [kind = "", bounds] = Object.entries(rule)[0] ?? [];
  const given: Readonly<Record<string, unknown>> = isRecord(bounds) ? bounds : {};
  const bounded = kind === "custom" ? [boundFormula(given["formula"])] : [boundFormula(given["formula1"]), boundFormula(given["formula2"])];
  const formulas = kind === "list" ? [listFormula(String(given["source"] ?? ""))] : bounded;
  return element(
    "dataValidation",
    {
      type: fileWord(VALIDATIONS, kind), errorStyle: fileWord(ALERTS, errorAlert?.["style"]), operator: fileWord(VALIDATION_OPERATORS, given["operator"]), allowBlank: ignoreBlanks,
      showDropDown: given["inCellDropDown"] === false ? true : undefined,
      showInputMessage: prompt ? prompt["showPrompt"] !== false : undefined, showErrorMessage: errorAlert ? errorAlert["showAlert"] !== false : true,
      errorTitle: text(errorAlert?.["title"]), error: text(errorAlert?.["message"]), promptTitle: text(prompt?.["title"]), prompt: text(prompt?.["message"]), sqref: areasText(areas),
    },
    formulas.flatMap((formula, index) => (formula === undefined ? [] : [`<formula${index + 1}>${escapeXml(formula)}</formula${index + 1}>`])).join(""),
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;
const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

function listFormula(source: string): string {
  return source.startsWith("=") ? toFile(source) : `"${source.replaceAll('"', '""')}"`;
}

/** Numbers, formulas, and days as the object model gives them ("2018-03-01"): serial numbers in the file. */
function boundFormula(bound: unknown): string | undefined {
  if (bound === undefined || bound === null || bound === "") return undefined;
  if (typeof bound !== "string") return String(bound);
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(bound) ?? [];
  if (year !== undefined) return String(dateSerial(Number(year), Number(month), Number(day)) ?? 0);
  return bound.startsWith("=") ? toFile(bound) : bound;
}
