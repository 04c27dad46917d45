/**
 * A period is kept as text: "2018-03" (month), "2018-Q3" (quarter) or "2018" (year). It means its last month. Text and month numbers, never
 * Date objects: a Date has a time zone, a month has none (design §4).
 */
const PERIOD = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])))?$/;

/** Months since year 0 of the period's last month: monthNumber("2018-Q1") === monthNumber("2018-03"). Throws RangeError for anything else. */
export function monthNumber(period: string): number {
  const match = PERIOD.exec(period);
  if (!match) throw new RangeError(`not a period: ${period}`);
  const [, year, month, quarter] = match;
  const last = month ? Number(month) : quarter ? Number(quarter) * 3 : 12;
  return Number(year) * 12 + last - 1;
}

/** The month "YYYY-MM" of a month number. */
export function monthOf(number: number): string {
  const year = Math.floor(number / 12);
  return `${String(year).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;
}

export function isPeriod(text: string): boolean {
  return PERIOD.test(text);
}
