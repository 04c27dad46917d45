import type { Decimal } from "decimal.js";
import { ExactDecimal } from "../exact-decimal.ts";
import type { Judgeable } from "../indicator.ts";
import { monthNumber } from "../period.ts";
import type { EarlierNumber } from "./entry-history.ts";
import { isRunningTotal, monthlyAmounts } from "./entry-history.ts";

/** Earlier changes that it takes to say what is usual. */
export const ENOUGH_CHANGES = 6;
/**
 * B. Iglewicz and D. Hoaglin, How to Detect and Handle Outliers (1993), also NIST/SEMATECH e-Handbook 1.3.5.17: an outlier has a modified z-score
 * 0.6745 · |x − median| / MAD above 3.5. As multiple of the MAD that is k = 3.5 / 0.6745 ≈ 5.19.
 */
export const MAD_FACTOR = 3.5 / 0.6745;
/** Of a quiet series every move would be an outlier: a change this near to the usual one is never asked about. Ranks: places. */
const QUIET = { rate: 0.1, places: 2 };
/** With too little history a change beyond this is asked about: half as much again, or half of it lost; ranks: places. */
const SET_LIMIT = { rate: 0.5, places: 5 };

/** A relative change becomes a double of 16 digits: the 200 of ExactDecimal would be most of the time that a month's check takes. */
const Share = ExactDecimal.clone({ precision: 40 });

/**
 * A change from the last value that is none of the usual ones, as facts; null where it is usual or nothing can be compared. Running totals are compared by
 * what came in per month, ranks by places, everything else by the relative change from value to value.
 */
export function findJump(indicator: Judgeable, period: string, value: Decimal, history: readonly EarlierNumber[]): Readonly<Record<string, string | number>> | null {
  const last = history.at(-1);
  if (last === undefined || last.value.eq(value)) return null;
  const inPlaces = indicator.kind === "rank";
  const rows = [...history, { month: monthNumber(period), period, value }];
  const changes = changesOf((isRunningTotal(indicator) ? monthlyAmounts(rows) : rows).map((row) => row.value), inPlaces);
  const change = changes.at(-1) ?? null;
  if (change === null) return null;
  const earlier = changes.slice(0, -1).flatMap((known) => (known === null ? [] : [known]));
  const [usual, allowed] = earlier.length >= ENOUGH_CHANGES ? usualRange(earlier, inPlaces ? QUIET.places : QUIET.rate) : [0, inPlaces ? SET_LIMIT.places : SET_LIMIT.rate];
  if (Math.abs(change - usual) <= allowed) return null;
  const words = inPlaces ? placesText : percentText;
  return {
    value: value.toFixed(), last: last.value.toFixed(), lastPeriod: last.period, change: words(change), from: words(usual - allowed), to: words(usual + allowed),
    changes: earlier.length >= ENOUGH_CHANGES ? earlier.length : 0,
  };
}

/** Change at each value from the one before; null for the first one and where there is no ratio to a zero. */
function changesOf(values: readonly Decimal[], inPlaces: boolean): (number | null)[] {
  return values.slice(1).map((value, index) => {
    const before = values[index];
    if (before === undefined) return null;
    const difference = new ExactDecimal(value).minus(before);
    if (inPlaces) return difference.toNumber();
    return before.isZero() ? null : new Share(difference).div(before.abs()).toNumber();
  });
}

function usualRange(changes: readonly number[], quiet: number): [number, number] {
  const middle = median(changes);
  return [middle, Math.max(quiet, MAD_FACTOR * median(changes.map((change) => Math.abs(change - middle))))];
}

/** Of an even number the mean of the two in the middle; the list is not empty. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]];
  if (low === undefined || high === undefined) throw new RangeError("median of nothing");
  return low + (high - low) / 2;
}

function percentText(rate: number): string {
  return `${rate < 0 ? "-" : "+"}${(Math.abs(rate) * 100).toFixed(1)}%`;
}

function placesText(places: number): string {
  return `${places < 0 ? "-" : "+"}${Number(Math.abs(places).toFixed(1))}`;
}
