import { parseUnit } from "../../domain/unit.ts";
import { monthlyRows } from "../../workbook/rows.ts";
import type { LogEntry } from "../../workbook/rows.ts";
import { MONTHLY_TABLE } from "../../workbook/sheets/monthly.ts";
import type { TableRow } from "../../workbook/description.ts";
import type { RowChange, WorkbookReading } from "../ports.ts";
import type { Job, Stamp } from "../run-job.ts";
import { isClosed, timeOfChange } from "./closed-months.ts";
import { cellPlace, CYCLE_ACTIONS } from "./cycle-log.ts";
import { periodDue } from "./frequency.ts";
import type { CycleIndicator, MonthlyRow } from "./read-cycle.ts";
import { idKey, readCycle, rowOfMonth } from "./read-cycle.ts";
import { readTypedValue } from "./typed-value.ts";

/** What somebody fills in for an indicator and a month. What is left out stays as it is; an empty text or null takes it out. */
export interface Entry {
  readonly id: string;
  /** "YYYY-MM" */
  readonly month: string;
  /** As typed: a number, "1,234.5万元", "暂无". */
  readonly value?: string | number | null;
  /** The unit chosen beside the value; one typed behind the number goes before it. */
  readonly unit?: string;
  readonly note?: string;
  readonly source?: string;
  /** Why a value of a closed month is changed. */
  readonly reason?: string;
  readonly by: string;
}

/** "nothing": what was entered stands there already. */
export type NotEntered = "unknown-indicator" | "reason-missing" | "nothing";

/** The columns that somebody fills in, in the order of the sheet. */
const ENTERED = ["unit", "value", "note", "source"] as const;

/**
 * Writes a value: into its row, which keeps its place, while the month is open, with the old content in 日志; as a revision in a row of its own at the table's end
 * when the month is closed, so that the earlier row stays as history (design §4: of several rows for one period the last counts).
 * @param at "YYYY-MM-DDTHH:MM"
 */
export function enterValue(reading: WorkbookReading, entry: Entry, at: string): Job | NotEntered {
  const known = readCycle(reading).get(idKey(entry.id));
  if (known === undefined) return "unknown-indicator";
  const written = writeEntry(known, entry, { at: timeOfChange(reading, entry.month, at), by: entry.by }, isClosed(reading, entry.month));
  if (typeof written === "string") return written;
  return {
    change: { ...(written.added === null ? {} : { added: { monthly: [written.added] } }), ...(written.changed === null ? {} : { changed: { monthly: [written.changed] } }) },
    log: written.log,
  };
}

/** What writing one entry takes: a row added or a row changed, and the lines of the log. */
export interface WrittenEntry {
  readonly added: TableRow | null;
  readonly changed: RowChange | null;
  readonly log: readonly [LogEntry, ...LogEntry[]];
}

export function writeEntry(known: CycleIndicator, entry: Entry, stamp: Required<Stamp>, closed: boolean): WrittenEntry | Exclude<NotEntered, "unknown-indicator"> {
  const row = rowOfMonth(known, entry.month);
  const before = row?.row.values ?? {};
  const values = changedValues(known, entry, before);
  const [first, ...others] = Object.keys(values);
  if (first === undefined) return "nothing";
  const reason = (entry.reason ?? "").trim();
  if (closed && reason === "") return "reason-missing";
  const action = closed ? CYCLE_ACTIONS.revise : others.concat(first).some((key) => (before[key] ?? null) !== null) ? CYCLE_ACTIONS.correct : CYCLE_ACTIONS.fill;
  const line = (key: string): LogEntry => ({
    ...stamp, action, object: `${known.indicator.id} ${known.indicator.name}`, place: cellPlace(known.indicator.id, entry.month, headerOf(key)),
    before: String(before[key] ?? ""), after: String(values[key] ?? ""), ...(reason === "" ? {} : { reason }),
  });
  // What is new beside a value needs no line of its own; what was there before and goes does.
  const logged = others.filter((key) => closed || (before[key] ?? null) !== null);
  const filled = { ...values, filledBy: stamp.by, filledAt: stamp.at };
  return {
    added: closed || row === null ? addedRow(known, entry.month, row, filled, closed ? reason : null) : null,
    changed: closed || row === null ? null : { line: row.row.line, expected: row.row.values, values: filled },
    log: [line(first), ...logged.map(line)],
  };
}

/** The columns that become other than they are: the value first, where it is among them. */
function changedValues(known: CycleIndicator, entry: Entry, before: TableRow): TableRow {
  const qualitative = known.indicator.judgeable.kind === "qualitative";
  const typed = entry.value === undefined ? undefined : qualitative ? { value: textOrBlank(entry.value), unit: null } : readTypedValue(entry.value);
  const own = (known.indicator.judgeable.unit ?? "").trim();
  const unit = typed?.unit ?? entry.unit?.trim() ?? (typeof typed?.value === "number" && !isKept(String(before["unit"] ?? ""), own) ? "" : undefined);
  const values: Record<string, string | number | null> = {};
  if (typed !== undefined) values["value"] = typed.value;
  // Blank means the indicator's own unit: it is not written where it goes without saying.
  if (unit !== undefined && unit !== (String(before["unit"] ?? "").trim() || own)) values["unit"] = unit === own || unit === "" ? null : unit;
  if (entry.note !== undefined) values["note"] = entry.note.trim() || null;
  if (entry.source !== undefined) values["source"] = entry.source.trim() || null;
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => value !== (before[key] ?? null)));
}

/** A bare number takes over the unit of the value before it, except one that cannot be converted: that was a slip, and would make a slip of every number after it. */
export function isKept(unit: string, own: string): boolean {
  return parseUnit(unit).dimension === parseUnit(own).dimension;
}

function textOrBlank(value: string | number | null): string | null {
  return String(value ?? "").trim() || null;
}

/** A row for the period that is due, or that the revised row has; what a revision leaves out it takes over. */
function addedRow(known: CycleIndicator, month: string, revised: MonthlyRow | null, values: TableRow, revision: string | null): TableRow {
  const period = revised?.period ?? periodDue(known.frequency, month) ?? month;
  const blank = monthlyRows([{ id: known.indicator.id, observation: { period, value: null } }])[0] ?? {};
  const kept = revised === null ? {} : Object.fromEntries(ENTERED.map((key) => [key, revised.row.values[key] ?? null]));
  return { ...blank, ...kept, ...values, revision };
}

function headerOf(key: string): string {
  return MONTHLY_TABLE.columns.find((column) => column.key === key)?.header ?? key;
}
