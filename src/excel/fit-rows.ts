/// <reference types="office-js" />
import { parseAddress } from "../workbook/cell-address.ts";
import type { TableDescription, TableRow } from "../workbook/description.ts";
import { rowHeight } from "../workbook/row-height.ts";

/** So many rows get heights of their own; in longer tables all get the least one. */
const MOST_ROWS = 2_000;

/**
 * Heights of a new table's rows. Excel fits rows to texts that are typed and goes on doing so; texts of formulas it does not follow, so rows of tables that wrap
 * those get the height that a file has.
 */
export function fitRows(sheet: Excel.Worksheet, table: TableDescription, rows: readonly TableRow[]): void {
  const first = parseAddress(table.anchor).row + 1;
  const lines = (from: number, to: number): Excel.RangeFormat => sheet.getRange(`${first + from}:${first + to}`).format;
  if (rows.length === 0 || !table.columns.some(({ wrap }) => wrap)) return;
  if (!table.columns.some(({ wrap, formula }) => wrap && formula !== undefined)) lines(0, rows.length - 1).autofitRows();
  else if (rows.length > MOST_ROWS) lines(0, rows.length - 1).rowHeight = rowHeight(table, {});
  else for (const { from, to, height } of equalHeights(rows.map((row) => rowHeight(table, row)))) lines(from, to).rowHeight = height;
}

function equalHeights(heights: readonly number[]): { from: number; to: number; height: number }[] {
  const result: { from: number; to: number; height: number }[] = [];
  for (const [index, height] of heights.entries()) {
    const last = result.at(-1);
    if (last?.height === height) last.to = index;
    else result.push({ from: index, to: index, height });
  }
  return result;
}
