import { Decimal } from "decimal.js";
import { beforeAll, describe, expect, it } from "vitest";
import type { Indicator } from "../../src/domain/indicator.ts";
import { workbookDescription } from "../../src/workbook/workbook-description.ts";
import { readWorkbook } from "../../src/xlsx/read-workbook.ts";
import { writeWorkbook } from "../../src/xlsx/write-workbook.ts";
import { recalculateAll } from "../setup/recalculate.ts";
import { contentOf } from "./prove.ts";
import type { Plan } from "./prove.ts";

type Page = Readonly<Record<string, string | number | null>>;

/** From 0 in 2017-12 to 100 in 2018-12: half of the way is due in 2018-06, a quarter in 2018-03. */
function indicator(id: string, category: string, name: string): Indicator {
  return {
    id, category, name, kind: "stock", direction: "higher", schedule: "linear", unit: "家",
    baseline: new Decimal(0), baselinePeriod: "2017-12", target: new Decimal(100), targetPeriod: "2018-12",
  };
}

function observed(id: string, period: string, value: number): Plan["observations"][number] {
  return { id, observation: { period, value: new Decimal(value) } };
}

const SMALL: Plan = {
  asOf: "2018-06",
  indicators: [
    indicator("A1", "甲", "一"), indicator("A2", "甲", "二"), indicator("A3", "乙", "三"), indicator("A4", "乙", "四"), indicator("A5", "乙", "五"),
    indicator("A6", "丙", "六"), indicator("A7", "丙", "七"),
  ],
  observations: [
    observed("A1", "2018-06", 120), observed("A2", "2018-06", 100), observed("A3", "2018-06", 50), observed("A4", "2018-06", 45), observed("A5", "2018-06", 10),
    observed("A7", "2018-03", 25),
  ],
};

const two = (number: number): string => String(number).padStart(2, "0");
const BEHIND = Array.from({ length: 30 }, (_, index) => 30 - index);

/** Thirty lagging ones, each in a category of its own, the worst last; twelve without data in a last category. */
const LARGE: Plan = {
  asOf: "2018-06",
  indicators: [
    ...BEHIND.map((value) => indicator(`P${two(value)}`, `类${two(value)}`, `滞后${two(value)}`)),
    ...Array.from({ length: 12 }, (_, index) => indicator(`N${two(index + 1)}`, "缺", `缺${two(index + 1)}`)),
  ],
  observations: BEHIND.map((value) => observed(`P${two(value)}`, "2018-06", value)),
};

/** The same seven, the categories 乙 and 丙 in a plan of their own; one more of a third plan is retired. */
const PLANS: Plan = {
  ...SMALL,
  indicators: [
    ...SMALL.indicators.map((of) => (of.category === "甲" ? of : { ...of, plan: "第二个计划" })),
    { ...indicator("A8", "丁", "八"), plan: "第三个计划", retiredFrom: "2018-06" },
  ],
};

const EMPTY: Plan = { asOf: "2018-06", indicators: [], observations: [] };

