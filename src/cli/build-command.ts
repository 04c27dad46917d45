import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { parseArgs } from "node:util";
import type { PlanContent } from "../app/build-workbook.ts";
import { checkBook, buildInto } from "../app/use-workbook.ts";
import { loadLexicon } from "../app/load-lexicon.ts";
import { planContent } from "../app/plan-content.ts";
import { printedFindings } from "../app/printed-findings.ts";
import { reportEntries } from "../app/report-entries.ts";
import { seedEvents } from "../app/seed-events.ts";
import { seedPlan } from "../app/seed-plan.ts";
import { parsePlan } from "../domain/parse/plan/parse-plan.ts";
import { parseReport } from "../domain/parse/parse-report.ts";
import { isPeriod } from "../domain/period.ts";
import { xlsxWorkbook } from "../xlsx/xlsx-workbook.ts";
import { CommandFailure } from "./command-failure.ts";
import type { CommandResult } from "./command-result.ts";
import { readBlocks } from "./read-input.ts";

const USAGE = "用法：ledger build --out 台账.xlsx [--report 文件…] [--plan 文件] [--as-of 2017-12]";

interface BuildArguments {
  readonly out: string;
  readonly reports: readonly string[];
  readonly plan: string | null;
  readonly asOf: string | null;
}

/** `ledger build` (design §6): writes the workbook and prints a summary. Without --plan and --report the seeds are taken. */
export async function buildCommand(args: readonly string[]): Promise<CommandResult> {
  const { out, reports, plan: planFile, asOf } = readArguments(args);
  const { plan, planFindings } = await readPlan(planFile, asOf);
  const parsed = await readReports(reports);
  const events = reports.length === 0 ? seedEvents() : parsed.flatMap((report) => report.events);
  const findings = [...planFindings, ...parsed.flatMap((report) => report.findings)];
  const period = asOf ?? plan.printedPeriod ?? plan.deadline;
  if (period === undefined) throw new CommandFailure(`${planFile}：表中没有写明年份，请用 --as-of 指定报告期，如 --as-of 2017-12。`, 2);
  const workbook = xlsxWorkbook();
  const changed = await buildInto(workbook, { plan, events, findings, log: [], asOf: period });
  await write(out, workbook.bytes());
  const { counts, indicators } = await checkBook(workbook);
  const output = { out, asOf: period, indicators: indicators.length, events: events.length, counts, findings: findings.length, changed };
  return { output, notes: [], exitCode: 0 };
}

function readArguments(args: readonly string[]): BuildArguments {
  let parsed;
  try {
    parsed = parseArgs({
      args: spreadReports(args),
      options: { out: { type: "string" }, report: { type: "string", multiple: true }, plan: { type: "string" }, "as-of": { type: "string" } },
    });
  } catch {
    throw new CommandFailure(USAGE, 2);
  }
  const { out, report = [], plan, "as-of": asOf } = parsed.values;
  if (out === undefined || out === "") throw new CommandFailure(`缺少 --out。${USAGE}`, 2);
  if (!/\.xlsx$/i.test(out)) throw new CommandFailure(`--out 应为 .xlsx 文件：${out}`, 2);
  if (asOf !== undefined && !isPeriod(asOf)) throw new CommandFailure(`--as-of 应为月份，如 2017-12，实际是 ${asOf}。`, 2);
  return { out, reports: report, plan: plan ?? null, asOf: asOf ?? null };
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
  if (parsed.indicators.length === 0) throw new CommandFailure(`${file}：没有找到指标表（需要有“指标名称”和“目标值”两列的表格）。`, 1);
  const { plan, findings } = planContent(parsed, basename(file), asOf ?? undefined);
  return { plan, planFindings: findings };
}

async function readReports(files: readonly string[]): Promise<ReturnType<typeof reportEntries>[]> {
  const lexicon = loadLexicon();
  const entries: ReturnType<typeof reportEntries>[] = [];
  for (const file of files) {
    const report = parseReport(await readBlocks(file), lexicon);
    if (report.events.length === 0) throw new CommandFailure(`${file}：没有找到任何政策事件，这不像一份监测报告，工作簿未生成。`, 1);
    entries.push(reportEntries(report, basename(file)));
  }
  return entries;
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  } catch {
    throw new CommandFailure(`无法写入 ${path}：请检查文件夹是否存在、文件是否正被 Excel 打开。`, 2);
  }
}
