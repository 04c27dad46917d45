import { MONTHLY_TABLE } from "../../workbook/sheets/monthly.ts";
import type { Closing } from "./closed-months.ts";
import type { StandingLine } from "./cycle-log.ts";
import { CYCLE_ACTIONS, readCellPlace } from "./cycle-log.ts";
import { monthDigest } from "./month-digest.ts";
import type { CycleReading } from "./read-cycle.ts";
import { idKey, rowOfMonth } from "./read-cycle.ts";

/** What a line of 日志 says that a cell became. */
interface Revision {
  readonly key: string;
  readonly at: string;
  readonly column: string;
  readonly after: string;
}

/**
 * Whether the month's rows are other than they were at this closing plus what 日志 tells of since: a value typed over, a revision written into the sheet by hand,
 * one changed or deleted again, or rows sorted so that an earlier row came to stand last and counts. False where the closing kept no digest.
 * @param lines the log as it stands, in order of time
 */
export function hasUntoldEdits(cycle: CycleReading, lines: readonly StandingLine[], { month, digest, line }: Closing): boolean {
  if (digest === null) return false;
  const revisions = lines.slice(lines.findIndex((known) => known.line === line) + 1).flatMap((known) => revisionOf(known, month));
  const told = new Set(revisions.map(({ key, at }) => `${key} ${at}`));
  const since = monthDigest(cycle, month, (key, { row: { values } }) => textOf(values["revision"]) !== "" && told.has(`${key} ${textOf(values["filledAt"])}`));
  return since !== digest || !asTold(cycle, month, revisions);
}

function revisionOf({ action, place, at, after }: StandingLine, month: string): Revision[] {
  const cell = action === CYCLE_ACTIONS.revise ? readCellPlace(place) : null;
  return cell === null || cell.month !== month ? [] : [{ key: idKey(cell.id), at, column: cell.column, after }];
}

/** Whether each cell that was revised holds what it became last. */
function asTold(cycle: CycleReading, month: string, revisions: readonly Revision[]): boolean {
  const last = new Map(revisions.map((revision) => [`${revision.key}\u0001${revision.column}`, revision]));
  return [...last.values()].every(({ key, column, after }) => {
    const known = cycle.get(key);
    // An indicator that was taken out of the plan since has no rows to look at.
    if (known === undefined) return true;
    const described = MONTHLY_TABLE.columns.find(({ header }) => header === column);
    return described === undefined || textOf(rowOfMonth(known, month)?.row.values[described.key]) === after;
  });
}

function textOf(value: string | number | null | undefined): string {
  return String(value ?? "").trim();
}
