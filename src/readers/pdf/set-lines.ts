import type { Segment } from "../markup-item.ts";
import type { Glyph, LinkArea } from "./page-drawing.ts";

/** Characters set side by side, blanks put in where the page leaves a gap between words. */
export interface TextLine {
  readonly segments: readonly Segment[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Size of most of its characters, points. */
  readonly size: number;
  readonly bold: boolean;
  /** From the first printed character to the last. */
  readonly glyphs: readonly Glyph[];
  /** How many blanks stand before the first and after the last of them. */
  readonly blanksBefore: number;
  readonly blanksAfter: number;
}

/** Characters set without blanks between words: Chinese, its punctuation, full-width forms. */
export const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFFEF\u2014\u2018-\u201D\u2026\u3000-\u303F]/;
/** Share of the font's size by which baselines of one line may differ (raised digits). */
const SAME_LINE = 0.45;
/**
 * Gaps that stand for a blank, in font sizes: between Latin letters where a line has no blanks of its own, where it has some (letters may be spaced
 * out to fill the line), and between any two characters (a tab).
 */
const WORD_GAP = 0.17;
const GAP_BESIDE_BLANKS = 0.5;
const TAB_GAP = 1.3;

/** Lines from top to bottom. Characters drawn twice for boldness count once. */
export function setLines(glyphs: readonly Glyph[], links: readonly LinkArea[]): TextLine[] {
  const lines: Glyph[][] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.baseline - b.baseline)) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line && last && glyph.baseline - last.baseline <= SAME_LINE * Math.min(glyph.size, last.size)) line.push(glyph);
    else lines.push([glyph]);
  }
  return lines.flatMap((line) => setLine(line, links));
}

/** One line from its characters, or none where they are all blank. */
function setLine(unsorted: readonly Glyph[], links: readonly LinkArea[]): TextLine[] {
  const glyphs = withoutDoubles([...unsorted].sort((a, b) => a.left - b.left));
  const printed = glyphs.filter((glyph) => glyph.text.trim() !== "");
  const [first] = printed;
  const last = printed.at(-1);
  if (!first || !last) return [];
  const kept = glyphs.slice(glyphs.indexOf(first), glyphs.lastIndexOf(last) + 1);
  const segments = segmentsOf(kept, links);
  return [{
    segments, text: segments.map((segment) => segment.text).join(""), left: first.left, right: Math.max(...printed.map((glyph) => glyph.right)),
    baseline: median(printed.map((glyph) => glyph.baseline)), size: median(printed.map((glyph) => glyph.size)), bold: printed.every((glyph) => glyph.bold), glyphs: kept,
    blanksBefore: glyphs.indexOf(first), blanksAfter: glyphs.length - 1 - glyphs.lastIndexOf(last),
  }];
}

function withoutDoubles(sorted: readonly Glyph[]): Glyph[] {
  return sorted.filter((glyph, i) => {
    for (let j = i - 1; j >= 0 && j >= i - 3; j -= 1) {
      const before = sorted[j];
      if (before?.text === glyph.text && glyph.text.trim() !== "" && glyph.left - before.left < glyph.size * 0.12 && Math.abs(glyph.baseline - before.baseline) < glyph.size * 0.12) return false;
    }
    return true;
  });
}

function segmentsOf(glyphs: readonly Glyph[], links: readonly LinkArea[]): Segment[] {
  const segments: { text: string; href: string | null }[] = [];
  const wordGap = glyphs.some((glyph) => glyph.text === " ") ? GAP_BESIDE_BLANKS : WORD_GAP;
  glyphs.forEach((glyph, i) => {
    const href = hrefAt(glyph, links);
    const open = segments.at(-1);
    const lead = gapBefore(glyphs[i - 1], glyph, wordGap);
    if (open && open.href === href) open.text += lead + glyph.text;
    else {
      if (open) open.text += lead;
      segments.push({ text: glyph.text, href });
    }
  });
  return segments;
}

function hrefAt(glyph: Glyph, links: readonly LinkArea[]): string | null {
  const x = (glyph.left + glyph.right) / 2;
  const y = glyph.baseline - glyph.size * 0.3;
  return links.find((area) => x >= area.left && x <= area.right && y >= area.top && y <= area.bottom)?.href ?? null;
}

function gapBefore(before: Glyph | undefined, glyph: Glyph, wordGap: number): string {
  if (!before || before.text.endsWith(" ") || glyph.text.startsWith(" ")) return "";
  const gap = (glyph.left - before.right) / Math.max(1, Math.min(before.size, glyph.size));
  const wide = WIDE.test(before.text) || WIDE.test(glyph.text);
  return gap > (wide ? TAB_GAP : wordGap) ? " " : "";
}

/** Where the text of a line ends, without a last punctuation mark: Word and LibreOffice let it hang over the edge. */
export function textEnd(line: TextLine): number {
  const last = line.glyphs.at(-1);
  return last && line.glyphs.length > 1 && /[，。、；：！？”’》）]/.test(last.text) ? Math.min(line.right, last.left) : line.right;
}

/** Middle value, the lower of two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
