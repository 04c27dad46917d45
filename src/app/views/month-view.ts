import { Decimal } from "decimal.js";
import { isInUse } from "../../domain/evaluate/in-use.ts";
import type { Kind } from "../../domain/indicator.ts";
import { monthNumber, monthOf } from "../../domain/period.ts";
import { LOG_TABLE } from "../../workbook/sheets/log.ts";
import { MONTHLY_TABLE } from "../../workbook/sheets/monthly.ts";
import { closedMonths, isClosed } from "../cycle/closed-months.ts";
import { CYCLE_ACTIONS, standingLog } from "../cycle/cycle-log.ts";
import type { Frequency } from "../cycle/frequency.ts";
import { lastKnownOf } from "../cycle/last-known.ts";
import { monthFromWords } from "../cycle/month-words.ts";
import { openMonth } from "../cycle/open-month.ts";
import type { EntryState, OpenPoint, Progress } from "../cycle/progress.ts";
import { expectedIn, monthCounts, progress } from "../cycle/progress.ts";
import type { CycleIndicator } from "../cycle/read-cycle.ts";
import { idKey, periodExpected, readCycle, rowOfMonth } from "../cycle/read-cycle.ts";
import { groupBy } from "../group-by.ts";
import type { WorkbookReading } from "../ports.ts";
import type { Job, Stamp } from "../run-job.ts";

/** The tables in which somebody may type what 填报 shows, as they are called in the workbook. */
export const FILLED_TABLES: readonly string[] = [MONTHLY_TABLE.name, LOG_TABLE.name];

/** A month that has rows in 月度数据表. */
export interface MonthChoice {
  /** "YYYY-MM" */
  readonly month: string;
  readonly closed: boolean;
  /** How far it is; null where it is closed, or long past. */
  readonly counts: Pick<Progress, "expected" | "filled" | "noData"> | null;
}

/** Months that are counted: a year. Each takes a look at every indicator. */
const COUNTED = 12;

export interface MonthChoices {
  /** Newest first. */
  readonly months: readonly MonthChoice[];
  /** The month after the newest one; where there is none, the month before `today`, which is the last that can be complete. */
  readonly next: string;
  /** The newest month that is being filled in; else `next`. */
  readonly start: string;
  readonly hasIndicators: boolean;
}

/** The months to choose from. A month is being filled in when it was opened, or has a row without a value, and is not closed. */
export function monthChoices(reading: WorkbookReading, today: string): MonthChoices {
  const cycle = readCycle(reading);
  const closed = new Set(closedMonths(reading).map(({ month }) => month));
  const rows = [...cycle.values()].flatMap((known) => known.rows);
  const numbers = [...new Set(rows.map(({ month }) => month))].sort((one, other) => other - one);
  const blank = new Set(rows.filter(({ row }) => textOf(row.values["value"]) === "").map(({ month }) => monthOf(month)));
  const opened = new Set(standingLog(reading).flatMap(({ action, object }) => (action === CYCLE_ACTIONS.open ? monthFromWords(object) ?? [] : [])));
  const months = numbers.map((number, index): MonthChoice => {
    const month = monthOf(number);
    return { month, closed: closed.has(month), counts: closed.has(month) || index >= COUNTED ? null : monthCounts(reading, month) };
  });
  const [newest] = numbers;
  const next = monthOf(newest === undefined ? monthNumber(today) - 1 : newest + 1);
  const start = months.find(({ month }) => !closed.has(month) && (opened.has(month) || blank.has(month)))?.month ?? next;
  return { months, next, start, hasIndicators: cycle.size > 0 };
}

/** What opening a month adds. */
export interface Opening {
  readonly job: Job;
  readonly rows: readonly Named[];
}

export interface Named {
  readonly id: string;
  readonly name: string;
  /** The period that is to be reported, "2018-Q1", or that the indicator waits for. */
  readonly period: string;
}

