import { parseArea } from "../book/area.ts";
import { ExcelError } from "../book/excel-error.ts";
import { selectCells } from "../objects/activate.ts";
import type { Host } from "../objects/host.ts";
import { findSheet } from "../objects/range-area.ts";

/** Selects cells as a user does on screen; for ExcelStandIn.userAct. */
export function selectArea(host: Host, sheetName: string, address: string): void {
  const sheet = findSheet(host.book, sheetName);
  if (!sheet) throw new ExcelError("ItemNotFound", sheetName);
  selectCells(sheet, parseArea(address), host);
}
