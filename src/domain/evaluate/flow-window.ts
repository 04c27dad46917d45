import type { Judgeable } from "../indicator.ts";
import { monthNumber } from "../period.ts";

/** The months over which a flow is added up, as month numbers, both included. `end` null: open, the indicator has no deadline. */
export interface FlowWindow {
  readonly start: number;
  readonly end: number | null;
}

/**
 * From `windowStart`, else from January of the target period's year, to the target period's last month (design §4). Without either the
 * window is the calendar year of `asOf`.
 */
export function flowWindow(indicator: Judgeable, asOf: string): FlowWindow {
  const { targetPeriod, windowStart } = indicator;
  const start = windowStart === undefined ? january(targetPeriod ?? asOf) : firstMonth(windowStart);
  return { start, end: targetPeriod === null ? null : monthNumber(targetPeriod) };
}

/** Month number of the first month a period covers: "2018" → January, "2018-Q3" → July. */
export function firstMonth(period: string): number {
  return monthNumber(period) - monthsCovered(period) + 1;
}

export function monthsCovered(period: string): 1 | 3 | 12 {
  if (period.includes("Q")) return 3;
  return period.includes("-") ? 1 : 12;
}

function january(period: string): number {
  return Math.floor(monthNumber(period) / 12) * 12;
}
