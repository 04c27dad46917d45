import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import type { TargetVersion } from "../../../src/domain/indicator.ts";
import { writeStatusReport } from "../../../src/domain/narrate/write-status-report.ts";
import { writeTargetChanges } from "../../../src/domain/narrate/write-target-changes.ts";
import { matterOf, reported } from "./matter.ts";

const VERSIONS: readonly TargetVersion[] = [
  { effectiveFrom: "2018-01", target: new Decimal(60), targetPeriod: null, version: "原定目标" },
  { effectiveFrom: "2018-07", target: new Decimal(65), targetPeriod: null, version: "调整1", basis: "《关于调整目标的通知》" },
];
const RATE = { name: "网上办理率", kind: "ratio", unit: "%", target: 65, targetPeriod: "2018-12", targetVersions: VERSIONS, observed: [["2018-06", 62]] } as const;

describe("the report on a target changed in July", () => {
  it("says in July from what to what, and why", () => {
    expect(writeTargetChanges([reported("2018-07", RATE), reported("2018-07", { name: "企业数", target: 10 })]))
      .toBe("目标有调整的1项，各月按当月执行的目标判定：网上办理率自2018年7月起（目标版本“调整1”）目标值由60%调整为65%，依据《关于调整目标的通知》。");
  });

  it("shows in June the target of June, and in July that of July", () => {
    const target = (asOf: string): unknown => {
      const row = writeStatusReport(matterOf(asOf, [RATE])).chapters.find(({ table }) => table?.key === "indicators")?.table?.rows.find(({ kind }) => kind === "cells");
      return row?.kind === "cells" ? [row.cells[3], row.cells[5]] : null;
    };
    // 62/60 and 62/65.
    expect(target("2018-06")).toEqual(["60", "103.3%"]);
    expect(target("2018-07")).toEqual(["65", "95.4%"]);
  });

  it("says a new target period, with or without a new target", () => {
    const given = (target: number): Parameters<typeof reported>[1] => ({
      name: "企业数", target: 100, targetPeriod: "2018-12", targetVersions: [{ effectiveFrom: "2018-09", target: new Decimal(target), targetPeriod: "2020-12" }],
    });
    expect(writeTargetChanges([reported("2018-09", given(100))])).toBe("目标有调整的1项，各月按当月执行的目标判定：企业数自2018年9月起目标期由2018年12月调整为2020年12月。");
    expect(writeTargetChanges([reported("2018-09", given(120))])).toBe("目标有调整的1项，各月按当月执行的目标判定：企业数自2018年9月起目标值由100家调整为120家、目标期由2018年12月调整为2020年12月。");
    expect(writeTargetChanges([reported("2018-08", given(120))])).toBe("");
  });
});

describe("the report on indicators that came and went in the year", () => {
  it("names them with their months", () => {
    const matter = matterOf("2018-09", [{ name: "企业数", target: 10 }], { comings: [{ name: "甲", since: "2018-07" }, { name: "乙", since: "2018-09" }], goings: [{ name: "丙", since: "2018-04" }] });
    expect(writeStatusReport(matter).chapters[0]?.paragraphs[1]).toBe("2018年新增指标2项：甲（7月起）、乙（9月起）；停用指标1项：丙（4月起），停用后不再计入。");
    expect(writeStatusReport(matterOf("2018-09", [{ name: "企业数", target: 10 }])).chapters[0]?.paragraphs).toHaveLength(1);
  });
});

describe("the report on two plans", () => {
  const report = writeStatusReport(matterOf("2017-12", [
    { name: "甲", plan: "一号计划", category: "制造", target: 10, observed: [["2017-12", 10]] }, { name: "乙", plan: "二号计划", category: "制造", target: 10, observed: [["2017-12", 5]] },
    { name: "丙", plan: "一号计划", category: "农业", target: 10 },
  ]));
  const chapter = (title: string): (typeof report.chapters)[number] | undefined => report.chapters.find(({ heading }) => heading.endsWith(title));
  const shown = (title: string): unknown[] => (chapter(title)?.table?.rows ?? []).map((row) => (row.kind === "group" ? row.text : row.cells.slice(0, 2).join(" ")));

  it("is named after both and has a chapter that sets them side by side", () => {
    expect(report.title.join("")).toBe("一号计划等2个计划指标执行情况报告");
    expect(report.summary[0]).toMatch(/^截至2017年12月，一号计划等2个计划共有3项指标/u);
    expect(report.chapters.map(({ heading }) => heading)).toEqual(["一、总体情况", "二、分计划情况", "三、分类情况", "四、各项指标", "五、滞后指标", "六、本期政策事件", "七、待核事项"]);
    expect(chapter("分计划情况")?.paragraphs).toEqual(["本报告包括2个计划：一号计划2项、二号计划1项。有滞后指标的为二号计划。"]);
    expect(shown("分计划情况")).toEqual(["一号计划 2", "二号计划 1", "合计 3"]);
  });

  it("groups categories and indicators by plan and says whose a lagging one is", () => {
    expect(shown("分类情况")).toEqual(["一号计划", "制造 1", "农业 1", "二号计划", "制造 1", "合计 3"]);
    expect(shown("各项指标")).toEqual(["一号计划　制造（1项）", "甲 甲", "一号计划　农业（1项）", "丙 丙", "二号计划　制造（1项）", "乙 乙"]);
    const [lagging] = chapter("滞后指标")?.table?.rows ?? [];
    expect(lagging?.kind === "cells" ? lagging.below : "").toMatch(/^计划：二号计划。/u);
  });
});
