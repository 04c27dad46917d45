import type { PlanTable } from "../domain/parse/plan/parse-plan.ts";
import type { Issue } from "../domain/issue.ts";
import { INDICATOR_ISSUE_CODES } from "../domain/issue.ts";
import { monthNumber, monthOf } from "../domain/period.ts";
import { wordIssueParts } from "../messages/word-issue.ts";
import type { FindingEntry } from "../workbook/rows.ts";
import type { PlanContent } from "./build-workbook.ts";
import { indicatorOf, observationsOf, planReport } from "./plan-report.ts";

/**
 * A plan table as content of a new workbook, with what the check found in it. `asOf` (any period) dates the values of a table that names no month
 * itself; without either they belong to no month and cannot be observations.
 */
export function planContent(table: PlanTable, sourceFile: string, asOf?: string): { readonly plan: PlanContent; readonly findings: readonly FindingEntry[] } {
  const report = planReport(table);
  const period = table.asOf ?? (asOf === undefined ? null : monthOf(monthNumber(asOf)));
  const plan: PlanContent = {
    name: table.title === "" ? sourceFile : table.title,
    ...deadlineOf(table),
    indicators: table.indicators.map(indicatorOf),
    observations: table.indicators.flatMap((row) => observationsOf(row, period).map((observation) => ({ id: row.id, observation, source: sourceFile }))),
    ...(period === null ? {} : { printedPeriod: period }),
  };
  const rowIssues: Issue[] = table.indicators.flatMap((row) =>
    row.issues.filter((code) => INDICATOR_ISSUE_CODES.includes(code)).map((code) => ({ code, subject: row.id, place: row.place, facts: { name: row.name } })),
  );
  const findings = [...report.issues, ...rowIssues].map((issue, i) => planFinding(issue, i + 1, sourceFile));
  return { plan, findings };
}

function deadlineOf(table: PlanTable): { readonly deadline?: string } {
  const last = table.indicators.map((row) => row.targetPeriod).filter((period) => period !== null).sort().at(-1);
  return last === undefined ? {} : { deadline: last };
}

function planFinding(issue: Issue, number: number, sourceFile: string): FindingEntry {
  const { what, advice } = wordIssueParts(issue.code, issue.facts);
  const place = issue.place === undefined ? sourceFile : `${sourceFile} 第 ${issue.place.line} 行`;
  return { id: `P-${String(number).padStart(2, "0")}`, subject: issue.subject ?? "", kind: "指标表", place, evidence: what, suggestion: advice, sourceFile };
}
