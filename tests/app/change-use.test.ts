import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { buildWorkbook } from "../../src/app/build-workbook.ts";
import type { UseChange } from "../../src/app/change-use.ts";
import { changeUse, effectsOfUse } from "../../src/app/change-use.ts";
import { closeMonth } from "../../src/app/cycle/close-month.ts";
import { openMonth } from "../../src/app/cycle/open-month.ts";
import { readLedgerInput } from "../../src/app/ledger-input.ts";
import { runJob } from "../../src/app/run-job.ts";
import type { Job } from "../../src/app/run-job.ts";
import { undoLast } from "../../src/app/undo-job.ts";
import type { Indicator, Observation } from "../../src/domain/indicator.ts";
import { MemoryLedger } from "./memory-ledger.ts";
import { contentOf, openLedger } from "./open-ledger.ts";

const STAMP = { at: "2018-08-03T09:00", by: "王" };
const base: Indicator = { id: "A-1", category: "政务", name: "窗口数", kind: "stock", direction: "higher", schedule: "none", unit: "个", target: new Decimal(60), targetPeriod: "2018-12" };
const observed = (id: string, month: string, value: number | null): { readonly id: string; readonly observation: Observation } => ({ id, observation: { period: month, value: value === null ? null : new Decimal(value) } });

/** Two indicators with values of May to July; A-1 waits for August. */
function ledger(rest: Partial<Indicator> = {}): MemoryLedger {
  const months = ["2018-05", "2018-06", "2018-07"].flatMap((month) => [observed("A-1", month, 60), observed("A-2", month, 60)]);
  const content = buildWorkbook({ plan: { name: "计划", indicators: [{ ...base, ...rest }, { ...base, id: "A-2", name: "自助机数" }], observations: [...months, observed("A-1", "2018-08", null)] }, events: [], findings: [], log: [], asOf: "2018-07" });
  return new MemoryLedger(content.tables, content.names);
}

function jobOf(job: Job | string): Job {
  if (typeof job === "string") throw new Error(job);
  return job;
}

const retire: UseChange = { usedFrom: null, retiredFrom: "2018-07", reason: " 职能划转 " };

describe("an indicator that is retired in July", () => {
  it("is written with its reason: cell, old, new", async () => {
    const job = jobOf(changeUse(await ledger().read(), "a-1", retire, STAMP));
    expect(job.change.changed?.["indicators"]?.map(({ line, values }) => [line, values])).toEqual([[5, { usedFrom: null, retiredFrom: "2018-07" }]]);
    expect(job.log).toEqual([{ ...STAMP, action: "停用指标", object: "A-1 窗口数", place: "指标表 停用期", before: "空", after: "2018年7月", reason: "职能划转" }]);
  });

  it("counts until June, is in no count from July, gets no more rows, and is taken back", async () => {
    const book = ledger();
    const before = await book.read();
    await runJob(book, jobOf(changeUse(before, "A-1", retire, STAMP)));
    const reading = await book.read();
    const inUse = (month: string): string[] => readLedgerInput(reading, month).indicators.map(({ id }) => id);
    expect([inUse("2018-06"), inUse("2018-07")]).toEqual([["A-1", "A-2"], ["A-2"]]);
    expect(jobOf(openMonth(reading, "2018-09", STAMP)).change.added?.["monthly"]?.map(({ id }) => id)).toEqual(["A-2"]);
    await undoLast(book, STAMP);
    expect(contentOf(await book.read())).toEqual(contentOf(before));
  });

  // Values of July; the blank row of August; of the closed months July alone lies behind the end.
  it("says beforehand which values, rows and closed months that concerns", async () => {
    const book = ledger();
    for (const month of ["2018-06", "2018-07"]) {
      const closing = closeMonth(await book.read(), month, { ...STAMP, at: "2018-08-01T09:00" });
      if (typeof closing === "string" || "incomplete" in closing) throw new Error(JSON.stringify(closing));
      await runJob(book, closing.job);
    }
    const reading = await book.read();
    expect(effectsOfUse(reading, "A-1", retire)).toEqual({ idleValues: 1, idleRows: 1, closed: ["2018-07"] });
    expect(effectsOfUse(reading, "A-1", { usedFrom: "2018-07", retiredFrom: null })).toEqual({ idleValues: 2, idleRows: 0, closed: ["2018-06"] });
    expect(effectsOfUse(reading, "A-1", { usedFrom: null, retiredFrom: null })).toEqual({ idleValues: 0, idleRows: 0, closed: [] });
  });
});

describe("what else may change", () => {
  it.each([
    ["comes back", { retiredFrom: "2018-07" }, { usedFrom: null, retiredFrom: null }, ["恢复指标 指标表 停用期 2018年7月→空"]],
    ["ends later", { retiredFrom: "2018-07" }, { usedFrom: null, retiredFrom: "2018-10" }, ["调整停用期 指标表 停用期 2018年7月→2018年10月"]],
    ["begins and ends otherwise", { usedFrom: "2018-02" }, { usedFrom: "2018-03", retiredFrom: "2018-10" }, ["停用指标 指标表 停用期 空→2018年10月", "调整起用期 指标表 起用期 2018年2月→2018年3月"]],
  ])("%s", async (_what, given, wanted, lines) => {
    const job = jobOf(changeUse(await ledger(given).read(), "A-1", { ...wanted, reason: "通知" }, STAMP));
    expect(job.log.map(({ action, place, before, after }) => `${action} ${place} ${before}→${after}`)).toEqual(lines);
  });
});

describe("what cannot be done", () => {
  it.each([
    ["B-1", retire, "indicator-unknown"], ["", retire, "indicator-unknown"], ["A-1", { ...retire, retiredFrom: "七月" }, "period-unreadable"], ["A-1", { ...retire, retiredFrom: "2018" }, "period-unreadable"],
    ["A-1", { ...retire, retiredFrom: "0218-07" }, "period-unreadable"], ["A-1", { ...retire, usedFrom: "2018-07" }, "ends-before-it-begins"], ["A-1", { ...retire, reason: " " }, "reason-missing"],
    ["A-1", { usedFrom: null, retiredFrom: null, reason: "通知" }, "nothing-changed"],
  ])("%s %j: %s", async (id, change, problem) => {
    expect(changeUse(await ledger().read(), id, change, STAMP)).toBe(problem);
  });

  it("mends a 停用期 that is no month, as a change like any other", async () => {
    const reading = await ledger().read();
    const rows = (reading.tables["indicators"] ?? []).map((row, index) => (index === 0 ? { ...row, values: { ...row.values, retiredFrom: "七月" }, misfits: ["retiredFrom"] } : row));
    const job = jobOf(changeUse({ tables: { ...reading.tables, indicators: rows } }, "A-1", retire, STAMP));
    expect(job.log[0].before).toBe("七月");
  });
});

describe("in the open workbook", { timeout: 60_000 }, () => {
  it("is done and taken back", async () => {
    const open = await openLedger();
    const before = contentOf(await open.read());
    await runJob(open.port, jobOf(changeUse(await open.read(), "ZJ-01", { usedFrom: "2016-01", retiredFrom: "2017-07", reason: "通知" }, STAMP)));
    expect((await open.read()).tables["indicators"]?.[0]?.values).toMatchObject({ usedFrom: "2016-01", retiredFrom: "2017-07" });
    await undoLast(open.port, STAMP);
    expect(contentOf(await open.read())).toEqual(before);
  });
});
