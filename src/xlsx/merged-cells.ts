import type { Worksheet } from "exceljs";
import { strFromU8, strToU8 } from "fflate";
import { parseAddress } from "../workbook/cell-address.ts";
import type { CellDescription, WorkbookDescription } from "../workbook/description.ts";
import type { Parts } from "./register-part.ts";

/**
 * Writes the merged areas of all sheets into their parts. ExcelJS compares every area with all before it, which takes minutes for a report of a
 * thousand indicators.
 */
export function mergeAreas(parts: Parts, { sheets }: WorkbookDescription): void {
  for (const [index, { cells }] of sheets.entries()) {
    const areas = cells.flatMap(({ address, mergeTo }) => (mergeTo === undefined || mergeTo === address ? [] : [`${address}:${mergeTo}`]));
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const part = parts[path];
    if (part !== undefined && areas.length > 0) parts[path] = strToU8(withMergedAreas(strFromU8(part), areas));
  }
}

/** Draws the other cells of a merged area like its first: their borders are those of the area. */
export function dressMergedArea(sheet: Worksheet, { address, mergeTo }: CellDescription): void {
  if (mergeTo === undefined) return;
  const [from, to] = [parseAddress(address), parseAddress(mergeTo)];
  const { style } = sheet.getCell(address);
  for (let row = from.row; row <= to.row; row += 1) {
    for (let column = from.column; column <= to.column; column += 1) sheet.getCell(row, column).style = style;
  }
}

/** The schema wants merged areas behind the rows and what protects and filters them. */
function withMergedAreas(xml: string, areas: readonly string[]): string {
  const element = `<mergeCells count="${areas.length}">${areas.map((area) => `<mergeCell ref="${area}"/>`).join("")}</mergeCells>`;
  return xml.replace(/(?:<\/sheetData>|<sheetData\/>)(?:<sheetProtection [^>]*\/>)?(?:<autoFilter [^>]*?(?:\/>|>.*?<\/autoFilter>))?/u, (before) => before + element);
}
