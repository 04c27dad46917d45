import { describe, expect, it } from "vitest";
import type { Link } from "../../../src/domain/block.ts";
import { assembleRows } from "../../../src/domain/parse/assemble-rows.ts";
import type { Piece } from "../../../src/domain/parse/piece.ts";

interface Row {
  readonly label?: string;
  readonly text: readonly string[];
  readonly links?: readonly string[];
  readonly afterBreak?: boolean;
  readonly bullets?: boolean;
}

function piece({ label, text, links = [], afterBreak = false, bullets = false }: Row, line: number): Piece {
  const asLink = (address: string): Link => (address.startsWith("#") ? { href: "#", text: address.slice(1) } : { href: address, text: address });
  return {
    label: label ?? null, paragraphs: text.map((part) => ({ text: part, bullet: bullets })), links: links.map(asLink),
    dateCell: null, inTable: true, afterBreak, title: null, place: { line },
  };
}

/** label | text | links of each event */
function assembled(rows: readonly Row[]): string[] {
  return assembleRows("地区", rows.map(piece)).events.map((event) => [event.label, event.text, event.links.map((link) => link.url).join(" ")].join(" | "));
}

describe("assembleRows", () => {
  it("carries labels down and pairs one event with one link", () => {
    expect(assembled([
      { label: "甲省", text: ["3月1日，开会。"], links: ["http://a/1"] },
      { text: ["3月2日，发文。"], links: ["http://a/2"] },
    ])).toEqual(["甲省 | 3月1日，开会。 | http://a/1", "甲省 | 3月2日，发文。 | http://a/2"]);
  });

  it("joins an event and its address over a page break and begins the next event in the same row", () => {
    expect(assembled([
      { label: "甲省", text: ["3月1日，签订协"], links: ["http://a/57"] },
      { text: ["议，共建平台。", "3月3日，开会。"], links: ["#72_0.shtml", "http://a/3"], afterBreak: true },
    ])).toEqual(["甲省 | 3月1日，签订协议，共建平台。 | http://a/5772_0.shtml", "甲省 | 3月3日，开会。 | http://a/3"]);
  });

  it("splits several events in one cell at their dates and pairs their links in printed order", () => {
    expect(assembled([{ label: "甲省", text: ["3月1日，开会。  3月2日，发文。"], links: ["http://a/1", "http://a/2"] }]))
      .toEqual(["甲省 | 3月1日，开会。 | http://a/1", "甲省 | 3月2日，发文。 | http://a/2"]);
  });

  it("joins a paragraph that closes and opens again inside one event", () => {
    expect(assembled([{ label: "甲省", text: ["3月1日，发文。", "文件提出建设平台。"], links: ["http://a/1"] }]))
      .toEqual(["甲省 | 3月1日，发文。文件提出建设平台。 | http://a/1"]);
  });

  it("gives a link that a page break moved down to the event that waits for it", () => {
    expect(assembled([
      { label: "甲省", text: ["3月1日，开会。"] },
      { text: ["3月2日，发文。"], links: ["http://a/1", "http://a/2"], afterBreak: true },
    ])).toEqual(["甲省 | 3月1日，开会。 | http://a/1", "甲省 | 3月2日，发文。 | http://a/2"]);
  });

  it("puts a label together that a page break tore", () => {
    expect(assembled([
      { label: "宁夏回族自治", text: ["3月1日，开"], links: ["http://a/1"] },
      { label: "区", text: ["会。"], afterBreak: true },
    ])).toEqual(["宁夏回族自治区 | 3月1日，开会。 | http://a/1"]);
  });

  it("begins an event with a new label even where no date is printed", () => {
    expect(assembled([{ label: "甲省", text: ["3月1日，开会。"] }, { label: "乙省", text: ["近日，发文。"] }]))
      .toEqual(["甲省 | 3月1日，开会。 | ", "乙省 | 近日，发文。 | "]);
  });

  it("takes each bullet as an event, dated or not", () => {
    expect(assembled([{ label: "甲公司", text: ["3月1日，签约。", "近日，发布产品。"], bullets: true }]))
      .toEqual(["甲公司 | 3月1日，签约。 | ", "甲公司 | 近日，发布产品。 | "]);
  });

  it("reports a link that finds no event instead of dropping it", () => {
    const { issues } = assembleRows("地区", [piece({ label: "甲省", text: ["3月1日，开会。"], links: ["http://a/2018/0301/1", "http://a/2018/0309/2"] }, 7)]);
    expect(issues).toEqual([{ code: "row-unplaced", place: { line: 7 }, facts: { text: "http://a/2018/0309/2" } }]);
  });
});
