import type { Decimal } from "decimal.js";
import { currentRows } from "../../domain/evaluate/current-rows.ts";
import type { Forecast } from "../../domain/evaluate/forecast.ts";
import { latestValue } from "../../domain/evaluate/latest-value.ts";
import type { Judgeable, Observation } from "../../domain/indicator.ts";
import { formatAgainst, formatAmount } from "../../domain/narrate/format-amount.ts";
import { monthNumber, monthOf } from "../../domain/period.ts";

/** A value in a month. `month` counts months, so that distances on the axis are true. */
export interface TrendPoint {
  readonly month: number;
  readonly period: string;
  readonly value: number;
  readonly shown: string;
}

export type TrendLine = readonly [TrendPoint, TrendPoint];

/** What the chart of an indicator draws: what was observed (of a flow its running total), and three lines to the target month. */
export interface Trend {
  readonly points: readonly TrendPoint[];
  readonly target: { readonly value: number; readonly shown: string } | null;
  /** From the latest observation straight to the target. */
  readonly required: TrendLine | null;
  readonly forecast: TrendLine | null;
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly lowest: number;
  readonly highest: number;
}

/** A chart as wide as a hand shows no more months than ten years have. */
const MOST_POINTS = 120;

/** Null where nothing was observed that is a number. */
export function trendOf(indicator: Judgeable, observations: readonly Observation[], asOf: string, ahead: Forecast): Trend | null {
  const points = observedPoints(indicator, observations, asOf);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const { target, targetPeriod } = indicator;
  const end = targetPeriod === null ? null : monthNumber(targetPeriod);
  const isAhead = end !== null && end > last.month;
  const goal = typeof target === "string" ? null : { value: target.toNumber(), shown: formatAmount(target) };
  const at = (month: number, value: number, shown: string): TrendPoint => ({ month, period: monthOf(month), value, shown });
  const required: TrendLine | null = isAhead && goal !== null && goal.value !== last.value ? [last, at(end, goal.value, goal.shown)] : null;
  const forecast: TrendLine | null = ahead.outcome === "linear" && isAhead && typeof target !== "string"
    ? [last, at(end, ahead.forecastValue.toNumber(), formatAgainst(ahead.forecastValue, target, true))] : null;
  const values = [...points.map(({ value }) => value), ...(goal === null ? [] : [goal.value]), ...(forecast === null ? [] : [forecast[1].value])];
  return {
    points, target: goal, required, forecast,
    firstMonth: first.month, lastMonth: Math.max(last.month, end ?? last.month), lowest: Math.min(...values), highest: Math.max(...values),
  };
}

/** The latest value as of each month that something was reported for; values that cannot be judged are left out. */
function observedPoints(indicator: Judgeable, observations: readonly Observation[], asOf: string): TrendPoint[] {
  const months = [...new Set(currentRows(observations, asOf, "month").map(({ month }) => month))].slice(-MOST_POINTS);
  const points = new Map<number, TrendPoint>();
  for (const month of months) {
    const latest = latestValue(indicator, observations, monthOf(month));
    if (latest === null || latest.use === "unusable" || latest.value === null || typeof latest.value === "string") continue;
    points.set(latest.month, { month: latest.month, period: monthOf(latest.month), value: latest.value.toNumber(), shown: shownValue(latest.value, indicator.target) });
  }
  return [...points.values()];
}

function shownValue(value: Decimal, target: Decimal | string): string {
  return typeof target === "string" ? formatAmount(value) : formatAgainst(value, target);
}
