import type { Severity, Status } from "../../domain/indicator.ts";
import type { Language } from "../wording.ts";

export const VIEWS = ["overview", "month", "report", "import", "analysis", "check", "settings"] as const;
export type View = (typeof VIEWS)[number];

/** Words around the views, and those that all of them use. */
export interface ShellMessages {
  readonly appName: string;
  readonly otherLanguage: string;
  readonly views: Readonly<Record<View, string>>;
  readonly loading: string;
  readonly refresh: string;
  readonly editing: string;
  readonly failed: (reason: string) => string;
  readonly unread: (file: string, reason: string) => string;
  readonly comma: string;
  /** Between two sentences. */
  readonly space: string;
  /** A view that cannot be shown. */
  readonly broken: string;
  readonly loadAgain: string;
  readonly close: string;
  readonly cancel: string;
  readonly working: string;
  readonly goneCell: string;
  readonly gonePeriod: string;
  readonly month: (period: string) => string;
  readonly status: (status: Status) => string;
  readonly severity: (severity: Severity) => string;
  readonly showMore: (count: number) => string;
  readonly showCell: (name: string) => string;
  readonly noUndo: string;
  readonly undo: {
    readonly button: string;
    readonly last: (action: string, object: string, at: string) => string;
    readonly before: string;
    readonly confirm: string;
    readonly keep: string;
    readonly done: (action: string, object: string) => string;
    readonly nothing: string;
  };
}

const STATUS_EN: Readonly<Record<Status, string>> = {
  超额完成: "Exceeded", 完成: "Reached", 达到时序进度: "On schedule", 滞后: "Lagging", 到期未完成: "Overdue", 无法判定: "Undecided", 暂无数据: "No data",
};
const SEVERITY_EN: Readonly<Record<Severity, string>> = { 轻度: "mild", 中度: "moderate", 重度: "severe" };

export const SHELL_MESSAGES: Readonly<Record<Language, ShellMessages>> = {
  "zh-CN": {
    appName: "指标台账", otherLanguage: "English",
    views: { overview: "概览", month: "填报", report: "月报", import: "导入", analysis: "分析", check: "核对", settings: "设置" },
    loading: "正在读取工作簿…", refresh: "重新读取", editing: "请先按回车结束单元格编辑，随后自动继续。",
    failed: (reason) => `操作没有完成：${reason} 请先按“重新读取”查看工作簿现状再重试；重复导入不会产生重复事件。`,
    unread: (file, reason) => `${file}：没有读成（${reason}），工作簿没有变动。请确认文件能正常打开，另存为 Word 或文本后再试。`,
    broken: "这一页没有打开，可能是本软件刚更新过。请重新载入；工作簿没有变动，只有这里还没有写入的内容要重填。", loadAgain: "重新载入任务窗格",
    comma: "，", space: "", close: "关闭", cancel: "取消", working: "正在写入工作簿…",
    goneCell: "没有找到这个单元格，可能刚被移动或删除；工作簿没有变动。请按“重新读取”后再试。",
    gonePeriod: "没有找到“报告期”单元格；工作簿没有变动。请在“公式”→“名称管理器”中恢复它。",
    month: (period) => wordPeriod(period), status: (status) => status, severity: (severity) => severity,
    showMore: (count) => `再显示 ${count} 条`, showCell: (name) => `到表中查看：${name}`,
    noUndo: "这一步内容太多，写入后不能在这里撤销；需要时请先另存一份。",
    undo: {
      button: "撤销", last: (action, object, at) => `上一步：${action}${object === "" ? "" : `（${object}）`}，${at}`,
      before: "将删去这一步加入的行，改回这一步改动的内容，其他内容不动。如果这些行之后又被改过，会停下来提示，不覆盖。",
      confirm: "确定撤销", keep: "不撤销", done: (action, object) => `已撤销：${action}${object === "" ? "" : `（${object}）`}。`, nothing: "没有可以撤销的操作。",
    },
  },
  "en-US": {
    appName: "Indicator Ledger", otherLanguage: "中文",
    views: { overview: "Overview", month: "Fill in", report: "Report", import: "Import", analysis: "Analysis", check: "Check", settings: "Settings" },
    loading: "Reading the workbook…", refresh: "Read again", editing: "Press Enter to finish editing the cell; work goes on by itself.",
    failed: (reason) => `This was not finished: ${reason} Press “Read again” to see what the workbook holds before you retry; importing twice adds no event twice.`,
    unread: (file, reason) => `${file} was not read (${reason}); the workbook is unchanged. See that the file opens, save it as Word or text and try again.`,
    broken: "This page did not open; the add-in may just have been updated. Load the pane again. The workbook is unchanged; only what was not written yet is to be entered anew.", loadAgain: "Load the pane again",
    comma: ", ", space: " ", close: "Close", cancel: "Cancel", working: "Writing to the workbook…",
    goneCell: "This cell was not found; it may just have been moved or deleted. The workbook is unchanged. Press “Read again” and retry.",
    gonePeriod: "The cell 报告期 was not found; the workbook is unchanged. Restore it in Formulas → Name Manager.",
    month: (period) => period, status: (status) => STATUS_EN[status], severity: (severity) => SEVERITY_EN[severity],
    showMore: (count) => `Show ${count} more`, showCell: (name) => `Show in the sheet: ${name}`,
    noUndo: "This is too much to be taken back here once it is written; save a copy first if you may need one.",
    undo: {
      button: "Undo", last: (action, object, at) => `Last step: ${action}${object === "" ? "" : ` (${object})`}, ${at}`,
      before: "The rows this step added go, what it changed becomes what it was; all else stays. Where such a row was changed since, nothing is overwritten and you are told.",
      confirm: "Undo it", keep: "Keep it", done: (action, object) => `Taken back: ${action}${object === "" ? "" : ` (${object})`}.`, nothing: "There is nothing to take back.",
    },
  },
};

/** 2018年3月, 2018年第1季度, 2018年. */
function wordPeriod(period: string): string {
  const [year = "", part] = period.split("-");
  if (part === undefined) return `${year}年`;
  return part.startsWith("Q") ? `${year}年第${part.slice(1)}季度` : `${year}年${Number(part)}月`;
}
