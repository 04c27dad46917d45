import { endsBeforeItBegins, isInUse } from "../domain/evaluate/in-use.ts";
import type { Lifetime } from "../domain/evaluate/in-use.ts";
import { periodWords } from "../domain/narrate/period-words.ts";
import { isPeriod } from "../domain/period.ts";
import type { LogEntry } from "../workbook/rows.ts";
import { closedMonths } from "./cycle/closed-months.ts";
import { idKey } from "./cycle/read-cycle.ts";
import { observedPeriod } from "./ledger-input.ts";
import type { ReadRow, WorkbookReading } from "./ports.ts";
import type { Job, Stamp } from "./run-job.ts";
import { isSheetMonth } from "./sheet-month.ts";

/** From when to when an indicator is to count; null: without that limit. */
export interface UseChange {
  /** First month in which it counts, "YYYY-MM". */
  readonly usedFrom: string | null;
  /** First month in which it counts no more, "YYYY-MM". */
  readonly retiredFrom: string | null;
  /** Goes into 日志. */
  readonly reason: string;
}

export const CHANGE_USE_PROBLEMS = ["indicator-unknown", "period-unreadable", "ends-before-it-begins", "reason-missing", "nothing-changed"] as const;
export type ChangeUseProblem = (typeof CHANGE_USE_PROBLEMS)[number];

/** What else follows from a change of use. */
export interface UseEffects {
  /** Values reported for months that no longer count; they stay in 月度数据表. */
  readonly idleValues: number;
  /** Blank rows of such months, which nobody needs to fill any more. */
  readonly idleRows: number;
  /** Closed months in which the indicator counted and no longer does, or the other way round, oldest first. */
  readonly closed: readonly string[];
}

type UseSource = Pick<WorkbookReading, "tables">;

/**
 * Sets 起用期 and 停用期 of an indicator. Months before 停用期 stay judged, from it on the indicator is in no count and gets no rows; its values stay. What it was, what it
 * is and why goes to 日志, a line for each of the two.
 */
export function changeUse(reading: UseSource, id: string, change: UseChange, stamp: Stamp): Job | ChangeUseProblem {
  const row = rowOf(reading, id);
  if (row === null) return "indicator-unknown";
  const { usedFrom, retiredFrom } = change;
  if ([usedFrom, retiredFrom].some((month) => month !== null && !isSheetMonth(month))) return "period-unreadable";
  if (endsBeforeItBegins(lifetimeOf(usedFrom, retiredFrom))) return "ends-before-it-begins";
  const isChanged = (key: "usedFrom" | "retiredFrom"): boolean => (row.values[key] ?? null) !== change[key];
  const [first, ...rest] = (["retiredFrom", "usedFrom"] as const).filter(isChanged).map((key) => logLine(row, key, change, stamp));
  if (first === undefined) return "nothing-changed";
  if (change.reason.trim() === "") return "reason-missing";
  return { change: { changed: { indicators: [{ line: row.line, expected: row.values, values: { usedFrom, retiredFrom } }] } }, log: [first, ...rest] };
}

/** To be said before the change is made. The limits are months "YYYY-MM" or null, an end after its beginning. */
export function effectsOfUse(reading: UseSource, id: string, { usedFrom, retiredFrom }: Pick<UseChange, "usedFrom" | "retiredFrom">): UseEffects {
  const row = rowOf(reading, id);
  const before = row === null ? {} : lifetimeOf(monthIn(row, "usedFrom"), monthIn(row, "retiredFrom"));
  const after = lifetimeOf(usedFrom, retiredFrom);
  const months = (reading.tables["monthly"] ?? []).flatMap((entry) => {
    const period = idKey(entry.values["id"]) === idKey(id) ? observedPeriod(entry) : null;
    return period === null || isInUse(after, period) || !isInUse(before, period) ? [] : [entry];
  });
  const isFilled = ({ values }: ReadRow): boolean => String(values["value"] ?? "").trim() !== "";
  return {
    idleValues: months.filter(isFilled).length,
    idleRows: months.filter((entry) => !isFilled(entry)).length,
    closed: closedMonths(reading).map(({ month }) => month).filter((month) => isInUse(before, month) !== isInUse(after, month)),
  };
}

/** The first row with that identifier; a repeated one means nothing further down. */
function rowOf({ tables }: UseSource, id: string): ReadRow | null {
  return idKey(id) === "" ? null : ((tables["indicators"] ?? []).find(({ values }) => idKey(values["id"]) === idKey(id)) ?? null);
}

function logLine({ values }: ReadRow, key: "usedFrom" | "retiredFrom", change: UseChange, stamp: Stamp): LogEntry {
  const [before, after] = [values[key] ?? null, change[key]];
  const action = key === "usedFrom" ? "调整起用期" : after === null ? "恢复指标" : before === null ? "停用指标" : "调整停用期";
  const words = (period: string | number | null): string => (period === null ? "空" : typeof period === "string" && isPeriod(period) ? periodWords(period) : String(period));
  return {
    ...stamp, action, object: `${String(values["id"] ?? "").trim()} ${String(values["name"] ?? "").trim()}`.trim(), place: `指标表 ${key === "usedFrom" ? "起用期" : "停用期"}`,
    before: words(before), after: words(after), reason: change.reason.trim(),
  };
}

function lifetimeOf(usedFrom: string | null, retiredFrom: string | null): Lifetime {
  return { ...(usedFrom === null ? {} : { usedFrom }), ...(retiredFrom === null ? {} : { retiredFrom }) };
}

/** What is no month in the cell limits nothing, as in the sheet. */
function monthIn({ values, misfits }: ReadRow, key: string): string | null {
  const value = values[key];
  return typeof value === "string" && !misfits.includes(key) && isPeriod(value) ? value : null;
}
