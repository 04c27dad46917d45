import { strFromU8, strToU8 } from "fflate";
import { cellAddress, parseAddress } from "../workbook/cell-address.ts";
import type { SheetDescription, TableDescription, WorkbookDescription } from "../workbook/description.ts";
import type { Parts } from "./register-part.ts";

/**
 * Excel puts a green corner on texts that read like numbers (a published rate "130%" that is kept as printed). Text columns are meant so: their sheets
 * say that it is no mistake. Written for the one row of an empty table, the ranges grow with it.
 */
export function quietTexts(parts: Parts, { sheets }: WorkbookDescription): void {
  sheets.forEach((sheet, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const ranges = textRanges(sheet);
    const part = parts[path];
    if (part === undefined || ranges.length === 0) return;
    const element = `<ignoredErrors><ignoredError sqref="${ranges.join(" ")}" numberStoredAsText="1"/></ignoredErrors>`;
    parts[path] = strToU8(strFromU8(part).replace(/(?=<(?:drawing|legacyDrawing|tableParts)\b)/, () => element));
  });
}

function textRanges({ tables }: SheetDescription): string[] {
  return tables.flatMap((table) => table.columns.flatMap(({ type, formula }, index) => (type === "text" && formula === undefined ? [firstCell(table, index)] : [])));
}

function firstCell({ anchor }: TableDescription, index: number): string {
  const { row, column } = parseAddress(anchor);
  return cellAddress(row + 1, column + index);
}
