import type { TextLine } from "./set-lines.ts";

/** Lines that stand close together: one row of a table, or a paragraph. */
export interface Band {
  readonly lines: readonly TextLine[];
  readonly top: number;
  readonly bottom: number;
}

/** Height of a character above and below its baseline, in font sizes. */
const ASCENT = 0.88;
const DESCENT = 0.22;
/** By how much more than between the lines of a paragraph rows are apart, in font sizes. */
const ROW_GAP = 0.3;
/** Distance of a paragraph's lines, in font sizes, where the page has none to measure. */
const WIDEST_PITCH = 1.6;

/** The lines from top to bottom, cut where the page leaves more room than between the lines of a paragraph. */
export function bandsOf(lines: readonly TextLine[]): Band[] {
  const bands: { lines: TextLine[]; top: number; bottom: number }[] = [];
  const pitch = paragraphPitch(lines);
  for (const line of lines) {
    const top = line.baseline - ASCENT * line.size;
    const bottom = line.baseline + DESCENT * line.size;
    const open = bands.at(-1);
    const gap = (pitch - ASCENT - DESCENT + ROW_GAP) * line.size;
    if (open && top <= open.bottom + gap) {
      open.lines.push(line);
      open.bottom = Math.max(open.bottom, bottom);
    } else bands.push({ lines: [line], top, bottom });
  }
  return bands;
}

export function bandOf(lines: readonly TextLine[]): Band {
  return {
    lines, top: Math.min(...lines.map((line) => line.baseline - ASCENT * line.size)), bottom: Math.max(...lines.map((line) => line.baseline + DESCENT * line.size)),
  };
}

/** Smaller distances from a line to the next one under it, in font sizes. */
function paragraphPitch(lines: readonly TextLine[]): number {
  const pitches = lines.flatMap((line, i) => {
    const below = lines.slice(i + 1, i + 8).find((other) => Math.min(line.right, other.right) - Math.max(line.left, other.left) > 0 && other.baseline - line.baseline > 0.8 * line.size);
    return below ? [(below.baseline - line.baseline) / line.size] : [];
  }).sort((a, b) => a - b);
  return Math.min(WIDEST_PITCH, pitches[Math.floor(pitches.length * 0.2)] ?? WIDEST_PITCH);
}
