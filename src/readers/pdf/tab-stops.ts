import type { Glyph } from "./page-drawing.ts";
import { WIDE, type TextLine } from "./set-lines.ts";

/** Where tabs lead to: `left` is the margin, `step` the distance of the stops from it and from each other, points. */
export interface TabStops {
  readonly left: number;
  readonly step: number;
}

/** Usual distances of tab stops, points: 1.25 cm (LibreOffice), half an inch (Word), two characters of Chinese text in Word and in WPS. */
const STEPS = [35.45, 36, 21, 24];
/** How far from its stop a character may begin, points: files give places to a tenth. */
const TOLERANCE = 0.4;
/** Gaps wider than this many font sizes are tabs, in text that is set without them. */
const TAB_GAP = 1.3;
/** Share of the wide gaps, and of the lines, that must end at a stop. */
const MOST = 0.95;
/** Smaller gaps are between any two characters, font sizes. */
const LEAST_GAP = 0.05;
const ROUNDING = 0.05;
const FEWEST_TABS = 2;
/** The gap that word processors leave between Chinese and Latin characters, font sizes: a fifth to a quarter. */
const SCRIPT_GAP = { from: 0.13, to: 0.27 };

/** The tab stops of a text that was typed with tabs and set without tables; null where gaps and lines end and begin elsewhere. */
export function findTabStops(lines: readonly TextLine[]): TabStops | null {
  const left = usualLeft(lines);
  const wide = lines.flatMap((line) => line.glyphs.flatMap((glyph, i) => {
    const before = line.glyphs[i - 1];
    return before && glyph.left - before.right > TAB_GAP * glyph.size ? [glyph.left] : [];
  }));
  const starts = lines.filter((line) => line.blanksBefore === 0).map((line) => line.left);
  const jumps = [...wide, ...starts.filter((x) => x > left + TOLERANCE)];
  if (jumps.length < FEWEST_TABS) return null;
  const fitting = STEPS.map((step) => ({ left, step })).filter((stops) => shareAt(stops, wide) >= MOST && shareAt(stops, starts) >= MOST);
  return fitting.toSorted((a, b) => shareAt(b, jumps) - shareAt(a, jumps))[0] ?? null;
}

/** How many tabs lie between `before` and `glyph`, or before a line's first character. `isLink`: a small gap will do, too. */
export function countTabs(stops: TabStops, before: Glyph | null, glyph: Glyph, isLink = false): number {
  const stop = stopAt(stops, glyph.left);
  if (stop === null) return 0;
  if (before === null) return Math.max(0, stop);
  const gap = (glyph.left - before.right) / glyph.size;
  if (!isLink && (gap < LEAST_GAP || isScriptGap(gap, before.text, glyph.text))) return 0;
  return Math.max(isLink ? 1 : 0, stop - Math.floor((before.right - stops.left + ROUNDING) / stops.step));
}

/** Where the next stop after `x` is. */
export function nextStop({ left, step }: TabStops, x: number): number {
  return left + (Math.floor((x - left + ROUNDING) / step) + 1) * step;
}

/** The most frequent place where lines begin, to half a point. */
function usualLeft(lines: readonly TextLine[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(Math.round(line.left * 2) / 2, (counts.get(Math.round(line.left * 2) / 2) ?? 0) + 1);
  const [usual] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0];
  return lines.find((line) => Math.round(line.left * 2) / 2 === usual)?.left ?? 0;
}

function stopAt({ left, step }: TabStops, x: number): number | null {
  const stop = Math.round((x - left) / step);
  return Math.abs(x - left - stop * step) <= TOLERANCE ? stop : null;
}

function shareAt(stops: TabStops, xs: readonly number[]): number {
  return xs.length === 0 ? 1 : xs.filter((x) => stopAt(stops, x) !== null).length / xs.length;
}

function isScriptGap(gap: number, before: string, after: string): boolean {
  return gap > SCRIPT_GAP.from && gap < SCRIPT_GAP.to && WIDE.test(before) !== WIDE.test(after);
}
