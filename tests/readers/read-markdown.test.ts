import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../src/readers/read-markdown.ts";
import { showBlocks } from "./show-blocks.ts";

const show = (source: string): string[] => showBlocks(readMarkdown(source));

describe("a markdown document", () => {
  it.each([
    ["headings and paragraphs", "# 月报\n\n甲\n\n## 二、地区", ["H1 月报", "--", "P 甲", "--", "H2 二、地区"]],
    ["lines of one paragraph joined as their script asks", "互联网\n加 one\ntwo", ["P 互联网加 one two"]],
    ["lists", "- 甲\n- 乙\n  丙\n* 丁", ["• 甲", "• 乙丙", "• 丁"]],
    ["numbered titles and numbered sentences", "1. 互联网大会\n2. 3月1日，开会。", ["• 1. 互联网大会", "• 3月1日，开会。"]],
    ["marks of the report in a paragraph", "➢ 甲", ["• 甲"]],
    ["indented lines as paragraphs", "    甲", ["P 甲"]],
    ["dashes under a line as a rule", "甲\n---\n乙", ["P 甲", "--", "P 乙"]],
    ["what looks like a definition", "[1]: 注释", ["P [1]: 注释"]],
    ["emphasis and escapes", "**甲**乙\\*丙&amp;`丁<戊>`", ["P 甲乙*丙&丁<戊>"]],
    ["angle brackets of a title", "《关于落实<政府工作报告>和<Foo>的意见》", ["P 《关于落实<政府工作报告>和<Foo>的意见》"]],
    ["fenced lines", "```\n甲\n乙\n```", ["P 甲", "P 乙"]],
    ["HTML tables", "甲\n\n<table><tr><td>地区</td><td>政策</td></tr></table>", ["P 甲", "--", "T0h | 地区 | 政策"]],
  ])("%s", (_name, source, expected) => {
    expect(show(source)).toEqual(expected);
  });

  it("lists links of a paragraph and says where it stands", () => {
    expect(readMarkdown("甲\n\n见[公告](http://a.cn/?x=1&y=2)和 http://b.cn")[2]).toEqual({
      kind: "paragraph", text: "见公告和 http://b.cn", bullet: false, place: { line: 3 },
      links: [{ href: "http://a.cn/?x=1&y=2", text: "公告" }, { href: "http://b.cn", text: "http://b.cn" }],
    });
  });

  it("marks paragraphs that lost a NUL", () => {
    expect(readMarkdown("甲\0乙")[0]).toMatchObject({ text: "甲乙", cleaned: true });
  });
});

describe("a pipe table", () => {
  it("gives rows with events, links and empty labels", () => {
    const source = [
      "| 地区 | 相关政策 | 链接 |", "|---|:--|--:|", "| 甲省 | 3月1日，一。<br>3月2日，二。 | <http://a.cn/1> [原文](http://a.cn/2) |", "| | <p>三\\|四。</p> | http://a.cn/3_x_y.html |",
    ].join("\n");
    expect(show(source)).toEqual([
      "T0h | 地区 | 相关政策 | 链接", "T0 | 甲省 | 3月1日，一。 ¶ 3月2日，二。 | →http://a.cn/1 →http://a.cn/2(原文)", "T0 |  | 三|四。 | →http://a.cn/3_x_y.html",
    ]);
  });

  it("goes on after a page break that took its header", () => {
    const source = "| 地区 | 政策 | 链接 |\n|---|---|---|\n| 甲省 | 一， | http://a.cn/20 |\n\n| | 二。 | 18 |\n| 乙省 | 三。 | |\n\n四\n\n| 企业 | 举措 |\n|-|-|\n| 丙 | 丁 |";
    expect(show(source)).toEqual([
      "T0h | 地区 | 政策 | 链接", "T0 | 甲省 | 一， | →http://a.cn/20", "--", "T0 |  | 二。 | →18", "T0 | 乙省 | 三。 | ", "--", "P 四", "--", "T1h | 企业 | 举措", "T1 | 丙 | 丁",
    ]);
  });

  it("says on which line a row stands, torn off or not", () => {
    const blocks = readMarkdown("| 地区 | 政策 |\n|-|-|\n| 甲 | 乙。 |\n\n| 丙 | 丁。 |");
    expect(blocks.map((block) => block.place.line)).toEqual([1, 3, 4, 5]);
  });
});
