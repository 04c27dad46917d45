/** Days "YYYY-MM-DD", both inclusive; a state "as of" is one day. */
export interface Span {
  readonly start: string;
  readonly end: string;
}

/** A date in a sentence, where it stands and what it covers. */
export interface StatedDate {
  readonly at: number;
  readonly end: number;
  readonly span: Span;
  /** True for 截至, 到 … 底: the values are those of a day. */
  readonly state: boolean;
}

/** "截至2018年12月底", "2018年上半年", "2017-2018年", "2017年7月1日"; not "比2015年", which only compares. */
const DATE =
  /(截[至止]|截止到|到|至)?(?<!\d)((?:19|20)\d{2})(?:年?[-—–~至]((?:19|20)\d{2}))?年(?:(1[0-2]|0?[1-9])月(?:(?:份)?([12]\d|3[01]|0?[1-9])日)?|(上半年|下半年|前三季度)|第?([一二三四])季度)?(底|末)?/gu;
const COMPARED = /(?:比|较|相比|与|超过)$/u;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const PARTS: Readonly<Record<string, readonly [number, number]>> = { 上半年: [1, 6], 下半年: [7, 12], 前三季度: [1, 9], 一: [1, 3], 二: [4, 6], 三: [7, 9], 四: [10, 12] };

/** The dates of a sentence in order; those that only compare, and those in titles, are left out. */
export function statedDates(sentence: string): readonly StatedDate[] {
  const bare = sentence.replace(/《[^《》]*》|“[^“”]*”/gu, (title) => "·".repeat(title.length));
  return [...bare.matchAll(DATE)].flatMap((match) => {
    const [whole, until, from = "", to, month, day, part, quarter, close] = match;
    if (COMPARED.test(bare.slice(Math.max(0, match.index - 2), match.index))) return [];
    const [first, last] = month !== undefined ? [Number(month), Number(month)] : (PARTS[part ?? quarter ?? ""] ?? [1, 12]);
    const year = Number(to ?? from);
    const end = day === undefined ? `${year}-${two(last)}-${two(daysIn(year, last))}` : `${year}-${two(last)}-${two(Number(day))}`;
    const state = until !== undefined || close !== undefined;
    const start = state || day !== undefined ? end : `${from}-${two(first)}-01`;
    return [{ at: match.index, end: match.index + whole.length, span: { start, end }, state }];
  });
}

/**
 * The date that a figure at `at` belongs to: the last one before it. One that opens the sentence covers all of it, any other one its part up to the
 * next semicolon. Null where there is none.
 */
export function dateFor(sentence: string, dates: readonly StatedDate[], at: number): StatedDate | null {
  const part = sentence.lastIndexOf("；", at);
  const before = dates.filter((date) => date.at < at);
  const own = before.findLast((date) => date.at > part);
  return own ?? before.findLast((date) => date.at <= 1) ?? null;
}

/** "三年累计" up to a day: that many whole years. */
export function cumulativeSpan(date: StatedDate, years: number): Span {
  return { start: `${Number(date.span.end.slice(0, 4)) - years + 1}-01-01`, end: date.span.end };
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] ?? 31);
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
