import { Decimal } from "decimal.js";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { judge } from "../../../src/domain/evaluate/judge.ts";
import { isLagging } from "../../../src/domain/evaluate/status.ts";
import { writeVerdict } from "../../../src/domain/evaluate/write-verdict.ts";
import type { Judgeable, Observation } from "../../../src/domain/indicator.ts";
import { KINDS, SCHEDULES, THRESHOLD_OPERATORS } from "../../../src/domain/indicator.ts";
import { monthNumber, monthOf } from "../../../src/domain/period.ts";

const FIRST = monthNumber("2016-01");
const month = fc.integer({ min: 0, max: 47 }).map((offset) => monthOf(FIRST + offset));
const year = fc.integer({ min: 2016, max: 2019 }).map(String);
const quarter = fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`);
const period = fc.oneof({ weight: 4, arbitrary: month }, quarter, year);
const number = fc.tuple(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: 0, max: 3 })).map(([n, places]) => new Decimal(n).div(10 ** places));
const observation: fc.Arbitrary<Observation> = fc.record({ period, value: fc.option(number, { freq: 8 }) });
const observations = fc.array(observation, { maxLength: 12 });

const indicator: fc.Arbitrary<Judgeable> = fc.record(
  {
    kind: fc.constantFrom(...KINDS.filter((kind) => kind !== "qualitative")),
    direction: fc.constantFrom("higher" as const, "lower" as const),
    target: number,
    targetPeriod: fc.option(period),
    schedule: fc.constantFrom(...SCHEDULES),
    baseline: number,
    baselinePeriod: period,
    milestones: fc.array(fc.record({ period, value: number }), { maxLength: 3 }),
    op: fc.constantFrom(...THRESHOLD_OPERATORS),
    accumulate: fc.constantFrom("sum" as const, "ytd" as const),
    windowStart: month,
    cap: number,
  },
  { requiredKeys: ["kind", "direction", "target", "targetPeriod", "schedule"] },
);

/** A verdict without its working, as text, for comparison. */
function summary(of: Judgeable, rows: readonly Observation[], asOf: string): object {
  const { working, ...rest } = writeVerdict("x", judge(of, rows, asOf));
  return { ...rest, issues: [...working.issues].sort() };
}

function scaled(of: Judgeable, factor: Decimal): Judgeable {
  const times = (value: Decimal): Decimal => factor.times(value);
  return {
    ...of,
    target: typeof of.target === "string" ? of.target : times(of.target),
    ...(of.baseline && { baseline: times(of.baseline) }),
    ...(of.cap && { cap: times(of.cap) }),
    ...(of.milestones && { milestones: of.milestones.map((milestone) => ({ ...milestone, value: times(milestone.value) })) }),
  };
}

describe("judge", () => {
  const zone = process.env["TZ"];
  afterEach(() => {
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
  });

  it("does not know what is observed after the month asked for", () => {
    fc.assert(fc.property(indicator, observations, month, observation, (of, rows, asOf, later) => {
      fc.pre(monthNumber(later.period) > monthNumber(asOf));
      expect(summary(of, [...rows, later], asOf)).toEqual(summary(of, rows, asOf));
    }));
  });

  it("gives the same status, ratios and severity when values, target, baseline, milestones and cap are all multiplied", () => {
    const factor = fc.constantFrom("0.001", "0.7", "3", "10000", "1e8").map((text) => new Decimal(text));
    fc.assert(fc.property(indicator, observations, month, factor, (of, rows, asOf, by) => {
      fc.pre(of.kind !== "rank"); // 0.7 times a rank is none
      const more = rows.map((row) => ({ ...row, value: row.value instanceof Decimal ? by.times(row.value) : row.value }));
      const [before, after] = [judge(of, rows, asOf), judge(scaled(of, by), more, asOf)];
      const told = [before, after].map(({ status, severity, completion, gapPoints }) => [status, severity, completion?.toFixed(20), gapPoints?.toFixed(18)]);
      expect(told[1]).toEqual(told[0]);
    }));
  });

  it("does not depend on the order of rows for different months", () => {
    const distinct = fc.uniqueArray(observation, { maxLength: 12, selector: (row) => monthNumber(row.period) });
    const shuffled = distinct.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })));
    fc.assert(fc.property(indicator, shuffled, month, (of, [rows, mixed], asOf) => {
      expect(summary(of, mixed, asOf)).toEqual(summary(of, rows, asOf));
    }));
  });

  it("does not depend on the time zone", () => {
    fc.assert(fc.property(indicator, observations, month, (of, rows, asOf) => {
      const [east, west] = ["Pacific/Kiritimati", "Pacific/Pago_Pago"].map((name) => {
        process.env["TZ"] = name;
        return summary(of, rows, asOf);
      });
      expect(east).toEqual(west);
    }));
  });

  it("gives a verdict whose parts agree with each other", () => {
    fc.assert(fc.property(indicator, observations, month, (of, rows, asOf) => {
      const { completion, expectedProgress, gapPoints, latestPeriod, severity, status } = judge(of, rows, asOf);
      expect(gapPoints === null).toBe(completion === null || expectedProgress === null);
      if (severity !== null) expect([isLagging(status), gapPoints?.isNegative()]).toEqual([true, true]);
      if (isLagging(status) && gapPoints?.lt(0)) expect(severity).not.toBeNull();
      if (status === "达到时序进度" && gapPoints !== null) expect(gapPoints.gte(0)).toBe(true);
      if (status === "滞后" && of.kind !== "threshold" && gapPoints !== null) expect(gapPoints.lt(0)).toBe(true);
      if (status === "到期未完成") expect(expectedProgress?.eq(1)).toBe(true);
      expect(status === "暂无数据").toBe(latestPeriod === null);
    }), { numRuns: 500 });
  });

  it("moves the severity with the thresholds only", () => {
    const line: Judgeable = { kind: "stock", direction: "higher", baseline: new Decimal(0), baselinePeriod: "2017-12", target: new Decimal(100), targetPeriod: "2018-12", schedule: "linear" };
    const severityAt = (mild: number, severe: number) => judge(line, [{ period: "2018-06", value: new Decimal(44) }], "2018-06", { mild, severe }).severity;
    expect([severityAt(6, 30), severityAt(5, 30), severityAt(5, 5.9)]).toEqual(["轻度", "中度", "重度"]);
  });
});
