import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { buildWorkbook } from "../../src/app/build-workbook.ts";
import { readLedgerInput } from "../../src/app/ledger-input.ts";
import { contentAsSource, statusReport } from "../../src/app/status-report.ts";
import type { Indicator } from "../../src/domain/indicator.ts";

function indicator(name: string, rest: Partial<Indicator> = {}): Indicator {
  return { id: name, category: "甲类", name, kind: "stock", direction: "higher", schedule: "none", target: new Decimal(10), targetPeriod: null, ...rest };
}

const INDICATORS = [
  indicator("始终在用"), indicator("计划开始即用", { usedFrom: "2018-01" }), indicator("年中新增", { usedFrom: "2018-07" }), indicator("尚未起用", { usedFrom: "2018-11" }),
  indicator("年中停用", { retiredFrom: "2018-09" }), indicator("去年停用", { retiredFrom: "2017-11" }), indicator("将要停用", { retiredFrom: "2018-12" }),
];

const CONTENT = buildWorkbook({
  plan: { name: "计划", start: "2018-01", indicators: INDICATORS, observations: INDICATORS.map(({ id }) => ({ id, observation: { period: "2018-06", value: new Decimal(10) } })) },
  events: [], findings: [], log: [], asOf: "2018-09",
});

describe("indicators that begin or end in the year", () => {
  const source = contentAsSource(CONTENT);

  it("count from 起用期 to the month before 停用期", () => {
    const names = (month?: string): string[] => readLedgerInput(source, month).indicators.map(({ name }) => name);
    expect(names()).toEqual(["始终在用", "计划开始即用", "年中新增", "将要停用"]);
    expect(names("2018-06")).toEqual(["始终在用", "计划开始即用", "年中停用", "将要停用"]);
    expect(names("2018-12")).toEqual(["始终在用", "计划开始即用", "年中新增", "尚未起用"]);
    expect(readLedgerInput(source).outOfUse.map(({ name }) => name)).toEqual(["尚未起用", "年中停用", "去年停用"]);
  });

  it("stand in 指标表 as 未起用 and 已停用, in no count", () => {
    expect(CONTENT.tables["indicators"]?.map((row) => [row["status"], row["active"]])).toEqual([["完成", 1], ["完成", 1], ["完成", 1], ["未起用", 0], ["已停用", 0], ["已停用", 0], ["完成", 1]]);
    expect(CONTENT.tables["history"]?.at(-1)).toMatchObject({ period: "2018-09", total: 4 });
  });

  it("are named by the report of that year: what the plan began with is not new", () => {
    const report = statusReport(source);
    expect(report?.summary[0]).toContain("共有4项指标");
    expect(report?.chapters[0]?.paragraphs[1]).toBe("2018年新增指标1项：年中新增（7月起）；停用指标1项：年中停用（9月起），停用后不再计入。");
  });

  it("are a setting to correct where the end does not lie after the beginning", () => {
    const wrong = contentAsSource(buildWorkbook({ plan: { name: "", indicators: [indicator("颠倒", { usedFrom: "2018-07", retiredFrom: "2018-07" })], observations: [] }, events: [], findings: [], log: [], asOf: "2018-09" }));
    expect(readLedgerInput(wrong).indicators.map(({ problems }) => problems)).toEqual([["retiredFrom"]]);
  });
});
