import { parseQuantity } from "../../domain/quantity.ts";
import { MISSING_WORDS } from "../../workbook/words.ts";

/** What was typed or pasted for a value, as it goes into a cell. */
export interface TypedValue {
  /** A number, a word for "no data" or a text as typed; null where nothing was typed. */
  readonly value: number | string | null;
  /** The unit typed behind a number; null where there was none. */
  readonly unit: string | null;
}

/** Reads "１，２３４.5", "1,234 万元", "98%", "暂无". What is no number stays as it was typed: no value is refused. */
export function readTypedValue(typed: string | number | null): TypedValue {
  if (typed === null || typeof typed === "number") return { value: typed, unit: null };
  const text = typed.normalize("NFKC").trim();
  if (text === "") return { value: null, unit: null };
  if (isMissingWord(text)) return { value: text, unit: null };
  const quantity = parseQuantity(text.replaceAll("，", ","));
  if (quantity === null || quantity.op !== null) return { value: typed.trim(), unit: null };
  const value = quantity.value.toNumber();
  return Number.isFinite(value) ? { value, unit: quantity.unit === "" ? null : quantity.unit } : { value: typed.trim(), unit: null };
}

/** A word that says that there is no value ("暂无", "/"), as the sheet takes it. */
export function isMissingWord(value: string | number | null): boolean {
  const text = String(value ?? "").trim().toUpperCase();
  return MISSING_WORDS.some((word) => word === text);
}
