import { describe, expect, it } from "vitest";
import { joinNames } from "../../../src/domain/narrate/join-names.ts";
import { writeStatusReport } from "../../../src/domain/narrate/write-status-report.ts";
import { matterOf } from "./matter.ts";

const summary = (...given: Parameters<typeof matterOf>): readonly string[] => writeStatusReport(matterOf(...given)).summary;
const DUE = "2017-12";

describe("the summary", () => {
  it("counts what is reached, names the single lagging indicator with its gap and those without data", () => {
    expect(summary(DUE, [
      { name: "企业数", target: 100, observed: [[DUE, 120]] },
      { name: "园区数", target: 10, observed: [[DUE, 10]] },
      { name: "覆盖率", target: 100, unit: "%", kind: "ratio", observed: [[DUE, 98]] },
      { name: "交易额", target: 1000 },
      { name: "示范县", target: 10 },
    ])).toEqual([
      // 2 of the 3 reported are 66.7 %; 98 of 100 when due are 2 points short.
      "截至2017年12月，数字行动计划共有5项指标，已有数据3项，其中超额完成1项、完成1项、到期未完成1项，达到或超过目标的占已有数据指标的66.7%。"
        + "滞后指标（含到期未完成）仅1项，为覆盖率，完成率98.0%，低于时序进度2.0个百分点，属轻度滞后。",
      "暂无数据2项，分别为交易额、示范县。",
    ]);
  });

  it("says so when nothing lags and everything is reported", () => {
    expect(summary(DUE, [{ name: "甲", target: 1, observed: [[DUE, 2]] }, { name: "乙", target: 1, observed: [[DUE, 1]] }]))
      .toEqual(["截至2017年12月，数字行动计划共有2项指标，均已有数据，其中超额完成1项、完成1项，达到或超过目标的占已有数据指标的100.0%。没有滞后指标。"]);
  });

  it("gives no judgement where nothing was reported", () => {
    expect(summary(DUE, [{ name: "甲", target: 1 }, { name: "乙", target: 1 }])).toEqual(["截至2017年12月，数字行动计划共有2项指标，均暂无数据，尚不能作出评价。"]);
    expect(summary(DUE, [{ name: "甲", target: 1 }])).toEqual(["截至2017年12月，数字行动计划共有1项指标，为甲，暂无数据，尚不能作出评价。"]);
  });

  it("reads well for one indicator", () => {
    expect(summary(DUE, [{ name: "甲", target: 1, observed: [[DUE, 1]] }])).toEqual(["截至2017年12月，数字行动计划共有1项指标，已有数据，状态为完成。没有滞后指标。"]);
  });

  it("names what has data and cannot be judged", () => {
    // A stock without a baseline has no schedule before it is due.
    expect(summary("2016-12", [{ name: "甲", target: 100, observed: [["2016-12", 45]] }, { name: "乙", target: 100, observed: [["2016-12", 100]] }])).toEqual([
      "截至2016年12月，数字行动计划共有2项指标，均已有数据，其中完成1项、无法判定1项，达到或超过目标的占已有数据指标的50.0%。没有滞后指标。",
      "有数据但无法判定1项，为甲。",
    ]);
  });

  it("says how bad several lagging ones are", () => {
    const flow = { kind: "flow", accumulate: "ytd", target: 120, targetPeriod: "2018-12" } as const;
    // Half the year is gone: 50 % is due. 55 of 120 are 45.8 %, 30 are 25 %, 6 are 5 %.
    expect(summary("2018-06", [
      { name: "甲", ...flow, observed: [["2018-06", 55]] }, { name: "乙", ...flow, observed: [["2018-06", 30]] }, { name: "丙", ...flow, observed: [["2018-06", 6]] },
      { name: "丁", ...flow, observed: [["2018-06", 60]] },
    ])[0]).toBe("截至2018年6月，数字行动计划共有4项指标，均已有数据，其中达到时序进度1项、滞后3项，尚无指标达到目标。滞后指标3项（重度1项、中度1项、轻度1项），分别为甲、乙、丙。");
  });

  it("counts a rank that lags among those without a severity, so that the numbers add up", () => {
    const [first] = summary(DUE, [{ name: "甲", target: 100, observed: [[DUE, 98]] }, { name: "乙", kind: "rank", direction: "lower", target: 1, observed: [[DUE, 2]] }]);
    expect(first).toContain("2项（轻度1项、不分级1项），分别为甲、乙。");
  });

  it("stays a sentence with 200 indicators of 40 characters", () => {
    const names = Array.from({ length: 200 }, (_, index) => `${String(index + 1).padStart(3, "0")}${"名".repeat(37)}`);
    const [first = "", second = ""] = summary(DUE, [...names.map((name) => ({ name, target: 1 })), { name: "甲", target: 1, observed: [[DUE, 1]] }]);
    expect(first).toContain("共有201项指标，已有数据1项，状态为完成。");
    // Four names with their marks are 164 characters, five would be 205.
    expect(second).toBe(`暂无数据200项，分别为${names.slice(0, 4).join("、")}等200项。`);
  });
});

describe("joined names", () => {
  it.each([
    [[], ""], [["甲"], "甲"], [["甲", "乙", "丙"], "甲、乙、丙"],
  ])("%j", (names, joined) => {
    expect(joinNames(names)).toBe(joined);
  });

  it("never leaves out the only name, however long", () => {
    expect(joinNames(["长".repeat(400), "短"])).toBe(`${"长".repeat(400)}等2项`);
  });
});
