import { basename } from "node:path";
import type { NamedReport } from "../app/import-reports.ts";
import { loadLexicon } from "../app/load-lexicon.ts";
import { reportEntries } from "../app/report-entries.ts";
import { parseReport } from "../domain/parse/parse-report.ts";
import { CommandFailure } from "./command-failure.ts";
import { readBlocks } from "./read-input.ts";

/** Monitoring reports as rows for the workbook. A file without any event ends the command with exit code 1 before anything is written. */
export async function readReports(files: readonly string[]): Promise<readonly NamedReport[]> {
  const lexicon = loadLexicon();
  const reports: NamedReport[] = [];
  for (const file of files) {
    const report = parseReport(await readBlocks(file), lexicon);
    if (report.events.length === 0) throw new CommandFailure(`${file}：没有找到任何政策事件，这不像一份监测报告，没有写入任何内容。`, 1);
    reports.push({ file: basename(file), ...reportEntries(report, basename(file)) });
  }
  return reports;
}
