import type { Borders, Fill, Style } from "exceljs";
import type { CellDescription, ColumnDescription, ConditionalFormat } from "../workbook/description.ts";
import type { Look } from "../workbook/looks.ts";
import { lookOfCell, lookOfColumn, lookOfHeader } from "../workbook/look-of.ts";
import { TONE_LOOKS } from "../workbook/looks.ts";

/** In a conditional format the colour of a solid fill is the background colour, and only what changes is named. */
export function conditionalStyle({ tone, numberFormat }: ConditionalFormat): Partial<Style> {
  const { font, fill, border } = TONE_LOOKS[tone];
  return {
    ...(font === undefined ? {} : { font: fontOf(font) }),
    ...(numberFormat === undefined ? {} : { numFmt: numberFormat }),
    ...(fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", bgColor: argb(fill) } }),
    ...(border === undefined ? {} : { border: bordersOf(border) }),
  };
}

export function fixedCellStyle(cell: CellDescription): Partial<Style> {
  return { ...styleOf(lookOfCell(cell)), numFmt: cell.numberFormat ?? "General", protection: { locked: cell.input !== true } };
}

/** Style of a column's data cells: inputs are unlocked. */
export function columnStyle(column: ColumnDescription): Partial<Style> {
  return { ...styleOf(lookOfColumn(column)), numFmt: column.numberFormat, protection: { locked: !column.input } };
}

export function headerStyle(column: ColumnDescription): Partial<Style> {
  return { ...styleOf(lookOfHeader(column)), protection: { locked: true } };
}

function styleOf({ font, fill, horizontal, vertical, wrap, shrink, indent, border }: Look): Partial<Style> {
  return {
    ...(font === undefined ? {} : { font: fontOf(font) }),
    ...(fill === undefined ? {} : { fill: solid(fill) }),
    ...(border === undefined ? {} : { border: bordersOf(border) }),
    alignment: {
      ...(horizontal === undefined ? {} : { horizontal }), ...(vertical === undefined ? {} : { vertical }), ...(indent === undefined ? {} : { indent }),
      ...(shrink ? { shrinkToFit: true } : {}), wrapText: wrap ?? false,
    },
  };
}

/** Chinese faces carry the character set GB 2312 (134): programs that miss the face choose another Chinese one by it. */
function fontOf({ color, name, ...rest }: NonNullable<Look["font"]>): NonNullable<Style["font"]> {
  const face = name === undefined ? {} : { name, ...(/\p{Script=Han}/u.test(name) ? { charset: 134 } : {}) };
  return { ...rest, ...face, ...(color === undefined ? {} : { color: argb(color) }) };
}

function bordersOf({ style, color, sides }: NonNullable<Look["border"]>): Partial<Borders> {
  return Object.fromEntries(sides.map((side) => [side, { style, color: argb(color) }]));
}

function solid(color: string): Fill {
  return { type: "pattern", pattern: "solid", fgColor: argb(color) };
}

export function argb(color: string): { argb: string } {
  return { argb: `FF${color}` };
}
