import type { Language } from "../wording.ts";
import { plural } from "./plural.ts";

/** Codes of app/views/report-check.ts (messages may import domain only; the pane's types hold the lists against each other). */
type ReportCheckMessage =
  | "not-calculated" | "sheet-differs" | "open-points" | "missing-values" | "reasons-missing" | "events-missing" | "open-findings" | "doubtful-events" | "month-open" | "names-missing"
  | "report-not-made" | "report-other-month" | "report-outdated" | "no-page-setup";
type PrintedName = "planName" | "issuer" | "preparedBy" | "checkedBy" | "headOfUnit";

/** How a point of 印前检查 is told: where all is well, where it is not (`names`: of indicators, or of blank cells), what to do and what the button says. */
interface CheckWords {
  readonly passed: string;
  readonly what: (count: number, names: string) => string;
  readonly advice: string;
  readonly go: string;
}

interface ReportMessages {
  readonly month: string;
  readonly closedMonth: (month: string) => string;
  readonly noMonths: string;
  readonly writing: string;
  readonly nothing: (month: string) => string;
  readonly setsPeriod: (before: string, month: string) => string;
  readonly replaces: string;
  readonly make: string;
  readonly made: (month: string) => string;
  readonly undoes: string;
  readonly noSheet: string;
  readonly export: string;
  readonly exportHint: string;
  readonly exporting: string;
  readonly exported: string;
  readonly again: (file: string) => string;
  readonly unfinished: string;
  readonly unopened: string;
  readonly closed: (at: string, by: string) => string;
  readonly nothingOpen: string;
  readonly explained: (count: number) => string;
  readonly fillIn: string;
  readonly checks: string;
  readonly allPassed: (count: number) => string;
  readonly passed: (count: number) => string;
  readonly check: Readonly<Record<ReportCheckMessage, CheckWords>>;
  readonly printedNames: Readonly<Record<PrintedName, string>>;
  readonly between: string;
  readonly preview: string;
  readonly moreRows: (count: number) => string;
}

const ZH_CHECKS: ReportMessages["check"] = {
  "not-calculated": { passed: "工作簿已计算", what: () => "工作簿的公式还没有计算过。", advice: "“公式”→“计算选项”→自动，或按 F9，保存后按“重新读取”。", go: "" },
  "sheet-differs": { passed: "表中的状态与重新计算一致", what: (count) => `“指标”表中有 ${count} 处结果与重新计算不同。`, advice: "多为公式被改动或没有算完；按 F9 重算，仍不同的在“核对”中修复台账。", go: "到表中查看" },
  "open-points": { passed: "应报指标都已填报或说明", what: (count) => `${count} 项指标还没有填报或说明。`, advice: "见上面的“未完成”，逐项填报或说明。", go: "" },
  "missing-values": { passed: "没有缺报", what: (count, names) => `${count} 项没有填报、只有说明：${names}。`, advice: "报告按前期数据判定它们；有了数再补报并重新生成。", go: "" },
  "reasons-missing": { passed: "滞后指标都有原因", what: (count, names) => `${count} 项滞后指标没有说明原因：${names}。`, advice: "在“月度数据”表本月或最近一期的“说明”中写明，报告会列出。", go: "到表中查看" },
  "events-missing": { passed: "有本月的政策事件", what: () => "没有本月的政策事件。", advice: "导入本期监测报告；确实没有的可以照印，报告会如实说明。", go: "去导入" },
  "open-findings": { passed: "没有待处理的核对事项", what: (count) => `有 ${count} 条核对事项没有处理，报告会作为“待核事项”列出。`, advice: "在“核对”中逐条采纳或不采纳。", go: "去核对" },
  "doubtful-events": { passed: "本月事件没有存疑", what: (count) => `本月有 ${count} 条事件存疑。`, advice: "对照原文核实，更正后清空“存疑”列。", go: "到表中查看" },
  "month-open": { passed: "月份已关闭", what: () => "月份还没有关闭，数可能还会变。", advice: "填报和说明完成后，在“填报”中关闭月份。", go: "去关闭" },
  "names-missing": { passed: "计划名称、编制单位和签字栏都已填写", what: (_count, names) => `没有填写：${names}。`, advice: "在“设置”中填写；签字栏留空的，印出后手签。", go: "去填写" },
  "report-not-made": { passed: "", what: () => "“报告”表上还没有报告。", advice: "按下面的按钮生成。", go: "" },
  "report-other-month": { passed: "", what: (_count, month) => `“报告”表上是${month}的报告。`, advice: "按下面的按钮生成本月的；旧月份的报告随时可以重新生成。", go: "" },
  "report-outdated": { passed: "“报告”表与台账一致", what: (_count, month) => (month === "" ? "“报告”表生成之后台账又变了。" : `“报告”表是本月的，而“报告期”是${month}，表旁会提示台账已变化。`), advice: "按下面的按钮重新生成，再打印。", go: "" },
  "no-page-setup": { passed: "纸张和分页由加载项设好", what: () => "这个 Excel 不让加载项设置页面，上一份报告的打印区域和分页还留着。", advice: "请打印“导出报告”得到的文件，页面都已设好。要打印本表，先在“页面布局”取消打印区域、重设所有分页符，选中报告各行（A 至 AV 列）设为打印区域，再设：A4 纵向，页边距上 3.7、下 3.5、左 2.8、右 2.6 厘米，宽 1 页；打印标题为第 1 行；页脚居中“第 &[页码] 页 共 &[总页数] 页”。", go: "" },
};

