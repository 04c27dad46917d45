import type { Decimal } from "decimal.js";
import { ExactDecimal } from "../exact-decimal.ts";
import type { Judgeable, Observation } from "../indicator.ts";
import type { IndicatorIssueCode } from "../issue.ts";
import type { CurrentRow } from "./current-rows.ts";
import { currentRows } from "./current-rows.ts";
import { latestFlow } from "./latest-flow.ts";
import { latestReduction } from "./latest-reduction.ts";
import { numberInUnit } from "./number-in-unit.ts";

/** The latest value as of a month, in the indicator's unit. */
export interface LatestValue {
  readonly month: number;
  /** The period as printed on the row that closes the value. */
  readonly period: string;
  /** Text for qualitative indicators; null where something was reported that gives no number in the indicator's unit. */
  readonly value: Decimal | string | null;
  /** "whole": can be judged; "part": an added flow with a hole, what is known; "unusable": to show, not to judge. */
  readonly use: "whole" | "part" | "unusable";
  readonly issues: readonly IndicatorIssueCode[];
}

/** The latest value by kind (first table of design §4); null when nothing is known at or before `asOf`. */
export function latestValue(indicator: Judgeable, observations: readonly Observation[], asOf: string): LatestValue | null {
  const latest = byKind(indicator, observations, asOf);
  return latest === null || latest.use === "unusable" ? latest : withinNature(indicator, latest);
}

function byKind(indicator: Judgeable, observations: readonly Observation[], asOf: string): LatestValue | null {
  if (indicator.kind === "flow") return latestFlow(indicator, observations, asOf);
  const rows = currentRows(observations, asOf, "month");
  if (indicator.kind === "reduction" && indicator.accumulate === "annual_rate") return latestReduction(indicator, rows);
  const row = rows.at(-1);
  if (row === undefined) return null;
  if (indicator.kind === "qualitative") return { ...placeOf(row), value: row.value, use: "unusable", issues: [] };
  return lastNumber(indicator, row);
}

function lastNumber(indicator: Judgeable, row: CurrentRow): LatestValue {
  const { value, issues } = numberInUnit(indicator, row);
  return { ...placeOf(row), value, use: value === null ? "unusable" : "whole", issues };
}

/** A value above its natural cap, or a rank that is no whole number from 1, is an error of the data and is not judged. */
function withinNature(indicator: Judgeable, latest: LatestValue): LatestValue {
  if (latest.value === null || typeof latest.value === "string") return latest;
  const value = new ExactDecimal(latest.value);
  if (indicator.cap !== undefined && value.gt(indicator.cap)) return unusable(latest, "above-cap");
  if (indicator.kind === "rank" && (!value.isInteger() || value.lt(1))) return unusable(latest, "rank-not-integer");
  return latest;
}

function unusable(latest: LatestValue, code: IndicatorIssueCode): LatestValue {
  return { ...latest, use: "unusable", issues: [...latest.issues, code] };
}

function placeOf(row: CurrentRow): { month: number; period: string } {
  return { month: row.month, period: row.period };
}
