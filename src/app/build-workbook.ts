import { standing } from "../domain/evaluate/in-use.ts";
import { judge } from "../domain/evaluate/judge.ts";
import type { Indicator, Observation } from "../domain/indicator.ts";
import { monthNumber, monthOf } from "../domain/period.ts";
import type { TableRow } from "../workbook/description.ts";
import type { EventEntry, FindingEntry, LogEntry, MonthlyEntry, TargetVersionEntry } from "../workbook/rows.ts";
import { eventRows, findingRows, historyRows, indicatorRows, logRows, milestoneRows, monthlyRows, targetVersionRows } from "../workbook/rows.ts";
import { missingUnitRows, seedUnitRows } from "../workbook/unit-rows.ts";
import { STANDING_WORDS } from "../workbook/words.ts";
import { monthlyResults } from "./monthly-results.ts";
import type { WorkbookContent } from "./ports.ts";
import { statusHistory } from "./status-history.ts";

/** A plan: its indicators, what was reported for them, and what its documents say about both. */
export interface PlanContent {
  readonly name: string;
  /** First and last month, "YYYY-MM". */
  readonly start?: string;
  readonly deadline?: string;
  readonly indicators: readonly Indicator[];
  readonly observations: readonly MonthlyEntry[];
  /** Month for which the printed completion rates were published. */
  readonly printedPeriod?: string;
}

export interface BuildRequest {
  readonly plan: PlanContent;
  readonly events: readonly EventEntry[];
  readonly findings: readonly FindingEntry[];
  readonly log: readonly LogEntry[];
  /** 报告期, any period; the workbook takes its last month. */
  readonly asOf: string;
}

/** What goes into a new workbook: rows of every table, named cells, and the core's verdicts as what the formulas show until they are computed. */
export function buildWorkbook({ plan, events, findings, log, asOf }: BuildRequest): WorkbookContent {
  const month = monthOf(monthNumber(asOf));
  const units = [...plan.indicators.map(({ unit }) => unit), ...plan.observations.map(({ observation }) => observation.unit)];
  const observations = observationsById(plan);
  const results = monthlyResults(plan.indicators, plan.observations);
  return {
    tables: {
      indicators: withVerdicts(plan, observations, month),
      milestones: milestoneRows(plan.indicators),
      targetVersions: targetVersionRows(plan.indicators.flatMap(versionEntries)),
      monthly: monthlyRows(plan.observations).map((row, index) => ({ ...row, ...results[index] })),
      events: eventRows(events),
      findings: findingRows(findings),
      units: [...seedUnitRows(), ...missingUnitRows(units)],
      log: logRows(log),
      history: historyRows(statusHistory(plan.indicators, (id) => observations.get(id) ?? [], month, log.at(-1)?.at)),
    },
    names: {
      reportPeriod: month,
      planName: plan.name,
      ...(plan.start === undefined ? {} : { planStart: plan.start }),
      ...(plan.deadline === undefined ? {} : { planDeadline: plan.deadline }),
    },
  };
}

/** Rows of 目标版本表; a version that nobody named is counted. */
function versionEntries({ id, targetVersions = [] }: Indicator): TargetVersionEntry[] {
  return targetVersions.map(({ effectiveFrom, target, targetPeriod, version, basis }, index) => ({
    id, version: version ?? `第${index + 1}版`, effectiveFrom, target: typeof target === "string" ? target : target.toNumber(), targetPeriod, basis: basis ?? "",
  }));
}

function observationsById(plan: PlanContent): Map<string, Observation[]> {
  const observations = new Map<string, Observation[]>();
  for (const { id } of plan.indicators) observations.set(id, []);
  for (const { id, observation } of plan.observations) observations.get(id)?.push(observation);
  return observations;
}

function withVerdicts(plan: PlanContent, observations: ReadonlyMap<string, readonly Observation[]>, asOf: string): TableRow[] {
  return indicatorRows(plan.indicators, plan.printedPeriod ?? null).map((row, index) => {
    const indicator = plan.indicators[index];
    if (indicator === undefined) return row;
    const now = standing(indicator, asOf);
    return { ...row, active: now === "in-use" ? 1 : 0, ...(now === "in-use" ? resultsOf(indicator, observations.get(indicator.id) ?? [], asOf) : { status: STANDING_WORDS[now] }) };
  });
}

function resultsOf(indicator: Indicator, observations: readonly Observation[], asOf: string): TableRow {
  const verdict = judge(indicator, observations, asOf);
  const { latestPeriod, latestValue, status, severity } = verdict;
  return {
    latestPeriod: latestPeriod === null ? null : monthOf(monthNumber(latestPeriod)),
    latestValue: latestValue === null || typeof latestValue === "string" ? latestValue : latestValue.toNumber(),
    completion: verdict.completion?.toNumber() ?? null,
    expected: verdict.expectedProgress?.toNumber() ?? null,
    gap: verdict.gapPoints?.toNumber() ?? null,
    status,
    severity,
  };
}
