import { cellAddress } from "../workbook/cell-address.ts";
import type { ChartRange, WorkbookDescription } from "../workbook/description.ts";
import { readRange } from "./address.ts";

/** The words that stand fixed in the cells of a range, row by row; null where a cell is computed or blank. */
export function fixedTexts({ sheet, range }: ChartRange, description: WorkbookDescription): (string | null)[] {
  const cells = new Map(description.sheets.find(({ key }) => key === sheet)?.cells.map((cell) => [cell.address, cell.text ?? null]));
  const area = readRange(range);
  const texts: (string | null)[] = [];
  if (area === null) return texts;
  for (let row = area.from.row; row <= area.to.row; row += 1) {
    for (let column = area.from.column; column <= area.to.column; column += 1) texts.push(cells.get(cellAddress(row, column)) ?? null);
  }
  return texts;
}
