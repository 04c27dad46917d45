import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/readers/read-document.ts";
import { UnreadableFile } from "../../src/readers/unreadable-file.ts";
import { recalculate } from "../setup/recalculate.ts";
import { convertOffice } from "./convert-office.ts";
import { showBlocks, showCell } from "./show-blocks.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const show = async (name: string, bytes: Uint8Array): Promise<string[]> => showBlocks(await readDocument(name, bytes));

/** UTF-16 with its byte order mark. */
function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2));
  [0xfeff, ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))].forEach((unit, i) => { view.setUint16(i * 2, unit, littleEndian); });
  return new Uint8Array(view.buffer);
}

describe("the encoding of a file", () => {
  it.each([
    ["UTF-8", utf8("中国\n二")],
    ["UTF-8 with a mark", new Uint8Array([0xef, 0xbb, 0xbf, ...utf8("中国\n二")])],
    ["UTF-16, little-endian", utf16("中国\n二", true)],
    ["UTF-16, big-endian", utf16("中国\n二", false)],
    // 中 D6D0 国 B9FA 二 B6FE in GB2312
    ["GB18030", new Uint8Array([0xd6, 0xd0, 0xb9, 0xfa, 0x0a, 0xb6, 0xfe])],
  ])("%s", async (_name, bytes) => {
    expect(await readDocument("a.txt", bytes)).toEqual([
      { kind: "paragraph", text: "中国", bullet: false, links: [], place: { line: 1 } }, { kind: "paragraph", text: "二", bullet: false, links: [], place: { line: 2 } },
    ]);
  });

  it("stays UTF-8 where the file was cut off inside a character", async () => {
    expect(await show("a.txt", utf8("监测期内各地推进").slice(0, -1))).toEqual(["P 监测期内各地推\uFFFD"]);
  });
});

describe("a file that cannot be read", () => {
  it.each([
    ["a.xyz", utf8("甲"), "unsupported-format"],
    ["noextension", utf8("甲"), "unsupported-format"],
    ["a.txt", new Uint8Array(), "empty"],
    ["a.md", utf8(" \r\n\t "), "empty"],
    ["a.txt", new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14]), "binary"],
    ["a.html", utf8("%PDF-1.7"), "binary"],
    ["a.txt", utf8("甲\0\0\0\0\0"), "binary"],
    ["a.txt", new Uint8Array([0xff, 0xff, 0xff, 0x41]), "bad-encoding"],
  ])("%s is refused", async (name, bytes, code) => {
    const error: unknown = await readDocument(name, bytes).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnreadableFile);
    expect(error).toMatchObject({ code, facts: { name } });
  });
});

describe("the format of a file", () => {
  it("is told by its content where the extension misleads", async () => {
    expect(await show("a.md", utf8("地区\t政策\n甲省\t一_二_三。"))).toEqual(["T0h | 地区 | 政策", "T0 | 甲省 | 一_二_三。"]);
    expect(await show("a.txt", utf8("| 地区 | 政策 |\n|---|---|\n| 甲省 | 一。 |"))).toEqual(["T0h | 地区 | 政策", "T0 | 甲省 | 一。"]);
    expect(await show("a.txt", utf8("\n<!DOCTYPE html><p>甲"))).toEqual(["P 甲"]);
    expect(await show("a.txt", utf8("甲\n\n<table><tr><td>乙<td>丙</table>"))).toEqual(["P 甲", "--", "T0 | 乙 | 丙"]);
  });

  it.each(["A.TXT", "a.tsv", "a.b.md", "a.markdown", "a.HTM", "a.html"])("%s is known", async (name) => {
    expect(await show(name, utf8("甲"))).toEqual(["P 甲"]);
  });
});

describe("one table in every format that holds tables", () => {
  const header = ["地区", "相关政策", "链接"];
  const rows = [["甲省", "3月1日，一&二。", "http://a.cn/1.html"], ["", "3月2日，<通知>三。", "http://a.cn/?a=1&b=2"], ["乙市", "3月3日，四。", ""]];
  const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const all = [header, ...rows];
  const html = `<html><head><meta charset="utf-8"></head><body><table border="1">${all.map((row) => `<tr>${row.map((cell) => `<td>${escape(cell)}</td>`).join("")}</tr>`).join("")}</table></body></html>`;

  async function workbook(): Promise<Uint8Array> {
    const book = new ExcelJS.Workbook();
    book.addWorksheet("甲").addRows(all);
    return new Uint8Array(await book.xlsx.writeBuffer());
  }

  it("gives the same rows", async () => {
    const tsv = all.map((row) => row.join("\t")).join("\n");
    const markdown = [header, ["---", "---", "---"], ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
    const csv = all.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\r\n");
    const book = await workbook();
    const files: [string, Uint8Array][] = [
      ["a.tsv", utf8(tsv)], ["a.md", utf8(markdown)], ["a.html", utf8(html)], ["a.csv", utf8(csv)], ["a.xlsx", book], ["saved.xlsx", await recalculate(book)],
      ["a.docx", (await convertOffice([{ name: "a", extension: "html", bytes: html }], "docx")).get("a") ?? new Uint8Array()],
    ];
    for (const [name, bytes] of files) {
      const read = (await readDocument(name, bytes)).map((block) => (block.kind === "row" ? { cells: block.cells.map(showCell), header: block.header, table: block.table } : block));
      expect(read, name).toEqual([
        { cells: header, header: true, table: 0 }, { cells: ["甲省", "3月1日，一&二。", "→http://a.cn/1.html"], header: false, table: 0 },
        { cells: ["", "3月2日，<通知>三。", "→http://a.cn/?a=1&b=2"], header: false, table: 0 }, { cells: ["乙市", "3月3日，四。", ""], header: false, table: 0 },
      ]);
    }
  }, 120_000);
});
