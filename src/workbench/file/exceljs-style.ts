import type { Borders, BorderStyle, Fill, Font, Style } from "exceljs";
import type { CellFormat } from "../book/cell.ts";
import { HORIZONTAL, LINES, UNDERLINES, VERTICAL, fileWord } from "./wire-words.ts";

/** Looks as ExcelJS writes them; one object for equal formats, by which it knows them again. */
export function styleMaker(): (format: CellFormat) => Partial<Style> {
  const known = new Map<CellFormat, Partial<Style>>();
  return (format) => {
    const style = known.get(format) ?? styleOf(format);
    known.set(format, style);
    return style;
  };
}

function styleOf(format: CellFormat): Partial<Style> {
  return {
    numFmt: format.numberFormat, font: fontOf(format), border: bordersOf(format), alignment: alignmentOf(format),
    ...(format.fillColor === "" ? {} : { fill: solid(format.fillColor) }),
    protection: { locked: format.locked, ...(format.formulaHidden ? { hidden: true } : {}) },
  };
}

/** Black is the automatic colour. Chinese faces carry the character set GB 2312 (134): programs that miss the face choose another Chinese one by it. */
function fontOf({ fontName, fontSize, fontColor, bold, italic, strikethrough, underline }: CellFormat): Partial<Font> {
  const line = fileWord(UNDERLINES, underline);
  return {
    name: fontName, size: fontSize, ...(fontColor === "#000000" ? {} : { color: argb(fontColor) }), ...(/\p{Script=Han}/u.test(fontName) ? { charset: 134 } : {}),
    ...(bold ? { bold } : {}), ...(italic ? { italic } : {}),
    ...(strikethrough ? { strike: true } : {}),
    ...(line === "single" || line === "double" || line === "singleAccounting" || line === "doubleAccounting" ? { underline: line } : {}),
  };
}

function alignmentOf(format: CellFormat): Style["alignment"] {
  const { wrapText, indentLevel, shrinkToFit, textOrientation } = format;
  const horizontal = fileWord(HORIZONTAL, format.horizontalAlignment);
  const vertical = fileWord(VERTICAL, format.verticalAlignment);
  const alignment: Record<string, unknown> = {
    ...(horizontal === undefined || horizontal === "general" ? {} : { horizontal }),
    ...(vertical === undefined || vertical === "bottom" ? {} : { vertical: vertical === "center" ? "middle" : vertical }),
    ...(wrapText ? { wrapText } : {}), ...(indentLevel > 0 ? { indent: indentLevel } : {}), ...(shrinkToFit ? { shrinkToFit } : {}),
    ...(textOrientation === 0 ? {} : { textRotation: textOrientation === 180 ? "vertical" : textOrientation }),
  };
  return alignment;
}

function bordersOf({ borders }: CellFormat): Partial<Borders> {
  const result: Partial<Borders> = {};
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const border = borders[side];
    const style = border && lineStyle(border.style, border.weight);
    if (style) result[side] = { style, color: argb(border.color) };
  }
  const diagonal = borders.diagonalUp ?? borders.diagonalDown;
  const style = diagonal && lineStyle(diagonal.style, diagonal.weight);
  if (style) result.diagonal = { style, color: argb(diagonal.color), up: borders.diagonalUp !== undefined, down: borders.diagonalDown !== undefined };
  return result;
}

/** A weight that the style has no line of (a thick dash) becomes the style's own. */
function lineStyle(style: string, weight: string): BorderStyle | undefined {
  const word = fileWord(LINES, `${style} ${weight}`) ?? Object.entries(LINES).find(([, line]) => line.startsWith(`${style} `))?.[0];
  return BORDER_STYLES.find((known) => known === word);
}

const BORDER_STYLES: readonly BorderStyle[] = [
  "thin", "dotted", "hair", "medium", "double", "thick", "dashed", "dashDot", "dashDotDot", "slantDashDot", "mediumDashed", "mediumDashDotDot", "mediumDashDot",
];

const solid = (color: string): Fill => ({ type: "pattern", pattern: "solid", fgColor: argb(color) });

const argb = (color: string): { argb: string } => ({ argb: `FF${color.slice(1).toUpperCase()}` });
