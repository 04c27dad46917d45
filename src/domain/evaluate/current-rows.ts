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
  const winners = new Map<number | string, CurrentRow | null>();
  let [latest, inOrder] = [-1, true];
  for (const { period, value, unit } of observations) {
    const month = monthNumber(period);
    if (month > limit) continue;
    inOrder &&= month >= latest;
    latest = month;
    winners.set(identity === "month" ? month : period, value === null ? null : { month, period, value, unit });
  }
  const rows: CurrentRow[] = [];
  for (const row of winners.values()) if (row !== null) rows.push(row);
  return inOrder ? rows : rows.sort((a, b) => a.month - b.month);
}
