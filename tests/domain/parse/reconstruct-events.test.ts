import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reconstructEvents } from "../../../src/domain/parse/reconstruct-events.ts";
import { takeOutStrayLabels } from "../../../src/domain/parse/stray-labels.ts";
import { splitGluedHeadings } from "../../../src/domain/parse/split-glued-headings.ts";
import type { Piece } from "../../../src/domain/parse/piece.ts";

/** "|" before a line: a page break stands before it. */
function pieces(lines: readonly string[]): Piece[] {
  return lines.map((line, i) => ({
    label: null, paragraphs: [{ text: line.replace(/^\|/, ""), bullet: false }], links: [], dateCell: null,
    inTable: false, afterBreak: line.startsWith("|"), title: null, place: { line: i + 1 },
  }));
}

function texts(lines: readonly string[]): string[] {
  return reconstructEvents("地区", pieces(lines)).events.map((event) => event.text);
}

describe("reconstructEvents", () => {
  it("cuts run-on lines at the dates that open events", () => {
    expect(texts(["4月2日，甲市上线平台。4月3日，乙市开会。", "4月5日，丙市发文。"])).toEqual(["4月2日，甲市上线平台。", "4月3日，乙市开会。", "4月5日，丙市发文。"]);
  });

  it("continues the last event over a page break", () => {
    expect(texts(["4月2日，甲市上线平", "|台。4月3日，乙市开会。"])).toEqual(["4月2日，甲市上线平台。", "4月3日，乙市开会。"]);
  });

  it("continues the event without an end, though others stand between", () => {
    expect(texts(["4月2日，甲市病种不少于", "4月3日，乙市开会。4月4日，丙市发文。", "|90种。江西省山东省4月5日，丁市签约。"]))
      .toEqual(["4月2日，甲市病种不少于90种。", "4月3日，乙市开会。", "4月4日，丙市发文。", "4月5日，丁市签约。"]);
  });

  it("prefers the event whose quotation the piece closes", () => {
    expect(texts(["4月2日，甲市推进“互", "4月3日，乙市共有应用", "|联网+”行动。", "27个。"]))
      .toEqual(["4月2日，甲市推进“互联网+”行动。", "4月3日，乙市共有应用27个。"]);
  });

  it("takes a link out of its sentence, joins its torn-off end and gives it to its event", () => {
    const { events } = reconstructEvents("地区", pieces(["4月2日，甲市推动“互http://a.cn/2019/04/02联网+流通”。/0174.shtml山东省4月3日，乙市开会。"]));
    expect(events.map((event) => [event.text, event.links.map((link) => link.url)])).toEqual([
      ["4月2日，甲市推动“互联网+流通”。", ["http://a.cn/2019/04/02/0174.shtml"]],
      ["4月3日，乙市开会。", []],
    ]);
  });

  it("gives a link before a date to the event whose date it carries", () => {
    const { events } = reconstructEvents("地区", pieces(["4月2日，甲市发文。", "http://a.cn/2019/0402/1.html4月9日，乙市开会。"]));
    expect(events.map((event) => event.links.length)).toEqual([1, 0]);
  });

  it("loses no character of text that has neither labels nor links", () => {
    const token = fc.constantFrom("4月2日，甲市开会。", "4月3日，乙市发文", "续写，", "平台。", "|", "“互联网+”", "4月底前");
    fc.assert(
      fc.property(fc.array(fc.array(token, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }), (tokens) => {
        const lines = tokens.map((line) => line.join("")).map((line) => line.replace(/(?!^)\|/g, ""));
        const { events, issues } = reconstructEvents("地区", pieces(lines));
        const kept = [...events.map((event) => event.text), ...issues.map((issue) => String(issue.facts["text"]))].join("");
        expect([...kept].sort().join("")).toBe([...lines.map((line) => line.replace(/^\|/, "")).join("")].sort().join(""));
      }),
    );
  });
});

describe("takeOutStrayLabels", () => {
  it.each([
    ["90种。江西省山东省4月5日，丁市签约。", "90种。4月5日，丁市签约。", ["江西", "山东"]],
    ["开会。广西壮族自治", "开会。", ["广西"]],
    ["相关政策3月19日，甲市开会。", "3月19日，甲市开会。", []],
    ["4月5日，浙江省发文。", "4月5日，浙江省发文。", []],
    ["4月5日，省长赴江西省", "4月5日，省长赴江西省", []],
  ])("%s", (line, text, hints) => {
    expect(takeOutStrayLabels(line)).toEqual({ text, hints });
  });
});

describe("splitGluedHeadings", () => {
  it("takes a heading out of the text that it is glued to", () => {
    const before = `${"本报告从政策、企业和会议三方面呈现发展情况，".repeat(3)}到此为止。`;
    const after = "为响应国家号召，各部门推进。";
    const block = { kind: "paragraph", text: `${before}一、国家部委“互联网+”政策落实情况${after}`, bullet: false, links: [], place: { line: 1 } } as const;
    expect(splitGluedHeadings([block]).map((part) => (part.kind === "heading" || part.kind === "paragraph" ? [part.kind, part.text] : []))).toEqual([
      ["paragraph", before], ["heading", "一、国家部委“互联网+”政策落实情况"], ["paragraph", after],
    ]);
  });

  it("drops a table of contents that lost its line ends", () => {
    const text = "一、国家部委政策落实情况......1二、全国各省政策落实情况......2四、相关峰会......13";
    expect(splitGluedHeadings([{ kind: "paragraph", text, bullet: false, links: [], place: { line: 1 } }])).toEqual([]);
  });
});
