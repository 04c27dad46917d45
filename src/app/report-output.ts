import type { Report } from "../domain/parse/parse-report.ts";

/** What `ledger parse` prints for one file (design §6). Period ends are null where the document prints none. */
export interface ReportOutput {
  readonly file: string;
  readonly title: string;
  readonly period: { readonly start: string | null; readonly end: string | null };
  readonly events: Report["events"];
  readonly claims: Report["claims"];
  readonly issues: Report["issues"];
}

export function reportOutput(file: string, report: Report): ReportOutput {
  const { title, period, events, claims, issues } = report;
  return { file, title, period: period ?? { start: null, end: null }, events, claims, issues };
}
