import type { PolicyEvent } from "../domain/event.ts";
import type { Issue } from "../domain/issue.ts";
import { makeGist } from "../domain/parse/make-gist.ts";
import type { Report } from "../domain/parse/parse-report.ts";
import { wordIssueParts } from "../messages/word-issue.ts";
import type { EventEntry, FindingEntry } from "../workbook/rows.ts";

/** What one report adds to the workbook: its events, and the doubts about the document as a whole. */
export interface ReportEntries {
  readonly events: readonly EventEntry[];
  readonly findings: readonly FindingEntry[];
}

/** Rows for 事件表 and 核对表 from a parsed report. The month of a report is the one its monitoring period ends in. */
export function reportEntries(report: Report, sourceFile: string): ReportEntries {
  const reportPeriod = report.period?.end.slice(0, 7) ?? "";
  return {
    events: report.events.map((event) => ({ event, reportPeriod, sourceFile, gist: makeGist(event.text), doubts: wordDoubts(event) })),
    findings: documentFindings(report.issues, reportPeriod, sourceFile),
  };
}

/** 存疑 in words, without the advice: one short sentence a doubt. */
export function wordDoubts(event: Pick<PolicyEvent, "issues">): string {
  return event.issues.map((code) => wordIssueParts(code, {}).what).join("");
}

/** Doubts about a document as findings, numbered "201804-F01" after the report's month. */
export function documentFindings(issues: readonly Issue[], reportPeriod: string, sourceFile: string): FindingEntry[] {
  const prefix = reportPeriod.replace("-", "") || "000000";
  return issues.map((issue, i) => documentFinding(issue, `${prefix}-F${String(i + 1).padStart(2, "0")}`, sourceFile));
}

function documentFinding(issue: Issue, id: string, sourceFile: string): FindingEntry {
  const { what, advice } = wordIssueParts(issue.code, issue.facts);
  const place = issue.place === undefined ? sourceFile : `${sourceFile} 第 ${issue.place.line} 行`;
  return { id, subject: issue.subject ?? "", kind: "监测报告", place, evidence: what, suggestion: advice, sourceFile };
}
