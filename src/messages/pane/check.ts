import type { Language, Wording } from "../wording.ts";
import { plural } from "./plural.ts";

/** The codes of app/views/live-check.ts; a test holds the two lists against each other (messages may import domain only). */
export const LIVE_MESSAGES = [
  "report-period-missing", "row-id-missing", "row-id-unknown", "row-period-unreadable", "version-id-missing", "version-id-unknown", "version-start-unreadable",
  "version-target-unreadable", "version-target-period-unreadable", "setup-unreadable", "sheet-differs", "cell-unreadable",
] as const;
type LiveCode = (typeof LIVE_MESSAGES)[number];
type Handling = "采纳" | "不采纳" | "待核实";

export interface CheckMessages {
  readonly findings: string;
  readonly open: (open: number, total: number) => string;
  readonly noFindings: string;
  readonly kind: string;
  readonly allKinds: string;
  readonly openOnly: string;
  readonly page: (from: number, to: number, total: number) => string;
  readonly earlier: string;
  readonly later: string;
  readonly place: string;
  readonly evidence: string;
  readonly suggestion: string;
  readonly decide: string;
  readonly handling: (handling: Handling) => string;
  readonly undecided: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly problems: Readonly<Record<"finding-gone" | "reason-missing" | "reason-too-long" | "name-too-long", string>>;
  readonly by: string;
  readonly willWrite: string;
  readonly saved: (id: string, handling: Handling) => string;
  readonly live: string;
  readonly liveHint: string;
  readonly liveNone: string;
  readonly liveWords: Readonly<Record<LiveCode, Wording>>;
  readonly again: string;
  readonly repair: string;
  readonly repairHint: string;
  readonly repaired: string;
}

const HANDLING_EN: Readonly<Record<Handling, string>> = { 采纳: "Accept", 不采纳: "Reject", 待核实: "To verify" };

