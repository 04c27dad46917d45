import type { Decimal } from "decimal.js";
import type { BuildRequest } from "../../src/app/build-workbook.ts";
import { buildWorkbook } from "../../src/app/build-workbook.ts";
import { checkWorkbook } from "../../src/app/check-workbook.ts";
import type { WorkbookCheck } from "../../src/app/check-workbook.ts";
import type { WorkbookContent, WorkbookReading } from "../../src/app/ports.ts";
import { inForce } from "../../src/domain/evaluate/in-force.ts";
import { isInUse, standing } from "../../src/domain/evaluate/in-use.ts";
import { judge } from "../../src/domain/evaluate/judge.ts";
import { rollUp, rollUpByCategory, rollUpByPlan } from "../../src/domain/evaluate/roll-up.ts";
import type { RollUp } from "../../src/domain/evaluate/roll-up.ts";
import type { Indicator, Observation, Verdict } from "../../src/domain/indicator.ts";
import { STATUSES } from "../../src/domain/indicator.ts";
import { monthNumber, monthOf } from "../../src/domain/period.ts";
import { STANDING_WORDS } from "../../src/workbook/words.ts";
import { workbookDescription } from "../../src/workbook/workbook-description.ts";
import { readWorkbook } from "../../src/xlsx/read-workbook.ts";
import { writeWorkbook } from "../../src/xlsx/write-workbook.ts";
import { recalculateAll } from "../setup/recalculate.ts";
import { readCrossTable } from "./cross-table.ts";

/** A plan as of one month: what one workbook holds. */
export interface Plan {
  readonly asOf: string;
  readonly indicators: readonly Indicator[];
  readonly observations: readonly { readonly id: string; readonly observation: Observation }[];
}

export interface Proof {
  /** "indicator column: sheet … core …", empty where the two engines agree. */
  readonly differences: readonly string[];
  readonly compared: { readonly indicators: number; readonly cells: number };
  readonly errorCells: readonly string[];
  readonly check: WorkbookCheck;
  readonly reading: WorkbookReading;
}

type Value = string | number | boolean | null;
const NOTHING_SHOWN = { latestPeriod: null, latestValue: null, completion: null, expected: null, gap: null, severity: null } as const;
const SHOWN = 5;
const PLAN_NAME = "证明";
const LAST_HOME_ROW = 60;

/** Builds a workbook for each plan, lets LibreOffice compute them in one go and holds every result against the core. */
export async function prove(plans: readonly Plan[]): Promise<Proof[]> {
  const files = await Promise.all(plans.map(async (plan) => (await writeWorkbook(workbookDescription, contentOf(plan))).bytes));
  const computed = await recalculateAll(files);
  return Promise.all(plans.map(async (plan, index) => compare(plan, await readWorkbook(computed[index] ?? new Uint8Array(), workbookDescription))));
}

/** The content without the core's own results: what is read back can only come from the formulas. */
export function contentOf(plan: Plan): WorkbookContent {
  const request: BuildRequest = { plan: { name: PLAN_NAME, indicators: plan.indicators, observations: plan.observations }, events: [], findings: [], log: [], asOf: plan.asOf };
  return withoutResults(buildWorkbook(request));
}

function withoutResults(content: WorkbookContent): WorkbookContent {
  const formulaKeys = new Set(workbookDescription.sheets.flatMap(({ tables }) => tables.flatMap(({ key: table, columns }) =>
    columns.flatMap(({ key, formula }) => (formula === undefined ? [] : [`${table}.${key}`])))));
  const tables = Object.entries(content.tables).map(([table, rows]) =>
    [table, rows.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => !formulaKeys.has(`${table}.${key}`))))] as const);
  return { ...content, tables: Object.fromEntries(tables) };
}

