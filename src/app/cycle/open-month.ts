import { monthlyRows } from "../../workbook/rows.ts";
import type { WorkbookReading } from "../ports.ts";
import type { Job, Stamp } from "../run-job.ts";
import { CYCLE_ACTIONS } from "./cycle-log.ts";
import { monthWords } from "./month-words.ts";
import { isReported, periodExpected, readCycle } from "./read-cycle.ts";

/**
 * Blank rows in 月度数据表 for all indicators that are due in the month "YYYY-MM" and have no row for it yet, and a line of the log. Months may be opened in any
 * order, and again when indicators were added. 报告期 goes along with a month that is later, as the sheet judges nothing after it.
 * @returns "nothing" where every row is there already
 */
export function openMonth(reading: WorkbookReading, month: string, stamp: Stamp): Job | "nothing" {
  const due = [...readCycle(reading).values()].flatMap((known) => {
    const period = periodExpected(known, month);
    return period === null || isReported(known, month) ? [] : [{ id: known.indicator.id, period }];
  });
  if (due.length === 0) return "nothing";
  const before = earlierPeriod(reading, month);
  const moved = before === null ? "" : `，报告期由${monthWords(before)}改为${monthWords(month)}`;
  return {
    change: {
      added: { monthly: monthlyRows(due.map(({ id, period }) => ({ id, observation: { period, value: null } }))) },
      ...(before === null ? {} : { names: { reportPeriod: { expected: before, value: month } } }),
    },
    log: [{ ...stamp, action: CYCLE_ACTIONS.open, object: monthWords(month), place: "月度数据表", after: `新增 ${due.length} 行${moved}` }],
  };
}

/** 报告期 where it is a month before this one, else null: what staff set later, or is no month, is left alone. */
export function earlierPeriod({ names, misfitNames }: Pick<WorkbookReading, "names" | "misfitNames">, month: string): string | null {
  const period = names["reportPeriod"];
  return typeof period === "string" && !misfitNames.includes("reportPeriod") && period < month ? period : null;
}
