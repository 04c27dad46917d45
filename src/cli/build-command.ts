import { basename } from "node:path";
import { parseArgs } from "node:util";
import type { PlanContent } from "../app/build-workbook.ts";
import { addReports } from "../app/import-reports.ts";
import { checkBook, buildInto } from "../app/use-workbook.ts";
import { planContent } from "../app/plan-content.ts";
import { printedFindings } from "../app/printed-findings.ts";
import { seedEntries } from "../app/seed-reports.ts";
import { seedPlan } from "../app/seed-plan.ts";
import { parsePlan } from "../domain/parse/plan/parse-plan.ts";
import { isPeriod } from "../domain/period.ts";
import { wordIssue } from "../messages/word-issue.ts";
import { xlsxWorkbook } from "../xlsx/xlsx-workbook.ts";
import { addToBook } from "./add-to-book.ts";
import { beijingTime } from "./beijing-time.ts";
import { CommandFailure } from "./command-failure.ts";
import type { CommandResult } from "./command-result.ts";
import { readBlocks } from "./read-input.ts";
import { readReports } from "./read-reports.ts";
import { writeOutput } from "./write-output.ts";

const USAGE = "用法：ledger build --out 台账.xlsx [--report 文件…] [--plan 文件] [--as-of 2017-12]，"
  + "或 ledger build --book 已有台账.xlsx --report 文件… [--out 新文件.xlsx]";

interface BuildArguments {
  readonly out: string | null;
  readonly book: string | null;
  readonly reports: readonly string[];
  readonly plan: string | null;
  readonly asOf: string | null;
}

/** `ledger build` (design §6): writes a new workbook, or adds reports to one, and prints a summary. Without --plan and --report the seeds are taken. */
export async function buildCommand(args: readonly string[]): Promise<CommandResult> {
  const { out, book, reports, plan, asOf } = readArguments(args);
  if (book === null) return buildBook(out, reports, plan, asOf);
  if (reports.length === 0 || plan !== null || asOf !== null) throw new CommandFailure(`--book 与 --report 一起使用，计划和报告期在台账里改。${USAGE}`, 2);
  return addToBook(book, reports, out);
}

async function buildBook(out: string | null, reports: readonly string[], planFile: string | null, asOf: string | null): Promise<CommandResult> {
  if (out === null) throw new CommandFailure(`缺少 --out。${USAGE}`, 2);
  const { plan, planFindings } = await readPlan(planFile, asOf);
  const { events, findings, log } = reports.length === 0 ? seedEntries() : addReports([], [], await readReports(reports), beijingTime());
  const period = asOf ?? plan.printedPeriod ?? plan.deadline;
  if (period === undefined) throw new CommandFailure(`${planFile}：表中没有写明年份，请用 --as-of 指定报告期，如 --as-of 2017-12。`, 2);
  const workbook = xlsxWorkbook();
  const changed = await buildInto(workbook, { plan, events, findings: [...planFindings, ...findings], log, asOf: period });
  await writeOutput(out, workbook.bytes());
  const { counts, indicators } = await checkBook(workbook);
  const output = { out, asOf: period, indicators: indicators.length, events: events.length, counts, findings: planFindings.length + findings.length, changed };
  return { output, notes: [], exitCode: 0 };
}

function readArguments(args: readonly string[]): BuildArguments {
  let parsed;
  try {
    parsed = parseArgs({
      args: spreadReports(args),
      options: { out: { type: "string" }, report: { type: "string", multiple: true }, book: { type: "string" }, plan: { type: "string" }, "as-of": { type: "string" } },
    });
  } catch {
    throw new CommandFailure(USAGE, 2);
  }
  const { out, book, report = [], plan, "as-of": asOf } = parsed.values;
  if (out === "" || book === "") throw new CommandFailure(USAGE, 2);
  if (out !== undefined && !/\.xlsx$/i.test(out)) throw new CommandFailure(`--out 应为 .xlsx 文件：${out}`, 2);
  if (asOf !== undefined && !isPeriod(asOf)) throw new CommandFailure(`--as-of 应为月份，如 2017-12，实际是 ${asOf}。`, 2);
  return { out: out ?? null, book: book ?? null, reports: report, plan: plan ?? null, asOf: asOf ?? null };
}

/** `--report A B C` means `--report A --report B --report C`. */
function spreadReports(args: readonly string[]): string[] {
  let listing = false;
  return args.flatMap((arg) => {
    if (arg.startsWith("--")) {
      listing = arg === "--report";
      return listing ? [] : [arg];
    }
    return listing ? ["--report", arg] : [arg];
  });
}

async function readPlan(file: string | null, asOf: string | null): Promise<{ plan: PlanContent; planFindings: ReturnType<typeof planContent>["findings"] }> {
  if (file === null) {
    const plan = seedPlan();
    return { plan, planFindings: printedFindings(plan) };
  }
  const parsed = parsePlan(await readBlocks(file));
  if (parsed.indicators.length === 0) throw new CommandFailure(parsed.issues.map((issue) => `${file}：${wordIssue(issue)}`).join("\n"), 1);
  const { plan, findings } = planContent(parsed, basename(file), asOf ?? undefined);
  return { plan, planFindings: findings };
}
