import { describe, expect, it } from "vitest";
import { readText } from "../../src/readers/read-text.ts";
import { showBlocks } from "./show-blocks.ts";

const show = (source: string): string[] => showBlocks(readText(source));

describe("lines of a text file", () => {
  it.each([
    ["headings, paragraphs and one break for several blank lines", "# 月报\n\n\n \n前言", ["H1 月报", "--", "P 前言"]],
    ["no break before the first and after the last block", "\n\n甲\n\n", ["P 甲"]],
    ["bullet marks taken off", "➢ 甲\n➤乙\n• 丙\n- 丁\n* 戊", ["• 甲", "• 乙", "• 丙", "• 丁", "• 戊"]],
    ["dashes and stars that are no marks", "-5%的降幅\n*注\n——副题", ["P -5%的降幅", "P *注", "P ——副题"]],
    ["CRLF and lone CR", "甲\r\n乙\r丙", ["P 甲", "P 乙", "P 丙"]],
    ["a form feed as a page break", "甲\f乙", ["P 甲", "--", "P 乙"]],
    ["lines of the table of contents", "一、部委动态.....\t1\n二、地方动态\t12\n附录\t20", ["P 一、部委动态.....\t1", "P 二、地方动态\t12", "P 附录\t20"]],
    ["a paragraph indented by a tab", "\t正文开始。", ["P 正文开始。"]],
    ["hash signs that head nothing", "#标签\n#", ["P #标签", "P #"]],
  ])("%s", (_name, source, expected) => {
    expect(show(source)).toEqual(expected);
  });

  it("keeps addresses in running text and lists them besides, a date glued to one apart", () => {
    const [block] = readText("见 http://a.cn/x/1.html4月1日，乙市");
    expect(block).toEqual({
      kind: "paragraph", text: "见 http://a.cn/x/1.html4月1日，乙市", bullet: false,
      links: [{ href: "http://a.cn/x/1.html", text: "http://a.cn/x/1.html" }], place: { line: 1 },
    });
  });

  it("reads markdown links, and brackets that are none as text", () => {
    const [block] = readText("[公告](http://a.cn/?x=1&section=2)与[注](见附件)");
    expect(block).toMatchObject({ text: "公告与[注](见附件)", links: [{ href: "http://a.cn/?x=1&section=2", text: "公告" }] });
  });

  it("marks what lost invisible characters", () => {
    const blocks = readText("\uFEFF甲\u0000乙\u200B丙\n丁\t戊\u2060\tx\u0007y");
    expect(blocks[0]).toMatchObject({ text: "甲乙丙", cleaned: true });
    expect(blocks[1]).toMatchObject({ cells: [{ paragraphs: [{ text: "丁", bullet: false }] }, { paragraphs: [{ text: "戊", cleaned: true }] }, { paragraphs: [{ text: "xy", cleaned: true }] }] });
  });
});

describe("tab-separated rows", () => {
  it("make one table over page breaks, a new one after other text", () => {
    expect(show("地区\t相关政策\t链接\n甲省\t3月1日，开\t\n\n\t会。\thttp://a.cn/1\n--\t--\t--\n\n三、企业\n企业\t相关举措\n乙\t丙")).toEqual([
      "T0h | 地区 | 相关政策 | 链接", "T0 | 甲省 | 3月1日，开 | ", "--", "T0 |  | 会。 | →http://a.cn/1", "--", "P 三、企业",
      "T1h | 企业 | 相关举措", "T1 | 乙 | 丙",
    ]);
  });

  it("begin a new table at another header", () => {
    expect(show("地区\t政策\n甲\t乙。\n企业\t举措\n丙\t丁。")).toEqual(["T0h | 地区 | 政策", "T0 | 甲 | 乙。", "T1h | 企业 | 举措", "T1 | 丙 | 丁。"]);
  });

  it("keep the table where its header is repeated on the next page", () => {
    expect(show("地区\t政策\n甲\t乙。\n\n地区\t政策\n丙\t丁。").filter((line) => line.startsWith("T1"))).toEqual([]);
  });

  it("of a plan table keep values, units and dates as text", () => {
    expect(show("类别\t主要指标\t规划目标值(2017年)\t完成情况\n制造\t劳动生产率(万元/人)\t20\t108%\n\t5G/IPv6\t2018/3/5\t/")).toEqual([
      "T0h | 类别 | 主要指标 | 规划目标值(2017年) | 完成情况", "T0 | 制造 | 劳动生产率(万元/人) | 20 | 108%", "T0 |  | 5G/IPv6 | 2018/3/5 | /",
    ]);
  });
});

