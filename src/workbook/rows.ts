import type { PolicyEvent } from "../domain/event.ts";
import { firstMonth, monthsCovered } from "../domain/evaluate/flow-window.ts";
import type { Indicator, Observation, Status } from "../domain/indicator.ts";
import { monthNumber, monthOf } from "../domain/period.ts";
import type { TableRow } from "./description.ts";
import { STATUS_KEYS } from "./status-keys.ts";
import { ACCUMULATION_WORDS, DIRECTION_WORDS, KIND_WORDS, NO_PERIOD, NO_REGION, SCHEDULE_WORDS, SPAN_WORDS, STATUS_LIST } from "./words.ts";

/** A reported value with the indicator it belongs to and what staff note beside it. */
export interface MonthlyEntry {
  readonly id: string;
  readonly observation: Observation;
  readonly note?: string;
  readonly source?: string;
  readonly filledBy?: string;
  /** "YYYY-MM-DDTHH:MM" */
  readonly filledAt?: string;
  readonly revision?: string;
}

/** An event as it goes into 事件表. `gist` 要点: at most 40 characters in our own words, "" where nobody wrote one. */
export interface EventEntry {
  readonly event: PolicyEvent;
  /** Month of the report's monitoring period, "YYYY-MM". */
  readonly reportPeriod: string;
  readonly sourceFile: string;
  readonly gist: string;
  /** 存疑 in words. */
  readonly doubts: string;
}

/** A finding in words (src/messages words an issue). */
export interface FindingEntry {
  readonly id: string;
  readonly subject: string;
  readonly kind: string;
  readonly place: string;
  readonly evidence: string;
  readonly suggestion: string;
  readonly foundAt?: string;
  readonly sourceFile?: string;
}

export interface LogEntry {
  readonly at: string;
  readonly action: string;
  readonly object: string;
  readonly place?: string;
  readonly before?: string;
  readonly after?: string;
  readonly reason?: string;
  readonly by?: string;
  /** What takes the job back, or which job this line took back (src/app/undo-record.ts). */
  readonly undo?: string;
}

/** How many indicators had each status as of a month. `at`: when that was recorded, "YYYY-MM-DDTHH:MM". */
export interface HistoryEntry {
  readonly period: string;
  readonly counts: Readonly<Record<Status, number>>;
  readonly at?: string;
}

/** A version of a target: since when it holds and what it was. */
export interface TargetVersionEntry {
  readonly id: string;
  readonly version: string;
  readonly effectiveFrom: string;
  /** A text for qualitative indicators. */
  readonly target: number | string;
  readonly targetPeriod: string | null;
  readonly basis: string;
}

/**
 * Rows of 指标表, inputs only. `printedPeriod`: month for which the printed completions were published. Numbers become what a cell can hold,
 * 15 significant digits.
 */
export function indicatorRows(indicators: readonly Indicator[], printedPeriod: string | null = null): TableRow[] {
  return indicators.map((indicator) => ({
    id: indicator.id,
    category: indicator.category,
    name: indicator.name,
    unit: indicator.unit ?? null,
    direction: DIRECTION_WORDS[indicator.direction],
    kind: KIND_WORDS[indicator.kind],
    baselinePeriod: lastMonth(indicator.baselinePeriod),
    baseline: indicator.baseline?.toNumber() ?? null,
    targetPeriod: lastMonth(indicator.targetPeriod),
    target: cellValue(indicator.target),
    owner: indicator.owner ?? null,
    completionPrinted: indicator.completionPrinted ?? null,
    schedule: SCHEDULE_WORDS[indicator.schedule],
    op: indicator.op ?? null,
    accumulate: indicator.accumulate === undefined ? null : ACCUMULATION_WORDS[indicator.accumulate],
    windowStart: indicator.windowStart === undefined ? null : monthOf(firstMonth(indicator.windowStart)),
    cap: indicator.cap?.toNumber() ?? null,
    printedPeriod: indicator.completionPrinted === undefined ? null : lastMonth(printedPeriod),
    handVerdict: null,
    remark: null,
    plan: indicator.plan ?? null,
    usedFrom: lastMonth(indicator.usedFrom),
    retiredFrom: lastMonth(indicator.retiredFrom),
    frequency: null,
  }));
}