/** The rows that opening the month, or opening it again, would add; null where none is missing. */
export function openingOf(reading: WorkbookReading, month: string, stamp: Stamp): Opening | null {
  const job = openMonth(reading, month, stamp);
  if (job === "nothing") return null;
  const cycle = readCycle(reading);
  const rows = (job.change.added?.["monthly"] ?? []).flatMap(({ id }): Named[] => {
    const known = cycle.get(idKey(typeof id === "string" ? id : null));
    return known === undefined ? [] : [named(known, month)];
  });
  return { job, rows };
}

function named(known: CycleIndicator, month: string): Named {
  return { id: known.indicator.id, name: known.indicator.name, period: periodExpected(known, month) ?? month };
}

/** One indicator of the form. Texts are as they stand in the row, "" where nothing does. */
export interface MonthEntry {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: Kind;
  /** What is reported: "2018-03", "2018-Q1", "2018". */
  readonly period: string;
  readonly last: { readonly value: string; readonly unit: string; readonly period: string } | null;
  /** With its unit where that is not the indicator's own. */
  readonly value: string;
  readonly note: string;
  readonly source: string;
  readonly state: EntryState;
  /** What is still to be explained or corrected, as the workbook stands. */
  readonly points: readonly OpenPoint[];
  /** Row on the sheet; null where it has none yet. */
  readonly line: number | null;
}

export interface MonthView {
  readonly month: string;
  /** "new": no row for the month. */
  readonly state: "new" | "open" | "closed";
  readonly entries: readonly MonthEntry[];
  /** In use, but not to be reported in this month. */
  readonly notDue: readonly { readonly id: string; readonly name: string; readonly frequency: Frequency }[];
  readonly progress: Progress;
}

/** The form of a month. `today`: the month in which somebody looks. */
export function monthView(reading: WorkbookReading, month: string, today: string): MonthView {
  const cycle = readCycle(reading);
  const number = monthNumber(month);
  const standing = progress(reading, month, today);
  const points = groupBy(standing.unexplained, ({ id }) => id);
  const expected = expectedIn(cycle, month);
  const due = new Set(expected.map(({ known }) => known));
  const hasRows = [...cycle.values()].some(({ rows }) => rows.some((row) => row.month === number));
  return {
    month, progress: standing,
    state: isClosed(reading, month) ? "closed" : hasRows ? "open" : "new",
    entries: expected.map(({ known, state }) => entryOf(known, month, { state, points: points.get(known.indicator.id) ?? [] })),
    notDue: [...cycle.values()].filter((known) => !due.has(known) && isInUse(known.indicator, month)).map(({ indicator: { id, name }, frequency }) => ({ id, name, frequency })),
  };
}

function entryOf(known: CycleIndicator, month: string, told: Pick<MonthEntry, "state" | "points">): MonthEntry {
  const { id, name, judgeable: { unit = "", kind } } = known.indicator;
  const row = rowOfMonth(known, month);
  const values = row?.row.values ?? {};
  const last = lastKnownOf(known, month);
  const own = unit.trim();
  const typedUnit = textOf(values["unit"]);
  return {
    id, name, unit: own, kind, ...told,
    period: row?.period ?? periodExpected(known, month) ?? month,
    last: last === null ? null : { value: last.value instanceof Decimal ? grouped(last.value) : last.value, unit: last.unit, period: last.period },
    value: typeof values["value"] === "number" && typedUnit !== "" && typedUnit !== own ? `${values["value"]} ${typedUnit}` : textOf(values["value"]),
    note: textOf(values["note"]), source: textOf(values["source"]),
    line: row?.row.line ?? null,
  };
}

/** All its digits, as it was typed, with thousands separators. */
function grouped(value: Decimal): string {
  const [whole = "", fraction] = value.toFixed().split(".");
  return `${whole.replace(/\B(?=(?:\d{3})+$)/gu, ",")}${fraction === undefined ? "" : `.${fraction}`}`;
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}
