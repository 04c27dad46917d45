import { Decimal } from "decimal.js";
import { readNumberFormat, type FormatPart } from "./number-format.ts";
import { showDate } from "./show-date.ts";

/** Digits that a spreadsheet keeps; beyond them 0.1+0.2 would show its binary rest. */
const DIGITS = 15;

/**
 * A number as Excel shows it under a number format (ECMA-376 part 1, 18.8.31): "98.5%", "1,234.50", "12.3万元", dates by `showDate`. General, fractions
 * and scientific formats give the number in full, without exponent.
 */
export function showNumber(value: number, format: string, date1904: boolean): string {
  if (!Number.isFinite(value)) return "";
  const { section, absolute } = readNumberFormat(format, value);
  if (section.kind === "general") return plainNumber(value);
  if (section.kind === "date") return showDate(value, section, date1904) ?? plainNumber(value);
  const number = decimalOf(absolute ? Math.abs(value) : value);
  return section.parts.map((part) => (part.kind === "literal" ? part.text : digits(number, part))).join("").trim();
}

function decimalOf(value: number): Decimal {
  return new Decimal(value.toPrecision(DIGITS));
}

function plainNumber(value: number): string {
  return decimalOf(value).toFixed();
}

/** Rounded half away from zero, as Excel does; optional decimals (#) without trailing zeros. */
function digits(number: Decimal, { percents, thousands, decimals, leastDecimals, leastDigits, grouped }: Extract<FormatPart, { kind: "digits" }>): string {
  const scaled = number.times(new Decimal(100).pow(percents)).dividedBy(new Decimal(1000).pow(thousands));
  const fixed = scaled.abs().toFixed(decimals, Decimal.ROUND_HALF_UP);
  const [whole = "0", fraction = ""] = fixed.split(".");
  const shown = fraction.slice(0, leastDecimals) + fraction.slice(leastDecimals).replace(/0+$/, "");
  const padded = whole.padStart(leastDigits, "0");
  const separated = grouped ? padded.replace(/\B(?=(?:\d{3})+$)/g, ",") : padded;
  const sign = scaled.isNegative() && /[1-9]/.test(fixed) ? "-" : "";
  return sign + separated + (shown === "" ? "" : `.${shown}`);
}
