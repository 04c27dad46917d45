import { toFile } from "./file-formula.ts";
import { element } from "./xml-text.ts";

/** Excel.ConditionalFormatRuleType and ST_CfvoType. */
export const BOUND_TYPES: Readonly<Record<string, string>> = { LowestValue: "min", HighestValue: "max", Number: "num", Percent: "percent", Percentile: "percentile", Formula: "formula" };

/** A bound of a colour scale or bar (cfvo). */
export function boundXml(bound: unknown, standard: string): string {
  const { type, formula } = record(bound);
  return element("cfvo", { type: BOUND_TYPES[String(type)] ?? standard, val: boundValue(formula) });
}

export function boundValue(formula: unknown): string | undefined {
  if (formula === undefined || formula === null || formula === "") return undefined;
  const text = typeof formula === "number" ? String(formula) : typeof formula === "string" ? formula : "";
  return text.startsWith("=") ? toFile(text) : text;
}

/** What an object of the model says, whatever it is. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
