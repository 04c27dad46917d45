import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDate, isoDay, readDateAt, resolveDate } from "../../../src/domain/parse/date-expression.ts";

const NEW_YEAR = { start: "2018-12-16", end: "2019-01-15" };
const LEAP = { start: "2020-02-16", end: "2020-03-15" };

function resolved(text: string, period: { start: string; end: string } | null = NEW_YEAR): readonly [string | null, string | null] {
  const expression = readDateAt(text, 0);
  if (!expression) return ["none", null];
  const { date, endDate } = resolveDate(expression, period);
  return [date, endDate];
}

describe("readDateAt", () => {
  it.each([
    ["12月20日，某市", "12月20日"],
    ["1月3日消息，近日", "1月3日消息"],
    ["10 月 19 日,某行", "10 月 19 日"],
    ["３月５日，某省", "３月５日"],
    ["3月12—15日，某厅", "3月12—15日"],
    ["3月30至31日，某地", "3月30至31日"],
    ["4月12日至13日，某会", "4月12日至13日"],
    ["3月5日-6日，某厅", "3月5日-6日"],
    ["2018年11月7日至9日在", "2018年11月7日至9日"],
    ["12月30日至次年1月2日，", "12月30日至次年1月2日"],
  ])("reads %s as %s", (text, printed) => {
    expect(readDateAt(text, 0)?.printed).toBe(printed);
  });

  it.each(["3月，某省", "15日，某省", "互联网+", "第3月5日", "3.5日"])("finds none at the start of %s", (text) => {
    expect(readDateAt(text, 0)).toBeNull();
  });

  it("does not begin inside a number", () => {
    expect(readDateAt("12月20日", 1)).toBeNull();
  });
});

describe("resolveDate", () => {
  it.each([
    ["12月20日", "2018-12-20", null],
    ["1月3日", "2019-01-03", null],
    ["12月30日至1月2日", "2018-12-30", "2019-01-02"],
    ["12月30日至次年1月2日", "2018-12-30", "2019-01-02"],
    ["1月3—5日", "2019-01-03", "2019-01-05"],
    ["2018年1月3日", "2018-01-03", null],
    ["2月30日", null, null],
    ["13月1日", null, null],
  ])("gives %s the year of a period over New Year: %s to %s", (text, date, end) => {
    expect(resolved(text)).toEqual([date, end]);
  });

  it("knows leap days", () => {
    expect(resolved("2月29日", LEAP)).toEqual(["2020-02-29", null]);
    expect(resolved("2月29日", { start: "2019-02-16", end: "2019-03-15" })).toEqual([null, null]);
    expect(isoDay(2019, 2, 29)).toBeNull();
    expect(isoDay(2000, 2, 29)).toBe("2000-02-29");
    expect(isoDay(1900, 2, 29)).toBeNull();
  });

  it("keeps a date outside the period and says so", () => {
    const expression = readDateAt("12月15日", 0);
    expect(expression && resolveDate(expression, NEW_YEAR)).toEqual({ date: "2018-12-15", endDate: null, outsidePeriod: true, impossible: false });
  });

  it("invents no year without a period", () => {
    expect(resolved("3月5日", null)).toEqual([null, null]);
    expect(resolved("2018年3月5日", null)).toEqual(["2018-03-05", null]);
  });

  it("returns every day of a period that runs over New Year to itself", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), (offset) => {
        const iso = new Date(Date.UTC(2018, 11, 16 + offset)).toISOString().slice(0, 10);
        expect(resolved(`${Number(iso.slice(5, 7))}月${Number(iso.slice(8))}日`)).toEqual([iso, null]);
      }),
    );
  });
});

describe("findDate", () => {
  it("finds the first whole date of a sentence", () => {
    expect(findDate("第五届大会于2018年11月7日至9日在某镇举行")?.printed).toBe("2018年11月7日至9日");
    expect(findDate("大会主题为“3月”")).toBeNull();
  });
});
