import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { forecast } from "../../../src/domain/evaluate/forecast.ts";
import { inForce, versionInForce } from "../../../src/domain/evaluate/in-force.ts";
import { judge } from "../../../src/domain/evaluate/judge.ts";
import { targetChange } from "../../../src/domain/evaluate/target-change.ts";
import { writeForecast } from "../../../src/domain/evaluate/write-forecast.ts";
import type { Judgeable, TargetVersion } from "../../../src/domain/indicator.ts";

const OWN: Judgeable = { kind: "stock", direction: "higher", target: new Decimal(65), targetPeriod: "2018-12", schedule: "none", unit: "%" };

function version(effectiveFrom: string, target: number, rest: Partial<TargetVersion> = {}): TargetVersion {
  return { effectiveFrom, target: new Decimal(target), targetPeriod: null, ...rest };
}

const CHANGED: Judgeable = { ...OWN, targetVersions: [version("2018-01", 60), version("2018-07", 65, { version: "调整1", basis: "《通知》" })] };

describe("inForce", () => {
  it.each([["2017-12", "65"], ["2018-01", "60"], ["2018-06", "60"], ["2018-07", "65"], ["2018-Q3", "65"], ["2018-Q2", "60"], ["2020", "65"]])("of %s: %s", (month, target) => {
    expect(inForce(CHANGED, month).target.toString()).toBe(target);
    expect(inForce(CHANGED, month).targetPeriod).toBe("2018-12");
  });

  it("leaves an indicator without versions as it is", () => {
    expect(inForce(OWN, "2018-07")).toBe(OWN);
    expect(versionInForce(OWN, "2018-07")).toBeNull();
  });
});

describe("targetChange", () => {
  it("is none before the change, and that change from its month on", () => {
    expect(targetChange(CHANGED, "2018-06")).toMatchObject({ since: "2018-01", before: { target: new Decimal(65) }, after: { target: new Decimal(60) } });
    expect(targetChange(CHANGED, "2019-03")).toEqual({
      since: "2018-07", before: { target: new Decimal(60), targetPeriod: "2018-12" }, after: { target: new Decimal(65), targetPeriod: "2018-12" }, version: "调整1", basis: "《通知》",
    });
  });

  it("passes over versions that change nothing", () => {
    const confirmed: Judgeable = { ...OWN, targetVersions: [version("2018-01", 65), version("2018-07", 70), version("2019-01", 70, { targetPeriod: "2018" })] };
    expect(targetChange(confirmed, "2018-06")).toBeNull();
    expect(targetChange(confirmed, "2019-06")).toMatchObject({ since: "2018-07" });
  });

  it("sees a new target period with the same target", () => {
    const longer: Judgeable = { ...OWN, targetVersions: [version("2018-07", 65, { targetPeriod: "2020-12" })] };
    expect(targetChange(longer, "2018-07")).toMatchObject({ before: { targetPeriod: "2018-12" }, after: { targetPeriod: "2020-12" } });
  });
});

describe("what judges by the target in force", () => {
  const observations = [1, 2, 3, 4, 5, 6, 7].map((month) => ({ period: `2018-0${month}`, value: new Decimal(50 + month) }));

  it("says which version it was", () => {
    expect(judge(CHANGED, observations, "2018-07").working.inputs).toMatchObject({ target: "65", targetVersion: "调整1", targetEffectiveFrom: "2018-07", targetBasis: "《通知》" });
    expect(judge(CHANGED, observations, "2018-06").working.inputs).toMatchObject({ target: "60", targetEffectiveFrom: "2018-01" });
  });

  // 1 a month from 56 in June and 57 in July: 62 in December reaches 60, not 65.
  it("forecasts against it", () => {
    const ahead = (month: string): unknown => writeForecast(forecast(CHANGED, observations, month));
    expect(ahead("2018-06")).toMatchObject({ outcome: "linear", forecastValue: "62.000000000000", reachesTarget: true });
    expect(ahead("2018-07")).toMatchObject({ outcome: "linear", forecastValue: "62.000000000000", reachesTarget: false, requiredMonthlyIncrease: "1.600000000000" });
  });
});