describe("mark-up inside a cell", () => {
  const cell = (source: string): string => show(`地区\t政策\t链接\n甲省\t${source}\t`)[1]?.slice("T0 | 甲省 | ".length, -" | ".length) ?? "";

  it.each([
    ["paragraphs", "<p>一。</p> <p>二。</p>", "一。 ¶ 二。"],
    ["a paragraph reopened without closing", "<p>一。<p>二。", "一。 ¶ 二。"],
    ["list items with marks", '<ul style="x"> <li>➤ 一。</li> <li>二。</li> </ul>', "• 一。 ¶ • 二。"],
    ["an unclosed list of marks", "<ul> ➢ 一。 ➢ 二。", "• 一。 ¶ • 二。"],
    ["marks after unmarked text", "零。➤一。●二。", "零。 ¶ • 一。 ¶ • 二。"],
    ["a dot inside a name", "列奥•达芬奇", "列奥•达芬奇"],
    ["two blanks", "一。  二。", "一。  二。"],
    ["angle brackets of a title", "《关于落实<政府工作报告>的意见》", "《关于落实<政府工作报告>的意见》"],
    ["comparison signs", "a<b且c>d，1<2", "a<b且c>d，1<2"],
    ["escaped mark-up", "&lt;script&gt;1&lt;/script&gt;&amp;amp;", "<script>1</script>&amp;"],
    ["a script", "一<script>alert(1)</script>二", "一二"],
    ["an unclosed script", "一<script>二", "一<script>二"],
    ["an unfinished tag", "一<p 二", "一<p 二"],
    ["a wrapped word", "内蒙古<br>自治区", "内蒙古自治区"],
    ["a line break after a sentence", "一。<br/>二。", "一。 ¶ 二。"],
    ["words that carry a link", '见<a href="http://a.cn">《通知》</a>。', "见《通知》。 →http://a.cn(《通知》)"],
    ["an event that is a link as a whole", '<a href="http://a.cn">3月1日，签约。</a>', "3月1日，签约。 →http://a.cn(3月1日，签约。)"],
    ["an address after a sentence", "3月1日，签约。 http://a.cn/1.html 3月2日，开会。http://a.cn/2.html。", "3月1日，签约。  3月2日，开会。。 →http://a.cn/1.html →http://a.cn/2.html"],
    ["an address inside a sentence", "登录http://a.cn办理", "登录http://a.cn办理 →http://a.cn"],
    ["formulas", "=1+1@x", "=1+1@x"],
  ])("%s", (_name, source, expected) => {
    expect(cell(source)).toBe(expected);
  });
});

describe("cells of links", () => {
  const cell = (source: string): string => show(`地区\t政策\t链接\n甲省\t开会。\t${source}`)[1]?.slice("T0 | 甲省 | 开会。 | ".length) ?? "";

  it.each([
    ["bare ones side by side", "http://a.cn/1?x=0&from=s http://a.cn/2", "→http://a.cn/1?x=0&from=s →http://a.cn/2"],
    ["glued ones", "http://a.cn/1.htmlhttp://a.cn/2.html", "→http://a.cn/1.html →http://a.cn/2.html"],
    ["an address inside an address", "http://a.cn/?u=http://b.cn", "→http://a.cn/?u=http://b.cn"],
    ["in paragraphs", "<p>http://a.cn/1</p> <p>http://a.cn/2</p>", "→http://a.cn/1 →http://a.cn/2"],
    ["anchors with ampersands", '<a href="http://a.cn/?x=1&amp;y=2">http://a.cn/?x=1&amp;y=2</a>', "→http://a.cn/?x=1&y=2"],
    ["a torn anchor", '<a href="#">40417_2.shtml</a> <a href="http://a.cn/2">http://a.cn/2</a>', "→#(40417_2.shtml) →http://a.cn/2"],
    ["a torn piece and a link", "ws/2018111/1.htm http://a.cn/2", "→ws/2018111/1.htm →http://a.cn/2"],
    ["a piece that looks like a number", "574", "→574"],
    ["an address wrapped by a blank", "http://x.cn/zjwj ews/2018/1.html", "→http://x.cn/zjwj →ews/2018/1.html"],
    ["markdown links", "[1](http://a.cn/1) [原文](http://a.cn/2)", "→http://a.cn/1(1) →http://a.cn/2(原文)"],
    ["hostile schemes, as the document gives them", '<a href="javascript:alert(1)">原文</a> file:///etc/x', "→javascript:alert(1)(原文) →file:///etc/x"],
    ["without a scheme", "www.a.cn/1.html", "→http://www.a.cn/1.html(www.a.cn/1.html)"],
    ["nothing but a dash", "--", "--"],
    ["a zero-width blank inside", "http://a.cn/\u200B1", "→http://a.cn/1"],
  ])("%s", (_name, source, expected) => {
    expect(cell(source)).toBe(expected);
  });

  it("takes a file name for a link without a header, but no number", () => {
    expect(show("x\ty\n甲\t574\tcontent_1.html")[1]).toBe("T0 | 甲 | 574 | →content_1.html");
  });
});
