import type { Status } from "../../domain/indicator.ts";
import { STATUS_KEYS } from "../../workbook/status-keys.ts";
import { STATUS_LIST } from "../../workbook/words.ts";
import type { WorkbookReading } from "../ports.ts";
import { countsAsOf } from "./close-month.ts";
import { closedMonths, firstClosings } from "./closed-months.ts";
import type { Closing } from "./closed-months.ts";
import type { StandingLine } from "./cycle-log.ts";
import { CYCLE_ACTIONS, readCellPlace, standingLog } from "./cycle-log.ts";
import { monthDigest } from "./month-digest.ts";
import { monthFromWords } from "./month-words.ts";
import { idKey, readCycle } from "./read-cycle.ts";

/** What changed in a month after it was closed for the first time. */
export type LateChange = { readonly month: string } & (
  /** By 日志: the cell, what stood there, what stands there now, who, when and why. */
  | { readonly kind: "value"; readonly id: string; readonly name: string; readonly column: string; readonly before: string; readonly after: string; readonly at: string; readonly by: string; readonly reason: string }
  | { readonly kind: "reopened"; readonly at: string; readonly by: string; readonly reason: string }
  /** Rows of the month are other than at its closing, and 日志 does not say how: somebody typed over them. */
  | { readonly kind: "unlogged" }
  /** So many indicators have the status as of the month now, instead of so many at its closing. */
  | { readonly kind: "counts"; readonly status: Status; readonly before: number; readonly after: number }
);

const VALUE_ACTIONS: readonly string[] = [CYCLE_ACTIONS.fill, CYCLE_ACTIONS.correct, CYCLE_ACTIONS.revise];

/** All that changed in the month since it was first closed, by time; last what the log does not tell. Empty for a month never closed. */
export function changesAfterClosing(reading: WorkbookReading, month: string): LateChange[] {
  const lines = standingLog(reading);
  const closedAt = lines.findIndex(({ action, object }) => action === CYCLE_ACTIONS.close && monthFromWords(object) === month);
  if (closedAt < 0) return [];
  const closing = closedMonths(reading).find((known) => known.month === month);
  return [...lines.slice(closedAt + 1).flatMap((line) => loggedChange(reading, line, month)), ...(closing === undefined ? [] : untold(reading, closing))];
}

/**
 * The list 关闭后改动 of the report on a month: what changed in earlier months from the first closing of the last of them (the report before told of what was
 * before that) until the first closing of the reported month. So every change stands in one report.
 */
export function changesForReport(reading: WorkbookReading, month: string): LateChange[] {
  const first = firstClosings(reading);
  const earlier = [...first.keys()].filter((closed) => closed < month).sort();
  const since = first.get(earlier.at(-1) ?? "") ?? "";
  const until = first.get(month);
  return earlier.flatMap((closed) =>
    changesAfterClosing(reading, closed).filter((change) => !("at" in change) || (change.at >= since && (until === undefined || change.at < until))));
}

function loggedChange(reading: WorkbookReading, { action, object, place, before, after, at, by, reason }: StandingLine, month: string): LateChange[] {
  if (action === CYCLE_ACTIONS.reopen && monthFromWords(object) === month) return [{ kind: "reopened", month, at, by, reason }];
  const cell = VALUE_ACTIONS.includes(action) ? readCellPlace(place) : null;
  if (cell === null || cell.month !== month) return [];
  return [{ kind: "value", month, id: cell.id, name: nameOf(reading, cell.id), column: cell.column, before, after, at, by, reason }];
}

function untold(reading: WorkbookReading, { month, at, digest }: Closing): LateChange[] {
  const changed: LateChange[] = digest === null || digest === monthDigest(readCycle(reading), month, at) ? [] : [{ kind: "unlogged", month }];
  const rows = (reading.tables["history"] ?? []).filter(({ values }) => values["period"] === month);
  const recorded = (rows.filter(({ values }) => values["recordedAt"] === at).at(-1) ?? rows.at(-1))?.values;
  const now = countsAsOf(reading, month);
  const counts = recorded === undefined ? [] : STATUS_LIST.flatMap((status): LateChange[] => {
    const before = recorded[STATUS_KEYS[status]];
    return typeof before === "number" && before !== now[status] ? [{ kind: "counts", month, status, before, after: now[status] }] : [];
  });
  return [...changed, ...counts];
}

function nameOf(reading: WorkbookReading, id: string): string {
  const row = (reading.tables["indicators"] ?? []).find(({ values }) => idKey(values["id"]) === idKey(id));
  return String(row?.values["name"] ?? "").trim();
}