function compare(plan: Plan, reading: WorkbookReading): Proof {
  const everyone = plan.indicators.map((indicator) => {
    const observations = plan.observations.filter(({ id }) => id === indicator.id).map(({ observation }) => observation);
    return { ...indicator, observations, verdict: judge(indicator, observations, plan.asOf) };
  });
  const judged = everyone.filter((indicator) => isInUse(indicator, plan.asOf));
  const differences: string[] = [];
  let cells = 0;
  const hold = (what: string, sheet: Value, core: Value): void => {
    cells += 1;
    if (!agree(sheet, core)) differences.push(`${what}: sheet ${String(sheet)} core ${String(core)}`);
  };
  const rows = reading.tables["indicators"] ?? [];
  hold("rows of 指标表", rows.length, everyone.length);
  everyone.forEach((indicator, index) => {
    const before = differences.length;
    const now = standing(indicator, plan.asOf);
    const results = now === "in-use" ? resultsOf(indicator.verdict) : { ...NOTHING_SHOWN, status: STANDING_WORDS[now] };
    for (const [key, core] of Object.entries({ ...results, ...targetOf(indicator, plan.asOf), active: now === "in-use" ? 1 : 0 })) hold(`${indicator.id} ${key}`, rows[index]?.computed[key] ?? null, core);
    if (differences.length > before && before < SHOWN) differences.push(`  ${JSON.stringify({ ...indicator, verdict: undefined })} as of ${plan.asOf}`);
  });
  const check = checkWorkbook(reading);
  holdPrintedRates(reading, check, hold);
  holdMonthly(reading, judged, hold);
  holdHome(reading, judged, hold);
  const errorCells = reading.findings.filter(({ code }) => code === "error-value").map(({ facts }) => JSON.stringify(facts));
  return { differences, compared: { indicators: everyone.length, cells }, errorCells, check, reading };
}

function resultsOf({ latestPeriod, latestValue, completion, expectedProgress, gapPoints, status, severity }: Verdict): Record<string, Value> {
  const number = (value: Decimal | string | null): Value => (value === null || typeof value === "string" ? value : value.toNumber());
  return {
    latestPeriod: latestPeriod === null ? null : monthOf(monthNumber(latestPeriod)),
    latestValue: number(latestValue),
    completion: number(completion),
    expected: number(expectedProgress),
    gap: number(gapPoints),
    status,
    severity,
  };
}

/** The target in force, as the grey columns of 指标表 hold it. */
function targetOf(indicator: Indicator, asOf: string): Record<string, Value> {
  const { target, targetPeriod } = inForce(indicator, asOf);
  return { targetNow: typeof target === "string" ? target : target.toNumber(), targetMonth: targetPeriod === null ? 0 : monthNumber(targetPeriod) };
}

type Hold = (what: string, sheet: Value, core: Value) => void;
type Judged = Indicator & { readonly verdict: Verdict };

/** 核对 names exactly the published rates that the core finds wrong, unless the row has a graver finding. */
function holdPrintedRates(reading: WorkbookReading, check: WorkbookCheck, hold: Hold): void {
  const wrong = new Set(check.findings.flatMap(({ code, facts }) => (code === "printed-disagrees" ? [Number(facts["line"])] : [])));
  for (const { line, values, computed } of reading.tables["indicators"] ?? []) {
    const shown = String(computed["check"] ?? "");
    const about = shown === "" ? "" : shown === "一致" ? "一致" : /^公布/.test(shown) ? "不符" : "graver";
    const comparable = typeof computed["completion"] === "number" && values["completionPrinted"] !== null && values["completionPrinted"] !== "/";
    if (about !== "graver") hold(`核对 in row ${line}`, about, wrong.has(line) ? "不符" : comparable ? "一致" : "");
  }
}

/** The row that closes an indicator's latest value shows its status and completion in 月度数据表; every other row shows none. */
function holdMonthly(reading: WorkbookReading, judged: readonly Judged[], hold: Hold): void {
  const rows = reading.tables["monthly"] ?? [];
  for (const { id, verdict } of judged) {
    const shown = rows.filter(({ values, computed }) => values["id"] === id && computed["status"] !== null);
    if (verdict.latestPeriod === null) hold(`${id} closing rows`, shown.length, 0);
    for (const { line, computed } of shown) {
      hold(`${id} status in row ${line}`, computed["status"] ?? null, verdict.status);
      hold(`${id} completion in row ${line}`, computed["completion"] ?? null, verdict.completion?.toNumber() ?? null);
    }
  }
}

