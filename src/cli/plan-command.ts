import { basename } from "node:path";
import { planReport } from "../app/plan-report.ts";
import { readFigures } from "../domain/parse/figures/read-figures.ts";
import { parsePlan } from "../domain/parse/plan/parse-plan.ts";
import { wordIssue } from "../messages/word-issue.ts";
import { CommandFailure } from "./command-failure.ts";
import type { CommandResult } from "./command-result.ts";
import { readBlocks } from "./read-input.ts";

/** `ledger plan FILE`: the plan table with recomputed completion and status, and the figures of the running text (design §6); exit code 1 when the file holds none. */
export async function planCommand(args: readonly string[]): Promise<CommandResult> {
  const [path, ...rest] = args;
  if (path === undefined || rest.length > 0 || path.startsWith("--")) throw new CommandFailure("用法：ledger plan 文件（一个含目标与实际值表格的文件）。", 2);
  const blocks = await readBlocks(path);
  const plan = parsePlan(blocks);
  const report = planReport(plan, readFigures(blocks, plan.indicators));
  const notes = report.indicators.length === 0 ? report.issues.map((issue) => `${path}：${wordIssue(issue)}`) : [];
  return { output: { file: basename(path), ...report }, notes, exitCode: notes.length > 0 ? 1 : 0 };
}
