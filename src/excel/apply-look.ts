/// <reference types="office-js" />
import type { Look } from "../workbook/looks.ts";

const HORIZONTAL = { left: "Left", center: "Center", right: "Right", justify: "Justify" } as const;
const VERTICAL = { top: "Top", middle: "Center", bottom: "Bottom" } as const;
const EDGES = { top: ["EdgeTop", "InsideHorizontal"], bottom: ["EdgeBottom", "InsideHorizontal"], left: ["EdgeLeft", "InsideVertical"], right: ["EdgeRight", "InsideVertical"] } as const;
const LINES = { hair: { style: "Continuous", weight: "Hairline" }, thin: { style: "Continuous", weight: "Thin" }, medium: { style: "Continuous", weight: "Medium" } } as const;

/** How many rows and columns a range has: lines between cells are drawn where there are any. */
export interface RangeSize {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Draws a range. Lines between its cells come with those of their sides, so that a range looks as its cells would one by one.
 * https://learn.microsoft.com/javascript/api/excel/excel.rangeformat
 */
export function applyLook(range: Excel.Range, look: Look, supports: (version: string) => boolean, size: RangeSize): void {
  const { format } = range;
  const { font, fill, horizontal, vertical, wrap, shrink, indent, border } = look;
  if (font?.name !== undefined) format.font.name = font.name;
  if (font?.size !== undefined) format.font.size = font.size;
  if (font?.bold !== undefined) format.font.bold = font.bold;
  if (font?.italic !== undefined) format.font.italic = font.italic;
  if (font?.color !== undefined) format.font.color = `#${font.color}`;
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[horizontal];
  if (vertical !== undefined) format.verticalAlignment = VERTICAL[vertical];
  if (wrap !== undefined) format.wrapText = wrap;
  if (supports("1.9") && shrink !== undefined) format.shrinkToFit = shrink;
  if (supports("1.9") && indent !== undefined) format.indentLevel = indent;
  if (border !== undefined) drawLines(format, border, size);
}

function drawLines(format: Excel.RangeFormat, { style, color, sides }: NonNullable<Look["border"]>, { rows, columns }: RangeSize): void {
  const edges = new Set(sides.flatMap((side): readonly (typeof EDGES)[typeof side][number][] => EDGES[side]));
  if (rows === 1) edges.delete("InsideHorizontal");
  if (columns === 1) edges.delete("InsideVertical");
  for (const edge of edges) {
    const line = format.borders.getItem(edge);
    line.style = LINES[style].style;
    // A line is thin unless something else is said.
    if (style !== "thin") line.weight = LINES[style].weight;
    line.color = `#${color}`;
  }
}
