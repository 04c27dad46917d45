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
import type { ReadRow, RowChange, RowRef, WorkbookChange, WorkbookReading } from "./ports.ts";
import type { Job, Stamp } from "./run-job.ts";
import type { ReadPlan } from "./start-ledger.ts";
import { statusHistory } from "./status-history.ts";

/** "add": what the ledger has stays, new indicators and values come to it. "replace": the ledger gets another plan; its events stay. */
export type PlanMode = "add" | "replace";

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
 * @param asOf any period: 报告期 of a replaced plan, and the month of values for which the table names none
 */
export function importPlanJob(reading: WorkbookReading, read: ReadPlan, mode: PlanMode, asOf: string, stamp: Stamp): PlanImportJob {
  const merge = planMerge(reading, read, asOf);
  const numbered = withLedgerIds(read, merge, asOf, stamp.at);
  if (numbered.plan.indicators.length === 0) return { merge, job: null, counts: { indicators: 0, values: 0, removedIndicators: 0, removedValues: 0 } };
  return mode === "add" ? addPlan(reading, read.file, merge, numbered, stamp) : replacePlan(reading, read.file, merge, numbered, monthOf(monthNumber(asOf)), stamp);
}

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

function addPlan(reading: WorkbookReading, file: string, merge: PlanMerge, { plan, findings }: NumberedPlan, stamp: Stamp): PlanImportJob {
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
  const log: LogEntry = {
    ...stamp, action: "导入指标", object: file, place: "指标表",
    after: `新增指标${counts.indicators}项${named(indicators)}，数据${counts.values}条；已有指标${merge.rows.length - indicators.length}项未改`,
  };
  return { merge, job: { change, log: [log] }, counts };
}

function replacePlan(reading: WorkbookReading, file: string, merge: PlanMerge, { plan, findings }: NumberedPlan, asOf: string, stamp: Stamp): PlanImportJob {
  const refs = (key: string, isGone: (row: ReadRow) => boolean = () => true): RowRef[] => (reading.tables[key] ?? []).filter(isGone).map(({ line, values }) => ({ line, expected: values }));
  const oldIds = new Set((reading.tables["indicators"] ?? []).map((row) => textOf(row, "id").toUpperCase()));
  // What the program found in the old plan goes with it; what somebody decided stays.
  const isOpen = (row: ReadRow): boolean => textOf(row, "subject") !== "" && oldIds.has(textOf(row, "subject").toUpperCase()) && textOf(row, "handling") === "" && textOf(row, "reason") === "";
  const removed = { indicators: refs("indicators"), milestones: refs("milestones"), targetVersions: refs("targetVersions"), monthly: refs("monthly"), history: refs("history"), findings: refs("findings", isOpen) };
  const observations = groupBy(plan.observations, ({ id }) => id);
  const history = statusHistory(plan.indicators, (id) => (observations.get(id) ?? []).map(({ observation }) => observation), asOf, stamp.at);
  const name = (key: string, value: string | null) => ({ [key]: { expected: reading.names[key] ?? null, value } });
  const change: WorkbookChange = {
    removed,
    added: {
      indicators: indicatorRows(plan.indicators, plan.printedPeriod ?? null), milestones: milestoneRows(plan.indicators), monthly: monthlyRows(plan.observations),
      units: unitRows(reading, plan), findings: findingRows(withFreeIds(findings, (reading.tables["findings"] ?? []).filter((row) => !isOpen(row)))), history: historyRows(history),
    },
    names: { ...name("planName", plan.name), ...name("planStart", plan.start ?? null), ...name("planDeadline", plan.deadline ?? null), ...name("reportPeriod", asOf) },
  };
  const old = (reading.tables["indicators"] ?? []).map((row) => ({ id: textOf(row, "id"), name: textOf(row, "name") }));
  const log: LogEntry = {
    ...stamp, action: "替换指标表", object: file, place: "指标表、里程碑表、目标版本表、月度数据表",
    before: `${merge.planName.before}：指标${old.length}项${named(old)}，阶段目标${removed.milestones.length}条，目标版本${removed.targetVersions.length}条，月度数据${removed.monthly.length}条`,
    after: `${plan.name}：指标${plan.indicators.length}项${named(plan.indicators)}，月度数据${plan.observations.length}条，报告期${asOf}`,
  };
  const counts = { indicators: plan.indicators.length, values: plan.observations.length, removedIndicators: removed.indicators.length, removedValues: removed.monthly.length };
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
