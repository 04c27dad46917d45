import { judge } from "../domain/evaluate/judge.ts";
import type { Indicator, Observation, Status, Verdict } from "../domain/indicator.ts";
import type { IndicatorIssueCode, Issue } from "../domain/issue.ts";
import type { ReportFigure } from "../domain/parse/figures/read-figures.ts";
import type { PlanTable } from "../domain/parse/plan/parse-plan.ts";
import type { PlanRow } from "../domain/parse/plan/read-plan-row.ts";
import { printedCompletionFacts } from "./printed-completion.ts";

/** One indicator of `ledger plan` (design §6). Numbers as JSON numbers, a target or value in words as text; completion a ratio, unrounded. */
export interface PlanReportIndicator {
  readonly id: string;
  readonly category: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: string;
  readonly direction: string;
  readonly target: number | string | null;
  readonly actual: number | string | null;
  readonly completionPrinted: string | null;
  readonly completion: number | null;
  readonly status: Status;
  readonly printedAgrees: boolean;
  readonly issues: readonly IndicatorIssueCode[];
}

export interface PlanReport {
  readonly indicators: readonly PlanReportIndicator[];
  readonly figures: readonly ReportFigure[];
  readonly issues: readonly Issue[];
}

/** No value of the table is later: judges a plan that names no period at all. */
const NO_PERIOD = "9999-12";

/** Judges every row of a plan table as of the month its actual values stand for, and holds the printed completion against the recomputed one; the figures of the running text go with it. */
export function planReport(plan: PlanTable, figures: readonly ReportFigure[] = []): PlanReport {
  const judged = plan.indicators.map((row) => judgeRow(row, plan.asOf));
  return { indicators: judged.map(({ indicator }) => indicator), figures, issues: [...plan.issues, ...judged.flatMap(({ issues }) => issues)] };
}

function judgeRow(row: PlanRow, asOf: string | null): { indicator: PlanReportIndicator; issues: readonly Issue[] } {
  const period = periodOf(row, asOf);
  const verdict = judge(indicatorOf(row), observationsOf(row, period), period);
  const issues = [...printedIssues(row, verdict), ...judgementIssues(row, verdict)];
  const { id, category, name, unit, kind, direction, completionPrinted } = row;
  const indicator: PlanReportIndicator = {
    id, category, name, unit, kind, direction, target: jsonValue(row.target), actual: jsonValue(row.actual), completionPrinted,
    completion: verdict.completion?.toNumber() ?? null, status: verdict.status, printedAgrees: !issues.some(({ code }) => code === "printed-disagrees"),
    issues: [...row.issues, ...issues.map(({ code }) => code)],
  };
  return { indicator, issues };
}

interface IndicatorIssue extends Issue {
  readonly code: IndicatorIssueCode;
}

function printedIssues(row: PlanRow, { completion, status }: Verdict): readonly IndicatorIssue[] {
  const facts = printedCompletionFacts(row.completionPrinted, completion, status);
  return facts === null ? [] : [{ code: "printed-disagrees", subject: row.id, place: row.place, facts: { name: row.name, ...facts } }];
}

/** What judging found beyond what reading did: a value above its cap, a rank that is no whole number. */
function judgementIssues(row: PlanRow, { working }: Verdict): readonly IndicatorIssue[] {
  return working.issues
    .filter((code) => !row.issues.includes(code) && !(row.target === null && (code === "target-missing" || code === "target-unreadable")))
    .map((code) => ({ code, subject: row.id, place: row.place, facts: { name: row.name, ...(row.actual === null ? {} : { value: row.actual.toString() }), ...(row.cap === null ? {} : { cap: row.cap.toString() }) } }));
}

function jsonValue(value: PlanRow["actual"]): number | string | null {
  return value === null || typeof value === "string" ? value : value.toNumber();
}

function periodOf(row: PlanRow, asOf: string | null): string {
  return row.actualPeriod ?? asOf ?? row.targetPeriod ?? NO_PERIOD;
}

/** The row as an indicator. A target that is missing or unreadable stays as an empty text: such an indicator is 无法判定. */
export function indicatorOf(row: PlanRow): Indicator {
  return {
    id: row.id, category: row.category, name: row.name, unit: row.unit, kind: row.kind, direction: row.direction, schedule: row.schedule,
    target: row.target ?? "", targetPeriod: row.targetPeriod,
    ...(row.milestones.length === 0 ? {} : { milestones: row.milestones }),
    ...(row.baseline === null ? {} : { baseline: row.baseline }),
    ...(row.baselinePeriod === null ? {} : { baselinePeriod: row.baselinePeriod }),
    ...(row.op === null ? {} : { op: row.op }),
    ...(row.cap === null ? {} : { cap: row.cap }),
    ...(row.accumulate === null ? {} : { accumulate: row.accumulate }),
    ...(row.windowStart === null ? {} : { windowStart: row.windowStart }),
    ...(row.owner === "" ? {} : { owner: row.owner }),
    ...(row.completionPrinted === null ? {} : { completionPrinted: row.completionPrinted }),
  };
}

/** What the table reports for its indicators, oldest first; a missing value is no observation. */
export function observationsOf(row: PlanRow, asOf: string | null): readonly Observation[] {
  const period = row.actualPeriod ?? asOf;
  return row.actual === null || period === null ? row.earlier : [...row.earlier, { period, value: row.actual }];
}
