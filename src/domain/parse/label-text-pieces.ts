import type { Section } from "../event.ts";
import { findEventStarts } from "./find-event-starts.ts";
import { takeOutLinks } from "./inline-links.ts";
import type { Piece } from "./piece.ts";
import type { PreparedLexicon } from "./prepare-lexicon.ts";
import { isLabelOf } from "./is-label.ts";
import { withoutEmptyBrackets } from "./without-link-words.ts";

/** "北京市：3月18日，…", "【腾讯】3月2日，…": a label printed before the date. */
const LABEL_BEFORE_DATE = /^[【[（(]?([^】\]）)：:，。\d]{2,24})[】\]）)]?\s*[：:]?\s*(?=(?:\d{4}\s*年\s*)?\d{1,2}\s*月\s*\d{1,2})/;

/** Several ministries stand in one label. */
export const LABEL_LENGTH = 60;

/**
 * Running text under lines that hold only a label (a region, a company, an organ), or with the label before the date: gives the text pieces that label,
 * as a table's first column would. Pieces of tables stay as they are.
 */
export function labelTextPieces(section: Section, pieces: readonly Piece[], lexicon: PreparedLexicon): readonly Piece[] {
  let pending: string | null = null;
  const result: Piece[] = [];
  for (const piece of pieces) {
    const [first, ...others] = piece.paragraphs;
    if (piece.inTable || piece.title !== null || !first) {
      result.push(piece);
      continue;
    }
    const text = first.text.trim();
    const alone = text.replace(/^[【[（(]?|[】\]）)]?[：:]?$/g, "").replace(/^(?:\d{1,2}|[（(][一二三四五六七八九十]{1,3}[）)])\s*[.．、]?\s*/, "");
    if (others.length === 0 && alone.length <= LABEL_LENGTH && findEventStarts(text).length === 0 && isLabelOf(section, alone, lexicon)) {
      pending = alone;
      continue;
    }
    const before = LABEL_BEFORE_DATE.exec(text);
    const inline = before?.[1]?.trim();
    if (before && inline !== undefined && isLabelOf(section, inline, lexicon)) {
      result.push({ ...piece, label: inline, paragraphs: [{ ...first, text: text.slice(before[0].length) }, ...others] });
    } else result.push({ ...piece, label: pending });
    pending = null;
  }
  const labelled = result.some((piece) => !piece.inTable && piece.label !== null);
  return labelled ? result.map(linksOutOfText) : result;
}

/** Bare addresses behind the sentences of labelled text are links, not text. */
function linksOutOfText(piece: Piece): Piece {
  if (piece.inTable) return piece;
  const paragraphs = piece.paragraphs.map((paragraph) => {
    const { text, links } = takeOutLinks(paragraph.text);
    return { ...paragraph, text: links.length === 0 ? text : withoutEmptyBrackets(text) };
  });
  const bare = piece.paragraphs.flatMap((paragraph) => takeOutLinks(paragraph.text).links.map((link) => ({ href: link.piece, text: link.piece })));
  return { ...piece, paragraphs: paragraphs.filter((paragraph) => paragraph.text.trim() !== ""), links: piece.links.length > 0 ? piece.links : bare };
}
