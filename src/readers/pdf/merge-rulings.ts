import type { Glyph, LinkArea, Ruling } from "./page-drawing.ts";

/** Gaps of broken lines and of the corners of double ones that count as drawn through, points. */
const GAP = 3.5;

/** Lines drawn in pieces (dots, one piece a cell) put together; parallel lines closer than `tolerance` that overlap stay apart and count as one position. */
export function mergeRulings(rulings: readonly Ruling[], tolerance: number): Ruling[] {
  const merged: Ruling[] = [];
  for (const ruling of [...rulings].sort((a, b) => a.at - b.at || a.from - b.from)) {
    let line = ruling;
    for (let i = merged.length - 1; i >= 0; i -= 1) {
      const other = merged[i];
      if (!other || line.at - other.at > tolerance / 4) break;
      if (line.from > other.to + GAP || line.to < other.from - GAP) continue;
      line = { level: line.level, at: other.at, from: Math.min(line.from, other.from), to: Math.max(line.to, other.to) };
      merged.splice(i, 1);
    }
    merged.push(line);
  }
  return merged;
}

/** Distinct positions in rising order; those within `tolerance` of the one before are one, at their middle. */
export function positionsOf(values: readonly number[], tolerance: number): number[] {
  const clusters: number[][] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const cluster = clusters.at(-1);
    if (cluster && value - (cluster.at(-1) ?? value) <= tolerance) cluster.push(value);
    else clusters.push([value]);
  }
  return clusters.map((cluster) => ((cluster[0] ?? 0) + (cluster.at(-1) ?? 0)) / 2);
}

/** Whether lines at `at` cover more than half of the way from `from` to `to`. */
export function coveredBy(rulings: readonly Ruling[], at: number, from: number, to: number, tolerance: number): boolean {
  let covered = 0;
  let reached = from;
  const near = rulings.filter((ruling) => Math.abs(ruling.at - at) <= tolerance).sort((a, b) => a.from - b.from);
  for (const ruling of near) {
    const start = Math.max(reached, ruling.from);
    const end = Math.min(to, ruling.to);
    if (end <= start) continue;
    covered += end - start;
    reached = end;
  }
  return covered > (to - from) / 2;
}

/** The lines that border tables: without underlines, which run right under the characters of a link or from the first to the last of a word. */
export function withoutUnderlines(rulings: readonly Ruling[], glyphs: readonly Glyph[], links: readonly LinkArea[]): Ruling[] {
  return rulings.filter((ruling) => {
    if (!ruling.level) return true;
    if (links.some((area) => ruling.at > area.top && ruling.at <= area.bottom + 1 && ruling.from >= area.left - 2 && ruling.to <= area.right + 2)) return false;
    const above = glyphs.filter((glyph) => ruling.at - glyph.baseline > 0 && ruling.at - glyph.baseline < glyph.size * 0.25 && glyph.right > ruling.from && glyph.left < ruling.to && glyph.text.trim() !== "");
    if (above.length === 0) return true;
    const left = Math.min(...above.map((glyph) => glyph.left));
    const right = Math.max(...above.map((glyph) => glyph.right));
    return Math.abs(left - ruling.from) > 1.5 || Math.abs(right - ruling.to) > 1.5;
  });
}
