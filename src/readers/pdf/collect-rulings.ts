import { apply, type Matrix } from "./matrix.ts";
import type { Ruling } from "./page-drawing.ts";

/** A filled area no thicker than this is a line, points. */
const THICKEST_LINE = 3;
/** How far the two ends of a level line may differ in height, points. */
const LEVEL_TOLERANCE = 0.6;

type Point = readonly [number, number];

/** Codes of pdf.js in a path's data, and how many numbers follow each. */
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;
const OPERANDS: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };

/**
 * Level and upright lines that a path draws: the edges of a stroked path, and filled areas so thin that they are lines (how Word and LibreOffice draw
 * borders). Areas of colour and curves are none.
 */
export function collectRulings(data: ArrayLike<number>, matrix: Matrix, painting: { readonly strokes: boolean; readonly fills: boolean }): Ruling[] {
  return subpaths(data, matrix).flatMap((points) => {
    const filled = painting.fills ? thinArea(points) : [];
    return filled.length > 0 || !painting.strokes ? filled : edges(points);
  });
}

function subpaths(data: ArrayLike<number>, matrix: Matrix): Point[][] {
  const paths: Point[][] = [];
  let path: Point[] = [];
  for (let i = 0; i < data.length;) {
    const code = data[i] ?? CLOSE;
    const count = OPERANDS[code] ?? 0;
    const x = data[i + count - 1] ?? 0;
    const y = data[i + count] ?? 0;
    if (code === MOVE) paths.push((path = [apply(matrix, x, y)]));
    else if (code === LINE) path.push(apply(matrix, x, y));
    else if (code === CLOSE && path[0]) path.push(path[0]);
    // A curve is no line: what follows it begins anew at its end.
    else if (count > 2) paths.push((path = [apply(matrix, x, y)]));
    i += count + 1;
  }
  return paths;
}

function edges(points: readonly Point[]): Ruling[] {
  return points.slice(1).flatMap((to, i) => {
    const from = points[i];
    return from ? edge(from, to) : [];
  });
}

function edge([x1, y1]: Point, [x2, y2]: Point): Ruling[] {
  const wide = Math.abs(x2 - x1);
  const high = Math.abs(y2 - y1);
  if (high <= LEVEL_TOLERANCE && wide > high) return [{ level: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }];
  if (wide <= LEVEL_TOLERANCE && high > wide) return [{ level: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }];
  return [];
}

function thinArea(points: readonly Point[]): Ruling[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const wide = right - left;
  const high = bottom - top;
  if (high <= THICKEST_LINE && wide > high) return [{ level: true, at: (top + bottom) / 2, from: left, to: right }];
  if (wide <= THICKEST_LINE && high > wide) return [{ level: false, at: (left + right) / 2, from: top, to: bottom }];
  return [];
}
