import { describe, expect, it } from "vitest";
import { progress } from "../../../src/app/cycle/progress.ts";
import { book, indicator } from "./book.ts";

const MARCH = "2018-03";
const indicators = [indicator("A"), indicator("B"), indicator("C"), indicator("D", { frequency: "年" }), indicator("E", { frequency: "季" })];

describe("progress", () => {
  it("counts what the month asks for: 3 of 5 are due in February, 4 in March, 5 in December", () => {
    const empty = book({ indicators, monthly: [] });
    expect(progress(empty, "2018-02")).toMatchObject({ expected: 3, filled: 0, noData: 0, missing: ["A", "B", "C"] });
    expect(progress(empty, MARCH).expected).toBe(4);
    expect(progress(empty, "2018-12").expected).toBe(5);
  });

  it("tells values, words for no data and blanks apart; nought is a value", () => {
    const reading = book({ indicators: indicators.slice(0, 3), monthly: [{ period: MARCH, id: "a", value: 0 }, { period: MARCH, id: "B", value: "暂无" }, { period: MARCH, id: "C", value: null }] });
    expect(progress(reading, MARCH)).toEqual({
      expected: 3, filled: 1, noData: 1, missing: ["C"],
      unexplained: [{ id: "B", code: "no-data", demand: "note", facts: {} }, { id: "C", code: "missing", demand: "note", facts: {} }],
    });
  });

  it("counts the last of several rows, and a note in any of them", () => {
    const rows = [{ period: MARCH, id: "A", value: 5, note: "年中才有" }, { period: MARCH, id: "A", value: null }];
    expect(progress(book({ indicators: [indicator("A")], monthly: rows }), MARCH)).toEqual({ expected: 1, filled: 0, noData: 0, missing: ["A"], unexplained: [] });
  });

  it("wants flagged values explained, and those that nothing can explain corrected", () => {
    const reading = (note: string | null) => book({
      indicators: indicators.slice(0, 2),
      monthly: [{ period: "2018-02", id: "A", value: 100 }, { period: MARCH, id: "A", value: 1000, note }, { period: MARCH, id: "B", value: "约三百", note }],
    });
    expect(progress(reading(null), MARCH).unexplained.map(({ id, code }) => `${id} ${code}`)).toEqual(["A unit-slip", "B not-a-number"]);
    expect(progress(reading("新统计口径"), MARCH).unexplained.map(({ id, code, demand }) => `${id} ${code} ${demand}`)).toEqual(["B not-a-number stop"]);
  });

  it("wants lagging ones explained, by the month asked about", () => {
    // 3 of 24 months from the baseline have gone by in March 2018, 12.5 %; 101 of 100 → 300 is 0.5 % of the way.
    const behind = indicator("A", { schedule: "线性", baseline: 100, baselinePeriod: "2017-12", targetPeriod: "2019-12" });
    const reading = (note: string | null) => book({ indicators: [behind], monthly: [{ period: MARCH, id: "A", value: 101, note }, { period: "2018-04", id: "A", value: 299 }] });
    expect(progress(reading(null), MARCH).unexplained).toEqual([{ id: "A", code: "lagging", demand: "note", facts: { status: "滞后" } }]);
    expect(progress(reading("项目延后"), MARCH).unexplained).toEqual([]);
    expect(progress(reading(null), "2018-04").unexplained.map(({ code }) => code)).toEqual(["jump"]);
  });

  it("counts an indicator that was filled in though it was not due, and none that a quarter tells of", () => {
    expect(progress(book({ indicators: [indicator("D", { frequency: "年" })], monthly: [{ period: MARCH, id: "D", value: 3 }] }), MARCH)).toMatchObject({ expected: 1, filled: 1 });
    const flow = indicator("F", { kind: "当期", accumulate: "逐期相加", frequency: "月" });
    expect(progress(book({ indicators: [flow], monthly: [{ period: MARCH, id: "F", value: 30, span: "季" }] }), "2018-02").expected).toBe(0);
  });

  it("stops at values of a month that has not come", () => {
    const reading = book({ indicators: [indicator("A")], monthly: [{ period: MARCH, id: "A", value: 100 }] });
    expect(progress(reading, MARCH, "2018-02").unexplained.map(({ code }) => code)).toEqual(["future-month"]);
    expect(progress(reading, MARCH, MARCH).unexplained).toEqual([]);
  });
});
