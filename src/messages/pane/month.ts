import type { Language } from "../wording.ts";
import { plural } from "./plural.ts";

/** Keys of app/cycle/frequency.ts; the compiler holds them together where the view words them. */
type Frequency = "month" | "quarter" | "year";
type Field = "value" | "note" | "source";

export interface MonthMessages {
  readonly month: string;
  readonly choose: string;
  readonly choice: {
    readonly next: (month: string) => string;
    readonly open: (month: string, progress: string) => string;
    readonly closed: (month: string) => string;
    readonly other: string;
  };
  readonly otherMonth: string;
  readonly toNext: (month: string) => string;
  readonly noIndicators: string;
  readonly toCome: (month: string, today: string) => string;
  readonly opening: {
    readonly before: (month: string, rows: number) => string;
    readonly more: (rows: number) => string;
    readonly none: (month: string) => string;
    readonly period: (from: string, to: string) => string;
    readonly which: (rows: number) => string;
    readonly notDue: (count: number) => string;
    readonly frequency: Readonly<Record<Frequency, string>>;
    readonly open: (month: string) => string;
    readonly addRows: (rows: number) => string;
    readonly opened: (month: string, rows: number) => string;
    readonly canUndo: string;
  };
  readonly form: string;
  readonly hint: string;
  readonly commonSource: string;
  readonly commonSourceHint: string;
  readonly filter: string;
  readonly filters: Readonly<Record<"all" | "missing" | "asked", string>>;
  readonly filteredNone: Readonly<Record<"all" | "missing" | "asked", string>>;
  readonly last: (period: string, value: string) => string;
  readonly noLast: string;
  readonly thisPeriod: (period: string) => string;
  readonly value: (id: string, name: string) => string;
  readonly fields: Readonly<Record<Field, string>>;
  readonly fieldOf: (field: Field, id: string) => string;
  readonly details: string;
  readonly detailsOf: (id: string) => string;
  readonly wantsNote: string;
  readonly wantsValue: string;
  readonly explained: string;
  readonly fieldIs: (field: Field, text: string) => string;
  readonly crossed: (field: Field, now: string) => string;
  readonly blank: string;
  readonly takeTheirs: string;
  readonly keepMine: string;
  readonly nameMissing: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly reasonMissing: string;
  readonly reviseClosed: string;
  readonly closed: (month: string) => string;
  readonly closedHint: string;
  readonly write: (count: number) => string;
  readonly nothing: string;
  readonly crossedCount: (count: number, others: number) => string;
  readonly written: (month: string, count: number, unchanged: number) => string;
  readonly canUndo: string;
  readonly drop: string;
}

const FIELDS: Readonly<Record<Field, string>> = { value: "本期值", note: "说明", source: "来源" };
const FIELDS_EN: Readonly<Record<Field, string>> = { value: "Value", note: "Note", source: "Source" };

