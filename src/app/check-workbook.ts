import { Decimal } from "decimal.js";
import { forecast } from "../domain/evaluate/forecast.ts";
import type { Standing } from "../domain/evaluate/in-use.ts";
import { standing } from "../domain/evaluate/in-use.ts";
import { judge } from "../domain/evaluate/judge.ts";
import { rollUp, rollUpByCategory, rollUpByPlan } from "../domain/evaluate/roll-up.ts";
import { DEFAULT_THRESHOLDS } from "../domain/evaluate/severity.ts";
import type { SeverityThresholds } from "../domain/evaluate/severity.ts";
import { writeForecast, type WrittenForecast } from "../domain/evaluate/write-forecast.ts";
import { writeVerdict } from "../domain/evaluate/write-verdict.ts";
import type { Severity, Status, Verdict } from "../domain/indicator.ts";
import { monthNumber } from "../domain/period.ts";
import { STANDING_WORDS } from "../workbook/words.ts";
import type { SheetDifference } from "./compare-with-sheet.ts";
import { compareWithSheet } from "./compare-with-sheet.ts";
import type { SheetIndicator } from "./ledger-input.ts";
import { BEFORE_EVERYTHING, readLedgerInput } from "./ledger-input.ts";
import type { WorkbookReading } from "./ports.ts";
import { printedRateFacts } from "./printed-rate.ts";

/** Numbers are decimal strings with 12 places, as `ledger evaluate` writes them; ratios, not percentages. */
export interface CheckedIndicator {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly latestValue: string | null;
  readonly latestPeriod: string | null;
  readonly completion: string | null;
  readonly expectedProgress: string | null;
  readonly gapPoints: string | null;
  readonly status: Status;
  readonly severity: Severity | null;
  /** Where it will stand in its target month if it goes on as observed, or why nothing can be said. */
  readonly forecast: WrittenForecast;
}

export interface CheckedGroup {
  readonly total: number;
  readonly counts: Readonly<Record<Status, number>>;
  readonly lagging: readonly string[];
  readonly missing: number;
  readonly meanCompletion: string | null;
  readonly withCompletion: number;
}

