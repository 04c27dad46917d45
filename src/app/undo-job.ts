import type { TableRow } from "../workbook/description.ts";
import { logRows } from "../workbook/rows.ts";
import { workbookDescription } from "../workbook/workbook-description.ts";
import { groupBy } from "./group-by.ts";
import type { CellChange, OpenWorkbook, ReadRow, RowChange, RowRef, WorkbookChange, WorkbookFinding, WorkbookReading } from "./ports.ts";
import { WorkbookError } from "./ports.ts";
import { rowDigest } from "./row-digest.ts";
import type { Stamp } from "./run-job.ts";
import type { UndoRecord } from "./undo-record.ts";
import { readPiece, readRecord, splitDigests, tableOf, takenBack, takenBackMark, unpackRows } from "./undo-record.ts";

/** The newest job that 日志 has the means to take back. */
export interface UndoableJob {
  readonly id: string;
  readonly action: string;
  /** What it was done to; of several the first. */
  readonly object: string;
  /** Lines of the log that belong to it. */
  readonly lines: number;
  readonly at: string;
  readonly by: string | null;
}

interface FoundJob extends UndoableJob {
  readonly record: UndoRecord;
}

/** The job that 撤销 would take back; null where there is none. Also in another pane, by another person, on another day. */
export function lastUndoable(reading: Pick<WorkbookReading, "tables">): UndoableJob | null {
  const found = findLast(reading);
  if (found === null) return null;
  const { id, action, object, lines, at, by } = found;
  return { id, action, object, lines, at, by };
}

/**
 * Takes the newest job back and writes a line of the log. Where something is no longer as the job left it nothing is written: WorkbookError "undo-changed"
 * (facts table, rows), or "changed-meanwhile" for a cell, and where somebody is at it at this very moment.
 * @returns null where there is nothing to take back
 */
export async function undoLast(port: OpenWorkbook, stamp: Stamp): Promise<{ readonly undone: UndoableJob; readonly findings: readonly WorkbookFinding[] } | null> {
  const reading = await port.read(workbookDescription);
  const job = findLast(reading);
  if (job === null) return null;
  const change = inverse(reading, job.record);
  const line = { ...stamp, action: "撤销", object: `${job.action}：${job.object}`, place: `${job.at.replace("T", " ")} 的操作`, undo: takenBackMark(job.id) };
  const findings = await port.change(workbookDescription, { ...change, added: { ...change.added, log: logRows([line]) } });
  return { undone: job, findings };
}

/** Of the jobs that are complete in the log and not taken back, the one with the latest time; of one minute the lowest line. */
function findLast({ tables }: Pick<WorkbookReading, "tables">): FoundJob | null {
  const log = tables["log"] ?? [];
  const undone = new Map<string, number>();
  for (const row of log) {
    const id = takenBack(undoText(row));
    if (id !== null) undone.set(id, (undone.get(id) ?? 0) + 1);
  }
  const newestFirst = log.flatMap((row) => {
    const piece = readPiece(undoText(row));
    return piece?.number === 1 ? [{ row, piece }] : [];
  }).sort((one, other) => textOf(other.row, "at").localeCompare(textOf(one.row, "at")) || other.row.line - one.row.line);
  for (const { row, piece } of newestFirst) {
    const left = undone.get(piece.id) ?? 0;
    undone.set(piece.id, left - 1);
    const record = left > 0 ? null : recordOf(log, piece.id, piece.of);
    if (record === null) continue;
    return { id: piece.id, action: textOf(row, "action"), object: textOf(row, "object"), lines: piece.of, at: textOf(row, "at"), by: textOf(row, "by") || null, record };
  }
  return null;
}

function recordOf(log: readonly ReadRow[], id: string, of: number): UndoRecord | null {
  const pieces = new Map(log.flatMap((row): [number, string][] => {
    const piece = readPiece(undoText(row));
    return piece?.id === id ? [[piece.number, piece.text]] : [];
  }));
  return pieces.size === of ? readRecord(Array.from({ length: of }, (_, index) => pieces.get(index + 1) ?? "").join("")) : null;
}

function inverse(reading: WorkbookReading, record: UndoRecord): WorkbookChange {
  const removed: Record<string, RowRef[]> = {};
  const changed: Record<string, RowChange[]> = {};
  for (const key of new Set([...Object.keys(record.added ?? {}), ...Object.keys(record.changed ?? {})])) {
    const [edits, digests] = [record.changed?.[key] ?? [], splitDigests(record.added?.[key] ?? "")];
    const rows = rowsOf(reading, key, [...edits.map(([digest]) => digest), ...digests]);
    changed[key] = edits.flatMap(([, values], index) => (rows[index] === undefined ? [] : [{ ...rows[index], values }]));
    removed[key] = rows.slice(edits.length);
  }
  const added = Object.fromEntries(Object.entries(record.removed ?? {}).map(([key, rows]): [string, TableRow[]] => [key, unpackRows(rows)]));
  const cells = Object.entries(record.cells ?? {}).map(([sheet, pairs]) => [sheet, turned(pairs)] as const);
  return { added, changed, removed, names: turned(record.names ?? {}), cells: Object.fromEntries(cells) };
}

/** The rows that have the digests, each at most once: of rows that are alike one is as good as the other. */
function rowsOf(reading: WorkbookReading, key: string, digests: readonly string[]): RowRef[] {
  const table = tableOf(workbookDescription, key);
  const present = groupBy(reading.tables[key] ?? [], ({ values }) => rowDigest(table, values));
  const used = new Map<string, number>();
  const rows = digests.flatMap((digest): RowRef[] => {
    const next = used.get(digest) ?? 0;
    const row = present.get(digest)?.[next];
    used.set(digest, next + 1);
    return row === undefined ? [] : [{ line: row.line, expected: row.values }];
  });
  if (rows.length < digests.length) throw new WorkbookError("undo-changed", { table: table.name, rows: digests.length - rows.length });
  return rows;
}

function turned(pairs: Readonly<Record<string, readonly [string | number | null, string | number | null]>>): Record<string, CellChange> {
  return Object.fromEntries(Object.entries(pairs).map(([key, [before, after]]) => [key, { expected: after, value: before }]));
}

function textOf(row: ReadRow, key: string): string {
  return String(row.values[key] ?? "").trim();
}

/** As it stands: a piece may begin or end with a space. */
function undoText(row: ReadRow): string {
  return String(row.values["undo"] ?? "");
}
