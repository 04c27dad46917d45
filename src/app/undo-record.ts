import type { TableDescription, TableRow, WorkbookDescription } from "../workbook/description.ts";
import { rowDigest, textDigest } from "./row-digest.ts";
import type { CellChange, RowChange, RowRef, WorkbookChange } from "./ports.ts";
import type { PackedRows, UndoRecord } from "./undo-shape.ts";
import { isUndoRecord } from "./undo-shape.ts";

/** A cell of the log takes 32,767 characters; the rest is room for the head of a piece. */
const PIECE_LENGTH = 32_000;
const DIGESTS = /.{11}/gu;
const PIECE = /^([\w-]{11}) (\d+)\/(\d+):(.*)$/su;
const TAKEN_BACK = /^undo ([\w-]{11})$/u;

/** The record of a job that is about to be done. Of changed and removed rows all typed values have to be given as `expected`. */
export function undoRecord(book: WorkbookDescription, change: WorkbookChange): UndoRecord {
  return {
    ...tables(change.added, (key, added: readonly TableRow[]) => added.map((row) => rowDigest(tableOf(book, key), row)).join(""), "added"),
    ...tables(change.changed, (key, changed: readonly RowChange[]) => changed.map((row): [string, Record<string, string | number | null>] => [
      rowDigest(tableOf(book, key), { ...row.expected, ...row.values }), Object.fromEntries(Object.keys(row.values).map((column) => [column, row.expected[column] ?? null])),
    ]), "changed"),
    ...tables(change.removed, (_key, removed: readonly RowRef[]) => compact(removed.map(({ expected }) => expected)), "removed"),
    ...(change.names === undefined ? {} : { names: beforeAndAfter(change.names) }),
    ...(change.cells === undefined ? {} : { cells: Object.fromEntries(Object.entries(change.cells).map(([sheet, changes]) => [sheet, beforeAndAfter(changes)])) }),
  };
}

function tables<Row, Part, Name extends string>(given: Readonly<Record<string, readonly Row[]>> | undefined, partOf: (key: string, rows: readonly Row[]) => Part, name: Name): Partial<Record<Name, Record<string, Part>>> {
  const filled = Object.entries(given ?? {}).filter(([, list]) => list.length > 0);
  if (filled.length === 0) return {};
  const parts: Partial<Record<Name, Record<string, Part>>> = {};
  parts[name] = Object.fromEntries(filled.map(([key, list]) => [key, partOf(key, list)]));
  return parts;
}

function beforeAndAfter(changes: Readonly<Record<string, CellChange>>): Record<string, [string | number | null, string | number | null]> {
  return Object.fromEntries(Object.entries(changes).map(([key, { expected, value }]) => [key, [expected, value]]));
}

/** Rows without the columns that are blank in all of them. */
function compact(given: readonly TableRow[]): PackedRows {
  const keys = [...new Set(given.flatMap((row) => Object.keys(row).filter((key) => (row[key] ?? null) !== null)))];
  return { keys, rows: given.map((row) => keys.map((key) => row[key] ?? null)) };
}

export function unpackRows({ keys, rows: lines }: PackedRows): TableRow[] {
  return lines.map((line) => Object.fromEntries(keys.map((key, index) => [key, line[index] ?? null])));
}

/** The digests of `added`, one by one. */
export function splitDigests(joined: string): readonly string[] {
  return joined.match(DIGESTS) ?? [];
}

/** Texts for the helper column of the job's log lines, at least `lines` of them: "id 1/3:…". */
export function writePieces(record: UndoRecord, at: string, lines: number): readonly string[] {
  const text = JSON.stringify(record);
  const id = textDigest(`${at} ${text}`);
  const pieces = pieceCount(text, lines);
  const length = Math.ceil(text.length / pieces);
  const cuts = Array.from({ length: pieces + 1 }, (_, index) => wholeCharacters(text, Math.min(text.length, index * length)));
  return Array.from({ length: pieces }, (_, index) => `${id} ${index + 1}/${pieces}:${text.slice(cuts[index], cuts[index + 1])}`);
}

/** How many lines of the log a record takes. */
export function pieceCount(text: string, lines: number): number {
  return Math.max(lines, Math.ceil(text.length / PIECE_LENGTH));
}

/** Never between the halves of a surrogate pair: no cell can hold one of them alone. */
function wholeCharacters(text: string, at: number): number {
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff ? at - 1 : at;
}

/** Which job a line of the log belongs to; null where it belongs to none that was recorded. */
export function readPiece(text: string): { readonly id: string; readonly number: number; readonly of: number; readonly text: string } | null {
  const [, id, number, of, piece] = PIECE.exec(text) ?? [];
  return id === undefined || piece === undefined ? null : { id, number: Number(number), of: Number(of), text: piece };
}

export function takenBackMark(id: string): string {
  return `undo ${id}`;
}

/** The job that a line of the log took back; null where it took back none. */
export function takenBack(text: string): string | null {
  return TAKEN_BACK.exec(text)?.[1] ?? null;
}

/** Null where the text is no record: somebody edited or cut it. */
export function readRecord(text: string): UndoRecord | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return isUndoRecord(parsed) ? parsed : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export function tableOf(book: WorkbookDescription, key: string): TableDescription {
  const table = book.sheets.flatMap((sheet) => sheet.tables).find((described) => described.key === key);
  if (table === undefined) throw new RangeError(`no table ${key}`);
  return table;
}
