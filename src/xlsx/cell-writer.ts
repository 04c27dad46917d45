import type { Cell, Style } from "exceljs";
import type { WorkbookFinding } from "../app/ports.ts";
import type { ColumnType } from "../workbook/description.ts";
import { cellValues } from "../workbook/cell-values.ts";
import { escapeCellText } from "./escape-xml.ts";

/** Writes values into fixed cells of one sheet and says what it had to change. */
export interface CellWriter {
  write(cell: Cell, value: string | number | null, type: ColumnType): void;
}

/** A writer for one sheet. Findings go to `report`. */
export function cellWriter(sheet: string, report: (finding: WorkbookFinding) => void): CellWriter {
  const values = cellValues(sheet, report);
  const textStyles = new Map<Partial<Style>, Partial<Style>>();
  return {
    write(cell, given, type) {
      const { value, link, asText } = values.prepare(given, type, cell.address);
      if (value === null) return;
      const stored = typeof value === "string" ? escapeCellText(value) : value;
      cell.value = link === null ? stored : { text: String(stored), hyperlink: link };
      if (asText) cell.style = textStyle(cell.style);
    },
  };

  /** One copy for each style, as ExcelJS keeps styles by identity. */
  function textStyle(style: Partial<Style>): Partial<Style> {
    const known = textStyles.get(style) ?? { ...style, numFmt: "@" };
    textStyles.set(style, known);
    return known;
  }
}
