import { median, type TextLine } from "./set-lines.ts";

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
  const pitches = pages.flatMap((page) => page.slice(1).map((line, i) => (line.baseline - (page[i]?.baseline ?? 0)) / line.size)).filter((pitch) => pitch > 0.8 && pitch < WIDEST_PITCH);
  const left = quantile(lines.map((line) => line.left), 0.05, width * 0.1);
  return {
    size: Number(size), bold: bold === "true", left,
    right: Math.max(quantile(lines.map((line) => line.right), 0.97, width - left), left + 1),
    pitch: pitches.length > 0 ? median(pitches) : WIDEST_PITCH,
  };
}

function quantile(values: readonly number[], share: number, otherwise: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.round((sorted.length - 1) * share))] ?? otherwise;
}
