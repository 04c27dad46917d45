import type { Area } from "../book/area.ts";
import { formatArea, intersection } from "../book/area.ts";
import type { Sheet } from "../book/book.ts";
import { ExcelError } from "../book/excel-error.ts";
import type { Host } from "./host.ts";

/**
 * Brings a sheet to the front; the sheets' events tell which one left and which came.
 * https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-activate-member(1)
 */
export function activateSheet(sheet: Sheet, host: Host): void {
  if (sheet.visibility !== "Visible") throw new ExcelError("InvalidOperation", `sheet ${sheet.name} is hidden`);
  const left = host.book.active;
  if (left === sheet) return;
  host.book.active = sheet;
  tell(host, "onDeactivated", left);
  tell(host, "onActivated", sheet);
}

function tell(host: Host, event: "onActivated" | "onDeactivated", sheet: Sheet): void {
  const message = { worksheetId: sheet.id };
  host.emit({ on: "Worksheet", event, target: sheet.id, message });
  host.emit({ on: "WorksheetCollection", event, target: "", message });
}

/** Selects cells, on a sheet that comes to the front. https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-select-member(1) */
export function selectCells(sheet: Sheet, area: Area, host: Host): void {
  activateSheet(sheet, host);
  sheet.selection = area;
  const message = { address: formatArea(area), worksheetId: sheet.id };
  host.emit({ on: "Worksheet", event: "onSelectionChanged", target: sheet.id, message });
  host.emit({ on: "WorksheetCollection", event: "onSelectionChanged", target: "", message });
  host.emit({ on: "Workbook", event: "onSelectionChanged", target: "", message: {} });
  for (const table of host.book.tables.filter((candidate) => candidate.sheet === sheet)) {
    const common = intersection(table.area, area);
    host.emit({ on: "Table", event: "onSelectionChanged", target: table.id, message: { address: common ? formatArea(common) : "", worksheetId: sheet.id } });
  }
}
