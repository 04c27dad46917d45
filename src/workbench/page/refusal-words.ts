import { ExcelError } from "../book/excel-error.ts";

/** What a person is told when the workbook refuses a change. */
export function refusalWords(error: unknown): string {
  if (!(error instanceof ExcelError)) return `出错了：${error instanceof Error ? error.message : String(error)}`;
  return WORDS[error.code] ?? `没有改动：${error.message}`;
}

const WORDS: Readonly<Record<string, string>> = {
  AccessDenied: "没有改动：工作表已保护，这些单元格不能修改。",
  ItemAlreadyExists: "没有改动：这个名称已经有了。",
  InsertDeleteConflict: "没有改动：会把表格或合并单元格拆开。",
  InvalidArgument: "没有改动：输入的内容不成立，请检查公式或名称。",
  UnsupportedOperation: "没有改动：工作台没有这个功能，请保存后在 Excel 中进行。",
  InvalidOperation: "没有改动：工作簿至少要有一张可见的工作表。",
};
