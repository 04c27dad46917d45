import { describe, expect, it } from "vitest";
import { changesAfterClosing } from "../../../src/app/cycle/changes-after-closing.ts";
import { closeMonth } from "../../../src/app/cycle/close-month.ts";
import type { Entry } from "../../../src/app/cycle/enter-value.ts";
import { enterValues } from "../../../src/app/cycle/enter-values.ts";
import { openMonth } from "../../../src/app/cycle/open-month.ts";
import { progress } from "../../../src/app/cycle/progress.ts";
import type { WorkbookReading } from "../../../src/app/ports.ts";
import { book, done, indicator, job } from "./book.ts";

const AT = "2018-04-02T09:30";
const opened = ((): WorkbookReading => {
  const plain = book({ indicators: [indicator("A"), indicator("B"), indicator("C")], monthly: [{ period: "2018-02", id: "A", value: 100, span: null }] });
  return done(plain, job(openMonth(plain, "2018-03", { at: AT, by: "张三" })));
})();

function enter(reading: WorkbookReading, entries: readonly Partial<Entry>[], at = AT): ReturnType<typeof enterValues> {
  return enterValues(reading, entries.map((entry) => ({ id: "A", month: "2018-03", by: "张三", ...entry })), at);
}

function jobOf(entered: ReturnType<typeof enterValues>): ReturnType<typeof job> {
  return job(entered.job ?? "nothing");
}

describe("enterValues", () => {
  it("writes several values as one job that its first line names", () => {
    const entered = enter(opened, [{ id: "A", value: "105 家" }, { id: "B", value: "暂无", note: "部门未报" }]);
    expect(entered).toMatchObject({ written: ["A", "B"], unchanged: [], refused: [] });
    expect(jobOf(entered).change.changed?.["monthly"]?.map(({ line, values }) => [line, values])).toEqual([
      [6, { value: 105, filledBy: "张三", filledAt: AT }], [7, { value: "暂无", note: "部门未报", filledBy: "张三", filledAt: AT }],
    ]);
    expect(jobOf(entered).log.map(({ action, object, place, after }) => [action, object, place, after])).toEqual([
      ["填报", "2018年3月", "月度数据表", "2 项"],
      ["填报", "A 名A", "月度数据表 A 2018年3月 本期值", "105"],
      ["填报", "B 名B", "月度数据表 B 2018年3月 本期值", "暂无"],
    ]);
    expect(progress(done(opened, jobOf(entered)), "2018-03")).toMatchObject({ expected: 3, filled: 1, noData: 1, missing: ["C"] });
  });

  it("says of a single value what enterValue says", () => {
    expect(jobOf(enter(opened, [{ id: "B", value: 7 }])).log.map(({ object }) => object)).toEqual(["B 名B"]);
  });

  it("changes no row twice: of two entries for it the later field counts", () => {
    const entered = enter(opened, [{ id: "A", value: 1, note: "甲" }, { id: " a", value: 2, source: "乙" }]);
    expect(jobOf(entered).change.changed?.["monthly"]?.map(({ values }) => values)).toEqual([{ value: 2, note: "甲", source: "乙", filledBy: "张三", filledAt: AT }]);
  });

  it("passes over what stands there already, and does nothing where all does", () => {
    const first = done(opened, jobOf(enter(opened, [{ id: "A", value: 105 }])));
    const again = enter(first, [{ id: "A", value: "105" }, { id: "C", value: 3 }]);
    expect([again.written, again.unchanged]).toEqual([["C"], ["A"]]);
    expect(jobOf(again).change.changed?.["monthly"]).toHaveLength(1);
    expect(enter(first, [{ id: "A", value: "105" }])).toEqual({ job: null, written: [], unchanged: ["A"], refused: [] });
    expect(enter(first, []).job).toBeNull();
  });

  it("is named after its changes where it changes what was filled in", () => {
    const first = done(opened, jobOf(enter(opened, [{ id: "A", value: 105 }])));
    expect(jobOf(enter(first, [{ id: "B", value: 1 }, { id: "A", value: 106 }])).log.map(({ action }) => action)).toEqual(["更正", "填报", "更正"]);
  });

  it("writes all or nothing", () => {
    expect(enter(opened, [{ id: "A", value: 1 }, { id: "X", value: 2 }])).toEqual({ job: null, written: [], unchanged: [], refused: [{ id: "X", reason: "unknown-indicator" }] });
  });

  it("asks why a closed month is changed; then the earlier rows stay and the report is told of each value", () => {
    const filled = done(opened, jobOf(enter(opened, ["A", "B", "C"].map((id) => ({ id, value: 100, note: "核实" })))));
    const closing = closeMonth(filled, "2018-03", { at: "2018-04-05T10:00", by: "李四" });
    if (typeof closing === "string" || !("job" in closing)) throw new Error(JSON.stringify(closing));
    const closed = done(filled, closing.job);
    expect(enter(closed, [{ id: "A", value: 101 }, { id: "B", value: 102 }]).refused).toEqual([{ id: "A", reason: "reason-missing" }, { id: "B", reason: "reason-missing" }]);
    const revised = enter(closed, [{ id: "A", value: 101, reason: "统计局更正" }, { id: "B", value: 102, reason: "统计局更正" }], "2018-04-09T15:00");
    expect(jobOf(revised).change.changed).toBeUndefined();
    expect(jobOf(revised).change.added?.["monthly"]?.map(({ id, value, revision }) => [id, value, revision])).toEqual([["A", 101, "统计局更正"], ["B", 102, "统计局更正"]]);
    expect(jobOf(revised).log[0]).toMatchObject({ action: "修订", object: "2018年3月", after: "2 项" });
    const changes = changesAfterClosing(done(closed, jobOf(revised)), "2018-03").filter(({ kind }) => kind === "value");
    expect(changes).toMatchObject([{ id: "A", before: "100", after: "101" }, { id: "B", before: "100", after: "102" }]);
  });
});
