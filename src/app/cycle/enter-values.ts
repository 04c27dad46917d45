import type { TableRow } from "../../workbook/description.ts";
import type { LogEntry } from "../../workbook/rows.ts";
import type { RowChange, WorkbookReading } from "../ports.ts";
import type { Job } from "../run-job.ts";
import { isClosed, timeOfChange } from "./closed-months.ts";
import { CYCLE_ACTIONS } from "./cycle-log.ts";
import type { Entry, NotEntered, WrittenEntry } from "./enter-value.ts";
import { writeEntry } from "./enter-value.ts";
import { monthWords } from "./month-words.ts";
import { idKey, readCycle } from "./read-cycle.ts";

export interface EnteredValues {
  /** Null where nothing of it is new, or something of it cannot be written. */
  readonly job: Job | null;
  /** Identifiers of the entries that the job writes, in their order. */
  readonly written: readonly string[];
  /** Identifiers whose entries stand there already. */
  readonly unchanged: readonly string[];
  /** What cannot be written, and why: then nothing is. */
  readonly refused: readonly { readonly id: string; readonly reason: Exclude<NotEntered, "nothing"> }[];
}

/**
 * Several values as one job, which is taken back as one. Entries for the same indicator and month are one entry, in which the later field goes before the
 * earlier one; so no row is changed twice. All are written or none.
 * @param at "YYYY-MM-DDTHH:MM"
 */
export function enterValues(reading: WorkbookReading, entries: readonly Entry[], at: string): EnteredValues {
  const cycle = readCycle(reading);
  const merged = mergeEntries(entries);
  const months = [...new Set(merged.map(({ month }) => month))];
  const time = months.reduce((latest, month) => timeOfChange(reading, month, latest), at);
  const closed = new Map(months.map((month) => [month, isClosed(reading, month)]));
  const written: { readonly entry: Entry; readonly result: WrittenEntry }[] = [];
  const unchanged: string[] = [];
  const refused: EnteredValues["refused"][number][] = [];
  for (const entry of merged) {
    const known = cycle.get(idKey(entry.id));
    const result = known === undefined ? "unknown-indicator" : writeEntry(known, entry, { at: time, by: entry.by }, closed.get(entry.month) === true);
    if (result === "nothing") unchanged.push(entry.id);
    else if (typeof result === "string") refused.push({ id: entry.id, reason: result });
    else written.push({ entry, result });
  }
  const job = refused.length > 0 ? null : jobOf(written.map(({ result }) => result), months, written[0]?.entry.by ?? "", time);
  return { job, written: job === null ? [] : written.map(({ entry }) => entry.id), unchanged, refused };
}

function mergeEntries(entries: readonly Entry[]): Entry[] {
  const merged = new Map<string, Entry>();
  for (const entry of entries) {
    const key = `${entry.month} ${idKey(entry.id)}`;
    merged.set(key, { ...merged.get(key), ...entry });
  }
  return [...merged.values()];
}

function jobOf(written: readonly WrittenEntry[], months: readonly string[], by: string, at: string): Job | null {
  const [first, ...others] = written;
  if (first === undefined) return null;
  const added = written.flatMap((one): TableRow[] => (one.added === null ? [] : [one.added]));
  const changed = written.flatMap((one): RowChange[] => (one.changed === null ? [] : [one.changed]));
  return {
    change: { ...(added.length === 0 ? {} : { added: { monthly: added } }), ...(changed.length === 0 ? {} : { changed: { monthly: changed } }) },
    log: others.length === 0 ? first.log : [summaryOf(written, months, by, at), ...written.flatMap(({ log }) => log)],
  };
}

/** What several values have in common: by its first line a job is known to those who take it back. */
function summaryOf(written: readonly WrittenEntry[], months: readonly string[], by: string, at: string): LogEntry {
  const action = written.find(({ log }) => log[0].action !== CYCLE_ACTIONS.fill)?.log[0].action ?? CYCLE_ACTIONS.fill;
  return { at, by, action, object: months.map(monthWords).join("、"), place: "月度数据表", after: `${written.length} 项` };
}
