/**
 * Widths in em of what may stand in a report. A full-width sign is one em in every Chinese font; of Latin signs the widest that the usual
 * substitutes have is taken, so that an estimate is never too narrow.
 */
const FULL_WIDTH = 1;
const LATIN_WIDTHS: readonly (readonly [signs: RegExp, width: number])[] = [[/[MW@]/u, 1], [/%/u, 0.95], [/[.,:;'|!ilI\-() ]/u, 0.4], [/[A-Zm]/u, 0.78], [/./u, 0.64]];

/** Chinese line breaking: these signs never begin a line, those never end one. */
const NEVER_FIRST = /^[、，。；：？！）》〉」』】”’％…·,.;:?!)%\]]$/u;
const NEVER_LAST = /^[（《〈「『【“‘([]$/u;

/** Words and numbers, also joined by Chinese commas: LibreOffice breaks "5G、WiFi" before it, not within. */
const LATIN_RUN = /[\p{Script=Latin}\p{N}.,%+\-/:_~]+(?:[、，；：][\p{Script=Latin}\p{N}.,%+\-/:_~]+)*|[^]/gu;

/** Width of a text on one line, in points. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, sign) => sum + signWidth(sign), 0) * size;
}

/**
 * The lines that a text takes in a cell of this width (points, without the cell's inner margins): Latin words and numbers stay whole where
 * they fit into a line, punctuation stays with its neighbour.
 */
export function breakLines(text: string, width: number, size: number): string[] {
  return text.split("\n").flatMap((paragraph) => breakParagraph(paragraph, width, size));
}

function breakParagraph(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of unbreakablePieces(text, width, size)) {
    if (line !== "" && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line);
      line = "";
    }
    line += piece;
  }
  return [...lines, line];
}

function unbreakablePieces(text: string, width: number, size: number): string[] {
  const pieces: string[] = [];
  for (const [run] of text.matchAll(LATIN_RUN)) {
    const last = pieces.at(-1);
    const joins = last !== undefined && (NEVER_FIRST.test(run) || NEVER_LAST.test(last.slice(-1))) && textWidth(last + run, size) <= width;
    if (joins) pieces[pieces.length - 1] = last + run;
    else if (textWidth(run, size) <= width) pieces.push(run);
    else pieces.push(...run);
  }
  return pieces;
}

function signWidth(sign: string): number {
  if ((sign.codePointAt(0) ?? 0) > 0x7f) return FULL_WIDTH;
  return LATIN_WIDTHS.find(([signs]) => signs.test(sign))?.[1] ?? FULL_WIDTH;
}
