import { describe, expect, it } from "vitest";
import { closeMonth } from "../../../src/app/cycle/close-month.ts";
import { enterValue } from "../../../src/app/cycle/enter-value.ts";
import { lastKnown } from "../../../src/app/cycle/last-known.ts";
import { openMonth } from "../../../src/app/cycle/open-month.ts";
import { progress } from "../../../src/app/cycle/progress.ts";
import { book, done, indicator, job } from "./book.ts";

const STAMP = { at: "2018-04-02T09:00", by: "张三" };
const added = (reading: Parameters<typeof openMonth>[0], month: string) => job(openMonth(reading, month, STAMP)).change.added?.["monthly"]?.map(({ period, id, value, span }) => ({ period, id, value, span }));

describe("openMonth", () => {
  const plain = book({ indicators: [indicator("A"), indicator("B"), indicator("C", { frequency: "季" }), indicator("D", { frequency: "年" })], monthly: [] });

  it("adds a blank row for each indicator due in the month", () => {
    expect(added(plain, "2018-02")).toEqual([{ period: "2018-02", id: "A", value: null, span: null }, { period: "2018-02", id: "B", value: null, span: null }]);
  });

  it("adds quarters and years only in their last month, with their length", () => {
    expect(added(plain, "2018-09")?.slice(2)).toEqual([{ period: "2018-09", id: "C", value: null, span: "季" }]);
    expect(added(plain, "2018-12")?.slice(2)).toEqual([{ period: "2018-12", id: "C", value: null, span: "季" }, { period: "2018-12", id: "D", value: null, span: "年" }]);
  });

  it("writes one line of the log", () => {
    expect(job(openMonth(plain, "2018-02", STAMP)).log).toEqual([{ at: "2018-04-02T09:00", by: "张三", action: "开月", object: "2018年2月", place: "月度数据表", after: "新增 2 行" }]);
  });

  it("takes 报告期 along to a later month only, and says so in the log", () => {
    const later = job(openMonth(plain, "2018-04", STAMP));
    expect(later.change.names).toEqual({ reportPeriod: { expected: "2018-03", value: "2018-04" } });
    expect(later.log.map(({ after }) => after)).toEqual(["新增 2 行，报告期由2018年3月改为2018年4月"]);
    expect(job(openMonth(plain, "2018-03", STAMP)).change.names).toBeUndefined();
    expect(job(openMonth({ ...plain, names: { reportPeriod: "三月" }, misfitNames: ["reportPeriod"] }, "2018-04", STAMP)).change.names).toBeUndefined();
    expect(job(openMonth({ ...plain, names: { reportPeriod: null } }, "2018-04", STAMP)).change.names).toBeUndefined();
  });

  it("does nothing twice, in any order of months", () => {
    const march = done(plain, job(openMonth(plain, "2018-03", STAMP)));
    expect(openMonth(march, "2018-03", STAMP)).toBe("nothing");
    expect(added(march, "2017-12")).toHaveLength(4);
    expect(added(march, "2018-02")).toHaveLength(2);
  });

  it("adds only the row of an indicator that came later", () => {
    const opened = done(plain, job(openMonth(plain, "2018-02", STAMP)));
    const more = { ...opened, tables: { ...opened.tables, indicators: [...(opened.tables["indicators"] ?? []), ...(book({ indicators: [indicator("E")] }).tables["indicators"] ?? [])] } };
    expect(added(more, "2018-02")).toEqual([{ period: "2018-02", id: "E", value: null, span: null }]);
  });

  it("leaves out what no row can be kept for: no 编号, or one that is taken", () => {
    const odd = book({ indicators: [indicator("A"), indicator("a"), { ...indicator(""), id: null }], monthly: [{ period: "2018-02", id: "a", value: 3 }] });
    expect(openMonth(odd, "2018-02", STAMP)).toBe("nothing");
    expect(added(odd, "2018-03")).toEqual([{ period: "2018-03", id: "A", value: null, span: null }]);
  });

  it("takes an indicator that was last reported by quarters for a quarterly one, and yearly rates for yearly", () => {
    const quarters = book({
      indicators: [indicator("A"), indicator("B", { kind: "降幅", accumulate: "逐年降幅" })],
      monthly: [{ period: "2017-09", id: "A", value: 1, span: "季" }, { period: "2017-12", id: "A", value: 2, span: "季" }],
    });
    expect(openMonth(quarters, "2018-02", STAMP)).toBe("nothing");
    expect(added(quarters, "2018-03")).toEqual([{ period: "2018-03", id: "A", value: null, span: "季" }]);
    expect(added(quarters, "2018-12")).toHaveLength(2);
  });

  it("adds no month that lies in a reported quarter where periods are added up", () => {
    const flow = book({ indicators: [indicator("A", { kind: "当期", accumulate: "逐期相加" })], monthly: [{ period: "2018-01", id: "A", value: 30, span: "季" }] });
    expect(openMonth(flow, "2018-02", STAMP)).toBe("nothing");
    expect(added(flow, "2018-04")).toHaveLength(1);
  });
});

describe("lastKnown", () => {
  const reading = book({
    indicators: [indicator("A")],
    monthly: [
      { period: "2017-11", id: "A", value: 10 }, { period: "2018-01", id: "A", value: 12, unit: "万家" }, { period: "2018-02", id: "A", value: null },
      { period: "2018-03", id: "A", value: 99 }, { period: "2017-12", id: "A", value: 11 },
    ],
  });
  const shown = (id: string, month: string) => {
    const known = lastKnown(reading, id, month);
    return known === null ? null : { ...known, value: String(known.value) };
  };

  it("is the last value before the month, over months without one and over the turn of the year", () => {
    expect(shown("A", "2018-03")).toEqual({ value: "12", unit: "万家", period: "2018-01" });
    expect(shown("a", "2018-01")).toEqual({ value: "11", unit: "家", period: "2017-12" });
  });

  it("is nothing before the first value or for an unknown indicator", () => {
    expect(shown("A", "2017-11")).toBeNull();
    expect(shown("X", "2018-03")).toBeNull();
  });
});

describe("indicators that come and go", () => {
  const reading = book({ indicators: [indicator("A"), indicator("N", { usedFrom: "2018-04" }), indicator("O", { retiredFrom: "2018-03" })], monthly: [] });

  it("are opened only in the months in which they are in use, whatever 报告期 says", () => {
    const ids = (month: string) => added(reading, month)?.map(({ id }) => id);
    expect(ids("2018-02")).toEqual(["A", "O"]);
    expect(ids("2018-03")).toEqual(["A"]);
    expect(ids("2018-04")).toEqual(["A", "N"]);
  });

  it("are expected, and counted at closing, only then", () => {
    expect(progress(reading, "2018-03")).toMatchObject({ expected: 1, missing: ["A"] });
    const filled = book({
      indicators: [indicator("A"), indicator("N", { usedFrom: "2018-04" }), indicator("O", { retiredFrom: "2018-03" })],
      monthly: [{ period: "2018-02", id: "A", value: 5 }, { period: "2018-02", id: "O", value: 5 }],
    });
    expect(closeMonth(filled, "2018-02", { at: "2018-03-05T10:00" })).toMatchObject({ job: { change: { added: { history: [{ period: "2018-02", total: 2 }] } } } });
  });

  it("can still be corrected afterwards", () => {
    expect(enterValue(reading, { id: "O", month: "2018-05", value: 3, by: "张三" }, "2018-06-01T09:00")).toHaveProperty("change");
  });
});
