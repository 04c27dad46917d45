import { describe, expect, it } from "vitest";
import { printedFindings } from "../../src/app/printed-findings.ts";
import { seedPlan } from "../../src/app/seed-plan.ts";

describe("printedFindings", () => {
  it("finds in the seed plan the one published rate that cannot be right: 13 of 12 is 108.3 %, not 130 %", () => {
    expect(printedFindings(seedPlan())).toEqual([
      { id: "P-ZJ-06", subject: "ZJ-06", kind: "指标表", place: "浙江省“互联网+”行动计划", evidence: expect.stringMatching(/130%.*108\.3%/), suggestion: expect.any(String) },
    ]);
  });

  it("finds nothing where no month is named that the rates were published for", () => {
    const plan = Object.fromEntries(Object.entries(seedPlan()).filter(([key]) => key !== "printedPeriod"));
    expect(printedFindings({ name: "", indicators: [], observations: [], ...plan })).toEqual([]);
  });
});
