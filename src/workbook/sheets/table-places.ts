import { cellAddress, parseAddress } from "../cell-address.ts";
import type { TableDescription } from "../description.ts";

/** Anchor of a table beside another on the same sheet, one empty column between: each grows downwards without meeting the other. */
export function rightOf(table: TableDescription): string {
  const { row, column } = parseAddress(table.anchor);
  return cellAddress(row, column + table.columns.length + 1);
}
