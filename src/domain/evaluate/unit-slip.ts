import type { Decimal } from "decimal.js";
import { ExactDecimal } from "../exact-decimal.ts";
import type { Judgeable } from "../indicator.ts";
import { monthNumber } from "../period.ts";
import type { EarlierNumber } from "./entry-history.ts";
import { isRunningTotal } from "./entry-history.ts";

/** How far log₁₀ of the ratio may be from a whole number: 0.1 is a factor between 0.79 and 1.26 beside the slip itself. */
export const SLIP_TOLERANCE = 0.1;

interface SlipFacts extends Readonly<Record<string, string | number>> {
  readonly value: string;
  readonly last: string;
  readonly lastPeriod: string;
  /** Power of ten by which the value is off: 4 where yuan were typed for ten thousand yuan. */
  readonly power: number;
}

/**
 * A value that is nearly 10ⁿ times (n ≠ 0) what the last one leads to expect: mostly 元 for 万元, 万户 for 亿户. A running total is held against the last
 * one of its year in proportion to the months, the first of a year against the same month of the year before. Ranks have no unit.
 */
export function unitSlip(indicator: Judgeable, period: string, value: Decimal, history: readonly EarlierNumber[]): SlipFacts | null {
  const compared = indicator.kind === "rank" ? null : basisOf(indicator, period, history);
  if (compared === null || value.isZero() || compared.expected.isZero()) return null;
  const magnitude = log10(new ExactDecimal(value).div(compared.expected).abs());
  const power = Math.round(magnitude);
  if (power === 0 || Math.abs(magnitude - power) > SLIP_TOLERANCE) return null;
  return { value: value.toFixed(), last: compared.last.toFixed(), lastPeriod: compared.lastPeriod, power };
}

interface Basis {
  readonly expected: Decimal;
  readonly last: Decimal;
  readonly lastPeriod: string;
}

function basisOf(indicator: Judgeable, period: string, history: readonly EarlierNumber[]): Basis | null {
  const last = history.at(-1);
  if (!isRunningTotal(indicator)) return last === undefined ? baselineOf(indicator) : { expected: last.value, last: last.value, lastPeriod: last.period };
  const month = monthNumber(period);
  if (last !== undefined && Math.floor(last.month / 12) === Math.floor(month / 12)) {
    const expected = new ExactDecimal(last.value).times((month % 12) + 1).div((last.month % 12) + 1);
    return { expected, last: last.value, lastPeriod: last.period };
  }
  const yearBefore = history.find((earlier) => earlier.month === month - 12);
  return yearBefore === undefined ? null : { expected: yearBefore.value, last: yearBefore.value, lastPeriod: yearBefore.period };
}

/** Before anything was reported, the baseline is the last value known; of a flow it is the amount of another period. */
function baselineOf({ kind, accumulate, baseline, baselinePeriod }: Judgeable): Basis | null {
  if (baseline === undefined || kind === "flow" || accumulate === "annual_rate" || kind === "reduction") return null;
  return { expected: baseline, last: baseline, lastPeriod: baselinePeriod ?? "" };
}

/** By exponent and mantissa: a ratio of long decimals can be beyond the range of a double. */
function log10(ratio: Decimal): number {
  const mantissa = new ExactDecimal(ratio).div(new ExactDecimal(10).pow(ratio.e));
  return ratio.e + Math.log10(mantissa.toNumber());
}
