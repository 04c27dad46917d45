import type { Language } from "../wording.ts";
import { plural } from "./plural.ts";

interface PastingMessages {
  readonly paste: string;
  readonly text: string;
  readonly textHint: string;
  readonly willPlace: (month: string, count: number) => string;
  readonly nothingNew: string;
  readonly blank: string;
  readonly newRows: (count: number) => string;
  readonly unchanged: (count: number) => string;
  readonly notPlaced: (count: number) => string;
  readonly line: (line: number, text: string) => string;
  readonly isClosed: (month: string) => string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly canUndo: string;
  readonly write: (count: number) => string;
  readonly written: (month: string, count: number, left: number) => string;
}

export const PASTING_MESSAGES: Readonly<Record<Language, PastingMessages>> = {
  "zh-CN": {
    paste: "整列粘贴", text: "把另一张表的一列（或“名称＋数值”几列）粘贴到这里",
    textHint: "带名称或编号的按名称对应；只有一列数值的，按“月度数据”中本月的行序对应，行数须一致。",
    willPlace: (month, count) => `将写入${month} ${count} 个值`, nothingNew: "没有要写入的新值。", blank: "空",
    newRows: (count) => `其中 ${count} 项本月还没有行，会一并补上。`, unchanged: (count) => `与表中相同，不用写入：${count} 项`, notPlaced: (count) => `没有对上：${count} 行`,
    line: (line, text) => `第 ${line} 行 ${text}`,
    isClosed: (month) => `${month}已关闭。写入的数另起一行作为修订，原来的数留作历史，并列入“关闭后改动”。`,
    reason: "修改原因", reasonHint: "必填，如“部门更正 3 月数据”，记入“日志”",
    canUndo: "写入后可以撤销；没有对上的行留在框里，改好再写。",
    write: (count) => `写入 ${count} 个值`,
    written: (month, count, left) => `${month}已写入 ${count} 个值${left === 0 ? "。" : `，${left} 行没有对上，留在框里。`}`,
  },
  "en-US": {
    paste: "Paste a column", text: "Paste a column of another sheet here, or names and values",
    textHint: "With names or 编号 the values go by them; a single column of values goes by the order of this month's rows in 月度数据 and needs as many lines.",
    willPlace: (month, count) => `${month}: ${plural(count, "value")} to be written`, nothingNew: "There is nothing new to write.", blank: "blank",
    newRows: (count) => `${plural(count, "row")} that the month does not have yet will be added.`, unchanged: (count) => `Already in the sheet: ${count}`, notPlaced: (count) => `Not placed: ${plural(count, "line")}`,
    line: (line, text) => `Line ${line} ${text}`,
    isClosed: (month) => `${month} is closed. Values go into rows of their own as revisions, the earlier ones stay as history and 关闭后改动 lists them.`,
    reason: "Reason for the change", reasonHint: "Needed, such as “corrected by the department”; goes into 日志",
    canUndo: "It can be taken back; lines that were not placed stay in the box to be mended.",
    write: (count) => `Write ${plural(count, "value")}`,
    written: (month, count, left) => `${month}: ${plural(count, "value")} written${left === 0 ? "." : `; ${plural(left, "line")} not placed and left in the box.`}`,
  },
};
