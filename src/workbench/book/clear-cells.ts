import type { Area } from "./area.ts";
import type { Book, Sheet } from "./book.ts";
import type { Cell } from "./cell.ts";
import { clearRules } from "./rules.ts";
import { refuseLocked } from "./protection.ts";
import { putCell, removeCell, visitCells } from "./sheet-cells.ts";
import { afterTableWrite } from "./table-write.ts";

/** Excel.ClearApplyTo */
export type Cleared = "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks";

/** https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-clear-member(1) */
export function clearCells(book: Book, sheet: Sheet, area: Area, what: Cleared): void {
  refuseLocked(sheet, area);
  visitCells(sheet, area, (cell, row, column) => {
    const left = remainder(cell, what);
    if (left) putCell(book, sheet, row, column, left);
    else removeCell(book, sheet, row, column);
  });
  if (what === "All" || what === "Formats") {
    sheet.conditionalFormats = clearRules(sheet.conditionalFormats, area);
    if (what === "All") sheet.validations = clearRules(sheet.validations, area);
  }
  if (what === "All" || what === "Contents") {
    afterTableWrite(book, sheet, area);
    book.changes.push({ sheet, area, kind: "RangeEdited" });
  }
}

function remainder(cell: Cell, what: Cleared): Cell | undefined {
  const { format, link, ...content } = cell;
  if (what === "All") return undefined;
  if (what === "Contents") return format ? { value: null, format } : undefined;
  if (what === "Formats") return content.value === null && content.formula === undefined ? undefined : { ...content, ...(link ? { link } : {}) };
  return what === "Hyperlinks" && format ? { ...content, format } : { ...content };
}
