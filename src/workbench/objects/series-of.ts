import { cellArea } from "../book/area.ts";
import type { Area } from "../book/area.ts";
import type { Book, Sheet } from "../book/book.ts";
import type { ChartSeries } from "../book/chart.ts";
import { displayText } from "../book/display-text.ts";
import { cellAt, formatAt } from "../book/sheet-cells.ts";
import { absoluteAddress, resolveRange } from "./range-area.ts";

/**
 * Series out of cells as Excel cuts them: text at the edges is labels; so are the first row and column where their common cell is blank, also when they hold
 * numbers (https://peltiertech.com/prepare-your-data/). A name stays joined to its cell.
 */
export function seriesOf(sheet: Sheet, area: Area, byRows: boolean): ChartSeries[] {
  const valueAt = (row: number, column: number): unknown => cellAt(sheet, row, column)?.value ?? "";
  const isText = (row: number, column: number): boolean => typeof valueAt(row, column) === "string";
  const blankCorner = area.height > 1 && area.width > 1 && cellAt(sheet, area.top, area.left)?.formula === undefined && valueAt(area.top, area.left) === "";
  const headRow = area.height > 1 && (blankCorner || isText(area.top, area.left + area.width - 1)) ? 1 : 0;
  const headColumn = area.width > 1 && (blankCorner || isText(area.top + area.height - 1, area.left)) ? 1 : 0;
  const body: Area = { top: area.top + headRow, left: area.left + headColumn, height: area.height - headRow, width: area.width - headColumn };
  const count = byRows ? body.height : body.width;
  return Array.from({ length: count }, (_series, index): ChartSeries => {
    const values: Area = byRows ? { ...body, top: body.top + index, height: 1 } : { ...body, left: body.left + index, width: 1 };
    const hasCategories = byRows ? headRow : headColumn;
    const categories: Area = byRows ? { ...body, top: area.top, height: 1 } : { ...body, left: area.left, width: 1 };
    const nameCell = byRows ? cellArea(values.top, area.left) : cellArea(area.top, values.left);
    const named = byRows ? headColumn : headRow;
    return {
      name: named ? `=${absoluteAddress(sheet, nameCell)}` : `Series${index + 1}`,
      values: absoluteAddress(sheet, values), categories: hasCategories ? absoluteAddress(sheet, categories) : undefined, properties: new Map(),
    };
  });
}

/** What a series is called: the text of the cell that its name is joined to, or the name itself. */
export function seriesName(book: Book, home: Sheet, name: string): string {
  if (!/^=[^"(]+!\$?[A-Z]{1,3}\$?\d+$/i.test(name)) return name;
  const { sheet, area } = resolveRange(book, name.slice(1), home);
  return displayText(cellAt(sheet, area.top, area.left) ?? { value: null }, formatAt(sheet, area.top, area.left).numberFormat);
}
