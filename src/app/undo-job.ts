import type { TableRow } from "../workbook/description.ts";
import { logRows } from "../workbook/rows.ts";
import { workbookDescription } from "../workbook/workbook-description.ts";
import { groupBy } from "./group-by.ts";
import type { UndoableJob } from "./last-undoable.ts";
import { findLast } from "./last-undoable.ts";
import type { CellChange, OpenWorkbook, RowChange, RowRef, WorkbookChange, WorkbookFinding, WorkbookReading } from "./ports.ts";
import { WorkbookError } from "./ports.ts";
import { rowDigest } from "./row-digest.ts";
import type { Stamp } from "./run-job.ts";
import type { UndoRecord } from "./undo-shape.ts";
import { splitDigests, tableOf, takenBackMark, unpackRows } from "./undo-record.ts";

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
