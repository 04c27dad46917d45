import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { forecast } from "../../../src/domain/evaluate/forecast.ts";
import type { Judgeable, Observation } from "../../../src/domain/indicator.ts";

const STOCK: Judgeable = { kind: "stock", direction: "higher", target: new Decimal(100), targetPeriod: "2018-12", schedule: "linear" };

function rows(...values: readonly (readonly [string, number | null])[]): Observation[] {
  return values.map(([period, value]) => ({ period, value: value === null ? null : new Decimal(value) }));
}

/** The forecast with its numbers as texts of six places. */
function told(indicator: Judgeable, observed: readonly Observation[], asOf: string): object {
  const result = forecast(indicator, observed, asOf);
  if (result.outcome !== "linear") return result;
  const { forecastValue, observedMonthlyIncrease, requiredMonthlyIncrease, ...rest } = result;
  return { ...rest, numbers: [forecastValue, observedMonthlyIncrease, requiredMonthlyIncrease].map((value) => value.toFixed(6)) };
}

describe("forecast", () => {
  it("continues a straight line to the target month", () => {
    expect(told(STOCK, rows(["2018-01", 10], ["2018-02", 20], ["2018-03", 30]), "2018-03")).toEqual({
      outcome: "linear", months: ["2018-01", "2018-02", "2018-03"], reachesTarget: true,
      numbers: ["120.000000", "10.000000", "7.777778"], // 30 + 9·10; (100−30)/9
    });
  });

  it("lays the least-squares line through uneven months", () => {
    // months 1, 2, 4: mean 7/3; values 10, 10, 40: mean 20. Slope: Σ(dx·dy)/Σdx² = (40/3 + 10/3 + 100/3)/(16/9 + 1/9 + 25/9) = 50/(14/3) = 75/7.
    // December: 20 + 75/7·(12 − 7/3) = 20 + 725/7 = 123.571429; required (100 − 40)/8.
    expect(told(STOCK, rows(["2018-01", 10], ["2018-02", 10], ["2018-04", 40]), "2018-05")).toMatchObject({ numbers: ["123.571429", "10.714286", "7.500000"] });
  });

  it("uses the last six months only", () => {
    const observed = rows(["2018-01", 99], ["2018-02", 1], ["2018-03", 2], ["2018-04", 3], ["2018-05", 4], ["2018-06", 5], ["2018-07", 6]);
    expect(told(STOCK, observed, "2018-07")).toEqual({
      outcome: "linear", months: ["2018-02", "2018-03", "2018-04", "2018-05", "2018-06", "2018-07"], reachesTarget: false,
      numbers: ["11.000000", "1.000000", "18.800000"],
    });
  });

  it("takes the revised values and no blank", () => {
    expect(told(STOCK, rows(["2018-01", 10], ["2018-02", 99], ["2018-03", 30], ["2018-02", 20], ["2018-04", null]), "2018-04")).toMatchObject({
      months: ["2018-01", "2018-02", "2018-03"], numbers: ["120.000000", "10.000000", "7.777778"],
    });
  });

  it("says so below three observations, counting months and not rows", () => {
    expect(forecast(STOCK, rows(["2018-01", 10], ["2018-02", 20], ["2018-02", 21]), "2018-03")).toEqual({ outcome: "too-few-observations", found: 2, needed: 3 });
    expect(forecast(STOCK, [], "2018-03")).toEqual({ outcome: "too-few-observations", found: 0, needed: 3 });
  });

  it("continues the running total of a flow that is added up", () => {
    const flow: Judgeable = { ...STOCK, kind: "flow", accumulate: "sum", targetPeriod: "2018" };
    // totals 5, 10, 15: 15 + 9·5
    expect(told(flow, rows(["2017-12", 50], ["2018-01", 5], ["2018-02", 5], ["2018-03", 5]), "2018-03")).toMatchObject({ numbers: ["60.000000", "5.000000", "9.444444"], reachesTarget: false });
  });

  it("makes no line through a flow with a hole", () => {
    const flow: Judgeable = { ...STOCK, kind: "flow", accumulate: "sum", targetPeriod: "2018" };
    expect(forecast(flow, rows(["2018-01", 5], ["2018-03", 5], ["2018-04", 5]), "2018-04")).toEqual({ outcome: "not-forecastable", reason: "value-not-usable" });
  });

  it("reaches a lower target by falling", () => {
    const lower: Judgeable = { ...STOCK, direction: "lower", target: new Decimal(10) };
    expect(told(lower, rows(["2018-07", 40], ["2018-08", 34], ["2018-09", 28]), "2018-09")).toMatchObject({ reachesTarget: true, numbers: ["10.000000", "-6.000000", "-6.000000"] });
  });

  it("holds a threshold's forecast against its sign", () => {
    const observed = rows(["2018-01", 89], ["2018-02", 90], ["2018-03", 91]); // December: 100
    const threshold: Judgeable = { ...STOCK, kind: "threshold" };
    expect([">", ">="].map((op) => told({ ...threshold, op: op === ">" ? ">" : ">=" }, observed, "2018-03"))).toMatchObject([{ reachesTarget: false }, { reachesTarget: true }]);
  });

  it.each([
    ["qualitative", { ...STOCK, kind: "qualitative", target: "建成" }, "qualitative"],
    ["without a number as target", { ...STOCK, target: "提高" }, "no-target"],
    ["without a deadline", { ...STOCK, targetPeriod: null }, "no-deadline"],
    ["due", { ...STOCK, targetPeriod: "2018-03" }, "due"],
  ] satisfies [string, Judgeable, string][])("forecasts nothing for an indicator that is %s", (_what, indicator, reason) => {
    expect(forecast(indicator, rows(["2018-01", 1], ["2018-02", 2], ["2018-03", 3]), "2018-03")).toEqual({ outcome: "not-forecastable", reason });
  });
});
