import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import type { PolicyEvent } from "../../src/domain/event.ts";
import type { Indicator } from "../../src/domain/indicator.ts";
import { eventRows, findingRows, historyRows, indicatorRows, logRows, milestoneRows, monthlyRows, targetVersionRows } from "../../src/workbook/rows.ts";
import { missingUnitRows, seedUnitRows } from "../../src/workbook/unit-rows.ts";
import { workbookDescription } from "../../src/workbook/workbook-description.ts";

const TRAINS: Indicator = {
  id: "X-1", category: "交通", name: "城际列车", unit: "万人次", kind: "flow", direction: "higher", target: new Decimal("12.5"), targetPeriod: "2020-Q2",
  baseline: new Decimal(0), baselinePeriod: "2017", schedule: "milestone", milestones: [{ period: "2018", value: new Decimal(3) }, { period: "2019-Q3", value: new Decimal("7.5") }],
  accumulate: "sum", windowStart: "2018-Q1", cap: new Decimal(99), owner: "交通厅", completionPrinted: "80%",
};
const EVENT: PolicyEvent = {
  id: "201804-001", section: "地区", subject: "浙江", subjectPrinted: true, regions: ["浙江", "上海"], date: "2018-04-03", endDate: null, datePrinted: "4月3日",
  text: "两地开通联网。", url: "https://example.org/a", urlDamaged: false, themes: ["交通", "物流", "商务"], action: "平台上线", documents: ["甲办法", "乙方案"], figures: [], issues: [],
};

describe("indicatorRows", () => {
  it("gives words for codes, last months for periods and the first month of a window", () => {
    expect(indicatorRows([TRAINS], "2019-12")).toEqual([{
      id: "X-1", category: "交通", name: "城际列车", unit: "万人次", direction: "越高越好", kind: "当期", baselinePeriod: "2017-12", baseline: 0,
      targetPeriod: "2020-06", target: 12.5, owner: "交通厅", completionPrinted: "80%", schedule: "阶段目标", op: null, accumulate: "逐期相加",
      windowStart: "2018-01", cap: 99, printedPeriod: "2019-12", handVerdict: null, remark: null, plan: null, usedFrom: null, retiredFrom: null, frequency: null,
    }]);
  });

  it("leaves blank what an indicator does not have, and keeps a target in words", () => {
    const plain: Indicator = { id: "X-2", category: "制造", name: "平台", kind: "qualitative", direction: "higher", target: "建成", targetPeriod: null, schedule: "none" };
    expect(indicatorRows([plain], "2019-12")[0]).toMatchObject({ unit: null, baselinePeriod: null, baseline: null, targetPeriod: null, target: "建成", cap: null, printedPeriod: null });
  });
});

describe("milestoneRows and targetVersionRows", () => {
  it("give one row each", () => {
    expect(milestoneRows([TRAINS])).toEqual([{ id: "X-1", period: "2018-12", value: 3, basis: null }, { id: "X-1", period: "2019-09", value: 7.5, basis: null }]);
    expect(targetVersionRows([{ id: "X-1", version: "二", effectiveFrom: "2018-Q2", target: 12.5, targetPeriod: null, basis: "调整" }]))
      .toEqual([{ id: "X-1", version: "二", effectiveFrom: "2018-06", target: 12.5, targetPeriod: null, basis: "调整" }]);
  });
});

describe("monthlyRows", () => {
  it.each([
    ["2018-03", "2018-03", null],
    ["2018-Q1", "2018-03", "季"],
    ["2018", "2018-12", "年"],
  ])("writes the period %s as %s, length %s", (period, month, span) => {
    expect(monthlyRows([{ id: "X-1", observation: { period, value: new Decimal("1.5") } }])[0]).toMatchObject({ id: "X-1", period: month, span, value: 1.5, unit: null });
  });

  it("keeps a missing value blank and a text a text", () => {
    const rows = monthlyRows([{ id: "X-1", observation: { period: "2018-03", value: null } }, { id: "X-1", observation: { period: "2018-04", value: "约三百" } }]);
    expect(rows.map(({ value }) => value)).toEqual([null, "约三百"]);
  });
});

