import type { Severity, Status } from "../domain/indicator.ts";
import type { Language } from "./wording.ts";

const STATUS_EN: Readonly<Record<Status, string>> = {
  超额完成: "Exceeded", 完成: "Reached", 达到时序进度: "On schedule", 滞后: "Lagging", 到期未完成: "Overdue", 无法判定: "Undecided", 暂无数据: "No data",
};
const SEVERITY_EN: Readonly<Record<Severity, string>> = { 轻度: "mild", 中度: "moderate", 重度: "severe" };

type Step = "choose-period" | "report-missing" | "explain-lagging" | "decide-findings" | "import-report" | "sheet-differs";

/** All that the task pane says beside findings and errors, which have catalogues of their own. */
export interface PaneMessages {
  readonly appName: string;
  readonly otherLanguage: string;
  readonly views: { readonly overview: string; readonly import: string };
  readonly loading: string;
  readonly refresh: string;
  readonly editing: string;
  readonly failed: (reason: string) => string;
  readonly unread: (file: string, reason: string) => string;
  readonly close: string;
  readonly goneCell: string;
  readonly gonePeriod: string;
  readonly start: { readonly title: string; readonly lead: string; readonly seeds: string; readonly seedsHint: string; readonly plan: string; readonly planHint: string; readonly working: string; readonly noPeriod: string };
  readonly planPreview: { readonly title: (count: number) => string; readonly target: string; readonly doubts: (count: number) => string; readonly period: string; readonly write: string; readonly cancel: string };
  readonly period: string;
  readonly noPeriod: string;
  readonly month: (period: string) => string;
  readonly status: (status: Status) => string;
  readonly severity: (severity: Severity) => string;
  readonly overview: {
    readonly indicators: (count: number) => string; readonly counts: string; readonly lagging: string; readonly none: string; readonly noneIndicators: string; readonly categories: string;
    readonly category: (total: number, lagging: number) => string; readonly noRate: string; readonly expected: (rate: string) => string; readonly showCell: (name: string) => string;
    readonly steps: string; readonly allDone: string; readonly step: (code: Step, count: number) => string;
  };
  readonly import: {
    readonly title: string; readonly drop: string; readonly formats: string; readonly choose: string; readonly progress: (done: number, total: number, file: string) => string; readonly cancel: string;
    readonly cancelled: string; readonly summary: (added: number, there: number, doubtful: number) => string; readonly claims: (claims: number, unproven: number) => string; readonly section: (name: string, count: number) => string;
    readonly include: (subject: string) => string; readonly there: string; readonly doubtful: string; readonly edit: string; readonly done: string; readonly subject: string; readonly date: string; readonly gist: string;
    readonly noDate: string; readonly write: (count: number) => string; readonly willWrite: string; readonly writing: string; readonly written: (added: number, there: number, findings: number) => string;
    readonly nothing: string; readonly showMore: (count: number) => string; readonly findingsOnly: string;
  };
}

const zhCN: PaneMessages = {
  appName: "指标台账", otherLanguage: "English", views: { overview: "概览", import: "导入" }, loading: "正在读取工作簿…", refresh: "重新读取", editing: "请先按回车结束编辑，随后自动继续。",
  failed: (reason) => `操作没有完成：${reason} 请先按“重新读取”查看工作簿现状再重试；重复导入不会产生重复事件。`, unread: (file, reason) => `${file}：没有读成（${reason}），工作簿没有变动。请确认文件能正常打开，另存为 Word 或文本后再试。`, close: "关闭",
  goneCell: "没有找到这一行，可能刚被移动或删除；工作簿没有变动。请按“重新读取”后再试。", gonePeriod: "没有找到“报告期”单元格；工作簿没有变动。请在“公式”→“名称管理器”中恢复它。",
  start: {
    title: "开始使用指标台账", lead: "这个工作簿里还没有台账。选一种方式，会新建首页、指标、月度数据、事件等工作表；已有的内容不动。", seeds: "用示例数据开始", seedsHint: "浙江省“互联网+”行动计划的 22 项指标，以及已公开的政策事件",
    plan: "导入我的指标表", planHint: "含“指标”“目标值”两列的 Excel、Word、PDF、CSV 或文本文件", working: "正在建立台账…", noPeriod: "表里没有写明年份，请先选择报告期。",
  },
  planPreview: { title: (count) => `找到 ${count} 项指标`, target: "目标", doubts: (count) => `${count} 处需核对，写入后列在“核对”表`, period: "报告期", write: "建立台账", cancel: "取消" },
  period: "报告期", noPeriod: "请选择", month: (period) => `${period.slice(0, 4)}年${Number(period.slice(5))}月`, status: (status) => status, severity: (severity) => severity,
  overview: {
    indicators: (count) => `${count} 项指标`, counts: "各状态指标数", lagging: "滞后指标", none: "没有滞后指标。", noneIndicators: "“指标”表还是空的，请填写或导入指标。", categories: "分类完成率", category: (total, lagging) => `${total} 项${lagging > 0 ? `，滞后 ${lagging} 项` : ""}`,
    noRate: "无完成率", expected: (rate) => `时序 ${rate}`, showCell: (name) => `到表中查看：${name}`, steps: "下一步", allDone: "没有待办事项。",
    step: (code, count) => ({
      "choose-period": "选择报告期", "report-missing": `补报 ${count} 项暂无数据的指标`, "explain-lagging": `为 ${count} 项滞后指标填写原因`, "decide-findings": `处理“核对”表中 ${count} 条待定事项`,
      "import-report": "导入本期监测报告", "sheet-differs": `表中有 ${count} 处结果与核算不一致，请重新计算（F9）后再看`,
    })[code],
  },
  import: {
    title: "导入监测报告", drop: "把报告拖到这里", formats: "Word、PDF、Excel、CSV、Markdown、网页或文本，可以一次选几份", choose: "选择文件", progress: (done, total, file) => `正在读取第 ${done + 1}/${total} 份：${file}`, cancel: "取消",
    cancelled: "已取消，工作簿没有变动。", summary: (added, there, doubtful) => `新增 ${added} 条，已有 ${there} 条${doubtful > 0 ? `，其中 ${doubtful} 条存疑` : ""}`,
    claims: (claims, unproven) => (unproven === 0 ? `概述中的 ${claims} 处说法都有事件对应` : `概述中的 ${claims} 处说法，有 ${unproven} 处没有事件对应`), section: (name, count) => `${name}（${count}）`,
    include: (subject) => `写入：${subject}`, there: "已有", doubtful: "存疑", edit: "修改", done: "完成", subject: "主体", date: "日期", gist: "要点", noDate: "无日期", write: (count) => `写入 ${count} 条`,
    willWrite: "写到“事件”“核对”“日志”三张表的末尾，已有内容不动。", writing: "正在写入…", written: (added, there, findings) => `已写入事件 ${added} 条、核对事项 ${findings} 条${there > 0 ? `；${there} 条原来就有，没有重复写入` : ""}。`,
    nothing: "这些报告里的内容台账里都有，没有写入任何内容。", showMore: (count) => `再显示 ${count} 条`, findingsOnly: "写入核对事项",
  },
};

