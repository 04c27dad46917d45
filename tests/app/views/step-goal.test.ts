import { describe, expect, it } from "vitest";
import { overview } from "../../../src/app/overview.ts";
import { stepGoal } from "../../../src/app/views/step-goal.ts";
import { aReading, aRow, anIndicator } from "./a-reading.ts";

const indicators = [aRow(6, anIndicator("A")), aRow(7, anIndicator("B"))];
const lagging = aRow(10, { period: "2018-03", id: "A", value: 1, note: null });
const reading = aReading({ indicators, monthly: [lagging, aRow(11, { period: "2018-03", id: "B", value: null })] });

describe("stepGoal", () => {
  it("leads to the blank value of 报告期", () => {
    expect(stepGoal(reading, "report-missing")).toEqual({ kind: "cell", place: { table: "monthly", column: "value", line: 11 } });
  });

  it("leads to 说明 of the row that lags", () => {
    expect(stepGoal(reading, "explain-lagging")).toEqual({ kind: "cell", place: { table: "monthly", column: "note", line: 10 } });
  });

  it("leads to the last row where an indicator has none of its own", () => {
    expect(stepGoal(aReading({ indicators, monthly: [lagging] }), "report-missing")).toEqual({ kind: "cell", place: { table: "monthly", column: "value", line: 10 } });
  });

  it("leads to the views of the pane", () => {
    expect([stepGoal(reading, "choose-period"), stepGoal(reading, "import-report"), stepGoal(reading, "decide-findings"), stepGoal(reading, "sheet-differs")]).toEqual([
      { kind: "period" }, { kind: "view", view: "import" }, { kind: "view", view: "check" }, { kind: "view", view: "check" },
    ]);
  });
});

describe("the step of lagging indicators", () => {
  it("is done once the reason stands in 说明", () => {
    const explained = aReading({ indicators, monthly: [aRow(10, { period: "2018-03", id: "A", value: 1, note: "设备未到" })] });
    const counts = [reading, explained].map((one) => overview(one).steps.find(({ code }) => code === "explain-lagging")?.count ?? 0);
    expect(counts).toEqual([1, 0]);
  });
});
