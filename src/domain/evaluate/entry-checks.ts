import type { Decimal } from "decimal.js";
import { ExactDecimal } from "../exact-decimal.ts";
import type { Judgeable, Observation } from "../indicator.ts";
import { monthNumber } from "../period.ts";
import { convert } from "../unit.ts";
import type { EarlierNumber } from "./entry-history.ts";
import { entryHistory } from "./entry-history.ts";
import { numberInUnit } from "./number-in-unit.ts";
import { totalMismatch } from "./total-mismatch.ts";
import { findJump } from "./usual-change.ts";
import { unitSlip } from "./unit-slip.ts";

export const ENTRY_CHECK_CODES = [
  "not-a-number", "unit-not-convertible", "future-month", "rank-not-integer", "above-cap", "negative", "total-falls", "total-mismatch", "unit-slip", "jump",
] as const;
export type EntryCheckCode = (typeof ENTRY_CHECK_CODES)[number];

/** What is odd about a value. It is kept all the same: "note" asks for an explanation, "stop" for a correction before the month is closed. */
export interface EntryCheck {
  readonly code: EntryCheckCode;
  readonly demand: "note" | "stop";
  /** Numbers as plain decimals in the indicator's unit, changes as signed percentages ("+62.5%"). */
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface EntryQuestion {
  readonly indicator: Judgeable;
  /** All that is known of the indicator; what is not before the entry's period counts only where parts are added up. */
  readonly observations: readonly Observation[];
  readonly entry: Observation;
  /** The month in which it is entered, "YYYY-MM". Absent: no month is in the future. */
  readonly today?: string;
  /** The indicator that holds the month values to this one's running totals, or the other way round. */
  readonly companion?: { readonly indicator: Judgeable; readonly observations: readonly Observation[] };
}

/** Checks one value against its indicator, its unit and its history. Nothing is asked where no value stands. */
export function entryChecks(question: EntryQuestion): readonly EntryCheck[] {
  const { indicator, entry, today } = question;
  if (entry.value === null) return [];
  const future: EntryCheck[] = today !== undefined && monthNumber(entry.period) > monthNumber(today)
    ? [{ code: "future-month", demand: "stop", facts: { period: entry.period, today } }] : [];
  if (indicator.kind === "qualitative") return future;
  if (typeof entry.value === "string") return [{ code: "not-a-number", demand: "stop", facts: { value: entry.value } }, ...future];
  const { value } = numberInUnit(indicator, { month: monthNumber(entry.period), period: entry.period, value: entry.value, unit: entry.unit });
  if (value === null) return [{ code: "unit-not-convertible", demand: "stop", facts: { unit: entry.unit ?? "", expected: indicator.unit ?? "" } }, ...future];
  const history = entryHistory(indicator, question.observations, entry.period);
  return [...future, ...natureChecks(indicator, value, history), ...historyChecks(question, value, history)];
}

/** What the kind of the indicator excludes, whatever was reported before. */
function natureChecks(indicator: Judgeable, value: Decimal, history: readonly EarlierNumber[]): EntryCheck[] {
  const checks: EntryCheck[] = [];
  const number = new ExactDecimal(value);
  if (indicator.kind === "rank") {
    return number.isInteger() && number.gte(1) ? [] : [{ code: "rank-not-integer", demand: "stop", facts: { value: number.toFixed() } }];
  }
  const cap = capOf(indicator, history);
  if (cap !== null && number.gt(cap)) checks.push({ code: "above-cap", demand: "note", facts: { value: number.toFixed(), cap: cap.toFixed() } });
  if (number.lt(0) && neverNegative(indicator, history)) checks.push({ code: "negative", demand: "note", facts: { value: number.toFixed() } });
  return checks;
}

/** The cap as set; for a ratio without one 100 %, as long as neither its target nor an earlier value says that it goes beyond. */
function capOf(indicator: Judgeable, history: readonly EarlierNumber[]): Decimal | null {
  if (indicator.cap !== undefined) return indicator.cap;
  const whole = indicator.kind === "ratio" ? convert(new ExactDecimal(1), "", indicator.unit ?? "") : null;
  return whole === null || knownNumbers(indicator, history).some((known) => new ExactDecimal(known).gt(whole)) ? null : whole;
}

/**
 * Amounts, counts and shares are not negative, unless their own target, baseline or history is (a balance, a profit). Indices, thresholds and reductions
 * may be rates of change.
 */
function neverNegative(indicator: Judgeable, history: readonly EarlierNumber[]): boolean {
  const share = indicator.kind === "ratio" && indicator.cap !== undefined;
  return (indicator.kind === "stock" || indicator.kind === "flow" || share) && knownNumbers(indicator, history).every((known) => !known.lt(0));
}

function knownNumbers({ target, baseline }: Judgeable, history: readonly EarlierNumber[]): Decimal[] {
  return [...(typeof target === "string" ? [] : [target]), ...(baseline === undefined ? [] : [baseline]), ...history.map(({ value }) => value)];
}

/** A slip of the unit, a fallen total and a jump are often one and the same: the most telling of them is asked, once. */
function historyChecks(question: EntryQuestion, value: Decimal, history: readonly EarlierNumber[]): EntryCheck[] {
  const { indicator, entry } = question;
  const mismatch = totalMismatch(question, value);
  const added: EntryCheck[] = mismatch === null ? [] : [{ code: "total-mismatch", demand: "note", facts: mismatch }];
  const slip = unitSlip(indicator, entry.period, value, history);
  const fall = totalFall(indicator, entry.period, value, history);
  if (slip !== null) return [...added, ...fall, { code: "unit-slip", demand: "note", facts: slip }];
  const jump = fall.length > 0 ? null : findJump(indicator, entry.period, value, history);
  return [...added, ...fall, ...(jump === null ? [] : [{ code: "jump", demand: "note", facts: jump } satisfies EntryCheck])];
}

/** A running total below the last one of the same year; January starts anew. */
function totalFall(indicator: Judgeable, period: string, value: Decimal, history: readonly EarlierNumber[]): EntryCheck[] {
  const last = history.at(-1);
  if (indicator.accumulate !== "ytd" || last === undefined || yearOf(last.month) !== yearOf(monthNumber(period))) return [];
  return new ExactDecimal(value).lt(last.value)
    ? [{ code: "total-falls", demand: "note", facts: { value: value.toFixed(), last: last.value.toFixed(), lastPeriod: last.period } }] : [];
}

function yearOf(month: number): number {
  return Math.floor(month / 12);
}
