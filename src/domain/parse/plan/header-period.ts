/** "2017年", "2018年6月", "2018年1-9月", "2018.06", "2018年上半年", "2018年第三季度"; a year of four digits that stands by itself. */
const PERIOD =
  /(?<!\d)((?:19|20)\d{2})(?!\d)年?(?:度|底|末)?[(（]?(?:(?:1[-—–~至])?(1[0-2]|0?[1-9])月|[.\-/](1[0-2]|0[1-9]|[1-9])(?!\d)|(上半年|前三季度)|第?([一二三四1-4])季度)?/gu;
const PART = /(?:(?:^|[^\d年])(?:0?1月?[-—–~至])?(1[0-2]|0?[1-9])月|(上半年|前三季度)|第?([一二三四1-4])季度|全年)/u;
const FIVE_YEAR_PLAN = /十([一二三四五六])五/u;
const NUMERALS = "〇一二三四五六七八九";
/** The Eleventh Five-Year Plan ended in 2010, each later one five years after. */
const END_OF_ELEVENTH = 2010;

/**
 * The month "YYYY-MM" that a header or caption names, the last one where it names several ("2016—2020年" → "2020-12"); a year is its December.
 * Null where none is named. `tableYear` serves headers that name a month or quarter only ("1-6月完成" → "2018-06").
 */
export function headerPeriod(printed: string, tableYear: string | null = null): string | null {
  const text = printed.normalize("NFKC").replace(/\s+/gu, "").replace(/[〇○零一二三四五六七八九]{4}(?=年)/gu, arabicYear);
  const match = [...text.matchAll(PERIOD)].at(-1);
  if (match === undefined) return endOfFiveYearPlan(text) ?? (tableYear === null ? null : partOf(text, tableYear));
  const [, year = "", month, dotted, part, quarter] = match;
  return `${year}-${(month ?? dotted ?? monthOfPart(part, quarter)).padStart(2, "0")}`;
}

/** "1-6月完成", "第三季度", "全年": a part of the year that stands elsewhere. */
function partOf(text: string, year: string): string | null {
  const match = PART.exec(text);
  if (match === null) return null;
  const [, month, part, quarter] = match;
  return `${year}-${(month ?? monthOfPart(part, quarter)).padStart(2, "0")}`;
}

function monthOfPart(part: string | undefined, quarter: string | undefined): string {
  if (part !== undefined) return part === "上半年" ? "6" : "9";
  if (quarter === undefined) return "12";
  const number = /\d/u.test(quarter) ? Number(quarter) : NUMERALS.indexOf(quarter);
  return String(number * 3);
}

function arabicYear(year: string): string {
  return [...year].map((numeral) => Math.max(0, NUMERALS.indexOf(numeral))).join("");
}

function endOfFiveYearPlan(text: string): string | null {
  const plan = FIVE_YEAR_PLAN.exec(text)?.[1];
  return plan === undefined ? null : `${END_OF_ELEVENTH + 5 * (NUMERALS.indexOf(plan) - 1)}-12`;
}
