import { describe, expect, it } from "vitest";
import { changesAfterClosing, changesForReport } from "../../../src/app/cycle/changes-after-closing.ts";
import { closeMonth, reopenMonth } from "../../../src/app/cycle/close-month.ts";
import { closedMonths } from "../../../src/app/cycle/closed-months.ts";
import { cellPlace, readCellPlace } from "../../../src/app/cycle/cycle-log.ts";
import { enterValue } from "../../../src/app/cycle/enter-value.ts";
import { monthFromWords, monthWords } from "../../../src/app/cycle/month-words.ts";
import { enterValues } from "../../../src/app/cycle/enter-values.ts";
import { openMonth } from "../../../src/app/cycle/open-month.ts";
import { pasteColumn } from "../../../src/app/cycle/paste-column.ts";
import type { WorkbookReading } from "../../../src/app/ports.ts";
import type { Job } from "../../../src/app/run-job.ts";
import { textDigest } from "../../../src/app/row-digest.ts";
import { takenBackMark } from "../../../src/app/undo-record.ts";
import { logRows } from "../../../src/workbook/rows.ts";
import { book, done, indicator, job } from "./book.ts";

const plain = book({ indicators: [indicator("A"), indicator("B", { target: 50 })], monthly: [], history: [] });
/** A month opened and filled in by paste. */
const filled = (reading: WorkbookReading, month: string, text: string, at: string): WorkbookReading => {
  const opened = done(reading, job(openMonth(reading, month, { at, by: "张三" })));
  return done(opened, job(pasteColumn(opened, month, text, { at, by: "张三" }).placed ?? "none"));
};
const closing = (reading: WorkbookReading, month: string, at: string): Job => {
  const result = closeMonth(reading, month, { at, by: "李四" });
  if (typeof result === "string" || !("job" in result)) throw new Error(JSON.stringify(result));
  return result.job;
};
const closed = (reading: WorkbookReading, month: string, at: string): WorkbookReading => done(reading, closing(reading, month, at));
const revised = (reading: WorkbookReading, month: string, value: number, at: string, id = "A"): WorkbookReading =>
  done(reading, job(enterValue(reading, { id, month, value, by: "王五", reason: "部门更正" }, at)));

const march = filled(plain, "2018-03", "100\n50", "2018-04-02T09:00");
const shut = closed(march, "2018-03", "2018-04-05T10:00");

