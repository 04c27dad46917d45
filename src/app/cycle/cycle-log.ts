import { oncePerReading } from "../once-per-reading.ts";
import type { ReadRow, WorkbookReading } from "../ports.ts";
import { readPiece, takenBack } from "../undo-record.ts";
import { monthFromWords, monthWords } from "./month-words.ts";

/** 操作 of the lines that the monthly cycle writes into 日志. */
export const CYCLE_ACTIONS = { open: "开月", fill: "填报", correct: "更正", revise: "修订", paste: "粘贴填报", close: "关闭月份", reopen: "重新打开" } as const;
export type CycleAction = (typeof CYCLE_ACTIONS)[keyof typeof CYCLE_ACTIONS];

/** A line of 日志 that still holds: no 撤销 took it back. */
export interface StandingLine {
  readonly at: string;
  readonly action: string;
  readonly object: string;
  readonly place: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  readonly by: string;
  /** Row on the sheet. */
  readonly line: number;
}

const PLACE = /^月度数据表 (.+) (\d{4}年\d{1,2}月) (\S+)$/u;

/** 位置 of a value: table, identifier, month, column. */
export function cellPlace(id: string, month: string, column: string): string {
  return `月度数据表 ${id} ${monthWords(month)} ${column}`;
}

/** What `cellPlace` wrote; null for any other place. */
export function readCellPlace(place: string): { readonly id: string; readonly month: string; readonly column: string } | null {
  const [, id, words, column] = PLACE.exec(place) ?? [];
  const month = monthFromWords(words ?? "");
  return id === undefined || column === undefined || month === null ? null : { id, month, column };
}

/**
 * The lines of 日志 in order of time (of one minute in the order of the sheet), without those that were taken back: of lines that one job wrote the latest go
 * as often as 撤销 names the job.
 */
export const standingLog = oncePerReading(standingLines);

function standingLines({ tables }: Pick<WorkbookReading, "tables">): readonly StandingLine[] {
  const timed = (tables["log"] ?? []).map((row) => ({ row, at: textOf(row, "at") }));
  // Times compare as they are written; a comparison by language takes a second for the log of ten years.
  const rows = timed.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.row.line - b.row.line)).map(({ row }) => row);
  const undone = new Map<string, number>();
  for (const row of rows) {
    const id = takenBack(undoText(row));
    if (id !== null) undone.set(id, (undone.get(id) ?? 0) + 1);
  }
  const gone = new Map<string, number>();
  const standing = rows.reverse().filter((row) => {
    const piece = readPiece(undoText(row));
    if (piece === null) return takenBack(undoText(row)) === null;
    const key = `${piece.id} ${piece.number}`;
    const before = gone.get(key) ?? 0;
    gone.set(key, before + 1);
    return before >= (undone.get(piece.id) ?? 0);
  });
  return standing.reverse().map(standingLine);
}

function standingLine(row: ReadRow): StandingLine {
  const [at, action, object, place] = [textOf(row, "at"), textOf(row, "action"), textOf(row, "object"), textOf(row, "place")];
  return { at, action, object, place, before: textOf(row, "before"), after: textOf(row, "after"), reason: textOf(row, "reason"), by: textOf(row, "by"), line: row.line };
}

function textOf(row: ReadRow, key: string): string {
  return String(row.values[key] ?? "").trim();
}

/** As it stands: a piece may begin or end with a space. */
function undoText(row: ReadRow): string {
  return String(row.values["undo"] ?? "");
}
