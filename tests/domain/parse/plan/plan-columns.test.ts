import { describe, expect, it } from "vitest";
import { missingColumn, planColumns } from "../../../../src/domain/parse/plan/plan-columns.ts";

const indexes = (header: string): Record<string, unknown> | null => {
  const columns = planColumns(header.split("|"));
  if (columns === null) return null;
  const { name, category, unit, owner, targets, actuals, baseline, completion } = columns;
  return { name, category, unit, owner, targets: targets.map(({ index }) => index), actuals: actuals.map(({ index }) => index), baseline: baseline?.index ?? -1, completion: completion?.index ?? -1 };
};
const NONE = { category: -1, unit: -1, owner: -1, actuals: [], baseline: -1, completion: -1 };

describe("the columns of a plan table", () => {
  it.each([
    ["类别|主要指标|规划目标值(2017年)|实际完成值(2017年)|完成情况", { category: 0, name: 1, targets: [2], actuals: [3], completion: 4 }],
    ["序号|方面|指标项|计量单位|2015年基数|2020年目标|2018年现状值|完成进度|牵头单位|备注", { category: 1, name: 2, unit: 3, baseline: 4, targets: [5], actuals: [6], completion: 7, owner: 8 }],
    ["累计完成|完成比例|目标|指标名称|领域", { actuals: [0], completion: 1, targets: [2], name: 3, category: 4 }],
    ["指标属性|指标|目标完成率|目标值|实际", { name: 1, completion: 2, targets: [3], actuals: [4] }],
    ["一级指标|二级指标|单位（%）|现状值|目标值", { category: 0, name: 1, unit: 2, actuals: [3], targets: [4] }],
    ["指标|现状值（2015年）|目标值（2020年）|实际值（2018年）", { name: 0, baseline: 1, targets: [2], actuals: [3] }],
    ["主要目标|2018年目标|2020年目标|2018年完成值|责任部门", { name: 0, targets: [1, 2], actuals: [3], owner: 4 }],
    ["重点任务|指标|目标|时序进度|完成率|填报单位", { category: 0, name: 1, targets: [2], completion: 4, owner: 5 }],
    ["指标名称|2016年|2017年|2018年|2020年目标值", { name: 0, actuals: [1, 2, 3], targets: [4] }],
    ["指标|2015年|2020年目标|2018年实际", { name: 0, baseline: 1, targets: [2], actuals: [3] }],
    ["指标|2015年|2018年|2020年目标", { name: 0, baseline: 1, actuals: [2], targets: [3] }],
    ["指标|年度目标|完成", { name: 0, targets: [1], actuals: [2] }],
    ["重点工作|目标任务|完成情况", { name: 0, targets: [1], completion: 2 }],
    ["年度目标|目标值|实际值", { name: 0, targets: [1], actuals: [2] }],
    ["项目名称|计划数|完成数|完成%", { name: 0, targets: [1], actuals: [2], completion: 3 }],
    ["目 标 值|指　标|实 际 值", { targets: [0], name: 1, actuals: [2] }],
  ])("of %s", (header, roles) => {
    expect(indexes(header)).toEqual({ ...NONE, ...roles });
  });

  it.each(["地区|相关政策|链接", "指标|实际值", "项目|金额", "序号|目标值", "指标属性|目标值", "目标", "", `指标|目标${"长".repeat(40_000)}`])("%.20s heads no plan table", (header) => {
    expect(planColumns(header.split("|"))).toBeNull();
  });

  it.each([["指标|实际值", "target"], ["序号|目标值", "name"], ["项目|金额", "target"], ["姓名|电话", null], ["指标|目标值", null]])("of %s lack %s", (header, missing) => {
    expect(missingColumn(header.split("|"))).toBe(missing);
  });

  it("take months alone for values of the table's year", () => {
    expect(planColumns(["指标", "年度目标", "1月", "2月", "1-3月"], { bareYears: true, year: "2018" })?.actuals.map(({ period }) => period)).toEqual(["2018-01", "2018-02", "2018-03"]);
  });

  it("takes years alone as columns only where the caption speaks of targets", () => {
    expect(planColumns(["指标", "2015年", "2020年"])).toBeNull();
    expect(planColumns(["指标", "2015年", "2020年"], { bareYears: true, year: null })).toMatchObject({ baseline: { index: 1, period: "2015-12" }, targets: [{ index: 2, period: "2020-12" }] });
  });

  it("knows the units of headers", () => {
    expect(planColumns(["指标（单位：亿元）", "目标值（2020年，%）"])).toMatchObject({ nameUnit: "亿元", targets: [{ unit: "%", period: "2020-12" }] });
  });
});