export const MONTH_MESSAGES: Readonly<Record<Language, MonthMessages>> = {
  "zh-CN": {
    month: "填报月份", choose: "月份",
    choice: {
      next: (month) => `${month}（未打开）`, open: (month, progress) => `${month}（填报中，${progress}）`, closed: (month) => `${month}（已关闭）`, other: "其他月份…",
    },
    otherMonth: "其他月份（补开以前的月份，或不按顺序打开）", toNext: (month) => `打开下一个月：${month}`,
    noIndicators: "“指标”表里还没有指标。请先在“导入”中读入指标表，或在“指标”表里填写编号、指标和目标值。",
    toCome: (month, today) => `${month}还没有到（现在是${today}）。可以先打开；实际值请到时再填，预计数不要填在这里。`,
    opening: {
      before: (month, rows) => `${month}还没有打开。将在“月度数据”表末加入 ${rows} 行，每个应报指标一行，本期值留空。`,
      more: (rows) => `本月打开以后又有 ${rows} 项指标应报，可以补开。`,
      none: (month) => `${month}没有应报的指标。`,
      period: (from, to) => `报告期同时由${from}改为${to}，全表按新的月份重新判定。`,
      which: (rows) => `将加入的 ${rows} 行`, notDue: (count) => `本月不用报的 ${count} 项`,
      frequency: { month: "已含在季度或年度数内", quarter: "按季度报，季末月份填", year: "按年度报，12 月填" },
      open: (month) => `打开${month}`, addRows: (rows) => `补开 ${rows} 行`,
      opened: (month, rows) => `已打开${month}：加入 ${rows} 行，可以填报了。`, canUndo: "打开后可以撤销。",
    },
    form: "填报", hint: "回车到下一项。没有数据请填“暂无”并写说明，不要填 0。单位不同可直接写，如“1,234万元”。",
    commonSource: "来源（本次填写都用）", commonSourceHint: "只补给没有自己来源的数。",
    filter: "显示", filters: { all: "全部", missing: "未填", asked: "须说明" },
    filteredNone: { all: "本月没有应报的指标。", missing: "都填了。", asked: "没有须说明的指标。" },
    last: (period, value) => `上期 ${period}：${value}`, noLast: "以前没有数", thisPeriod: (period) => `本期 ${period}`,
    value: (id, name) => `本期值 ${id} ${name}`, fields: FIELDS, fieldOf: (field, id) => `${FIELDS[field]} ${id}`,
    details: "说明、来源", detailsOf: (id) => `说明、来源 ${id}`, wantsNote: "须说明", wantsValue: "须更正", explained: "已说明",
    fieldIs: (field, text) => `${FIELDS[field]}：${text}`,
    crossed: (field, now) => `表中的${FIELDS[field]}刚改为 ${now}，与这里填的不同。`, blank: "空白", takeTheirs: "用表中的", keepMine: "用我填的",
    nameMissing: "请填写填报人。",
    reason: "修改原因", reasonHint: "记入日志，并列入下一份月报的“关闭后改动”。", reasonMissing: "本月已关闭，请写明修改原因。",
    reviseClosed: "修改已关闭月份的数", closed: (month) => `${month}已关闭。`,
    closedHint: "仍可修改：新的数另起一行，原来的数留作历史。",
    write: (count) => `写入 ${count} 项`, nothing: "还没有新填的内容。", crossedCount: (count, others) => `${count} 项表中刚改过，请先选用哪个${others > 0 ? "；其余可以写入" : ""}。`,
    written: (month, count, unchanged) => `${month}已写入 ${count} 项。${unchanged === 0 ? "" : `${unchanged} 项与表中相同，没有再写。`}`, canUndo: "写入后可以撤销。", drop: "放弃未写入的",
  },
  "en-US": {
    month: "Month", choose: "Month",
    choice: {
      next: (month) => `${month} (not opened)`, open: (month, progress) => `${month} (${progress})`, closed: (month) => `${month} (closed)`, other: "Another month…",
    },
    otherMonth: "Another month (late, or out of order)", toNext: (month) => `Open the next month: ${month}`,
    noIndicators: "The sheet 指标 holds no indicators yet. Read a plan table in Import, or enter number, name and target there.",
    toCome: (month, today) => `${month} has not come yet (it is ${today}). It may be opened; enter actual values when they are there, and no forecasts.`,
    opening: {
      before: (month, rows) => `${month} is not open. ${plural(rows, "row")} will be added to 月度数据, one for each indicator due, without a value.`,
      more: (rows) => `Since the month was opened ${plural(rows, "more indicator")} became due.`,
      none: (month) => `No indicator is due in ${month}.`,
      period: (from, to) => `报告期 moves on from ${from} to ${to}: the whole workbook is judged as of the new month.`,
      which: (rows) => `${plural(rows, "row")} to be added`, notDue: (count) => `${plural(count, "indicator")} not due this month`,
      frequency: { month: "told by a quarter or year", quarter: "quarterly: in the last month of a quarter", year: "yearly: in December" },
      open: (month) => `Open ${month}`, addRows: (rows) => `Add ${plural(rows, "row")}`,
      opened: (month, rows) => `${month} is open: ${plural(rows, "row")} added.`, canUndo: "Opening can be taken back.",
    },
    form: "Values", hint: "Enter goes to the next one. Where there are no data enter 暂无 and a note, not 0. Another unit may be typed: “1,234万元”.",
    commonSource: "Source (for all of this go)", commonSourceHint: "Goes to values that have none of their own.",
    filter: "Show", filters: { all: "All", missing: "Not filled in", asked: "To be explained" },
    filteredNone: { all: "No indicator is due this month.", missing: "All are filled in.", asked: "Nothing is to be explained." },
    last: (period, value) => `Last ${period}: ${value}`, noLast: "No earlier value", thisPeriod: (period) => `For ${period}`,
    value: (id, name) => `Value ${id} ${name}`, fields: FIELDS_EN, fieldOf: (field, id) => `${FIELDS_EN[field]} ${id}`,
    details: "Note, source", detailsOf: (id) => `Note, source ${id}`, wantsNote: "To be explained", wantsValue: "To be corrected", explained: "Explained",
    fieldIs: (field, text) => `${FIELDS_EN[field]}: ${text}`,
    crossed: (field, now) => `In the sheet ${FIELDS_EN[field]} just became ${now}, which is not what stands here.`, blank: "blank", takeTheirs: "Take the sheet's", keepMine: "Take mine",
    nameMissing: "Enter your name.",
    reason: "Reason for the change", reasonHint: "Goes into the log and into “关闭后改动” of the next report.", reasonMissing: "The month is closed: give the reason for the change.",
    reviseClosed: "Change values of the closed month", closed: (month) => `${month} is closed.`,
    closedHint: "Changes remain possible: the new value gets a row of its own, the earlier one stays as history.",
    write: (count) => `Write ${plural(count, "value")}`, nothing: "Nothing new has been entered.", crossedCount: (count, others) => `${plural(count, "value")} just changed in the sheet: choose first${others > 0 ? "; the others can be written" : ""}.`,
    written: (month, count, unchanged) => `${month}: ${plural(count, "value")} written.${unchanged === 0 ? "" : ` ${plural(unchanged, "value")} stood there already.`}`, canUndo: "Writing can be taken back.", drop: "Drop what is not written",
  },
};
