import type { Action, Section, Theme } from "../domain/event.ts";
import { REGIONS, SECTIONS } from "../domain/event.ts";
import type { Report } from "../domain/parse/parse-report.ts";
import type { EventEntry } from "../workbook/rows.ts";
import type { NamedReport } from "./import-reports.ts";
import { knownEvents, knownFindingRows } from "./import-reports.ts";
import type { KnownEvent } from "./plan-import.ts";
import { planImport } from "./plan-import.ts";
import type { WorkbookReading } from "./ports.ts";
import { reportEntries } from "./report-entries.ts";

/** A parsed report as the preview needs it; made in the worker, because the gists of a long report take their time. */
export interface ParsedReport extends NamedReport {
  readonly title: string;
  /** False where the month of the events was told from the title. */
  readonly hasPeriod: boolean;
  readonly claims: number;
  readonly unproven: readonly UnprovenClaim[];
}

export interface PreviewEvent {
  /** Unique among all files that were chosen. */
  readonly key: string;
  readonly entry: EventEntry;
  readonly isNew: boolean;
}

export interface PreviewReport {
  readonly file: string;
  readonly title: string;
  /** In the order of the sections; within one, doubtful events first. */
  readonly sections: readonly { readonly section: Section; readonly events: readonly PreviewEvent[] }[];
  readonly added: number;
  readonly alreadyThere: number;
  readonly doubtful: number;
  readonly hasPeriod: boolean;
  /** Findings about the document that go to 核对. */
  readonly findings: number;
  readonly claims: number;
  /** Statements of the introductions that no event bears out. */
  readonly unproven: readonly UnprovenClaim[];
}

/** "浙江、安徽" are said to have done something about a theme or action, and no event tells of it. */
export interface UnprovenClaim {
  readonly name: string;
  readonly regions: string;
}

/** What staff changed in the preview, by key of the event. */
export interface PreviewEdits {
  readonly excluded: ReadonlySet<string>;
  readonly changed: ReadonlyMap<string, EventEdit>;
}

/** Fields that can be corrected before writing; `date` is "YYYY-MM-DD" or "". */
export interface EventEdit {
  readonly section: Section;
  readonly theme: Theme;
  readonly action: Action;
  readonly subject: string;
  readonly date: string;
  readonly gist: string;
}

/** An event has one to three themes (design §6). */
const MOST_THEMES = 3;

export function parsedReport(file: string, report: Report): ParsedReport {
  const { title, period, claims, issues } = report;
  return {
    file, title, ...reportEntries(report, file), claims: claims.length,
    hasPeriod: period !== null && !issues.some(({ code }) => code === "period-missing"),
    unproven: issues.flatMap(({ code, facts }) => (code === "claim-not-borne-out" ? [{ name: String(facts["name"] ?? ""), regions: String(facts["regions"] ?? "") }] : [])),
  };
}

/** Parsed reports against what the workbook holds; null: an empty workbook. A report also meets the events of those before it. */
export function importPreview(reports: readonly ParsedReport[], reading: WorkbookReading | null): readonly PreviewReport[] {
  const known: KnownEvent[] = reading === null ? [] : knownEvents(reading);
  return reports.map((report, index) => {
    const { file, title, hasPeriod, claims, unproven } = report;
    const plan = planImport(known, reading === null ? [] : knownFindingRows(reading), report);
    known.push(...plan.events.map(({ event, reportPeriod }) => ({ id: event.id, period: reportPeriod, date: event.date, link: event.url, text: event.text })));
    const fresh = new Set(plan.fresh);
    const events = report.events.map((entry, number) => ({ key: keyOf(index, number), entry, isNew: fresh.has(entry) }));
    return {
      file, title, hasPeriod, claims, unproven, sections: bySection(events), added: fresh.size, alreadyThere: plan.alreadyThere,
      doubtful: events.filter(({ entry, isNew }) => isNew && entry.doubts !== "").length, findings: plan.findings.length,
    };
  });
}

/** The reports as they are to be written: without what was excluded, with what was corrected. */
export function editedReports(reports: readonly ParsedReport[], { excluded, changed }: PreviewEdits): NamedReport[] {
  return reports.map(({ file, events, findings }, index) => {
    const kept = events.flatMap((entry, number) => (excluded.has(keyOf(index, number)) ? [] : [edited(entry, changed.get(keyOf(index, number)))]));
    return { file, findings, events: kept };
  });
}

function keyOf(report: number, event: number): string {
  return `${report}-${event}`;
}

function bySection(events: readonly PreviewEvent[]): PreviewReport["sections"] {
  const isSure = ({ entry }: PreviewEvent): number => (entry.doubts === "" ? 1 : 0);
  return SECTIONS.map((section) => ({ section, events: events.filter(({ entry }) => entry.event.section === section).sort((one, other) => isSure(one) - isSure(other)) }))
    .filter((group) => group.events.length > 0);
}

/** The fields of an event as they stand before anyone corrects them. */
export function editOf({ event, gist }: EventEntry): EventEdit {
  const { section, subject, date, themes, action } = event;
  return { section, subject, date: date ?? "", theme: themes[0] ?? "其他", action, gist };
}

function edited(entry: EventEntry, edit: EventEdit | undefined): EventEntry {
  if (edit === undefined) return entry;
  const { event } = entry;
  const { section, theme, action } = edit;
  const subject = edit.subject.trim() || event.subject;
  const date = /^\d{4}-\d{2}-\d{2}$/u.test(edit.date) ? edit.date : null;
  const endDate = date === null || event.endDate === null || event.endDate < date ? null : event.endDate;
  const themes = [theme, ...event.themes.filter((other) => other !== theme)].slice(0, MOST_THEMES);
  return { ...entry, gist: edit.gist.trim(), event: { ...event, section, subject, date, endDate, themes, action, regions: regionsOf(entry, section, subject) } };
}

/** The subject of a region's event is its region: another one typed there takes its place. */
function regionsOf({ event }: EventEntry, section: Section, subject: string): EventEntry["event"]["regions"] {
  const region = section === "地区" && subject !== event.subject ? REGIONS.find((name) => name === subject) : undefined;
  return region === undefined ? event.regions : [region];
}
