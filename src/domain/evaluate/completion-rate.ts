import type { Decimal } from "decimal.js";
import type { Judgeable, Working } from "../indicator.ts";
import type { Fraction } from "./fraction.ts";
import { ONE, compare, divide, fractionFrom, fractionOf, subtract, ZERO } from "./fraction.ts";
import { isHigherBetter } from "./target-distance.ts";

/** A completion with the name of the rule that gave it; rate null where the rule gives none. */
export interface Completion {
  readonly rule: Working["completionRule"];
  readonly rate: Fraction | null;
}

/**
 * Share of the way to the target that `actual` has covered, as an exact ratio (2/5 = 40 %), never clamped: above 1 the target is exceeded,
 * below 0 the value moved away from it. Null where no ratio exists (a rank without a baseline, target equal to baseline): design §4.
 * @example completionRate({ direction: "lower", baseline: 40, … }, 30, 36) // { rule: "distance-from-baseline", rate: 2/5 }
 */
export function completionRate(indicator: Judgeable, target: Decimal, actual: Decimal): Completion {
  const [goal, value] = [fractionFrom(target), fractionFrom(actual)];
  if (indicator.baseline !== undefined) return { rule: "distance-from-baseline", rate: shareOfDistance(fractionFrom(indicator.baseline), goal, value) };
  if (indicator.kind === "rank") return { rule: "none", rate: null };
  if (isHigherBetter(indicator)) return { rule: "actual-over-target", rate: compare(goal, ZERO) > 0 ? divide(value, goal) : null };
  return { rule: "lower-is-better", rate: lowerIsBetterRate(goal, value) };
}

/** (A−B)/(T−B), in either direction; null when T = B. */
function shareOfDistance(baseline: Fraction, target: Fraction, actual: Fraction): Fraction | null {
  const distance = subtract(target, baseline);
  return compare(distance, ZERO) === 0 ? null : divide(subtract(actual, baseline), distance);
}

/** 1−(A−T)/|T|; null when T = 0. */
function lowerIsBetterRate(target: Fraction, actual: Fraction): Fraction | null {
  if (compare(target, ZERO) === 0) return null;
  const size = compare(target, ZERO) < 0 ? fractionOf(-target.numerator, target.denominator) : target;
  return subtract(ONE, divide(subtract(actual, target), size));
}
