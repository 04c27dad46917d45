/** One cell. `value` is what the formula gives where there is one; null is blank. Error values are "#DIV/0!" with `error`. */
export interface Cell {
  readonly value: CellValue;
  /** With "=". */
  readonly formula?: string;
  readonly error?: true;
  readonly format?: CellFormat;
  readonly link?: Hyperlink;
  /** True where the text was typed with a leading apostrophe: it is never taken for a number or a formula. */
  readonly quoted?: true;
}

export type CellValue = string | number | boolean | null;

export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** Never changed in place: cells share these. Colours "#RRGGBB", sizes in points; "" is no fill. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly fillColor: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  readonly underline: string;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  readonly shrinkToFit: boolean;
  readonly textOrientation: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly borders: Readonly<Partial<Record<BorderSide, Border>>>;
  /** Name of the cell style. */
  readonly style: string;
}

export type BorderSide = "top" | "bottom" | "left" | "right" | "diagonalUp" | "diagonalDown";

export interface Border {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** Style "Normal" of a new workbook. */
export const NORMAL_FORMAT: CellFormat = {
  numberFormat: "General", fillColor: "", fontName: "Calibri", fontSize: 11, fontColor: "#000000", bold: false, italic: false, strikethrough: false, underline: "None",
  horizontalAlignment: "General", verticalAlignment: "Bottom", wrapText: false, indentLevel: 0, shrinkToFit: false, textOrientation: 0, locked: true, formulaHidden: false,
  borders: {}, style: "Normal",
};
