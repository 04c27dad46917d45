import type { Language } from "../wording.ts";
import { plural } from "./plural.ts";

/** What an empty workbook offers. */
export interface StartMessages {
  readonly title: string;
  readonly lead: string;
  readonly seeds: string;
  readonly seedsHint: string;
  readonly seedsTime: string;
  readonly plan: string;
  readonly planHint: string;
  readonly choose: string;
  readonly makes: string;
  readonly sheets: readonly { readonly name: string; readonly holds: string }[];
  readonly noUndo: string;
  readonly working: string;
  readonly reading: string;
  readonly done: string;
  readonly noPeriod: string;
  readonly found: (count: number) => string;
  readonly rows: string;
  readonly target: string;
  readonly period: string;
  readonly write: string;
}

export const START_MESSAGES: Readonly<Record<Language, StartMessages>> = {
  "zh-CN": {
    title: "开始使用指标台账", lead: "这个工作簿里还没有台账。请选一种方式开始，已有的工作表不动。",
    seeds: "用示例数据开始", seedsHint: "浙江省“互联网+”行动计划的 22 项指标，以及四份监测报告中已公开的政策事件。适合先熟悉一遍。", seedsTime: "约需半分钟",
    plan: "导入我的指标表", planHint: "有“指标”“目标值”两列即可；Excel、Word、PDF、CSV、文本都可以。写入前先看预览。", choose: "选择文件",
    makes: "会新建这些工作表",
    sheets: [
      { name: "首页", holds: "一页看清总体进展" }, { name: "指标", holds: "目标、最新值、完成率和状态" }, { name: "月度数据", holds: "按月填报" }, { name: "事件", holds: "政策事件" },
      { name: "分析", holds: "图表和透视表" }, { name: "报告", holds: "A4 打印稿" }, { name: "核对", holds: "疑点和处理" }, { name: "参数", holds: "期限、分级、签字栏" }, { name: "日志", holds: "每次操作的记录" },
    ],
    noUndo: "建立台账不能在这里撤销；不想要时，删除这些工作表或不保存关闭即可。",
    working: "正在建立台账，约需半分钟…", reading: "正在读取指标表…", done: "台账已建立。每张表的浅色格可以填写，公式格受保护。", noPeriod: "表里没有写明是哪一期的数，请先选择报告期。",
    found: (count) => `找到 ${count} 项指标`, rows: "指标和目标", target: "目标", period: "报告期", write: "建立台账",
  },
  "en-US": {
    title: "Start your ledger", lead: "There is no ledger in this workbook yet. Choose a way to begin; sheets that are there stay.",
    seeds: "Start with sample data", seedsHint: "The 22 indicators of Zhejiang's “Internet Plus” plan, with the published policy events of four monitoring reports. Good for a first look.", seedsTime: "Takes about half a minute",
    plan: "Import my indicator table", planHint: "Two columns are enough, 指标 and 目标值; Excel, Word, PDF, CSV or text. You see a preview before anything is written.", choose: "Choose files",
    makes: "These sheets are made",
    sheets: [
      { name: "首页", holds: "the whole on one page" }, { name: "指标", holds: "targets, latest values, completion, status" }, { name: "月度数据", holds: "filled in each month" }, { name: "事件", holds: "policy events" },
      { name: "分析", holds: "charts and pivots" }, { name: "报告", holds: "the report, A4" }, { name: "核对", holds: "findings and decisions" }, { name: "参数", holds: "dates, limits, names" }, { name: "日志", holds: "what was done" },
    ],
    noUndo: "Making a ledger cannot be taken back here; delete the sheets or close without saving.",
    working: "Making the ledger, about half a minute…", reading: "Reading the table…", done: "The ledger is made. Light cells are for you to fill in; formulas are protected.", noPeriod: "The table does not say of which month its values are: choose the report period first.",
    found: (count) => `${plural(count, "indicator")} found`, rows: "Indicators and targets", target: "Target", period: "Report period", write: "Make the ledger",
  },
};
