import { describe, expect, it } from "vitest";
import type { Block, Cell } from "../../../src/domain/block.ts";
import { freeLoneCells } from "../../../src/domain/parse/free-lone-cells.ts";

const cell = (text: string): Cell => ({ paragraphs: text === "" ? [] : [{ text, bullet: false }], links: [] });
const row = (...texts: string[]): Block => ({ kind: "row", cells: texts.map(cell), table: 0, header: false, place: { line: 1 } });
const kinds = (...blocks: Block[]): string[] => freeLoneCells(blocks).map((block) => (block.kind === "row" ? "row" : block.kind === "break" ? "break" : `${block.kind} ${block.text}`));

describe("rows of one cell in a sheet", () => {
  it("are headings where they name a section", () => {
    expect(kinds(row("腾讯", "3月2日，发布。", ""), row("四、会议论坛", "", ""))).toEqual(["row", "heading 四、会议论坛"]);
  });

  it("are lines of text in the sections of meetings and special items", () => {
    expect(kinds(row("会议论坛", ""), row("第二届云栖论坛", ""), row("3月2日，在杭州举行。", ""))).toEqual(["heading 会议论坛", "paragraph 第二届云栖论坛", "paragraph 3月2日，在杭州举行。"]);
  });

  it("stay rows elsewhere: a label alone, a text that goes on", () => {
    expect(kinds(row("地方动态", ""), row("北京市", ""), row("", "（接上页）并在年内完成。"))).toEqual(["heading 地方动态", "row", "row"]);
  });
});
