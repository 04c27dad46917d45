import { monthNumber } from "../../domain/period.ts";
import type { LateChange } from "../cycle/changes-after-closing.ts";
import { changesAfterClosing, TARGET_COLUMN } from "../cycle/changes-after-closing.ts";
import type { Closing } from "../cycle/closed-months.ts";
import { closedMonths, firstClosings } from "../cycle/closed-months.ts";
import { CYCLE_ACTIONS } from "../cycle/cycle-log.ts";
import { monthWords } from "../cycle/month-words.ts";
import type { OpenPoint, Progress } from "../cycle/progress.ts";
import { progress } from "../cycle/progress.ts";
import type { CycleIndicator, CycleReading } from "../cycle/read-cycle.ts";
import { idKey, readCycle, rowOfMonth } from "../cycle/read-cycle.ts";
import { groupBy } from "../group-by.ts";
import type { WorkbookReading } from "../ports.ts";
import { canUndo } from "../run-job.ts";
import type { SheetPlace } from "./sheet-place.ts";

/** What is still open of one indicator before the month can be closed. */
export interface OpenIndicator {
  readonly id: string;
  readonly name: string;
  readonly points: readonly OpenPoint[];
  /** A word in 说明 settles at least one of the points. */
  readonly asksNote: boolean;
  /** At least one is settled by another value only. */
  readonly asksValue: boolean;
  /** The cell to begin with: the value where it is missing or has to change, else 说明. Null where the month has no row of the indicator yet. */
  readonly place: SheetPlace | null;
}

/** A change after the first closing, with the cell it is about where it has one. */
export interface ShownChange {
  readonly change: LateChange;
  readonly place: SheetPlace | null;
}

export interface ClosingView {
  /** "unopened": the month has no row in 月度数据 and was never closed. */
  readonly state: "unopened" | "open" | "closed";
  /** Null unless closed. */
  readonly closing: Closing | null;
  /** Null unless open. */
  readonly progress: Progress | null;
  /** In the order of 指标表; empty when the month can be closed. */
  readonly open: readonly OpenIndicator[];
  readonly changes: readonly ShownChange[];
  /** Closing and reopening can be taken back: each writes a line or two, so only the ledger decides. */
  readonly canTakeBack: boolean;
}

/**
 * How a month stands towards its closing.
 * @param month "YYYY-MM"
 * @param today the month in which somebody asks, "YYYY-MM"
 */
export function closingView(reading: WorkbookReading, month: string, today: string): ClosingView {
  const closing = closedMonths(reading).find((known) => known.month === month) ?? null;
  const cycle = readCycle(reading);
  const late = firstClosings(reading).has(month) ? changesAfterClosing(reading, month) : [];
  const changes = late.map((change): ShownChange => ({ change, place: placeOf(cycle, change) }));
  const canTakeBack = canUndo({ change: {}, log: [{ at: today, action: CYCLE_ACTIONS.close, object: monthWords(month) }] }, reading);
  if (closing !== null) return { state: "closed", closing, progress: null, open: [], changes, canTakeBack };
  if (!hasRows(cycle, month)) return { state: "unopened", closing, progress: null, open: [], changes, canTakeBack };
  const known = progress(reading, month, today);
  return { state: "open", closing, progress: known, open: openIndicators(cycle, month, known.unexplained), changes, canTakeBack };
}

function hasRows(cycle: CycleReading, month: string): boolean {
  const number = monthNumber(month);
  return [...cycle.values()].some(({ rows }) => rows.some((row) => row.month === number));
}

function openIndicators(cycle: CycleReading, month: string, unexplained: readonly OpenPoint[]): OpenIndicator[] {
  return [...groupBy(unexplained, ({ id }) => id)].map(([id, points]) => {
    const known = cycle.get(idKey(id));
    const asksValue = points.some(({ demand }) => demand === "stop");
    const column = asksValue || points.some(({ code }) => code === "missing") ? "value" : "note";
    return {
      id, points, name: known?.indicator.name ?? "", asksValue, asksNote: points.some(({ demand }) => demand === "note"),
      place: known === undefined ? null : rowPlace(known, month, column),
    };
  });
}

function placeOf(cycle: CycleReading, change: LateChange): SheetPlace | null {
  const known = "kind" in change && change.kind === "value" ? cycle.get(idKey(change.id)) : undefined;
  if (known === undefined) return null;
  return "column" in change && change.column === TARGET_COLUMN ? { table: "indicators", column: "target", line: known.indicator.line } : rowPlace(known, change.month, "value");
}

function rowPlace(known: CycleIndicator, month: string, column: string): SheetPlace | null {
  const row = rowOfMonth(known, month);
  return row === null ? null : { table: "monthly", column, line: row.row.line };
}
