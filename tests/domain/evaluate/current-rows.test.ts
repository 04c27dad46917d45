import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PeriodIdentity } from "../../../src/domain/evaluate/current-rows.ts";
import { currentRows } from "../../../src/domain/evaluate/current-rows.ts";
import type { Observation } from "../../../src/domain/indicator.ts";
import { monthNumber } from "../../../src/domain/period.ts";

const periods = fc.constantFrom("2017-12", "2018-01", "2018-02", "2018-03", "2018-Q1", "2018-Q2", "2018-06", "2018", "2017");
const observations: fc.Arbitrary<Observation[]> = fc.array(fc.record({ period: periods, value: fc.constantFrom("a", "b", null), unit: fc.constant("家") }), { maxLength: 12 });

/** The rule said plainly: of each period the last row, unless it holds nothing; by month. */
function plainly(rows: readonly Observation[], asOf: string, identity: PeriodIdentity): string[] {
  const key = ({ period }: Observation): string => (identity === "month" ? String(monthNumber(period)) : period);
  const known = rows.filter(({ period }) => monthNumber(period) <= monthNumber(asOf));
  const keys = [...new Set(known.map(key))];
  const last = keys.flatMap((wanted) => known.filter((row) => key(row) === wanted).slice(-1)).filter(({ value }) => value !== null);
  return last.sort((a, b) => monthNumber(a.period) - monthNumber(b.period)).map(({ period, value }) => `${period} ${String(value)}`);
}

describe("the rows that count", () => {
  it("are of each period the last, a later blank taking the earlier value back", () => {
    const rows: Observation[] = [{ period: "2018-02", value: "b" }, { period: "2018-01", value: "a" }, { period: "2018-02", value: null }, { period: "2018-04", value: "d" }];
    expect(currentRows(rows, "2018-03", "month")).toEqual([{ month: monthNumber("2018-01"), period: "2018-01", value: "a", unit: undefined }]);
  });

  it.each(["month", "span"] as const)("are those of the rule, in whatever order the rows stand (%s)", (identity) => {
    fc.assert(fc.property(observations, periods, (rows, asOf) => {
      expect(currentRows(rows, asOf, identity).map(({ period, value }) => `${period} ${String(value)}`)).toEqual(plainly(rows, asOf, identity));
    }), { numRuns: 500 });
  });
});
