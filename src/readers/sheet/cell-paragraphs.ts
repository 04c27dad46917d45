import { collectCellMarkup } from "../collect-markup.ts";
import { isLinkLabel } from "../link-label.ts";
import { markLinks } from "../mark-links.ts";
import type { MarkupParagraph } from "../markup-item.ts";
import { findAddresses } from "../web-address.ts";

/** Excel writes what XML forbids as _x000D_. */
const ESCAPED_CHARACTER = /_x([0-9A-F]{4})_/g;
/** In a bulleted or wrapped text the words that carry the link cannot be told. */
const SEVERAL_PARTS = /\n|[➢➤•●]/;

/** The paragraphs of a cell's text, with the mark-up that text extraction leaves in it; `href`: the link that the program put on the whole cell. */
export function cellParagraphs(text: string, href: string | null = null): MarkupParagraph[] {
  const source = text.replace(ESCAPED_CHARACTER, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16))).replace(/\r\n?/g, "\n");
  if (source.trim() === "" && href === null) return [];
  const paragraphs = collectCellMarkup(markLinks(source));
  if (href === null || holdsAddress(paragraphs)) return paragraphs;
  if (isLinkLabel(source) || !SEVERAL_PARTS.test(source)) return [linked(source.trim(), href)];
  return [...paragraphs, linked("", href)];
}

/** A link that the text prints is not listed twice: programs set it on the cell by themselves, of several addresses often only the first. */
function holdsAddress(paragraphs: readonly MarkupParagraph[]): boolean {
  return paragraphs.some(({ segments }) => segments.some((segment) => (segment.href ?? "") !== "" || findAddresses(segment.text).length > 0));
}

function linked(text: string, href: string): MarkupParagraph {
  return { kind: "paragraph", segments: [{ text, href }], bullet: false, number: null, level: null, line: 1 };
}
