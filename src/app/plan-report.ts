import { judge } from "../domain/evaluate/judge.ts";
import type { Indicator, Observation, Status } from "../domain/indicator.ts";
import type { Issue } from "../domain/issue.ts";
import type { PlanRow, PlanTable } from "../domain/parse/plan/parse-plan.ts";
import { printedRateFacts } from "./printed-rate.ts";

/** One indicator of `ledger plan` (design §6). Numbers as JSON numbers; completion a ratio, unrounded. */
export interface PlanReportIndicator {
  readonly id: string;
  readonly category: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: string;
  readonly direction: string;
  readonly target: number | string | null;
  readonly actual: number | null;
  readonly completionPrinted: string | null;
  readonly completion: number | null;
  readonly status: Status;
  readonly printedAgrees: boolean;
  readonly issues: readonly string[];
}

export interface PlanReport {
  readonly indicators: readonly PlanReportIndicator[];
  readonly figures: readonly never[];
  readonly issues: readonly Issue[];
}

/** Judges every row of a plan table as of the month its actual values stand for, and holds the printed completion against the recomputed one. */
export function planReport(plan: PlanTable): PlanReport {
  const judged = plan.indicators.map((row) => judgeRow(row, plan.asOf));
  return { indicators: judged.map(({ indicator }) => indicator), figures: [], issues: [...plan.issues, ...judged.flatMap(({ issue }) => issue)] };
}

function judgeRow(row: PlanRow, asOf: string | null): { indicator: PlanReportIndicator; issue: readonly Issue[] } {
  const period = row.actualPeriod ?? asOf ?? row.targetPeriod ?? "9999-12";
  const verdict = judge(indicatorOf(row), row.actual === null ? [] : [{ period, value: row.actual }], period);
  const facts = printedRateFacts(row.completionPrinted, verdict.completion);
  const indicator: PlanReportIndicator = {
    id: row.id, category: row.category, name: row.name, unit: row.unit, kind: row.kind, direction: row.direction,
    target: row.target === null || typeof row.target === "string" ? row.target : row.target.toNumber(),
    actual: row.actual?.toNumber() ?? null, completionPrinted: row.completionPrinted, completion: verdict.completion?.toNumber() ?? null,
    status: verdict.status, printedAgrees: facts === null, issues: [...row.issues, ...(facts === null ? [] : ["printed-disagrees"])],
  };
  return { indicator, issue: facts === null ? [] : [{ code: "printed-disagrees", subject: row.id, place: row.place, facts: { name: row.name, ...facts } }] };
}

/** The row as an indicator. A target that is missing or unreadable stays as an empty text: such an indicator is 无法判定. */
export function indicatorOf(row: PlanRow): Indicator {
  return {
    id: row.id, category: row.category, name: row.name, unit: row.unit, kind: row.kind, direction: row.direction, schedule: row.schedule,
    target: row.target ?? "", targetPeriod: row.targetPeriod,
    ...(row.baseline === null ? {} : { baseline: row.baseline }),
    ...(row.baselinePeriod === null ? {} : { baselinePeriod: row.baselinePeriod }),
    ...(row.op === null ? {} : { op: row.op }),
    ...(row.cap === null ? {} : { cap: row.cap }),
    ...(row.accumulate === null ? {} : { accumulate: row.accumulate }),
    ...(row.owner === "" ? {} : { owner: row.owner }),
    ...(row.completionPrinted === null ? {} : { completionPrinted: row.completionPrinted }),
  };
}

/** What the table reports for its indicators; a missing value is no observation. */
export function observationsOf(row: PlanRow, asOf: string | null): readonly Observation[] {
  const period = row.actualPeriod ?? asOf;
  return row.actual === null || period === null ? [] : [{ period, value: row.actual }];
}
