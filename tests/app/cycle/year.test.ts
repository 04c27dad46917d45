import { beforeAll, describe, expect, it } from "vitest";
import { buildWorkbook } from "../../../src/app/build-workbook.ts";
import { changesForReport } from "../../../src/app/cycle/changes-after-closing.ts";
import { closeMonth, reopenMonth } from "../../../src/app/cycle/close-month.ts";
import { closedMonths } from "../../../src/app/cycle/closed-months.ts";
import { enterValue } from "../../../src/app/cycle/enter-value.ts";
import { openMonth } from "../../../src/app/cycle/open-month.ts";
import { pasteColumn } from "../../../src/app/cycle/paste-column.ts";
import { progress } from "../../../src/app/cycle/progress.ts";
import type { OpenWorkbook, WorkbookReading } from "../../../src/app/ports.ts";
import type { Job } from "../../../src/app/run-job.ts";
import { runJob } from "../../../src/app/run-job.ts";
import { seedPlan } from "../../../src/app/seed-plan.ts";
import { undoLast } from "../../../src/app/undo-job.ts";
import { workbookDescription } from "../../../src/workbook/workbook-description.ts";
import { MemoryLedger } from "../memory-ledger.ts";
import { openLedger } from "../open-ledger.ts";
import { job } from "./book.ts";

/** The seed plan, to be reached a year later than it was. */
const SEEDS = seedPlan();
const PLAN = { ...SEEDS, indicators: SEEDS.indicators.map((indicator) => ({ ...indicator, targetPeriod: "2018-12" })) };
const MONTHS = Array.from({ length: 12 }, (_, index) => `2018-${String(index + 1).padStart(2, "0")}`);
const LAGGING = "ZJ-07";
const WITHOUT_DATA = "ZJ-10";

/** What a month brings: a little more than last year; totals grow by a twelfth of last year's, those of one indicator by four fifths of that. */
function valueOf(id: string, month: number): string {
  if (id === WITHOUT_DATA) return "暂无";
  const indicator = PLAN.indicators.find((known) => known.id === id);
  const start = PLAN.observations.find((entry) => entry.id === id)?.observation.value?.toString() ?? "20";
  if (indicator?.kind === "rank") return month < 7 ? "4" : "3";
  if (indicator?.kind === "ratio") return String(Math.min(100, Number(start) + month / 4));
  if (indicator?.accumulate === "ytd") return (((Number(start) * month) / 12) * (id === LAGGING ? 0.8 : 1.2)).toFixed(3);
  return String(Math.round(Number(start) * (1 + month / 50) * 100) / 100);
}

/** "2018-03" → the n-th of the month after it at nine. */
function after(month: string, day: number): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const [nextYear, next] = number === 12 ? [year + 1, 1] : [year, number + 1];
  return `${nextYear}-${String(next).padStart(2, "0")}-${String(day).padStart(2, "0")}T09:00`;
}

async function run(port: OpenWorkbook, plan: (reading: WorkbookReading) => Job): Promise<void> {
  expect(await runJob(port, plan(await port.read(workbookDescription)))).toEqual([]);
}

function closing(reading: WorkbookReading, month: string, day = 5): Job {
  const result = closeMonth(reading, month, { at: after(month, day), by: "李四" });
  if (typeof result === "string" || !("job" in result)) throw new Error(JSON.stringify(result));
  return result.job;
}

/** Opens a month, pastes its values, explains what is asked and closes it. */
async function workThrough(port: OpenWorkbook, month: string, number: number): Promise<void> {
  await run(port, (reading) => job(openMonth(reading, month, { at: after(month, 1), by: "张三" })));
  const lines = PLAN.indicators.map(({ id, name }, index) => `${index % 2 === 0 ? id : name}\t${valueOf(id, number)}`);
  await run(port, (reading) => {
    const pasted = pasteColumn(reading, month, lines.join("\r\n"), { at: after(month, 2), by: "张三" });
    expect(pasted.notPlaced).toEqual([]);
    return job(pasted.placed ?? "none");
  });
  const { unexplained } = progress(await port.read(workbookDescription), month, month);
  for (const id of new Set(unexplained.map((point) => point.id))) {
    await run(port, (reading) => job(enterValue(reading, { id, month, note: `${month} ${id} 的原因`, by: "张三" }, after(month, 3))));
  }
  await run(port, (reading) => closing(reading, month));
}

