import type { WorkbookReading } from "../ports.ts";
import { CYCLE_ACTIONS, standingLog } from "./cycle-log.ts";
import { monthFromWords } from "./month-words.ts";

export interface Closing {
  /** "YYYY-MM" */
  readonly month: string;
  /** "YYYY-MM-DDTHH:MM" */
  readonly at: string;
  readonly by: string;
  /** Digest of the month's rows as they were then (month-digest.ts); null where the line does not say. */
  readonly digest: string | null;
  /** Row of 日志 that says so. */
  readonly line: number;
}

const DIGEST = /校验码 (\S+)$/u;

/** The months that are closed now, by 日志, oldest month first: the last of closing and reopening counts. */
export function closedMonths(reading: Pick<WorkbookReading, "tables">): Closing[] {
  const closed = new Map<string, Closing>();
  for (const { action, object, at, by, after, line } of standingLog(reading)) {
    const month = monthFromWords(object);
    if (month === null) continue;
    if (action === CYCLE_ACTIONS.close) closed.set(month, { month, at, by, digest: DIGEST.exec(after)?.[1] ?? null, line });
    if (action === CYCLE_ACTIONS.reopen) closed.delete(month);
  }
  return [...closed.values()].sort((a, b) => a.month.localeCompare(b.month));
}

export function isClosed(reading: Pick<WorkbookReading, "tables">, month: string): boolean {
  return closedMonths(reading).some((closing) => closing.month === month);
}

/**
 * When something is done to the month, by a clock that may be slow: never before the month was last closed or reopened, because 日志 is read in order of time and
 * whoever reopens a month that a colleague with a faster clock just closed would find it closed still.
 */
export function timeOfChange(reading: Pick<WorkbookReading, "tables">, month: string, at: string): string {
  const actions: readonly string[] = [CYCLE_ACTIONS.close, CYCLE_ACTIONS.reopen];
  const turn = standingLog(reading).filter(({ action, object }) => actions.includes(action) && monthFromWords(object) === month).at(-1);
  return turn === undefined || turn.at <= at ? at : turn.at;
}

/** When each month was closed for the first time, also where it is open again: what changes from then on has been reported once. */
export function firstClosings(reading: Pick<WorkbookReading, "tables">): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { action, object, at } of standingLog(reading)) {
    const month = action === CYCLE_ACTIONS.close ? monthFromWords(object) : null;
    if (month !== null && !first.has(month)) first.set(month, at);
  }
  return first;
}
