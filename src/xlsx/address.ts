import type { CellPosition } from "../workbook/cell-address.ts";
import { parseAddress } from "../workbook/cell-address.ts";

/** First and last cell of an area, rows and columns from 1. */
export interface CellRange {
  readonly from: CellPosition;
  readonly to: CellPosition;
}

/** Position of an address out of a file, with or without "$"; null for anything else (addresses of our own are read by src/workbook). */
export function readAddress(text: string): CellPosition | null {
  const address = text.replaceAll("$", "");
  return /^[A-Z]{1,3}[1-9]\d{0,6}$/.test(address) ? parseAddress(address) : null;
}

/** "B3:D5"; a single cell is a range of one. */
export function readRange(text: string): CellRange | null {
  const [first = "", second = first] = text.split(":");
  const from = readAddress(first);
  const to = readAddress(second);
  return from && to ? { from, to } : null;
}