describe("a year of 22 indicators, job by job", { timeout: 60_000 }, () => {
  const content = buildWorkbook({ plan: PLAN, events: [], findings: [], log: [], asOf: "2017-12" });
  const ledger = new MemoryLedger(content.tables, content.names);
  const asked: string[] = [];

  beforeAll(async () => {
    for (const [index, month] of MONTHS.entries()) {
      await workThrough(ledger, month, index + 1);
      // In August somebody corrects March.
      if (month === "2018-08") await run(ledger, (reading) => job(enterValue(reading, { id: "ZJ-02", month: "2018-03", value: 415, reason: "科技厅更正", by: "王五" }, after(month, 20))));
      asked.push(...progress(await ledger.read(), month, month).unexplained.map(({ id, code }) => `${month} ${id} ${code}`));
    }
  }, 60_000);

  it("leaves every month closed, filled in and explained", async () => {
    const reading = await ledger.read();
    expect(closedMonths(reading).map(({ month }) => month)).toEqual(MONTHS);
    for (const month of MONTHS) expect(progress(reading, month)).toMatchObject({ expected: 22, filled: 21, noData: 1, missing: [], unexplained: [] });
    expect(asked).toEqual([]);
  });

  it("keeps one row a month and indicator, and one more for the revision", async () => {
    const rows = (await ledger.read()).tables["monthly"] ?? [];
    expect(rows).toHaveLength(PLAN.observations.length + 12 * 22 + 1);
    expect(rows.filter(({ values }) => values["id"] === "ZJ-02" && values["period"] === "2018-03").map(({ values }) => [values["value"], values["revision"]])).toEqual([
      [Number(valueOf("ZJ-02", 3)), null], [415, "科技厅更正"],
    ]);
  });

  it("asks of every month why the one lags and why the other has no data, and of nothing twice", async () => {
    const notes = ((await ledger.read()).tables["monthly"] ?? []).filter(({ values }) => values["note"] !== null && String(values["period"]) > "2018");
    for (const id of [LAGGING, WITHOUT_DATA]) expect(notes.filter(({ values }) => values["id"] === id)).toHaveLength(12);
  });

  it("tells the revision in the next report, and in no other", async () => {
    const reading = await ledger.read();
    const told = MONTHS.flatMap((month) => changesForReport(reading, month).flatMap((change) => (change.kind === "value" ? [`${month}: ${change.month} ${change.id} ${change.before} → ${change.after}`] : [])));
    expect(told).toEqual([`2018-09: 2018-03 ZJ-02 ${valueOf("ZJ-02", 3)} → 415`]);
  });

  it("has a row of 各期状态表 for every month", async () => {
    const history = (await ledger.read()).tables["history"] ?? [];
    expect(history.filter(({ values }) => values["recordedAt"] !== null).map(({ values }) => values["period"])).toEqual(MONTHS);
    expect(history.every(({ values }) => values["total"] === 22)).toBe(true);
  });

  it("can be reopened, filled in anew and closed again, and the log has both closings", async () => {
    await run(ledger, (reading) => job(reopenMonth(reading, "2018-12", "年报数据", { at: "2019-02-01T09:00", by: "李四" })));
    await run(ledger, (reading) => job(enterValue(reading, { id: "ZJ-02", month: "2018-12", value: 490, note: "年报", by: "张三" }, "2019-02-01T10:00")));
    await run(ledger, (reading) => closing(reading, "2018-12", 28));
    const reading = await ledger.read();
    expect((reading.tables["log"] ?? []).filter(({ values }) => values["action"] === "关闭月份" && values["object"] === "2018年12月")).toHaveLength(2);
    expect(changesForReport(reading, "2019-01").filter(({ kind }) => kind === "reopened" || kind === "value")).toHaveLength(2);
  });
});

describe("the jobs of a month in the workbook that is open", { timeout: 120_000 }, () => {
  it("are written by the adapter and taken back one by one", async () => {
    const { port, read } = await openLedger({ plan: PLAN });
    const rows = async () => ((await read()).tables["monthly"] ?? []).map(({ values }) => values);
    const start = await rows();
    await workThrough(port, "2018-01", 1);
    expect(closedMonths(await read()).map(({ month }) => month)).toEqual(["2018-01"]);
    const worked = await rows();
    await run(port, (reading) => job(enterValue(reading, { id: "ZJ-02", month: "2018-01", value: 401, reason: "更正", by: "王五" }, "2018-02-06T09:00")));
    await undoLast(port, { at: "2018-02-06T10:00", by: "王五" });
    expect(await rows()).toEqual(worked);
    await undoLast(port, { at: "2018-02-06T10:01", by: "李四" });
    expect(closedMonths(await read())).toEqual([]);
    for (;;) if ((await undoLast(port, { at: "2018-02-06T10:02", by: "李四" })) === null) break;
    expect(await rows()).toEqual(start);
  });
});
