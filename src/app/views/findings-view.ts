import type { ReadRow, WorkbookReading } from "../ports.ts";
import type { SheetPlace } from "./sheet-place.ts";

/** A row of 核对表 as 核对 shows it; texts are those of the sheet. */
export interface FindingView {
  readonly line: number;
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  /** Name of the indicator, gist of the event; "" where the subject is neither. */
  readonly subjectName: string;
  readonly place: string;
  readonly evidence: string;
  readonly suggestion: string;
  /** "" where nobody has decided; a word of one's own stays as it is. */
  readonly handling: string;
  readonly reason: string;
  readonly handledBy: string;
  readonly isOpen: boolean;
  /** The cell it is about, else its own row in 核对表. */
  readonly leadsTo: SheetPlace;
}

export interface FindingsView {
  /** Open ones first, each group in the order of the sheet. */
  readonly findings: readonly FindingView[];
  readonly open: number;
  readonly kinds: readonly { readonly kind: string; readonly open: number; readonly total: number }[];
}

/** 处理 with one of these settles a finding; 待核实 and blank leave it open. */
const SETTLED: readonly string[] = ["采纳", "不采纳"];

export function findingsView(reading: WorkbookReading): FindingsView {
  const subjects = subjectPlaces(reading);
  const all = (reading.tables["findings"] ?? []).filter((row) => textOf(row, "id") !== "").map((row) => findingView(row, subjects));
  const findings = [...all.filter(({ isOpen }) => isOpen), ...all.filter(({ isOpen }) => !isOpen)];
  const kinds = [...new Set(all.map(({ kind }) => kind))].map((kind) => {
    const members = all.filter((finding) => finding.kind === kind);
    return { kind, open: members.filter(({ isOpen }) => isOpen).length, total: members.length };
  });
  return { findings, open: all.filter(({ isOpen }) => isOpen).length, kinds };
}

interface Subject {
  readonly name: string;
  readonly place: SheetPlace;
}

function findingView(row: ReadRow, subjects: ReadonlyMap<string, Subject>): FindingView {
  const subject = textOf(row, "subject");
  const about = subjects.get(subject.toUpperCase());
  const handling = textOf(row, "handling");
  return {
    line: row.line, id: textOf(row, "id"), kind: textOf(row, "kind"), subject, subjectName: about?.name ?? "", place: textOf(row, "place"),
    evidence: textOf(row, "evidence"), suggestion: textOf(row, "suggestion"), handling, reason: textOf(row, "reason"), handledBy: textOf(row, "handledBy"),
    isOpen: !SETTLED.includes(handling),
    leadsTo: about?.place ?? { table: "findings", column: "handling", line: row.line },
  };
}

/** Indicators and events by their number in capitals. */
function subjectPlaces({ tables }: WorkbookReading): Map<string, Subject> {
  const places = new Map<string, Subject>();
  const add = (table: string, column: string, nameColumn: string): void => {
    for (const row of tables[table] ?? []) {
      const id = textOf(row, "id").toUpperCase();
      if (id !== "" && !places.has(id)) places.set(id, { name: textOf(row, nameColumn), place: { table, column, line: row.line } });
    }
  };
  add("indicators", "name", "name");
  add("events", "gist", "gist");
  return places;
}

function textOf(row: ReadRow, key: string): string {
  return String(row.values[key] ?? "").trim();
}
