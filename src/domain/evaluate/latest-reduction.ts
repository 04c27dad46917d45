import type { Decimal } from "decimal.js";
import { ExactDecimal } from "../exact-decimal.ts";
import type { Judgeable } from "../indicator.ts";
import { monthNumber } from "../period.ts";
import { convert } from "../unit.ts";
import type { CurrentRow } from "./current-rows.ts";
import type { LatestValue } from "./latest-value.ts";
import { numberInUnit } from "./number-in-unit.ts";

/**
 * Yearly rates of reduction compounded since the baseline, 1 − ∏(1 − r), in the indicator's unit. A year runs from the baseline's month (from
 * the first row's, where no baseline period is given); rows between two such months are no yearly rates and do not count. A year missing
 * before the last one known leaves the cumulative value unknown: null, finding reduction-gap (design §4).
 */
export function latestReduction(indicator: Judgeable, rows: readonly CurrentRow[]): LatestValue | null {
  const first = rows[0];
  if (first === undefined) return null;
  const start = indicator.baselinePeriod === undefined ? first.month - 12 : monthNumber(indicator.baselinePeriod);
  const yearly = rows.filter(({ month }) => month > start && (month - start) % 12 === 0);
  const last = yearly.at(-1);
  if (last === undefined) return { month: rows.at(-1)?.month ?? first.month, period: rows.at(-1)?.period ?? first.period, value: null, use: "unusable", issues: ["reduction-gap"] };
  const place = { month: last.month, period: last.period };
  if (yearly.length !== (last.month - start) / 12) return { ...place, value: null, use: "unusable", issues: ["reduction-gap"] };
  return { ...place, ...compounded(indicator, yearly) };
}

function compounded(indicator: Judgeable, yearly: readonly CurrentRow[]): Pick<LatestValue, "value" | "use" | "issues"> {
  let remaining: Decimal = new ExactDecimal(1);
  for (const row of yearly) {
    const { value, issues } = numberInUnit(indicator, row);
    if (value === null) return { value: null, use: "unusable", issues };
    const rate = convert(value, indicator.unit ?? "", "");
    if (rate === null) return { value: null, use: "unusable", issues: ["unit-not-convertible"] };
    remaining = remaining.times(new ExactDecimal(1).minus(rate));
  }
  const value = convert(new ExactDecimal(1).minus(remaining), "", indicator.unit ?? "");
  return { value, use: "whole", issues: [] };
}
