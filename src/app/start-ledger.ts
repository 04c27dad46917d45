import type { Block } from "../domain/block.ts";
import type { Issue } from "../domain/issue.ts";
import type { PlanTable } from "../domain/parse/plan/parse-plan.ts";
import { parsePlan } from "../domain/parse/plan/parse-plan.ts";
import type { WorkbookFinding, WorkbookPort } from "./ports.ts";
import { planContent } from "./plan-content.ts";
import { printedFindings } from "./printed-findings.ts";
import { seedPlan } from "./seed-plan.ts";
import { seedEntries } from "./seed-reports.ts";
import { buildInto } from "./use-workbook.ts";

/** A plan table that a file holds, before it becomes a ledger. */
export interface ReadPlan {
  readonly file: string;
  readonly table: PlanTable;
  readonly rows: readonly { readonly id: string; readonly name: string; readonly target: string }[];
  /** What is to be checked, as it will stand in 核对. */
  readonly doubts: readonly { readonly id: string; readonly text: string }[];
  /** 报告期 that the table itself names, "YYYY-MM"; null where it names none. */
  readonly asOf: string | null;
  readonly refusal: Issue | null;
}

export function readPlan(file: string, blocks: readonly Block[]): ReadPlan {
  const table = parsePlan(blocks);
  const { plan, findings } = planContent(table, file);
  const rows = table.indicators.map(({ id, name, target, unit }) => ({ id, name, target: target === null ? "" : `${String(target)}${typeof target === "string" ? "" : unit}` }));
  return { file, table, rows, doubts: findings.map(({ id, subject, evidence }) => ({ id, text: subject === "" ? evidence : `${subject}：${evidence}` })), asOf: plan.printedPeriod ?? plan.deadline ?? null, refusal: table.issues[0] ?? null };
}

/** Makes a ledger of a plan table in a workbook that has none. */
export function startWithPlan(port: WorkbookPort, { table, file }: ReadPlan, asOf: string): Promise<readonly WorkbookFinding[]> {
  const { plan, findings } = planContent(table, file, asOf);
  return buildInto(port, { plan, events: [], findings, log: [], asOf });
}

/** Makes the ledger that the seeds describe. */
export function startWithSeeds(port: WorkbookPort): Promise<readonly WorkbookFinding[]> {
  const plan = seedPlan();
  const { events, findings, log } = seedEntries();
  const printed = printedFindings(plan);
  return buildInto(port, { plan, events, findings: [...printed, ...findings], log, asOf: plan.printedPeriod ?? plan.deadline ?? "" });
}
