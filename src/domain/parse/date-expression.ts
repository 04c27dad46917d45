import type { MonitoringPeriod } from "../event.ts";
import { halfWidth } from "./half-width.ts";

interface DayOfYear {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
}

/** A date or range as printed, not yet given its year. `printed` includes 消息, as in "3月9日消息". */
export interface DateExpression {
  readonly printed: string;
  readonly from: DayOfYear;
  readonly to?: DayOfYear;
}

/** A calendar date "YYYY-MM-DD" (null where the day does not exist), its end for ranges, and what is doubtful about it. */
export interface ResolvedDate {
  readonly date: string | null;
  readonly endDate: string | null;
  readonly outsidePeriod: boolean;
  readonly impossible: boolean;
}

const DASH = "(?:至|到|~|～|〜|-|–|—|―|－|一(?=\\s*\\d))+";
/**
 * Groups: year, month, day, "next year" mark, year, month, day of the end. Blanks may stand between all parts ("10 月 19 日"); the first day of
 * a range may lack its 日 ("3月30至31日", "3月12—15日").
 */
const DATE_SOURCE =
  "(?:(\\d{4})\\s*年\\s*)?(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*(?:日|号)?" +
  `(?:\\s*${DASH}\\s*(次年|翌年)?\\s*(?:(\\d{4})\\s*年\\s*)?(?:(\\d{1,2})\\s*月\\s*)?(\\d{1,2})\\s*(?:日|号))?`;
const DATE = new RegExp(`${DATE_SOURCE}(?:消息|讯)?`, "y");

/** The date expression that begins exactly at `index`, or null. "3月" without a day and "30日" without a month are none. */
export function readDateAt(text: string, index: number): DateExpression | null {
  const shadow = halfWidth(text);
  DATE.lastIndex = index;
  const match = DATE.exec(shadow);
  if (!match || /\d/.test(shadow[index - 1] ?? "")) return null;
  const [whole, year, month, day, nextYear, endYear, endMonth, endDay] = match;
  if (!/日|号/.test(whole) || month === undefined || day === undefined) return null;
  const from: DayOfYear = { ...(year ? { year: Number(year) } : {}), month: Number(month), day: Number(day) };
  const printed = text.slice(index, index + whole.length);
  if (endDay === undefined) return { printed, from };
  const toYear = endYear ? Number(endYear) : nextYear && from.year !== undefined ? from.year + 1 : from.year;
  return { printed, from, to: { ...(toYear === undefined ? {} : { year: toYear }), month: Number(endMonth ?? month), day: Number(endDay) } };
}

const NUMERIC = /(?<!\d)(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?!\d)/;

/** The date of a cell that holds nothing else: "11月17日", a range, "2022-11-22", "2022/12/14", "2022.1.5". */
export function readDateCell(text: string): DateExpression | null {
  const written = findDate(text);
  if (written) return written;
  const match = NUMERIC.exec(halfWidth(text));
  return match ? { printed: text.trim(), from: { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } } : null;
}

/** The first date expression anywhere in the text: summits name theirs inside the sentence. */
export function findDate(text: string): DateExpression | null {
  const shadow = halfWidth(text);
  for (const match of shadow.matchAll(/(?:\d{4}\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}/g)) {
    const found = readDateAt(text, match.index);
    if (found) return found;
  }
  return null;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysInMonth(year: number, month: number): number {
  const leap = month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0);
  return (DAYS[month - 1] ?? 0) + (leap ? 1 : 0);
}

/** ISO text of a day, null where the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function dayNumber(iso: string): number {
  return Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10))) / 86_400_000;
}

/** Days from the period to the date: 0 inside it. */
function distance(iso: string, period: MonitoringPeriod): number {
  const day = dayNumber(iso);
  return Math.max(0, dayNumber(period.start) - day, day - dayNumber(period.end));
}

/** A day farther from the period than this has no year near it: 29 February in a year without one. */
const HALF_YEAR = 183;

/** The year that brings the day into the period or nearest to it: in a period over New Year, December is the old year and January the new. */
function nearestYear(day: DayOfYear, period: MonitoringPeriod): string | null {
  const first = Number(period.start.slice(0, 4)) - 1;
  const last = Number(period.end.slice(0, 4)) + 1;
  let best: string | null = null;
  for (let year = first; year <= last; year += 1) {
    const iso = isoDay(year, day.month, day.day);
    if (iso !== null && (best === null || distance(iso, period) < distance(best, period))) best = iso;
  }
  return best !== null && distance(best, period) <= HALF_YEAR ? best : null;
}

/** Gives the expression its year from the period (reports.md: a date outside the period is kept and marked). Without a period only printed years count. */
export function resolveDate(expression: DateExpression, period: MonitoringPeriod | null): ResolvedDate {
  const { from, to } = expression;
  const date = from.year !== undefined ? isoDay(from.year, from.month, from.day) : period && nearestYear(from, period);
  const impossible = date === null && (from.year !== undefined || period !== null);
  const outsidePeriod = date !== null && period !== null && distance(date, period) > 0;
  if (date === null || !to) return { date, endDate: null, outsidePeriod, impossible };
  const startYear = Number(date.slice(0, 4));
  const endYear = to.year ?? (to.month < from.month ? startYear + 1 : startYear);
  const endDate = isoDay(endYear, to.month, to.day);
  return { date, endDate: endDate !== null && endDate > date ? endDate : null, outsidePeriod, impossible: endDate === null };
}
