import { z } from "zod";
import seeds from "../../seeds/events.json" with { type: "json" };
import { ACTIONS, REGIONS, SECTIONS, THEMES } from "../domain/event.ts";
import { DOCUMENT_ISSUE_CODES, EVENT_ISSUE_CODES } from "../domain/issue.ts";
import type { LogEntry } from "../workbook/rows.ts";
import type { ReportEntries } from "./report-entries.ts";
import { documentFindings, wordDoubts } from "./report-entries.ts";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const eventSchema = z.object({
  id: z.string(),
  section: z.enum(SECTIONS),
  subject: z.string(),
  subjectPrinted: z.boolean(),
  regions: z.array(z.enum(REGIONS)),
  date: day.nullable(),
  endDate: day.nullable(),
  datePrinted: z.string(),
  url: z.string().nullable(),
  urlDamaged: z.boolean(),
  themes: z.array(z.enum(THEMES)).min(1).max(3),
  action: z.enum(ACTIONS),
  documents: z.array(z.string()),
  figures: z.array(z.object({ value: z.number(), unit: z.string(), what: z.string() })),
  issues: z.array(z.enum(EVENT_ISSUE_CODES)),
  gist: z.string().min(1).max(40),
});
const issueSchema = z.object({
  code: z.enum(DOCUMENT_ISSUE_CODES),
  place: z.object({ line: z.int() }).optional(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
const schema = z.array(z.object({
  source: z.string(), title: z.string(), period: z.object({ start: day, end: day }), issues: z.array(issueSchema), events: z.array(eventSchema),
}));

/** All of them together. A new workbook's log is empty: nobody imported anything. */
export function seedEntries(): ReportEntries & { readonly log: readonly LogEntry[] } {
  const reports = seedReports();
  return { events: reports.flatMap(({ events }) => events), findings: reports.flatMap(({ findings }) => findings), log: [] };
}

/** The reports a new workbook starts with (seeds/README.md). Events hold facts and a gist; the documents' sentences stay with the documents, `text` is "". */
export function seedReports(): readonly ReportEntries[] {
  return schema.parse(seeds).map(({ source, period, issues, events }) => ({
    events: events.map(({ gist, ...facts }) => ({
      event: { ...facts, text: "" }, reportPeriod: period.end.slice(0, 7), sourceFile: source, gist, doubts: wordDoubts(facts),
    })),
    findings: documentFindings(issues.map(({ code, facts, place }) => ({ code, facts, ...(place === undefined ? {} : { place }) })), period.end.slice(0, 7), source),
  }));
}
