import type { Sheet } from "../book/book.ts";
import { columnName } from "../book/area.ts";
import type { Parts } from "./package-parts.ts";
import { setText } from "./package-parts.ts";
import { XML_HEADER, element, escapeXml } from "./xml-text.ts";

/** Notes with their authors, in place of those that ExcelJS wrote, all of one author; their frames (a drawing) stay. Replies follow their comment's text. */
export function writeComments(parts: Parts, { comments }: Sheet, index: number): void {
  const path = `xl/comments${index + 1}.xml`;
  if (comments.length === 0 || !parts.has(path)) return;
  const authors = [...new Set(comments.map(({ author }) => author))];
  const entries = comments.map(({ row, column, content, replies, author }) => {
    const text = [content, ...replies.map((reply) => reply.content)].join("\n");
    return element("comment", { ref: `${columnName(column)}${row + 1}`, authorId: authors.indexOf(author) }, `<text><r><t xml:space="preserve">${escapeXml(text)}</t></r></text>`);
  });
  const list = element("authors", {}, authors.map((author) => `<author>${escapeXml(author)}</author>`).join("")) + element("commentList", {}, entries.join(""));
  setText(parts, path, `${XML_HEADER}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${list}</comments>`);
}
