import { isInUse } from "../../domain/evaluate/in-use.ts";
import { rollUp } from "../../domain/evaluate/roll-up.ts";
import type { SeverityThresholds } from "../../domain/evaluate/severity.ts";
import type { Status } from "../../domain/indicator.ts";
import { historyRows } from "../../workbook/rows.ts";
import { judgeOnSheet, readThresholds } from "../check-workbook.ts";
import type { SheetIndicator } from "../ledger-input.ts";
import type { WorkbookReading } from "../ports.ts";
import type { Job, Stamp } from "../run-job.ts";
import { isClosed, timeOfChange } from "./closed-months.ts";
import { CYCLE_ACTIONS } from "./cycle-log.ts";
import { monthDigest } from "./month-digest.ts";
import { monthWords } from "./month-words.ts";
import type { OpenPoint } from "./progress.ts";
import { progress } from "./progress.ts";
import { allIndicators, readCycle } from "./read-cycle.ts";

/**
 * Closes the month "YYYY-MM" once all is reported or explained: a line of the log, and how the indicators stand into 各期状态表. A soft lock: changes stay
 * possible (enterValue asks why).
 * @returns `incomplete`: what is still to be explained or corrected, never empty
 */
export function closeMonth(reading: WorkbookReading, month: string, stamp: Stamp): { readonly job: Job } | { readonly incomplete: readonly OpenPoint[] } | "closed-already" {
  if (isClosed(reading, month)) return "closed-already";
  const { expected, filled, noData, missing, unexplained } = progress(reading, month, stamp.at.slice(0, "2018-03".length));
  if (unexplained.length > 0) return { incomplete: unexplained };
  const digest = monthDigest(readCycle(reading), month);
  const at = timeOfChange(reading, month, stamp.at);
  const after = `应报 ${expected} 项，已填 ${filled} 项，无数据 ${noData} 项，缺报 ${missing.length} 项，校验码 ${digest}`;
  return {
    job: {
      change: { added: { history: historyRows([{ period: month, counts: countsAsOf(allIndicators(reading), readThresholds(reading), month), at }]) } },
      log: [{ ...stamp, at, action: CYCLE_ACTIONS.close, object: monthWords(month), place: "月度数据表", after }],
    },
  };
}

/** Opens a closed month again; its closing stays in 日志. */
export function reopenMonth(reading: WorkbookReading, month: string, reason: string, stamp: Stamp): Job | "not-closed" | "reason-missing" {
  if (!isClosed(reading, month)) return "not-closed";
  if (reason.trim() === "") return "reason-missing";
  return { change: {}, log: [{ ...stamp, at: timeOfChange(reading, month, stamp.at), action: CYCLE_ACTIONS.reopen, object: monthWords(month), place: "月度数据表", reason: reason.trim() }] };
}

/** How many of the indicators in use then have each status as of a month. */
export function countsAsOf(indicators: readonly SheetIndicator[], thresholds: SeverityThresholds, month: string): Readonly<Record<Status, number>> {
  return rollUp(indicators.filter((indicator) => isInUse(indicator, month)).map((indicator) => ({ ...indicator, verdict: judgeOnSheet(indicator, month, thresholds) }))).counts;
}
