import { basename } from "node:path";
import { loadLexicon } from "../app/load-lexicon.ts";
import { reportOutput, type ReportOutput } from "../app/report-output.ts";
import { parseReport } from "../domain/parse/parse-report.ts";
import { CommandFailure } from "./command-failure.ts";
import type { CommandResult } from "./command-result.ts";
import { readBlocks } from "./read-input.ts";

/** `ledger parse FILE…`: an array with one object a file (design §6); exit code 1 when one of them is no report. */
export async function parseCommand(args: readonly string[]): Promise<CommandResult> {
  if (args.length === 0) throw new CommandFailure("用法：ledger parse 文件…（至少一个监测报告）。", 2);
  const option = args.find((arg) => arg.startsWith("--"));
  if (option !== undefined) throw new CommandFailure(`ledger parse 没有选项 ${option}。`, 2);
  const lexicon = loadLexicon();
  const output: ReportOutput[] = [];
  const notes: string[] = [];
  for (const path of args) {
    const report = parseReport(await readBlocks(path), lexicon);
    if (report.events.length === 0) notes.push(`${path}：没有找到任何政策事件，这不像一份“互联网+”监测报告。请检查是否选错了文件。`);
    output.push(reportOutput(basename(path), report));
  }
  return { output, notes, exitCode: notes.length > 0 ? 1 : 0 };
}
