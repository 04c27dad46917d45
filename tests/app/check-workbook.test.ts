import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../src/app/check-workbook.ts";
import type { ReadRow, WorkbookReading } from "../../src/app/ports.ts";
import type { TableRow } from "../../src/workbook/description.ts";

const COVERAGE: TableRow = {
  id: "A1", category: "旅游", name: "覆盖率", unit: "%", direction: "越高越好", kind: "比率", baselinePeriod: "2016-12", baseline: 0, targetPeriod: "2018-12", target: 100, schedule: "线性",
};

function row(line: number, values: TableRow, computed: TableRow = {}, misfits: readonly string[] = []): ReadRow {
  return { line, values, computed, misfits };
}

function reading(indicators: readonly ReadRow[], monthly: readonly ReadRow[], more: Partial<WorkbookReading> = {}): WorkbookReading {
  return { tables: { indicators, monthly }, names: { reportPeriod: "2017-12" }, misfitNames: [], cells: {}, findings: [], ...more };
}

describe("judging what staff typed", () => {
  it("gives latest value, completion, expectation, gap, status and severity as written by `ledger evaluate`", () => {
    // 12 of 24 months: 50 % expected; 35 of 100 reached: 15 points behind.
    const check = checkWorkbook(reading([row(5, COVERAGE)], [row(5, { id: "A1", period: "2017-12", value: 35 })]));
    expect(check.asOf).toBe("2017-12");
    expect(check.indicators).toEqual([{
      id: "A1", name: "覆盖率", category: "旅游", latestValue: "35.000000000000", latestPeriod: "2017-12", completion: "0.350000000000",
      expectedProgress: "0.500000000000", gapPoints: "-15.000000000000", status: "滞后", severity: "中度",
      forecast: { outcome: "too-few-observations", found: 1, needed: 3 },
    }]);
    expect(check.counts).toMatchObject({ 滞后: 1, 完成: 0 });
    expect(check.categories).toEqual([{ category: "旅游", total: 1, counts: check.counts, lagging: ["A1"], missing: 0, meanCompletion: "0.350000000000", withCompletion: 1 }]);
  });

  it("says where an indicator will stand in its target month, as decimal strings", () => {
    // 10, 20, 30 in the last three of 24 months to go: 10 a month, 12 months ahead 30 + 120 = 150; (100 − 30) / 12 a month would be enough.
    const rows = [["2017-10", 10], ["2017-11", 20], ["2017-12", 30]].map(([period = null, value = null], i) => row(5 + i, { id: "A1", period, value }));
    expect(checkWorkbook(reading([row(5, COVERAGE)], rows)).indicators[0]?.forecast).toEqual({
      outcome: "linear", months: ["2017-10", "2017-11", "2017-12"], forecastValue: "150.000000000000", reachesTarget: true,
      observedMonthlyIncrease: "10.000000000000", requiredMonthlyIncrease: "5.833333333333",
    });
  });

  it("takes the later of two rows for a period, quarters by their length, and rows after the report period not at all", () => {
    const rows = [
      row(5, { id: "A1", period: "2017-09", value: 10 }), row(6, { id: "A1", period: "2017-07", span: "季", value: 20 }),
      row(7, { id: "A1", period: "2018-01", value: 99 }),
    ];
    expect(checkWorkbook(reading([row(5, COVERAGE)], rows)).indicators[0]).toMatchObject({ latestPeriod: "2017-Q3", latestValue: "20.000000000000" });
  });

  it("finds an identifier whatever its case and the spaces around it", () => {
    expect(checkWorkbook(reading([row(5, COVERAGE)], [row(5, { id: " a1 ", period: "2017-12", value: 35 })])).indicators[0]?.status).toBe("滞后");
  });

  it.each(["/", " 暂无数据 ", "n/a", null])("takes %j for missing, never for zero", (value) => {
    expect(checkWorkbook(reading([row(5, COVERAGE)], [row(5, { id: "A1", period: "2017-12", value })])).indicators[0]?.status).toBe("暂无数据");
  });

  it.each(["约35", "12", "TRUE"])("cannot judge the text %j and says so", (value) => {
    const check = checkWorkbook(reading([row(5, COVERAGE)], [row(5, { id: "A1", period: "2017-12", value }, {}, ["value"])]));
    expect(check.indicators[0]?.status).toBe("无法判定");
    expect(check.findings).toContainEqual({ code: "actual-unreadable", subject: "A1", facts: { line: 5 } });
  });

  it("leaves out rows whose identifier or period cannot be understood, and names them", () => {
    const rows = [row(5, { id: "B9", period: "2017-12", value: 1 }), row(6, { id: "A1", period: "2017-12", value: 1 }, {}, ["period"]), row(7, { id: null, period: "2017-12", value: 1 }), row(8, { id: "A1", period: 2017, value: 1 })];
    const check = checkWorkbook(reading([row(5, COVERAGE)], rows));
    expect(check.indicators[0]?.status).toBe("暂无数据");
    expect(check.findings.filter(({ code }) => code.startsWith("row-"))).toEqual([
      { code: "row-id-unknown", facts: { line: 5 } }, { code: "row-period-unreadable", facts: { line: 6 } },
      { code: "row-id-missing", facts: { line: 7 } }, { code: "row-period-unreadable", facts: { line: 8 } },
    ]);
  });

  it.each([
    ["kind", { kind: "百分比" }], ["direction", { direction: "高" }], ["target", { target: "一百" }], ["target", { target: null }], ["schedule", { schedule: "匀速" }],
    ["baseline", { baseline: "零" }], ["targetPeriod", { targetPeriod: "明年" }], ["cap", { cap: "满" }], ["op", { op: "=" }], ["accumulate", { accumulate: "加" }],
  ])("judges nothing by half: an unreadable %s is 无法判定 and named", (column, change) => {
    const check = checkWorkbook(reading([row(5, { ...COVERAGE, ...change })], [row(5, { id: "A1", period: "2017-12", value: 35 })]));
    expect(check.indicators[0]).toMatchObject({ status: "无法判定", completion: null, latestValue: "35.000000000000" });
    expect(check.findings).toContainEqual({ code: "setup-unreadable", subject: "A1", facts: { line: 5, column } });
  });

  it("counts a repeated identifier apart: what was reported belongs to its first row", () => {
    const check = checkWorkbook(reading([row(5, COVERAGE), row(6, COVERAGE)], [row(5, { id: "A1", period: "2017-12", value: 35 })]));
    expect(check.indicators.map(({ status }) => status)).toEqual(["滞后", "暂无数据"]);
    expect(check.findings).toContainEqual({ code: "setup-unreadable", subject: "A1", facts: { line: 6, column: "id" } });
  });

  it("lets staff judge qualitative indicators only", () => {
    const byHand = { ...COVERAGE, handVerdict: "完成" };
    const rows = [row(5, { id: "A1", period: "2017-12", value: 35 })];
    expect(checkWorkbook(reading([row(5, { ...byHand, kind: "定性" })], rows)).indicators[0]).toMatchObject({ status: "完成", latestValue: "35" });
    expect(checkWorkbook(reading([row(5, byHand)], rows)).indicators[0]?.status).toBe("滞后");
  });

  it("takes the limits of severity from 参数", () => {
    const cells = { settings: { B10: 20, B11: "三十" } };
    expect(checkWorkbook(reading([row(5, COVERAGE)], [row(5, { id: "A1", period: "2017-12", value: 35 })], { cells })).indicators[0]?.severity).toBe("轻度");
  });

  it("judges nothing without a report period", () => {
    const check = checkWorkbook(reading([row(5, COVERAGE)], [row(5, { id: "A1", period: "2017-12", value: 35 })], { names: { reportPeriod: "2017-12" }, misfitNames: ["reportPeriod"] }));
    expect([check.asOf, check.indicators[0]?.status]).toEqual([null, "暂无数据"]);
    expect(check.findings).toContainEqual({ code: "report-period-missing", facts: {} });
  });
});

describe("the sheet's own results", () => {
  const shown: TableRow = { latestPeriod: "2017-12", latestValue: 35, completion: 0.35, expected: 0.5, gap: -15.000000000000002, status: "滞后", severity: "中度" };
  const monthly = [row(5, { id: "A1", period: "2017-12", value: 35 })];

  it("agree but for the last binary digit", () => {
    expect(checkWorkbook(reading([row(5, COVERAGE, shown)], monthly)).differences).toEqual([]);
  });

  it("are named where they differ", () => {
    expect(checkWorkbook(reading([row(5, COVERAGE, { ...shown, completion: 0.36, status: "完成" })], monthly)).differences).toEqual([
      { id: "A1", line: 5, column: "completion", sheet: 0.36, core: 0.35 }, { id: "A1", line: 5, column: "status", sheet: "完成", core: "滞后" },
    ]);
  });

  it("are not compared, and that is said, where no program has computed them yet", () => {
    const check = checkWorkbook(reading([row(5, COVERAGE, { status: null })], monthly));
    expect(check.differences).toEqual([]);
    expect(check.findings).toContainEqual({ code: "not-calculated", facts: {} });
  });
});
