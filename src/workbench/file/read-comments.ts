import { parseArea } from "../book/area.ts";
import type { Book, Sheet } from "../book/book.ts";
import { nextId } from "../book/book.ts";
import { runsText } from "./read-texts.ts";
import { child, childrenOf, parseXml } from "./xml-tree.ts";

/** Notes at cells. Of a threaded comment the note that stands in for it is read: its text begins with Excel's own explanation. */
export function readComments(book: Book, sheet: Sheet, xml: string): void {
  const root = parseXml(xml);
  const authors = childrenOf(child(root, "authors"), "author").map(({ text }) => text);
  for (const comment of childrenOf(child(root, "commentList"), "comment")) {
    const { ref, authorId } = comment.attributes;
    const text = child(comment, "text");
    if (ref === undefined || !text) continue;
    const { top, left } = parseArea(ref);
    sheet.comments.push({ id: nextId(book), row: top, column: left, content: runsText(text), resolved: false, author: authors[Number(authorId)] ?? "", replies: [] });
  }
}
