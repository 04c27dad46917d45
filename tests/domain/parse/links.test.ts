import { describe, expect, it } from "vitest";
import { alignLinks } from "../../../src/domain/parse/align-links.ts";
import { takeOutLinks } from "../../../src/domain/parse/inline-links.ts";
import { joinCellLinks } from "../../../src/domain/parse/join-links.ts";
import { collectLinkEvidence, repairLink, type LinkShape } from "../../../src/domain/parse/repair-link.ts";

const link = (href: string, text = href): { href: string; text: string } => ({ href, text });

describe("joinCellLinks", () => {
  it("hands a piece before the first address to the row before", () => {
    expect(joinCellLinks([link("#", "72_0.shtml"), link("http://a.cn/1.htm")])).toEqual({
      continuation: "72_0.shtml", links: [{ url: "http://a.cn/1.htm", refused: false }],
    });
  });

  it("joins a piece to the address before it in the same cell", () => {
    expect(joinCellLinks([link("http://a.cn/zx"), link("ews/1.htm")]).links).toEqual([{ url: "http://a.cn/zxews/1.htm", refused: false }]);
  });

  it.each(["javascript:alert(1)", "file:///c:/x", "data:text/html,x"])("refuses %s", (href) => {
    expect(joinCellLinks([link(href, "新闻")])).toEqual({ continuation: "", links: [{ url: href, refused: true }] });
  });

  it("ignores words and dashes that are no address", () => {
    expect(joinCellLinks([link("暂无"), link("--")])).toEqual({ continuation: "", links: [] });
  });
});

describe("alignLinks", () => {
  it("pairs equal counts in printed order", () => {
    expect(alignLinks(["3月1日，甲", "3月2日，乙"], ["http://a/1", "http://a/2"])).toEqual([0, 1]);
  });

  it("lets the dates in the addresses decide when a link is missing", () => {
    expect(alignLinks(["3月1日，甲", "3月9日，乙", "3月12日，丙"], ["http://a/2018-03/09/1.htm", "http://a/201803/t20180312_1.html"])).toEqual([1, 2]);
  });

  it("leaves a link without a partner when there are more links than events", () => {
    expect(alignLinks(["3月9日，乙"], ["http://a/2018/0301/x", "http://a/2018/0309/y"])).toEqual([null, 0]);
    expect(alignLinks([], ["http://a"])).toEqual([null]);
  });
});

describe("takeOutLinks", () => {
  it("ends an address where a date is glued to it", () => {
    expect(takeOutLinks("http://a.cn/0330/1.html4月1日，甲省")).toEqual({ text: "4月1日，甲省", links: [{ index: 0, piece: "http://a.cn/0330/1.html", begins: true }] });
  });

  it("closes the sentence around an address and its torn-off end", () => {
    const { text, links } = takeOutLinks("推动“互http://a.cn/10联网+流通”。/0174.shtml");
    expect(text).toBe("推动“互联网+流通”。");
    expect(links.map(({ piece, begins }) => [piece, begins])).toEqual([["http://a.cn/10", true], ["/0174.shtml", false]]);
  });
});

describe("repairLink", () => {
  const shapes: LinkShape[] = [{ host: "example.cn", applies: "^/a/\\d+", expected: "_0\\.shtml$" }];

  it.each([
    ["a digit for a letter", "http://x.gov.cn/content.htm1", ["http://y.cn/1.html"], "http://x.gov.cn/content.html"],
    ["a lost digit that the file name repeats", "http://x.cn/2018101/t20181101_5.shtml", [], "http://x.cn/20181101/t20181101_5.shtml"],
    ["a lost top domain", "http://house.abc.com.apple/1.htm", ["http://health.abc.com.cn/2.htm"], "http://house.abc.com.cn/apple/1.htm"],
    ["a letter too many", "http://x.com/xinwen/shehuixinxwen/1.htm", ["http://x.com/xinwen/guoneixinwen/2.htm"], "http://x.com/xinwen/shehuixinwen/1.htm"],
  ])("repairs %s when the document proves it", (_what, url, others, repaired) => {
    expect(repairLink(url, collectLinkEvidence([url, ...others]), [])).toEqual({ url: repaired, damaged: true, repaired: true });
  });

  it.each([
    ["no other address proves html", "http://x.gov.cn/content.htm1", ["http://y.cn/1.jsp"]],
    ["no other address of the family", "http://house.abc.com.apple/1.htm", ["http://health.xyz.com.cn/2.htm"]],
  ])("keeps the printed address when %s", (_what, url, others) => {
    expect(repairLink(url, collectLinkEvidence([url, ...others]), []).url).toBe(url);
  });

  it.each([
    ["http://z.jnews.abc.com.cn/1.html", true],
    ["http://x.cn/z.jnews/hznews/1.html", true],
    ["http://x.cn/Branch0penness/1.html", true],
    ["http://x.gov.cn/2019-03/20/c_", true],
    ["http://www.example.cn/a/20181019/69584200.shtml", true],
    ["http://www.example.cn/a/20181019/6958420_0.shtml", false],
    ["http://e.gmw.cn/2018-03/02/content_27872642.htm", false],
    ["https://m.news.abc.com/5a90dcf61ea8ac4c12000021.html", false],
  ])("marks %s as damaged: %s", (url, damaged) => {
    expect(repairLink(url, collectLinkEvidence([url]), shapes)).toEqual({ url, damaged, repaired: false });
  });
});
