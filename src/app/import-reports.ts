import type { TableRow } from "../workbook/description.ts";
import type { EventEntry, FindingEntry, LogEntry } from "../workbook/rows.ts";
import { eventRows, findingRows, logRows } from "../workbook/rows.ts";
import { workbookDescription } from "../workbook/workbook-description.ts";
import type { KnownEvent, KnownFinding } from "./plan-import.ts";
import { planImport } from "./plan-import.ts";
import type { WorkbookFinding, WorkbookPort, WorkbookReading } from "./ports.ts";
import type { ReportEntries } from "./report-entries.ts";
import type { Job, Stamp } from "./run-job.ts";

/** A parsed report with the name of the file it came from. */
export interface NamedReport extends ReportEntries {
  readonly file: string;
}

/** What several reports add together, one after another, and a line of the log for each that adds something. */
export interface ReportAdditions {
  readonly events: readonly EventEntry[];
  readonly findings: readonly FindingEntry[];
  readonly log: readonly LogEntry[];
  /** One entry a report, in the order given. */
  readonly counts: readonly { readonly file: string; readonly added: number; readonly alreadyThere: number; readonly findings: number }[];
}

/** @param at when the import happens, "YYYY-MM-DDTHH:MM" */
export function addReports(known: readonly KnownEvent[], knownFindings: readonly KnownFinding[], reports: readonly NamedReport[], at: string, by?: string): ReportAdditions {
  const events: EventEntry[] = [];
  const findings: FindingEntry[] = [];
  const log: LogEntry[] = [];
  const counts = reports.map((report) => {
    const plan = planImport([...known, ...events.map(knownEntry)], [...knownFindings, ...findings], report);
    events.push(...plan.events);
    findings.push(...plan.findings);
    const count = { file: report.file, added: plan.events.length, alreadyThere: plan.alreadyThere, findings: plan.findings.length };
    if (count.added + count.findings > 0) log.push({ at, action: "导入报告", object: report.file, place: "事件表", after: wordCount(count), ...(by === undefined ? {} : { by }) });
    return count;
  });
  return { events, findings, log, counts };
}

/** Adds reports to the workbook that the port holds; what is there stays as it is, and a report that is there already adds nothing. */
export async function importReports(port: WorkbookPort, reports: readonly NamedReport[], at: string): Promise<ReportAdditions & { readonly changed: readonly WorkbookFinding[] }> {
  const additions = additionsTo(await port.read(workbookDescription), reports, { at });
  if (additions.log.length === 0) return { ...additions, changed: [] };
  return { ...additions, changed: await port.append(workbookDescription, { ...addedRows(additions), log: logRows(additions.log) }) };
}

/** The same as a job that can be taken back; `job` is null where the workbook has everything already. */
export function importReportsJob(reading: WorkbookReading, reports: readonly NamedReport[], stamp: Stamp): { readonly job: Job | null; readonly additions: ReportAdditions } {
  const additions = additionsTo(reading, reports, stamp);
  const [first, ...more] = additions.log;
  return { job: first === undefined ? null : { change: { added: addedRows(additions) }, log: [first, ...more] }, additions };
}

function additionsTo(reading: WorkbookReading, reports: readonly NamedReport[], stamp: Stamp): ReportAdditions {
  return addReports(knownEvents(reading), knownFindingRows(reading), reports, stamp.at, stamp.by);
}

function addedRows({ events, findings }: ReportAdditions): { readonly events: readonly TableRow[]; readonly findings: readonly TableRow[] } {
  return { events: eventRows(events), findings: findingRows(findings) };
}

function wordCount({ added, alreadyThere, findings }: { readonly added: number; readonly alreadyThere: number; readonly findings: number }): string {
  return `新增事件${added}条${alreadyThere > 0 ? `，已有${alreadyThere}条` : ""}${findings > 0 ? `；新增核对${findings}条` : ""}`;
}

function knownEntry({ event, reportPeriod }: EventEntry): KnownEvent {
  return { id: event.id, period: reportPeriod, date: event.date, link: event.url, text: event.text };
}

/** The events that stand in a workbook. */
export function knownEvents({ tables }: WorkbookReading): KnownEvent[] {
  return (tables["events"] ?? []).map(({ values }) => ({
    id: textOf(values["id"]), period: textOf(values["period"]), date: textOf(values["date"]) || null, link: textOf(values["link"]) || null, text: textOf(values["text"]),
  }));
}

/** The findings that stand in a workbook. */
export function knownFindingRows({ tables }: WorkbookReading): KnownFinding[] {
  return (tables["findings"] ?? []).map(({ values }) => ({ id: textOf(values["id"]), subject: textOf(values["subject"]), evidence: textOf(values["evidence"]) }));
}

function textOf(value: string | number | null | undefined): string {
  return value === null || value === undefined ? "" : String(value).trim();
}