describe("eventRows", () => {
  it("gives the first theme apart and joins lists", () => {
    expect(eventRows([{ event: EVENT, reportPeriod: "2018-04", sourceFile: "a.txt", gist: "联网开通", doubts: "" }])).toEqual([{
      id: "201804-001", period: "2018-04", date: "2018-04-03", endDate: null, section: "地区", subject: "浙江", regions: "浙江、上海", theme: "交通",
      otherThemes: "物流、商务", action: "平台上线", gist: "联网开通", documents: "《甲办法》《乙方案》", link: "https://example.org/a", text: "两地开通联网。", sourceFile: "a.txt", doubts: "",
      month: 24219, monthText: "2018-04", firstRegion: "浙江",
    }]);
  });

  it("shows what is missing in words that pivots can stand on", () => {
    const [row] = eventRows([{ event: { ...EVENT, regions: [] }, reportPeriod: "", sourceFile: "", gist: "", doubts: "" }]);
    expect(row).toMatchObject({ period: null, month: 0, monthText: "未填期", firstRegion: "未涉及地区" });
  });
});

describe("rows by column key", () => {
  it("name only columns that staff or the program fill in, and all of them", () => {
    const samples: Readonly<Record<string, readonly object[]>> = {
      indicators: indicatorRows([TRAINS]), milestones: milestoneRows([TRAINS]), monthly: monthlyRows([{ id: "X-1", observation: { period: "2018-03", value: null } }]),
      targetVersions: targetVersionRows([{ id: "X-1", version: "一", effectiveFrom: "2018", target: 1, targetPeriod: "2020", basis: "" }]),
      events: eventRows([{ event: EVENT, reportPeriod: "2018-04", sourceFile: "", gist: "", doubts: "" }]),
      findings: findingRows([{ id: "1", subject: "X-1", kind: "k", place: "p", evidence: "e", suggestion: "s" }]), log: logRows([{ at: "2018-05-02T09:00", action: "导入", object: "a.txt" }]),
      units: seedUnitRows(),
      history: historyRows([{ period: "2018-03", counts: { 暂无数据: 0, 超额完成: 0, 完成: 1, 到期未完成: 0, 无法判定: 0, 达到时序进度: 0, 滞后: 0 } }]),
    };
    for (const table of workbookDescription.sheets.flatMap((sheet) => sheet.tables)) {
      const filled = table.columns.filter(({ formula }) => formula === undefined).map(({ key }) => key).sort();
      const computed = table.columns.filter(({ formula }) => formula !== undefined).map(({ key }) => key);
      expect(Object.keys(samples[table.key]?.[0] ?? {}).filter((key) => !computed.includes(key)).sort(), table.key).toEqual(filled);
    }
  });
});

describe("units", () => {
  it("carry base and factor of the core", () => {
    const factor = (unit: string): unknown => seedUnitRows().find((row) => row["unit"] === unit);
    expect(factor("万亿元")).toEqual({ unit: "万亿元", base: "元", factor: 1e12 });
    expect(factor("%")).toEqual({ unit: "%", base: "（无量纲）", factor: 0.01 });
    expect(factor("比率")).toEqual({ unit: "比率", base: "（无量纲）", factor: 1 });
  });

  it("are added once for what a plan uses beside them", () => {
    expect(missingUnitRows(["万栋", undefined, "元", " 栋 ", "万栋", ""])).toEqual([{ unit: "万栋", base: "栋", factor: 10000 }, { unit: "栋", base: "栋", factor: 1 }]);
  });

  it("stand once each", () => {
    const units = seedUnitRows().map(({ unit }) => unit);
    expect(new Set(units).size).toBe(units.length);
  });
});