const enUS: PaneMessages = {
  appName: "Indicator Ledger", otherLanguage: "中文", views: { overview: "Overview", import: "Import" }, loading: "Reading the workbook…", refresh: "Read again", editing: "Press Enter to finish editing the cell; work goes on by itself.",
  failed: (reason) => `This was not finished: ${reason} Press “Read again” to see what the workbook holds before you retry; importing twice adds no event twice.`, unread: (file, reason) => `${file} was not read (${reason}); the workbook is unchanged. See that the file opens, save it as Word or text and try again.`, close: "Close",
  goneCell: "This row was not found; it may just have been moved or deleted. The workbook is unchanged. Press “Read again” and retry.", gonePeriod: "The cell 报告期 was not found; the workbook is unchanged. Restore it in Formulas → Name Manager.",
  start: {
    title: "Start your ledger", lead: "There is no ledger in this workbook yet. Either way, new sheets are made for home, indicators, monthly data and events; what is there stays.", seeds: "Start with sample data", seedsHint: "The 22 indicators of Zhejiang's “Internet Plus” plan, with published policy events",
    plan: "Import my indicator table", planHint: "Excel, Word, PDF, CSV or text with columns 指标 and 目标值", working: "Making the ledger…", noPeriod: "The table names no year: choose the report period first.",
  },
  planPreview: { title: (count) => `${plural(count, "indicator")} found`, target: "Target", doubts: (count) => `${plural(count, "point")} to check, listed in 核对`, period: "Report period", write: "Make the ledger", cancel: "Cancel" },
  period: "Report period", noPeriod: "Choose", month: (period) => period, status: (status) => STATUS_EN[status], severity: (severity) => SEVERITY_EN[severity],
  overview: {
    indicators: (count) => plural(count, "indicator"), counts: "Indicators by status", lagging: "Lagging indicators", none: "No indicator lags.", noneIndicators: "The sheet 指标 is still empty: fill it in or import indicators.", categories: "Completion by category", category: (total, lagging) => `${plural(total, "indicator")}${lagging > 0 ? `, ${lagging} lagging` : ""}`,
    noRate: "no rate", expected: (rate) => `expected ${rate}`, showCell: (name) => `Show in the sheet: ${name}`, steps: "Next steps", allDone: "Nothing is waiting.",
    step: (code, count) => ({
      "choose-period": "Choose the report period", "report-missing": `Report ${plural(count, "indicator")} without data`, "explain-lagging": `Give reasons for ${plural(count, "lagging indicator")}`, "decide-findings": `Decide ${plural(count, "open finding")} in 核对`,
      "import-report": "Import this period's monitoring report", "sheet-differs": `${plural(count, "result")} in the sheet: other than the check; recalculate (F9) and look again`,
    })[code],
  },
  import: {
    title: "Import monitoring reports", drop: "Drop reports here", formats: "Word, PDF, Excel, CSV, Markdown, HTML or text; several at once", choose: "Choose files", progress: (done, total, file) => `Reading ${done + 1} of ${total}: ${file}`, cancel: "Cancel",
    cancelled: "Cancelled; the workbook is unchanged.", summary: (added, there, doubtful) => `${added} new, ${there} already there${doubtful > 0 ? `, ${doubtful} doubtful` : ""}`,
    claims: (claims, unproven) => (unproven === 0 ? `All ${claims} statements of the introduction are borne out` : `${unproven} of ${claims} statements of the introduction have no event`), section: (name, count) => `${name} (${count})`,
    include: (subject) => `Write: ${subject}`, there: "There", doubtful: "Doubtful", edit: "Edit", done: "Done", subject: "Subject", date: "Date", gist: "Gist", noDate: "no date", write: (count) => `Write ${plural(count, "event")}`,
    willWrite: "Added at the end of 事件, 核对 and 日志; what is there stays.", writing: "Writing…", written: (added, there, findings) => `${plural(added, "event")} and ${plural(findings, "finding")} written${there > 0 ? `; ${there} were there already and were not repeated` : ""}.`,
    nothing: "The ledger holds all of this already; nothing was written.", showMore: (count) => `Show ${count} more`, findingsOnly: "Write findings",
  },
};

function plural(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

export function paneMessages(language: Language): PaneMessages {
  return language === "en-US" ? enUS : zhCN;
}
