import { monthNumber } from "../../domain/period.ts";
import type { TableRow } from "../../workbook/description.ts";
import type { LogEntry } from "../../workbook/rows.ts";
import type { RowChange, WorkbookReading } from "../ports.ts";
import type { Job, Stamp } from "../run-job.ts";
import { firstClosings, isClosed, timeOfChange } from "./closed-months.ts";
import { CYCLE_ACTIONS } from "./cycle-log.ts";
import { writeEntry } from "./enter-value.ts";
import type { WrittenEntry } from "./enter-value.ts";
import { monthWords } from "./month-words.ts";
import type { CycleReading } from "./read-cycle.ts";
import { idKey, isReported, periodExpected, readCycle, rowOfMonth } from "./read-cycle.ts";
import type { PastedLine, PasteReason } from "./read-pasted.ts";
import { readPasted } from "./read-pasted.ts";

export interface Pasted {
  /** Null where nothing of it is new. */
  readonly placed: Job | null;
  /** Identifiers that get a value, in the order of the lines. */
  readonly ids: readonly string[];
  /** Of these, the ones whose old value goes into 日志. */
  readonly replaced: readonly string[];
  /** Identifiers that have this very value already. */
  readonly unchanged: readonly string[];
  readonly notPlaced: readonly { readonly line: number; readonly text: string; readonly reason: PasteReason }[];
}

/**
 * What was copied from another sheet as one job, with a line of the log for each value that takes another's place and one for the rest. Nothing is lost: what
 * cannot be placed is named with its line. `reason` is needed for a closed month.
 */
export function pasteColumn(reading: WorkbookReading, month: string, text: string, { at, by }: Required<Stamp>, reason = ""): Pasted {
  const stamp = { at: timeOfChange(reading, month, at), by };
  const cycle = readCycle(reading);
  const closed = isClosed(reading, month);
  const ids: string[] = [];
  const replaced: string[] = [];
  const unchanged: string[] = [];
  const notPlaced: Pasted["notPlaced"][number][] = [];
  const written: WrittenEntry[] = [];
  for (const pasted of readPasted(cycle, inSheetOrder(cycle, month), text)) {
    const result = writePasted(cycle, month, pasted, { stamp, closed, reason });
    if (typeof result === "string") notPlaced.push({ line: pasted.line, text: pasted.text, reason: result });
    else if (result.written === null) unchanged.push(result.id);
    else {
      ids.push(result.id);
      written.push(result.written);
      if (result.written.log[0].before !== "") replaced.push(result.id);
    }
  }
  return { placed: written.length === 0 ? null : jobOf(written, month, stamp, firstClosings(reading).has(month)), ids, replaced, unchanged, notPlaced };
}

interface Terms {
  readonly stamp: Required<Stamp>;
  readonly closed: boolean;
  readonly reason: string;
}

function writePasted(cycle: CycleReading, month: string, pasted: PastedLine, { stamp, closed, reason }: Terms): PasteReason | { readonly id: string; readonly written: WrittenEntry | null } {
  if ("reason" in pasted) return pasted.reason;
  const known = cycle.get(idKey(pasted.id));
  if (known === undefined) return "unknown-indicator";
  if (rowOfMonth(known, month) === null && periodExpected(known, month) === null) return "not-due";
  const written = writeEntry(known, { id: pasted.id, month, value: pasted.typed, ...(pasted.unit === null ? {} : { unit: pasted.unit }), by: stamp.by, reason }, stamp, closed);
  if (written === "reason-missing") return written;
  return { id: pasted.id, written: written === "nothing" ? null : written };
}

/** The indicators of the month as their rows stand in 月度数据表; those that have none yet follow in the order of 指标表. */
function inSheetOrder(cycle: CycleReading, month: string): string[] {
  const known = [...cycle.values()];
  const number = monthNumber(month);
  const opened = known.flatMap((one) => {
    const lines = one.rows.filter((row) => row.month === number).map(({ row }) => row.line);
    return lines.length === 0 ? [] : [{ id: one.indicator.id, line: Math.min(...lines) }];
  });
  const others = known.filter((one) => rowOfMonth(one, month) === null && periodExpected(one, month) !== null && !isReported(one, month));
  return [...opened.sort((a, b) => a.line - b.line).map(({ id }) => id), ...others.map(({ indicator }) => indicator.id)];
}

/** `inFull`: every value has its line, as what is filled in late is to be read from 日志 one by one. */
function jobOf(written: readonly WrittenEntry[], month: string, stamp: Required<Stamp>, inFull: boolean): Job {
  const added = written.flatMap((one): TableRow[] => (one.added === null ? [] : [one.added]));
  const changed = written.flatMap((one): RowChange[] => (one.changed === null ? [] : [one.changed]));
  const kept = written.flatMap(({ log }): LogEntry[] => log.filter(({ action }) => inFull || action !== CYCLE_ACTIONS.fill));
  const summary = { ...stamp, action: CYCLE_ACTIONS.paste, object: monthWords(month), place: "月度数据表", after: `${written.length} 个值` };
  return {
    change: { ...(added.length === 0 ? {} : { added: { monthly: added } }), ...(changed.length === 0 ? {} : { changed: { monthly: changed } }) },
    log: [summary, ...kept],
  };
}
