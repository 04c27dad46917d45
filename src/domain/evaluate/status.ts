import type { Decimal } from "decimal.js";
import type { Judgeable, Status, Working } from "../indicator.ts";
import type { Fraction } from "./fraction.ts";
import { compare } from "./fraction.ts";
import { comparedToTarget, isHigherBetter, meetsThreshold } from "./target-distance.ts";

/** What a status is decided on. */
export interface Evidence {
  readonly actual: Decimal;
  readonly target: Decimal;
  readonly due: boolean;
  readonly completion: Fraction | null;
  readonly expectation: Fraction | null;
}

export interface StatusByRule {
  readonly status: Status;
  readonly rule: Working["statusRule"];
}

export const NOT_COMPARABLE: StatusByRule = { status: "无法判定", rule: "not-comparable" };
const DUE: StatusByRule = { status: "到期未完成", rule: "due" };
const BEHIND: StatusByRule = { status: "滞后", rule: "behind-schedule" };

/** Status of a whole latest value: the first line of design §4 that applies. */
export function statusOf(indicator: Judgeable, evidence: Evidence): StatusByRule {
  const { actual, target, due, completion, expectation } = evidence;
  if (indicator.kind === "threshold") return thresholdStatus(indicator, evidence);
  const order = comparedToTarget(indicator, target, actual);
  if (order > 0) return { status: "超额完成", rule: "better-than-target" };
  if (order === 0) return { status: "完成", rule: "equal-to-target" };
  if (due) return DUE;
  if (completion === null || expectation === null) return NOT_COMPARABLE;
  return compare(completion, expectation) >= 0 ? { status: "达到时序进度", rule: "on-schedule" } : BEHIND;
}

/** A threshold is judged every month: met 完成 (never 超额完成), else 滞后, once due 到期未完成. */
function thresholdStatus(indicator: Judgeable, { actual, target, due }: Evidence): StatusByRule {
  if (meetsThreshold(indicator, target, actual)) return { status: "完成", rule: "threshold-met" };
  return due ? DUE : { status: "滞后", rule: "threshold-missed" };
}

/**
 * Status of an added flow with a hole, `completion` being that of the known part. What is missing can only add (a flow is not negative), so
 * where higher is better the known part proves a success but no failure; where lower is better it proves a failure but no success. What it
 * does not prove is 无法判定, also when due: the missing month may hold the difference.
 */
export function statusOfPart(indicator: Judgeable, evidence: Evidence): StatusByRule {
  const whole = statusOf(indicator, evidence);
  return isLagging(whole.status) === isHigherBetter(indicator) ? NOT_COMPARABLE : whole;
}

/** "Lagging" everywhere counts 滞后 and 到期未完成. */
export function isLagging(status: Status): boolean {
  return status === "滞后" || status === "到期未完成";
}
