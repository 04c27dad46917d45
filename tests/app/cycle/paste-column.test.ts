import { describe, expect, it } from "vitest";
import { openMonth } from "../../../src/app/cycle/open-month.ts";
import { pasteColumn } from "../../../src/app/cycle/paste-column.ts";
import type { WorkbookReading } from "../../../src/app/ports.ts";
import { book, done, indicator, job } from "./book.ts";

const STAMP = { at: "2018-04-02T09:30", by: "张三" };
const opened = open(book({
  indicators: [indicator("ZJ-1", { name: "高新技术企业" }), indicator("ZJ-2", { name: "众创空间" }), indicator("ZJ-3", { name: "示范 A 县" }), indicator("ZJ-4", { name: "众创空间", frequency: "年" })],
  monthly: [],
}));

function open(reading: WorkbookReading): WorkbookReading {
  return done(reading, job(openMonth(reading, "2018-03", STAMP)));
}
const paste = (text: string, reading = opened) => {
  const { placed, ids, notPlaced, ...rest } = pasteColumn(reading, "2018-03", text, STAMP);
  const values = placed === null ? {} : Object.fromEntries(ids.map((id, index) => [id, placed.change.changed?.["monthly"]?.[index]?.values["value"]]));
  return { values, notPlaced: notPlaced.map(({ line, reason }) => `${line} ${reason}`), placed, ...rest };
};

describe("pasteColumn by name or 编号", () => {
  it.each<[string, string, object, string[]]>([
    ["names and identifiers", "高新技术企业\t3000\nzj-2\t390", { "ZJ-1": 3000, "ZJ-2": 390 }, []],
    ["full-width digits, groups of three, units, words", "ＺＪ－1\t３，０００\r\nZJ-2\t1,390家\r\nZJ-3\t暂无\r\n", { "ZJ-1": 3000, "ZJ-2": 1390, "ZJ-3": "暂无" }, []],
    ["spaces and case in names do not matter", "示范a县\t7", { "ZJ-3": 7 }, []],
    ["running number, identifier, name and unit beside the value", "1\tZJ-1\t高新技术企业\t家\t3000", { "ZJ-1": 3000 }, []],
    ["value before the name", "3000\t高新技术企业", { "ZJ-1": 3000 }, []],
    ["colon, comma or a gap instead of a tab", "高新技术企业：3000\nZJ-2,1,390\n示范 A 县  12", { "ZJ-1": 3000, "ZJ-2": 1390, "ZJ-3": 12 }, []],
    ["a heading", "指标\t本期值\nZJ-1\t3000", { "ZJ-1": 3000 }, ["1 heading"]],
    ["a name that two indicators have", "众创空间\t390", {}, ["1 ambiguous-name"]],
    ["a name nobody has", "ZJ-1\t3000\n\n光纤\t5", { "ZJ-1": 3000 }, ["3 unknown-indicator"]],
    ["twice the same", "ZJ-1\t3000\n高新技术企业\t3001", { "ZJ-1": 3000 }, ["2 repeated"]],
    ["without a value", "ZJ-1\nZJ-2\t390", { "ZJ-2": 390 }, ["1 no-value"]],
    ["with words for a value", "ZJ-1\t约三千", {}, ["1 not-a-value"]],
    ["with two values", "ZJ-1\t2900\t3000", {}, ["1 several-values"]],
    ["not due in the month", "ZJ-4\t3", {}, ["1 not-due"]],
    ["nothing", "\n \n", {}, []],
  ])("%s", (_name, text, values, notPlaced) => {
    expect(paste(text)).toMatchObject({ values, notPlaced });
  });

  it("takes a number for an identifier where it stands before the value", () => {
    const numbered = open(book({ indicators: [indicator("1"), indicator("2")], monthly: [] }));
    expect(paste("1\t2\n2\t1", numbered).values).toEqual({ 1: 2, 2: 1 });
    expect(paste("2\n1", numbered).values).toEqual({ 1: 2, 2: 1 });
  });
});

