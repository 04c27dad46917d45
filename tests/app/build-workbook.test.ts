import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import type { PlanContent } from "../../src/app/build-workbook.ts";
import { buildWorkbook } from "../../src/app/build-workbook.ts";

const PLAN: PlanContent = {
  name: "行动计划",
  start: "2016-01",
  indicators: [{ id: "A1", category: "制造", name: "平台", unit: "万栋", kind: "stock", direction: "higher", target: new Decimal(300), targetPeriod: "2017", schedule: "linear", milestones: [{ period: "2016", value: new Decimal(100) }] }],
  observations: [{ id: "A1", observation: { period: "2017", value: new Decimal(1800), unit: "千栋" } }],
};

describe("the content of a new workbook", () => {
  const content = buildWorkbook({ plan: PLAN, events: [], findings: [], log: [], asOf: "2017" });

  it("has the report period as a month, and names that were given only", () => {
    expect(content.names).toEqual({ reportPeriod: "2017-12", planName: "行动计划", planStart: "2016-01" });
  });

  it("shows the core's verdict until a program computes the formulas", () => {
    // 1800 千栋 are 180 万栋, 60 % of 300 when due.
    expect(content.tables["indicators"]?.[0]).toMatchObject({ id: "A1", latestPeriod: "2017-12", latestValue: 180, completion: 0.6, expected: 1, gap: -40, status: "到期未完成", severity: "重度" });
  });

  it("has milestones, observations and every unit that occurs", () => {
    expect(content.tables["milestones"]).toMatchObject([{ id: "A1", period: "2016-12", value: 100 }]);
    expect(content.tables["monthly"]).toMatchObject([{ id: "A1", period: "2017-12", value: 1800, unit: "千栋", span: "年" }]);
    expect(content.tables["units"]?.slice(-2)).toEqual([{ unit: "万栋", base: "栋", factor: 1e4 }, { unit: "千栋", base: "栋", factor: 1e3 }]);
  });

  it("leaves observations of unknown indicators in the table, without judging them", () => {
    const stray = buildWorkbook({ plan: { ...PLAN, observations: [{ id: "X", observation: { period: "2017", value: new Decimal(1) } }] }, events: [], findings: [], log: [], asOf: "2017-12" });
    expect(stray.tables["monthly"]).toMatchObject([{ id: "X", value: 1 }]);
    expect(stray.tables["indicators"]?.[0]).toMatchObject({ latestValue: null, status: "暂无数据" });
  });
});
