import { ENTRY_CHECK_CODES } from "../../domain/evaluate/entry-checks.ts";
import { isInUse } from "../../domain/evaluate/in-use.ts";
import { isLagging } from "../../domain/evaluate/status.ts";
import type { SeverityThresholds } from "../../domain/evaluate/severity.ts";
import { monthNumber } from "../../domain/period.ts";
import { judgeOnSheet, readThresholds } from "../check-workbook.ts";
import { oncePerReading } from "../once-per-reading.ts";
import type { WorkbookReading } from "../ports.ts";
import { checkObservation } from "./check-entry.ts";
import type { CycleIndicator, CycleReading } from "./read-cycle.ts";
import { isReported, periodExpected, readCycle, rowOfMonth } from "./read-cycle.ts";
import { isMissingWord } from "./typed-value.ts";

/** What wants a word in 说明, or a correction, before the month is closed. "missing": no value at all; "no-data": a word for it, without a reason. */
export const OPEN_POINT_CODES = [...ENTRY_CHECK_CODES, "missing", "no-data", "lagging"] as const;
export type OpenPointCode = (typeof OPEN_POINT_CODES)[number];

export interface OpenPoint {
  readonly id: string;
  readonly code: OpenPointCode;
  /** "note": an explanation settles it; "stop": only another value does. */
  readonly demand: "note" | "stop";
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface Progress {
  /** Indicators that are to be reported for the month: filled + noData + missing. */
  readonly expected: number;
  readonly filled: number;
  /** Reported as having no data (暂无). */
  readonly noData: number;
  /** Identifiers without any value, explained or not, in the order of 指标表. */
  readonly missing: readonly string[];
  readonly unexplained: readonly OpenPoint[];
}

/** How far a month has been filled in: "18 / 22 已填". `today` is the month in which somebody asks. Judged once per reading, as many cards of the pane ask. */
export function progress(reading: WorkbookReading, month: string, today?: string): Progress {
  const answers = answersOf(reading);
  const question = `${month} ${today ?? ""}`;
  const answer = answers.get(question) ?? progressOf(reading, month, today);
  answers.set(question, answer);
  return answer;
}

/** By month and by the month in which it was asked. */
const answersOf = oncePerReading<WorkbookReading, Map<string, Progress>>(() => new Map());

function progressOf(reading: WorkbookReading, month: string, today: string | undefined): Progress {
  const thresholds = readThresholds(reading);
  const expected = expectedIn(readCycle(reading), month);
  return {
    ...countsOf(expected),
    missing: expected.flatMap(({ known, state }) => (state === "missing" ? [known.indicator.id] : [])),
    unexplained: expected.flatMap(({ known, state }) => openPoints(known, { month, today, thresholds, state })),
  };
}

/** The counts of `progress` alone, for a list of months: nothing is judged. */
export function monthCounts(reading: WorkbookReading, month: string): Pick<Progress, "expected" | "filled" | "noData"> {
  return countsOf(expectedIn(readCycle(reading), month));
}

interface Expected {
  readonly known: CycleIndicator;
  readonly state: EntryState;
}

/** The indicators that are to be reported for the month, in the order of 指标表. */
export function expectedIn(cycle: CycleReading, month: string): Expected[] {
  return [...cycle.values()].filter((known) => isExpected(known, month)).map((known) => ({ known, state: stateOf(known, month) }));
}

function countsOf(expected: readonly Expected[]): Pick<Progress, "expected" | "filled" | "noData"> {
  const count = (wanted: EntryState): number => expected.filter(({ state }) => state === wanted).length;
  return { expected: expected.length, filled: count("filled"), noData: count("no-data") };
}

/** Due in the month and not told by a longer period, or filled in for it though it was not due; never out of use. */
function isExpected(known: CycleIndicator, month: string): boolean {
  return isInUse(known.indicator, month) && (rowOfMonth(known, month) !== null || (periodExpected(known, month) !== null && !isReported(known, month)));
}

export type EntryState = "filled" | "no-data" | "missing";

function stateOf(known: CycleIndicator, month: string): EntryState {
  const typed = rowOfMonth(known, month)?.row.values["value"] ?? null;
  if (typed === null || String(typed).trim() === "") return "missing";
  return isMissingWord(typed) ? "no-data" : "filled";
}

interface Circumstances {
  readonly month: string;
  readonly today: string | undefined;
  readonly thresholds: SeverityThresholds;
  readonly state: EntryState;
}

function openPoints(known: CycleIndicator, { month, today, thresholds, state }: Circumstances): OpenPoint[] {
  const { id } = known.indicator;
  const points: Omit<OpenPoint, "id">[] = state === "filled" ? flagged(known, month, today) : [{ code: state, demand: "note", facts: {} }];
  const { status } = judgeOnSheet(known.indicator, month, thresholds);
  if (isLagging(status)) points.push({ code: "lagging", demand: "note", facts: { status } });
  const explained = noteOf(known, month) !== "";
  return points.filter(({ demand }) => demand === "stop" || !explained).map((point) => ({ id, ...point }));
}

function flagged(known: CycleIndicator, month: string, today: string | undefined): Omit<OpenPoint, "id">[] {
  const period = rowOfMonth(known, month)?.period;
  const entry = known.indicator.observations.filter((observation) => observation.period === period).at(-1);
  return entry === undefined ? [] : checkObservation(known, entry, today).map(({ code, demand, facts }) => ({ code, demand, facts }));
}

/** 说明 for the month: of several rows the last that says something. */
export function noteOf({ rows }: CycleIndicator, month: string): string {
  const number = monthNumber(month);
  const notes = rows.filter((known) => known.month === number).map(({ row }) => String(row.values["note"] ?? "").trim());
  return notes.filter((note) => note !== "").at(-1) ?? "";
}
