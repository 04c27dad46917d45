import { forecast } from "../domain/evaluate/forecast.ts";
import { inForce } from "../domain/evaluate/in-force.ts";
import { standing } from "../domain/evaluate/in-use.ts";
import { targetChange } from "../domain/evaluate/target-change.ts";
import { SECTIONS } from "../domain/event.ts";
import type { ComingOrGoing, ReportedEvent, ReportedFinding, ReportedIndicator, ReportMatter, StatusReport } from "../domain/narrate/status-report.ts";
import { writeStatusReport } from "../domain/narrate/write-status-report.ts";
import { monthNumber } from "../domain/period.ts";
import { changesForReport } from "./cycle/changes-after-closing.ts";
import { judgeOnSheet, readThresholds } from "./check-workbook.ts";
import { observedPeriod, readLedgerInput } from "./ledger-input.ts";
import type { ReadRow, WorkbookContent, WorkbookReading } from "./ports.ts";

/** 处理 with one of these settles a finding; 待核实 and blank leave it open. */
const SETTLED: readonly string[] = ["采纳", "不采纳"];

/** Characters of an event's own text that stand for a gist. */
const LONGEST_GIST = 60;

/** The status report on 报告期 from what staff typed into a workbook; null where there is nothing to report on (reportMatter says when). */
export function statusReport(reading: WorkbookReading): StatusReport | null {
  const { asOf } = readLedgerInput(reading);
  return asOf === null ? null : reportOn(reading, asOf);
}

/** The report on a month "YYYY-MM" as it would be with that month as 报告期; the workbook stays as it is. */
export function reportOn(reading: WorkbookReading, month: string): StatusReport | null {
  const matter = reportMatter(reading, month);
  return matter === null ? null : writeStatusReport(matter);
}

/** What the report on a month is written from; null where there are no indicators, or neither a value up to that month nor an event of it. */
export function reportMatter(reading: WorkbookReading, month: string): ReportMatter | null {
  const { indicators, outOfUse } = readLedgerInput(reading, month);
  if (indicators.length === 0) return null;
  const thresholds = readThresholds(reading);
  const reasons = readReasons(reading.tables["monthly"] ?? []);
  const owners = new Map((reading.tables["indicators"] ?? []).map((row) => [row.line, textOf(row, "owner")]));
  const reported = indicators.map((indicator): ReportedIndicator => {
    const { id, category, name, plan, judgeable, observations } = indicator;
    const verdict = judgeOnSheet(indicator, month, thresholds);
    const reason = reasonFor(id, reasons, [month, verdict.latestPeriod]);
    return {
      id, category, name, plan, owner: owners.get(indicator.line) ?? "", judgeable: inForce(judgeable, month), targetChange: targetChange(judgeable, month), verdict,
      forecast: forecast(judgeable, observations, month), reason,
    };
  });
  const events = (reading.tables["events"] ?? []).filter((row) => row.values["period"] === month).map(eventOf);
  if (events.length === 0 && reported.every(({ verdict }) => verdict.status === "暂无数据")) return null;
  const name = (key: string): string => String(reading.names[key] ?? "").trim();
  const all = [...indicators, ...outOfUse].sort((one, other) => one.line - other.line);
  return {
    comings: changesOfYear(all.map(({ name: title, usedFrom }) => ({ name: title, since: usedFrom })), month, monthIn(name("planStart"))),
    goings: changesOfYear(all.filter((indicator) => standing(indicator, month) === "retired").map(({ name: title, retiredFrom }) => ({ name: title, since: retiredFrom })), month, null),
    planName: name("planName"), issuer: name("issuer"), asOf: month, indicators: reported, events,
    findings: (reading.tables["findings"] ?? []).filter((row) => textOf(row, "id") !== "" && !SETTLED.includes(textOf(row, "handling"))).map(findingOf),
    lateChanges: changesForReport(reading, month),
    signatories: { preparedBy: name("preparedBy"), checkedBy: name("checkedBy"), headOfUnit: name("headOfUnit") },
  };
}

/** Those whose month lies in the year of the report and has come; what the plan began with is not new. */
function changesOfYear(changes: readonly { readonly name: string; readonly since: string | undefined }[], asOf: string, start: string | null): ComingOrGoing[] {
  return changes.flatMap(({ name, since }) => {
    const ofYear = since !== undefined && since.slice(0, 4) === asOf.slice(0, 4) && since <= asOf && (start === null || since > start);
    return ofYear ? [{ name, since }] : [];
  });
}

function monthIn(text: string): string | null {
  return /^\d{4}-\d{2}$/u.test(text) ? text : null;
}

/** New content read as if it stood in a workbook already, so that a report is written from both in one way. */
export function contentAsSource(content: WorkbookContent): WorkbookReading {
  const tables = Object.entries(content.tables).map(([key, rows]) => [key, rows.map((values, index): ReadRow => ({ line: index + 1, values, computed: {}, misfits: [] }))]);
  return { tables: Object.fromEntries(tables), names: content.names, misfitNames: [], cells: {}, findings: [] };
}

/** Notes of 月度数据 by identifier and month; of several rows for a month the last that says something. */
function readReasons(rows: readonly ReadRow[]): Map<string, string> {
  const reasons = new Map<string, string>();
  for (const row of rows) {
    const [note, period] = [textOf(row, "note"), observedPeriod(row)];
    if (note !== "" && period !== null) reasons.set(reasonKey(textOf(row, "id"), period), note);
  }
  return reasons;
}

/** The reason given for the first of these periods that has one. */
function reasonFor(id: string, reasons: ReadonlyMap<string, string>, periods: readonly (string | null)[]): string {
  const keys = periods.flatMap((period) => (period === null ? [] : [reasonKey(id, period)]));
  return keys.map((key) => reasons.get(key)).find((reason) => reason !== undefined) ?? "";
}

/** Identifiers are compared without regard to case, as in the sheet. */
function reasonKey(id: string, period: string): string {
  return `${monthNumber(period)} ${id.toUpperCase()}`;
}

function eventOf(row: ReadRow): ReportedEvent {
  const section = textOf(row, "section");
  return {
    id: textOf(row, "id"), section: SECTIONS.find((known) => known === section) ?? "", date: dayOf(row, "date"), endDate: dayOf(row, "endDate"),
    subject: textOf(row, "subject"), gist: textOf(row, "gist") || textOf(row, "documents") || shortened(textOf(row, "text")),
    url: textOf(row, "link"), sourceFile: textOf(row, "sourceFile"),
  };
}

/** An event nobody has put into a gist is shown by the beginning of its text. */
function shortened(text: string): string {
  return text.length > LONGEST_GIST ? `${text.slice(0, LONGEST_GIST)}…` : text;
}

function findingOf(row: ReadRow): ReportedFinding {
  return { id: textOf(row, "id"), subject: textOf(row, "subject"), place: textOf(row, "place"), evidence: textOf(row, "evidence"), suggestion: textOf(row, "suggestion") };
}

/** What is no date in a date cell is as good as none. */
function dayOf(row: ReadRow, key: string): string | null {
  const text = textOf(row, key);
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) ? text : null;
}

/** One line without outer spaces; a blank cell is "". */
function textOf(row: ReadRow, key: string): string {
  return String(row.values[key] ?? "").replace(/\s+/gu, " ").trim();
}
