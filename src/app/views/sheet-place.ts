import { workbookDescription } from "../../workbook/workbook-description.ts";
import type { ScreenPort } from "../ports.ts";

/** A cell of a table: keys of table and column, and the row's number on the sheet. */
export interface SheetPlace {
  readonly table: string;
  readonly column: string;
  readonly line: number;
}

const SHEETS = new Map(workbookDescription.sheets.flatMap(({ name, tables }) => tables.map((table) => [table.key, { sheet: name, table }])));

/** "指标" for "indicators": the tab on which a table stands; "" for a key that no table has. */
export function sheetName(table: string): string {
  return SHEETS.get(table)?.sheet ?? "";
}

/** A column's header as it stands on the sheet; the key itself where there is no such column. */
export function columnHeader(table: string, column: string): string {
  return SHEETS.get(table)?.table.columns.find(({ key }) => key === column)?.header ?? column;
}

/** Selects the cell. False where table, column or row is gone. */
export async function showPlace(screen: ScreenPort, { table, column, line }: SheetPlace): Promise<boolean> {
  const found = SHEETS.get(table);
  return found !== undefined && screen.select(found.table.name, columnHeader(table, column), line);
}
