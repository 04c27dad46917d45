import { monthNumber, monthOf } from "../domain/period.ts";
import type { LogEntry, MonthlyEntry } from "../workbook/rows.ts";
import { indicatorRows, milestoneRows, monthlyRows } from "../workbook/rows.ts";
import type { PlanContent } from "./build-workbook.ts";
import { groupBy } from "./group-by.ts";
import type { NumberedPlan, PlanCounts } from "./numbered-plan.ts";
import { indicatorList, newFindingRows, newUnitRows, withLedgerIds } from "./numbered-plan.ts";
import type { PlanMerge } from "./plan-merge.ts";
import { planMerge } from "./plan-merge.ts";
import { planNameProblem, plansOf } from "./plans-of.ts";
import type { ReadRow, RowChange, WorkbookChange, WorkbookReading } from "./ports.ts";
import { replacePlan } from "./replace-plan.ts";
import type { Job, Stamp } from "./run-job.ts";
import type { ReadPlan } from "./start-ledger.ts";

/**
 * "add": what the ledger has stays, new indicators and values come to one of its plans. "replace": another plan takes the place of one; events stay. "beside": all of the
 * table is new and a plan of its own beside those that are there, under the one 报告期.
 */
export const PLAN_MODES = ["add", "replace", "beside"] as const;
export type PlanMode = (typeof PLAN_MODES)[number];

export interface PlanChoice {
  /** "add", "replace": the plan that is meant, by its name; absent: the first. "beside": the name of the new plan. */
  readonly plan?: string;
  /** 起用期 of new indicators, "YYYY-MM": months that are closed stay as they were. Absent: they count from the plan's start. Without meaning for "replace". */
  readonly usedFrom?: string;
}

export interface PlanImportJob {
  readonly merge: PlanMerge;
  /** Null where the table has no indicators, or nothing that the ledger has not. */
  readonly job: Job | null;
  readonly counts: PlanCounts;
}

/**
 * A plan table into a ledger that is in use.
 * @param asOf any period: 报告期 of a plan that replaces the only one, and the month of values for which the table names none
 */
export function importPlanJob(reading: WorkbookReading, read: ReadPlan, mode: PlanMode, asOf: string, stamp: Stamp, choice: PlanChoice = {}): PlanImportJob {
  const plans = plansOf(reading);
  const meant = plans.find(({ name }) => name === choice.plan) ?? plans[0];
  const only = plans.length < 2;
  const merge = planMerge(reading, read, asOf, mode === "beside" ? "none" : mode === "replace" && only ? undefined : meant);
  const numbered = withLedgerIds(read, merge, asOf, stamp.at);
  const counts = { ...NO_COUNTS, indicators: numbered.plan.indicators.length, values: numbered.plan.observations.length };
  if (counts.indicators === 0) return { merge, job: null, counts: NO_COUNTS };
  if (mode === "replace") return { merge, ...replacePlan(reading, read.file, merge.planName.before, numbered, monthOf(monthNumber(asOf)), stamp, only ? undefined : meant) };
  if (mode === "add") return addPlan(reading, read.file, merge, marked(numbered, meant?.cell ?? null, choice.usedFrom), stamp);
  const name = (choice.plan ?? "").trim();
  if (planNameProblem(reading, name) !== null) return { merge, job: null, counts };
  return addPlan(reading, read.file, merge, marked(numbered, name, choice.usedFrom), stamp, name);
}

/** The indicators with the plan they belong to (null: that of 参数) and the month they count from. */
function marked({ plan, findings }: NumberedPlan, name: string | null, usedFrom: string | undefined): NumberedPlan {
  const indicators = plan.indicators.map((indicator) => ({ ...indicator, ...(name === null ? {} : { plan: name }), ...(usedFrom === undefined ? {} : { usedFrom }) }));
  return { plan: { ...plan, indicators }, findings };
}

const NO_COUNTS: PlanCounts = { indicators: 0, values: 0, removedIndicators: 0, removedValues: 0 };

/** `beside`: name of the plan that comes to those that are there. */
function addPlan(reading: WorkbookReading, file: string, merge: PlanMerge, { plan, findings }: NumberedPlan, stamp: Stamp, beside?: string): PlanImportJob {
  const fresh = new Set(merge.rows.filter(({ state }) => state === "new").map(({ id }) => id));
  const indicators = plan.indicators.filter(({ id }) => fresh.has(id));
  const values = newValues(reading, inLedgerUnits(reading, plan));
  const counts = { indicators: indicators.length, values: values.added.length + values.filled.length, removedIndicators: 0, removedValues: 0 };
  if (counts.indicators + counts.values === 0) return { merge, job: null, counts };
  const change: WorkbookChange = {
    added: {
      indicators: indicatorRows(indicators, plan.printedPeriod ?? null), milestones: milestoneRows(indicators), monthly: monthlyRows(values.added),
      units: newUnitRows(reading, plan), findings: newFindingRows(findings.filter(({ subject }) => fresh.has(subject)), reading.tables["findings"] ?? []),
    },
    changed: { monthly: values.filled },
  };
  const before = beside === undefined ? merge.rows.length - indicators.length : (reading.tables["indicators"] ?? []).length;
  const log: LogEntry = {
    ...stamp, action: beside === undefined ? "导入指标" : "加入计划", object: beside ?? file, place: beside === undefined ? "指标表" : `指标表（来自${file}）`,
    after: `新增指标${counts.indicators}项${indicatorList(indicators)}，数据${counts.values}条；已有指标${before}项未改`,
  };
  return { merge, job: { change, log: [log] }, counts };
}

/** A value in another unit than the ledger's indicator says so in its own row. */
function inLedgerUnits(reading: WorkbookReading, { indicators, observations }: PlanContent): MonthlyEntry[] {
  const ledger = new Map((reading.tables["indicators"] ?? []).map((row) => [textOf(row, "id"), textOf(row, "unit")]));
  const printed = new Map(indicators.map(({ id, unit }) => [id, unit ?? ""]));
  return observations.map((entry) => {
    const [here, there] = [ledger.get(entry.id), printed.get(entry.id) ?? ""];
    return here === undefined || there === "" || here === there ? entry : { ...entry, observation: { ...entry.observation, unit: there } };
  });
}

/** Values whose month is not reported yet: new rows, and rows that wait for a value. What was reported stays as it is. */
function newValues(reading: WorkbookReading, entries: readonly MonthlyEntry[]): { readonly added: readonly MonthlyEntry[]; readonly filled: readonly RowChange[] } {
  const rows = groupBy(reading.tables["monthly"] ?? [], (row) => keyOf(textOf(row, "id"), textOf(row, "period"), textOf(row, "span")));
  const added: MonthlyEntry[] = [];
  const filled: RowChange[] = [];
  for (const entry of entries) {
    const [line = {}] = monthlyRows([entry]);
    const present = rows.get(keyOf(entry.id, String(line["period"] ?? ""), String(line["span"] ?? ""))) ?? [];
    const blank = present.find((row) => textOf(row, "value") === "");
    if (present.length === 0) added.push(entry);
    else if (blank !== undefined && present.every((row) => textOf(row, "value") === "")) {
      filled.push({ line: blank.line, expected: blank.values, values: { value: line["value"] ?? null, unit: line["unit"] ?? null, source: line["source"] ?? null } });
    }
  }
  return { added, filled };
}

function keyOf(id: string, period: string, span: string): string {
  return JSON.stringify([id.toUpperCase(), period, span === "月" ? "" : span]);
}

function textOf(row: ReadRow, key: string): string {
  return String(row.values[key] ?? "").trim();
}
