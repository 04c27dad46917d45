import { WIDE, type TextLine } from "./set-lines.ts";

/** Marks that begin an item: those of src/readers/split-bullets.ts, at a line's beginning. */
const BULLET = /^\s*(?:[➢➤➣\uF0D8\uF0E0\uF075\uF06C\uF0B7\uF0A7\uF0FC\uF06E•●■◆▶►▪◦·]|[-–*](?=\s))/;
const OPENING = /[“‘《〈（【「『(\[]/;
const CLOSING = /[，。、；：！？”’》〉）】」』…—%,.;:!?)\]]/;
/** Where a long address may be broken. */
const ADDRESS_BREAK = /[/?&=_.-]/;
const ADDRESS_END = /(?:https?:\/\/|www\.)[!-~]*$/i;
/** Signs after which no blank is lost: a line ends there because a word or an address may be broken there. */
const JOINING_END = /[/?&=_-]$/;
const ASCII_WORD = /^[!-~]+/;
/** Share of the font's size by which a full line may fall short of the edge. */
const SLACK = 0.35;

export function startsItem(line: TextLine): boolean {
  return BULLET.test(line.text);
}

/** Whether `line` was broken because what comes next did not fit before `edge`: then `next` goes on with it. */
export function isFull(line: TextLine, next: TextLine, edge: number): boolean {
  return line.right + firstUnitWidth(next, ADDRESS_END.test(line.text)) > edge - SLACK * line.size;
}

/** Width of what stands at a line's beginning and cannot be parted: a Chinese character with its punctuation, a word. */
export function firstUnitWidth(line: TextLine, inAddress: boolean): number {
  const [first] = line.glyphs;
  let end = first;
  let isOpen = true;
  for (const [i, glyph] of line.glyphs.entries()) {
    const before = line.glyphs[i - 1];
    if (before && !sticks(before.text, glyph.text, inAddress, isOpen)) break;
    isOpen = isOpen && OPENING.test(glyph.text);
    end = glyph;
  }
  return first && end ? end.right - first.left : 0;
}

function sticks(before: string, after: string, inAddress: boolean, isOpen: boolean): boolean {
  if (after.trim() === "") return false;
  if (isOpen || CLOSING.test(after)) return true;
  if (WIDE.test(before) || WIDE.test(after)) return false;
  return !(inAddress && ADDRESS_BREAK.test(before));
}

/**
 * What stands between two lines of one paragraph: nothing between Chinese characters and inside an address or a word that the line was too narrow for,
 * a blank between words.
 */
export function separator(line: TextLine, next: TextLine): "" | " " {
  const before = line.text.slice(-1);
  const after = next.text.slice(0, 1);
  if (WIDE.test(before) || WIDE.test(after) || before === " " || after === " ") return "";
  if (goesOnWithAddress(line, next)) return "";
  return JOINING_END.test(line.text) && ASCII_WORD.test(next.text) ? "" : " ";
}

/** Whether an address runs to the end of the line and its next piece begins the other. */
export function goesOnWithAddress(line: TextLine, next: TextLine): boolean {
  const piece = ASCII_WORD.exec(next.text)?.[0];
  return ADDRESS_END.test(line.text) && piece !== undefined && !/^(?:https?:|www\.)/i.test(piece) && /[A-Za-z0-9]/.test(piece);
}