describe("pasteColumn and units", () => {
  const shop = open(book({ indicators: [indicator("A", { name: "网络零售额", unit: "亿元" }), indicator("B", { name: "众创空间" }), indicator("C", { name: "宽带用户", unit: "万户" })], monthly: [] }));
  const units = (text: string) => {
    const { placed, notPlaced } = pasteColumn(shop, "2018-03", text, STAMP);
    const rows = placed?.change.changed?.["monthly"] ?? [];
    return { written: rows.map(({ expected, values }) => `${expected["id"]} ${values["value"]}${values["unit"] ?? ""}`), notPlaced: notPlaced.map(({ line, reason }) => `${line} ${reason}`) };
  };

  it.each<[string, string, string[], string[]]>([
    ["beside the value", "指标\t单位\t本月\n网络零售额\t万元\t1000000\n众创空间\t家\t5\n宽带用户\t户\t30000", ["A 1000000万元", "B 5", "C 30000户"], ["1 heading"]],
    ["beside the value, of something else: asked before closing", "宽带用户\t家\t300", ["C 300家"], []],
    ["behind the number goes before one beside it", "网络零售额\t亿元\t1000万元", ["A 1000万元"], []],
    ["in a line above, where it converts", "单位：万元\n网络零售额\t1000000\n众创空间\t5", ["A 1000000万元", "B 5"], ["1 heading"]],
    ["in a line above one column", "（单位：万元）\n1000000\n5\n7", ["A 1000000万元", "B 5", "C 7"], ["1 heading"]],
    ["in the heading of the column", "指标\t3月（万元）\n网络零售额\t1,000,000", ["A 1000000万元"], ["1 heading"]],
    ["in a heading that gives two: neither", "指标\t金额（万元）\t数量（万家）\n网络零售额\t100", ["A 100"], ["1 heading"]],
    ["behind a gap", "网络零售额 100 亿元\n众创空间  5 家", ["A 100", "B 5"], []],
    ["between commas", "网络零售额,万元,100\n众创空间,1,390", ["A 100万元", "B 1390"], []],
    ["with words that are none", "网络零售额\t亿元\t100\t同比增长", ["A 100"], []],
    ["cells in quotes", "\"网络零售额\"\t\"1,234\"", ["A 1234"], []],
  ])("%s", (_name, text, written, notPlaced) => {
    expect(units(text)).toEqual({ written, notPlaced });
  });

  it("takes the place of a unit that the row had, also where it is the indicator's own", () => {
    const wrong = done(shop, job(pasteColumn(shop, "2018-03", "网络零售额\t5万元", STAMP).placed ?? "none"));
    const { placed } = pasteColumn(wrong, "2018-03", "网络零售额\t亿元\t5", STAMP);
    expect(placed?.change.changed?.["monthly"]?.[0]?.values).toMatchObject({ unit: null });
  });
});

describe("pasteColumn of one column", () => {
  it.each<[string, string, object, string[]]>([
    ["in the order of the sheet", "3000\n390\n7\n", { "ZJ-1": 3000, "ZJ-2": 390, "ZJ-3": 7 }, []],
    ["a blank cell leaves its row alone", "3000\n\n7", { "ZJ-1": 3000, "ZJ-3": 7 }, []],
    ["blank cells at the end", "3000\n\n\n\n", { "ZJ-1": 3000 }, []],
    ["a heading above", "本期值\n3000\n390\n7", { "ZJ-1": 3000, "ZJ-2": 390, "ZJ-3": 7 }, ["1 heading"]],
    ["a line too few moves nothing", "3000\n390", {}, ["1 count-differs", "2 count-differs"]],
    ["a line too many neither", "3000\n390\n7\n8", {}, ["1 count-differs", "2 count-differs", "3 count-differs", "4 count-differs"]],
    ["what is no value", "3000\n见附件\n7", { "ZJ-1": 3000, "ZJ-3": 7 }, ["2 not-a-value"]],
  ])("%s", (_name, text, values, notPlaced) => {
    expect(paste(text)).toMatchObject({ values, notPlaced });
  });

  it("goes by where the rows stand now, not by 指标表", () => {
    const sorted = { ...opened, tables: { ...opened.tables, monthly: [...(opened.tables["monthly"] ?? [])].reverse().map((row, index) => ({ ...row, line: index + 5 })) } };
    expect(paste("1\n2\n3", sorted).values).toEqual({ "ZJ-3": 1, "ZJ-2": 2, "ZJ-1": 3 });
  });
});

describe("what a paste leaves behind", () => {
  it("is one job with a line for itself and one for every value replaced", () => {
    const filled = done(opened, job(paste("ZJ-1\t3000\nZJ-2\t390").placed ?? "none"));
    const again = paste("ZJ-1\t3000\nZJ-2\t391\nZJ-3\t7", filled);
    expect(again).toMatchObject({ replaced: ["ZJ-2"], unchanged: ["ZJ-1"] });
    expect(again.placed?.log.map(({ action, object, before, after }) => [action, object, before, after])).toEqual([
      ["粘贴填报", "2018年3月", undefined, "2 个值"], ["更正", "ZJ-2 众创空间", "390", "391"],
    ]);
  });
});
