import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { IBorderData, IBorderStyleData, IStyleData } from "@univerjs/core";
import type { Border, CellFormat } from "../../book/cell.ts";

/** How the grid shows a cell of this format. */
export function cellStyle(format: CellFormat): IStyleData {
  const borders = borderStyle(format);
  return {
    ff: `${format.fontName}, ${FALLBACK_FONTS}`, fs: format.fontSize, cl: { rgb: format.fontColor },
    ...(format.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(format.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(format.underline === "None" ? {} : { ul: { s: BooleanNumber.TRUE } }),
    ...(format.strikethrough ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(format.fillColor === "" ? {} : { bg: { rgb: format.fillColor } }),
    ...(format.numberFormat === "General" ? {} : { n: { pattern: format.numberFormat } }),
    ...(format.textOrientation === 0 ? {} : { tr: format.textOrientation === 255 || format.textOrientation === 180 ? { a: 0, v: BooleanNumber.TRUE } : { a: -format.textOrientation } }),
    ...(borders ? { bd: borders } : {}),
    ...horizontal(format),
    vt: VERTICAL[format.verticalAlignment] ?? VerticalAlign.BOTTOM,
    tb: format.wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    pd: { l: 3 + format.indentLevel * INDENT, r: 3, t: 1, b: 1 },
  };
}

/** What stands in where a machine lacks the workbook's font. */
const FALLBACK_FONTS = "Carlito, 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";
/** Pixels of one step of indentation. */
const INDENT = 9;

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT, Center: HorizontalAlign.CENTER, CenterAcrossSelection: HorizontalAlign.CENTER, Right: HorizontalAlign.RIGHT, Justify: HorizontalAlign.JUSTIFIED, Distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Justify: VerticalAlign.TOP, Distributed: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM };

function horizontal({ horizontalAlignment }: CellFormat): IStyleData {
  const ht = HORIZONTAL[horizontalAlignment];
  return ht === undefined ? {} : { ht };
}

function borderStyle({ borders }: CellFormat): IBorderData | undefined {
  const { top, bottom, left, right } = borders;
  if (!top && !bottom && !left && !right) return undefined;
  return { ...(top ? { t: line(top) } : {}), ...(bottom ? { b: line(bottom) } : {}), ...(left ? { l: line(left) } : {}), ...(right ? { r: line(right) } : {}) };
}

function line({ style, weight, color }: Border): IBorderStyleData {
  return { s: LINES[`${style} ${weight}`] ?? LINES[style] ?? BorderStyleTypes.THIN, cl: { rgb: color } };
}

/** By Excel.BorderLineStyle, with the weight where it matters. */
const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  "Continuous Hairline": BorderStyleTypes.HAIR, "Continuous Medium": BorderStyleTypes.MEDIUM, "Continuous Thick": BorderStyleTypes.THICK, "Dash Medium": BorderStyleTypes.MEDIUM_DASHED,
  Continuous: BorderStyleTypes.THIN, Dash: BorderStyleTypes.DASHED, Dot: BorderStyleTypes.DOTTED, DashDot: BorderStyleTypes.DASH_DOT, DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Double: BorderStyleTypes.DOUBLE, SlantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};
