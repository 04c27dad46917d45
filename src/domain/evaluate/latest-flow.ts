import type { Decimal } from "decimal.js";
import { ExactDecimal } from "../exact-decimal.ts";
import type { Judgeable, Observation } from "../indicator.ts";
import type { IndicatorIssueCode } from "../issue.ts";
import type { CurrentRow } from "./current-rows.ts";
import { currentRows } from "./current-rows.ts";
import { firstMonth, flowWindow } from "./flow-window.ts";
import type { LatestValue } from "./latest-value.ts";
import { numberInUnit } from "./number-in-unit.ts";

interface FlowAmount {
  readonly from: number;
  readonly month: number;
  readonly period: string;
  readonly amount: Decimal;
}

/** A flow as of a month, counted within its window only: added up, or the last running total. Null when the window holds no value. */
export function latestFlow(indicator: Judgeable, observations: readonly Observation[], asOf: string): LatestValue | null {
  const running = indicator.accumulate === "ytd";
  const { start, end } = flowWindow(indicator, asOf);
  const rows = currentRows(observations, asOf, running ? "month" : "span").filter(
    (row) => (running ? row.month : firstMonth(row.period)) >= start && (end === null || row.month <= end),
  );
  const last = rows.at(-1);
  if (last === undefined) return null;
  const { amounts, issues } = readAmounts(indicator, rows);
  const place = { month: last.month, period: last.period };
  if (running) return runningTotal(place, amounts, issues);
  return issues.length > 0 ? { ...place, value: null, use: "unusable", issues } : added(place, start, amounts);
}

function readAmounts(indicator: Judgeable, rows: readonly CurrentRow[]): { amounts: FlowAmount[]; issues: IndicatorIssueCode[] } {
  const amounts: FlowAmount[] = [];
  const issues = new Set<IndicatorIssueCode>();
  for (const row of rows) {
    const read = numberInUnit(indicator, row);
    read.issues.forEach((code) => issues.add(code));
    if (read.value !== null) amounts.push({ from: firstMonth(row.period), month: row.month, period: row.period, amount: read.value });
  }
  return { amounts, issues: [...issues] };
}

/** The last running total; that it falls within a calendar year is a finding, the value stands as reported. */
function runningTotal(place: { month: number; period: string }, totals: readonly FlowAmount[], issues: readonly IndicatorIssueCode[]): LatestValue {
  const falls = totals.some((total, index) => {
    const before = totals[index - 1];
    return before !== undefined && yearOf(before.month) === yearOf(total.month) && new ExactDecimal(total.amount).lt(before.amount);
  });
  const last = totals.at(-1);
  const readable = last !== undefined && last.month === place.month;
  return {
    ...place,
    value: readable ? last.amount : null,
    use: readable ? "whole" : "unusable",
    issues: falls ? [...issues, "running-total-falls"] : issues,
  };
}

/**
 * The sum of the months known. Quarters and years count for the months they cover; a row that lies within a wider one is its detail and is
 * not added twice. A month missing before the last one known makes the sum a part; months after it are not reported yet and are no hole.
 */
function added(place: { month: number; period: string }, start: number, amounts: readonly FlowAmount[]): LatestValue {
  const wide = amounts.filter(({ from, month }) => month > from);
  const counted = amounts.filter((amount) => !wide.some((wider) => liesWithin(amount, wider)));
  const sum = counted.reduce((total, { amount }) => total.plus(amount), new ExactDecimal(0));
  const monthsKnown = counted.reduce((months, { from, month }) => months + month - from + 1, 0);
  const whole = monthsKnown === place.month - start + 1;
  return { ...place, value: sum, use: whole ? "whole" : "part", issues: whole ? [] : ["flow-gap"] };
}

function liesWithin(inner: FlowAmount, outer: FlowAmount): boolean {
  return outer.from <= inner.from && outer.month >= inner.month && outer.month - outer.from > inner.month - inner.from;
}

function yearOf(month: number): number {
  return Math.floor(month / 12);
}
