import { isFull, startsItem } from "./line-end.ts";
import type { FlowStyle } from "./page-flow.ts";
import type { TextLine } from "./set-lines.ts";

/** Lines of one paragraph of running text; `level` where it is a heading. */
export interface FlowParagraph {
  readonly kind: "paragraph";
  readonly lines: readonly TextLine[];
  readonly level: number | null;
}

const SAME_SIZE = 0.06;
/** Lines further apart than this many times the usual distance belong to two paragraphs. */
const PARAGRAPH_GAP = 1.35;
/** Width of a paragraph's indent in font sizes; Chinese text indents by two. */
const INDENT = 1.2;
/** Font size beyond which a line is a heading, in sizes of the running text. */
const HEADING_SIZE = 1.12;
const LONGEST_HEADING = 60;
/** What begins a numbered line: a heading or an item even after a full line. */
const NUMBERED = /^\s*(?:[一二三四五六七八九十]{1,3}\s*、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节部]|【)/;
const SENTENCE_END = /[。！？；!?;：:]\s*$/;

/** Cuts the lines of a page into paragraphs. */
export function setParagraphs(lines: readonly TextLine[], style: FlowStyle): FlowParagraph[] {
  const paragraphs: TextLine[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open && isContinued(open, line, style)) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((paragraph) => ({ kind: "paragraph", lines: paragraph, level: headingLevel(paragraph, style) }));
}

function isContinued(paragraph: readonly TextLine[], line: TextLine, style: FlowStyle): boolean {
  const last = paragraph.at(-1);
  if (!last || line.baseline - last.baseline > PARAGRAPH_GAP * style.pitch * Math.max(last.size, line.size)) return false;
  return goesOn(paragraph, line, style);
}

/** Whether `line` goes on with the paragraph, heights apart (they may stand on two pages). */
export function goesOn(paragraph: readonly TextLine[], line: TextLine, style: FlowStyle): boolean {
  const last = paragraph.at(-1);
  const [first] = paragraph;
  if (!last || !first || startsItem(line) || Math.abs(line.size / last.size - 1) > SAME_SIZE || line.bold !== last.bold && first.bold) return false;
  if (NUMBERED.test(line.text) && SENTENCE_END.test(last.text)) return false;
  const hangs = startsItem(first) || /^\s*[（(]?\d{1,2}[）).、．]/.test(first.text);
  if (line.left > last.left + INDENT * line.size && !(hangs && last === first)) return false;
  return isFull(last, line, style.right);
}

/** 1 for the largest; null where the text is no larger or bolder than the rest, or too long for a title. */
function headingLevel(paragraph: readonly TextLine[], style: FlowStyle): number | null {
  const [first] = paragraph;
  const text = paragraph.map((line) => line.text).join("");
  if (!first || style.size === 0 || text.length > LONGEST_HEADING || startsItem(first)) return null;
  const ratio = first.size / style.size;
  if (ratio >= HEADING_SIZE) return ratio >= 1.7 ? 1 : ratio >= 1.35 ? 2 : 3;
  return paragraph.every((line) => line.bold) && !style.bold && !/[。；，,;]\s*$/.test(text) && ratio > 0.9 ? 4 : null;
}
