import { cleanGlyphs } from "./clean-glyphs.ts";
import { findGrids } from "./find-grids.ts";
import { withoutUnderlines } from "./merge-rulings.ts";
import type { LinkArea, PageDrawing } from "./page-drawing.ts";
import { fillGrid, isTable, type PageTable } from "./page-table.ts";
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
