import { describe, expect, it } from "vitest";
import { planReport, type PlanReport } from "../../src/app/plan-report.ts";
import { parsePlan } from "../../src/domain/parse/plan/parse-plan.ts";
import { readDocument } from "../../src/readers/read-document.ts";

async function report(...rows: string[]): Promise<PlanReport> {
  const text = ["# 海南省2018年目标完成情况", "", "| 指标 | 目标值 | 实际值 | 完成率 |", "|---|---|---|---|", ...rows].join("\n");
  return planReport(parsePlan(await readDocument("plan.md", new TextEncoder().encode(text))));
}

describe("planReport", () => {
  it("gives the fields of `ledger plan`, numbers as JSON numbers", async () => {
    const { indicators, figures, issues } = await report("| 网上交易额（亿元） | 1,200 | 1300.5 | 108.4% |");
    expect({ indicators, figures, issues }).toEqual({
      indicators: [{
        id: "HI-01", category: "", name: "网上交易额", unit: "亿元", kind: "flow", direction: "higher", target: 1200, actual: 1300.5,
        completionPrinted: "108.4%", completion: 1.08375, status: "超额完成", printedAgrees: true, issues: [],
      }],
      figures: [], issues: [],
    });
  });

  // 13/12 = 108.33 %; 20/19 = 105.263 %; 9/10 = 90 %.
  it.each([
    ["12", "13", "130%", false], ["12", "13", "108%", true], ["12", "13", "108.3%", true], ["12", "13", "108.4%", false], ["12", "13", "109%", false],
    ["19", "20", "105%", true], ["19", "20", "105.26%", true], ["19", "20", "105.27%", false],
    ["10", "9", "９０％", true], ["10", "9", "/", true], ["10", "暂无数据", "/", true],
  ])("target %s, actual %s, printed %s: agrees %s", async (target, actual, printed, agrees) => {
    const { indicators, issues } = await report(`| 示范基地（个） | ${target} | ${actual} | ${printed} |`);
    expect(indicators[0]?.printedAgrees).toBe(agrees);
    expect(issues.map(({ code, subject }) => [code, subject])).toEqual(agrees ? [] : [["printed-disagrees", "HI-01"]]);
  });

  it("never counts a missing value as zero", async () => {
    const { indicators } = await report("| 智能工厂（个） | 50 | — | / |", "| 智能车间（个） | 50 | 0 | 0% |");
    expect(indicators.map(({ actual, completion, status }) => [actual, completion, status])).toEqual([[null, null, "暂无数据"], [0, 0, "到期未完成"]]);
  });
});
