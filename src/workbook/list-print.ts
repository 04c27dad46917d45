import { columnLetter, parseAddress } from "./cell-address.ts";
import type { PrintSetup, TableDescription } from "./description.ts";

const MARGINS: PrintSetup["margins"] = { top: 18, bottom: 18, left: 12, right: 12, header: 8, footer: 8 };

/** Name of the sheet and page of pages. */
const LIST_FOOTER = '&L&"宋体,Regular"&9&A&C&"宋体,Regular"&9第 &P 页 共 &N 页&R&"宋体,Regular"&9&F';

/** A sheet that is no list: landscape on A4, one page wide. `area` as in PrintSetup. */
export function landscapePrint(area?: string, titleRows?: readonly [number, number]): PrintSetup {
  return {
    orientation: "landscape", margins: MARGINS, centred: true, footer: LIST_FOOTER,
    ...(area === undefined ? {} : { area }), ...(titleRows === undefined ? {} : { titleRows }),
  };
}

/** A sheet that reads as a page: upright, one page wide. */
export function pagePrint(area: string): PrintSetup {
  return { ...landscapePrint(area, [1, 1]), orientation: "portrait" };
}

/**
 * How a list of one table prints: its columns from the first to `lastColumn` (by key), all rows there ever will be, since the area names whole
 * columns; its header on every page. What stands beside (helper columns, other tables) stays on the screen.
 */
export function listPrint(table: TableDescription, lastColumn: string): PrintSetup {
  const { row, column } = parseAddress(table.anchor);
  const last = table.columns.findIndex(({ key }) => key === lastColumn);
  if (last === -1) throw new Error(`The table ${table.key} has no column ${lastColumn}`);
  return landscapePrint(`${columnLetter(column)}:${columnLetter(column + last)}`, [row, row]);
}
