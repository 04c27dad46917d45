import { fillTemplate, type Language, type Wording } from "./wording.ts";

/** The codes of app/ports.ts; a test holds the lists against each other (messages may import domain only). */
export const WORKBOOK_ERROR_MESSAGES = ["not-xlsx", "old-xls", "encrypted", "damaged", "too-large", "tables-missing", "no-room", "changed-meanwhile", "undo-changed", "own-content", "password-protected", "sheet-taken", "cell-in-the-way"] as const;
export const WORKBOOK_FINDING_MESSAGES = [
  "text-cut", "characters-removed", "link-refused", "too-many-links", "table-missing", "table-found-by-headers", "column-missing",
  "column-unknown", "sheet-unknown", "name-missing", "rows-below-table", "error-value", "not-calculated", "pivot-unsupported",
  "sheet-created", "table-created", "table-no-room", "column-created", "header-restored", "formula-restored", "formulas-restored", "name-restored", "validation-restored",
  "cell-restored", "cells-moved", "pivot-created", "pivot-no-room", "chart-created", "rows-kept", "print-setup-unsupported",
] as const;

interface WorkbookMessages {
  readonly errors: Readonly<Record<(typeof WORKBOOK_ERROR_MESSAGES)[number], Wording>>;
  readonly findings: Readonly<Record<(typeof WORKBOOK_FINDING_MESSAGES)[number], Wording>>;
  readonly between: string;
}

