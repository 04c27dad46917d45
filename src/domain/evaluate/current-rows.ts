import type { Decimal } from "decimal.js";
import type { Observation } from "../indicator.ts";
import { monthNumber } from "../period.ts";

/** An observation that counts: its period has come, it holds a value and no later row replaces it. */
export interface CurrentRow {
  readonly month: number;
  readonly period: string;
  readonly value: Decimal | string;
  readonly unit: string | undefined;
}

/** By what two rows are rows of one period: "month", the last month they mean; "span", also how many months they cover (added flows). */
export type PeriodIdentity = "month" | "span";

/**
 * The rows that count as of a month, oldest first: rows after `asOf` do not exist yet, of several rows for one period the later row wins.
 * A later row without a value takes the earlier one back: the period is missing again, it is not zero and the old number does not return.
 */
export function currentRows(observations: readonly Observation[], asOf: string, identity: PeriodIdentity): CurrentRow[] {
  const limit = monthNumber(asOf);
  const winners = new Map<string, Observation>();
  for (const observation of observations) {
    const month = monthNumber(observation.period);
    if (month <= limit) winners.set(identity === "month" ? String(month) : observation.period, observation);
  }
  return [...winners.values()]
    .flatMap(({ period, value, unit }) => (value === null ? [] : [{ month: monthNumber(period), period, value, unit }]))
    .sort((a, b) => a.month - b.month);
}