describe("首页, computed by LibreOffice", { timeout: 300_000 }, () => {
  let pages: readonly Page[] = [];
  beforeAll(async () => {
    const files = await Promise.all([SMALL, LARGE, EMPTY, PLANS].map(async (plan) => (await writeWorkbook(workbookDescription, contentOf(plan))).bytes));
    const computed = await recalculateAll(files);
    pages = await Promise.all(computed.map(async (bytes) => (await readWorkbook(bytes, workbookDescription)).cells["home"] ?? {}));
  }, 300_000);
  const page = (index: number): Page => pages[index] ?? {};
  const row = (of: Page, number: number): unknown[] => [..."ABDEFGH"].map((letter) => of[`${letter}${number}`] ?? null);

  it("has the figures in large", () => {
    const small = page(0);
    expect([..."ACDEG"].map((letter) => small[`${letter}8`])).toEqual([7, 2, 2, 1, 0.55]);
    expect([..."ACDEG"].map((letter) => small[`${letter}9`])).toEqual(["分属3个类别", "28.6%，超额1项", "重度1　中度0　轻度1", "报告期未报2项", "按6项计，超额按100%"]);
  });

  // Of 7: 1000/7 = 142 rest 6, 2000/7 = 285 rest 5. Cut off they make 996 tenths; the four left go to the three rests of 6 and the upper of those of 5.
  it("gives shares that add up to 100.0 %", () => {
    const small = page(0);
    const rows = [13, 14, 15, 16, 17, 18, 19, 20];
    expect(rows.map((number) => small[`C${number}`])).toEqual([1, 1, 2, 2, 0, 0, 1, 7]);
    expect(rows.map((number) => Math.round(Number(small[`D${number}`]) * 1000))).toEqual([143, 143, 286, 285, 0, 0, 143, 1000]);
  });

  it("says by name what is missing and what comes next", () => {
    const small = page(0);
    expect(small["A23"]).toBe("暂无数据1项：六。");
    expect(small["A24"]).toBe("有前期数据而报告期未报1项：七。");
    expect([12, 13, 14].map((number) => small[`E${number}`] ?? null)).toEqual(["1．2项指标本期未报，请填“月度数据”表", "2．2项指标滞后，请核实原因", null]);
  });

  it("lists the lagging ones, the worst first, and the categories right below", () => {
    const small = page(0);
    expect(small["A26"]).toBe("滞后指标（2项，差距大的在前）");
    expect(row(small, 28)).toEqual(["A5", "五", 0.1, "50.0%", "-40.0", "重度", null]);
    expect(row(small, 29)).toEqual(["A4", "四", 0.45, "50.0%", "-5.0", "轻度", null]);
    expect(row(small, 30)).toEqual(Array(7).fill(null));
    expect(row(small, 31).slice(0, 2)).toEqual(["分类情况", "共3类，超额按100%计"]);
    expect(row(small, 32)).toEqual(["序号", "类别", "平均完成率", "指标数", "完成及超额", "滞后", "有完成率"]);
    expect(row(small, 33)).toEqual([1, "甲", 1, 2, 2, 0, 2]);
    expect(row(small, 34)).toEqual([2, "乙", expect.closeTo(0.35, 12), 3, 0, 2, 3]);
    expect(row(small, 35)).toEqual([3, "丙", 0.25, 2, 0, 0, 1]);
    expect(row(small, 36)).toEqual(Array(7).fill(null));
  });

  it("says what it has no room for", () => {
    const large = page(1);
    expect(large["A26"]).toBe("滞后指标（共30项，列出差距最大的10项，其余见“指标”表）");
    expect([28, 37].map((number) => row(large, number).slice(0, 5))).toEqual([["P01", "滞后01", 0.01, "50.0%", "-49.0"], ["P10", "滞后10", 0.1, "50.0%", "-40.0"]]);
    expect(row(large, 39).slice(0, 2)).toEqual(["分类情况", "共31类，列出前15类"]);
    expect([41, 55].map((number) => row(large, number).slice(0, 3))).toEqual([[1, "类30", 0.3], [15, "类16", 0.16]]);
    expect(large["A23"]).toBe("暂无数据12项：缺01、缺02、缺03、缺04、缺05、缺06、缺07、缺08、缺09、缺10，另有2项见“指标”表。");
    expect(large["A24"]).toBe("有数据的指标没有报告期未报的情况。");
  });

  it("shows the plans between the lagging ones and the categories where there are several that count", () => {
    const plans = page(3);
    expect(plans["A1"]).toBe("证明等2个计划指标台账");
    expect([plans["A8"], plans["C8"], plans["G8"]]).toEqual([7, 2, 0.55]);
    expect(row(plans, 30)).toEqual(Array(7).fill(null));
    expect(row(plans, 31).slice(0, 2)).toEqual(["分计划", "共2个计划"]);
    expect(row(plans, 32)).toEqual(["序号", "计划", "平均完成率", "指标数", "完成及超额", "滞后", "暂无数据"]);
    // 甲: 120 and 100 of 100, capped. The others: 50, 45, 10 and 25 of 100, one without data.
    expect(row(plans, 33)).toEqual([1, "证明", 1, 2, 2, 0, 0]);
    expect(row(plans, 34)).toEqual([2, "第二个计划", expect.closeTo(0.325, 12), 5, 0, 2, 1]);
    expect(row(plans, 35)).toEqual(Array(7).fill(null));
    expect(row(plans, 36).slice(0, 2)).toEqual(["分类情况", "共3类，超额按100%计"]);
    expect([38, 39, 40, 41].map((number) => row(plans, number)[1])).toEqual(["甲", "乙", "丙", null]);
    expect(page(0)["A1"]).toBe("证明指标台账");
    expect(Object.values(page(0)).filter((value) => value === "分计划")).toEqual([]);
  });

  it("is blank where there is nothing to say yet", () => {
    const empty = page(2);
    expect([..."ACDEG"].map((letter) => empty[`${letter}8`] ?? null)).toEqual([0, 0, 0, 0, null]);
    expect([13, 20].map((number) => empty[`D${number}`] ?? null)).toEqual([null, null]);
    expect([empty["A23"] ?? null, empty["A24"] ?? null, empty["A26"]]).toEqual([null, null, "滞后指标"]);
    expect(empty["E12"]).toBe("1．请在“指标”表录入或导入指标");
    expect(row(empty, 28)).toEqual([null, "没有滞后指标", null, null, null, null, null]);
    expect(Object.values(empty).filter((value) => String(value).startsWith("#"))).toEqual([]);
  });
});
