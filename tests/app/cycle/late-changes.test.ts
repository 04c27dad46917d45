import { describe, expect, it } from "vitest";
import { changeTarget } from "../../../src/app/change-target.ts";
import { changesAfterClosing, changesForReport } from "../../../src/app/cycle/changes-after-closing.ts";
import { closeMonth, reopenMonth } from "../../../src/app/cycle/close-month.ts";
import { enterValue } from "../../../src/app/cycle/enter-value.ts";
import { openMonth } from "../../../src/app/cycle/open-month.ts";
import type { WorkbookReading } from "../../../src/app/ports.ts";
import type { Job } from "../../../src/app/run-job.ts";
import { runJob } from "../../../src/app/run-job.ts";
import { undoLast } from "../../../src/app/undo-job.ts";
import type { TableRow } from "../../../src/workbook/description.ts";
import { MemoryLedger } from "../memory-ledger.ts";
import { indicator, job } from "./book.ts";

const BY = "张三";

async function run(ledger: MemoryLedger, plan: (reading: WorkbookReading) => Job): Promise<void> {
  expect(await runJob(ledger, plan(await ledger.read()))).toEqual([]);
}

const enter = (ledger: MemoryLedger, month: string, value: number, at: string, reason = ""): Promise<void> =>
  run(ledger, (reading) => job(enterValue(reading, { id: "A", month, value, reason, by: BY }, at)));

const close = (ledger: MemoryLedger, month: string, at: string): Promise<void> => run(ledger, (reading) => {
  const closed = closeMonth(reading, month, { at, by: BY });
  if (typeof closed === "string" || !("job" in closed)) throw new Error(JSON.stringify(closed));
  return closed.job;
});

/** A month opened, filled in and closed. */
async function through(ledger: MemoryLedger, month: string, value: number, at: string): Promise<void> {
  await run(ledger, (reading) => job(openMonth(reading, month, { at, by: BY })));
  await enter(ledger, month, value, at);
  await close(ledger, month, at);
}

const empty = (): MemoryLedger => new MemoryLedger({ indicators: [indicator("A"), indicator("B", { usedFrom: "2030-01" })] }, { reportPeriod: "2017-12" });
const rowsOf = (ledger: MemoryLedger): TableRow[] => ledger.tables.get("monthly") ?? [];

describe("months closed out of order", () => {
  it("tell each change in one report", async () => {
    const ledger = empty();
    await through(ledger, "2017-12", 10, "2018-01-05T09:00");
    await through(ledger, "2018-02", 12, "2018-03-05T09:00");
    await enter(ledger, "2017-12", 11, "2018-03-06T09:00", "年报");
    await through(ledger, "2018-01", 11, "2018-03-08T09:00");
    await enter(ledger, "2018-02", 13, "2018-03-09T09:00", "更正");
    await through(ledger, "2018-03", 14, "2018-04-05T09:00");
    await enter(ledger, "2018-03", 15, "2018-04-06T09:00", "更正");
    const reading = await ledger.read();
    const told = ["2017-12", "2018-01", "2018-02", "2018-03", "2018-04", "2018-05"].map((month) => changesForReport(reading, month).flatMap((change) => (change.kind === "value" ? [`${change.month} ${change.after}`] : [])));
    // The report on January is the first that is closed after December changed; April and May are both still to come.
    expect(told).toEqual([[], ["2017-12 11"], [], ["2018-02 13"], ["2018-03 15"], ["2018-03 15"]]);
  });
});

