import type { LogEntry } from "../workbook/rows.ts";
import { logRows } from "../workbook/rows.ts";
import { workbookDescription } from "../workbook/workbook-description.ts";
import { LOG_TABLE } from "../workbook/sheets/log.ts";
import type { OpenWorkbook, WorkbookChange, WorkbookFinding, WorkbookReading } from "./ports.ts";
import { pieceCount, undoRecord, writePieces } from "./undo-record.ts";

/**
 * What one click of the pane changes, and the lines of the log that say so. `change` has no rows of 日志表 itself; of changed and removed rows it gives all
 * typed values as they were read, because taking the job back needs them.
 */
export interface Job {
  readonly change: WorkbookChange;
  readonly log: readonly [LogEntry, ...LogEntry[]];
  /** False: 日志 tells of something that was done outside of the tables, so that taking its line back would take nothing back. */
  readonly undoable?: false;
}

/** Who does something, and when: "YYYY-MM-DDTHH:MM". */
export interface Stamp {
  readonly at: string;
  readonly by?: string;
}

/** 日志 keeps at most so much for one job (about 1.2 million characters); what needs more cannot be taken back. */
const MOST_PIECES = 40;
const UNDO_HEADER = LOG_TABLE.columns.find(({ key }) => key === "undo")?.header;
const CONTINUED = "撤销依据（续）";

/**
 * Whether the job can be taken back once it is done: to be said before it is.
 * @param reading where it is given, also whether 日志表 has the column for it; ledgers of earlier versions lack it until they are repaired
 */
export function canUndo(job: Job, reading?: Pick<WorkbookReading, "findings">): boolean {
  const lacksColumn = reading?.findings.some(({ code, facts }) => (code === "column-missing" && facts["table"] === LOG_TABLE.name && facts["column"] === UNDO_HEADER) || (code === "table-missing" && facts["table"] === LOG_TABLE.name));
  return job.undoable !== false && lacksColumn !== true && undoCost(job) <= MOST_PIECES;
}

/** Lines of the log that taking the job back needs. */
export function undoCost({ change, log }: Job): number {
  return pieceCount(JSON.stringify(undoRecord(workbookDescription, change)), log.length);
}

/** Does the job and writes its lines of the log, together; nothing is written where the workbook changed since it was read (WorkbookError "changed-meanwhile"). */
export function runJob(port: OpenWorkbook, job: Job): Promise<readonly WorkbookFinding[]> {
  const { change } = job;
  return port.change(workbookDescription, { ...change, added: { ...change.added, log: logRows(canUndo(job) ? linesWithUndo(job) : job.log) } });
}

function linesWithUndo({ change, log }: Job): LogEntry[] {
  const [first] = log;
  return writePieces(undoRecord(workbookDescription, change), first.at, log.length).map((undo, index): LogEntry => {
    const line = log[index] ?? { at: first.at, action: first.action, object: first.object, place: CONTINUED, ...(first.by === undefined ? {} : { by: first.by }) };
    return { ...line, undo };
  });
}
