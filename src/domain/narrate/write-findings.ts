import type { ReportChapter, ReportMatter, ReportRow } from "./status-report.ts";
import { NONE } from "./value-words.ts";

/** A report names so many findings; a longer list is worked through on the sheet itself. */
const MOST_FINDINGS = 60;

/** Chapter 待核事项: what the check found and nobody has settled. */
export function writeFindings({ findings, indicators }: ReportMatter): Omit<ReportChapter, "heading"> {
  if (findings.length === 0) return { paragraphs: ["台账核对没有尚未处理的事项。"], table: null };
  const names = new Map(indicators.map(({ id, name }) => [id, name]));
  const rows = findings.slice(0, MOST_FINDINGS).map(({ id, subject, place, evidence, suggestion }): ReportRow => ({
    kind: "cells", cells: [id, subjectWords(subject, place, names), evidence === "" ? NONE : evidence, suggestion === "" ? NONE : suggestion],
  }));
  const rest = findings.length > MOST_FINDINGS ? `下表列出前${MOST_FINDINGS}条，其余${findings.length - MOST_FINDINGS}条见台账“核对”表。` : "";
  return {
    paragraphs: [`台账核对发现尚未处理的事项${findings.length}条，须核实后在“核对”表注明处理结果。${rest}`],
    table: { key: "findings", heads: ["编号", "对象", "疑点", "建议"], rows },
  };
}

function subjectWords(subject: string, place: string, names: ReadonlyMap<string, string>): string {
  const name = names.get(subject);
  if (name !== undefined) return `${subject} ${name}`;
  return [subject, place, NONE].find((words) => words !== "") ?? NONE;
}
