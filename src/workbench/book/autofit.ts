import type { Area } from "./area.ts";
import type { Sheet } from "./book.ts";
import { displayText } from "./display-text.ts";
import { refuseProtected } from "./protection.ts";
import { formatAt, visitCells } from "./sheet-cells.ts";

/** Points that one character of the normal font takes; East Asian characters take two. A measure without a screen, close to Excel's. */
const CHARACTER = 5.25;
const PADDING = 3.75;

/** Widths of columns by their longest text. */
export function autofitColumns(sheet: Sheet, area: Area): void {
  refuseProtected(sheet, "allowFormatColumns");
  const widest = new Map<number, number>();
  visitCells(sheet, area, (cell, row, column) => {
    const format = formatAt(sheet, row, column);
    if (cell.value === null || format.wrapText) return;
    const width = Math.max(...displayText(cell, format.numberFormat).split("\n").map(textUnits)) * CHARACTER * (format.fontSize / 11) + PADDING;
    widest.set(column, Math.max(widest.get(column) ?? 0, width));
  });
  for (const [column, width] of widest) sheet.columns.set(column, { ...sheet.columns.get(column), size: Math.min(Math.round(width * 100) / 100, 1343) });
}

/** Heights of rows by their lines of text: those typed and those that wrapping makes. */
export function autofitRows(sheet: Sheet, area: Area): void {
  refuseProtected(sheet, "allowFormatRows");
  const highest = new Map<number, number>();
  visitCells(sheet, area, (cell, row, column) => {
    const format = formatAt(sheet, row, column);
    if (cell.value === null) return;
    const room = Math.max(((sheet.columns.get(column)?.size ?? 48) - PADDING) / (CHARACTER * (format.fontSize / 11)), 1);
    const lines = displayText(cell, format.numberFormat).split("\n");
    const count = format.wrapText ? lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(textUnits(line) / room)), 0) : lines.length;
    highest.set(row, Math.max(highest.get(row) ?? 0, count * format.fontSize * 1.36));
  });
  for (const [row, height] of highest) sheet.rows.set(row, { ...sheet.rows.get(row), size: Math.min(Math.max(Math.round(height * 4) / 4, 15), 409.5) });
}

const textUnits = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > "\u2e7f" ? 2 : 1), 0);
