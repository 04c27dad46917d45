import { performance } from "node:perf_hooks";
import { Decimal } from "decimal.js";
import { checkTyped } from "../app/cycle/check-entry.ts";
import { closeMonth } from "../app/cycle/close-month.ts";
import { openMonth } from "../app/cycle/open-month.ts";
import { progress } from "../app/cycle/progress.ts";
import { loadLexicon } from "../app/load-lexicon.ts";
import { overview } from "../app/overview.ts";
import { reportEntries } from "../app/report-entries.ts";
import { buildInto, checkBook } from "../app/use-workbook.ts";
import { judge } from "../domain/evaluate/judge.ts";
import type { Indicator, Observation } from "../domain/indicator.ts";
import { parseReport } from "../domain/parse/parse-report.ts";
import { monthNumber, monthOf } from "../domain/period.ts";
import { readDocument } from "../readers/read-document.ts";
import { xlsxWorkbook } from "../xlsx/xlsx-workbook.ts";
import { benchLedger, lastMonth } from "../app/bench-ledger.ts";
import { CommandFailure } from "./command-failure.ts";
import type { CommandResult } from "./command-result.ts";

interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: "ms" | "MB";
  readonly note: string;
}

const REPEATS = 3;
/** What takes longer than this, in milliseconds, is told well enough by one run. */
const LONG = 4_000;
/** Share of the rows that `--quick` takes. */
const QUICK = 0.05;

/**
 * `ledger bench [--quick]`: one JSON object a line. Inputs are made up, so that it runs anywhere; the best of three runs counts. `--quick` takes a twentieth of
 * the rows and one run: it shows that everything runs, its figures compare with nothing.
 */
export async function benchCommand(args: readonly string[]): Promise<CommandResult> {
  const quick = args[0] === "--quick";
  if (args.length > (quick ? 1 : 0)) throw new CommandFailure("用法：ledger bench [--quick]", 2);
  const size = (rows: number): number => Math.ceil(rows * (quick ? QUICK : 1));
  const repeats = quick ? 1 : REPEATS;
  const output: Measure[] = [];
  for (const { name, note, run } of [...tasks(size), ...cycleTasks(size(1_000))]) output.push(await measure(name, note, run, repeats));
  const events = size(100_000);
  output.push(await measure("write-events-large", `${count(events)} events into a new workbook`, () => writeManyEvents(events), 1));
  output.push({ name: "peak-memory", value: Math.round(process.resourceUsage().maxRSS / 1024), unit: "MB", note: `resident, after the ${count(events)} events` });
  return { output, notes: [], exitCode: 0, lines: true };
}

interface Task {
  readonly name: string;
  readonly note: string;
  readonly run: () => Promise<void> | void;
}

function tasks(size: (rows: number) => number): Task[] {
  const lexicon = loadLexicon();
  const [few, many, indicators] = [size(100), size(10_000), size(1_000)];
  const small = size(400);
  const built: { workbook?: ReturnType<typeof xlsxWorkbook> } = {};
  return [
    { name: "read-and-parse-report", note: `${count(few)} events, tab-separated`, run: async () => void parseReport(await readReport(few), lexicon) },
    { name: "read-and-parse-report-large", note: `${count(many)} events, tab-separated`, run: async () => void parseReport(await readReport(many), lexicon) },
    { name: "judge", note: `${count(indicators)} indicators × 120 months`, run: () => judgeAll(indicators, 120) },
    { name: "build-workbook", note: `22 indicators × 12 months, ${count(small)} events`, run: async () => void (built.workbook = await buildBook(small)) },
    { name: "check-workbook", note: "the same workbook read back", run: async () => void (await checkBook(built.workbook ?? await buildBook(small))) },
  ];
}

/** What the pane asks of a ledger of ten years that it has just read; a value typed is checked while the reading stays the same. */
function cycleTasks(indicators: number): Task[] {
  const ledger = benchLedger(indicators, MONTHS);
  const [month, stamp] = [lastMonth(MONTHS), { at: `${lastMonth(MONTHS + 1)}-05T09:00`, by: "" }];
  const note = `${count(indicators)} indicators × ${MONTHS} months, first call`;
  const keyStroke = (): void => void checkTyped(ledger, { id: "B-7", month, value: 1234 }, month);
  keyStroke();
  // A reading is known by its identity: a copy is read anew.
  return [
    { name: "overview", note, run: () => void overview({ ...ledger }) },
    { name: "cycle.openMonth", note, run: () => void openMonth({ ...ledger }, lastMonth(MONTHS + 1), stamp) },
    { name: "cycle.progress", note, run: () => void progress({ ...ledger }, month, month) },
    { name: "cycle.close-month", note, run: () => void closeMonth({ ...ledger }, month, stamp) },
    { name: "cycle.check-typed", note: "the same, a later key stroke", run: keyStroke },
  ];
}

const MONTHS = 120;

function count(rows: number): string {
  return rows.toLocaleString("en-US");
}

async function measure(name: string, note: string, run: Task["run"], repeats: number): Promise<Measure> {
  let best = Infinity;
  for (let i = 0; i < repeats && (i === 0 || best < LONG); i += 1) {
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

function judgeAll(indicators: number, months: number): void {
  const rows = observations(months);
  for (let i = 0; i < indicators; i += 1) judge(indicator(i), rows, "2025-12");
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

/** Rows as so many events give them, about 200 characters each. */
async function writeManyEvents(rows: number): Promise<void> {
  const [first] = reportEntries(parseReport(await readReport(1), loadLexicon()), "bench.txt").events;
  if (first === undefined) throw new Error("the made-up report has no event");
  const events = Array.from({ length: rows }, (_, i) => ({ ...first, event: { ...first.event, id: `B-${i}`, text: `${first.event.text}${"某".repeat(120)}${i}` } }));
  await buildInto(xlsxWorkbook(), { plan: { name: "测速", indicators: [indicator(0)], observations: [] }, events, findings: [], log: [], asOf: "2016-12" });
}
