import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "../../../../src/domain/block.ts";
import { headerPeriod } from "../../../../src/domain/parse/plan/header-period.ts";
import { parsePlan } from "../../../../src/domain/parse/plan/parse-plan.ts";
import { plainName } from "../../../../src/domain/parse/plan/plan-cell.ts";
import { readPlanValue } from "../../../../src/domain/parse/plan/read-plan-value.ts";
import { splitUnit } from "../../../../src/domain/parse/plan/split-unit.ts";

describe("readPlanValue", () => {
  it.each([
    ["3000", "3000", "", null],
    ["1,234.5", "1234.5", "", null],
    ["９８％", "98", "%", null],
    ["98% ", "98", "%", null],
    ["≥90", "90", "", ">="],
    ["不超过5天", "5", "天", "<="],
    ["300亿元以上", "300", "亿元", ">="],
    ["约120", "120", "", null],
    ["120左右", "120", "", null],
    ["85①", "85", "", null],
    ["3000*", "3000", "", null],
    ["第3位", "3", "", null],
    ["全国第三", "3", "", null],
    ["0", "0", "", null],
    ["-5.5", "-5.5", "", null],
    ["[18]", "18", "", null],
    ["至少30家", "30", "家", ">="],
    ["不得超过5天", "5", "天", "<="],
    ["5天之内", "5", "天", "<="],
    ["较2015年下降18%", "18", "%", null],
    ["同比增长20%", "20", "%", null],
    ["新增20家", "20", "家", null],
    ["进入全国前十", "10", "", null],
    ["全国首位", "1", "", null],
  ])("reads %s", (text, value, unit, op) => {
    const read = readPlanValue(text);
    expect(read.kind === "number" ? [read.value.toString(), read.unit, read.op] : read.kind).toEqual([value, unit, op]);
  });

  it.each(["", " ", "/", "-", "—", "——", "暂无数据", "暂无", "待统计", "N/A", "无", "暂缺", "统计中", "待年报公布", "尚未统计", "不适用"])("takes %j as missing, never as zero", (text) => {
    expect(readPlanValue(text)).toEqual({ kind: "missing" });
  });

  it.each(["80-90", "3/5", "12 34", "=1+1", "1,23"])("does not guess at %s", (text) => {
    expect(readPlanValue(text)).toEqual({ kind: "unclear", text });
  });

  it.each(["建成平台", "一般"])("takes %s as words", (text) => {
    expect(readPlanValue(text)).toEqual({ kind: "words", text });
  });

  it("reads back any number written with separators and a unit, and never throws", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.constantFrom("", "家", "亿元", "%"), (number, unit) => {
      const read = readPlanValue(`${number.toLocaleString("en-US")}${unit}`);
      expect(read.kind === "number" ? [read.value.toNumber(), read.unit] : read.kind).toEqual([number, unit]);
    }));
    fc.assert(fc.property(fc.string(), (text) => {
      expect(["number", "missing", "words", "unclear"]).toContain(readPlanValue(text).kind);
    }));
  });
});

describe("splitUnit", () => {
  it.each([
    ["高新技术企业(家)", "高新技术企业", "家"],
    ["全省网络零售额（万亿元）", "全省网络零售额", "万亿元"],
    ["劳动生产率(万元/人)", "劳动生产率", "万元/人"],
    ["办理时间（单位：天）", "办理时间", "天"],
    ["覆盖率，%", "覆盖率", "%"],
    ["预约医院（含社区）", "预约医院（含社区）", ""],
    ["指数（2010年=100）", "指数（2010年=100）", ""],
    ["城镇（乡）道路", "城镇（乡）道路", ""],
  ])("%s", (printed, name, unit) => {
    expect(splitUnit(printed)).toEqual({ name, unit });
  });
});

describe("the names of indicators", () => {
  it.each([
    ["1. 网店数", "网店数"], ["（二）网店数", "网店数"], ["3、网店数*", "网店数"], ["网店数（注1）", "网店数"], ["网店数[2]", "网店数"], ["5G基站", "5G基站"], ["1.5兆以上宽带", "1.5兆以上宽带"], ["4A级景区", "4A级景区"],
  ])("%s", (printed, name) => {
    expect(plainName(printed)).toBe(name);
  });

  it("are read in time that grows with their length", () => {
    for (const unit of [" ", "(", "（）", "12 ", "长", "，", "单位：", "1.", "①"]) {
      const text = `甲${unit.repeat(200_000)}乙`;
      const begin = performance.now();
      splitUnit(text);
      plainName(text);
      readPlanValue(text);
      headerPeriod(text);
      parsePlan([{ kind: "heading", level: 1, text, place: { line: 1 } }, ...table([["指标", "目标值"], [text, text]])]);
      // A search that grows with the square of the length would take minutes.
      expect(performance.now() - begin).toBeLessThan(3000);
    }
  });

  it("never break the reading of a table, whatever its cells hold", () => {
    fc.assert(fc.property(fc.array(fc.array(fc.string(), { maxLength: 6 }), { maxLength: 6 }), (rows) => {
      const { indicators } = parsePlan(table([["类别", "指标", "目标值(2017年)", "实际值", "完成率"], ...rows]));
      expect(indicators.length).toBeLessThanOrEqual(rows.length);
      expect(indicators.every(({ name }) => name !== "")).toBe(true);
    }));
  });
});

function table(rows: readonly (readonly string[])[]): Block[] {
  return rows.map((cells, i) => ({ kind: "row", table: 0, header: i === 0, place: { line: i + 1 }, cells: cells.map((text) => ({ paragraphs: [{ text, bullet: false }], links: [] })) }));
}
