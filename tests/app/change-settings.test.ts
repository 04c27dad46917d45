import { describe, expect, it } from "vitest";
import type { Settings } from "../../src/app/change-settings.ts";
import { changeSettings, readSettings } from "../../src/app/change-settings.ts";
import { runJob } from "../../src/app/run-job.ts";
import { MemoryLedger } from "./memory-ledger.ts";

const STAMP = { at: "2018-05-02T09:30", by: "王五" };
const ledger = () => new MemoryLedger({}, { planName: "三年行动计划", planStart: "2016-01", planDeadline: "2018-12", mildLimit: 10, severeLimit: 30, preparedBy: null, checkedBy: null, headOfUnit: null, issuer: "办公厅" });

describe("changeSettings", () => {
  it("writes what differs and logs each with old and new value", async () => {
    const book = ledger();
    const { job, problems } = changeSettings(await book.read(), { planName: " 新计划 ", planDeadline: null, mildLimit: 5, issuer: "办公厅", preparedBy: "" }, STAMP);
    if (job !== null) await runJob(book, job);
    expect(problems).toEqual([]);
    expect(readSettings(await book.read())).toEqual({
      planName: "新计划", planStart: "2016-01", planDeadline: null, mildLimit: 5, severeLimit: 30, preparedBy: null, checkedBy: null, headOfUnit: null, issuer: "办公厅",
    });
    expect(book.tables.get("log")?.map(({ action, object, before, after, by }) => [action, object, before, after, by])).toEqual([
      ["修改参数", "计划名称", "三年行动计划", "新计划", "王五"], ["修改参数", "计划截止", "2018-12", null, "王五"], ["修改参数", "轻度上限", "10", "5", "王五"],
    ]);
  });

  it("has nothing to do where nothing differs", async () => {
    expect(changeSettings(await ledger().read(), { planName: "三年行动计划", severeLimit: 30 }, STAMP)).toEqual({ job: null, problems: [] });
  });

  it.each<[Partial<Settings>, string, string]>([
    [{ planName: "长".repeat(101) }, "planName", "text-too-long"],
    [{ planStart: "2018" }, "planStart", "month-unreadable"],
    [{ planStart: "2018-13" }, "planStart", "month-unreadable"],
    [{ planDeadline: "1949-12" }, "planDeadline", "month-unreadable"],
    [{ planStart: "2019-01" }, "planDeadline", "start-after-deadline"],
    [{ mildLimit: 0 }, "mildLimit", "limit-not-positive"],
    [{ mildLimit: Number.NaN }, "mildLimit", "limit-not-positive"],
    [{ mildLimit: 30 }, "severeLimit", "limits-reversed"],
  ])("says what cannot be: %j", async (given, setting, code) => {
    expect(changeSettings(await ledger().read(), given, STAMP)).toEqual({ job: null, problems: [{ setting, code }] });
  });
});
