import type { MonitoringPeriod } from "../event.ts";
import { isoDay } from "./date-expression.ts";
import { halfWidth } from "./half-width.ts";

const FULL = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日?\s*(?:至|到|~|～|-|–|—|―|－)+\s*(次年|翌年)?\s*(?:(\d{4})\s*年\s*)?(?:(\d{1,2})\s*月\s*)?(\d{1,2})\s*日?/g;
const TITLE_MONTH = /[（(]?\s*(\d{4})\s*年\s*(\d{1,2})\s*月(?!\s*\d{1,2}\s*日?)/;

/** The period and whether it was printed or only taken from the month in the title. */
export interface PeriodReading {
  readonly period: MonitoringPeriod;
  readonly printed: boolean;
}

function readRange(match: RegExpMatchArray): MonitoringPeriod | null {
  const [, year, month, day, nextYear, endYear, endMonth, endDay] = match;
  const toMonth = Number(endMonth ?? month);
  const rollsOver = nextYear !== undefined || toMonth < Number(month);
  const toYear = endYear !== undefined ? Number(endYear) : Number(year) + (rollsOver ? 1 : 0);
  const start = isoDay(Number(year), Number(month), Number(day));
  const end = isoDay(toYear, toMonth, Number(endDay));
  return start !== null && end !== null && start <= end ? { start, end } : null;
}

/**
 * The monitoring period of a report from its lines in reading order. Printed as "监测期内(2018年2月14-2018年3月15日)", "（2019年3月16日-2019年4月15日）",
 * "监测期：2020年2月16日至3月15日", "2019.5.16—6.15"; the first range on a line that speaks of 监测 wins, then a range of 20 to 100 days among the first lines. A report that
 * prints no period but a month ("(2018 年 4 月)") gets the customary 16th of the month before to the 15th, marked as not printed.
 */
export function readPeriod(lines: readonly string[]): PeriodReading | null {
  const shadows = lines.map((line) => withWords(halfWidth(line)));
  const speaking = shadows.filter((line) => /监测|报告期|统计期/.test(line));
  for (const line of [...speaking, ...shadows.slice(0, 40)]) {
    for (const match of line.matchAll(FULL)) {
      const context = line.slice(Math.max(0, (match.index ?? 0) - 12), match.index);
      if (!/监测|报告期|统计期|时间|期间|周期/.test(context) && !isWholeLine(line, match[0])) continue;
      const period = readRange(match);
      if (period) return { period, printed: true };
    }
  }
  for (const line of shadows.slice(0, 40)) {
    const match = TITLE_MONTH.exec(line);
    if (!match || line.length > 60) continue;
    const period = customaryPeriod(Number(match[1]), Number(match[2]));
    if (period) return { period, printed: false };
  }
  return null;
}

/** Dates in figures written with 年, 月 and 日: "2019.5.16—2019.6.15", "2019-05-16至06-15", "2019/5/16-6/15". */
function withWords(line: string): string {
  return line
    .replace(/(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?!\d)/g, "$1年$3月$4日")
    .replace(/(日\s*(?:至|到|[~～—–―－-])+\s*)(\d{1,2})[./-](\d{1,2})(?![\d.])/g, "$1$2月$3日");
}

function isWholeLine(line: string, range: string): boolean {
  return line.replace(/[()（）【】\s]/g, "") === range.replace(/\s/g, "");
}

function customaryPeriod(year: number, month: number): MonitoringPeriod | null {
  const start = month === 1 ? isoDay(year - 1, 12, 16) : isoDay(year, month - 1, 16);
  const end = isoDay(year, month, 15);
  return start !== null && end !== null ? { start, end } : null;
}
