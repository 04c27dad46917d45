import type { Decimal } from "decimal.js";
import { ExactDecimal } from "../exact-decimal.ts";
import type { Judgeable, Observation } from "../indicator.ts";
import { monthNumber, monthOf } from "../period.ts";
import { convert } from "../unit.ts";
import { currentRows } from "./current-rows.ts";
import { isAdded, isRunningTotal } from "./entry-history.ts";
import { firstMonth, monthsCovered } from "./flow-window.ts";
import { numberInUnit } from "./number-in-unit.ts";
import type { EntryQuestion } from "./entry-checks.ts";

/** How the facts of a mismatch add up: `before` + `month` should be `total`. */
type Mismatch = Readonly<Record<string, string | number>>;

/**
 * Running total of the month before + this month ≠ this month's running total, where one indicator holds the totals and another the months; or months ≠
 * the quarter or year they make, where an indicator holds both. Null where they agree or not all of them are known.
 */
export function totalMismatch(question: Pick<EntryQuestion, "indicator" | "observations" | "entry" | "companion">, value: Decimal): Mismatch | null {
  return isAdded(question.indicator) ? withinPeriods(question, value) ?? withCompanion(question, value) : withCompanion(question, value);
}

function withCompanion({ indicator, observations, entry, companion }: Pick<EntryQuestion, "indicator" | "observations" | "entry" | "companion">, value: Decimal): Mismatch | null {
  if (companion === undefined || monthsCovered(entry.period) !== 1) return null;
  const other = (month: number): Decimal | null => inUnitOf(indicator, companion.indicator, monthValue(companion.indicator, companion.observations, month));
  const month = monthNumber(entry.period);
  const own = (earlier: number): Decimal | null => monthValue(indicator, observations, earlier);
  const isTotal = isRunningTotal(indicator);
  if (isTotal === isRunningTotal(companion.indicator)) return null;
  const before = month % 12 === 0 ? new ExactDecimal(0) : (isTotal ? own : other)(month - 1);
  const [ofMonth, total] = isTotal ? [other(month), value] : [value, other(month)];
  return before === null || ofMonth === null || total === null ? null : compare([before, ofMonth], total, monthOf(month));
}

/** The number reported for one month, in the indicator's unit. */
function monthValue(indicator: Judgeable, observations: readonly Observation[], month: number): Decimal | null {
  const row = currentRows(observations.filter((known) => monthNumber(known.period) === month && monthsCovered(known.period) === 1), monthOf(month), "month").at(-1);
  return row === undefined ? null : numberInUnit(indicator, row).value;
}

function inUnitOf(indicator: Judgeable, other: Judgeable, value: Decimal | null): Decimal | null {
  return value === null ? null : convert(value, other.unit ?? "", indicator.unit ?? "");
}

/** The narrowest quarter or year of which all months, or all quarters, are known. */
function withinPeriods({ indicator, observations, entry }: Pick<EntryQuestion, "indicator" | "observations" | "entry">, value: Decimal): Mismatch | null {
  const known = new Map<string, Decimal>();
  for (const row of currentRows(observations, "9999-12", "span")) {
    const number = numberInUnit(indicator, row).value;
    if (number !== null) known.set(row.period, number);
  }
  known.set(entry.period, value);
  for (const [total, parts] of splits(entry.period)) {
    const [whole, amounts] = [known.get(total), parts.flatMap((part) => known.get(part) ?? [])];
    const mismatch = whole === undefined || amounts.length < parts.length ? null : compare(amounts, whole, total);
    if (mismatch !== null) return mismatch;
  }
  return null;
}

/** The quarters and years that the period is or lies in, each with its parts. */
function splits(period: string): [string, string[]][] {
  const last = monthNumber(period);
  const year = String(Math.floor(last / 12)).padStart(4, "0");
  const quarter = `${year}-Q${Math.floor((last % 12) / 3) + 1}`;
  const start = Math.floor(last / 12) * 12;
  const quarters = [1, 2, 3, 4].map((number) => `${year}-Q${number}`);
  const months = (from: number, count: number): string[] => Array.from({ length: count }, (_, index) => monthOf(from + index));
  const all: [string, string[]][] = [[quarter, months(firstMonth(quarter), 3)], [year, quarters], [year, months(start, 12)]];
  return all.filter(([total, parts]) => total === period || parts.includes(period));
}

/**
 * Whole numbers add up exactly. Printed decimals were rounded each for itself: half a unit of the last place for every number, the total included, is no
 * contradiction. The last place is that of the most exact number: cells keep no zeros at the end.
 */
function compare(parts: readonly Decimal[], total: Decimal, period: string): Mismatch | null {
  const places = Math.max(...[...parts, total].map((number) => new ExactDecimal(number).decimalPlaces()));
  const rounded = [...parts, total].some((number) => !new ExactDecimal(number).isInteger());
  const sum = parts.reduce((known, part) => known.plus(part), new ExactDecimal(0));
  const slack = rounded ? new ExactDecimal(10).pow(-places).times(parts.length + 1).div(2) : new ExactDecimal(0);
  if (sum.minus(total).abs().lte(slack)) return null;
  return { period, sum: sum.toFixed(), total: total.toFixed(), difference: new ExactDecimal(total).minus(sum).toFixed(), parts: parts.map((part) => part.toFixed()).join(" + ") };
}
