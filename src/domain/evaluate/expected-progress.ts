import type { Decimal } from "decimal.js";
import type { Judgeable, Working } from "../indicator.ts";
import { monthNumber } from "../period.ts";
import { completionRate } from "./completion-rate.ts";
import { flowWindow } from "./flow-window.ts";
import type { Fraction } from "./fraction.ts";
import { ONE, ZERO, fractionOf } from "./fraction.ts";

/** 时序进度 with the name of the rule that gave it; rate null where nothing is expected yet. */
export interface Expectation {
  readonly rule: Working["expectationRule"];
  readonly rate: Fraction | null;
}

const NOTHING: Expectation = { rule: "none", rate: null };

/** True when `asOf` is the target period's last month or later. An indicator without a deadline is never due. */
export function isDue(indicator: Judgeable, asOf: string): boolean {
  return indicator.targetPeriod !== null && monthNumber(asOf) >= monthNumber(indicator.targetPeriod);
}

/**
 * The share of the way that should be covered, timed at the latest observation's month (a month not yet reported cannot make an indicator
 * lag); 1 once the indicator is due. Exact; within 0–1 for linear schedules (design §4).
 */
export function expectedProgress(indicator: Judgeable, target: Decimal | null, month: number, asOf: string): Expectation {
  if (isDue(indicator, asOf)) return { rule: "due", rate: ONE };
  if (indicator.schedule === "milestone") return target === null ? NOTHING : milestoneProgress(indicator, target, month);
  if (indicator.schedule !== "linear" || indicator.targetPeriod === null) return NOTHING;
  if (indicator.baseline !== undefined && indicator.baselinePeriod !== undefined) {
    return linear("linear-baseline", monthNumber(indicator.baselinePeriod), monthNumber(indicator.targetPeriod), month);
  }
  if (indicator.kind !== "flow") return NOTHING;
  const { start } = flowWindow(indicator, asOf);
  return linear("linear-window", start - 1, monthNumber(indicator.targetPeriod), month);
}

/** Months passed since `from` over the months from there to `to`, at least 0; nothing when `to` does not lie after `from`. Not due: below 1. */
function linear(rule: Working["expectationRule"], from: number, to: number, month: number): Expectation {
  if (to <= from) return NOTHING;
  if (month <= from) return { rule, rate: ZERO };
  return { rule, rate: fractionOf(month - from, to - from) };
}

/** The completion that the last milestone not after `month` stands for: a step, nothing before the first. */
function milestoneProgress(indicator: Judgeable, target: Decimal, month: number): Expectation {
  const reached = (indicator.milestones ?? [])
    .filter((milestone) => monthNumber(milestone.period) <= month)
    .sort((a, b) => monthNumber(a.period) - monthNumber(b.period));
  const last = reached.at(-1);
  return last === undefined ? NOTHING : { rule: "milestone", rate: completionRate(indicator, target, last.value).rate };
}
