/**
 * A period is kept as text: "2018-03" (month), "2018-Q3" (quarter) or "2018" (year). It means its last month. Text and month numbers, never
 * Date objects: a Date has a time zone, a month has none (design §4).
 */

/** Months since year 0 of the period's last month: monthNumber("2018-Q1") === monthNumber("2018-03"). Throws RangeError for anything else. */
export function monthNumber(period: string): number {
  const number = readPeriod(period);
  if (number === null) throw new RangeError(`not a period: ${period}`);
  return number;
}

/** The month "YYYY-MM" of a month number. */
export function monthOf(number: number): string {
  const year = Math.floor(number / 12);
  return `${String(year).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;
}

export function isPeriod(text: string): boolean {
  return readPeriod(text) !== null;
}

/** By characters, not by a pattern: a ledger of ten years asks hundreds of thousands of times. Null where the text is no period. */
function readPeriod(text: string): number | null {
  const last = text.length === YEAR_LENGTH ? LAST_MONTH : text.charCodeAt(YEAR_LENGTH) === HYPHEN && text.length === MONTH_LENGTH ? lastMonth(text) : null;
  if (last === null) return null;
  let year = 0;
  for (let index = 0; index < YEAR_LENGTH; index += 1) {
    const digit = text.charCodeAt(index) - ZERO;
    if (digit < 0 || digit > 9) return null;
    year = year * 10 + digit;
  }
  return year * LAST_MONTH + last - 1;
}

/** 1–12 of what follows the hyphen: "03" is 3, "Q3" is 9. */
function lastMonth(text: string): number | null {
  const [tens, ones] = [text.charCodeAt(YEAR_LENGTH + 1), text.charCodeAt(YEAR_LENGTH + 2) - ZERO];
  if (ones < 0 || ones > 9) return null;
  if (tens === QUARTER) return ones >= 1 && ones <= 4 ? ones * 3 : null;
  const month = (tens - ZERO) * 10 + ones;
  return month >= 1 && month <= LAST_MONTH ? month : null;
}

const YEAR_LENGTH = "2018".length;
const MONTH_LENGTH = "2018-03".length;
const LAST_MONTH = 12;
const ZERO = 0x30;
const HYPHEN = 0x2d;
const QUARTER = 0x51;