export const CHECK_MESSAGES: Readonly<Record<Language, CheckMessages>> = {
  "zh-CN": {
    findings: "核对事项", open: (open, total) => `共 ${total} 条，待处理 ${open} 条`, noFindings: "没有核对事项。", kind: "类型", allKinds: "全部类型", openOnly: "只看待处理",
    page: (from, to, total) => `第 ${from}–${to} 条，共 ${total} 条`, earlier: "上一页", later: "下一页", place: "位置", evidence: "证据", suggestion: "建议", decide: "处理",
    handling: (handling) => handling, undecided: "待处理", reason: "理由", reasonHint: "不采纳时必填，写入“核对”表的“理由”", problems: { "finding-gone": "这条核对事项已不在表中，请按“重新读取”。", "reason-missing": "不采纳请写一句理由。", "reason-too-long": "理由不超过 500 字。", "name-too-long": "姓名不超过 40 字。" }, by: "处理人", willWrite: "将写入“核对”表的处理、理由、处理人，并记入“日志”；可以撤销。",
    saved: (id, handling) => `${id} 已记为“${handling}”。`,
    live: "现在的检查结果", liveHint: "按工作簿现在的内容检查，改好后按“重新检查”即消失。", liveNone: "没有发现问题：表中结果与核算一致，没有填错类型的单元格。", again: "重新检查",
    repair: "修复台账", repairHint: "补回缺少的表、列、公式、下拉和格式；填写的内容不改。公式被手工数字盖住的，恢复公式并报告原来的数字。不能在这里撤销。", repaired: "已检查并修复。",
    liveWords: {
      "report-period-missing": { what: "没有填报告期，或填的不是日期。", advice: "请在概览中选择报告期。" },
      "row-id-missing": { what: "“月度数据”第 {line} 行没有编号，没有计入。", advice: "请从列表中选择编号。" },
      "row-id-unknown": { what: "“月度数据”第 {line} 行的编号不在“指标”表，没有计入。", advice: "请改为“指标”表中的编号。" },
      "row-period-unreadable": { what: "“月度数据”第 {line} 行的期不是日期，没有计入。", advice: "请按日期填写，如 2018-3。" },
      "version-id-missing": { what: "“目标版本表”第 {line} 行没有编号，没有采用。", advice: "请填写指标的编号。" },
      "version-id-unknown": { what: "“目标版本表”第 {line} 行的编号不在“指标”表，没有采用。", advice: "请改为“指标”表中的编号。" },
      "version-start-unreadable": { what: "“目标版本表”第 {line} 行的生效期不是日期，没有采用。", advice: "请按日期填写，如 2018-3。" },
      "version-target-unreadable": { what: "“目标版本表”第 {line} 行的目标值不是数字，没有采用。", advice: "请只填数字，单位与指标相同。" },
      "version-target-period-unreadable": { what: "“目标版本表”第 {line} 行的目标期不是日期，没有采用。", advice: "请按日期填写，或留空沿用指标的目标期。" },
      "setup-unreadable": { what: "指标的“{column}”看不懂，暂记为无法判定。", advice: "请按该列的提示改正。" },
      "sheet-differs": { what: "“{column}”表中为[ {sheet}]，核算为[ {core}]。", advice: "请按 F9 重新计算；仍不一致时，可能有公式被改动，请恢复该列公式。" },
      "cell-unreadable": { what: "“{sheet}”第 {line} 行“{column}”的内容与该列类型不符，没有计入。", advice: "请按该列的提示改正。" },
    },
  },
  "en-US": {
    findings: "Findings", open: (open, total) => `${plural(total, "finding")}, ${open} open`, noFindings: "There are no findings.", kind: "Kind", allKinds: "All kinds", openOnly: "Open ones only",
    page: (from, to, total) => `${from}–${to} of ${total}`, earlier: "Previous", later: "Next", place: "Place", evidence: "Evidence", suggestion: "Suggestion", decide: "Decide",
    handling: (handling) => HANDLING_EN[handling], undecided: "Open", reason: "Reason", reasonHint: "Needed to reject; goes to 理由 in 核对", problems: { "finding-gone": "This finding is no longer in the sheet: press “Read again”.", "reason-missing": "Say why you reject it.", "reason-too-long": "At most 500 characters.", "name-too-long": "A name has at most 40 characters." }, by: "Decided by", willWrite: "Writes 处理, 理由 and 处理人 in 核对 and a line in 日志; it can be taken back.",
    saved: (id, handling) => `${id}: ${HANDLING_EN[handling]}.`,
    live: "What the check finds now", liveHint: "By what the workbook holds now; mended points disappear with “Check again”.", liveNone: "Nothing found: the sheet agrees with the check and every cell holds what its column is for.", again: "Check again",
    repair: "Repair the ledger", repairHint: "Puts back missing tables, columns, formulas, lists and formats; what you typed stays. Where a number covers a formula, the formula comes back and the number is told. Cannot be taken back here.", repaired: "Checked and repaired.",
    liveWords: {
      "report-period-missing": { what: "There is no report period, or it is no date.", advice: "Choose it in Overview." },
      "row-id-missing": { what: "Row {line} of 月度数据 has no number and is not counted.", advice: "Choose one from the list." },
      "row-id-unknown": { what: "The number in row {line} of 月度数据 is not in 指标; the row is not counted.", advice: "Use a number of 指标." },
      "row-period-unreadable": { what: "The period in row {line} of 月度数据 is no date; the row is not counted.", advice: "Type a date, such as 2018-3." },
      "version-id-missing": { what: "Row {line} of 目标版本表 has no number and is not used.", advice: "Fill in the indicator's number." },
      "version-id-unknown": { what: "The number in row {line} of 目标版本表 is not in 指标; the row is not used.", advice: "Use a number of 指标." },
      "version-start-unreadable": { what: "生效期 in row {line} of 目标版本表 is no date; the row is not used.", advice: "Type a date, such as 2018-3." },
      "version-target-unreadable": { what: "目标值 in row {line} of 目标版本表 is no number; the row is not used.", advice: "Type the number only, in the indicator's unit." },
      "version-target-period-unreadable": { what: "目标期 in row {line} of 目标版本表 is no date; the row is not used.", advice: "Type a date, or leave it blank for the indicator's own." },
      "setup-unreadable": { what: "“{column}” of the indicator cannot be understood; it is not judged.", advice: "Follow the hint of that column." },
      "sheet-differs": { what: "“{column}” in the sheet:[ {sheet}], by the check:[ {core}].", advice: "Press F9; if they still differ, a formula was changed: restore the column's formula." },
      "cell-unreadable": { what: "“{column}” in row {line} of “{sheet}” does not hold what the column is for and is not counted.", advice: "Follow the hint of that column." },
    },
  },
};
