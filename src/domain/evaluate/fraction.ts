import type { Decimal } from "decimal.js";
import { ExactDecimal } from "../exact-decimal.ts";

/**
 * An exact ratio of whole numbers, denominator above zero. Completion and expectation are compared as fractions, never as rounded decimals:
 * 1/3 of the way after 12 of 36 months is on schedule, and 7/30 against 1/3 is short by exactly ten points (severity 轻度, not 中度).
 */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };
export const ONE: Fraction = { numerator: 1n, denominator: 1n };

/** The fraction numerator/denominator of two whole numbers; throws RangeError for a zero denominator. */
export function fractionOf(numerator: bigint | number, denominator: bigint | number): Fraction {
  const bottom = BigInt(denominator);
  if (bottom === 0n) throw new RangeError("fraction with denominator 0");
  return bottom < 0n ? { numerator: -BigInt(numerator), denominator: -bottom } : { numerator: BigInt(numerator), denominator: bottom };
}

/** A decimal number as a fraction over a power of ten. */
export function fractionFrom(value: Decimal): Fraction {
  const [whole = "0", places = ""] = value.toFixed().split(".");
  return { numerator: BigInt(whole + places), denominator: 10n ** BigInt(places.length) };
}

export function add(a: Fraction, b: Fraction): Fraction {
  return fractionOf(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fractionOf(a.numerator * b.numerator, a.denominator * b.denominator);
}

export function divide(a: Fraction, b: Fraction): Fraction {
  return fractionOf(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Below 0, 0 or above 0 as `a` is smaller than, equal to or larger than `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The value as a decimal: exact when it has a finite expansion of up to 200 digits, else rounded half to even at the 200th. */
export function toDecimal(value: Fraction): Decimal {
  return new ExactDecimal(value.numerator.toString()).div(value.denominator.toString());
}