describe("closeMonth", () => {
  it("lists what is missing and unexplained instead", () => {
    expect(closeMonth(plain, "2018-03", { at: "2018-04-05T10:00" })).toEqual({ incomplete: [{ id: "A", code: "missing", demand: "note", facts: {} }, { id: "B", code: "missing", demand: "note", facts: {} }] });
  });

  it("does not close a month before it has come", () => {
    expect(closeMonth(march, "2018-03", { at: "2018-02-28T10:00" })).toMatchObject({ incomplete: [{ code: "future-month" }, { code: "future-month" }] });
    expect(closeMonth(march, "2018-03", { at: "2018-03-31T23:59" })).toHaveProperty("job");
  });

  it("writes a line of the log and how the indicators stand", () => {
    const { log, change } = closing(march, "2018-03", "2018-04-05T10:00");
    expect(log).toMatchObject([{ at: "2018-04-05T10:00", by: "李四", action: "关闭月份", object: "2018年3月", after: expect.stringMatching(/^应报 2 项，已填 2 项，无数据 0 项，缺报 0 项，校验码 \S{11}$/u) }]);
    // B has reached its 50; A, 100 of 300 and due only in 2020, cannot be judged before.
    expect(change.added?.["history"]).toMatchObject([{ period: "2018-03", total: 2, recordedAt: "2018-04-05T10:00" }]);
    expect(Object.values(change.added?.["history"]?.[0] ?? {}).filter((value) => value === 1)).toHaveLength(2);
  });

  it("takes an explained blank for complete", () => {
    const opened = done(plain, job(openMonth(plain, "2018-03", { at: "2018-04-01T08:00" })));
    const noted = done(opened, job(enterValue(opened, { id: "A", month: "2018-03", note: "半年报", by: "张三" }, "2018-04-01T09:00")));
    expect(closeMonth(noted, "2018-03", { at: "2018-04-05T10:00" })).toMatchObject({ incomplete: [{ id: "B", code: "missing" }] });
  });

  it("closes once, until the month is reopened", () => {
    expect(closeMonth(shut, "2018-03", { at: "2018-04-06T10:00" })).toBe("closed-already");
    expect(closedMonths(shut).map(({ month, at, by }) => [month, at, by])).toEqual([["2018-03", "2018-04-05T10:00", "李四"]]);
    const open = done(shut, job(reopenMonth(shut, "2018-03", "漏报", { at: "2018-04-06T10:00" })));
    expect(closedMonths(open)).toEqual([]);
    expect(closedMonths(closed(open, "2018-03", "2018-04-07T10:00")).map(({ at }) => at)).toEqual(["2018-04-07T10:00"]);
  });

  it("is as if it had not been when 撤销 took it back", () => {
    const [line] = closing(march, "2018-03", "2018-04-05T10:00").log;
    const id = textDigest("one");
    const lines = logRows([{ ...line, undo: `${id} 1/1:{}` }, { at: "2018-04-05T10:05", action: "撤销", object: "关闭月份：2018年3月", undo: takenBackMark(id) }]);
    const undone = book({ log: lines });
    expect(closedMonths(undone)).toEqual([]);
    expect(closedMonths(book({ log: [...lines, ...logRows([{ ...line, at: "2018-04-05T11:00", undo: `${textDigest("two")} 1/1:{}` }])] })).map(({ at }) => at)).toEqual(["2018-04-05T11:00"]);
  });

  it("can be reopened, revised and closed again by somebody whose clock is slow", () => {
    const slow = "2018-04-05T09:50";
    const open = done(shut, job(reopenMonth(shut, "2018-03", "漏报", { at: slow })));
    expect(closedMonths(open)).toEqual([]);
    expect(closedMonths(closed(open, "2018-03", slow)).map(({ month }) => month)).toEqual(["2018-03"]);
    expect(changesAfterClosing(revised(shut, "2018-03", 101, slow), "2018-03").map(({ kind }) => kind)).toEqual(["value"]);
    const pasted = done(shut, job(pasteColumn(shut, "2018-03", "A 101", { at: slow, by: "张三" }, "更正").placed ?? "none"));
    expect(changesAfterClosing(pasted, "2018-03").map(({ kind }) => kind)).toEqual(["value"]);
    const several = enterValues(shut, [{ id: "A", month: "2018-03", value: 101, reason: "更正", by: "张三" }], slow).job;
    expect(changesAfterClosing(done(shut, job(several ?? "none")), "2018-03").map(({ kind }) => kind)).toEqual(["value"]);
  });

  it("goes by time, also when somebody sorted 日志", () => {
    const open = done(shut, job(reopenMonth(shut, "2018-03", "漏报", { at: "2018-04-06T10:00" })));
    const turned = { ...open, tables: { ...open.tables, log: [...(open.tables["log"] ?? [])].reverse().map((row, index) => ({ ...row, line: index + 5 })) } };
    expect(closedMonths(turned)).toEqual([]);
  });
});