describe("a target dated back to closed months", () => {
  const target = (ledger: MemoryLedger, value: number, effectiveFrom: string, at: string): Promise<void> =>
    run(ledger, (reading) => job(changeTarget(reading, "A", { target: value, effectiveFrom, basis: "新文件" }, { at, by: BY })));
  const told = (reading: WorkbookReading, month: string): string[] => changesForReport(reading, month).flatMap((change) => (change.kind === "value" ? [`${change.month} ${change.column} ${change.after}`] : []));

  it("is told once, with the first closed month that it reaches, and of each of them when asked", async () => {
    const ledger = empty();
    await through(ledger, "2018-01", 10, "2018-02-05T09:00");
    await through(ledger, "2018-02", 12, "2018-03-05T09:00");
    await through(ledger, "2018-03", 14, "2018-04-05T09:00");
    await target(ledger, 400, "2018-02", "2018-04-06T09:00");
    await target(ledger, 500, "2018-04", "2018-04-07T09:00");
    const reading = await ledger.read();
    expect(told(reading, "2018-04")).toEqual(["2018-02 目标值 400家（目标期2020年12月），自2018年2月起"]);
    expect(["2018-01", "2018-02", "2018-03"].map((month) => changesAfterClosing(reading, month).length)).toEqual([0, 1, 1]);
    expect(changesAfterClosing(reading, "2018-03")).toEqual([{
      kind: "value", month: "2018-03", id: "A", name: "名A", column: "目标值", before: "300家（目标期2020年12月）", after: "400家（目标期2020年12月），自2018年2月起", at: "2018-04-06T09:00", by: BY, reason: "新文件",
    }]);
    await undoLast(ledger, { at: "2018-04-08T09:00", by: BY });
    await undoLast(ledger, { at: "2018-04-08T09:01", by: BY });
    expect(told(await ledger.read(), "2018-04")).toEqual([]);
  });

  it("moves no month for which another version holds", async () => {
    const ledger = empty();
    await through(ledger, "2018-01", 10, "2018-02-05T09:00");
    await through(ledger, "2018-02", 12, "2018-03-05T09:00");
    await target(ledger, 350, "2018-02", "2018-03-06T09:00");
    await target(ledger, 400, "2018-01", "2018-03-07T09:00");
    const reading = await ledger.read();
    expect(changesAfterClosing(reading, "2018-02").map((change) => (change.kind === "value" ? change.after : change.kind))).toEqual(["350家（目标期2020年12月），自2018年2月起"]);
    expect(told(reading, "2018-03")).toEqual(["2018-01 目标值 400家（目标期2020年12月），自2018年1月起", "2018-02 目标值 350家（目标期2020年12月），自2018年2月起"]);
  });
});

describe("what somebody did to the rows of a closed month without a word in 日志", () => {
  /** January closed and revised in the pane from 10 to 8. */
  async function revised(): Promise<MemoryLedger> {
    const ledger = empty();
    await through(ledger, "2018-01", 10, "2018-02-05T09:00");
    await enter(ledger, "2018-01", 8, "2018-02-06T09:00", "更正");
    return ledger;
  }

  const untold = async (ledger: MemoryLedger): Promise<boolean> => changesAfterClosing(await ledger.read(), "2018-01").some(({ kind }) => kind === "unlogged");

  it("is nothing while there is only what the pane wrote", async () => {
    expect(await untold(await revised())).toBe(false);
  });

  it.each<[string, (rows: TableRow[]) => void]>([
    ["writing a revision by hand", (rows) => void rows.push({ ...rows[0], value: 9, revision: "手工修订", filledAt: "2018-02-07T10:00" })],
    ["changing the revision", (rows) => void rows.splice(1, 1, { ...rows[1], value: 7 })],
    ["deleting the revision", (rows) => void rows.pop()],
    ["sorting the rows, so that the old value counts again", (rows) => void rows.reverse()],
  ])("shows after %s", async (_what, edit) => {
    const ledger = await revised();
    edit(rowsOf(ledger));
    expect(await untold(ledger)).toBe(true);
  });

  it("does not show after sorting rows of which none replaces another", async () => {
    const ledger = empty();
    await through(ledger, "2018-01", 10, "2018-02-05T09:00");
    await through(ledger, "2018-02", 11, "2018-03-05T09:00");
    rowsOf(ledger).reverse();
    expect(await untold(ledger)).toBe(false);
  });

  it("does not show when a month is revised, reopened and closed again within a minute", async () => {
    const ledger = empty();
    const at = "2018-02-05T09:00";
    await through(ledger, "2018-01", 10, at);
    await enter(ledger, "2018-01", 8, at, "更正");
    await run(ledger, (reading) => job(reopenMonth(reading, "2018-01", "漏报", { at, by: BY })));
    await close(ledger, "2018-01", at);
    expect(await untold(ledger)).toBe(false);
  });
});