/** A finding about the file, a row or an indicator: code, what it is about, facts. */
export interface CheckFinding {
  readonly code: string;
  readonly subject?: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface WorkbookCheck {
  /** 报告期; null where the cell holds no date. */
  readonly asOf: string | null;
  readonly indicators: readonly CheckedIndicator[];
  /** Indicators that do not count in that month. */
  readonly outOfUse: readonly { readonly id: string; readonly name: string; readonly category: string; readonly standing: Standing }[];
  readonly counts: Readonly<Record<Status, number>>;
  readonly total: CheckedGroup;
  readonly categories: readonly (CheckedGroup & { readonly category: string })[];
  /** One for each plan of the workbook. */
  readonly plans: readonly (CheckedGroup & { readonly plan: string })[];
  readonly findings: readonly CheckFinding[];
  /** Where the sheet's own formulas, as last computed, say something else than the core. */
  readonly differences: readonly SheetDifference[];
}

/** Judges a workbook from what staff typed into it and holds the sheet's own results against that. */
export function checkWorkbook(reading: WorkbookReading): WorkbookCheck {
  const { asOf, indicators, outOfUse, unusedRows, unusedVersions } = readLedgerInput(reading);
  const thresholds = readThresholds(reading);
  const judged = indicators.map((indicator) => ({ ...indicator, verdict: judgeOnSheet(indicator, asOf ?? BEFORE_EVERYTHING, thresholds) }));
  const total = rollUp(judged);
  const standings = outOfUse.map((indicator) => ({ ...indicator, standing: standing(indicator, asOf ?? BEFORE_EVERYTHING) }));
  const calculated = (reading.tables["indicators"] ?? []).some(({ computed }) => computed["status"] !== null);
  return {
    asOf,
    indicators: judged.map((indicator) => checkedIndicator(indicator, asOf ?? BEFORE_EVERYTHING)),
    counts: total.counts,
    total: writtenGroup(total),
    categories: rollUpByCategory(judged).map((group) => ({ category: group.category, ...writtenGroup(group) })),
    plans: rollUpByPlan(judged).map((group) => ({ plan: group.plan, ...writtenGroup(group) })),
    findings: [
      ...(asOf === null ? [{ code: "report-period-missing", facts: {} }] : []),
      ...(calculated || indicators.length + outOfUse.length === 0 ? [] : [{ code: "not-calculated", facts: {} }]),
      ...reading.findings,
      ...unusedRows.map(({ line, reason }) => ({ code: `row-${reason}`, facts: { line } })),
      ...unusedVersions.map(({ line, id, reason }) => ({ code: `version-${reason}`, subject: id, facts: { line } })),
      ...judged.flatMap(indicatorFindings),
    ],
    outOfUse: standings.map(({ id, name, category, standing: now }) => ({ id, name, category, standing: now })),
    differences: calculated ? [...compareWithSheet(judged, reading), ...outOfUseDifferences(standings, reading)] : [],
  };
}

/** A row that does not count says so and shows nothing else. */
function outOfUseDifferences(indicators: readonly (SheetIndicator & { readonly standing: Standing })[], reading: WorkbookReading): SheetDifference[] {
  const rows = new Map((reading.tables["indicators"] ?? []).map((row) => [row.line, row.computed]));
  return indicators.flatMap(({ id, line, standing: now }) => {
    const expected = { latestPeriod: null, latestValue: null, completion: null, expected: null, gap: null, status: STANDING_WORDS[now], severity: null };
    return Object.entries(expected).flatMap(([column, core]) => {
      const sheet = rows.get(line)?.[column] ?? null;
      return sheet === core ? [] : [{ id, line, column, sheet, core }];
    });
  });
}

function checkedIndicator({ id, name, category, judgeable, observations, verdict }: SheetIndicator & { readonly verdict: Verdict }, asOf: string): CheckedIndicator {
  const { latestValue, latestPeriod, completion, expectedProgress, gapPoints, status, severity } = writeVerdict(id, verdict);
  const ahead = writeForecast(forecast(judgeable, observations, asOf));
  return { id, name, category, latestValue, latestPeriod, completion, expectedProgress, gapPoints, status, severity, forecast: ahead };
}

/** The verdict by the core; a row with something unreadable in it is not judged, a qualitative one is judged by hand. */
export function judgeOnSheet(indicator: SheetIndicator, asOf: string, thresholds: SeverityThresholds): Verdict {
  const verdict = judge(indicator.judgeable, indicator.observations, asOf, thresholds);
  if (indicator.problems.length > 0 && verdict.status !== "暂无数据") return { ...verdict, completion: null, gapPoints: null, status: "无法判定", severity: null };
  const byHand = indicator.judgeable.kind === "qualitative" && indicator.problems.length === 0 ? indicator.handVerdict : null;
  return byHand === null ? verdict : { ...verdict, status: byHand };
}

function indicatorFindings(indicator: SheetIndicator & { readonly verdict: Verdict }): CheckFinding[] {
  const { id, line, problems, verdict } = indicator;
  const comparable = indicator.printedPeriod === null || (verdict.latestPeriod !== null && monthNumber(indicator.printedPeriod) === monthNumber(verdict.latestPeriod));
  const printed = comparable ? printedRateFacts(indicator.completionPrinted, verdict.completion) : null;
  return [
    ...(printed === null ? [] : [{ code: "printed-disagrees", subject: id, facts: { line, ...printed } }]),
    ...problems.map((column) => ({ code: "setup-unreadable", subject: id, facts: { line, column } })),
    ...verdict.working.issues.map((code) => ({ code, subject: id, facts: { line } })),
  ];
}

/** 参数: what is no number there counts as the usual limit, as in the sheet. */
export function readThresholds(reading: Pick<WorkbookReading, "cells">): SeverityThresholds {
  const { B10: mild, B11: severe } = reading.cells["settings"] ?? {};
  return {
    mild: typeof mild === "number" ? mild : DEFAULT_THRESHOLDS.mild,
    severe: typeof severe === "number" ? severe : DEFAULT_THRESHOLDS.severe,
  };
}

function writtenGroup(group: ReturnType<typeof rollUp>): CheckedGroup {
  const { total, counts, lagging, missing, meanCompletion, withCompletion } = group;
  return { total, counts, lagging, missing, withCompletion, meanCompletion: meanCompletion?.toFixed(12, Decimal.ROUND_HALF_EVEN) ?? null };
}
