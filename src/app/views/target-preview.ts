import { monthNumber } from "../../domain/period.ts";
import type { TableRow } from "../../workbook/description.ts";
import type { ChangeTargetProblem, NewTarget } from "../change-target.ts";
import { changeTarget } from "../change-target.ts";
import { allIndicators, idKey } from "../cycle/read-cycle.ts";
import type { SheetIndicator } from "../ledger-input.ts";
import type { ReadRow, RowChange, WorkbookReading } from "../ports.ts";
import type { Job, Stamp } from "../run-job.ts";
import type { TargetSpan } from "./target-spans.ts";
import { targetSpans } from "./target-spans.ts";

export interface TargetPreview {
  readonly job: Job;
  /** What holds in which months once the job is done: the new target first, then those beside it in order. */
  readonly spans: readonly TargetSpan[];
}

/** The part of a reading that tells of one indicator: a form that answers each keystroke does not read a ledger of years each time. */
export function readingOfOne(reading: WorkbookReading, id: string): WorkbookReading {
  const own = ["indicators", "monthly", "milestones", "targetVersions"].map((key): [string, readonly ReadRow[]] => [key, (reading.tables[key] ?? []).filter(({ values }) => idKey(values["id"]) === idKey(id))]);
  return { ...reading, tables: Object.fromEntries(own) };
}

/** The targets of an indicator and since when they hold, from the first month that the ledger tells of on; empty where the indicator is gone. */
export function targetsOf(reading: WorkbookReading, id: string): TargetSpan[] {
  const indicator = indicatorIn(reading, id);
  return indicator === undefined ? [] : targetSpans(indicator.judgeable, earliestMonth(reading, indicator));
}

/**
 * What a changed target would mean: the job itself, and what would hold when.
 * @param reading of this indicator alone (readingOfOne)
 */
export function previewTarget(reading: WorkbookReading, id: string, change: NewTarget, stamp: Stamp): TargetPreview | ChangeTargetProblem {
  const job = changeTarget(reading, id, change, stamp);
  if (typeof job === "string") return job;
  const spans = targetsOf(afterwards(reading, job), id);
  const at = spans.findIndex(({ from }) => from !== null && monthNumber(from) === monthNumber(change.effectiveFrom));
  const [before, fresh, later] = [spans[at - 1], spans[at], spans.slice(at + 1)];
  return { job, spans: [fresh, before, ...later].filter((span) => span !== undefined) };
}

/** Where no month is known the first version says nothing about what was before it. */
function earliestMonth({ names, misfitNames }: WorkbookReading, { judgeable, observations }: SheetIndicator): string | null {
  const start = misfitNames.includes("planStart") ? null : names["planStart"];
  const known = [start, judgeable.baselinePeriod, ...observations.map(({ period }) => period)].filter((period) => typeof period === "string" && /^\d{4}/u.test(period));
  const [first, ...rest] = known.map(String);
  if (first !== undefined) return rest.reduce((earliest, period) => (monthNumber(period) < monthNumber(earliest) ? period : earliest), first);
  return (judgeable.targetVersions ?? []).reduce<string | null>((latest, { effectiveFrom }) => (latest === null || effectiveFrom > latest ? effectiveFrom : latest), null);
}

function indicatorIn(reading: WorkbookReading, id: string): SheetIndicator | undefined {
  return allIndicators(reading).find((candidate) => idKey(candidate.id) === idKey(id));
}

/** The tables as a job would leave them. */
function afterwards(reading: WorkbookReading, { change: { added = {}, changed = {} } }: Job): WorkbookReading {
  const tables = Object.entries(reading.tables).map(([key, rows]): [string, readonly ReadRow[]] => [key, [...rows.map((row) => edited(row, changed[key] ?? [])), ...(added[key] ?? []).map(fresh)]]);
  return { ...reading, tables: Object.fromEntries(tables) };
}

function edited(row: ReadRow, changes: readonly RowChange[]): ReadRow {
  const own = changes.find(({ line }) => line === row.line);
  return own === undefined ? row : { ...row, values: { ...row.values, ...own.values }, misfits: row.misfits.filter((key) => !(key in own.values)) };
}

function fresh(values: TableRow): ReadRow {
  return { line: 0, values, computed: {}, misfits: [] };
}
