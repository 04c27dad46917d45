import { monthlyRows, historyRows, indicatorRows, milestoneRows } from "../workbook/rows.ts";
import type { LogEntry } from "../workbook/rows.ts";
import type { PlanContent } from "./build-workbook.ts";
import { groupBy } from "./group-by.ts";
import type { NumberedPlan, PlanCounts } from "./numbered-plan.ts";
import { indicatorList, newFindingRows, newUnitRows } from "./numbered-plan.ts";
import type { KnownPlan } from "./plans-of.ts";
import { planNameProblem } from "./plans-of.ts";
import type { ReadRow, RowRef, WorkbookChange, WorkbookReading } from "./ports.ts";
import type { Job, Stamp } from "./run-job.ts";
import { statusHistory } from "./status-history.ts";

/**
 * Another plan in the place of one that the ledger has.
 * @param asOf "YYYY-MM", 报告期 where the plan is the only one
 * @param within the plan that goes, where others stay; absent: it is the only one
 */
export function replacePlan(reading: WorkbookReading, file: string, oldName: string, { plan, findings }: NumberedPlan, asOf: string, stamp: Stamp, within?: KnownPlan): { readonly job: Job; readonly counts: PlanCounts } {
  const { cell, names, history } = inPlaceOf(reading, plan, asOf, stamp, within);
  const { removed, isOpen } = goneRows(reading, within);
  const change: WorkbookChange = {
    removed,
    added: {
      indicators: indicatorRows(plan.indicators.map((indicator) => ({ ...indicator, ...(cell === null ? {} : { plan: cell }) })), plan.printedPeriod ?? null), milestones: milestoneRows(plan.indicators), monthly: monthlyRows(plan.observations),
      units: newUnitRows(reading, plan), findings: newFindingRows(findings, (reading.tables["findings"] ?? []).filter((row) => !isOpen(row))), history,
    },
    names,
  };
  const old = removed.indicators.map(({ expected }) => ({ id: String(expected["id"] ?? "").trim(), name: String(expected["name"] ?? "").trim() }));
  const log: LogEntry = {
    ...stamp, action: "替换指标表", object: file, place: "指标表、里程碑表、目标版本表、月度数据表",
    before: `${oldName}：指标${old.length}项${indicatorList(old)}，阶段目标${removed.milestones.length}条，目标版本${removed.targetVersions.length}条，月度数据${removed.monthly.length}条`,
    after: `${cell ?? names["planName"]?.value ?? plan.name}：指标${plan.indicators.length}项${indicatorList(plan.indicators)}，月度数据${plan.observations.length}条${within === undefined ? `，报告期${asOf}` : ""}`,
  };
  const counts = { indicators: plan.indicators.length, values: plan.observations.length, removedIndicators: removed.indicators.length, removedValues: removed.monthly.length };
  return { job: { change, log: [log] }, counts };
}

/** What the new plan is called, and what it changes of the whole ledger: all where it is alone; beside others neither 报告期 nor what was recorded of all plans. */
function inPlaceOf(reading: WorkbookReading, plan: PlanContent, asOf: string, { at }: Stamp, within?: KnownPlan) {
  const name = (key: string, value: string | null) => ({ [key]: { expected: reading.names[key] ?? null, value } });
  const own = { ...name("planName", plan.name), ...name("planStart", plan.start ?? null), ...name("planDeadline", plan.deadline ?? null) };
  if (within === undefined) {
    const observations = groupBy(plan.observations, ({ id }) => id);
    const history = statusHistory(plan.indicators, (id) => (observations.get(id) ?? []).map(({ observation }) => observation), asOf, at);
    return { cell: null, names: { ...own, ...name("reportPeriod", asOf) }, history: historyRows(history) };
  }
  // A title that another plan bears already would make one plan of two.
  const isFree = planNameProblem(reading, plan.name) === null;
  return { cell: within.cell === null ? null : isFree ? plan.name : within.cell, names: within.cell === null && isFree ? name("planName", plan.name) : {}, history: [] };
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

function textOf(row: ReadRow, key: string): string {
  return String(row.values[key] ?? "").trim();
}
