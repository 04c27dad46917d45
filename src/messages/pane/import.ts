import type { Action, Section, Theme } from "../../domain/event.ts";
import type { Language } from "../wording.ts";
import { plural } from "./plural.ts";

const SECTION_EN: Readonly<Record<Section, string>> = { 部委: "Ministries", 地区: "Regions", 企业: "Companies", 峰会: "Summits", 专题: "Special topics" };
const THEME_EN: Readonly<Record<Theme, string>> = {
  创业创新: "Start-ups and innovation", 制造: "Manufacturing", 农业: "Agriculture", 商务: "Commerce", 物流: "Logistics", 金融: "Finance", 旅游: "Tourism", 交通: "Transport", 海洋港口: "Sea and ports",
  健康: "Health", 教育: "Education", 文化传媒: "Culture and media", 节能环保: "Energy and environment", 政务服务: "Government services", 社会治理: "Public order", 人社民生: "Labour and welfare",
  关键技术: "Key technology", 基础设施: "Infrastructure", 其他: "Other",
};
const ACTION_EN: Readonly<Record<Action, string>> = {
  政策发布: "Policy issued", 平台上线: "Platform launched", 签约合作: "Agreement signed", 会议活动: "Meeting held", 进展通报: "Progress reported", 试点示范: "Pilot", 其他: "Other",
};

/** Importing monitoring reports, and the drop zone both kinds of files share. */
export interface ImportMessages {
  readonly title: string;
  readonly drop: string;
  readonly formats: string;
  readonly choose: string;
  readonly progress: (done: number, total: number, file: string) => string;
  readonly fileStates: Readonly<Record<"waiting" | "reading" | "read" | "failed", string>>;
  readonly cancelled: string;
  readonly both: (file: string, events: number, rows: number) => string;
  readonly asReport: string;
  readonly asPlan: string;
  readonly summary: (added: number, there: number, doubtful: number) => string;
  readonly noPeriod: string;
  readonly filter: string;
  readonly filters: Readonly<Record<"doubtful" | "new" | "there" | "all", (count: number) => string>>;
  readonly noneShown: string;
  readonly claims: (claims: number, unproven: number) => string;
  readonly claimsHint: string;
  readonly section: (name: Section, count: number) => string;
  readonly sectionName: (name: Section) => string;
  readonly themeName: (name: Theme) => string;
  readonly actionName: (name: Action) => string;
  readonly selectAll: string;
  readonly selectNone: string;
  readonly selectAllOf: (section: string) => string;
  readonly selectNoneOf: (section: string) => string;
  readonly include: (subject: string) => string;
  readonly there: string;
  readonly doubtful: string;
  readonly edit: string;
  readonly done: string;
  readonly fields: Readonly<Record<"section" | "subject" | "date" | "theme" | "action" | "gist", string>>;
  readonly noDate: string;
  readonly source: string;
  readonly write: (count: number) => string;
  readonly willWrite: (events: number, findings: number) => string;
  readonly findingsOnly: (count: number) => string;
  readonly written: (added: number, there: number, findings: number) => string;
  readonly nothing: string;
}

