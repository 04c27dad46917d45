import type { Cell, Link, Paragraph } from "../domain/block.ts";
import { cleanText } from "./clean-text.ts";
import { anchorLink } from "./finish-flow.ts";
import { isLinkLabel, standsApart, withoutEmptyBrackets } from "./link-label.ts";
import type { MarkupParagraph, Segment } from "./markup-item.ts";
import { splitCellParagraph, type Chunk } from "./split-bullets.ts";
import { findAddresses, hrefOfAddress, isAddressWord } from "./web-address.ts";

/** What separates links that stand side by side. A comma can be part of an address: only before a blank. */
const BETWEEN_LINKS = /(?:[,;]?\s+|[,;]$|[，；、。])+/;

/**
 * A cell from its paragraphs. A cell that holds nothing but links has no paragraphs. In a mixed cell an address or a label (查看) that stands by
 * itself leaves the text, words that carry a link and addresses inside a sentence stay; all are listed.
 */
export function finishCell(source: readonly MarkupParagraph[], inLinkColumn: boolean): Cell {
  const chunks = source.flatMap(splitCellParagraph);
  const links = linksAlone(chunks, inLinkColumn);
  return links === null ? mixedCell(chunks) : { paragraphs: [], links };
}

/** The links of a cell that holds only links, else null. */
function linksAlone(chunks: readonly Chunk[], inLinkColumn: boolean): Link[] | null {
  const links: Link[] = [];
  for (const segment of chunks.flatMap((chunk) => chunk.segments)) {
    if (segment.href !== null) {
      const link = anchorLink(segment.href, segment.text);
      if (!inLinkColumn && !isLinkLabel(link.text) && !isAddressText(link)) return null;
      links.push(link);
      continue;
    }
    for (const word of wordsOf(segment.text)) {
      if (!isAddressWord(word, inLinkColumn)) return null;
      links.push({ href: hrefOfAddress(word), text: word });
    }
  }
  return links.length > 0 ? links : null;
}

function wordsOf(text: string): string[] {
  const glued = /(?<=[^=/?&%:#])(?=https?:\/\/)/i;
  return cleanText(text).text.trim().split(BETWEEN_LINKS).filter((word) => word !== "").flatMap((word) => word.split(glued));
}

/** Whether the anchor prints its address (or a piece of it), not words. An image has no text at all. */
function isAddressText(link: Link): boolean {
  return link.text === "" || link.text.split(/\s+/).every((word) => isAddressWord(word, false));
}

function mixedCell(chunks: readonly Chunk[]): Cell {
  const links: Link[] = [];
  const paragraphs: Paragraph[] = [];
  for (const chunk of chunks) {
    const segments = chunk.segments.map(({ text, href }) => ({ href, ...cleanText(text) }));
    const cleaned = segments.some((segment) => segment.cleaned);
    const kept = segments.reduce((before, segment) => before + keptText(segment, before, links), "");
    const trimmed = (chunk.segments.length > 1 ? withoutEmptyBrackets(kept) : kept).trim();
    if (trimmed !== "") paragraphs.push({ text: trimmed, bullet: chunk.bullet, ...(cleaned ? { cleaned: true as const } : {}) });
  }
  return { paragraphs, links };
}

/** The text of a segment that stays in the cell, where `before` stands before it; its links are added to `links`. */
function keptText(segment: Segment, before: string, links: Link[]): string {
  if (segment.href !== null) {
    const link = anchorLink(segment.href, segment.text);
    links.push(link);
    return isAddressText(link) || (isLinkLabel(link.text) && standsApart(before)) ? "" : segment.text;
  }
  let text = "";
  let from = 0;
  for (const { from: start, to, address } of findAddresses(segment.text)) {
    links.push({ href: hrefOfAddress(address), text: address });
    if (!standsAlone(segment.text[start - 1], segment.text[to])) continue;
    text += segment.text.slice(from, start);
    from = to;
  }
  return text + segment.text.slice(from);
}

function standsAlone(before: string | undefined, after: string | undefined): boolean {
  return (before === undefined || /[\s。！？；]/.test(before)) && (after === undefined || /[\s。！？；，、,;.]/.test(after));
}
