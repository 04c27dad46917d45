import type { Grid } from "./find-grids.ts";
import type { Glyph, LinkArea } from "./page-drawing.ts";
import { setLines, type TextLine } from "./set-lines.ts";

/** A cell as the page shows it. One that a merged cell covers is empty; `covered` says so. */
export interface PageCell {
  readonly lines: readonly TextLine[];
  readonly covered: boolean;
}

export interface PageRow {
  readonly cells: readonly PageCell[];
  readonly top: number;
  readonly bottom: number;
}

/** A table, or the part of one that stands on a page. Column j lies between `xs[j]` and `xs[j + 1]`. */
export interface PageTable {
  readonly kind: "table";
  /** Whether lines are drawn around its cells. Without them columns are known by their text only. */
  readonly ruled: boolean;
  readonly xs: readonly number[];
  readonly rows: readonly PageRow[];
  readonly top: number;
  readonly bottom: number;
}

/** The table of a grid, its text taken from the characters inside it; `rest` are the characters outside. Text of a merged cell stands in its first box. */
export function fillGrid(grid: Grid, glyphs: readonly Glyph[], links: readonly LinkArea[]): { table: PageTable; rest: Glyph[] } {
  const inside = new Map<number, Glyph[]>();
  const rest: Glyph[] = [];
  for (const glyph of glyphs) {
    const column = indexIn(grid.xs, (glyph.left + glyph.right) / 2);
    const row = indexIn(grid.ys, glyph.baseline - glyph.size * 0.3);
    const cell = grid.cellOf[row]?.[column];
    if (cell === undefined) rest.push(glyph);
    else {
      const found = inside.get(cell);
      if (found) found.push(glyph);
      else inside.set(cell, [glyph]);
    }
  }
  const seen = new Set<number>();
  const rows = grid.cellOf.map((cells, i): PageRow => ({
    top: grid.ys[i] ?? 0, bottom: grid.ys[i + 1] ?? 0,
    cells: cells.map((cell): PageCell => {
      if (seen.has(cell)) return { lines: [], covered: true };
      seen.add(cell);
      return { lines: setLines(inside.get(cell) ?? [], links), covered: false };
    }),
  }));
  return { table: { kind: "table", ruled: true, xs: grid.xs, rows, top: grid.ys[0] ?? 0, bottom: grid.ys.at(-1) ?? 0 }, rest };
}

/** The interval of rising `edges` that holds `value`, or -1. */
function indexIn(edges: readonly number[], value: number): number {
  if (value < (edges[0] ?? 0)) return -1;
  return edges.findIndex((edge, i) => i > 0 && value < edge) - 1;
}

/** Whether the table parts text at all: a box around a paragraph does not. */
export function isTable(table: PageTable): boolean {
  return table.xs.length > 2 && table.rows.some((row) => row.cells.some((cell) => cell.lines.length > 0));
}
