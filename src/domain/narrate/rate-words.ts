import type { Decimal } from "decimal.js";
import { ExactDecimal } from "../exact-decimal.ts";

/**
 * Percentage points without sign for a sentence, one decimal, rounded once; a difference too small for that is "不足0.1", never 0.0.
 * @example pointsWords(new Decimal("-2.04")) // "2.0个百分点"
 */
export function pointsWords(points: Decimal): string {
  const text = new ExactDecimal(points).abs().toFixed(1, ExactDecimal.ROUND_HALF_UP);
  return text === "0.0" && !points.isZero() ? "不足0.1个百分点" : `${text}个百分点`;
}

/** The same with its sign for a column of numbers; what rounds to zero shows two decimals more, so that a shortfall stays one. */
export function pointsFigure(points: Decimal | null): string {
  if (points === null) return "—";
  const exact = new ExactDecimal(points);
  const text = exact.toFixed(1, ExactDecimal.ROUND_HALF_UP);
  if (!/^-?0\.0$/u.test(text)) return text;
  if (exact.isZero()) return "0.0";
  return exact.isNegative() ? "＞-0.1" : "＜0.1";
}
