import { monthsCovered } from "../domain/evaluate/flow-window.ts";
import { numberInUnit } from "../domain/evaluate/number-in-unit.ts";
import type { Indicator } from "../domain/indicator.ts";
import { monthNumber, monthOf } from "../domain/period.ts";
import type { TableRow } from "../workbook/description.ts";
import type { MonthlyEntry } from "../workbook/rows.ts";
import { COUNTED_WORDS, SPAN_WORDS } from "../workbook/words.ts";

/** What the columns of 月度数据表 that pivots stand on show for each entry: the last row of a period counts, as its number in the indicator's unit. */
export function monthlyResults(indicators: readonly Indicator[], entries: readonly MonthlyEntry[]): TableRow[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const lines = entries.map((entry) => ({ ...entry, indicator: byId.get(entry.id), periodText: periodText(byId.get(entry.id), entry.observation.period) }));
  const lastLine = new Map(lines.map(({ id, periodText: text }, index) => [`${id} ${text}`, index]));
  return lines.map(({ id, observation: { period, value, unit }, indicator, periodText: text }, index) => {
    const counts = indicator !== undefined && indicator.kind !== "qualitative" && value !== null && lastLine.get(`${id} ${text}`) === index;
    const number = counts ? numberInUnit(indicator, { month: monthNumber(period), period, value, unit }).value : null;
    return {
      name: indicator?.name ?? null, periodText: text, counted: number === null ? COUNTED_WORDS.no : COUNTED_WORDS.yes, countedValue: number?.toNumber() ?? null,
    };
  });
}

/** The month a period means; where periods of different length are added up, with the length of a quarter or a year. */
function periodText(indicator: Indicator | undefined, period: string): string {
  const months = monthsCovered(period);
  const added = indicator?.kind === "flow" && indicator.accumulate !== "ytd";
  return `${monthOf(monthNumber(period))}${!added || months === 1 ? "" : months === 3 ? SPAN_WORDS.quarter : SPAN_WORDS.year}`;
}