const EN_CHECKS: ReportMessages["check"] = {
  "not-calculated": { passed: "The workbook is calculated", what: () => "The formulas were never calculated.", advice: "Set calculation to automatic or press F9, save, then “Read again”.", go: "" },
  "sheet-differs": { passed: "The sheet says what the program computes", what: (count) => `${plural(count, "result")} in 指标 ${count === 1 ? "differs" : "differ"} from what the program computes.`, advice: "Mostly a changed formula or an unfinished calculation: press F9; if it stays, repair the ledger in Check.", go: "Show it" },
  "open-points": { passed: "Every indicator due is reported or explained", what: (count) => `${plural(count, "indicator")} neither reported nor explained.`, advice: "See “Unfinished” above; report or explain each.", go: "" },
  "missing-values": { passed: "Nothing is missing", what: (count, names) => `${plural(count, "indicator")} without a value, only with a word why: ${names}.`, advice: "The report judges them by earlier data; add the value when it comes and make the report again.", go: "" },
  "reasons-missing": { passed: "Every lagging indicator has its reason", what: (count, names) => `${plural(count, "lagging indicator")} without a reason: ${names}.`, advice: "Give it in 说明 of this month or the latest one in 月度数据.", go: "Show it" },
  "events-missing": { passed: "The month has events", what: () => "The month has no policy events.", advice: "Import the monitoring report; if there are none, print it as it is: the report says so.", go: "Import" },
  "open-findings": { passed: "No finding is open", what: (count) => `${plural(count, "open finding")}, listed in the report.`, advice: "Decide them one by one in Check.", go: "Decide" },
  "doubtful-events": { passed: "No event of the month is doubtful", what: (count) => `${plural(count, "doubtful event")} in the month.`, advice: "Compare with the source, correct, then clear the column 存疑.", go: "Show it" },
  "month-open": { passed: "The month is closed", what: () => "The month is not closed; its numbers may still change.", advice: "Close it under Fill in once all is reported.", go: "Close it" },
  "names-missing": { passed: "Plan, issuer and signatories are named", what: (_count, names) => `Blank: ${names}.`, advice: "Fill them in under Settings; blank signatures are signed by hand.", go: "Fill them in" },
  "report-not-made": { passed: "", what: () => "Sheet 报告 holds no report yet.", advice: "Make it with the button below.", go: "" },
  "report-other-month": { passed: "", what: (_count, month) => `Sheet 报告 holds the report on ${month}.`, advice: "Make this month's with the button below; an earlier one can be made anew at any time.", go: "" },
  "report-outdated": { passed: "Sheet 报告 agrees with the ledger", what: (_count, month) => (month === "" ? "The ledger changed after the report was made." : `Sheet 报告 is on this month, but 报告期 is ${month}: the sheet says that the ledger changed.`), advice: "Make it anew with the button below before you print.", go: "" },
  "no-page-setup": { passed: "Paper and page breaks are set", what: () => "This Excel does not let add-ins set up pages; print area and page breaks of the report before are still there.", advice: "Print the exported file, where the pages are set. To print the sheet, clear the print area and reset all page breaks in Page Layout, select the rows of the report (columns A to AV) and set them as print area, then choose A4 portrait, margins 3.7 cm above, 3.5 below, 2.8 left, 2.6 right, one page wide, row 1 as title, page numbers in the footer.", go: "" },
};

