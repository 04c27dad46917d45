import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { formatAgainst, formatAmount, formatEstimate } from "../../../src/domain/narrate/format-amount.ts";
import { dateWords, periodWords } from "../../../src/domain/narrate/period-words.ts";
import { pointsFigure, pointsWords } from "../../../src/domain/narrate/rate-words.ts";

describe("amounts", () => {
  it.each([
    ["3000", "3,000"], ["1234567.891", "1,234,567.89"], ["21.6", "21.6"], ["0.00123456", "0.00123"], ["0.5", "0.5"], ["0", "0"], ["-1234.5", "-1,234.5"],
    ["999.999", "1,000"], ["-0.0000000001", "0"],
  ])("%s reads %s", (value, text) => {
    expect(formatAmount(new Decimal(value))).toBe(text);
  });

  it.each([
    ["99.999", "100", "99.999"], ["100", "100", "100"], ["100.001", "100", "100.001"], ["98", "100", "98"], ["12.3456", "20", "12.35"],
  ])("%s against a target of %s reads %s", (value, target, text) => {
    expect(formatAgainst(new Decimal(value), new Decimal(target))).toBe(text);
  });
});

describe("estimates", () => {
  it.each([["3731.11", "3,731"], ["36.44", "36.4"], ["8.8333", "8.83"], ["0.012345", "0.0123"], ["0", "0"], ["-12.34", "-12.3"]])("%s reads %s", (value, text) => {
    expect(formatEstimate(new Decimal(value))).toBe(text);
  });

  it("never read as the target they miss", () => {
    expect(formatAgainst(new Decimal("999.6"), new Decimal(1000), true)).toBe("999.6");
    expect(formatAgainst(new Decimal("888.4"), new Decimal(1000), true)).toBe("888");
  });
});

describe("percentage points", () => {
  it.each([["-2", "2.0个百分点", "-2.0"], ["-0.04", "不足0.1个百分点", "＞-0.1"], ["0.04", "不足0.1个百分点", "＜0.1"], ["12.345", "12.3个百分点", "12.3"], ["0", "0.0个百分点", "0.0"]])(
    "%s in a sentence and in a column", (points, words, figure) => {
      expect([pointsWords(new Decimal(points)), pointsFigure(new Decimal(points))]).toEqual([words, figure]);
    });

  it("have a dash where there are none", () => {
    expect(pointsFigure(null)).toBe("—");
  });
});

describe("periods and dates", () => {
  it.each([["2018-03", "2018年3月"], ["2018-Q1", "2018年第1季度"], ["2018", "2018年"]])("%s is %s", (period, words) => {
    expect(periodWords(period)).toBe(words);
  });

  it.each([
    ["2018-04-12", null, "2018-04", "4月12日"],
    ["2018-04-12", "2018-04-13", "2018-04", "4月12日至13日"],
    ["2018-03-30", "2018-04-02", "2018-04", "3月30日至4月2日"],
    // A report of January holds events of December: there the year is said.
    ["2018-12-20", null, "2019-01", "2018年12月20日"],
    ["2018-12-30", "2019-01-02", "2019-01", "2018年12月30日至2019年1月2日"],
    [null, null, "2019-01", "日期待查"],
  ])("%s to %s in %s is %s", (date, end, asOf, words) => {
    expect(dateWords(date, end, asOf)).toBe(words);
  });
});
