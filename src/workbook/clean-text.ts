/** Excel's limit for one cell, in UTF-16 units. */
export const LONGEST_TEXT = 32_767;
const CUT_MARK = "…";

/** What XML 1.0 cannot hold: control characters but tab and line feed, halves of surrogate pairs, the two non-characters. */
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** With these a text becomes a formula as soon as somebody edits the cell, unless its format is text ("@"). */
const LOOKS_LIKE_FORMULA = /^[=+\-@\t]/;

export interface CleanText {
  readonly text: string;
  readonly charactersRemoved: number;
  readonly charactersCut: number;
}

/** A text from outside as a cell can hold it. Line breaks become line feeds; what had to go is counted for the finding. */
export function cleanText(text: string): CleanText {
  const lines = text.replace(/\r\n?/g, "\n");
  const legal = lines.replace(ILLEGAL, "");
  const short = legal.length > LONGEST_TEXT ? cut(legal) : legal;
  return {
    text: short,
    charactersRemoved: lines.length - legal.length,
    charactersCut: short === legal ? 0 : legal.length - (short.length - CUT_MARK.length),
  };
}

function cut(text: string): string {
  const kept = text.slice(0, LONGEST_TEXT - CUT_MARK.length);
  return kept.replace(/[\uD800-\uDBFF]$/, "") + CUT_MARK;
}

export function looksLikeFormula(text: string): boolean {
  return LOOKS_LIKE_FORMULA.test(text);
}
