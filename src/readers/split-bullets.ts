import { joinSourceLines, joinWrappedLines } from "./line-join.ts";
import type { MarkupParagraph, Segment } from "./markup-item.ts";

/** A paragraph after splitting: its mark taken off. */
export interface Chunk {
  readonly segments: readonly Segment[];
  readonly bullet: boolean;
}

/** Arrows, and the Wingdings arrows of Word (private use), are always marks; round and square ones only where an item may begin. */
const CELL_MARKS = /(?=[➢➤➣\uF0D8\uF0E0\uF075\uF06C\uF0B7])|(?<=^|[。！？；\s])(?=[•●■◆▶►])/;
/** What may mark an item at the beginning of a line. Dashes and stars only before a blank: "-5%" and "*注" are text. */
const LEADING_MARK = /^\s*(?:[➢➤➣\uF0D8\uF0E0\uF075\uF06C\uF0B7•●■◆▶►▪◦·]+|[-*](?=\s))\s*/;
/** Longest numbered title; a longer item, or one with a full stop, is a sentence and loses its number. */
const LONGEST_TITLE = 60;

/** Paragraphs of a cell: separated at bullet marks and at line breaks that end a sentence (reports.md: several bullets in one cell text). */
export function splitCellParagraph(paragraph: MarkupParagraph): Chunk[] {
  return split(paragraph, (text) => joinWrappedLines(text).split(/\n/).flatMap((line, i) => markNewLine(line.split(CELL_MARKS), i > 0)));
}

/** Paragraphs of running text: separated at line breaks only; a mark inside a line stays for the parser, which knows what it opens. */
export function splitFlowParagraph(paragraph: MarkupParagraph): Chunk[] {
  return split(paragraph, (text) => text.split(/\n/).flatMap((line, i) => markNewLine([line], i > 0)));
}

interface Part {
  readonly text: string;
  readonly opens: boolean;
}

function markNewLine(parts: readonly string[], isNewLine: boolean): Part[] {
  return parts.map((text, i) => ({ text, opens: i > 0 || isNewLine || LEADING_MARK.test(text) }));
}

function split(paragraph: MarkupParagraph, partsOf: (text: string) => readonly Part[]): Chunk[] {
  const chunks: Segment[][] = [[]];
  for (const { text, href } of paragraph.segments) {
    if (href !== null) chunks.at(-1)?.push({ text: text.replace(/[\r\n]+/g, " "), href });
    else {
      for (const part of partsOf(joinSourceLines(text))) {
        // A dash amid a line follows a link here; only at the line's start is it a mark.
        if (part.opens && !isDashInside(part.text, chunks.at(-1))) chunks.push([]);
        chunks.at(-1)?.push({ text: part.text, href: null });
      }
    }
  }
  const filled = chunks.filter((segments) => segments.some(({ text, href }) => text.trim() !== "" || href !== null));
  return filled.map((segments, i) => takeMark(segments, paragraph, i === 0));
}

function isDashInside(text: string, before: readonly Segment[] | undefined): boolean {
  return /^\s*[-*·]/.test(text) && (before?.length ?? 0) > 0;
}

function takeMark(segments: readonly Segment[], paragraph: MarkupParagraph, isFirst: boolean): Chunk {
  const [first, ...rest] = segments;
  const bullet = isFirst && paragraph.bullet;
  if (!first || first.href !== null) return { segments, bullet };
  const unmarked = first.text.replace(LEADING_MARK, "");
  const number = isFirst && paragraph.number !== null && isTitle(segments) ? `${paragraph.number}. ` : "";
  return { segments: [{ text: number + unmarked, href: null }, ...rest], bullet: bullet || unmarked !== first.text };
}

/** A short numbered line without a full stop is a title, and its number says so; a numbered sentence is an item of a list. */
function isTitle(segments: readonly Segment[]): boolean {
  const text = segments.map((segment) => segment.text).join("");
  return text.length <= LONGEST_TITLE && !/[。；]/.test(text);
}
