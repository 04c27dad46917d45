import { SHEET_COLUMNS, SHEET_ROWS } from "../book/area.ts";
import type { Line } from "../book/book.ts";
import type { CellFormat } from "../book/cell.ts";
import { autofitColumns, autofitRows } from "../book/autofit.ts";
import { invalidArgument } from "../book/excel-error.ts";
import { changeFormats, commonFormat } from "../book/formats.ts";
import { refuseProtected } from "../book/protection.ts";
import { define } from "./define.ts";
import { object } from "./object-model.ts";
import type { RangeData } from "./object-model.ts";
import { placeOf } from "./range-area.ts";

/** Heights and widths of a new workbook, in points. */
const DEFAULT_ROW_HEIGHT = 15;
const DEFAULT_COLUMN_WIDTH = 48;

/** https://learn.microsoft.com/javascript/api/excel/excel.rangeformat: null where the cells differ. */
export const rangeFormat = define("RangeFormat", {
  get: {
    HorizontalAlignment: read("horizontalAlignment"),
    VerticalAlignment: read("verticalAlignment"),
    WrapText: read("wrapText"),
    IndentLevel: read("indentLevel"),
    ShrinkToFit: read("shrinkToFit"),
    TextOrientation: read("textOrientation"),
    ColumnWidth: (range) => commonSize(range.sheet.columns, placeOf(range).left, placeOf(range).width, DEFAULT_COLUMN_WIDTH),
    RowHeight: (range) => commonSize(range.sheet.rows, placeOf(range).top, placeOf(range).height, DEFAULT_ROW_HEIGHT),
    UseStandardHeight: (range) => range.sheet.rows.get(placeOf(range).top)?.size === undefined,
    UseStandardWidth: (range) => range.sheet.columns.get(placeOf(range).left)?.size === undefined,
  },
  set: {
    HorizontalAlignment: write("horizontalAlignment"),
    VerticalAlignment: write("verticalAlignment"),
    WrapText: write("wrapText"),
    IndentLevel: write("indentLevel"),
    ShrinkToFit: write("shrinkToFit"),
    TextOrientation: write("textOrientation"),
    // "Specifies the width of all columns within the range": at most 255 characters.
    ColumnWidth: (range, value) => {
      refuseProtected(range.sheet, "allowFormatColumns");
      resize(range.sheet.columns, placeOf(range).left, placeOf(range).width, checkedSize(value, 1343));
    },
    RowHeight: (range, value) => {
      refuseProtected(range.sheet, "allowFormatRows");
      resize(range.sheet.rows, placeOf(range).top, placeOf(range).height, checkedSize(value, 409.5));
    },
    // "Only intended to be set to `true`. Setting it to `false` has no effect."
    UseStandardHeight: (range, value) => {
      refuseProtected(range.sheet, "allowFormatRows");
      if (value === true) standardise(range.sheet.rows, placeOf(range).top, placeOf(range).height);
    },
    UseStandardWidth: (range, value) => {
      refuseProtected(range.sheet, "allowFormatColumns");
      if (value === true) standardise(range.sheet.columns, placeOf(range).left, placeOf(range).width);
    },
  },
  nav: {
    Borders: (range) => object("RangeBorderCollection", range),
    Fill: (range) => object("RangeFill", range),
    Font: (range) => object("RangeFont", range),
    Protection: (range) => object("FormatProtection", range),
  },
  call: {
    AutofitColumns: (range) => autofitColumns(range.sheet, placeOf(range)),
    AutofitRows: (range) => autofitRows(range.sheet, placeOf(range)),
  },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.rangefill: "" without a fill. */
export const rangeFill = define("RangeFill", {
  get: { Color: read("fillColor"), Pattern: (range) => (commonFormat(range.sheet, placeOf(range), "fillColor") === "" ? "None" : "Solid") },
  set: { Color: (range, value) => changeFormats(range.sheet, placeOf(range), always({ fillColor: checkedColor(value, "#FFFFFF") })) },
  call: { Clear: (range) => changeFormats(range.sheet, placeOf(range), always({ fillColor: "" })) },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.rangefont */
export const rangeFont = define("RangeFont", {
  get: {
    Name: read("fontName"), Size: read("fontSize"), Color: read("fontColor"), Bold: read("bold"), Italic: read("italic"), Underline: read("underline"),
    Strikethrough: read("strikethrough"),
  },
  set: {
    Name: write("fontName"),
    Size: (range, value) => {
      if (typeof value !== "number" || value < 1 || value > 409) throw invalidArgument("a font size is 1 to 409");
      changeFormats(range.sheet, placeOf(range), always({ fontSize: value }));
    },
    Color: (range, value) => changeFormats(range.sheet, placeOf(range), always({ fontColor: checkedColor(value, "#000000") })),
    Bold: write("bold"),
    Italic: write("italic"),
    Underline: write("underline"),
    Strikethrough: write("strikethrough"),
  },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.formatprotection */
export const formatProtection = define("FormatProtection", {
  get: { Locked: read("locked"), FormulaHidden: read("formulaHidden") },
  set: { Locked: write("locked"), FormulaHidden: write("formulaHidden") },
});

function read(key: keyof CellFormat): (range: RangeData) => unknown {
  return (range) => commonFormat(range.sheet, placeOf(range), key);
}

/** The value's type was checked against the definitions. */
function write(key: keyof CellFormat): (range: RangeData, value: unknown) => void {
  return (range, value) => changeFormats(range.sheet, placeOf(range), always({ [key]: value }));
}

function always(changes: Partial<CellFormat>): () => Partial<CellFormat> {
  return () => changes;
}

/** "#RRGGBB" in any case or a named HTML colour; "" is the default. */
export function checkedColor(value: unknown, empty: string): string {
  if (value === "") return empty;
  if (typeof value !== "string" || !/^(?:#?[0-9a-f]{6}|#[0-9a-f]{3}|[a-z]+)$/i.test(value)) throw invalidArgument(`"${String(value)}" is no colour`);
  const named = NAMED_COLORS[value.toLowerCase()];
  if (named !== undefined) return named;
  if (/^[a-z]+$/i.test(value) && !/^[0-9a-f]{6}$/i.test(value)) throw invalidArgument(`the stand-in knows no colour "${value}"`);
  const digits = value.replace("#", "").toUpperCase();
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits}`;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000", white: "#FFFFFF", red: "#FF0000", green: "#008000", blue: "#0000FF", yellow: "#FFFF00", orange: "#FFA500", gray: "#808080", grey: "#808080", lightgray: "#D3D3D3",
  darkgray: "#A9A9A9", purple: "#800080", navy: "#000080", teal: "#008080", lime: "#00FF00", silver: "#C0C0C0", maroon: "#800000", pink: "#FFC0CB", brown: "#A52A2A", gold: "#FFD700",
};

type Lines = Map<number, Line>;

function commonSize(lines: Lines, first: number, count: number, standard: number): number | null {
  const wanted = sizeOf(lines.get(first), standard);
  if (count === SHEET_ROWS || count === SHEET_COLUMNS) return [...lines.values()].every((line) => sizeOf(line, standard) === wanted) ? wanted : null;
  for (let at = first; at < first + count; at += 1) if (sizeOf(lines.get(at), standard) !== wanted) return null;
  return wanted;
}

const sizeOf = (line: Line | undefined, standard: number): number => (line?.hidden ? 0 : (line?.size ?? standard));

function resize(lines: Lines, first: number, count: number, size: number): void {
  for (let at = first; at < first + count; at += 1) lines.set(at, { ...lines.get(at), size });
}

function standardise(lines: Lines, first: number, count: number): void {
  for (let at = first; at < first + count; at += 1) {
    const line: Omit<Line, "size"> & { size?: number } = { ...lines.get(at) };
    delete line.size;
    lines.set(at, line);
  }
}

function checkedSize(value: unknown, most: number): number {
  if (typeof value !== "number" || value < 0 || value > most) throw invalidArgument(`a size is 0 to ${most} points`);
  return value;
}
