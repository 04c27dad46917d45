import type { EventEntry, FindingEntry } from "../workbook/rows.ts";
import { freeId } from "./free-id.ts";
import type { ReportEntries } from "./report-entries.ts";
import { wordDoubts } from "./report-entries.ts";

/** An event that the workbook holds already. Texts are blank in the events a new workbook starts with. */
export interface KnownEvent {
  readonly id: string;
  /** Month of its report, "YYYY-MM"; "" where there is none. */
  readonly period: string;
  readonly date: string | null;
  readonly link: string | null;
  readonly text: string;
}

export interface KnownFinding {
  readonly id: string;
  readonly subject: string;
  readonly evidence: string;
}

/** What a report adds to what is there. */
export interface ImportPlan {
  readonly events: readonly EventEntry[];
  /** The report's own entries that became `events`, in the same order. */
  readonly fresh: readonly EventEntry[];
  readonly findings: readonly FindingEntry[];
  /** Events of the report that the workbook holds already, in whatever way staff changed them since. */
  readonly alreadyThere: number;
}

/** Of two texts that differ a little (a typing error mended, a link added) at least this share of character pairs is the same. */
const SAME_SHARE = 0.6;

/**
 * Compares a report with what the workbook holds. An event is there already when its text, or its identifier with a like text, link or date, stands among the
 * events of the same month; each event of the workbook answers for one of the report. A new one gets the next free number where its own is taken.
 */
export function planImport(known: readonly KnownEvent[], knownFindings: readonly KnownFinding[], report: ReportEntries): ImportPlan {
  const fresh = withoutKnown(report.events, known);
  const texts = new Set(known.filter(({ text }) => text !== "").map(({ text }) => plain(text)));
  const ids = new Set(known.map(({ id }) => id.toUpperCase()));
  const events = fresh.map((entry) => marked(withFreeId(entry, ids), texts));
  return { events, fresh, findings: newFindings(report.findings, knownFindings), alreadyThere: report.events.length - fresh.length };
}

function withoutKnown(entries: readonly EventEntry[], known: readonly KnownEvent[]): readonly EventEntry[] {
  const periods = new Set(entries.map(({ reportPeriod }) => reportPeriod));
  const left = new Set(known.filter(({ period }) => periods.has(period)));
  const take = (rest: readonly EventEntry[], keyOfKnown: (event: KnownEvent) => string, keyOfEntry: (entry: EventEntry) => string, fits: (event: KnownEvent, entry: EventEntry) => boolean) => {
    const byKey = new Map<string, KnownEvent[]>();
    for (const event of left) if (keyOfKnown(event) !== "") byKey.set(keyOfKnown(event), [...(byKey.get(keyOfKnown(event)) ?? []), event]);
    return rest.filter((entry) => {
      const match = byKey.get(keyOfEntry(entry))?.find((event) => left.has(event) && event.period === entry.reportPeriod && fits(event, entry));
      return match === undefined || !left.delete(match);
    });
  };
  const byText = take(entries, ({ text }) => plain(text), ({ event }) => plain(event.text), () => true);
  const byId = take(byText, ({ id }) => id, ({ event }) => event.id, isLike);
  return take(byId, ({ text, link }) => (text === "" ? (link ?? "") : ""), ({ event }) => event.url ?? "", (event, entry) => event.date === entry.event.date);
}

/** The same event although something of it was changed: compared by the text, else by link or date; believed only where neither can be compared. */
function isLike(known: KnownEvent, { event }: EventEntry): boolean {
  if (known.text !== "" && event.text !== "") return shareOfPairs(plain(known.text), plain(event.text)) >= SAME_SHARE;
  if (known.link !== null && known.link === event.url) return true;
  if (known.date !== null && event.date !== null) return known.date === event.date;
  return known.link === null || event.url === null;
}

function shareOfPairs(a: string, b: string): number {
  const pairs = (text: string): Set<string> => new Set(Array.from({ length: Math.max(1, text.length - 1) }, (_, index) => text.slice(index, index + 2)));
  const [first, second] = [pairs(a), pairs(b)];
  return [...first].filter((pair) => second.has(pair)).length / Math.min(first.size, second.size);
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "");
}

/** "201804-001" taken: the next free number of that month. */
function withFreeId(entry: EventEntry, ids: Set<string>): EventEntry {
  const id = freeId(entry.event.id, ids);
  return id === entry.event.id ? entry : { ...entry, event: { ...entry.event, id } };
}

/** The same words in an earlier month's report: kept, and said to be told twice. */
function marked(entry: EventEntry, texts: ReadonlySet<string>): EventEntry {
  if (entry.event.issues.includes("duplicate") || !texts.has(plain(entry.event.text))) return entry;
  const event = { ...entry.event, issues: [...entry.event.issues, "duplicate" as const] };
  return { ...entry, event, doubts: wordDoubts(event) };
}

function newFindings(findings: readonly FindingEntry[], known: readonly KnownFinding[]): FindingEntry[] {
  const there = new Set(known.map(keyOf));
  const ids = new Set(known.map(({ id }) => id.toUpperCase()));
  return findings.filter((finding) => !there.has(keyOf(finding))).map((finding) => ({ ...finding, id: freeId(finding.id, ids) }));
}

/** What was said once is not said again, whatever staff did with it. Numbers of findings begin with their month. */
function keyOf({ id, subject, evidence }: KnownFinding): string {
  return JSON.stringify([id.replace(/-?F?\d+$/, ""), subject, plain(evidence)]);
}
