import type { Book, Sheet } from "../../book/book.ts";
import type { Chart } from "../../book/chart.ts";
import { placeOf } from "./chart-model.ts";

/** Where a chart stands on its sheet, in pixels at 100 %. */
export interface ChartFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Edges of rows and columns in pixels: the left edge of column n, the upper edge of row n. */
export interface SheetEdges {
  readonly row: (row: number) => number;
  readonly column: (column: number) => number;
}

const PIXELS = 96 / 72;
const STANDARD = { width: 360, height: 216 };

/** By the cells that it was put over, else by its own measures in points. */
export function chartFrame(book: Book, sheet: Sheet, { properties }: Chart, edges: SheetEdges): ChartFrame {
  const [start, end] = [properties.get("StartCell"), properties.get("EndCell")];
  const points = (name: string, standard: number): number => Number(properties.get(name) ?? standard) * PIXELS;
  if (typeof start !== "string") return { left: points("Left", 0), top: points("Top", 0), width: points("Width", STANDARD.width), height: points("Height", STANDARD.height) };
  const first = placeOf(book, sheet, start).area;
  const last = placeOf(book, sheet, typeof end === "string" ? end : start).area;
  const [left, top] = [edges.column(first.left), edges.row(first.top)];
  if (start === end) return { left, top, width: points("Width", STANDARD.width), height: points("Height", STANDARD.height) };
  return { left, top, width: edges.column(last.left + last.width) - left, height: edges.row(last.top + last.height) - top };
}