/** Counts and roll-ups of 首页, found by their labels below the headings that they belong to. */
function holdHome(reading: WorkbookReading, judged: readonly Judged[], hold: Hold): void {
  const at = (column: string, row: number): Value => reading.cells["home"]?.[`${column}${row}`] ?? null;
  const rowOf = (label: string, column: string, after = 0): number => {
    const row = Array.from({ length: LAST_HOME_ROW - after }, (_, index) => after + index + 1).find((candidate) => at(column, candidate) === label);
    if (row === undefined) hold(`首页: a line ${label}`, null, label);
    return row ?? 0;
  };
  const total = rollUp(judged);
  const statuses = rowOf("状态", "A");
  for (const status of STATUSES) hold(`首页 ${status}`, at("C", rowOf(status, "A", statuses)), total.counts[status]);
  hold("首页 合计", at("C", rowOf("合计", "A", statuses)), total.total);
  hold("首页 滞后合计", at("D", rowOf("滞后", "D") + 1), total.lagging.length);
  hold("首页 平均完成率", at("G", rowOf("平均完成率", "G") + 1), total.meanCompletion?.toNumber() ?? null);
  holdPlans(judged, at, hold);
  const categories = rowOf("分类情况", "A");
  const table = readCrossTable(reading, "指标：类别×状态");
  for (const group of rollUpByCategory(judged)) {
    holdCategory(group.category, group, (column) => at(column, rowOf(group.category, "B", categories)), hold);
    for (const status of STATUSES) hold(`分析 ${group.category} ${status}`, table.at(group.category, status), group.counts[status]);
  }
}

/** 分计划 stands on 首页 where there are several plans, and only there. */
function holdPlans(judged: readonly Judged[], at: (column: string, row: number) => Value, hold: Hold): void {
  const rows = Array.from({ length: LAST_HOME_ROW }, (_, index) => index + 1);
  const heading = rows.find((row) => at("A", row) === "分计划");
  const plans = rollUpByPlan(judged.map((indicator) => ({ ...indicator, plan: indicator.plan ?? PLAN_NAME })));
  hold("首页 分计划", heading !== undefined, plans.length > 1);
  if (heading === undefined) return;
  plans.forEach((group, index) => {
    const row = heading + 2 + index;
    const line = [group.plan, group.meanCompletion?.toNumber() ?? null, group.total, group.counts["完成"] + group.counts["超额完成"], group.lagging.length, group.missing];
    line.forEach((core, column) => hold(`首页 ${group.plan} ${"BDEFGH".charAt(column)}`, at("BDEFGH".charAt(column), row), core));
  });
  hold("首页 after the plans", at("A", heading + 2 + plans.length), null);
}

function holdCategory(category: string, group: RollUp, at: (column: string) => Value, hold: Hold): void {
  hold(`首页 ${category} 指标数`, at("E"), group.total);
  hold(`首页 ${category} 有完成率`, at("H"), group.withCompletion);
  hold(`首页 ${category} 平均完成率`, at("D"), group.meanCompletion?.toNumber() ?? null);
  hold(`首页 ${category} 完成及超额`, at("F"), group.counts["完成"] + group.counts["超额完成"]);
  hold(`首页 ${category} 滞后`, at("G"), group.lagging.length);
}

/** Numbers to 1e-9 of the larger; next to zero, to what rounding leaves of it. */
function agree(sheet: Value, core: Value): boolean {
  if (typeof sheet !== "number" || typeof core !== "number") return sheet === core;
  const difference = Math.abs(sheet - core);
  return difference <= 1e-12 || difference <= 1e-9 * Math.max(Math.abs(sheet), Math.abs(core));
}
