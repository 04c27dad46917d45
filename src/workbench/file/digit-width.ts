import type { CellFormat } from "../book/cell.ts";

/** Pixels that the widest digit takes at 96 dots an inch, by face and size; 7 for those not named, as for Calibri 11. */
const DIGITS: Readonly<Record<string, number>> = { "Arial 11": 8, "宋体 11": 8, "SimSun 11": 8, "宋体 12": 8, "SimSun 12": 8, "Arial 12": 9 };
const USUAL = 7;
const POINTS_PER_PIXEL = 0.75;

/**
 * Points of a unit of column width: ECMA-376 part 1, 18.3.1.13 counts columns in digits of the workbook's normal font.
 * https://support.microsoft.com/office/change-the-column-width-and-row-height-72f5e3cc-994d-43e8-ae58-9774a0905f46
 */
export function pointsPerDigit({ fontName, fontSize }: Pick<CellFormat, "fontName" | "fontSize">): number {
  return (DIGITS[`${fontName} ${fontSize}`] ?? USUAL) * POINTS_PER_PIXEL;
}
