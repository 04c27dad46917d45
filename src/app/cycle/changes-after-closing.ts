import type { Status } from "../../domain/indicator.ts";
import { monthNumber } from "../../domain/period.ts";
import { STATUS_KEYS } from "../../workbook/status-keys.ts";
import { STATUS_LIST } from "../../workbook/words.ts";
import { readThresholds } from "../check-workbook.ts";
import type { SheetIndicator } from "../ledger-input.ts";
import type { WorkbookReading } from "../ports.ts";
import { readSince, TARGET_ACTION } from "../target-log.ts";
import { countsAsOf } from "./close-month.ts";
import { closedMonths, firstClosings } from "./closed-months.ts";
import type { Closing } from "./closed-months.ts";
import type { StandingLine } from "./cycle-log.ts";
import { CYCLE_ACTIONS, readCellPlace, standingLog } from "./cycle-log.ts";
import { monthFromWords } from "./month-words.ts";
import type { CycleReading } from "./read-cycle.ts";
import { allIndicators, idKey, readCycle } from "./read-cycle.ts";
import { hasUntoldEdits } from "./untold-edits.ts";

/** A change that 日志 tells of. */
type ToldChange = { readonly month: string; readonly at: string; readonly by: string; readonly reason: string } & (
  | { readonly kind: "value"; readonly id: string; readonly name: string; readonly column: string; readonly before: string; readonly after: string }
  | { readonly kind: "reopened" }
);

/** Column of a change that is one of a target, from a closed month on. */
export const TARGET_COLUMN = "目标值";

/** What changed in a month after it was closed for the first time. */
export type LateChange = ToldChange | { readonly month: string } & (
  /** Rows of the month are other than at its closing, and 日志 does not say how: somebody typed over them (untold-edits.ts). */
  | { readonly kind: "unlogged" }
  /** So many indicators have the status as of the month now, instead of so many at its closing. */
  | { readonly kind: "counts"; readonly status: Status; readonly before: number; readonly after: number }
);

/** Months before the reported one whose rows are compared with what they were at closing. */
const UNTOLD_MONTHS = 12;
const VALUE_ACTIONS: readonly string[] = [CYCLE_ACTIONS.fill, CYCLE_ACTIONS.correct, CYCLE_ACTIONS.revise];

/** All that changed in the month since it was first closed, by time; last what the log does not tell. Empty for a month never closed. */
export function changesAfterClosing(reading: WorkbookReading, month: string): LateChange[] {
  const ledger = look(reading);
  return [...toldChanges(ledger, month).map(({ change }) => change), ...untoldChanges(ledger, month)];
}

/**
 * The list 关闭后改动 of the report on a month: what changed in earlier months and stands in no other report. A change stands in the first report on a later month
 * that was closed for the first time after it, in whatever order the months were closed; until one is, in those of all later months still open. What 日志 does
 * not tell has no time: it stands in the reports of a year, until somebody closes the month anew.
 */
export function changesForReport(reading: WorkbookReading, month: string): LateChange[] {
  const first = firstClosings(reading);
  const ledger = look(reading);
  const seen = new Set<number>();
  return [...first.keys()].filter((closed) => closed < month).sort().flatMap((closed) => {
    const told = toldChanges(ledger, closed).flatMap(({ change, line }) => {
      const report = reportThatTells(first, closed, change.at);
      // A new target is told once, with the first of the closed months that it reaches.
      const isHere = !seen.has(line) && (report === null ? !first.has(month) : report === month);
      seen.add(line);
      return isHere ? [change] : [];
    });
    return monthNumber(month) - monthNumber(closed) > UNTOLD_MONTHS ? told : [...told, ...untoldChanges(ledger, closed)];
  });
}

/** Of the months after `changed` the one whose first closing comes next after `at`; of several closed in one minute the earliest month. */
function reportThatTells(first: ReadonlyMap<string, string>, changed: string, at: string): string | null {
  const later = [...first].filter(([month, closed]) => month > changed && closed > at);
  return later.sort(([one, oneAt], [other, otherAt]) => oneAt.localeCompare(otherAt) || one.localeCompare(other))[0]?.[0] ?? null;
}

/** What is read once for all months. */
interface Look {
  readonly reading: WorkbookReading;
  readonly lines: readonly StandingLine[];
  readonly closings: readonly Closing[];
  readonly cycle: CycleReading;
  readonly indicators: readonly SheetIndicator[];
}

function look(reading: WorkbookReading): Look {
  return { reading, lines: standingLog(reading), closings: closedMonths(reading), cycle: readCycle(reading), indicators: allIndicators(reading) };
}

interface Told {
  readonly change: ToldChange;
  /** Row of 日志. */
  readonly line: number;
}

function toldChanges({ lines, cycle, indicators }: Look, month: string): Told[] {
  const closedAt = lines.findIndex(({ action, object }) => action === CYCLE_ACTIONS.close && monthFromWords(object) === month);
  return closedAt < 0 ? [] : lines.slice(closedAt + 1).flatMap((line) => {
    const change = line.action === TARGET_ACTION ? targetChange(indicators, line, month) : toldChange(cycle, line, month);
    return change === null ? [] : [{ change, line: line.line }];
  });
}

function toldChange(cycle: CycleReading, { action, object, place, before, after, at, by, reason }: StandingLine, month: string): ToldChange | null {
  if (action === CYCLE_ACTIONS.reopen && monthFromWords(object) === month) return { kind: "reopened", month, at, by, reason };
  const cell = VALUE_ACTIONS.includes(action) ? readCellPlace(place) : null;
  if (cell === null || cell.month !== month) return null;
  const name = cycle.get(idKey(cell.id))?.indicator.name ?? "";
  return { kind: "value", month, id: cell.id, name, column: cell.column, before, after, at, by, reason };
}

/** A target decided later that holds in the month, because it was dated back to it or before. */
function targetChange(indicators: readonly SheetIndicator[], { object, before, after, at, by, reason }: StandingLine, month: string): ToldChange | null {
  const since = readSince(after);
  const indicator = indicators.find(({ id, name }) => `${id} ${name}` === object);
  if (since === null || since > month) return null;
  const replaced = (indicator?.judgeable.targetVersions ?? []).some(({ effectiveFrom }) => monthNumber(effectiveFrom) > monthNumber(since) && monthNumber(effectiveFrom) <= monthNumber(month));
  return replaced ? null : { kind: "value", month, id: indicator?.id ?? object, name: indicator?.name ?? "", column: TARGET_COLUMN, before, after, at, by, reason };
}

/** Only of a month that is closed: of an open one everything may change. */
function untoldChanges({ reading, lines, closings, cycle, indicators }: Look, month: string): LateChange[] {
  const closing = closings.find((known) => known.month === month);
  if (closing === undefined) return [];
  const { at } = closing;
  const changed: LateChange[] = hasUntoldEdits(cycle, lines, closing) ? [{ kind: "unlogged", month }] : [];
  const rows = (reading.tables["history"] ?? []).filter(({ values }) => values["period"] === month);
  const recorded = (rows.filter(({ values }) => values["recordedAt"] === at).at(-1) ?? rows.at(-1))?.values;
  const now = countsAsOf(indicators, readThresholds(reading), month);
  const counts = recorded === undefined ? [] : STATUS_LIST.flatMap((status): LateChange[] => {
    const before = recorded[STATUS_KEYS[status]];
    return typeof before === "number" && before !== now[status] ? [{ kind: "counts", month, status, before, after: now[status] }] : [];
  });
  return [...changed, ...counts];
}
