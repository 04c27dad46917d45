import { describe, expect, it } from "vitest";
import { closeMonth, reopenMonth } from "../../../src/app/cycle/close-month.ts";
import { enterValue } from "../../../src/app/cycle/enter-value.ts";
import { openMonth } from "../../../src/app/cycle/open-month.ts";
import { pasteColumn } from "../../../src/app/cycle/paste-column.ts";
import type { WorkbookReading } from "../../../src/app/ports.ts";
import { closingView } from "../../../src/app/views/closing-view.ts";
import { book, done, indicator, job } from "../cycle/book.ts";

const STAMP = { at: "2018-04-02T09:00", by: "张三" };
const plain = book({ indicators: [indicator("A"), indicator("B", { kind: "排名", target: 3, direction: "越低越好" }), indicator("C")], monthly: [], history: [] });
// Rows stand in lines 5, 6, 7.
const opened = done(plain, job(openMonth(plain, "2018-03", STAMP)));
const pasted = (text: string): WorkbookReading => done(opened, job(pasteColumn(opened, "2018-03", text, STAMP).placed ?? "none"));
const view = (reading: WorkbookReading, month = "2018-03") => closingView(reading, month, "2018-04");
const open = (reading: WorkbookReading) => view(reading).open.map(({ id, name, points, asksNote, asksValue, place }) => [id, name, points.map(({ code }) => code).join(), asksNote, asksValue, place?.column, place?.line]);

function shut(reading: WorkbookReading, at: string): WorkbookReading {
  const closed = closeMonth(reading, "2018-03", { at, by: "李四" });
  if (typeof closed === "string" || !("job" in closed)) throw new Error(JSON.stringify(closed));
  return done(reading, closed.job);
}
const closed = shut(pasted("A 100\nB 2\nC 30"), "2018-04-05T10:00");

describe("closingView", () => {
  it("has nothing to say of a month without rows", () => {
    expect(view(plain)).toEqual({ state: "unopened", closing: null, progress: null, open: [], changes: [], canTakeBack: true });
    expect(view(opened, "2018-04").state).toBe("unopened");
  });

  it("lists what is open, by indicator, with the cell to begin with", () => {
    expect(open(pasted("A 暂无\nB 2.5"))).toEqual([
      ["A", "名A", "no-data", true, false, "note", 5], ["B", "名B", "rank-not-integer", false, true, "value", 6], ["C", "名C", "missing", true, false, "value", 7],
    ]);
    expect(view(pasted("A 暂无\nB 2.5")).progress).toMatchObject({ expected: 3, filled: 1, noData: 1, missing: ["C"] });
  });

  it("keeps the points of one indicator together", () => {
    const due = book({ indicators: [indicator("A", { target: 300, targetPeriod: "2018-03" })], monthly: [{ period: "2018-02", id: "A", value: 200 }, { period: "2018-03", id: "A", value: 20 }] });
    // A tenth of the last value, and less than the target in its last month.
    expect(open(due)).toEqual([["A", "名A", "unit-slip,lagging", true, false, "note", 6]]);
  });

  it("names an indicator that has no row in the month yet, without a cell", () => {
    const more = { ...opened, tables: { ...opened.tables, indicators: book({ indicators: [indicator("A"), indicator("D")] }).tables["indicators"] ?? [] } };
    expect(open(more).at(-1)).toEqual(["D", "名D", "missing", true, false, undefined, undefined]);
  });

  it("is complete when all is reported or explained", () => {
    expect(open(pasted("A 100\nB 2\nC 30"))).toEqual([]);
    const noted = done(pasted("A 100\nB 2"), job(enterValue(pasted("A 100\nB 2"), { id: "C", month: "2018-03", note: "半年报", by: "张三" }, STAMP.at)));
    expect(open(noted)).toEqual([]);
  });

  it("says when and by whom a month was closed", () => {
    expect(view(closed)).toMatchObject({ state: "closed", closing: { at: "2018-04-05T10:00", by: "李四" }, open: [], changes: [] });
  });

  it("says that nothing is taken back in a ledger of an earlier version, which has no column for it", () => {
    const older = { ...closed, findings: [{ code: "column-missing" as const, facts: { table: "日志表", column: "撤销依据" } }] };
    expect([closed, older].map((reading) => view(reading).canTakeBack)).toEqual([true, false]);
  });

  it("leads from a late change to the row that counts now", () => {
    const revised = done(closed, job(enterValue(closed, { id: "A", month: "2018-03", value: 120, by: "王五", reason: "更正" }, "2018-05-03T15:00")));
    expect(view(revised).changes).toEqual([{ change: { kind: "value", month: "2018-03", id: "A", name: "名A", column: "本期值", before: "100", after: "120", at: "2018-05-03T15:00", by: "王五", reason: "更正" }, place: { table: "monthly", column: "value", line: 8 } }]);
  });

  it("keeps the list of late changes while the month is open again", () => {
    const again = done(closed, job(reopenMonth(closed, "2018-03", "漏报", { at: "2018-04-06T10:00", by: "李四" })));
    expect(view(again)).toMatchObject({ state: "open", closing: null, changes: [{ change: { kind: "reopened", reason: "漏报" }, place: null }] });
  });
});
