import { describe, expect, it } from "vitest";
import { breakLines, textWidth } from "../../../src/workbook/report/text-lines.ts";

describe("lines of a text", () => {
  it.each([
    // Ten em wide: ten full-width signs a line.
    ["一二三四五六七八九十", ["一二三四五六七八九十"]],
    ["一二三四五六七八九十一", ["一二三四五六七八九十", "一"]],
    // A full stop never begins a line: it takes its neighbour along.
    ["一二三四五六七八九十。", ["一二三四五六七八九", "十。"]],
    // An opening bracket never ends one.
    ["一二三四五六七八九（十）", ["一二三四五六七八九", "（十）"]],
    // Words and numbers stay whole where a line can hold them: "WiFi" is 2.68 em, "2017" 2.56.
    ["一二三四五六七八WiFi", ["一二三四五六七八", "WiFi"]],
    ["一二三四五六七2017年", ["一二三四五六七2017", "年"]],
    // Latin words keep together over a Chinese comma: these are five em, and six are taken.
    ["一二三四五六5G、WiFi", ["一二三四五六", "5G、WiFi"]],
    ["一\n二", ["一", "二"]],
    ["", [""]],
  ])("%j", (text, lines) => {
    expect(breakLines(text, 100, 10)).toEqual(lines);
  });

  it("breaks what is longer than a line wherever it has to", () => {
    // 15 digits of 0.64 em are 9.6 em, 16 are more than ten.
    expect(breakLines("1".repeat(20), 100, 10)).toEqual(["1".repeat(15), "1".repeat(5)]);
  });

  it("loses nothing", () => {
    const text = "截至2017年12月，某某行动计划（第二期）共有22项指标，其中“重点”15项……。";
    expect(breakLines(text, 70, 10).join("")).toBe(text);
  });
});

it("measures full-width signs as one em and Latin ones by their kind", () => {
  expect(textWidth("中。★", 10)).toBe(30);
  expect(textWidth("1%", 10)).toBeCloseTo(15.9);
});
