import type { Style } from "exceljs";
import type { CellDescription, CellStyle, ColumnDescription, Tone } from "../workbook/description.ts";

const INK = { argb: "FF1F2937" };
const GREY = { argb: "FF6B7280" };
const INPUT_FILL = solid("FFFFF9E5");
const HEADER_FILL = solid("FFDCE6F1");

/** Tones differ in weight and slant as well as in colour, so that a black-and-white print still tells them apart. */
const TONES: Readonly<Record<Tone, Partial<Style>>> = {
  good: { font: { color: { argb: "FF14532D" } }, fill: dxfFill("FFDCFCE7") },
  neutral: { font: { color: INK } },
  attention: { font: { color: { argb: "FF7C4A03" }, italic: true }, fill: dxfFill("FFFEF3C7") },
  bad: { font: { color: { argb: "FF991B1B" }, bold: true }, fill: dxfFill("FFFEE2E2") },
  muted: { font: { color: GREY } },
};

const CELLS: Readonly<Record<CellStyle, Partial<Style>>> = {
  title: { font: { size: 16, bold: true, color: INK } },
  heading: { font: { bold: true, color: INK }, fill: HEADER_FILL },
  label: { font: { color: INK } },
  note: { font: { color: GREY, italic: true } },
  value: { font: { color: INK } },
  input: { font: { color: INK }, fill: INPUT_FILL },
};

export function toneStyle(tone: Tone): Partial<Style> {
  return TONES[tone];
}

export function fixedCellStyle(cell: CellDescription): Partial<Style> {
  return {
    ...CELLS[cell.style ?? "value"],
    numFmt: cell.numberFormat ?? "General",
    alignment: { vertical: "middle", wrapText: cell.wrap ?? false },
    protection: { locked: cell.input !== true },
  };
}

/** Style of a column's data cells: inputs are unlocked and tinted. One object for all rows, as ExcelJS keeps styles by identity. */
export function columnStyle(column: ColumnDescription): Partial<Style> {
  return {
    numFmt: column.numberFormat,
    font: column.helper ? { color: GREY } : { color: INK },
    alignment: { vertical: "top", wrapText: column.wrap ?? false },
    protection: { locked: !column.input },
    ...(column.input ? { fill: INPUT_FILL } : {}),
  };
}

export function headerStyle(column: ColumnDescription): Partial<Style> {
  return {
    font: { bold: true, color: column.helper ? GREY : INK },
    fill: HEADER_FILL,
    alignment: { vertical: "middle", wrapText: true },
    protection: { locked: true },
  };
}

function solid(argb: string): NonNullable<Style["fill"]> {
  return { type: "pattern", pattern: "solid", fgColor: { argb } };
}

/** In a conditional format the colour of a solid fill is the background colour. */
function dxfFill(argb: string): NonNullable<Style["fill"]> {
  return { type: "pattern", pattern: "solid", bgColor: { argb } };
}
