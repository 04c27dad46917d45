import { describe, expect, it } from "vitest";
import { plainLines } from "../../src/readers/plain-lines.ts";
import { readDocument } from "../../src/readers/read-document.ts";

const page = (body: string): Uint8Array => new TextEncoder().encode(`<!DOCTYPE html><html><head><title>报告</title></head><body>${body}</body></html>`);

describe("plainLines", () => {
  it("gives the text of a page with its tabs, blank lines and literal mark-up", () => {
    expect(plainLines("<html><head><style>p{}</style></head><body><pre>地区\t内容\n<font>北京</font>\t4月1日，&lt;p&gt;甲&lt;/p&gt;\n\n乙</pre><p>丙\t<b>丁</b></p><p></p><p>戊<br>己</p></body></html>"))
      .toBe("地区\t内容\n北京\t4月1日，<p>甲</p>\n\n乙\n丙\t丁\n\n戊\n己\n");
  });

  it("is nothing for a page with tables of its own", () => {
    expect(plainLines("<table><tr><td>甲\t乙</td></tr></table>")).toBeNull();
  });
});

describe("a text that a word processor saved as a page", () => {
  it("is read as the text with rows that it was", async () => {
    const blocks = await readDocument("报告.html", page("<p>地区\t内容\t链接</p><p>北京市\t4月1日，甲。\thttp://example.org/1</p><p>\t4月2日，乙。\thttp://example.org/2</p>"));
    expect(blocks.filter(({ kind }) => kind === "row")).toHaveLength(3);
  });

  it("is read by its pipes too, and a page of paragraphs stays one", async () => {
    const piped = await readDocument("a.html", page("<p>| 指标 | 目标值 |</p><p>|---|---|</p><p>| 网点 | 10 |</p>"));
    expect(piped.filter(({ kind }) => kind === "row")).toHaveLength(2);
    const plain = await readDocument("b.html", page("<h1>一、部委动态</h1><p>甲 | 乙</p>"));
    expect(plain.map(({ kind }) => kind)).toEqual(["heading", "paragraph"]);
  });
});
