import type { Decimal } from "decimal.js";
import { ExactDecimal } from "./exact-decimal.ts";
import type { ThresholdOperator } from "./indicator.ts";

/** A typed number: its value as typed (98 for "98%"), the unit printed behind it ("" if none) and a comparison sign or word. */
export interface Quantity {
  readonly value: Decimal;
  readonly unit: string;
  readonly op: ThresholdOperator | null;
}

const SIGNS: Readonly<Record<string, ThresholdOperator>> = {
  ">": ">", ">=": ">=", "≥": ">=", "≧": ">=", "<": "<", "<=": "<=", "≤": "<=", "≦": "<=",
  "大于": ">", "超过": ">", "高于": ">", "不少于": ">=", "不低于": ">=", "小于": "<", "低于": "<", "少于": "<", "不超过": "<=", "不高于": "<=", "不大于": "<=",
};
const TAILS: Readonly<Record<string, ThresholdOperator>> = { "以上": ">=", "及以上": ">=", "以下": "<=", "及以下": "<=", "以内": "<=" };

/** Sign, number with or without groups of three, the rest. "1,23" is no number: a comma stands only before exactly three digits. */
const NUMBER = /^([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)(.*)$/u;
const MAX_DIGITS = 100;

/** Reads a typed number text: "1,234.5", "98%", "≥90", "１２万户", "300亿元以上". Null for anything that is not one number. */
export function parseQuantity(text: string): Quantity | null {
  const typed = text.normalize("NFKC").replace(/[−–]/gu, "-");
  if (/\d\s+[\d.]/u.test(typed)) return null; // two numbers: closing the gap would make a third
  const compact = typed.replace(/\s+/gu, "");
  const sign = Object.keys(SIGNS).sort(longestFirst).find((key) => compact.startsWith(key)) ?? "";
  const match = NUMBER.exec(compact.slice(sign.length));
  if (!match) return null;
  const [, minus = "", digits = "", rest = ""] = match;
  const tail = Object.keys(TAILS).sort(longestFirst).find((key) => rest.endsWith(key)) ?? "";
  const unit = rest.slice(0, rest.length - tail.length);
  if (digits.length > MAX_DIGITS || /[\d.,+<>=≥≤]/u.test(unit) || unit.startsWith("-")) return null;
  return { value: new ExactDecimal(`${minus === "-" ? "-" : ""}${digits.replaceAll(",", "")}`), unit, op: SIGNS[sign] ?? TAILS[tail] ?? null };
}

/** The bare number of a typed text, without unit or comparison; null when there is either, or no number. */
export function parseNumber(text: string): Decimal | null {
  const quantity = parseQuantity(text);
  return quantity && quantity.unit === "" && quantity.op === null ? quantity.value : null;
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length;
}
