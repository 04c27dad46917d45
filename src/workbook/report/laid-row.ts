import type { ReportStyle } from "./report-looks.ts";
import { REPORT_LOOKS } from "./report-looks.ts";
import { CELL_PADDING, GRID_COLUMN_POINTS, GRID_COLUMNS, PIXEL } from "./report-page.ts";
import { breakLines } from "./text-lines.ts";

/** A cell of the report over columns `from` to `to` of the grid, from 1. */
export interface LaidCell {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly style: ReportStyle;
}

export interface LaidRow {
  readonly cells: readonly LaidCell[];
  /** In points. */
  readonly height: number;
  /** True: the next row stands on the same page (a heading never ends one). */
  readonly keepWithNext: boolean;
  /** Rows that are repeated above this one where it opens a page: head and group of its table. */
  readonly repeat: readonly LaidRow[];
}

/** Excel's highest row. */
export const HIGHEST_ROW = 408.75;

/** Line height in em: the highest of the fonts that may stand in for the named ones, so that nothing is cut anywhere. */
const LINE_HEIGHT = 1.46;
const ROW_PADDING = 5;

/** A row as high as its highest cell needs. */
export function laidRow(cells: readonly LaidCell[], options: { readonly keepWithNext?: boolean; readonly repeat?: readonly LaidRow[]; readonly lowest?: number } = {}): LaidRow {
  const height = Math.max(options.lowest ?? 0, ...cells.map(({ from, to, text, style }) => textHeight(linesOf(text, from, to, style).length, style)));
  return { cells, height: Math.min(HIGHEST_ROW, Math.ceil(height / PIXEL) * PIXEL), keepWithNext: options.keepWithNext ?? false, repeat: options.repeat ?? [] };
}

/** One cell over the whole width. */
export function wideCell(text: string, style: ReportStyle): LaidCell {
  return { from: 1, to: GRID_COLUMNS, text, style };
}

/** The lines of a text in these columns. */
export function linesOf(text: string, from: number, to: number, style: ReportStyle): string[] {
  return breakLines(text, innerWidth(from, to), fontSize(style));
}

/** Room for text in these columns, in points. */
export function innerWidth(from: number, to: number): number {
  return (to - from + 1) * GRID_COLUMN_POINTS - CELL_PADDING;
}

/** How many lines a row can hold at most. */
export function mostLines(style: ReportStyle): number {
  return Math.floor((HIGHEST_ROW - ROW_PADDING) / (fontSize(style) * LINE_HEIGHT));
}

export function fontSize(style: ReportStyle): number {
  return REPORT_LOOKS[style].font.size;
}

function textHeight(lines: number, style: ReportStyle): number {
  return lines * fontSize(style) * LINE_HEIGHT + ROW_PADDING;
}
