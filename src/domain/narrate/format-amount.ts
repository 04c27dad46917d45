import type { Decimal } from "decimal.js";
import { ExactDecimal } from "../exact-decimal.ts";

const MOST_DECIMALS = 8;

/**
 * A number for reading: thousands separators, two decimals from 1 on and three significant digits below it, rounded once, trailing zeros
 * left out (21.6, 1,234.57, 0.00123).
 */
export function formatAmount(value: Decimal): string {
  return withDecimals(value, usualDecimals(value));
}

/** A computed estimate: no decimals from 100 on, one from 10, two from 1, three significant digits below (3,731, 36.4, 8.83). */
export function formatEstimate(value: Decimal): string {
  return withDecimals(value, estimateDecimals(value));
}

/**
 * A number beside its target, with as many more decimals as it takes to differ from it where the value does: 99.999 against 100 never reads 100.
 * Up to eight; a smaller difference is a matter of arithmetic, not of reading. `estimate`: written as formatEstimate does.
 */
export function formatAgainst(value: Decimal, target: Decimal, estimate = false): string {
  const exact = new ExactDecimal(value);
  const shown = formatAmount(target);
  for (let decimals = estimate ? estimateDecimals(value) : usualDecimals(value); decimals < MOST_DECIMALS; decimals += 1) {
    const text = withDecimals(value, decimals);
    if (text !== shown || exact.eq(target)) return text;
  }
  return withDecimals(value, MOST_DECIMALS);
}

function estimateDecimals(value: Decimal): number {
  const size = new ExactDecimal(value).abs();
  return size.lt(1) ? usualDecimals(value) : Math.max(0, 2 - size.e);
}

function usualDecimals(value: Decimal): number {
  const size = new ExactDecimal(value).abs();
  if (size.gte(1) || size.isZero()) return 2;
  return Math.min(MOST_DECIMALS, 2 - size.e);
}

function withDecimals(value: Decimal, decimals: number): string {
  const [whole = "", fraction = ""] = new ExactDecimal(value).toFixed(decimals, ExactDecimal.ROUND_HALF_UP).split(".");
  const kept = fraction.replace(/0+$/u, "");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ",");
  const text = kept === "" ? grouped : `${grouped}.${kept}`;
  return /^-[0,.]+$/u.test(text) ? text.slice(1) : text;
}
