import type { Area } from "./area.ts";
import type { Sheet } from "./book.ts";
import { ExcelError } from "./excel-error.ts";
import { formatAt, visitCells } from "./sheet-cells.ts";

/** Excel.WorksheetProtectionOptions by name. */
export type ProtectionOption =
  | "allowAutoFilter" | "allowDeleteColumns" | "allowDeleteRows" | "allowFormatCells" | "allowFormatColumns" | "allowFormatRows" | "allowInsertColumns"
  | "allowInsertHyperlinks" | "allowInsertRows" | "allowPivotTables" | "allowSort" | "allowEditObjects" | "allowEditScenarios";

/** Refuses a change of cells of which one is locked, on a protected sheet. */
export function refuseLocked(sheet: Sheet, area: Area): void {
  if (sheet.protection && hasLocked(sheet, area)) throw new ExcelError("AccessDenied", `sheet ${sheet.name} is protected and the cells are locked`);
}

/** Refuses what a protected sheet's options do not allow. */
export function refuseProtected(sheet: Sheet, option?: ProtectionOption): void {
  if (sheet.protection && !(option !== undefined && sheet.protection.options[option] === true)) {
    throw new ExcelError("AccessDenied", `sheet ${sheet.name} is protected${option === undefined ? "" : ` without ${option}`}`);
  }
}

function hasLocked(sheet: Sheet, area: Area): boolean {
  let locked = false;
  visitCells(sheet, area, (_cell, row, column) => {
    locked ||= formatAt(sheet, row, column).locked;
  });
  return locked || hasLockedBlank(sheet, area);
}

/** Cells without a format of their own; the search ends at the first that is locked. */
function hasLockedBlank(sheet: Sheet, { top, left, height, width }: Area): boolean {
  for (let column = left; column < left + width; column += 1) {
    if (sheet.columns.get(column)?.format?.locked === false) continue;
    for (let row = top; row < top + height; row += 1) if (formatAt(sheet, row, column).locked) return true;
  }
  return [...sheet.rows].some(([row, line]) => row >= top && row < top + height && line.format?.locked === true);
}
