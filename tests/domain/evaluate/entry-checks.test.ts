import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EntryQuestion } from "../../../src/domain/evaluate/entry-checks.ts";
import { entryChecks } from "../../../src/domain/evaluate/entry-checks.ts";
import type { Judgeable, Observation } from "../../../src/domain/indicator.ts";
import { monthNumber, monthOf } from "../../../src/domain/period.ts";

const stock: Judgeable = { kind: "stock", direction: "higher", target: new Decimal(3000), targetPeriod: "2020-12", schedule: "linear", unit: "家" };
const ratio: Judgeable = { ...stock, kind: "ratio", unit: "%", target: new Decimal(90) };
const rank: Judgeable = { ...stock, kind: "rank", direction: "lower", unit: "", target: new Decimal(3) };
const ytd: Judgeable = { ...stock, kind: "flow", accumulate: "ytd", unit: "亿元" };
const months: Judgeable = { ...stock, kind: "flow", accumulate: "sum", unit: "亿元" };

const at = (period: string, value: number | string | null, unit?: string): Observation => ({ period, value: typeof value === "number" ? new Decimal(value) : value, ...(unit === undefined ? {} : { unit }) });
/** One value a month, the last one in the month before `period`. */
const series = (period: string, values: readonly number[]): Observation[] => values.map((value, index) => at(monthOf(monthNumber(period) - values.length + index), value));
const codes = (indicator: Judgeable, observations: readonly Observation[], entry: Observation, more: Partial<EntryQuestion> = {}): string[] =>
  entryChecks({ indicator, observations, entry, ...more }).map(({ code }) => code);
const facts = (indicator: Judgeable, observations: readonly Observation[], entry: Observation) => entryChecks({ indicator, observations, entry })[0]?.facts;

describe("what a value is", () => {
  it.each<[string, Judgeable, Observation[], Observation, string[]]>([
    ["nothing is asked of a blank", stock, [], at("2018-03", null), []],
    ["a text is no number", stock, [], at("2018-03", "约三百"), ["not-a-number"]],
    ["a text is what a qualitative indicator holds", { ...stock, kind: "qualitative", target: "建成" }, [], at("2018-03", "已建成"), []],
    ["a unit of another kind", stock, [], at("2018-03", 5, "亿元"), ["unit-not-convertible"]],
    ["above a cap", { ...stock, cap: new Decimal(1000) }, [], at("2018-03", 1001), ["above-cap"]],
    ["at the cap", { ...stock, cap: new Decimal(1000) }, [], at("2018-03", 1000), []],
    ["a ratio above 100 %", ratio, [], at("2018-03", 100.1), ["above-cap"]],
    ["a ratio of 1.2 without unit", { ...ratio, unit: "" , target: new Decimal("0.9") }, [], at("2018-03", 1.2), ["above-cap"]],
    ["a ratio whose target is above 100 % may be", { ...ratio, target: new Decimal(110) }, [], at("2018-03", 104), []],
    ["a ratio that was above before may be", ratio, [at("2018-02", 104)], at("2018-03", 103), []],
    ["a rank between two", rank, [], at("2018-03", 2.5), ["rank-not-integer"]],
    ["a rank of nought", rank, [], at("2018-03", 0), ["rank-not-integer"]],
    ["a negative count", stock, [], at("2018-03", -3), ["negative"]],
    ["a negative profit that was negative before", stock, [at("2018-02", -4)], at("2018-03", -5), []],
    ["a negative growth rate", { ...ratio, kind: "threshold" }, [], at("2018-03", -5), []],
  ])("%s", (_name, indicator, observations, entry, expected) => {
    expect(codes(indicator, observations, entry)).toEqual(expected);
  });

  it("stops at a month that has not begun", () => {
    expect(entryChecks({ indicator: stock, observations: [], entry: at("2018-04", 5), today: "2018-03" })).toEqual([{ code: "future-month", demand: "stop", facts: { period: "2018-04", today: "2018-03" } }]);
    expect(codes(stock, [], at("2018-03", 5), { today: "2018-03" })).toEqual([]);
    expect(codes(stock, [], at("2018-Q1", 5), { today: "2018-02" })).toEqual(["future-month"]);
  });
});

