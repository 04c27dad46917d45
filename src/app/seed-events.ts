import { z } from "zod";
import seeds from "../../seeds/events.json" with { type: "json" };
import { ACTIONS, REGIONS, SECTIONS, THEMES } from "../domain/event.ts";
import { EVENT_ISSUE_CODES } from "../domain/issue.ts";
import type { EventEntry } from "../workbook/rows.ts";
import { wordDoubts } from "./report-entries.ts";

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
const schema = z.array(z.object({ source: z.string(), title: z.string(), period: z.object({ start: day, end: day }), events: z.array(eventSchema) }));

/** The events a new workbook starts with (seeds/README.md). They hold facts and a gist; the documents' sentences stay with the documents, `text` is "". */
export function seedEvents(): readonly EventEntry[] {
  return schema.parse(seeds).flatMap(({ source, period, events }) =>
    events.map(({ gist, ...facts }) => ({
      event: { ...facts, text: "" }, reportPeriod: period.end.slice(0, 7), sourceFile: source, gist, doubts: wordDoubts(facts),
    })),
  );
}
