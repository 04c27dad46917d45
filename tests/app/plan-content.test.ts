import { describe, expect, it } from "vitest";
import { planContent } from "../../src/app/plan-content.ts";
import { parsePlan, type PlanTable } from "../../src/domain/parse/plan/parse-plan.ts";
import { readDocument } from "../../src/readers/read-document.ts";

/** Three indicators: one whose printed rate is wrong (120 of 100 is 120 %), one as printed, one without data. */
async function table(title: string): Promise<PlanTable> {
  const text = [`# ${title}`, "| 指标 | 目标值 | 实际值 | 完成率 |", "|---|---|---|---|", "| 上云企业（家） | 100 | 120 | 150% |", "| 示范基地（个） | 10 | 9 | 90% |", "| 智能工厂（个） | 50 | 暂无数据 | / |"].join("\n");
  return parsePlan(await readDocument("plan.md", new TextEncoder().encode(text)));
}

const observed = (content: ReturnType<typeof planContent>): unknown =>
  content.plan.observations.map(({ id, observation, source }) => [id, observation.period, String(observation.value), source]);

describe("planContent", () => {
  it("takes over indicators and values with their month; a missing value is no observation", async () => {
    const content = planContent(await table("山西省2018年目标完成情况"), "plan.md");
    expect(content.plan.indicators.map(({ id, name }) => [id, name])).toEqual([["SX-01", "上云企业"], ["SX-02", "示范基地"], ["SX-03", "智能工厂"]]);
    expect(observed(content)).toEqual([["SX-01", "2018-12", "120", "plan.md"], ["SX-02", "2018-12", "9", "plan.md"]]);
    expect([content.plan.deadline, content.plan.printedPeriod]).toEqual(["2018-12", "2018-12"]);
  });

  it("words a printed rate that the values contradict, with indicator and place", async () => {
    const { findings } = planContent(await table("山西省2018年目标完成情况"), "plan.md");
    expect(findings).toEqual([
      { id: "P-01", subject: "SX-01", kind: "指标表", place: "plan.md 第 4 行", evidence: expect.stringMatching(/150%.*120\.0%/), suggestion: expect.any(String), sourceFile: "plan.md" },
    ]);
  });

  it.each([["2018-09", "2018-09"], ["2018-Q3", "2018-09"], ["2018", "2018-12"]])("dates the values of a table without a year by the period asked for: %s", async (asked, month) => {
    const content = planContent(await table("山西省目标完成情况"), "plan.md", asked);
    expect(observed(content)).toEqual([["SX-01", month, "120", "plan.md"], ["SX-02", month, "9", "plan.md"]]);
    expect(content.plan.printedPeriod).toBe(month);
  });

  it("leaves the table's own month alone, whatever period is asked for", async () => {
    const content = planContent(await table("山西省2018年目标完成情况"), "plan.md", "2019-06");
    expect(content.plan.printedPeriod).toBe("2018-12");
  });
});
