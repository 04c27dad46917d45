import type { Language } from "../wording.ts";
import { plural } from "./plural.ts";

interface ClosingMessages {
  readonly close: string;
  readonly stateOpen: string;
  readonly stateClosed: (at: string, by: string) => string;
  readonly openCount: (indicators: number, values: number) => string;
  readonly allDone: string;
  readonly mustCorrect: string;
  readonly mustExplain: string;
  readonly noteOn: (name: string) => string;
  readonly notePlaceholder: string;
  /** Offers the only note typed so far for all that have none. */
  readonly repeatNote: (count: number, note: string) => string;
  readonly notesUndo: string;
  readonly notesHint: string;
  readonly writeNotes: (count: number) => string;
  readonly notesWritten: (count: number) => string;
  readonly whatClosingDoes: string;
  readonly canUndo: string;
  readonly closedNow: (month: string) => string;
  readonly closedMeans: string;
  readonly makeReport: string;
  readonly reopen: string;
  readonly reopenNow: (month: string) => string;
  readonly whatReopeningDoes: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly reopened: (month: string) => string;
  readonly name: string;
  readonly nameHint: string;
  readonly changes: (count: number) => string;
  readonly changesHint: string;
  readonly change: (name: string, column: string, before: string, after: string) => string;
  readonly wasReopened: string;
  readonly unlogged: string;
  readonly unloggedAdvice: string;
  readonly count: (status: string, before: number, after: number) => string;
  readonly counts: (counts: string) => string;
  readonly blank: string;
}

export const CLOSING_MESSAGES: Readonly<Record<Language, ClosingMessages>> = {
  "zh-CN": {
    close: "关闭月份", stateOpen: "填报中", stateClosed: (at, by) => ["已关闭", at, by].filter((part) => part !== "").join(" "),
    openCount: (indicators, values) => `关闭前还有 ${indicators} 项指标要处理${values === 0 ? "，写明说明即可" : `，其中 ${values} 项须更正数值`}。`,
    allDone: "应报指标都已填报或写明原因，可以关闭。",
    mustCorrect: "须更正", mustExplain: "须说明", noteOn: (name) => `说明：${name}`, notePlaceholder: "在这里写说明", notesHint: "写入本月该指标的“说明”；滞后的原因会印在月报里。", notesUndo: "写入后可以撤销。",
    repeatNote: (count, note) => `其余 ${count} 项也填“${short(note)}”`,
    writeNotes: (count) => `写入 ${count} 条说明`, notesWritten: (count) => `已写入 ${count} 条说明。`,
    whatClosingDoes: "关闭后仍可改数，但要写明原因；改动会记入“日志”，并列入下一期月报的“关闭后改动”。",
    canUndo: "关闭和重新打开都可以撤销。",
    closedNow: (month) => `${month}已关闭。`,
    closedMeans: "本月的数已定稿。还要改的，直接改并写明原因；要大量补改的，请重新打开。",
    makeReport: "生成月报", reopen: "重新打开", reopenNow: (month) => `重新打开${month}`,
    whatReopeningDoes: "重新打开后可以照常填报，改完须再次关闭。第一次关闭以后的改动仍会列入“关闭后改动”，重新打开本身也记入“日志”。",
    reason: "原因", reasonHint: "必填，记入“日志”", reopened: (month) => `${month}已重新打开。`,
    name: "填报人", nameHint: "记入“日志”和“填报人”；常用的名字可在“设置”中保存",
    changes: (count) => (count === 0 ? "关闭后改动" : `关闭后改动 ${count} 项`), changesHint: "第一次关闭以后的改动，将列入此后首个关闭月份的月报。",
    change: (name, column, before, after) => `${name} ${column}：${before} → ${after}`,
    wasReopened: "重新打开了本月", unlogged: "有人直接改动、删除或移动了表中的数，日志没有记录",
    unloggedAdvice: "请核对本月各行。确认无误的，重新打开后再关闭一次，以现在的数为准；不对的，改回原来的数。",
    count: (status, before, after) => `${status} ${before} → ${after} 项`, counts: (counts) => `与关闭时相比，各状态指标数：${counts}。`, blank: "空",
  },
  "en-US": {
    close: "Close the month", stateOpen: "Being filled in", stateClosed: (at, by) => ["Closed", at, by].filter((part) => part !== "").join(" "),
    openCount: (indicators, values) => `${plural(indicators, "indicator")} to settle before closing${values === 0 ? "; a note is enough" : `, ${values} by another value`}.`,
    allDone: "Everything due is reported or explained: the month can be closed.",
    mustCorrect: "Correct", mustExplain: "Explain", noteOn: (name) => `Note on ${name}`, notePlaceholder: "Explain here", notesHint: "Goes into 说明 of the indicator for this month; the report prints why something lags.", notesUndo: "It can be taken back.",
    repeatNote: (count, note) => `Put “${short(note)}” for the other ${count} too`,
    writeNotes: (count) => `Write ${plural(count, "note")}`, notesWritten: (count) => `${plural(count, "note")} written.`,
    whatClosingDoes: "After closing values can still be changed, with a reason: changes go into 日志 and into 关闭后改动 of the next report.",
    canUndo: "Closing and reopening can be taken back.",
    closedNow: (month) => `${month} is closed.`,
    closedMeans: "The values of this month are final. Change single ones with a reason; reopen the month for more.",
    makeReport: "Make the report", reopen: "Reopen", reopenNow: (month) => `Reopen ${month}`,
    whatReopeningDoes: "A reopened month is filled in as usual and must be closed again. What changed since its first closing still goes into 关闭后改动, and 日志 tells of the reopening.",
    reason: "Reason", reasonHint: "Needed; goes into 日志", reopened: (month) => `${month} is open again.`,
    name: "Filled in by", nameHint: "Goes into 日志 and 填报人; Settings keeps the usual name",
    changes: (count) => (count === 0 ? "Changes after closing" : `${plural(count, "change")} after closing`), changesHint: "Changes since the first closing; they go into the report of the next month closed after them.",
    change: (name, column, before, after) => `${name} ${column}: ${before} → ${after}`,
    wasReopened: "The month was reopened", unlogged: "Somebody typed over values of the month; 日志 does not tell of it",
    unloggedAdvice: "Check the rows of this month. If they are right, reopen and close it anew; if not, put the old values back.",
    count: (status, before, after) => `${status} ${before} → ${after}`, counts: (counts) => `Counts per status against those at closing: ${counts}.`, blank: "blank",
  },
};

/** Enough of a note to know it by on a button. */
function short(note: string): string {
  return note.length > 16 ? `${note.slice(0, 15)}…` : note;
}
