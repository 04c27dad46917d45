import { describe, expect, it } from "vitest";
import { checkTyped } from "../../../src/app/cycle/check-entry.ts";
import { closeMonth, reopenMonth } from "../../../src/app/cycle/close-month.ts";
import type { Entry } from "../../../src/app/cycle/enter-value.ts";
import { enterValue } from "../../../src/app/cycle/enter-value.ts";
import { openMonth } from "../../../src/app/cycle/open-month.ts";
import type { WorkbookReading } from "../../../src/app/ports.ts";
import { readLedgerInput } from "../../../src/app/ledger-input.ts";
import { book, done, indicator, job } from "./book.ts";

const AT = "2018-04-02T09:30";
const STAMP = { at: AT, by: "张三" };
const opened = ((): WorkbookReading => {
  const plain = book({ indicators: [indicator("A"), indicator("B", { kind: "定性", target: "建成", unit: null })], monthly: [{ period: "2018-02", id: "A", value: 100, span: null }] });
  return done(plain, job(openMonth(plain, "2018-03", STAMP)));
})();
const enter = (reading: WorkbookReading, entry: Partial<Entry>, at = AT) => enterValue(reading, { id: "A", month: "2018-03", by: "张三", ...entry }, at);

describe("enterValue in an open month", () => {
  it("fills the blank row in its place", () => {
    const filled = job(enter(opened, { value: "１０5 家", note: "新认定", source: "科技厅" }));
    expect(filled.change).toEqual({ changed: { monthly: [{
      line: 6, expected: opened.tables["monthly"]?.[1]?.values, values: { value: 105, note: "新认定", source: "科技厅", filledBy: "张三", filledAt: AT },
    }] } });
    expect(filled.log).toEqual([{ at: AT, by: "张三", action: "填报", object: "A 名A", place: "月度数据表 A 2018年3月 本期值", before: "", after: "105" }]);
  });

  it("does not keep a unit that was a slip for the numbers after it", () => {
    const slipped = done(opened, job(enter(opened, { value: "7%" })));
    expect(slipped.tables["monthly"]?.[1]?.values).toMatchObject({ value: 7, unit: "%" });
    expect(checkTyped(slipped, { id: "A", month: "2018-03", value: "7" }).map(({ code }) => code)).not.toContain("unit-not-convertible");
    expect(done(slipped, job(enter(slipped, { value: "7.5" }))).tables["monthly"]?.[1]?.values).toMatchObject({ value: 7.5, unit: null });
    // One that converts is the row's own, as on the sheet; 家 chosen beside the number goes before it.
    const tens = done(opened, job(enter(opened, { value: "1.05百家" })));
    expect(done(tens, job(enter(tens, { value: "1.06" }))).tables["monthly"]?.[1]?.values).toMatchObject({ value: 1.06, unit: "百家" });
    expect(done(tens, job(enter(tens, { value: "106", unit: "家" }))).tables["monthly"]?.[1]?.values).toMatchObject({ value: 106, unit: null });
  });

  it("keeps what a change takes away in 日志, every cell of it", () => {
    const first = done(opened, job(enter(opened, { value: 105, note: "甲", source: "乙" })));
    const again = job(enter(first, { value: 106, note: "丙" }));
    expect(again.change.changed?.["monthly"]?.[0]?.values).toEqual({ value: 106, note: "丙", filledBy: "张三", filledAt: AT });
    expect(again.log.map(({ action, place, before, after }) => [action, place, before, after])).toEqual([
      ["更正", "月度数据表 A 2018年3月 本期值", "105", "106"], ["更正", "月度数据表 A 2018年3月 说明", "甲", "丙"],
    ]);
    expect(job(enter(first, { value: null })).change.changed?.["monthly"]?.[0]?.values).toEqual({ value: null, filledBy: "张三", filledAt: AT });
  });

  it("does nothing where it stands there already", () => {
    const first = done(opened, job(enter(opened, { value: 105, note: "甲" })));
    expect(enter(first, { value: "105", note: " 甲 " })).toBe("nothing");
    expect(enter(opened, {})).toBe("nothing");
  });

  it.each<[string, Partial<Entry>, object]>([
    ["another unit stands beside the value", { value: "1.2万家" }, { value: 1.2, unit: "万家" }],
    ["the indicator's own unit goes without saying", { value: "1,200家" }, { value: 1200 }],
    ["a chosen unit", { value: 3, unit: "百家" }, { value: 3, unit: "百家" }],
    ["a word for no data", { value: "暂无", note: "部门未报" }, { value: "暂无", note: "部门未报" }],
    ["what is no number is kept as it was typed", { value: "约100" }, { value: "约100" }],
    ["a note alone", { note: "年底才统计" }, { note: "年底才统计" }],
  ])("%s", (_name, entry, values) => {
    expect(job(enter(opened, entry)).change.changed?.["monthly"]?.[0]?.values).toEqual({ ...values, filledBy: "张三", filledAt: AT });
  });

  it("keeps the words of a qualitative indicator as they are", () => {
    expect(job(enter(opened, { id: "b", value: "１期 建成" })).change.changed?.["monthly"]?.[0]?.values["value"]).toBe("１期 建成");
  });

  it("adds the row where the month was not opened", () => {
    const added = job(enter(opened, { month: "2018-05", value: 7 }));
    expect(added.change.changed).toBeUndefined();
    expect(added.change.added?.["monthly"]).toMatchObject([{ period: "2018-05", id: "A", value: 7, revision: null, filledBy: "张三", filledAt: AT }]);
  });

  it("knows the indicators of the plan only", () => {
    expect(enter(opened, { id: "X", value: 1 })).toBe("unknown-indicator");
  });
});

