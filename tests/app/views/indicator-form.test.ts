import { describe, expect, it } from "vitest";
import type { WorkbookReading } from "../../../src/app/ports.ts";
import { readAmount } from "../../../src/app/read-amount.ts";
import { indicatorForm } from "../../../src/app/views/indicator-form.ts";
import type { TableRow } from "../../../src/workbook/description.ts";

function reading(names: WorkbookReading["names"], monthly: readonly TableRow[] = []): WorkbookReading {
  const rows = (list: readonly TableRow[]) => list.map((values, index) => ({ line: index + 5, values, computed: {}, misfits: [] }));
  const indicators = [{ id: "A-1", name: "一", category: "乙", plan: null }, { id: "A-2", name: "二", category: "甲", plan: "第二个计划" }, { id: "A-3", name: "三", category: "乙", plan: null }];
  return { tables: { indicators: rows(indicators), monthly: rows(monthly), units: rows([{ unit: "家" }, { unit: "%" }]) }, names, misfitNames: [], cells: {}, findings: [] };
}

describe("the form for a new indicator", () => {
  it("offers plans, categories and units that are there", () => {
    const { plans, categories, units, blank } = indicatorForm(reading({ planName: "计划", reportPeriod: "2018-07", planDeadline: "2020-12" }));
    expect({ plans, categories, units }).toEqual({ plans: ["计划", "第二个计划"], categories: ["乙", "甲"], units: ["家", "%"] });
    expect(blank).toMatchObject({ plan: "计划", usedFrom: "2018-08", targetPeriod: "2020-12" });
  });

  it("begins after the newest month that has a value, blank rows are none", () => {
    const monthly = [{ id: "A-1", period: "2018-09", value: 3 }, { id: "A-1", period: "2018-10", value: null }];
    expect(indicatorForm(reading({ reportPeriod: "2018-07" }, monthly)).blank.usedFrom).toBe("2018-10");
    expect(indicatorForm(reading({ reportPeriod: "2018-12" }, monthly)).blank.usedFrom).toBe("2019-01");
    expect(indicatorForm(reading({ reportPeriod: null })).blank.usedFrom).toBe("");
  });

  it("proposes no target period that lies before its first month", () => {
    expect(indicatorForm(reading({ reportPeriod: "2017-12", planDeadline: "2017-12" })).blank.targetPeriod).toBe("");
    expect(indicatorForm(reading({ reportPeriod: "2017-12", planDeadline: "年底" })).blank.targetPeriod).toBe("");
  });
});

describe("an amount as typed", () => {
  it.each([["1200", "家", 1200], ["１，２００", "家", 1200], ["1,200 家", "家", 1200], ["80%", "%", 80], ["-3.5", "", -3.5], ["5万", "家", null], ["5万家", "家", null], ["80%", "", null], ["七成", "%", null], ["", "家", null], ["暂无", "家", null], ["≥90", "%", null]])("%j in %j: %s", (typed, unit, amount) => {
    expect(readAmount(typed, unit)).toBe(amount);
  });
});
