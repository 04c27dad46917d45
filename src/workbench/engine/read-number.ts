import { serialOf } from "./serial-date.ts";

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const DATE = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/;
const FIRST_YEAR = 1900;

/**
 * The number that Excel makes of a text where it wants one: plain numbers, with grouping commas, as a percentage, dates as serial numbers
 * (https://support.microsoft.com/office/value-function-257d0108-07dc-437d-ae1c-bc2d3953d8c2). Null for any other text, the empty one too.
 */
export function readNumber(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed.endsWith("%")) {
    const share = readNumber(trimmed.slice(0, -1));
    return share === null ? null : share / 100;
  }
  if (PLAIN.test(trimmed)) return Number(trimmed);
  if (GROUPED.test(trimmed)) return Number(trimmed.replaceAll(",", ""));
  const date = DATE.exec(trimmed);
  return date && Number(date[1]) >= FIRST_YEAR ? serialOf(Number(date[1]), Number(date[3]), Number(date[4])) : null;
}