describe("enterValue in a closed month", () => {
  const filled = done(done(opened, job(enter(opened, { value: 105, note: "甲", source: "乙" }))), job(enter(opened, { id: "B", value: "已建成" })));
  const result = closeMonth(filled, "2018-03", { at: "2018-04-05T10:00", by: "李四" });
  if (typeof result === "string" || !("job" in result)) throw new Error(JSON.stringify(result));
  const closed = done(filled, result.job);

  it("asks why", () => {
    expect(enter(closed, { value: 106 })).toBe("reason-missing");
    expect(enter(closed, { value: 106, reason: " " })).toBe("reason-missing");
    expect(enter(closed, { value: 105 })).toBe("nothing");
  });

  it("adds a revision at the table's end and leaves the earlier row as history", () => {
    const revised = job(enter(closed, { value: 106, reason: "部门更正" }, "2018-04-09T08:00"));
    expect(revised.change.changed).toBeUndefined();
    expect(revised.change.added?.["monthly"]).toMatchObject([{ period: "2018-03", id: "A", value: 106, note: "甲", source: "乙", revision: "部门更正", filledBy: "张三", filledAt: "2018-04-09T08:00" }]);
    expect(revised.log).toEqual([{ at: "2018-04-09T08:00", by: "张三", action: "修订", object: "A 名A", place: "月度数据表 A 2018年3月 本期值", before: "105", after: "106", reason: "部门更正" }]);
    const after = done(closed, revised);
    expect(after.tables["monthly"]?.map(({ values }) => values["value"])).toEqual([100, 105, "已建成", 106]);
    expect(readLedgerInput(after).indicators[0]?.observations.map(({ value }) => String(value))).toEqual(["100", "105", "106"]);
    // The next revision is held against this one.
    expect(job(enter(after, { value: 107, reason: "再更正" })).log[0].before).toBe("106");
  });

  it("changes rows in their place again once the month is reopened", () => {
    expect(reopenMonth(closed, "2018-03", " ", STAMP)).toBe("reason-missing");
    expect(reopenMonth(opened, "2018-03", "补报", STAMP)).toBe("not-closed");
    const reopened = done(closed, job(reopenMonth(closed, "2018-03", "补报", { at: "2018-04-10T08:00" })));
    expect(job(enter(reopened, { value: 106 })).change.changed?.["monthly"]).toHaveLength(1);
  });
});

describe("checkTyped", () => {
  const codes = (value: string, unit?: string) => checkTyped(opened, { id: "A", month: "2018-03", value, ...(unit === undefined ? {} : { unit }) }, "2018-04").map(({ code }) => code);

  it("reads what is typed as it will be written", () => {
    expect(codes("1,000")).toEqual(["unit-slip"]);
    expect(codes("0.0105万家")).toEqual([]);
    expect(codes("1.05", "百家")).toEqual([]);
    expect(codes("暂无")).toEqual([]);
    expect(codes("")).toEqual([]);
    expect(codes("大约一百")).toEqual(["not-a-number"]);
    expect(checkTyped(opened, { id: "X", month: "2018-03", value: 1 })).toEqual([]);
  });

  it("holds a running total against the month in the indicator of the same name", () => {
    const both = book({
      indicators: [indicator("T", { name: "网络零售额（累计）", kind: "当期", accumulate: "累计数" }), indicator("M", { name: "网络零售额（当月）", kind: "当期", accumulate: "逐期相加" })],
      monthly: [{ period: "2018-02", id: "T", value: 120 }, { period: "2018-03", id: "M", value: 50 }],
    });
    expect(checkTyped(both, { id: "T", month: "2018-03", value: 180 }).map(({ code, facts }) => [code, facts["sum"]])).toEqual([["total-mismatch", "170"]]);
    expect(checkTyped(both, { id: "T", month: "2018-03", value: 170 })).toEqual([]);
  });
});
