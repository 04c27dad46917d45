import type { TableRow } from "../../workbook/description.ts";
import { isClosed } from "../cycle/closed-months.ts";
import type { Pasted } from "../cycle/paste-column.ts";
import { pasteColumn } from "../cycle/paste-column.ts";
import { givesUnit } from "../cycle/pasted-unit.ts";
import { idKey, readCycle, rowOfMonth } from "../cycle/read-cycle.ts";
import type { WorkbookReading } from "../ports.ts";
import type { Job, Stamp } from "../run-job.ts";

/** What somebody pastes, and on what terms. */
export interface PasteRequest {
  /** "YYYY-MM" */
  readonly month: string;
  readonly text: string;
  readonly stamp: Required<Stamp>;
  /** Why a closed month is changed. */
  readonly reason: string;
}

/** A value that is going to be written. Values are as in the cell, units "" where they are the indicator's own and go without saying. */
export interface PasteLine {
  readonly id: string;
  readonly name: string;
  readonly before: { readonly value: string; readonly unit: string };
  readonly after: { readonly value: string; readonly unit: string };
}

export interface PasteView {
  /** Null where nothing of it is new, or the month is closed and no reason given. */
  readonly job: Job | null;
  readonly lines: readonly PasteLine[];
  /** Names of those whose cell holds this very value already. */
  readonly unchanged: readonly string[];
  readonly notPlaced: Pasted["notPlaced"];
  readonly isClosed: boolean;
  /** Rows that the month gets because it has none for the indicator yet. */
  readonly newRows: number;
}

export function pasteView(reading: WorkbookReading, { month, text, stamp, reason }: PasteRequest): PasteView {
  const closed = isClosed(reading, month);
  const lacksReason = closed && reason.trim() === "";
  // What would be written is shown before the reason is given: it is looked up as if there were one.
  const { placed, ids, unchanged, notPlaced } = pasteColumn(reading, month, text, stamp, lacksReason ? "-" : reason);
  const cycle = readCycle(reading);
  const nameOf = (id: string): string => cycle.get(idKey(id))?.indicator.name ?? id;
  const written = writtenRows(placed);
  const lines = ids.map((id): PasteLine => {
    const known = cycle.get(idKey(id));
    const before = (known === undefined ? null : rowOfMonth(known, month))?.row.values ?? {};
    return { id, name: nameOf(id), before: valueIn(before), after: valueIn({ ...before, ...written.get(idKey(id)) }) };
  });
  return {
    job: lacksReason ? null : placed, lines, unchanged: unchanged.map(nameOf), notPlaced, isClosed: closed,
    newRows: closed ? 0 : (placed?.change.added?.["monthly"] ?? []).length,
  };
}

/**
 * What stays to be mended once the rest is written: the lines that could not be placed, headings left out. Where they would mean something else when they stand
 * alone (a line of a single column, a second value for an indicator, a value whose unit stands in a heading), the whole text stays.
 */
export function leftToMend(reading: WorkbookReading, request: PasteRequest): { readonly text: string; readonly count: number } {
  const { notPlaced } = pasteColumn(reading, request.month, request.text, request.stamp, request.reason);
  const left = notPlaced.filter(({ reason }) => reason !== "heading");
  const text = left.map((line) => line.text).join("\n");
  const alone = pasteColumn(reading, request.month, text, request.stamp, request.reason);
  const isSame = !notPlaced.some((line) => line.reason === "heading" && givesUnit(line.text)) && alone.ids.length === 0 && alone.unchanged.length === 0 && left.every(({ reason }, index) => alone.notPlaced[index]?.reason === reason);
  return { text: isSame || left.length === 0 ? text : request.text, count: left.length };
}

/** What the job writes into 月度数据表, by identifier: of each indicator one row. */
function writtenRows(job: Job | null): ReadonlyMap<string, TableRow> {
  const added = (job?.change.added?.["monthly"] ?? []).map((row) => [idKey(row["id"]), row] as const);
  const changed = (job?.change.changed?.["monthly"] ?? []).map(({ expected, values }) => [idKey(expected["id"]), values] as const);
  return new Map([...added, ...changed]);
}

function valueIn(row: TableRow): PasteLine["before"] {
  return { value: String(row["value"] ?? ""), unit: String(row["unit"] ?? "").trim() };
}
