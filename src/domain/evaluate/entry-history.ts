import type { Decimal } from "decimal.js";
import { ExactDecimal } from "../exact-decimal.ts";
import type { Judgeable, Observation } from "../indicator.ts";
import { monthNumber, monthOf } from "../period.ts";
import { currentRows } from "./current-rows.ts";
import { monthsCovered } from "./flow-window.ts";
import { numberInUnit } from "./number-in-unit.ts";

/** A number that was reported before, in the indicator's unit. */
export interface EarlierNumber {
  readonly month: number;
  readonly period: string;
  readonly value: Decimal;
}

/** What was reported for the periods before this one, oldest first. Where periods are added up, only those of the same length compare. */
export function entryHistory(indicator: Judgeable, observations: readonly Observation[], period: string): EarlierNumber[] {
  const added = isAdded(indicator);
  const before = monthOf(monthNumber(period) - 1);
  return currentRows(observations, before, added ? "span" : "month").flatMap((row) => {
    const value = added && monthsCovered(row.period) !== monthsCovered(period) ? null : numberInUnit(indicator, row).value;
    return value === null ? [] : [{ month: row.month, period: row.period, value }];
  });
}

/** Whether the periods of the indicator are added up (design §4: flow, "sum"). */
export function isAdded(indicator: Judgeable): boolean {
  return indicator.kind === "flow" && indicator.accumulate !== "ytd";
}

export function isRunningTotal(indicator: Judgeable): boolean {
  return indicator.kind === "flow" && indicator.accumulate === "ytd";
}

/**
 * What came in from one running total to the next, per month of the time between them (a total of January is January's amount; of March, when nothing
 * was reported before it in the year, a third of it per month).
 */
export function monthlyAmounts(totals: readonly EarlierNumber[]): EarlierNumber[] {
  return totals.map((total, index) => {
    const before = totals[index - 1];
    const sameYear = before !== undefined && Math.floor(before.month / 12) === Math.floor(total.month / 12);
    const months = sameYear ? total.month - before.month : (total.month % 12) + 1;
    const amount = new ExactDecimal(total.value).minus(sameYear ? before.value : 0);
    return { month: total.month, period: total.period, value: amount.div(months) };
  });
}
