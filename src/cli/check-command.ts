import { basename } from "node:path";
import { WorkbookError } from "../app/ports.ts";
import { checkBook } from "../app/use-workbook.ts";
import { wordWorkbookError } from "../messages/workbook-messages.ts";
import { xlsxWorkbook } from "../xlsx/xlsx-workbook.ts";
import { CommandFailure } from "./command-failure.ts";
import type { CommandResult } from "./command-result.ts";
import { readBytes } from "./read-input.ts";

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
    if (error instanceof WorkbookError) throw new CommandFailure(wordWorkbookError(error.code, { name: path, ...error.facts }), 2);
    throw error;
  }
}
