import type { Indicator } from "../domain/indicator.ts";
import { monthNumber, monthOf } from "../domain/period.ts";
import type { TableRow } from "../workbook/description.ts";
import type { FindingEntry, LogEntry, MonthlyEntry } from "../workbook/rows.ts";
import { findingRows, historyRows, indicatorRows, milestoneRows, monthlyRows } from "../workbook/rows.ts";
import { missingUnitRows } from "../workbook/unit-rows.ts";
import type { PlanContent } from "./build-workbook.ts";
import { freeId } from "./free-id.ts";
import { groupBy } from "./group-by.ts";
import { planContent } from "./plan-content.ts";
import type { PlanMerge } from "./plan-merge.ts";
import { planMerge } from "./plan-merge.ts";
import type { KnownPlan } from "./plans-of.ts";
import { planNameProblem, plansOf } from "./plans-of.ts";
import type { ReadRow, RowChange, RowRef, WorkbookChange, WorkbookReading } from "./ports.ts";
import type { Job, Stamp } from "./run-job.ts";
import type { ReadPlan } from "./start-ledger.ts";
import { statusHistory } from "./status-history.ts";

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
  /** Rows that are written and removed, for the words beforehand. */
  readonly counts: { readonly indicators: number; readonly values: number; readonly removedIndicators: number; readonly removedValues: number };
}

/** A plan under the numbers of the ledger. */
interface NumberedPlan {
  readonly plan: PlanContent;
  readonly findings: readonly FindingEntry[];
}

const LONGEST_LIST = 2_000;

/**
 * A plan table into a ledger that is in use.
 * @param asOf any period: 报告期 of a plan that replaces the only one, and the month of values for which the table names none
 */
export function importPlanJob(reading: WorkbookReading, read: ReadPlan, mode: PlanMode, asOf: string, stamp: Stamp, choice: PlanChoice = {}): PlanImportJob {
  const plans = plansOf(reading);
  const meant = plans.find(({ name }) => name === choice.plan) ?? plans[0];
  const within = mode === "beside" ? "none" : mode === "replace" && plans.length < 2 ? undefined : meant;
  const merge = planMerge(reading, read, asOf, within);
  const numbered = withLedgerIds(read, merge, asOf, stamp.at);
  if (numbered.plan.indicators.length === 0) return { merge, job: null, counts: NO_COUNTS };
  if (mode === "replace") return replacePlan(reading, read.file, merge, numbered, monthOf(monthNumber(asOf)), stamp, within === "none" ? undefined : within);
  const [plan, usedFrom] = [(mode === "beside" ? choice.plan?.trim() : within === "none" ? undefined : within?.cell) ?? undefined, choice.usedFrom];
  if (mode === "beside" && planNameProblem(reading, plan ?? "") !== null) return { merge, job: null, counts: { ...NO_COUNTS, indicators: numbered.plan.indicators.length, values: numbered.plan.observations.length } };
  const marked = numbered.plan.indicators.map((indicator) => ({ ...indicator, ...(plan === undefined ? {} : { plan }), ...(usedFrom === undefined ? {} : { usedFrom }) }));
  return addPlan(reading, read.file, merge, { ...numbered, plan: { ...numbered.plan, indicators: marked } }, stamp, mode === "beside" ? plan : undefined);
}

const NO_COUNTS: PlanImportJob["counts"] = { indicators: 0, values: 0, removedIndicators: 0, removedValues: 0 };

function withLedgerIds({ table, file }: ReadPlan, { rows }: PlanMerge, asOf: string, at: string): NumberedPlan {
  const { plan, findings } = planContent(table, file, asOf);
  const ids = new Map(rows.map(({ tableId, id }) => [tableId, id]));
  const idOf = (id: string): string => ids.get(id) ?? id;
  return {
    plan: {
      ...plan,
      indicators: plan.indicators.map((indicator) => ({ ...indicator, id: idOf(indicator.id) })),
      observations: plan.observations.map((entry) => ({ ...entry, id: idOf(entry.id) })),
    },
    findings: findings.map((finding) => ({ ...finding, subject: idOf(finding.subject), foundAt: at })),
  };
}

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
      units: unitRows(reading, plan), findings: findingRows(withFreeIds(findings.filter(({ subject }) => fresh.has(subject)), reading.tables["findings"] ?? [])),
    },
    changed: { monthly: values.filled },
  };
  const before = beside === undefined ? merge.rows.length - indicators.length : (reading.tables["indicators"] ?? []).length;
  const log: LogEntry = {
    ...stamp, action: beside === undefined ? "导入指标" : "加入计划", object: beside ?? file, place: beside === undefined ? "指标表" : `指标表（来自${file}）`,
    after: `新增指标${counts.indicators}项${named(indicators)}，数据${counts.values}条；已有指标${before}项未改`,
  };
  return { merge, job: { change, log: [log] }, counts };
}

