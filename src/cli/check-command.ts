import { basename } from "node:path";
import { WorkbookError } from "../app/ports.ts";
import { checkBook } from "../app/use-workbook.ts";
import { xlsxWorkbook } from "../xlsx/xlsx-workbook.ts";
import { CommandFailure } from "./command-failure.ts";
import type { CommandResult } from "./command-result.ts";
import { readBytes } from "./read-input.ts";

const WORKBOOK_ERRORS: Readonly<Record<WorkbookError["code"], string>> = {
  "not-xlsx": "这不是 xlsx 工作簿",
  "old-xls": "这是旧的 .xls 格式，请在 Excel 中另存为 .xlsx",
  encrypted: "工作簿有打开密码，请去掉密码后再试",
  damaged: "文件已损坏，请用 Excel 打开修复后另存",
  "too-large": "文件过大",
  "tables-missing": "里面没有指标台账的表",
  "would-lose": "写回会丢失内容",
};

/** `ledger check BOOK.xlsx` (design §6): exit code 1 where the sheet's own results differ from the core's. */
export async function checkCommand(args: readonly string[]): Promise<CommandResult> {
  const [path, ...rest] = args;
  if (path === undefined || rest.length > 0 || path.startsWith("--")) throw new CommandFailure("用法：ledger check 台账.xlsx", 2);
  const bytes = await readBytes(path);
  try {
    const check = await checkBook(xlsxWorkbook(bytes));
    const notes = check.differences.length > 0 ? [`${path}：有 ${check.differences.length} 处工作簿的结果与重算不一致，见 differences。`] : [];
    return { output: { file: basename(path), ...check }, notes, exitCode: notes.length > 0 ? 1 : 0 };
  } catch (error) {
    if (error instanceof WorkbookError) throw new CommandFailure(`无法读取 ${path}：${WORKBOOK_ERRORS[error.code]}。`, 2);
    throw error;
  }
}
