/**
 * Excel's day numbers, and the texts the project keeps dates as. Counted in UTC, so that the machine's zone cannot move a day.
 * Day 60 is 29 February 1900, which never was: days before it are one off and no report is that old, so they are not taken as dates.
 */
const DAY_MILLISECONDS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_SERIAL = 61;
/** 9999-12-31 */
const LAST_SERIAL = 2_958_465;
const DATE = /^(\d{4})-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?)?$/;

/** Day number of "2018-03" (its first day), "2018-03-15" or "2018-03-15T09:30"; null for anything else, also for days that do not exist. */
export function serialOf(text: string): number | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 1, hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  const serial = (time - EPOCH) / DAY_MILLISECONDS;
  const exists = new Date(time).toISOString().startsWith(match[3] ? text.slice(0, 10) : text) && hour < 24 && minute < 60;
  return exists && serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1 ? serial : null;
}

/** The day "YYYY-MM-DD", the month "YYYY-MM" or the minute "YYYY-MM-DDTHH:MM" of a day number; null outside 1900-03-01 … 9999-12-31. */
export function dateOf(serial: number, precision: "day" | "month" | "minute"): string | null {
  if (!(serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1)) return null;
  const sinceEpoch = precision === "minute" ? Math.round(serial * 1440) * 60_000 : Math.floor(serial) * DAY_MILLISECONDS;
  const text = new Date(EPOCH + sinceEpoch).toISOString();
  return text.slice(0, precision === "month" ? 7 : precision === "day" ? 10 : 16);
}
