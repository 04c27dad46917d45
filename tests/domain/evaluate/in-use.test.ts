import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { statusHistory } from "../../../src/app/status-history.ts";
import { isInUse, standing } from "../../../src/domain/evaluate/in-use.ts";
import type { Indicator } from "../../../src/domain/indicator.ts";

describe("isInUse", () => {
  it.each([
    [{}, "2018-01", true],
    [{ usedFrom: "2018-03" }, "2018-02", false],
    [{ usedFrom: "2018-03" }, "2018-03", true],
    [{ retiredFrom: "2018-07" }, "2018-06", true],
    [{ retiredFrom: "2018-07" }, "2018-07", false],
    [{ usedFrom: "2018-03", retiredFrom: "2018-04" }, "2018-03", true],
    [{ usedFrom: "2018-03", retiredFrom: "2018-04" }, "2018-Q2", false],
    // The end does not lie after the beginning: a slip, it stays in sight.
    [{ usedFrom: "2018-03", retiredFrom: "2018-03" }, "2018-01", true],
    [{ usedFrom: "2018-03", retiredFrom: "2017-03" }, "2018-06", true],
  ])("%j in %s: %s", (lifetime, month, counts) => {
    expect(isInUse(lifetime, month)).toBe(counts);
  });

  it("tells what is to come from what is over", () => {
    expect(["2018-02", "2018-03", "2018-07"].map((month) => standing({ usedFrom: "2018-03", retiredFrom: "2018-07" }, month))).toEqual(["not-yet", "in-use", "retired"]);
  });
});

describe("the history of a plan with comings and goings", () => {
  it("counts in each month the indicators of that month, by its targets", () => {
    const indicator = (id: string, rest: Partial<Indicator>): Indicator =>
      ({ id, category: "", name: id, kind: "stock", direction: "higher", schedule: "none", target: new Decimal(10), targetPeriod: null, ...rest });
    const indicators = [
      indicator("always", { targetVersions: [{ effectiveFrom: "2018-02", target: new Decimal(20), targetPeriod: null }] }),
      indicator("new", { usedFrom: "2018-02" }), indicator("old", { retiredFrom: "2018-03" }),
    ];
    const history = statusHistory(indicators, () => [{ period: "2018-01", value: new Decimal(10) }], "2018-03");
    // January: always and old at 10 of 10. February: always at 10 of 20, nothing due, new and old at 10 of 10. March: without old.
    expect(history.map(({ period, counts }) => [period, counts["完成"], counts["无法判定"]])).toEqual([["2018-01", 2, 0], ["2018-02", 2, 1], ["2018-03", 1, 1]]);
  });
});
