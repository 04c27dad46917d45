import { cleanGlyphs } from "./clean-glyphs.ts";
import { findColumns } from "./find-columns.ts";
import { findGrids } from "./find-grids.ts";
import { mergeBands } from "./merge-bands.ts";
import { withoutUnderlines } from "./merge-rulings.ts";
import type { LinkArea, PageDrawing } from "./page-drawing.ts";
import { fillGrid, isTable, type PageTable } from "./page-table.ts";
import { raiseLabels } from "./raise-labels.ts";
import { setLines, type TextLine } from "./set-lines.ts";

/** Tables and lines of a page, apart. */
export interface PageLayout {
  readonly width: number;
  readonly height: number;
  readonly tables: readonly PageTable[];
  readonly lines: readonly TextLine[];
  readonly links: readonly LinkArea[];
}

/** Beyond this many a page holds a drawing, not tables. */
const MOST_RULINGS = 5000;

/** Puts the characters of a page into the tables that its lines draw; the others stand in lines. */
export function layOutPage(drawing: PageDrawing): PageLayout {
  const { width, height, links } = drawing;
  const glyphs = cleanGlyphs(drawing.glyphs);
  const rulings = drawing.rulings.length > MOST_RULINGS ? [] : withoutUnderlines(drawing.rulings, glyphs, links);
  const tables: PageTable[] = [];
  let rest = glyphs;
  for (const grid of findGrids(rulings)) {
    const filled = fillGrid(grid, rest, links);
    if (!isTable(filled.table)) continue;
    tables.push(filled.table);
    rest = filled.rest;
  }
  return { width, height, tables, lines: setLines(rest, links), links };
}

/** The pages with the tables that only their columns show. Running heads must be gone: they may stand beside each other. */
export function withColumns(pages: readonly PageLayout[]): PageLayout[] {
  const done: PageLayout[] = [];
  for (const page of pages) done.push(pageWithColumns(page, columnsAtEnd(done.at(-1))));
  return done;
}

/** The columns of a table without lines that ends the page. */
function columnsAtEnd(page: PageLayout | undefined): readonly number[] | null {
  const last = page?.tables.toSorted((a, b) => a.bottom - b.bottom).at(-1);
  return last && !last.ruled && !(page?.lines.some((line) => line.baseline > last.bottom) ?? false) ? last.xs : null;
}

function pageWithColumns(page: PageLayout, before: readonly number[] | null): PageLayout {
  const tables = [...page.tables];
  const edges = [0, ...page.tables.flatMap(({ top, bottom }) => [top, bottom]).sort((a, b) => a - b), page.height];
  let lines = page.lines;
  for (let i = 0; i + 1 < edges.length; i += 2) {
    const between = lines.filter((line) => line.baseline > (edges[i] ?? 0) && line.baseline <= (edges[i + 1] ?? 0));
    for (const grid of findColumns(between, page.width, i === 0 ? before : null)) {
      const [top, bottom] = [grid.ys[0] ?? 0, grid.ys.at(-1) ?? 0];
      const inside = between.filter((line) => line.baseline > top && line.baseline < bottom);
      const { table } = fillGrid(grid, inside.flatMap((line) => line.glyphs), page.links);
      tables.push({ ...table, ruled: false, rows: mergeBands(raiseLabels(table.rows)) });
      lines = lines.filter((line) => !inside.includes(line));
    }
  }
  return { ...page, tables, lines };
}