const zhCN: WorkbookMessages = {
  between: "",
  errors: {
    "not-xlsx": { what: "这不是 xlsx 工作簿。", advice: "请选择由本程序生成、以 .xlsx 结尾的台账。" },
    "old-xls": { what: "这是旧的 .xls 格式。", advice: "请在 Excel 中打开，另存为 .xlsx 后再试；原文件没有改动。" },
    encrypted: { what: "工作簿设有打开密码，无法读取。", advice: "请用密码打开，去掉密码另存一份后再试；原文件没有改动。" },
    damaged: { what: "文件已损坏，无法读取。", advice: "请用 Excel 打开修复后另存，或找回较早的备份。" },
    "too-large": { what: "文件展开后过大[（{megabytes} MB）]。", advice: "请把较早月份的事件移到另一份台账。" },
    "tables-missing": { what: "工作簿里没有指标台账的表[（{table}）]，没有写入任何内容。", advice: "请确认选对了文件；表被删除时，请从备份中找回，或重新生成台账后粘贴数据。" },
    "no-room": { what: "“{sheet}”工作表第 {row} 行起的内容挡住了“{table}”，新行加不进去，没有写入任何内容。", advice: "请把挡住的内容移到表的右侧或其他工作表，再试一次。" },
    "changed-meanwhile": { what: "“{table}”第 {line} 行在此期间被改动或移走，没有写入任何内容。", advice: "请按“重新读取”看过现状后再试。" },
    "undo-changed": { what: "“{table}”有 {rows} 行在这次操作之后又改过或已删除，没有撤销，也没有写入任何内容。", advice: "请在表中直接改回，或先把后来的改动改回去再撤销。" },
    "own-content": { what: "“{table}”第 {line} 行的自建列“{column}”里有内容，删除该行会丢失，没有写入任何内容。", advice: "请先把“{column}”的内容移到表外，再试一次。" },
    "password-protected": { what: "工作表“{sheet}”设有保护密码，没有写入任何内容。", advice: "请在“审阅”→“撤消工作表保护”输入密码后再试。" },
    "sheet-taken": { what: "工作表“{sheet}”的 {cell} 已有别的内容，没有写入任何内容。", advice: "请把这张工作表改名，再试一次。" },
    "cell-in-the-way": { what: "工作表“{sheet}”的 {cell} 有自己写的内容，正好挡住新的内容，没有写入任何内容。", advice: "请把它移到纸面右侧或另一张工作表，再试一次。" },
  },
  findings: {
    "text-cut": { what: "“{sheet}”{cell} 的文字超过一个单元格的长度，少存了 {characters} 个字。", advice: "全文请看来源文件。" },
    "characters-removed": { what: "“{sheet}”{cell} 的文字里有 {characters} 个看不见的控制字符，已去除。", advice: "请留意数字和网址是否完整。" },
    "link-refused": { what: "“{sheet}”{cell} 的链接不是网页地址，只存为文字。", advice: "只接受 http 和 https 开头的地址。" },
    "too-many-links": { what: "“{sheet}”的链接超过 {limit} 个，从 {cell} 起只存为文字。", advice: "地址仍在单元格里，可以复制到浏览器打开。" },
    "table-missing": { what: "找不到“{table}”。", advice: "请恢复这张表，或从备份中找回。" },
    "table-found-by-headers": { what: "“{sheet}”里的“{table}”已不是表格，按表头找到了它。", advice: "请选中数据，在“插入”中重新建成表格，名称填“{table}”。" },
    "column-missing": { what: "“{table}”缺少“{column}”列。", advice: "需要时请恢复这一列，表头照原样填写。" },
    "column-unknown": { what: "“{table}”有自加的“{column}”列，内容保留，不参与计算。", advice: "不需要处理。" },
    "sheet-unknown": { what: "有自加的工作表“{sheet}”，内容保留，不参与计算。", advice: "不需要处理。" },
    "name-missing": { what: "名称“{name}”不见了或指向错误，相关数据读不到。", advice: "请在“公式”→“名称管理器”中恢复，或从备份中找回。" },
    "rows-below-table": { what: "“{table}”下方有 {rows} 行紧接着表填写，不在表内，已一并读入。", advice: "请拖动表格右下角，把这些行包括进来，公式才会计算。" },
    "error-value": { what: "“{sheet}”{cell} 显示错误值 {value}。", advice: "请检查它引用的单元格。" },
    "not-calculated": { what: "工作簿还没有计算过，公式列没有结果。", advice: "请用 Excel 打开并保存一次。" },
    "pivot-unsupported": { what: "这个版本的 Excel 不能由插件建立数据透视表“{pivot}”。", advice: "请看“{sheet}”左侧的统计表，数字相同。" },
    "sheet-created": { what: "补建了工作表“{sheet}”。", advice: "" },
    "table-created": { what: "在“{sheet}”补建了“{table}”。", advice: "原有数据请从备份中粘贴过来。" },
    "table-no-room": { what: "“{sheet}”里该放“{table}”的地方（{cell} 起）已有内容，没有补建。", advice: "请把这些内容移到别处，再修复一次。" },
    "column-created": { what: "在“{table}”末尾补建了“{column}”列。", advice: "" },
    "header-restored": { what: "“{table}”的表头“{was}”已改回“{column}”，数据未动。", advice: "" },
    "formula-restored": { what: "“{sheet}”{cell}（{column}）的公式曾被“{value}”盖住，已恢复公式。", advice: "这个数如果有用，请填到输入列。" },
    "formulas-restored": { what: "“{table}”的“{column}”列有 {rows} 行缺公式或公式被改，已恢复。", advice: "" },
    "name-restored": { what: "恢复了名称“{name}”。", advice: "" },
    "validation-restored": { what: "“{sheet}”{column} 的录入检查不见了，已恢复。", advice: "" },
    "cell-restored": { what: "“{sheet}”{cell} 的公式不见了[，那里写着“{value}”]，已恢复。", advice: "" },
    "cells-moved": { what: "“{sheet}”里的固定单元格不在原处，没有改动。", advice: "如果插入过行或列，请撤销后再修复一次。" },
    "pivot-created": { what: "在“{sheet}”补建了数据透视表“{pivot}”。", advice: "" },
    "pivot-no-room": { what: "“{sheet}”{cell} 一带已有内容，没有补建数据透视表“{pivot}”。", advice: "请把这些内容移到别处，再修复一次。" },
    "chart-created": { what: "在“{sheet}”补建了图表“{chart}”。", advice: "" },
    "rows-kept": { what: "“{table}”里已有别的数据，没有写入 {rows} 行新内容。", advice: "需要时请用“导入”添加。" },
    "print-setup-unsupported": { what: "这个版本的 Excel 不能由插件设置“{sheet}”的打印区域、标题行和分页；上一份的还留着，直接打印可能缺页。", advice: "请打印“导出报告”得到的文件，那里都已设好。" },
  },
};

