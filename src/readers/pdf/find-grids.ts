import { coveredBy, mergeRulings, positionsOf } from "./merge-rulings.ts";
import type { Ruling } from "./page-drawing.ts";

/** The cells that lines enclose. Column j lies between `xs[j]` and `xs[j + 1]`, row i between `ys[i]` and `ys[i + 1]`. */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** `cellOf[i][j]`: number of the cell that the box in row i and column j belongs to; boxes of a merged cell have the same. */
  readonly cellOf: readonly (readonly number[])[];
}

/** How far lines may miss each other and still meet, points (cells with space between them). */
const MEETING = 4;

/** No page of text has as many cells; a chart or a map may. */
const MOST_BOXES = 6000;

/** Tables drawn with lines: groups of level and upright lines that meet, smallest first, so that a table in a frame comes before its frame. */
export function findGrids(rulings: readonly Ruling[]): Grid[] {
  const level = mergeRulings(rulings.filter((ruling) => ruling.level), MEETING);
  const upright = mergeRulings(rulings.filter((ruling) => !ruling.level), MEETING);
  return groupsOf(level, upright).flatMap((group) => gridOf(group.level, group.upright)).sort((a, b) => areaOf(a) - areaOf(b));
}

interface Group {
  readonly level: Ruling[];
  readonly upright: Ruling[];
}

function groupsOf(level: readonly Ruling[], upright: readonly Ruling[]): Group[] {
  const groups: Group[] = [];
  const free = new Set<Ruling>([...level, ...upright]);
  for (const start of upright) {
    if (!free.delete(start)) continue;
    const group: Group = { level: [], upright: [start] };
    const queue: Ruling[] = [start];
    for (let line = queue.pop(); line; line = queue.pop()) {
      for (const other of line.level ? upright : level) {
        if (!free.has(other) || !meet(line, other)) continue;
        free.delete(other);
        (other.level ? group.level : group.upright).push(other);
        queue.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

function meet(a: Ruling, b: Ruling): boolean {
  return a.at >= b.from - MEETING && a.at <= b.to + MEETING && b.at >= a.from - MEETING && b.at <= a.to + MEETING;
}

function gridOf(level: readonly Ruling[], upright: readonly Ruling[]): Grid[] {
  // A table that a page cuts may have no line at its edge: there its upright lines end.
  const xs = positionsOf([...upright.map(({ at }) => at), ...outermost(level, upright)], MEETING);
  const ys = positionsOf([...level.map(({ at }) => at), ...outermost(upright, level)], MEETING);
  if (upright.length < 2 || xs.length < 2 || ys.length < 2 || xs.length * ys.length > MOST_BOXES) return [];
  return [{ xs, ys, cellOf: mergeBoxes(xs, ys, level, upright) }];
}

/** The ends of `lines` that lie beyond all of `others`. */
function outermost(lines: readonly Ruling[], others: readonly Ruling[]): number[] {
  const low = Math.min(...others.map(({ at }) => at));
  const high = Math.max(...others.map(({ at }) => at));
  const from = Math.min(...lines.map((line) => line.from));
  const to = Math.max(...lines.map((line) => line.to));
  return [...(from < low - 2 * MEETING ? [from] : []), ...(to > high + 2 * MEETING ? [to] : [])];
}

/** Boxes without a line between them are one cell. */
function mergeBoxes(xs: readonly number[], ys: readonly number[], level: readonly Ruling[], upright: readonly Ruling[]): number[][] {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const cells = Array.from({ length: rows * columns }, (_, i) => i);
  const join = (a: number, b: number): void => {
    const [from, to] = [cells[a] ?? a, cells[b] ?? b];
    cells.forEach((cell, i) => { if (cell === from) cells[i] = to; });
  };
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0; j < columns; j += 1) {
      const box = i * columns + j;
      const [left, right, top, bottom] = [xs[j] ?? 0, xs[j + 1] ?? 0, ys[i] ?? 0, ys[i + 1] ?? 0];
      if (j > 0 && !coveredBy(upright, left, top, bottom, MEETING)) join(box, box - 1);
      if (i > 0 && !coveredBy(level, top, left, right, MEETING)) join(box, box - columns);
    }
  }
  return Array.from({ length: rows }, (_, i) => cells.slice(i * columns, (i + 1) * columns));
}

function areaOf({ xs, ys }: Grid): number {
  return ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) * ((ys.at(-1) ?? 0) - (ys[0] ?? 0));
}