/** @param within the plan that goes, where others stay; absent: it is the only one */
function replacePlan(reading: WorkbookReading, file: string, merge: PlanMerge, numbered: NumberedPlan, asOf: string, stamp: Stamp, within?: KnownPlan): PlanImportJob {
  const { plan, findings, cell, names, history } = inPlaceOf(reading, numbered, asOf, stamp, within);
  const { removed, isOpen } = goneRows(reading, within);
  const change: WorkbookChange = {
    removed,
    added: {
      indicators: indicatorRows(plan.indicators.map((indicator) => ({ ...indicator, ...(cell === null ? {} : { plan: cell }) })), plan.printedPeriod ?? null), milestones: milestoneRows(plan.indicators), monthly: monthlyRows(plan.observations),
      units: unitRows(reading, plan), findings: findingRows(withFreeIds(findings, (reading.tables["findings"] ?? []).filter((row) => !isOpen(row)))), history,
    },
    names,
  };
  const old = removed.indicators.map(({ expected }) => ({ id: String(expected["id"] ?? "").trim(), name: String(expected["name"] ?? "").trim() }));
  const log: LogEntry = {
    ...stamp, action: "替换指标表", object: file, place: "指标表、里程碑表、目标版本表、月度数据表",
    before: `${merge.planName.before}：指标${old.length}项${named(old)}，阶段目标${removed.milestones.length}条，目标版本${removed.targetVersions.length}条，月度数据${removed.monthly.length}条`,
    after: `${cell ?? names["planName"]?.value ?? plan.name}：指标${plan.indicators.length}项${named(plan.indicators)}，月度数据${plan.observations.length}条${within === undefined ? `，报告期${asOf}` : ""}`,
  };
  const counts = { indicators: plan.indicators.length, values: plan.observations.length, removedIndicators: removed.indicators.length, removedValues: removed.monthly.length };
  return { merge, job: { change, log: [log] }, counts };
}

/** What the new plan is called, and what it changes of the whole ledger: all where it is alone; beside others neither 报告期 nor what was recorded of all plans. */
function inPlaceOf(reading: WorkbookReading, { plan, findings }: NumberedPlan, asOf: string, { at }: Stamp, within?: KnownPlan) {
  const name = (key: string, value: string | null) => ({ [key]: { expected: reading.names[key] ?? null, value } });
  const own = { ...name("planName", plan.name), ...name("planStart", plan.start ?? null), ...name("planDeadline", plan.deadline ?? null) };
  if (within === undefined) {
    const observations = groupBy(plan.observations, ({ id }) => id);
    const history = statusHistory(plan.indicators, (id) => (observations.get(id) ?? []).map(({ observation }) => observation), asOf, at);
    return { plan, findings, cell: null, names: { ...own, ...name("reportPeriod", asOf) }, history: historyRows(history) };
  }
  // A title that another plan bears already would make one plan of two.
  const isFree = planNameProblem(reading, plan.name) === null;
  return { plan, findings, cell: within.cell === null ? null : isFree ? plan.name : within.cell, names: within.cell === null && isFree ? name("planName", plan.name) : {}, history: [] };
}

/** What goes with the plan, and which findings are still open: what somebody decided stays. */
function goneRows(reading: WorkbookReading, within?: KnownPlan) {
  const isMeant = ({ line }: ReadRow): boolean => within === undefined || within.lines.has(line);
  const indicators = reading.tables["indicators"] ?? [];
  const kept = new Set(indicators.filter((row) => !isMeant(row)).map((row) => textOf(row, "id").toUpperCase()));
  const oldIds = new Set(indicators.filter(isMeant).map((row) => textOf(row, "id").toUpperCase()).filter((id) => !kept.has(id)));
  const isOld = (row: ReadRow): boolean => within === undefined || (textOf(row, "id") !== "" && oldIds.has(textOf(row, "id").toUpperCase()));
  const isOpen = (row: ReadRow): boolean => textOf(row, "subject") !== "" && oldIds.has(textOf(row, "subject").toUpperCase()) && textOf(row, "handling") === "" && textOf(row, "reason") === "";
  const refs = (key: string, isGone: (row: ReadRow) => boolean): RowRef[] => (reading.tables[key] ?? []).filter(isGone).map(({ line, values }) => ({ line, expected: values }));
  return {
    removed: {
      indicators: refs("indicators", isMeant), milestones: refs("milestones", isOld), targetVersions: refs("targetVersions", isOld), monthly: refs("monthly", isOld),
      history: refs("history", () => within === undefined), findings: refs("findings", isOpen),
    },
    isOpen,
  };
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

function unitRows(reading: WorkbookReading, { indicators, observations }: PlanContent): TableRow[] {
  const present = (reading.tables["units"] ?? []).map((row) => textOf(row, "unit"));
  return missingUnitRows([...indicators.map(({ unit }) => unit), ...observations.map(({ observation }) => observation.unit)], present);
}

function withFreeIds(findings: readonly FindingEntry[], present: readonly ReadRow[]): FindingEntry[] {
  const taken = new Set(present.map((row) => textOf(row, "id").toUpperCase()));
  return findings.map((finding) => ({ ...finding, id: freeId(finding.id, taken) }));
}

function named(indicators: readonly Pick<Indicator, "id" | "name">[]): string {
  const list = indicators.map(({ id, name }) => `${id} ${name}`).join("、");
  if (list === "") return "";
  return `（${list.length > LONGEST_LIST ? `${list.slice(0, LONGEST_LIST)}…` : list}）`;
}

function textOf(row: ReadRow, key: string): string {
  return String(row.values[key] ?? "").trim();
}