describe("a slip of the unit", () => {
  it.each<[string, number, number, string[]]>([
    ["tenfold", 390, 3900, ["unit-slip"]],
    ["a ten-thousandth, with a small rise", 390, 0.0402, ["unit-slip"]],
    ["a hundredfold, 25 % more", 400, 50000, ["unit-slip"]],
    ["a doubling is a jump", 390, 780, ["jump"]],
    ["the same value", 390, 390, []],
    ["30 % more", 390, 507, []],
  ])("%s", (_name, last, value, expected) => {
    expect(codes(stock, [at("2018-02", last)], at("2018-03", value))).toEqual(expected);
  });

  it("says by which power of ten and against what", () => {
    expect(facts(stock, [at("2017-12", 390)], at("2018-03", 4000000))).toEqual({ value: "4000000", last: "390", lastPeriod: "2017-12", power: 4 });
  });

  it("is none when the unit beside it accounts for it", () => {
    expect(codes({ ...stock, unit: "户" }, [at("2018-02", 20000)], at("2018-03", 2.1, "万户"))).toEqual([]);
  });

  it("takes the baseline where nothing was reported yet, but not of a flow", () => {
    expect(codes({ ...stock, baseline: new Decimal(200), baselinePeriod: "2015-12" }, [], at("2018-03", 2))).toEqual(["unit-slip"]);
    expect(codes({ ...ytd, baseline: new Decimal(200), baselinePeriod: "2015-12" }, [], at("2018-01", 20))).toEqual([]);
  });

  it("holds a running total against the months of its year: January after December is no slip", () => {
    const year = Array.from({ length: 12 }, (_, index) => at(monthOf(monthNumber("2017-01") + index), (index + 1) * 100));
    expect(codes(ytd, year, at("2018-01", 105))).toEqual([]);
    expect(codes(ytd, year, at("2018-01", 1050))).toEqual(["unit-slip"]);
    // 100 in January leads to expect 200 in February: 2000 is ten times that, though twenty times January.
    expect(codes(ytd, [at("2018-01", 100)], at("2018-02", 2000))).toEqual(["unit-slip"]);
  });

  it("does not exist for ranks", () => {
    expect(codes(rank, [at("2018-02", 1)], at("2018-03", 10))).toEqual(["jump"]);
    expect(codes(rank, [at("2018-02", 1)], at("2018-03", 6))).toEqual([]);
  });

  it("is always found: the last value times 10ⁿ, whatever the history", () => {
    fc.assert(fc.property(
      fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 30 }), fc.integer({ min: -9, max: 9 }).filter((power) => power !== 0), fc.constantFrom(stock, months, ratio, { ...stock, kind: "index" as const }),
      (values, power, indicator) => {
        const last = new Decimal(values.at(-1) ?? 1);
        const slipped = { period: "2018-03", value: last.times(new Decimal(10).pow(power)) };
        const found = entryChecks({ indicator, observations: series("2018-03", values), entry: slipped }).find(({ code }) => code === "unit-slip");
        expect(found?.facts["power"]).toBe(power);
      }));
  });

  it("is asked about also beside a change of half as much again: as slip or as jump", () => {
    fc.assert(fc.property(fc.integer({ min: 100, max: 100_000 }), fc.integer({ min: 50, max: 150 }), fc.integer({ min: -6, max: 6 }).filter((power) => power !== 0), (last, percent, power) => {
      const value = new Decimal(last).times(percent).div(100).times(new Decimal(10).pow(power));
      expect(codes(stock, [at("2018-02", last)], { period: "2018-03", value }).some((code) => code === "unit-slip" || code === "jump")).toBe(true);
    }));
  });
});

describe("running totals", () => {
  it("must not fall within a year, but begin anew in January", () => {
    expect(codes(ytd, [at("2018-01", 50), at("2018-02", 100)], at("2018-03", 99))).toEqual(["total-falls"]);
    expect(facts(ytd, [at("2018-02", 100)], at("2018-03", 99))).toEqual({ value: "99", last: "100", lastPeriod: "2018-02" });
    expect(codes(ytd, [at("2017-12", 100)], at("2018-01", 9))).toEqual([]);
    expect(codes(stock, [at("2018-02", 100)], at("2018-03", 99))).toEqual([]);
  });

  const month = (period: string, value: number) => ({ indicator: months, observations: [at(period, value)] });
  it.each<[string, Observation[], Observation, EntryQuestion["companion"], string[]]>([
    ["120 + 30 = 150", [at("2018-02", 120)], at("2018-03", 150), month("2018-03", 30), []],
    ["120 + 31 ≠ 150", [at("2018-02", 120)], at("2018-03", 150), month("2018-03", 31), ["total-mismatch"]],
    ["January's total is January", [], at("2018-01", 40), month("2018-01", 41), ["total-mismatch"]],
    // Each printed number is off by at most 0.05: 0.15 together.
    ["12.3 + 3.4 = 15.8, as each was rounded", [at("2018-02", 12.3)], at("2018-03", 15.8), month("2018-03", 3.4), []],
    ["12.3 + 3.4 ≠ 15.9", [at("2018-02", 12.3)], at("2018-03", 15.9), month("2018-03", 3.4), ["total-mismatch"]],
    ["without the month before nothing is known", [at("2018-01", 60)], at("2018-03", 150), month("2018-03", 31), []],
    ["without the month's value neither", [at("2018-02", 120)], at("2018-03", 150), month("2018-02", 31), []],
  ])("%s", (_name, observations, entry, companion, expected) => {
    expect(codes(ytd, observations, entry, companion === undefined ? {} : { companion })).toEqual(expected);
  });

  it("are held against the month also when the month is what is entered, and through units", () => {
    const totals = { indicator: { ...ytd, unit: "万元" }, observations: [at("2018-02", 1_200_000), at("2018-03", 1_500_000)] };
    expect(codes(months, [], at("2018-03", 30), { companion: totals })).toEqual([]);
    expect(entryChecks({ indicator: months, observations: [], entry: at("2018-03", 33), companion: totals })).toEqual([
      { code: "total-mismatch", demand: "note", facts: { period: "2018-03", sum: "153", total: "150", difference: "-3", parts: "120 + 33" } },
    ]);
  });

  it("hold for a quarter and its months in one indicator", () => {
    const parts = [at("2018-01", 10), at("2018-02", 11), at("2018-Q1", 33)];
    expect(codes(months, parts, at("2018-03", 12))).toEqual([]);
    expect(codes(months, parts, at("2018-03", 13))).toEqual(["total-mismatch"]);
    expect(codes(months, [...parts.slice(0, 2), at("2018-03", 12)], at("2018-Q1", 34))).toEqual(["total-mismatch"]);
    expect(codes(months, parts.slice(0, 2), at("2018-Q1", 34))).toEqual([]);
  });
});