export const IMPORT_MESSAGES: Readonly<Record<Language, ImportMessages>> = {
  "zh-CN": {
    title: "导入", drop: "把监测报告或指标表拖到这里", formats: "Word、PDF、Excel、CSV、Markdown、网页或文本，可以一次选几份", choose: "选择文件",
    progress: (done, total, file) => `正在读取第 ${done + 1}/${total} 份：${file}`, fileStates: { waiting: "等待", reading: "正在读取", read: "已读", failed: "没有读成" },
    cancelled: "已取消，工作簿没有变动。", both: (file, events, rows) => `${file} 里既有 ${events} 条事件，又有 ${rows} 项指标。这次导入哪一种？`, asReport: "作为监测报告", asPlan: "作为指标表",
    summary: (added, there, doubtful) => `新增 ${added} 条${doubtful > 0 ? `（存疑 ${doubtful} 条）` : ""}，已有 ${there} 条`, noPeriod: "没有写明监测期，事件的月份按标题推定，写入前请核对日期。",
    filter: "显示", filters: { doubtful: (count) => `存疑 ${count}`, new: (count) => `新增 ${count}`, there: (count) => `已有 ${count}`, all: (count) => `全部 ${count}` }, noneShown: "没有这类事件。",
    claims: (claims, unproven) => (unproven === 0 ? `概述中的 ${claims} 处说法都有事件对应` : `概述中的 ${claims} 处说法，${unproven} 处没有事件对应`), claimsHint: "写入后列在“核对”表，供逐条处理。",
    section: (name, count) => `${name}（${count}）`, sectionName: (name) => name, themeName: (name) => name, actionName: (name) => name,
    selectAll: "全选", selectNone: "全不选", selectAllOf: (section) => `全选${section}`, selectNoneOf: (section) => `全不选${section}`, include: (subject) => `写入：${subject}`, there: "已有", doubtful: "存疑", edit: "修改", done: "完成",
    fields: { section: "板块", subject: "主体", date: "日期", theme: "主题", action: "动作", gist: "要点" }, noDate: "无日期", source: "原文",
    write: (count) => `写入 ${count} 条`, willWrite: (events, findings) => `将在“事件”表末尾加 ${events} 行${findings > 0 ? `，“核对”表末尾加 ${findings} 行` : ""}，并记入“日志”；已有内容不动。写入后可以撤销。`,
    findingsOnly: (count) => `写入 ${count} 条核对事项`,
    written: (added, there, findings) => `已写入事件 ${added} 条${findings > 0 ? `、核对事项 ${findings} 条` : ""}${there > 0 ? `；${there} 条原来就有，没有重复写入` : ""}。`, nothing: "台账里已经都有了，不需要写入。",
  },
  "en-US": {
    title: "Import", drop: "Drop monitoring reports or an indicator table here", formats: "Word, PDF, Excel, CSV, Markdown, HTML or text; several at once", choose: "Choose files",
    progress: (done, total, file) => `Reading ${done + 1} of ${total}: ${file}`, fileStates: { waiting: "waiting", reading: "reading", read: "read", failed: "not read" },
    cancelled: "Cancelled; the workbook is unchanged.", both: (file, events, rows) => `${file} holds ${plural(events, "event")} and ${plural(rows, "indicator")}. Which do you want to import?`, asReport: "As a report", asPlan: "As an indicator table",
    summary: (added, there, doubtful) => `${added} new${doubtful > 0 ? ` (${doubtful} doubtful)` : ""}, ${there} already there`, noPeriod: "The report names no period; months follow from its title. Check the dates before you write.",
    filter: "Show", filters: { doubtful: (count) => `Doubtful ${count}`, new: (count) => `New ${count}`, there: (count) => `There ${count}`, all: (count) => `All ${count}` }, noneShown: "There are none of this kind.",
    claims: (claims, unproven) => (unproven === 0 ? `All ${claims} statements of the introduction are borne out` : `${unproven} of ${claims} statements of the introduction have no event`), claimsHint: "They are listed in 核对, to be decided one by one.",
    section: (name, count) => `${SECTION_EN[name]} (${count})`, sectionName: (name) => SECTION_EN[name], themeName: (name) => THEME_EN[name], actionName: (name) => ACTION_EN[name],
    selectAll: "All", selectNone: "None", selectAllOf: (section) => `Select all of ${section}`, selectNoneOf: (section) => `Select none of ${section}`, include: (subject) => `Write: ${subject}`, there: "There", doubtful: "Doubtful", edit: "Edit", done: "Done",
    fields: { section: "Section", subject: "Subject", date: "Date", theme: "Theme", action: "Action", gist: "Gist" }, noDate: "no date", source: "As printed",
    write: (count) => `Write ${plural(count, "event")}`, willWrite: (events, findings) => `Adds ${plural(events, "row")} at the end of 事件${findings > 0 ? `, ${plural(findings, "row")} at the end of 核对` : ""} and a line to 日志; what is there stays. It can be taken back.`,
    findingsOnly: (count) => `Write ${plural(count, "finding")}`,
    written: (added, there, findings) => `${plural(added, "event")}${findings > 0 ? ` and ${plural(findings, "finding")}` : ""} written${there > 0 ? `; ${there} were there already and were not repeated` : ""}.`, nothing: "The ledger holds all of this already; there is nothing to write.",
  },
};
