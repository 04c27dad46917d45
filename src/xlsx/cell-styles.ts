import type { Borders, Fill, Style } from "exceljs";
import type { CellDescription, ColumnDescription, Tone } from "../workbook/description.ts";
import type { Look } from "../workbook/looks.ts";
import { CELL_LOOKS, DATA_LOOK, HEADER_LOOK, HELPER_HEADER_LOOK, HELPER_LOOK, INPUT_LOOK, TONE_LOOKS } from "../workbook/looks.ts";

/** In a conditional format the colour of a solid fill is the background colour. */
export function toneStyle(tone: Tone): Partial<Style> {
  const look = TONE_LOOKS[tone];
  return { ...styleOf(look), ...(look.fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", bgColor: argb(look.fill) } }) };
}

export function fixedCellStyle(cell: CellDescription): Partial<Style> {
  const look = CELL_LOOKS[cell.style ?? "value"];
  return {
    ...styleOf({ vertical: "middle", ...look, wrap: cell.wrap ?? look.wrap ?? false }),
    numFmt: cell.numberFormat ?? "General",
    protection: { locked: cell.input !== true },
  };
}

/** Style of a column's data cells: inputs are unlocked and tinted. */
export function columnStyle(column: ColumnDescription): Partial<Style> {
  const look = column.helper ? HELPER_LOOK : column.input ? INPUT_LOOK : DATA_LOOK;
  return { ...styleOf({ ...look, wrap: column.wrap ?? false }), numFmt: column.numberFormat, protection: { locked: !column.input } };
}

export function headerStyle(column: ColumnDescription): Partial<Style> {
  return { ...styleOf(column.helper ? HELPER_HEADER_LOOK : HEADER_LOOK), protection: { locked: true } };
}

function styleOf({ font, fill, horizontal, vertical, wrap, border }: Look): Partial<Style> {
  const { color, ...face } = font ?? {};
  return {
    ...(font === undefined ? {} : { font: { ...face, ...(color === undefined ? {} : { color: argb(color) }) } }),
    ...(fill === undefined ? {} : { fill: solid(fill) }),
    ...(border === undefined ? {} : { border: bordersOf(border) }),
    alignment: { ...(horizontal === undefined ? {} : { horizontal }), ...(vertical === undefined ? {} : { vertical }), wrapText: wrap ?? false },
  };
}

function bordersOf({ style, color, sides }: NonNullable<Look["border"]>): Partial<Borders> {
  return Object.fromEntries(sides.map((side) => [side, { style, color: argb(color) }]));
}

function solid(color: string): Fill {
  return { type: "pattern", pattern: "solid", fgColor: argb(color) };
}

function argb(color: string): { argb: string } {
  return { argb: `FF${color}` };
}
