import { performance } from "node:perf_hooks";
import { Decimal } from "decimal.js";
import { buildInto, checkBook } from "../app/use-workbook.ts";
import { loadLexicon } from "../app/load-lexicon.ts";
import { reportEntries } from "../app/report-entries.ts";
import { judge } from "../domain/evaluate/judge.ts";
import type { Indicator, Observation } from "../domain/indicator.ts";
import { parseReport } from "../domain/parse/parse-report.ts";
import { monthNumber, monthOf } from "../domain/period.ts";
import { readDocument } from "../readers/read-document.ts";
import { xlsxWorkbook } from "../xlsx/xlsx-workbook.ts";
import { CommandFailure } from "./command-failure.ts";
import type { CommandResult } from "./command-result.ts";

interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: "ms" | "MB";
  readonly note: string;
}

const REPEATS = 3;

/** `ledger bench`: one JSON object a line. Inputs are made up, so that it runs anywhere; the best of three runs counts. */
export async function benchCommand(args: readonly string[]): Promise<CommandResult> {
  if (args.length > 0) throw new CommandFailure("用法：ledger bench（没有参数）", 2);
  const lexicon = loadLexicon();
  const output = [
    await measure("read-and-parse-report", "100 events, tab-separated", async () => void parseReport(await readReport(100), lexicon)),
    await measure("read-and-parse-report-large", "10,000 events, tab-separated", async () => void parseReport(await readReport(10_000), lexicon)),
    await measure("judge", "1,000 indicators × 120 months", async () => judgeAll(1_000, 120)),
    await measure("build-workbook", "22 indicators × 12 months, 400 events", async () => void (await buildBook(400))),
    await measure("check-workbook", "the same workbook read back", await checkLater()),
    await measure("write-events-large", "100,000 events into a new workbook", writeManyEvents, 1),
    { name: "peak-memory", value: Math.round(process.resourceUsage().maxRSS / 1024), unit: "MB" as const, note: "resident, after the 100,000 events" },
  ];
  return { output, notes: [], exitCode: 0, lines: true };
}

async function measure(name: string, note: string, run: () => Promise<void>, repeats = REPEATS): Promise<Measure> {
  let best = Infinity;
  for (let i = 0; i < repeats; i += 1) {
    const start = performance.now();
    await run();
    best = Math.min(best, performance.now() - start);
  }
  return { name, value: Math.round(best * 10) / 10, unit: "ms", note };
}

const LABELS = ["北京市", "浙江省", "广东省", "四川省", "新疆维吾尔自治区"];

function reportText(events: number): string {
  const rows = Array.from({ length: events }, (_, i) => {
    const label = i % 10 === 0 ? (LABELS[(i / 10) % LABELS.length] ?? "") : "";
    const day = (i % 28) + 1;
    return `${label}\t3月${day}日，第${i}个单位印发《“互联网+政务服务”工作方案${i}》，提出到2020年网上可办率达到90%。\thttp://example.org/2018/03${String(day).padStart(2, "0")}/${i}.html`;
  });
  return ["“互联网+”舆情监测", "监测期：2018年2月16日至2018年3月28日", "二、全国各省“互联网+”政策落实情况", "地区\t相关政策\t链接", ...rows].join("\n");
}

function readReport(events: number): ReturnType<typeof readDocument> {
  return readDocument("bench.txt", new TextEncoder().encode(reportText(events)));
}

function indicator(i: number): Indicator {
  return {
    id: `B-${i}`, category: `类别${i % 5}`, name: `指标${i}`, kind: "stock", direction: "higher", unit: "家",
    baseline: new Decimal(0), baselinePeriod: "2015-12", target: new Decimal(1000), targetPeriod: "2025-12", schedule: "linear",
  };
}

function observations(months: number): Observation[] {
  const first = monthNumber("2016-01");
  return Array.from({ length: months }, (_, m) => ({ period: monthOf(first + m), value: new Decimal(m * 8) }));
}

async function judgeAll(indicators: number, months: number): Promise<void> {
  const rows = observations(months);
  for (let i = 0; i < indicators; i += 1) judge(indicator(i), rows, "2025-12");
  await Promise.resolve();
}

async function buildBook(events: number): Promise<ReturnType<typeof xlsxWorkbook>> {
  const report = parseReport(await readReport(events), loadLexicon());
  const indicators = Array.from({ length: 22 }, (_, i) => indicator(i));
  const entries = indicators.flatMap(({ id }) => observations(12).map((observation) => ({ id, observation })));
  const workbook = xlsxWorkbook();
  await buildInto(workbook, {
    plan: { name: "测速", indicators, observations: entries }, events: reportEntries(report, "bench.txt").events, findings: [], log: [], asOf: "2016-12",
  });
  return workbook;
}

async function checkLater(): Promise<() => Promise<void>> {
  const workbook = await buildBook(400);
  return async () => void (await checkBook(workbook));
}

/** Rows as a hundred thousand events give them, about 200 characters each. */
async function writeManyEvents(): Promise<void> {
  const [first] = reportEntries(parseReport(await readReport(1), loadLexicon()), "bench.txt").events;
  if (first === undefined) throw new Error("the made-up report has no event");
  const events = Array.from({ length: 100_000 }, (_, i) => ({ ...first, event: { ...first.event, id: `B-${i}`, text: `${first.event.text}${"某".repeat(120)}${i}` } }));
  await buildInto(xlsxWorkbook(), { plan: { name: "测速", indicators: [indicator(0)], observations: [] }, events, findings: [], log: [], asOf: "2016-12" });
}
