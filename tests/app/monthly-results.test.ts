import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { monthlyResults } from "../../src/app/monthly-results.ts";
import type { Indicator } from "../../src/domain/indicator.ts";
import type { MonthlyEntry } from "../../src/workbook/rows.ts";

const STOCK: Indicator = { id: "A", category: "甲", name: "一", kind: "stock", direction: "higher", target: new Decimal(100), targetPeriod: null, schedule: "none", unit: "亿元" };
const FLOW: Indicator = { ...STOCK, id: "B", name: "二", kind: "flow", accumulate: "sum" };
const entry = (id: string, period: string, value: number | string | null, unit?: string): MonthlyEntry =>
  ({ id, observation: { period, value: typeof value === "number" ? new Decimal(value) : value, ...(unit === undefined ? {} : { unit }) } });

describe("monthlyResults", () => {
  it("counts the last row of a period, in the indicator's unit", () => {
    const rows = monthlyResults([STOCK], [entry("A", "2018-03", 1), entry("A", "2018-Q1", 2, "万亿元"), entry("A", "2018-04", 3), entry("A", "2018-04", null)]);
    expect(rows.map(({ periodText, counted, countedValue }) => [periodText, counted, countedValue])).toEqual([
      ["2018-03", "不计", null], ["2018-03", "计入", 20000], ["2018-04", "不计", null], ["2018-04", "不计", null],
    ]);
  });

  it("keeps a quarter apart from its last month where both are added up", () => {
    const rows = monthlyResults([FLOW], [entry("B", "2018-03", 1), entry("B", "2018-Q1", 5), entry("B", "2018", 9)]);
    expect(rows.map(({ periodText, countedValue }) => [periodText, countedValue])).toEqual([["2018-03", 1], ["2018-03季", 5], ["2018-12年", 9]]);
  });

  it("counts no text, no foreign unit and no row of an unknown indicator", () => {
    const rows = monthlyResults([STOCK], [entry("A", "2018-03", "约三"), entry("A", "2018-04", 1, "吨"), entry("X", "2018-04", 1)]);
    expect(rows.map(({ name, counted }) => [name, counted])).toEqual([["一", "不计"], ["一", "不计"], [null, "不计"]]);
  });
});
