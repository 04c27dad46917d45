import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "../../src/readers/clean-text.ts";
import { readDocument } from "../../src/readers/read-document.ts";
import { readHtml } from "../../src/readers/read-html.ts";
import { readMarkdown } from "../../src/readers/read-markdown.ts";
import { readText } from "../../src/readers/read-text.ts";
import { UnreadableFile } from "../../src/readers/unreadable-file.ts";
import { textOfBlocks } from "./show-blocks.ts";

const READERS = [["text", readText], ["markdown", readMarkdown], ["HTML", readHtml]] as const;

/** Documents made of what the readers look for, in any order. */
const hostile = fc.array(fc.oneof(
  fc.constantFrom("<", ">", "</", "<p>", "</p>", "<br>", "<ul>", "<li>", "<table>", "<tr>", "<td rowspan=3>", "</table>", '<a href="', "<a href=x>", "</a>", "<script>", "<!--",
    "&amp;", "&#0;", "&", "\t", "\n", "\r", "\f", "|", "|-|-|", "# ", "- ", "1. ", "➢", "•", "http://a.cn/1.html", "www.", "[x](", ")", "`", "**", "\\", "3月1日，", "。", "\u0000", "\u200b", '"', "'"),
  fc.string({ unit: "grapheme", maxLength: 8 }),
), { maxLength: 60 }).map((parts) => parts.join(""));

describe.each(READERS)("the %s reader", (_name, read) => {
  it("takes any string and gives clean blocks", () => {
    fc.assert(fc.property(fc.oneof(hostile, fc.string({ unit: "binary", maxLength: 200 })), (source) => {
      for (const block of read(source)) {
        expect(block.place.line).toBeGreaterThanOrEqual(1);
        const texts = block.kind === "row" ? block.cells.flatMap((cell) => cell.paragraphs.map((paragraph) => paragraph.text)) : block.kind === "break" ? [] : [block.text];
        for (const text of texts) {
          expect(text).toBe(text.trim());
          expect(text).not.toBe("");
          expect(text).not.toMatch(/[\r\n]/);
          expect(cleanText(text).cleaned).toBe(false);
        }
      }
    }), { numRuns: 400 });
  });

  it("keeps every visible character of a text without mark-up, in order", () => {
    const character = fc.constantFrom(..."年月日，。；（）“”《》、互联网政务服务省市县区发展abcXYZ019%+");
    const line = fc.array(character, { minLength: 1, maxLength: 30 }).map((characters) => `文${characters.join("")}`);
    fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), fc.constantFrom("\n", "\n\n", "\r\n"), (lines, end) => {
      expect(textOfBlocks(read(lines.join(end)))).toBe(lines.join(""));
    }));
  });
});

describe("the text reader", () => {
  it("keeps every visible character of rows, in order", () => {
    const value = fc.array(fc.constantFrom(..."甲乙丙丁<>&;()=+@12，。"), { maxLength: 12 }).map((characters) => characters.join(""));
    fc.assert(fc.property(fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 8 }), (rows) => {
      const source = rows.map((row) => `文${row.join("\t")}`).join("\n");
      expect(textOfBlocks(readText(source))).toBe(rows.map((row) => `文${row.join("")}`).join(""));
    }));
  });
});

describe("reading any bytes", () => {
  it("gives blocks or an UnreadableFile", async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.constantFrom("a.txt", "a.md", "a.html", "a.csv", "a.docx", "a.xls", "a.xlsx"), async (bytes, name) => {
      const result: unknown = await readDocument(name, bytes).catch((error: unknown) => error);
      expect(Array.isArray(result) || result instanceof UnreadableFile).toBe(true);
    }));
  });
});

describe("large documents", () => {
  const long = "字".repeat(40_000);

  it.each([
    ["text", readText, `地区\t政策\n甲省\t${long}`],
    ["markdown", readMarkdown, `| 地区 | 政策 |\n|-|-|\n| 甲省 | ${long} |`],
    ["HTML", readHtml, `<table><tr><td>地区<td>政策<tr><td>甲省<td>${long}</table>`],
  ])("a cell of 40,000 characters in %s is whole", (_name, read, source) => {
    expect(textOfBlocks(read(source))).toBe(`地区政策甲省${long}`);
  });

  it("a file of 5 MB is whole", async () => {
    const row = `甲省\t<p>3月1日，${"推进政务服务。".repeat(20)}</p> <p>3月2日，签约。</p>\thttp://a.cn/1.html http://a.cn/2.html\n`;
    const count = Math.ceil(5_000_000 / new TextEncoder().encode(row).length);
    const blocks = await readDocument("a.txt", new TextEncoder().encode(row.repeat(count)));
    expect(blocks.length).toBe(count);
    expect(textOfBlocks(blocks.slice(-1))).toBe(`甲省3月1日，${"推进政务服务。".repeat(20)}3月2日，签约。http://a.cn/1.htmlhttp://a.cn/2.html`);
  });

  it.each([">".repeat(20_000), "- ".repeat(3_000), "* > ".repeat(3_000)])("nesting without end is read", (marks) => {
    expect(textOfBlocks(readMarkdown(`甲\n\n${marks}乙`))).toMatch(/^甲.*乙$/);
  });

  // Each of these makes a careless pattern try every length at every position: minutes instead of milliseconds.
  it.each([" ", "<a ", "<p '", '<a ="', "[", "](", "&", "(", "http://", "http://a.cn/))", "-", "*", "•", "<!--", "<br>", "\t"])("%j 40,000 times is read", (piece) => {
    expect(() => readText(`甲\t乙${piece.repeat(40_000)}丙`)).not.toThrow();
  });
});