const enUS: WorkbookMessages = {
  between: " ",
  errors: {
    "not-xlsx": { what: "This is no xlsx workbook.", advice: "Choose a ledger made by this program, ending in .xlsx." },
    "old-xls": { what: "This is the old .xls format.", advice: "Open it in Excel and save it as .xlsx; the file was not changed." },
    encrypted: { what: "The workbook has a password and cannot be read.", advice: "Open it with the password and save a copy without one; the file was not changed." },
    damaged: { what: "The file is damaged and cannot be read.", advice: "Let Excel repair it and save it anew, or take an earlier copy." },
    "too-large": { what: "The file is too large when unpacked[ ({megabytes} MB)].", advice: "Move events of earlier months to another ledger." },
    "tables-missing": { what: "The workbook has none of the ledger's tables[ ({table})]; nothing was written.", advice: "Check the file; where a table was deleted, take it from a copy, or make a new ledger and paste the data." },
    "no-room": { what: "What stands from row {row} on in sheet “{sheet}” is in the way of “{table}”; nothing was written.", advice: "Move it to the right of the table or to another sheet and try again." },
    "changed-meanwhile": { what: "Row {line} of “{table}” was changed or moved meanwhile; nothing was written.", advice: "Press “Read again”, look at it and retry." },
    "undo-changed": { what: "{rows} rows of “{table}” were changed or deleted after this action; it was not taken back and nothing was written.", advice: "Change the cells by hand, or put the later changes back first." },
    "own-content": { what: "Row {line} of “{table}” holds something in your own column “{column}” that would be lost with it; nothing was written.", advice: "Move what stands in “{column}” out of the table, then try again." },
    "password-protected": { what: "The sheet “{sheet}” is protected with a password; nothing was written.", advice: "Unprotect it in Review with the password and retry." },
    "sheet-taken": { what: "{cell} of the sheet “{sheet}” holds something else; nothing was written.", advice: "Rename that sheet and try again." },
    "cell-in-the-way": { what: "{cell} of the sheet “{sheet}” holds something of your own where the new content goes; nothing was written.", advice: "Move it to the right of the paper or to another sheet and try again." },
  },
  findings: {
    "text-cut": { what: "The text of {cell} in “{sheet}” is longer than a cell; {characters} characters were not stored.", advice: "See the source file for the whole text." },
    "characters-removed": { what: "{characters} invisible control characters were taken out of {cell} in “{sheet}”.", advice: "Check that numbers and addresses are whole." },
    "link-refused": { what: "The link of {cell} in “{sheet}” is no web address and was stored as text.", advice: "Only http and https are accepted." },
    "too-many-links": { what: "“{sheet}” has more than {limit} links; from {cell} on they are stored as text.", advice: "The addresses are in the cells and can be copied." },
    "table-missing": { what: "The table “{table}” is missing.", advice: "Restore it or take it from a copy." },
    "table-found-by-headers": { what: "“{table}” in “{sheet}” is no table any more and was found by its headers.", advice: "Select the data, insert a table and name it “{table}”." },
    "column-missing": { what: "“{table}” has no column “{column}”.", advice: "Restore it with the same header if it is needed." },
    "column-unknown": { what: "“{table}” has a column of your own, “{column}”; it is kept and takes no part in the calculation.", advice: "Nothing to do." },
    "sheet-unknown": { what: "“{sheet}” is a sheet of your own; it is kept and takes no part in the calculation.", advice: "Nothing to do." },
    "name-missing": { what: "The name “{name}” is gone or refers to nothing.", advice: "Restore it in the name manager or take it from a copy." },
    "rows-below-table": { what: "{rows} rows stand directly below “{table}” and not in it; they were read.", advice: "Drag the table's corner over them, so that the formulas compute." },
    "error-value": { what: "{cell} in “{sheet}” shows {value}.", advice: "Check the cells it refers to." },
    "not-calculated": { what: "The workbook was never calculated.", advice: "Open it in Excel and save it once." },
    "pivot-unsupported": { what: "This Excel lets no add-in make the pivot table “{pivot}”.", advice: "The formula tables at the left of “{sheet}” show the same numbers." },
    "sheet-created": { what: "The sheet “{sheet}” was missing and was made.", advice: "" },
    "table-created": { what: "The table “{table}” was missing in “{sheet}” and was made.", advice: "Paste its data from a copy." },
    "table-no-room": { what: "Where “{table}” belongs in “{sheet}” (from {cell} on) something else stands; it was not made.", advice: "Move that away and repair again." },
    "column-created": { what: "The column “{column}” was added at the end of “{table}”.", advice: "" },
    "header-restored": { what: "The header “{was}” of “{table}” is “{column}” again; its data were not touched.", advice: "" },
    "formula-restored": { what: "The formula of {cell} in “{sheet}” ({column}) was covered by “{value}” and is back.", advice: "Type that value into an input column if it matters." },
    "formulas-restored": { what: "{rows} rows of “{column}” in “{table}” had no formula or another one; it is back.", advice: "" },
    "name-restored": { what: "The name “{name}” is back.", advice: "" },
    "validation-restored": { what: "The check of entries in {column} of “{sheet}” was gone and is back.", advice: "" },
    "cell-restored": { what: "The formula of {cell} in “{sheet}” was gone[; “{value}” stood there] and is back.", advice: "" },
    "cells-moved": { what: "The fixed cells of “{sheet}” are not in their places; they were left alone.", advice: "If rows or columns were inserted, undo that and repair again." },
    "pivot-created": { what: "The pivot table “{pivot}” was made in “{sheet}”.", advice: "" },
    "pivot-no-room": { what: "Something stands around {cell} in “{sheet}”; the pivot table “{pivot}” was not made.", advice: "Move that away and repair again." },
    "chart-created": { what: "The chart “{chart}” was made in “{sheet}”.", advice: "" },
    "rows-kept": { what: "“{table}” holds other data; {rows} new rows were not written.", advice: "Import them if they are needed." },
    "print-setup-unsupported": { what: "This Excel lets no add-in set the print area, title row and page breaks of “{sheet}”; those of the report before are still there, and pages may be missing.", advice: "Print the file that “Export the report” gives: there they are set." },
  },
};

type Facts = Readonly<Record<string, string | number>>;

/** Why a workbook cannot be used, what is unharmed and what to do. `facts` may carry the file's name. */
export function wordWorkbookError(code: keyof WorkbookMessages["errors"], facts: Facts, language: Language = "zh-CN"): string {
  const { errors, between } = messages(language);
  return (facts["name"] === undefined ? "" : `${facts["name"]}：`) + wordOne(errors[code], facts, between);
}

/** What an adapter had to change, leave out or could not find. */
export function wordWorkbookFinding(code: keyof WorkbookMessages["findings"], facts: Facts, language: Language = "zh-CN"): string {
  const { findings, between } = messages(language);
  return wordOne(findings[code], facts, between);
}

function messages(language: Language): WorkbookMessages {
  return language === "en-US" ? enUS : zhCN;
}

function wordOne({ what, advice }: Wording, facts: Facts, between: string): string {
  return advice === "" ? fillTemplate(what, facts) : fillTemplate(what, facts) + between + fillTemplate(advice, facts);
}
