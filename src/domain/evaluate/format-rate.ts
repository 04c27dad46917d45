import type { Decimal } from "decimal.js";
import { ExactDecimal } from "../exact-decimal.ts";

/**
 * A ratio for display: percent with one decimal, rounded once, half away from zero as a sheet does (0.8125 → "81.3%"). The full mark is kept
 * for exactly 1: a rate short of it shows at most "99.9%", one beyond it at least "100.1%", so that the figure never contradicts the status.
 * Null (no rate) gives the empty text: missing is never zero.
 */
export function formatRate(rate: Decimal | null): string {
  if (rate === null) return "";
  const exact = new ExactDecimal(rate);
  const rounded = exact.times(100).toDecimalPlaces(1, ExactDecimal.ROUND_HALF_UP);
  if (rounded.eq(100) && !exact.eq(1)) return exact.lt(1) ? "99.9%" : "100.1%";
  return `${rounded.isZero() ? "0.0" : rounded.toFixed(1)}%`;
}
