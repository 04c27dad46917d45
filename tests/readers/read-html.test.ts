import { describe, expect, it } from "vitest";
import { readHtml } from "../../src/readers/read-html.ts";
import { showBlocks } from "./show-blocks.ts";

const show = (source: string): string[] => showBlocks(readHtml(source));

describe("an HTML page", () => {
  it.each([
    ["headings and paragraphs", "<h1>月报</h1><p>甲</p>乙<div>丙<p>丁</div>", ["H1 月报", "P 甲", "P 乙", "P 丙", "P 丁"]],
    ["lists", "<ul><li>甲<li><p>乙</p><p>丙</p></ul>", ["• 甲", "• 乙", "P 丙"]],
    ["numbered lists: titles keep their number, sentences are items", "<ol start=3><li>互联网大会</li><li>3月1日，开会。</li></ol>", ["• 3. 互联网大会", "• 3月1日，开会。"]],
    ["nothing of scripts, styles, templates, comments and the title", "<head><title>题</title><style>p{}</style></head><!-- 注 --><script>if(a<b)x('<p>y</p>')</script><template>模</template><noscript>无</noscript><p>甲", ["P 甲"]],
    ["entities", "<p>甲&amp;乙&nbsp;&#20013;&lt;丙&gt;", ["P 甲&乙\u00a0中<丙>"]],
    ["unknown tags as text", "<p>《关于<政府工作报告>的<Foo bar>意见》", ["P 《关于<政府工作报告>的<Foo bar>意见》"]],
    ["line ends between Chinese characters without a blank", "<p>互联\n  网 plus\n  more</p>", ["P 互联网 plus more"]],
    ["line breaks of running text as lines", "一、部委<br>为响应<br/><br/>号召", ["P 一、部委", "P 为响应", "P 号召"]],
    ["rules as breaks", "<p>甲</p><hr><p>乙</p>", ["P 甲", "--", "P 乙"]],
    ["preformatted lines", "<pre>甲\n乙</pre>", ["P 甲", "P 乙"]],
    ["nested inline mark-up", "<p><b>甲<i>乙</i></b><span>丙</span>", ["P 甲乙丙"]],
  ])("%s", (_name, source, expected) => {
    expect(show(source)).toEqual(expected);
  });

  it("keeps a link whole that overlaps another element, as LibreOffice writes it", () => {
    const cell = '<font><span><a href="http://a.cn/1">链接</span></font>1</a>';
    expect(show(`<table><tr><td>甲省<td>签约。<td><p>${cell}</p><p>${cell.replaceAll("1", "2")}</p></table>`)).toEqual(["T0 | 甲省 | 签约。 | →http://a.cn/1(链接1) →http://a.cn/2(链接2)"]);
    expect(show('<p><b><a href="http://a.cn/1">甲</b></p><p>乙</p><p>丙</a>丁</p>')).toEqual(["P 甲", "P 乙", "P 丙丁"]);
  });

  it("leaves out words that only say that there is a link", () => {
    expect(readHtml('<p>开幕。<a href="http://a.cn/1">查看</a></p>')[0]).toMatchObject({ text: "开幕。", links: [{ href: "http://a.cn/1", text: "查看" }] });
    expect(readHtml('<p>开幕（<a href="http://a.cn/1">原文链接</a>）。</p>')[0]).toMatchObject({ text: "开幕。" });
    expect(readHtml('<p>请<a href="http://a.cn/1">点击此处</a>报名。</p>')[0]).toMatchObject({ text: "请点击此处报名。" });
    expect(show('<table><tr><td>甲省<td>签约。 <a href="http://a.cn/1">查看</a><br>开会。<a href="http://a.cn/2">http://a.cn/2</a></table>')).toEqual([
      "T0 | 甲省 | 签约。 ¶ 开会。 →http://a.cn/1(查看) →http://a.cn/2",
    ]);
  });

  it("gives links as they stand, and lines of the source", () => {
    const blocks = readHtml('<p>甲</p>\n\n<p>见<a href="javascript:x">公告</a></p>');
    expect(blocks[1]).toEqual({ kind: "paragraph", text: "见公告", bullet: false, links: [{ href: "javascript:x", text: "公告" }], place: { line: 3 } });
  });
});

describe("a table in HTML", () => {
  it("puts in the cells that merged ones cover, empty", () => {
    const source = "<table><tr><th>地区<th>政策<th>链接<tr><td rowspan=2>甲省<td>一。<td>x.html<tr><td colspan=2>二。<tr><td>乙省<td>三。<td></table>";
    expect(show(source)).toEqual(["T0h | 地区 | 政策 | 链接", "T0 | 甲省 | 一。 | →x.html", "T0 |  | 二。 | ", "T0 | 乙省 | 三。 | "]);
  });

  it("counts covered cells in the middle and to the right, and a rowspan of 0 down to the end", () => {
    const source = "<table><tr><td>a<td rowspan=0>b<td>c<tr><td>d<td>e<tr><td>f<td>g</table>";
    expect(show(source)).toEqual(["T0 | a | b | c", "T0 | d |  | e", "T0 | f |  | g"]);
  });

  it("reads several events and links of a cell", () => {
    const source = '<table><tr><td>甲省<td><p>一。</p><ul><li>二。</ul><td><a href="http://a.cn/1">http://a.cn/1</a><br><a href="http://a.cn/2">链接</a></table>';
    expect(show(source)).toEqual(["T0 | 甲省 | 一。 ¶ • 二。 | →http://a.cn/1 →http://a.cn/2(链接)"]);
  });

  it("numbers tables and takes a header from thead or its words", () => {
    const source = "<table><thead><tr><td>甲<td>乙</thead><tr><td>1<td>2</table><table><tr><td>地区<td>政策</table>";
    expect(show(source)).toEqual(["T0h | 甲 | 乙", "T0 | 1 | 2", "T1h | 地区 | 政策"]);
  });

  it("flattens a small table into its cell and opens a table that only lays out the page", () => {
    expect(show("<table><tr><td>甲省<td>一。<table><tr><td>二。</table></table>")).toEqual(["T0 | 甲省 | 一。 ¶ 二。"]);
    const page = "<table><tr><td><h2>二、地区</h2><table><tr><td>地区<td>政策<tr><td>甲省<td>一。</table></td></tr></table>";
    expect(show(page)).toEqual(["H2 二、地区", "T0h | 地区 | 政策", "T0 | 甲省 | 一。"]);
  });

  it("says on which line a row stands", () => {
    expect(readHtml("<p>甲\n<table>\n<tr><td>乙\n<td>丙\n<tr>\n<td>丁<td>戊</table>").map((block) => block.place.line)).toEqual([1, 3, 6]);
  });

  it("survives tables without end, cells without table and depth", () => {
    expect(show("<td>甲</td><table><tr><td>乙<td>丙")).toEqual(["P 甲", "T0 | 乙 | 丙"]);
    expect(readHtml("<table><tr><td>".repeat(3000) + "甲").length).toBe(1);
    expect(show("<div>".repeat(20_000) + "甲")).toEqual(["P 甲"]);
  });
});
