import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { statusHistory } from "../../src/app/status-history.ts";
import type { Indicator, Observation } from "../../src/domain/indicator.ts";
import { historyRows } from "../../src/workbook/rows.ts";

const base = { category: "甲", kind: "stock", direction: "higher", target: new Decimal(100), targetPeriod: "2018-12", schedule: "linear", baseline: new Decimal(0), baselinePeriod: "2017-12" } as const;
const INDICATORS: readonly Indicator[] = [{ ...base, id: "A", name: "一" }, { ...base, id: "B", name: "二" }];
const at = (period: string, value: number | null): Observation => ({ period, value: value === null ? null : new Decimal(value) });

function history(observations: Readonly<Record<string, readonly Observation[]>>, asOf: string): string[] {
  return statusHistory(INDICATORS, (id) => observations[id] ?? [], asOf).map(({ period, counts }) =>
    `${period} ${Object.entries(counts).filter(([, count]) => count > 0).map(([status, count]) => `${status}${count}`).sort().join(" ")}`);
}

describe("statusHistory", () => {
  it("judges every month from the first observation to the report month", () => {
    // A: 10 of 100 after one of twelve months is ahead, still in February; 20 after three is behind. B begins in March and is done.
    expect(history({ A: [at("2018-01", 10), at("2018-03", 20)], B: [at("2018-03", 100)] }, "2018-04")).toEqual([
      "2018-01 暂无数据1 达到时序进度1", "2018-02 暂无数据1 达到时序进度1", "2018-03 完成1 滞后1", "2018-04 完成1 滞后1",
    ]);
  });

  it("looks back five years at most, and not beyond the report month", () => {
    const months = statusHistory(INDICATORS, (id) => (id === "A" ? [at("2001", 1)] : []), "2018-12");
    expect([months.length, months[0]?.period, months.at(-1)?.period]).toEqual([60, "2014-01", "2018-12"]);
    expect(history({ A: [at("2019-01", 1)] }, "2018-12")).toEqual([]);
    expect(history({}, "2018-12")).toEqual([]);
  });

  it("gives rows with the number of indicators and each status", () => {
    const [entry] = statusHistory(INDICATORS, (id) => (id === "A" ? [at("2018-12", 90)] : []), "2018-12", "2019-01-05T10:00");
    expect(historyRows(entry === undefined ? [] : [entry])).toEqual([{
      period: "2018-12", total: 2, exceeded: 0, reached: 0, onSchedule: 0, lagging: 0, overdue: 1, undecided: 0, noData: 1, recordedAt: "2019-01-05T10:00",
    }]);
  });
});
