import type { Decimal } from "decimal.js";
import { ExactDecimal } from "./exact-decimal.ts";

/** A unit as dimension and power of ten: 万元 is 10⁴ of 元. Two units convert into each other only within one dimension. */
export interface Unit {
  readonly dimension: string;
  readonly exponent: number;
}

/** Units whose name is not "prefix + base", or that have several names. Powers of ten only, so that a conversion is always exact. */
const NAMED_UNITS: Readonly<Record<string, Unit>> = {
  "": { dimension: "", exponent: 0 },
  ratio: { dimension: "", exponent: 0 },
  "比率": { dimension: "", exponent: 0 },
  "%": { dimension: "", exponent: -2 },
  "‰": { dimension: "", exponent: -3 },
  // A difference of two percentages is no percentage: "提高 5 个百分点" is not "提高 5%".
  "百分点": { dimension: "百分点", exponent: 0 },
  "个百分点": { dimension: "百分点", exponent: 0 },
  "人民币": { dimension: "元", exponent: 0 },
  "人民币元": { dimension: "元", exponent: 0 },
  "元人民币": { dimension: "元", exponent: 0 },
  "美金": { dimension: "美元", exponent: 0 },
  "毫米": { dimension: "米", exponent: -3 },
  "厘米": { dimension: "米", exponent: -2 },
  "千米": { dimension: "米", exponent: 3 },
  "公里": { dimension: "米", exponent: 3 },
  km: { dimension: "米", exponent: 3 },
  "公顷": { dimension: "平方米", exponent: 4 },
  "平方公里": { dimension: "平方米", exponent: 6 },
  "平方千米": { dimension: "平方米", exponent: 6 },
  "克": { dimension: "吨", exponent: -6 },
  "千克": { dimension: "吨", exponent: -3 },
  "公斤": { dimension: "吨", exponent: -3 },
  "度": { dimension: "千瓦时", exponent: 0 },
  kwh: { dimension: "千瓦时", exponent: 0 },
  "千瓦时": { dimension: "千瓦时", exponent: 0 },
  "千瓦": { dimension: "千瓦", exponent: 0 },
  "兆瓦": { dimension: "千瓦", exponent: 3 },
  kbps: { dimension: "bps", exponent: 3 },
  mbps: { dimension: "bps", exponent: 6 },
  gbps: { dimension: "bps", exponent: 9 },
  tbps: { dimension: "bps", exponent: 12 },
};

/** Chinese number prefixes: zero or more of 十 百 千, then at most 万, 亿 or 万亿 (千万, 百亿, 万亿, 十万). */
const PREFIXED = /^([十百千]?)(万亿|万|亿)?(.*)$/u;
const PREFIX_EXPONENT: Readonly<Record<string, number>> = { "": 0, "十": 1, "百": 2, "千": 3, "万": 4, "亿": 8, "万亿": 12 };

/**
 * Reads a unit as printed: 万亿元 → { 元, 12 }, 万元/人 → { 元/人, 4 }. An unknown base is a dimension of its own, so that 万栋 and 栋 convert
 * while 栋 and 户 do not. 美元 and 元 are two dimensions: there is no rate of exchange here.
 */
export function parseUnit(text: string): Unit {
  const [numerator = "", ...denominators] = normalized(text).split("/");
  return denominators.map(simpleUnit).reduce(
    (unit, divisor) => ({ dimension: `${unit.dimension}/${divisor.dimension}`, exponent: unit.exponent - divisor.exponent }),
    simpleUnit(numerator),
  );
}

/** `value` given in `from`, expressed in `to`; exact. Null when the two units do not convert. */
export function convert(value: Decimal, from: string, to: string): Decimal | null {
  const source = parseUnit(from);
  const target = parseUnit(to);
  if (source.dimension !== target.dimension) return null;
  return new ExactDecimal(value).times(new ExactDecimal(10).pow(source.exponent - target.exponent));
}

/** Full-width ％ and ／ become ASCII, white space goes, Latin letters are compared in lower case. */
function normalized(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "").toLowerCase();
}

function simpleUnit(text: string): Unit {
  const named = NAMED_UNITS[text];
  if (named) return named;
  const [, small = "", large = "", base = ""] = PREFIXED.exec(text) ?? [];
  const inner = NAMED_UNITS[base] ?? { dimension: base, exponent: 0 };
  return { dimension: inner.dimension, exponent: inner.exponent + (PREFIX_EXPONENT[small] ?? 0) + (PREFIX_EXPONENT[large] ?? 0) };
}
