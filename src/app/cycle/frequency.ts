import { monthsCovered } from "../../domain/evaluate/flow-window.ts";
import type { Judgeable } from "../../domain/indicator.ts";
import { SPAN_WORDS } from "../../workbook/words.ts";
import type { MonthlyRow } from "./read-cycle.ts";

/** How often an indicator is reported. */
export type Frequency = keyof typeof SPAN_WORDS;

/** Periods in a row that show that an indicator is reported by quarters. */
const SHOWN_BY = 2;

/**
 * 填报频率 of the indicator's row; blank: 逐年降幅 is reported by years, what was last reported by quarters twice in a row by quarters, everything else by
 * months. Yearly rows alone show nothing: a plan table brings yearly figures of indicators that are reported every month from then on.
 */
export function frequencyOf(typed: string | number | null, { accumulate }: Judgeable, rows: readonly MonthlyRow[]): Frequency {
  const word = String(typed ?? "").trim();
  if (word === SPAN_WORDS.month) return "month";
  if (word === SPAN_WORDS.quarter) return "quarter";
  if (word === SPAN_WORDS.year || accumulate === "annual_rate") return "year";
  const months = new Map(rows.map(({ period, month }) => [month, monthsCovered(period)]));
  const latest = [...months].sort(([one], [other]) => other - one).slice(0, SHOWN_BY);
  return latest.length === SHOWN_BY && latest.every(([, covered]) => covered === 3) ? "quarter" : "month";
}

/** The period that is to be reported in that month: the month itself, the quarter or year that ends with it; null where none does. */
export function periodDue(frequency: Frequency, month: string): string | null {
  const [year = "", number = ""] = month.split("-");
  if (frequency === "month") return month;
  if (frequency === "year") return number === "12" ? year : null;
  return Number(number) % 3 === 0 ? `${year}-Q${Number(number) / 3}` : null;
}
