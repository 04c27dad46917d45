import type { ReadRow, WorkbookReading } from "./ports.ts";
import type { UndoRecord } from "./undo-shape.ts";
import { readPiece, readRecord, takenBack } from "./undo-record.ts";

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

export interface FoundJob extends UndoableJob {
  readonly record: UndoRecord;
}

/** The job that 撤销 would take back; null where there is none. Also in another pane, by another person, on another day. */
export function lastUndoable(reading: Pick<WorkbookReading, "tables">): UndoableJob | null {
  const found = findLast(reading);
  if (found === null) return null;
  const { id, action, object, lines, at, by } = found;
  return { id, action, object, lines, at, by };
}

/** Of the jobs that are complete in the log and not taken back, the one with the latest time; of one minute the lowest line. */
export function findLast({ tables }: Pick<WorkbookReading, "tables">): FoundJob | null {
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

function textOf(row: ReadRow, key: string): string {
  return String(row.values[key] ?? "").trim();
}

/** As it stands: a piece may begin or end with a space. */
function undoText(row: ReadRow): string {
  return String(row.values["undo"] ?? "");
}