describe("a jump against the usual change", () => {
  // Changes +10 %, +12 %, +8 %, +10 %, +11 %, +9 %: median 10 %, deviations 0 2 2 0 1 1 → MAD 1 %; 3.5 / 0.6745 × 1 % = 5.19 %, below the 10 % never asked about.
  const steady = [1000, 1100, 1232, 1330.56, 1463.616, 1624.61376, 1770.8289984];
  it.each([[0.21, ["jump"]], [0.19, []], [0.005, []], [-0.01, ["jump"]]])("after six steady rises a change of %f", (change, expected) => {
    expect(codes(stock, series("2018-03", steady), at("2018-03", 1770.8289984 * (1 + change)))).toEqual(expected);
  });

  // Changes +50 −20 +50 −20 +50 −20 %: median 15 %, each deviates by 35 % → MAD 35 %, 5.19 × 35 % = 181.6 %: from −166.6 % to +196.6 %.
  const lively = [100, 150, 120, 180, 144, 216, 172.8];
  it.each([[1.9, []], [2, ["jump"]]])("after six lively ones %f", (change, expected) => {
    expect(codes(stock, series("2018-03", lively), at("2018-03", 172.8 * (1 + change)))).toEqual(expected);
  });

  it("goes by the set limit of 50 % with fewer than six changes", () => {
    const few = series("2018-03", steady.slice(0, 6));
    const last = 1624.61376;
    expect(codes(stock, few, at("2018-03", last * 1.49))).toEqual([]);
    expect(codes(stock, few, at("2018-03", last * 1.51))).toEqual(["jump"]);
    expect(codes(stock, few, at("2018-03", last * 0.49))).toEqual(["jump"]);
    expect(facts(stock, [at("2018-02", 100)], at("2018-03", 160))).toEqual({ value: "160", last: "100", lastPeriod: "2018-02", change: "+60.0%", from: "-50.0%", to: "+50.0%", changes: 0 });
  });

  it("is measured on what came in per month for running totals", () => {
    // 100 a month: a total of 700 after 500 in May, two months later, is usual; 900 is 200 a month.
    const totals = [1, 2, 3, 4, 5].map((number) => at(`2018-0${number}`, number * 100));
    expect(codes(ytd, totals, at("2018-07", 700))).toEqual([]);
    expect(codes(ytd, totals, at("2018-07", 900))).toEqual(["jump"]);
  });

  it("asks nothing where there is no ratio, and nothing of what comes later", () => {
    expect(codes(stock, [at("2018-02", 0)], at("2018-03", 500))).toEqual([]);
    expect(codes(stock, [at("2018-03", 100), at("2018-04", 5)], at("2018-03", 110))).toEqual([]);
  });

  it("takes the revised value of a month and passes over one taken back", () => {
    expect(codes(stock, [at("2018-02", 100), at("2018-02", 200)], at("2018-03", 210))).toEqual([]);
    expect(codes(stock, [at("2018-01", 200), at("2018-02", 100), at("2018-02", null)], at("2018-03", 210))).toEqual([]);
  });
});

describe("a constant series", () => {
  it("never asks", () => {
    fc.assert(fc.property(
      fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 30 }), fc.constantFrom(stock, months, ratio, rank, ytd, { ...stock, kind: "index" as const }, { ...stock, kind: "threshold" as const }),
      (value, count, indicator) => {
        expect(codes(indicator, series("2018-12", Array.from({ length: Math.min(count, indicator === ytd ? 11 : 30) }, () => value)), at("2018-12", value))).toEqual([]);
      }));
  });

  it("never asks when the same comes in every month, over turns of years", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 0, max: 40 }), (value, count) => {
      const first = monthNumber("2015-01");
      const total = (index: number) => at(monthOf(first + index), ((index % 12) + 1) * value);
      expect(codes(ytd, Array.from({ length: count }, (_, index) => total(index)), total(count))).toEqual([]);
    }));
  });
});