export const REPORT_MESSAGES: Readonly<Record<Language, ReportMessages>> = {
  "zh-CN": {
    month: "报告月份", closedMonth: (month) => `${month}（已关闭）`, noMonths: "台账里还没有填报数和政策事件，没有可以报告的月份。请先在“填报”中打开月份。",
    writing: "正在整理报告…",
    nothing: (month) => `${month}没有可以报告的内容：没有指标，或者截至该月没有填报数、也没有政策事件。请选择其他月份，或先填报、导入。`,
    setsPeriod: (before, month) => `生成时“报告期”由${before}改为${month}，可以撤销。`,
    replaces: "“报告”表上现有的报告会被替换，不能撤销；任何月份都可以随时重新生成。",
    make: "生成“报告”表", made: (month) => `已生成${month}的报告，见“报告”表。打印：文件→打印。`, undoes: "撤销只改回“报告期”，不改动报告。", noSheet: "没有找到“报告”表，可能被改名；请在下方的表标签中查找。",
    export: "导出报告（.xlsx）", exportHint: "只有报告的文件，数字都是定稿的值；打开它不需要加载项。", exporting: "正在生成文件…", exported: "文件已生成。没有看到下载的，按文件名再下载一次；此 Excel 不允许下载的，右键“报告”标签→“移动或复制”→新工作簿、建立副本，再另存。",
    again: (file) => `下载 ${file}`,
    unfinished: "未完成", unopened: "这个月没有打开填报，也没有填报数。", closed: (at, by) => `已关闭（${at}${by === "" ? "" : `，${by}`}）。`, nothingOpen: "应报指标都已填报或说明。",
    explained: (count) => `没有填报、已有说明 ${count} 项：`, fillIn: "去填报",
    checks: "印前检查", allPassed: (count) => `${count} 项检查全部通过，可以印发。`, passed: (count) => `已通过 ${count} 项`,
    check: ZH_CHECKS, printedNames: { planName: "计划名称", issuer: "编制单位", preparedBy: "填表人", checkedBy: "审核人", headOfUnit: "单位负责人" }, between: "、",
    preview: "预览", moreRows: (count) => `再显示 ${count} 行`,
  },
  "en-US": {
    month: "Month", closedMonth: (month) => `${month} (closed)`, noMonths: "The ledger has neither values nor events yet. Open a month under Fill in first.",
    writing: "Writing the report…",
    nothing: (month) => `There is nothing to report on for ${month}: no indicators, or neither values nor events up to that month. Choose another month, or fill in first.`,
    setsPeriod: (before, month) => `This sets 报告期 from ${before} to ${month}, which can be taken back.`,
    replaces: "The report on sheet 报告 is replaced, which cannot be taken back; any month's report can be made again at any time.",
    make: "Make sheet 报告", made: (month) => `The report on ${month} is made, see sheet 报告. To print: File → Print.`, undoes: "Undo sets back 报告期 only, not the report.", noSheet: "Sheet 报告 was not found; it may have another name.",
    export: "Export the report (.xlsx)", exportHint: "A file of the report alone, values as issued; it opens without the add-in.", exporting: "Making the file…", exported: "The file is made. If no download began, press its name. Where this Excel allows no downloads: right-click the tab 报告, Move or Copy, new book, create a copy, and save that.",
    again: (file) => `Download ${file}`,
    unfinished: "Unfinished", unopened: "This month was not opened and has no values.", closed: (at, by) => `Closed (${at}${by === "" ? "" : `, ${by}`}).`, nothingOpen: "All that is due is reported or explained.",
    explained: (count) => `${count} without a value, explained: `, fillIn: "Fill in",
    checks: "Before printing", allPassed: (count) => `All ${count} checks passed.`, passed: (count) => `${count} passed`,
    check: EN_CHECKS, printedNames: { planName: "name of the plan", issuer: "issuer", preparedBy: "prepared by", checkedBy: "checked by", headOfUnit: "head of unit" }, between: ", ",
    preview: "Preview", moreRows: (count) => `Show ${count} more rows`,
  },
};
