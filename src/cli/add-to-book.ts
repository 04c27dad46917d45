import { importReports } from "../app/import-reports.ts";
import { WorkbookError } from "../app/ports.ts";
import { checkBook } from "../app/use-workbook.ts";
import { wordWorkbookError, wordWorkbookFinding } from "../messages/workbook-messages.ts";
import { xlsxWorkbook } from "../xlsx/xlsx-workbook.ts";
import { beijingTime } from "./beijing-time.ts";
import { CommandFailure } from "./command-failure.ts";
import type { CommandResult } from "./command-result.ts";
import { readBytes } from "./read-input.ts";
import { readReports } from "./read-reports.ts";
import { writeOutput } from "./write-output.ts";

/**
 * `ledger build --book OLD.xlsx --report FILE… [--out NEW.xlsx]`: adds reports to a ledger that staff work in. Without --out the ledger itself is
 * replaced, a copy of it as it was stays beside it; where nothing is new it is not touched.
 */
export async function addToBook(book: string, files: readonly string[], out: string | null): Promise<CommandResult> {
  const before = await readBytes(book);
  const reports = await readReports(files);
  const workbook = xlsxWorkbook(before);
  try {
    const { counts, changed } = await importReports(workbook, reports, beijingTime());
    const { asOf, counts: statuses } = await checkBook(workbook);
    const after = workbook.bytes();
    const backup = out === null && after !== before ? book.replace(/(\.xlsx)?$/i, "（导入前）.xlsx") : null;
    if (backup !== null) await writeOutput(backup, before);
    if (out !== null || after !== before) await writeOutput(out ?? book, after);
    const added = counts.reduce((sum, count) => sum + count.added, 0);
    const notes = changed.map(({ code, facts }) => wordWorkbookFinding(code, facts));
    if (added === 0) notes.push("这些报告里的事件台账里都有，没有增加内容。");
    return { output: { out: out ?? book, book, backup, asOf, added, reports: counts, counts: statuses, changed }, notes, exitCode: 0 };
  } catch (error) {
    if (error instanceof WorkbookError) throw new CommandFailure(wordWorkbookError(error.code, { name: book, ...error.facts }), 2);
    throw error;
  }
}
