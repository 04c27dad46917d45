import type { Area } from "./area.ts";
import { intersection } from "./area.ts";
import type { Book, Sheet } from "./book.ts";
import { ExcelError } from "./excel-error.ts";
import { refuseProtected } from "./protection.ts";
import { putCell, removeCell, visitCells } from "./sheet-cells.ts";

/** https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-merge-member(1): only the upper left value stays. */
export function mergeCells(book: Book, sheet: Sheet, area: Area, across: boolean): void {
  refuseProtected(sheet, "allowFormatCells");
  if (book.tables.some((table) => table.sheet === sheet && intersection(table.area, area))) throw new ExcelError("InvalidOperation", "cells of a table cannot be merged");
  unmergeCells(sheet, area);
  const parts = across ? Array.from({ length: area.height }, (_, row): Area => ({ ...area, top: area.top + row, height: 1 })) : [area];
  for (const part of parts) {
    if (part.width * part.height === 1) continue;
    sheet.merges.push(part);
    visitCells(sheet, part, (cell, row, column) => {
      if (row === part.top && column === part.left) return;
      if (cell.format) putCell(book, sheet, row, column, { value: null, format: cell.format });
      else removeCell(book, sheet, row, column);
    });
  }
}

export function unmergeCells(sheet: Sheet, area: Area): void {
  refuseProtected(sheet, "allowFormatCells");
  sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
}
