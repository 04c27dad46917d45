import type { Block, Link } from "../domain/block.ts";
import { cleanText } from "./clean-text.ts";
import { isLinkLabel, standsApart, withoutEmptyBrackets } from "./link-label.ts";
import type { MarkupParagraph, Segment } from "./markup-item.ts";
import { splitFlowParagraph, type Chunk } from "./split-bullets.ts";
import { findAddresses, hrefOfAddress } from "./web-address.ts";

type TextBlock = Extract<Block, { kind: "heading" | "paragraph" }>;

/** The blocks of one paragraph of running text. Its text is as printed, addresses included; they are listed as links besides. */
export function finishFlow(paragraph: MarkupParagraph, line: number): TextBlock[] {
  return splitFlowParagraph(paragraph).flatMap((chunk): TextBlock[] => {
    const { text, cleaned } = cleanText(textOf(chunk));
    const trimmed = text.trim();
    const place = { line };
    if (trimmed === "") return [];
    if (paragraph.level !== null) return [{ kind: "heading", level: paragraph.level, text: trimmed, place }];
    return [{ kind: "paragraph", text: trimmed, bullet: chunk.bullet, links: linksOf(chunk), ...(cleaned ? { cleaned: true } : {}), place }];
  });
}

/** The text of a chunk without the labels of its links (查看), which tell nothing. */
function textOf({ segments }: Chunk): string {
  const text = segments.reduce((before, segment) => (
    segment.href !== null && segment.href !== "" && isLinkLabel(segment.text) && standsApart(before) ? before : before + segment.text
  ), "");
  return segments.length > 1 ? withoutEmptyBrackets(text) : text;
}

function linksOf(chunk: Chunk): Link[] {
  return chunk.segments.flatMap((segment) => (segment.href === null ? addressesOf(segment) : [anchorLink(segment.href, segment.text)]));
}

function addressesOf(segment: Segment): Link[] {
  return findAddresses(cleanText(segment.text).text).map(({ address }) => ({ href: hrefOfAddress(address), text: address }));
}

/** A link as the document gives it, invisible characters and line ends apart. */
export function anchorLink(href: string, text: string): Link {
  return { href: cleanText(href).text.replace(/[\t\r\n]/g, "").trim(), text: cleanText(text).text.trim() };
}
