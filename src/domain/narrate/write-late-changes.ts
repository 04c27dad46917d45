import { joinNames } from "./join-names.ts";
import { dateWords, periodWords } from "./period-words.ts";
import { STATUS_ORDER } from "./status-mark.ts";
import type { ReportChapter, ReportedLateChange, ReportMatter, ReportRow } from "./status-report.ts";
import { NONE } from "./value-words.ts";

export const LATE_CHANGES = "关闭后改动";

/** A report tells so many changes one by one; a longer list is read in the log. */
const MOST_CHANGES = 100;
/** The whole month is meant, no single indicator. */
const WHOLE_MONTH = "（全月）";

type Listed = Extract<ReportedLateChange, { readonly kind: "value" | "reopened" | "unlogged" }>;

/** For the summary: how much changed in months reported on before, and where it is told; none where nothing did. */
export function lateSentence({ lateChanges }: ReportMatter): string[] {
  if (lateChanges.length === 0) return [];
  return [`${counted(lateChanges)}，详见“${LATE_CHANGES}”部分。`];
}

/** Chapter 关闭后改动: each change with who, when and why, by month; what the log does not tell; how the counts moved. */
export function writeLateChanges({ lateChanges, asOf }: ReportMatter): Omit<ReportChapter, "heading"> {
  const listed = lateChanges.filter((change): change is Listed => change.kind !== "counts");
  const shown = listed.slice(0, MOST_CHANGES);
  const rest = listed.length > shown.length ? `下表列出前${shown.length}条，其余见台账“日志”表。` : "";
  const moved = movedCounts(lateChanges);
  const rows = monthsOf(shown).flatMap((month): ReportRow[] => [
    { kind: "group", text: periodWords(month) },
    ...shown.filter((change) => change.month === month).map((change): ReportRow => ({ kind: "cells", cells: changeCells(change, asOf) })),
  ]);
  return {
    paragraphs: [`${counted(lateChanges)}。${listed.length === 0 ? "" : "改动前的数见台账“月度数据”表和“日志”表。"}${rest}`, ...(moved === "" ? [] : [moved])],
    table: rows.length === 0 ? null : { key: "lateChanges", heads: ["指标", "栏目", "改动前", "改动后", "改动人和时间", "原因"], rows },
  };
}

/** "上期报告后，已关闭的2018年2月、2018年3月改动3处、重新打开1次；2018年3月的数与关闭时不同而日志没有记录，须查明". */
function counted(changes: readonly ReportedLateChange[]): string {
  const of = (kind: ReportedLateChange["kind"]): readonly ReportedLateChange[] => changes.filter((change) => change.kind === kind);
  const [values, reopened, unlogged] = [of("value"), of("reopened"), of("unlogged")];
  const told = [...(values.length === 0 ? [] : [`改动${values.length}处`]), ...(reopened.length === 0 ? [] : [`重新打开${reopened.length}次`])];
  const parts = [
    ...(told.length === 0 ? [] : [`上期报告后，已关闭的${monthNames([...values, ...reopened])}${told.join("、")}`]),
    ...(unlogged.length === 0 ? [] : [`${monthNames(unlogged)}的数与关闭时不同而日志没有记录，须查明`]),
  ];
  return parts.length === 0 ? `已关闭的${monthNames(changes)}按现有数据判定，各状态指标数与关闭时不同` : parts.join("；");
}

function monthNames(changes: readonly ReportedLateChange[]): string {
  return joinNames(monthsOf(changes).map(periodWords), "个月");
}

function monthsOf(changes: readonly ReportedLateChange[]): string[] {
  return [...new Set(changes.map(({ month }) => month))].sort();
}

function changeCells(change: Listed, asOf: string): string[] {
  if (change.kind === "unlogged") return [WHOLE_MONTH, "数据", NONE, NONE, NONE, "日志没有记录，须查明"];
  const who = [change.by, dateWords(change.at.slice(0, "2018-03-01".length), null, asOf)].filter((words) => words !== "").join("\n");
  const reason = change.reason === "" ? NONE : change.reason;
  if (change.kind === "reopened") return [WHOLE_MONTH, "重新打开", NONE, NONE, who, reason];
  const { id, name, column, before, after } = change;
  return [name === "" ? id : `${id} ${name}`, column, before === "" ? "（空）" : before, after === "" ? "（空）" : after, who, reason];
}

/** "按改动后的数，2018年3月完成由1项变为2项、无法判定由1项变为0项。" "" where no count moved. */
function movedCounts(changes: readonly ReportedLateChange[]): string {
  const moved = changes.flatMap((change) => (change.kind === "counts" ? [change] : []));
  const months = monthsOf(moved).map((month) => {
    const ofMonth = STATUS_ORDER.flatMap((status) => moved.filter((change) => change.month === month && change.status === status));
    return `${periodWords(month)}${ofMonth.map(({ status, before, after }) => `${status}由${before}项变为${after}项`).join("、")}`;
  });
  return months.length === 0 ? "" : `按改动后的数，${months.join("；")}。`;
}
