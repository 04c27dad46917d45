import type { Glyph } from "./page-drawing.ts";
import type { TextLine } from "./set-lines.ts";

/** A strip that no character of a run of lines touches. */
export interface River {
  readonly from: number;
  readonly to: number;
}

/** Narrowest strip between two columns, in font sizes: the padding of cells. A blank between words is narrower. */
const NARROWEST_RIVER = 0.42;
/** Least distance of two columns, points. */
const CLOSEST = 1;

/** Strips inside the text that all lines leave free. */
export function riversOf(lines: readonly TextLine[]): River[] {
  const glyphs = printed(lines).sort((a, b) => a.left - b.left);
  const rivers: River[] = [];
  let reached = glyphs[0]?.right ?? 0;
  for (const glyph of glyphs) {
    if (glyph.left - reached >= NARROWEST_RIVER * glyph.size) rivers.push({ from: reached, to: glyph.left });
    reached = Math.max(reached, glyph.right);
  }
  return rivers;
}

/** What the lines leave of the strips. */
export function intersect(rivers: readonly River[], lines: readonly TextLine[]): River[] {
  const glyphs = printed(lines);
  const narrowest = NARROWEST_RIVER * Math.min(...lines.map((line) => line.size));
  return rivers.flatMap((river, i) => {
    let parts: River[] = [river];
    for (const glyph of glyphs) parts = parts.flatMap((part) => without(part, glyph));
    const wide = parts.filter((part) => part.to - part.from >= narrowest);
    // Where a column has begun at the same place, a full line before it may come close.
    const atStart = parts.find((part) => part.to === river.to && part.to - part.from >= CLOSEST);
    const chosen = choosePart(wide, glyphs, rivers[i - 1]?.to ?? -Infinity, rivers[i + 1]?.from ?? Infinity) ?? atStart;
    return chosen ? [chosen] : [];
  });
}

/**
 * Which part of a strip goes on when text stands in its middle: a header is centred over its column, so that the text belongs to the neighbour that is
 * empty here. `from` and `to` are where the columns on both sides end.
 */
function choosePart(parts: readonly River[], glyphs: readonly Glyph[], from: number, to: number): River | undefined {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last || first === last) return first;
  if (!glyphs.some((glyph) => glyph.left >= last.to - 1 && glyph.right <= to + 1)) return first;
  if (!glyphs.some((glyph) => glyph.right <= first.from + 1 && glyph.left >= from - 1)) return last;
  return [...parts].sort((a, b) => b.to - b.from - (a.to - a.from))[0];
}

function without(part: River, glyph: Glyph): River[] {
  if (glyph.right <= part.from || glyph.left >= part.to) return [part];
  return [{ from: part.from, to: glyph.left }, { from: glyph.right, to: part.to }].filter(({ from, to }) => to > from);
}

/** The characters of the lines, blanks apart. */
export function printed(lines: readonly TextLine[]): Glyph[] {
  return lines.flatMap((line) => line.glyphs.filter((glyph) => glyph.text.trim() !== ""));
}

/** The columns in which the lines have text. */
export function columnsOf(lines: readonly TextLine[], rivers: readonly River[]): Set<number> {
  return new Set(printed(lines).map((glyph) => rivers.filter((river) => river.to <= glyph.left + 1).length));
}