/** Rows of 里程碑表, in the order given: of two for one period the later counts. */
export function milestoneRows(indicators: readonly Indicator[]): TableRow[] {
  return indicators.flatMap(({ id, milestones }) =>
    (milestones ?? []).map(({ period, value }) => ({ id, period: lastMonth(period), value: value.toNumber(), basis: null })));
}

export function targetVersionRows(entries: readonly TargetVersionEntry[]): TableRow[] {
  return entries.map((entry) => ({ ...entry, effectiveFrom: lastMonth(entry.effectiveFrom), targetPeriod: lastMonth(entry.targetPeriod) }));
}

/** Rows of 月度数据表 in the order given: of several for one period the later counts. A missing value is a blank cell. */
export function monthlyRows(entries: readonly MonthlyEntry[]): TableRow[] {
  return entries.map(({ id, observation, note, source, filledBy, filledAt, revision }) => ({
    period: lastMonth(observation.period),
    id,
    unit: observation.unit ?? null,
    value: observation.value === null ? null : cellValue(observation.value),
    note: note ?? null,
    source: source ?? null,
    filledBy: filledBy ?? null,
    filledAt: filledAt ?? null,
    revision: revision ?? null,
    span: spanWord(observation.period),
  }));
}

/** Rows of 事件表, with the results of the columns that pivots stand on. */
export function eventRows(entries: readonly EventEntry[]): TableRow[] {
  return entries.map(({ event, reportPeriod, sourceFile, gist, doubts }) => ({
    id: event.id,
    period: reportPeriod === "" ? null : lastMonth(reportPeriod),
    date: event.date,
    endDate: event.endDate,
    section: event.section,
    subject: event.subject,
    regions: event.regions.join("、"),
    theme: event.themes[0] ?? null,
    otherThemes: event.themes.slice(1).join("、"),
    action: event.action,
    gist,
    documents: event.documents.map((title) => `《${title}》`).join(""),
    link: event.url,
    text: event.text,
    sourceFile,
    doubts,
    month: reportPeriod === "" ? 0 : monthNumber(reportPeriod),
    monthText: reportPeriod === "" ? NO_PERIOD : monthOf(monthNumber(reportPeriod)),
    firstRegion: event.regions[0] ?? NO_REGION,
  }));
}

/** Rows of 核对表; 处理, 理由 and 处理人 belong to staff and start blank. */
export function findingRows(entries: readonly FindingEntry[]): TableRow[] {
  return entries.map((entry) => ({
    id: entry.id, subject: entry.subject, kind: entry.kind, place: entry.place, evidence: entry.evidence, suggestion: entry.suggestion,
    handling: null, reason: null, handledBy: null, foundAt: entry.foundAt ?? null, sourceFile: entry.sourceFile ?? null,
  }));
}

export function logRows(entries: readonly LogEntry[]): TableRow[] {
  return entries.map((entry) => ({
    at: entry.at, action: entry.action, object: entry.object, place: entry.place ?? null, before: entry.before ?? null,
    after: entry.after ?? null, reason: entry.reason ?? null, by: entry.by ?? null, undo: entry.undo ?? null,
  }));
}

/** Rows of 各期状态表. */
export function historyRows(entries: readonly HistoryEntry[]): TableRow[] {
  return entries.map(({ period, counts, at }) => ({
    period: lastMonth(period), total: STATUS_LIST.reduce((sum, status) => sum + counts[status], 0),
    ...Object.fromEntries(STATUS_LIST.map((status) => [STATUS_KEYS[status], counts[status]])), recordedAt: at ?? null,
  }));
}

/** A period as the month it means: "2018-Q1" → "2018-03". */
function lastMonth(period: string | null | undefined): string | null {
  return period === null || period === undefined ? null : monthOf(monthNumber(period));
}

/** 期长; blank for a month. */
function spanWord(period: string): string | null {
  const months = monthsCovered(period);
  return months === 1 ? null : months === 3 ? SPAN_WORDS.quarter : SPAN_WORDS.year;
}

function cellValue(value: Indicator["target"]): string | number {
  return typeof value === "string" ? value : value.toNumber();
}
