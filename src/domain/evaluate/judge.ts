import type { Decimal } from "decimal.js";
import type { Judgeable, Observation, TargetVersion, Verdict } from "../indicator.ts";
import type { IndicatorIssueCode } from "../issue.ts";
import { completionRate } from "./completion-rate.ts";
import type { Completion } from "./completion-rate.ts";
import type { Expectation } from "./expected-progress.ts";
import { expectedProgress, isDue } from "./expected-progress.ts";
import type { Fraction } from "./fraction.ts";
import { fractionOf, multiply, subtract, toDecimal } from "./fraction.ts";
import { inForce, versionInForce } from "./in-force.ts";
import type { LatestValue } from "./latest-value.ts";
import { latestValue } from "./latest-value.ts";
import type { SeverityThresholds } from "./severity.ts";
import { DEFAULT_THRESHOLDS, severity } from "./severity.ts";
import type { StatusByRule } from "./status.ts";
import { isLagging, NOT_COMPARABLE, statusOf, statusOfPart } from "./status.ts";
import { comparedToTarget } from "./target-distance.ts";
import { workingInputs } from "./working-inputs.ts";

const NO_COMPLETION: Completion = { rule: "none", rate: null };
const NO_EXPECTATION: Expectation = { rule: "none", rate: null };
const HUNDRED = fractionOf(100, 1);

/**
 * Judges one indicator as of a month by design §4, by the target then in force. Observations after `asOf` do not count, of several rows for one period the later wins. All
 * comparisons are made on exact fractions; the decimals of the verdict carry up to 200 digits and are rounded only where they are shown.
 * Throws RangeError for a text that is no period: what comes from outside is checked before (`readCase`).
 */
export function judge(
  versioned: Judgeable, observations: readonly Observation[], asOf: string, thresholds: SeverityThresholds = DEFAULT_THRESHOLDS,
): Verdict {
  const indicator = inForce(versioned, asOf);
  const version = versionInForce(versioned, asOf);
  const latest = latestValue(indicator, observations, asOf);
  if (latest === null) return withoutObservation(indicator, version, asOf);
  const target = typeof indicator.target === "string" ? null : indicator.target;
  const expectation = indicator.kind === "qualitative" ? NO_EXPECTATION : expectedProgress(indicator, target, latest.month, asOf);
  const known = decide(indicator, latest, target, expectation, isDue(indicator, asOf));
  const completion = latest.use === "part" ? NO_COMPLETION : known.completion;
  const gap = gapPoints(completion.rate, expectation.rate);
  return {
    latestValue: latest.value,
    latestPeriod: latest.period,
    completion: decimalOf(completion.rate),
    expectedProgress: decimalOf(expectation.rate),
    gapPoints: decimalOf(gap),
    status: known.status,
    severity: isLagging(known.status) ? severity(gap, thresholds) : null,
    working: {
      completionRule: completion.rule,
      expectationRule: expectation.rule,
      statusRule: known.rule,
      inputs: workingInputs(indicator, version, asOf, latest, thresholds),
      issues: [...latest.issues, ...indicatorIssues(indicator)],
    },
  };
}

/** Completion and status of a latest value; nothing is computed from a value, or against a target, that is no number. */
function decide(
  indicator: Judgeable, latest: LatestValue, target: Decimal | null, expectation: Expectation, due: boolean,
): StatusByRule & { readonly completion: Completion } {
  const { use, value } = latest;
  if (use === "unusable" || target === null || value === null || typeof value === "string") return { ...NOT_COMPARABLE, completion: NO_COMPLETION };
  const completion = completionRate(indicator, target, value);
  const evidence = { actual: value, target, due, completion: completion.rate, expectation: expectation.rate };
  return { ...(use === "part" ? statusOfPart(indicator, evidence) : statusOf(indicator, evidence)), completion };
}

function withoutObservation(indicator: Judgeable, version: TargetVersion | null, asOf: string): Verdict {
  return {
    latestValue: null, latestPeriod: null, completion: null, expectedProgress: null, gapPoints: null, status: "暂无数据", severity: null,
    working: {
      completionRule: "none", expectationRule: "none", statusRule: "no-observation",
      inputs: workingInputs(indicator, version, asOf, null, DEFAULT_THRESHOLDS), issues: indicatorIssues(indicator),
    },
  };
}

function gapPoints(completion: Fraction | null, expectation: Fraction | null): Fraction | null {
  return completion === null || expectation === null ? null : multiply(subtract(completion, expectation), HUNDRED);
}

function decimalOf(value: Fraction | null): Decimal | null {
  return value === null ? null : toDecimal(value);
}

/** Findings on the indicator itself, whatever was observed. A baseline already better than the target makes the share of the way meaningless. */
function indicatorIssues(indicator: Judgeable): IndicatorIssueCode[] {
  const { baseline, kind, target } = indicator;
  if (typeof target === "string") return kind === "qualitative" ? [] : [target.trim() === "" ? "target-missing" : "target-unreadable"];
  return baseline !== undefined && comparedToTarget(indicator, target, baseline) > 0 ? ["direction-unclear"] : [];
}
