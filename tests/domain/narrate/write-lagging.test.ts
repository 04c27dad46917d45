import { describe, expect, it } from "vitest";
import type { ReportRow } from "../../../src/domain/narrate/status-report.ts";
import { writeLagging } from "../../../src/domain/narrate/write-lagging.ts";
import { matterOf } from "./matter.ts";

type Indicators = Parameters<typeof matterOf>[1];
const lagging = (asOf: string, indicators: Indicators): ReturnType<typeof writeLagging> => writeLagging(matterOf(asOf, indicators));
const belowOf = (row: ReportRow | undefined): string => (row?.kind === "cells" ? (row.below ?? "") : "");
const firstBelow = (asOf: string, indicators: Indicators): string => belowOf(lagging(asOf, indicators).table?.rows[0]);

/** From 0 in December 2016 to 120 in December 2018: 5 a month are due. */
const WAY = { target: 120, baselinePeriod: "2016-12", targetPeriod: "2018-12" } as const;
const STEADY = [["2017-10", 10], ["2017-11", 12], ["2017-12", 14]] as const;

describe("lagging indicators", () => {
  it("have a sentence where there are none", () => {
    expect(lagging("2017-12", [{ name: "甲", target: 1, observed: [["2017-12", 1]] }])).toEqual({ paragraphs: ["截至2017年12月，没有滞后或到期未完成的指标。"], table: null });
  });

  it("stand with the worst first", () => {
    const flow = { kind: "flow", accumulate: "ytd", target: 120, targetPeriod: "2018-12" } as const;
    const { paragraphs, table } = lagging("2018-06", [
      { name: "甲", ...flow, observed: [["2018-06", 55]] }, { name: "乙", ...flow, observed: [["2018-06", 6]], reason: "项目延期" }, { name: "丙", ...flow, observed: [["2018-06", 48]] },
    ]);
    expect(paragraphs).toEqual(["滞后指标共3项（重度1项、轻度2项），按严重程度由重到轻列示如下。其中2项尚未说明原因。"]);
    // 6 of 120 are 5 %, 45 points short; 48 are 40 %, 10 short; 55 are 45.8 %, 4.2 short.
    expect(table?.rows.map((row) => (row.kind === "cells" ? [row.cells[0], row.cells[4], row.cells[5], row.cells[6], row.cells[7]] : []))).toEqual([
      ["乙", "5.0%", "50.0%", "-45.0", "重度"], ["丙", "40.0%", "50.0%", "-10.0", "轻度"], ["甲", "45.8%", "50.0%", "-4.2", "轻度"],
    ]);
  });

  it("say what is due, by whom and why", () => {
    expect(firstBelow("2017-12", [{ name: "覆盖率", target: 100, unit: "%", kind: "ratio", observed: [["2017-12", 98]], owner: "旅游局", reason: "三家景区在改造" }]))
      .toBe("责任单位：旅游局。进度：目标期2017年12月已到，距目标差2个百分点。原因：三家景区在改造。");
  });

  it("ask for a reason that nobody gave", () => {
    expect(firstBelow("2017-12", [{ name: "甲", target: 1200, observed: [["2017-12", 100]] }])).toBe("进度：目标期2017年12月已到，距目标差1,100家。原因：（原因待填报单位说明）");
  });

  it("show the required pace beside the observed one", () => {
    const { table } = writeLagging(withBaseline("2017-12", STEADY));
    // 106 more in 12 months are 8.83 a month; 2 a month come in, so 14 + 24 = 38 by the end.
    expect(belowOf(table?.rows[0])).toBe("进度：距目标差106家，每月须增加8.83家，近3期实际每月增加2家；照此推算，2018年12月为38家，不能达到目标。原因：（原因待填报单位说明）");
  });

  it("show the required pace alone where too little was reported", () => {
    const { table } = writeLagging(withBaseline("2017-12", [["2017-12", 14]]));
    expect(belowOf(table?.rows[0])).toBe("进度：距目标差106家，每月须增加8.83家；已报数据不足3期，暂不推算。原因：（原因待填报单位说明）");
  });

  it("count places for a rank", () => {
    expect(firstBelow("2017-12", [{ name: "排名", kind: "rank", direction: "lower", unit: "", target: 3, observed: [["2017-12", 7]] }])).toMatch(/^进度：距目标名次差4位。/u);
  });
});

function withBaseline(asOf: string, observed: readonly (readonly [string, number])[]): ReturnType<typeof matterOf> {
  return matterOf(asOf, [{ name: "甲", ...WAY, baseline: 0, observed }]);
}
