import type { Decimal } from "decimal.js";
import { ExactDecimal } from "../exact-decimal.ts";
import type { Judgeable, ThresholdOperator } from "../indicator.ts";

/** 1: `actual` is strictly better than the target, 0: equal, −1: worse. A rank is better when lower, whatever its direction says. */
export function comparedToTarget(indicator: Judgeable, target: Decimal, actual: Decimal): -1 | 0 | 1 {
  const order = new ExactDecimal(actual).comparedTo(target);
  if (order === 0) return 0;
  return order > 0 === isHigherBetter(indicator) ? 1 : -1;
}

/** Whether a threshold is met; without `op` the direction decides and the target itself counts as met ("以上" holds the number itself). */
export function meetsThreshold(indicator: Judgeable, target: Decimal, actual: Decimal): boolean {
  const order = new ExactDecimal(actual).comparedTo(target);
  const op: ThresholdOperator = indicator.op ?? (isHigherBetter(indicator) ? ">=" : "<=");
  if (order === 0) return op === ">=" || op === "<=";
  return order > 0 === op.startsWith(">");
}

export function isHigherBetter(indicator: Judgeable): boolean {
  return indicator.kind !== "rank" && indicator.direction === "higher";
}
