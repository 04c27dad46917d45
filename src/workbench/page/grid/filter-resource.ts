import type { Book } from "../../book/book.ts";
import { gridRange } from "./grid-cell.ts";

/** Filter buttons: the grid has one filter a sheet, on the sheet's own filter or else on its first table. */
export function filterResource(book: Book): string {
  const filters = book.sheets.flatMap((sheet) => {
    const table = book.tables.find((candidate) => candidate.sheet === sheet && candidate.showHeaders && candidate.switches.get("ShowFilterButton") !== false);
    const area = sheet.filter?.area ?? (table && { ...table.area, height: table.area.height - (table.showTotals ? 1 : 0) });
    return area ? [[sheet.id, { ref: gridRange(area), filterColumns: [], cachedFilteredOut: [] }]] : [];
  });
  return JSON.stringify(Object.fromEntries(filters));
}
