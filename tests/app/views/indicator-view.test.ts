import { describe, expect, it } from "vitest";
import { indicatorView } from "../../../src/app/views/indicator-view.ts";
import { aReading, aRow, anIndicator } from "./a-reading.ts";

const monthly = (...values: readonly (readonly [string, number])[]) => values.map(([period, value], index) => aRow(6 + index, { period, id: "A", value }));
/** 24 months from baseline to target; as of 2018-03 15 of them have passed. */
const reading = aReading({ indicators: [aRow(6, anIndicator("A"))], monthly: monthly(["2018-01", 100], ["2018-02", 110], ["2018-03", 120]) });

describe("indicatorView", () => {
  it("shows the values and the working they come from", () => {
    const view = indicatorView(reading, 6);
    // 120 of 240 is 50 %, 15 of 24 months are 62.5 %: 12.5 points behind, which is more than 10.
    expect(view).toMatchObject({ latest: "120", target: "240", completion: "50.0%", expected: "62.5%", gap: "-12.5", status: "滞后", severity: "中度" });
    expect(view?.working).toMatchObject({
      rules: { completionRule: "distance-from-baseline", expectationRule: "linear-baseline", statusRule: "behind-schedule" },
      elapsed: { passed: 15, total: 24 }, version: null, unreadable: [], byHand: false,
    });
  });

  it("says what each month has to bring, what it brought, and where that leads", () => {
    // 120 missing in the 9 months to 2018-12; 10 a month were observed, which gives 120 + 9 × 10.
    expect(indicatorView(reading, 6)?.pace).toEqual({
      missing: "120", required: { amount: "13.3", direction: "up" }, observed: { amount: "10", direction: "up" }, months: 3, forecast: "210", reachesTarget: false, reason: null,
    });
  });

  it("draws observations, the way to the target and the forecast", () => {
    const trend = indicatorView(reading, 6)?.trend;
    expect(trend?.points.map(({ period, value }) => [period, value])).toEqual([["2018-01", 100], ["2018-02", 110], ["2018-03", 120]]);
    expect([trend?.required?.[1], trend?.forecast?.[1]].map((point) => [point?.period, point?.value])).toEqual([["2018-12", 240], ["2018-12", 210]]);
    expect([trend?.lowest, trend?.highest]).toEqual([100, 240]);
  });

  it("leaves out what is later than 报告期, and gives no forecast for two months", () => {
    const early = { ...reading, names: { reportPeriod: "2018-02" } };
    const view = indicatorView(early, 6);
    expect(view?.trend?.points).toHaveLength(2);
    expect(view?.pace.reason).toEqual({ outcome: "too-few-observations", found: 2, needed: 3 });
    expect(view?.trend?.forecast).toBeNull();
  });

  it("adds up a flow to running totals", () => {
    const flow = anIndicator("A", { kind: "当期", accumulate: "逐期相加", baseline: null, baselinePeriod: null });
    const view = indicatorView(aReading({ indicators: [aRow(6, flow)], monthly: monthly(["2018-01", 10], ["2018-02", 20]) }, { names: { reportPeriod: "2018-02" } }), 6);
    expect(view?.trend?.points.map(({ value }) => value)).toEqual([10, 30]);
    expect(view?.working.elapsed).toEqual({ passed: 2, total: 12 });
  });

  it("judges by the version of the target that is in force, and names it", () => {
    const versions = [aRow(6, { id: "A", version: "调整1", effectiveFrom: "2018-02", target: 120, targetPeriod: "2018-12", basis: "会议纪要" })];
    const view = indicatorView({ ...reading, tables: { ...reading.tables, targetVersions: versions } }, 6);
    expect(view).toMatchObject({ target: "120", status: "完成" });
    expect(view?.working.version).toEqual({ name: "调整1", from: "2018-02", basis: "会议纪要" });
    expect(view?.pace.missing).toBe("");
  });

  it("names columns that cannot be understood, and finds no indicator in a row that is gone", () => {
    const view = indicatorView(aReading({ indicators: [aRow(6, anIndicator("A", { kind: "别的" }))], monthly: monthly(["2018-01", 1]) }), 6);
    expect(view?.working.unreadable).toEqual(["口径"]);
    expect(indicatorView(reading, 7)).toBeNull();
  });

  it("draws nothing where nothing was reported", () => {
    const view = indicatorView(aReading({ indicators: [aRow(6, anIndicator("A"))], monthly: [] }), 6);
    expect([view?.trend, view?.status, view?.latest]).toEqual([null, "暂无数据", ""]);
  });
});
