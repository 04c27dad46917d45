import { isInUse } from "../domain/evaluate/in-use.ts";
import { judge } from "../domain/evaluate/judge.ts";
import { rollUp } from "../domain/evaluate/roll-up.ts";
import type { Indicator, Observation } from "../domain/indicator.ts";
import { monthNumber, monthOf } from "../domain/period.ts";
import type { HistoryEntry } from "../workbook/rows.ts";

/** Months that are looked back at most: five years. */
const MOST_MONTHS = 60;

/**
 * How the indicators stood at the end of each month from the first observation to `asOf`, each by the targets and indicators of its own month; oldest first, at most five years. No
 * entry without an observation.
 */
export function statusHistory(indicators: readonly Indicator[], observationsOf: (id: string) => readonly Observation[], asOf: string, at?: string): HistoryEntry[] {
  const last = monthNumber(asOf);
  const months = indicators.flatMap(({ id }) => observationsOf(id).map(({ period }) => monthNumber(period)));
  const first = months.reduce((earliest, month) => Math.min(earliest, month), Infinity);
  const entries: HistoryEntry[] = [];
  for (let month = Math.max(first, last - MOST_MONTHS + 1); month <= last; month += 1) {
    const period = monthOf(month);
    const judged = indicators.filter((indicator) => isInUse(indicator, period)).map((indicator) => ({ id: indicator.id, category: indicator.category, verdict: judge(indicator, observationsOf(indicator.id), period) }));
    entries.push({ period, counts: rollUp(judged).counts, ...(at === undefined ? {} : { at }) });
  }
  return entries;
}
