import { describe, expect, it } from "vitest";
import { readCsv } from "../../src/readers/read-csv.ts";
import { readDocument } from "../../src/readers/read-document.ts";
import { showBlocks } from "./show-blocks.ts";

const show = (source: string): string[] => showBlocks(readCsv(source));
const TABLE = ["T0h | 地区 | 政策 | 链接", "T0 | 甲省 | 3月1日，一。 | →http://a.cn/1.html", "T0 |  | 3月2日，二。 | →http://a.cn/2.html"];

describe("the delimiter of a CSV file", () => {
  it.each([",", "\t", ";", "|"])("%j", (mark) => {
    expect(show(`地区${mark}政策${mark}链接\n甲省${mark}3月1日，一。${mark}http://a.cn/1.html\n${mark}3月2日，二。${mark}http://a.cn/2.html\n`)).toEqual(TABLE);
  });

  it("may be a full-width comma where all rows agree and nothing else separates", () => {
    expect(show("指标，目标值\n甲，3\n乙，4")).toEqual(["T0h | 指标 | 目标值", "T0 | 甲 | 3", "T0 | 乙 | 4"]);
    expect(show("3月1日，一。\n3月2日，二，三。")).toEqual(["P 3月1日，一。", "P 3月2日，二，三。"]);
    expect(show("指标,目标值\n甲，乙,3")).toEqual(["T0h | 指标 | 目标值", "T0 | 甲，乙 | 3"]);
  });

  it("is not a semicolon of one sentence", () => {
    expect(show("三月动态\n各地推进服务。\n发展教育;等等。\n注")).toEqual(["H1 三月动态", "P 各地推进服务。", "P 发展教育;等等。", "P 注"]);
  });

  it("is named by Excel's first line", () => {
    expect(readCsv("sep=;\r\n指标;目标值\r\n甲,乙;3").map((block) => block.place.line)).toEqual([2, 3]);
    expect(show("sep=;\r\n指标;目标值\r\n甲,乙;3")).toEqual(["T0h | 指标 | 目标值", "T0 | 甲,乙 | 3"]);
  });

  it("inside quotes separates nothing", () => {
    expect(show('指标,目标值\n"甲,乙",3\n"他说""是""",4')).toEqual(["T0h | 指标 | 目标值", "T0 | 甲,乙 | 3", 'T0 | 他说"是" | 4']);
  });
});

describe("a CSV field", () => {
  it("holds paragraphs, bullets, links and angle brackets", () => {
    expect(show('地区,政策,链接\n甲省,"➢3月1日，一。\r\n➢3月2日，<通知>。","http://a.cn/1.html\nhttp://a.cn/2.html"\n乙省,三。,[查看](http://a.cn/3.html)\n丙省,四。,"<a href=""http://a.cn/4.html"">原文</a>"')).toEqual([
      "T0h | 地区 | 政策 | 链接", "T0 | 甲省 | • 3月1日，一。 ¶ • 3月2日，<通知>。 | →http://a.cn/1.html →http://a.cn/2.html", "T0 | 乙省 | 三。 | →http://a.cn/3.html(查看)", "T0 | 丙省 | 四。 | →http://a.cn/4.html(原文)",
    ]);
  });

  it("with line breaks moves the places below it", () => {
    expect(readCsv('地区,政策\n甲省,"一。\n二。"\n乙省,三。').map((block) => block.place.line)).toEqual([1, 2, 4]);
  });

  it("that opens a quote and never closes it keeps the rows below", () => {
    expect(show('指标,目标值\n甲,"3\n乙,4\n丙,5')).toEqual(["T0h | 指标 | 目标值", 'T0 | 甲 | "3', "T0 | 乙 | 4", "T0 | 丙 | 5"]);
  });

  it("may hold 40,000 characters", () => {
    expect(show(`地区,政策\n甲省,${"字".repeat(40_000)}`)[1]).toBe(`T0 | 甲省 | ${"字".repeat(40_000)}`);
  });
});

describe("a CSV file saved from a sheet", () => {
  it("gives titles, headings and notes as running text", () => {
    expect(show("某省主要指标,,\n单位：万元,,\n指标,目标值,实际值\n甲,3,2\n乙,5,\n,,\n注：年报数据,,")).toEqual([
      "H1 某省主要指标", "P 单位：万元", "T0h | 指标 | 目标值 | 实际值", "T0 | 甲 | 3 | 2", "T0 | 乙 | 5 | ", "P 注：年报数据",
    ]);
  });

  it("has a new table at another header", () => {
    expect(show("部委,举措\n商务部,3月1日，一。\n\n地区,举措\n浙江,3月2日，二。")).toEqual(["T0h | 部委 | 举措", "T0 | 商务部 | 3月1日，一。", "T1h | 地区 | 举措", "T1 | 浙江 | 3月2日，二。"]);
  });
});

describe("the encoding of a CSV file", () => {
  const rows = "指标,目标值\n中国,3";
  const utf16 = new Uint8Array([0xff, 0xfe, ...Array.from(rows, (character) => [character.charCodeAt(0) & 0xff, character.charCodeAt(0) >> 8]).flat()]);

  it.each<[string, Uint8Array]>([
    ["UTF-8", new TextEncoder().encode(rows)],
    ["UTF-8 with a mark", new TextEncoder().encode(`\uFEFF${rows}`)],
    ["UTF-16", utf16],
    // 指 D6B8 标 B1EA 目 C4BF 标 B1EA 值 D6B5 中 D6D0 国 B9FA in GB2312
    ["GB18030", new Uint8Array([0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0xc4, 0xbf, 0xb1, 0xea, 0xd6, 0xb5, 0x0a, 0xd6, 0xd0, 0xb9, 0xfa, 0x2c, 0x33])],
  ])("%s is recognised", async (_name, bytes) => {
    expect(showBlocks(await readDocument("a.csv", bytes))).toEqual(["T0h | 指标 | 目标值", "T0 | 中国 | 3"]);
  });

  it("of an empty file is of no interest", async () => {
    await expect(readDocument("a.csv", new Uint8Array())).rejects.toMatchObject({ code: "empty" });
    await expect(readDocument("a.csv", new Uint8Array([0x50, 0x4b, 0x03, 0x04]))).rejects.toMatchObject({ code: "binary" });
  });
});
