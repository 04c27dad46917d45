import { describe, expect, it } from "vitest";
import { isContentsLine, readSectionHeading, sectionOfHeaderCell } from "../../../src/domain/parse/section-heading.ts";

describe("readSectionHeading", () => {
  it.each([
    ["一、国家部委“互联网+”政策落实情况", "部委"],
    ["二、全国各省“互联网+”政策落实情况", "地区"],
    ["三、电信运营商及互联网相关企业参与情况", "企业"],
    ["四、相关峰会", "峰会"],
    ["五、“两会”专题", "专题"],
    ["部委动态", "部委"],
    ["地方动态", "地区"],
    ["企业动态", "企业"],
    ["会议论坛", "峰会"],
    ["第二部分 地方进展", "地区"],
    ["（三）企业参与情况", "企业"],
  ])("%s heads %s", (line, section) => {
    expect(readSectionHeading(line)).toBe(section);
  });

  it.each([
    "一、国家部委“互联网+”政策落实情况.....	1",
    "二、全国各省“互联网+”政策落实情况	11",
    "四、相关峰会....................13",
    "三、企业动态…… 12",
    "3. 2018 互联网岳麓峰会",
    "第五届世界互联网大会",
    "2018福建跨境电商峰会",
    "前言",
    "国务院",
    "目 录",
    "本监测期内，电信运营商和互联网企业继续参与互联网+，多数与地方政府或企业合作。",
    "",
  ])("%s heads nothing", (line) => {
    expect(readSectionHeading(line)).toBeNull();
  });

  it("tells lines of the table of contents", () => {
    expect(isContentsLine("一、国家部委“互联网+”政策落实情况.....	1")).toBe(true);
    expect(isContentsLine("四、相关峰会.........13")).toBe(true);
    expect(isContentsLine("一、国家部委“互联网+”政策落实情况")).toBe(false);
  });

  it.each([["国家部委", "部委"], ["地 区", "地区"], ["省份", "地区"], ["企业名称", "企业"], ["会议名称", "峰会"], ["单位", "部委"], ["链接", null]])("header cell %s: %s", (cell, section) => {
    expect(sectionOfHeaderCell(cell, null)).toBe(section);
  });

  it.each([["单位", "地区"], ["主办机构", "地区"], ["部门", "部委"], ["企业", "企业"]])("header cell %s under a heading on regions: %s", (cell, section) => {
    expect(sectionOfHeaderCell(cell, "地区")).toBe(section);
  });
});