describe("changesAfterClosing", () => {
  it("is empty before and right after closing", () => {
    expect(changesAfterClosing(march, "2018-03")).toEqual([]);
    expect(changesAfterClosing(shut, "2018-03")).toEqual([]);
  });

  it("tells a revision and how the counts moved by it", () => {
    expect(changesAfterClosing(revised(shut, "2018-03", 300, "2018-05-03T15:00"), "2018-03")).toEqual([
      { kind: "value", month: "2018-03", id: "A", name: "名A", column: "本期值", before: "100", after: "300", at: "2018-05-03T15:00", by: "王五", reason: "部门更正" },
      { kind: "counts", month: "2018-03", status: "完成", before: 1, after: 2 },
      { kind: "counts", month: "2018-03", status: "无法判定", before: 1, after: 0 },
    ]);
  });

  it("sees what was typed over without a word", () => {
    const typed = { ...shut, tables: { ...shut.tables, monthly: (shut.tables["monthly"] ?? []).map((row) => (row.values["id"] === "A" ? { ...row, values: { ...row.values, value: 101 } } : row)) } };
    expect(changesAfterClosing(typed, "2018-03")).toEqual([{ kind: "unlogged", month: "2018-03" }]);
  });

  it("does not mind rows in another order, new blank rows and other months", () => {
    const more = filled(shut, "2018-04", "110\n51", "2018-05-02T09:00");
    const turned = { ...more, tables: { ...more.tables, monthly: [...(more.tables["monthly"] ?? [])].reverse(), indicators: [...(more.tables["indicators"] ?? [])] } };
    expect(changesAfterClosing(turned, "2018-03")).toEqual([]);
    const opened = done(turned, { change: { added: { monthly: [{ period: "2018-03", id: "A9", value: null }] } }, log: [{ at: "2018-05-02T09:00", action: "开月", object: "2018年3月" }] });
    expect(changesAfterClosing(opened, "2018-03")).toEqual([]);
  });

  it("tells of reopening and of what was changed while open", () => {
    const open = done(shut, job(reopenMonth(shut, "2018-03", "漏报", { at: "2018-04-06T10:00", by: "李四" })));
    const again = closed(done(open, job(pasteColumn(open, "2018-03", "A 101\nB 50", { at: "2018-04-06T11:00", by: "张三" }).placed ?? "none")), "2018-03", "2018-04-07T10:00");
    expect(changesAfterClosing(again, "2018-03")).toMatchObject([
      { kind: "reopened", at: "2018-04-06T10:00", by: "李四", reason: "漏报" }, { kind: "value", id: "A", before: "100", after: "101" },
    ]);
  });
});

describe("changesForReport", () => {
  // March closed 5 April, April closed 5 May, May not yet; changes to March on 20 April and 20 May, to April on 21 May.
  const april = closed(filled(revised(shut, "2018-03", 101, "2018-04-20T09:00"), "2018-04", "110\n51", "2018-05-02T09:00"), "2018-04", "2018-05-05T10:00");
  const may = revised(revised(april, "2018-03", 102, "2018-05-20T09:00"), "2018-04", 111, "2018-05-21T09:00");
  const shown = (month: string) => changesForReport(may, month).map((change) => (change.kind === "value" ? `${change.month} ${change.after}` : change.kind));

  it("puts every change into one report, the next", () => {
    expect(shown("2018-03")).toEqual([]);
    expect(shown("2018-04")).toEqual(["2018-03 101"]);
    expect(shown("2018-05")).toEqual(["2018-03 102", "2018-04 111"]);
  });

  it("goes over the turn of the year", () => {
    const december = closed(filled(plain, "2018-12", "100\n50", "2019-01-02T09:00"), "2018-12", "2019-01-05T10:00");
    expect(changesForReport(revised(december, "2018-12", 103, "2019-02-03T09:00"), "2019-01").map(({ kind }) => kind)).toEqual(["value"]);
  });
});

describe("what 日志 says", () => {
  it.each([["2018-03", "2018年3月"], ["2017-12", "2017年12月"]])("%s is %s, both ways", (month, words) => {
    expect(monthWords(month)).toBe(words);
    expect(monthFromWords(words)).toBe(month);
  });

  it.each(["2018年13月", "2018年0月", "2018-03", ""])("%s is no month", (words) => {
    expect(monthFromWords(words)).toBeNull();
  });

  it("reads its own places, with identifiers of any kind", () => {
    for (const id of ["ZJ-01", "1", "甲 2018年1月 乙"]) expect(readCellPlace(cellPlace(id, "2018-03", "本期值"))).toEqual({ id, month: "2018-03", column: "本期值" });
    expect(readCellPlace("指标表 A 目标值")).toBeNull();
  });
});
