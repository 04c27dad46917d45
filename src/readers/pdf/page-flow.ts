import { median, textEnd, type TextLine } from "./set-lines.ts";

/** What a document's running text has in common: whatever differs is a heading, an indent or a gap. Points. */
export interface FlowStyle {
  readonly size: number;
  readonly bold: boolean;
  readonly left: number;
  readonly right: number;
  /** Distance of baselines in sizes of the font. */
  readonly pitch: number;
}

/** Distances beyond this many font sizes are gaps, not lines of a paragraph. */
const WIDEST_PITCH = 3;
/** Lines that make a habit. */
const ENOUGH_LINES = 3;

/** Measures the running text of all pages of one width. `inTables` count for the size of the font where hardly any text runs outside tables. */
export function flowStyleOf(pages: readonly (readonly TextLine[])[], width: number): FlowStyle {
  const lines = pages.flat();
  const weights = new Map<string, number>();
  for (const line of lines) {
    const key = `${Math.round(line.size * 2) / 2}|${line.bold}`;
    weights.set(key, (weights.get(key) ?? 0) + line.text.length);
  }
  const [usual] = [...weights].sort((a, b) => b[1] - a[1])[0] ?? ["0|false"];
  const [size = "0", bold] = usual.split("|");
  const left = quantile(lines.map((line) => line.left), 0.05, width * 0.1);
  const right = rightEdge(lines, width, left);
  return { size: Number(size), bold: bold === "true", left, right, pitch: usualPitch(pages, right) };
}

/** Where full lines end: where several do beyond the page's middle, else as far from the page's edge as they begin on the left. */
function rightEdge(lines: readonly TextLine[], width: number, left: number): number {
  const opposite = width - left;
  const ends = lines.map(textEnd);
  const furthest = quantile(ends, 0.97, opposite);
  const full = lines.filter((line, i) => Math.abs((ends[i] ?? 0) - furthest) < line.size * 1.2).length;
  return full >= ENOUGH_LINES && furthest > width / 2 ? furthest : Math.max(furthest, opposite);
}

/** The distance after full lines: what comes then belongs to the same paragraph. In a document without any, the smaller distances. */
function usualPitch(pages: readonly (readonly TextLine[])[], right: number): number {
  const distances = pages.flatMap((page) => page.slice(1).flatMap((line, i) => {
    const before = page[i];
    const pitch = before ? (line.baseline - before.baseline) / line.size : 0;
    return before && pitch > 0.8 && pitch < WIDEST_PITCH ? [{ pitch, afterFull: textEnd(before) > right - 1.5 * before.size }] : [];
  }));
  const afterFull = distances.filter((distance) => distance.afterFull);
  if (afterFull.length >= ENOUGH_LINES) return median(afterFull.map(({ pitch }) => pitch));
  return quantile(distances.map(({ pitch }) => pitch), 0.25, WIDEST_PITCH);
}

function quantile(values: readonly number[], share: number, otherwise: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.round((sorted.length - 1) * share))] ?? otherwise;
}
