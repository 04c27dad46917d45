import type { Decimal } from "decimal.js";
import type { Judgeable, Observation } from "../indicator.ts";
import { monthNumber, monthOf } from "../period.ts";
import { currentRows } from "./current-rows.ts";
import type { Fraction } from "./fraction.ts";
import { ZERO, add, divide, fractionFrom, fractionOf, multiply, subtract, toDecimal } from "./fraction.ts";
import { inForce } from "./in-force.ts";
import { latestValue } from "./latest-value.ts";
import { comparedToTarget, meetsThreshold } from "./target-distance.ts";

/** How many of the last months with a value the line is laid through; a trend of half a year follows a change of pace. */
const MONTHS_USED = 6;
const MONTHS_NEEDED = 3;

/** Where an indicator will stand in its target month if it goes on as observed, or why nothing can be said. */
export type Forecast =
  | { readonly outcome: "too-few-observations"; readonly found: number; readonly needed: number }
  /** Qualitative, no deadline, the target period reached, or a value that cannot be judged (hole in a flow, unit, cap). */
  | { readonly outcome: "not-forecastable"; readonly reason: "qualitative" | "no-target" | "no-deadline" | "due" | "value-not-usable" }
  | {
      readonly outcome: "linear";
      /** Months "2018-03" the line rests on, oldest first. */
      readonly months: readonly string[];
      /** The line's value in the target month, in the indicator's unit. */
      readonly forecastValue: Decimal;
      readonly reachesTarget: boolean;
      /** Slope of the line: what one month brings. */
      readonly observedMonthlyIncrease: Decimal;
      /** What each month from the latest observation to the target month has to bring; below 0 where the value has to fall. */
      readonly requiredMonthlyIncrease: Decimal;
    };

interface Point {
  readonly month: number;
  readonly value: Fraction;
}

/**
 * Least squares through the latest values as of the last up to six months that were reported (for a flow: its running totals within the
 * window, for yearly rates: the cumulative reduction), continued to the target month of the target in force. Exact until the result is turned into decimals.
 */
export function forecast(versioned: Judgeable, observations: readonly Observation[], asOf: string): Forecast {
  const indicator = inForce(versioned, asOf);
  const { target, targetPeriod, kind } = indicator;
  if (kind === "qualitative") return { outcome: "not-forecastable", reason: "qualitative" };
  if (typeof target === "string") return { outcome: "not-forecastable", reason: "no-target" };
  if (targetPeriod === null) return { outcome: "not-forecastable", reason: "no-deadline" };
  const end = monthNumber(targetPeriod);
  if (monthNumber(asOf) >= end) return { outcome: "not-forecastable", reason: "due" };
  const points = lastPoints(indicator, observations, asOf);
  if (points === null) return { outcome: "not-forecastable", reason: "value-not-usable" };
  const last = points.at(-1);
  if (last === undefined || points.length < MONTHS_NEEDED) return { outcome: "too-few-observations", found: points.length, needed: MONTHS_NEEDED };
  const line = fittedLine(points);
  const reached = toDecimal(add(line.meanValue, multiply(line.slope, subtract(fractionOf(end, 1), line.meanMonth))));
  return {
    outcome: "linear",
    months: points.map(({ month }) => monthOf(month)),
    forecastValue: reached,
    reachesTarget: kind === "threshold" ? meetsThreshold(indicator, target, reached) : comparedToTarget(indicator, target, reached) >= 0,
    observedMonthlyIncrease: toDecimal(line.slope),
    requiredMonthlyIncrease: toDecimal(divide(subtract(fractionFrom(target), last.value), fractionOf(end - last.month, 1))),
  };
}

/** The latest values as of the last reported months, each month once; null when one of them cannot be judged. */
function lastPoints(indicator: Judgeable, observations: readonly Observation[], asOf: string): Point[] | null {
  const months = [...new Set(currentRows(observations, asOf, "month").map(({ month }) => month))].slice(-MONTHS_USED);
  const points: Point[] = [];
  for (const month of months) {
    const latest = latestValue(indicator, observations, monthOf(month));
    if (latest === null || points.at(-1)?.month === latest.month) continue;
    if (latest.use !== "whole" || latest.value === null || typeof latest.value === "string") return null;
    points.push({ month: latest.month, value: fractionFrom(latest.value) });
  }
  return points;
}

/** The least-squares line as slope and the point of means it runs through. At least two different months are needed. */
function fittedLine(points: readonly Point[]): { slope: Fraction; meanMonth: Fraction; meanValue: Fraction } {
  const count = fractionOf(points.length, 1);
  const meanMonth = divide(sumOf(points.map(({ month }) => fractionOf(month, 1))), count);
  const meanValue = divide(sumOf(points.map(({ value }) => value)), count);
  const offsets = points.map(({ month, value }) => ({ x: subtract(fractionOf(month, 1), meanMonth), y: subtract(value, meanValue) }));
  const slope = divide(sumOf(offsets.map(({ x, y }) => multiply(x, y))), sumOf(offsets.map(({ x }) => multiply(x, x))));
  return { slope, meanMonth, meanValue };
}

function sumOf(values: readonly Fraction[]): Fraction {
  return values.reduce(add, ZERO);
}
