/// <reference types="office-js" />
import { parseAddress } from "../workbook/cell-address.ts";
import type { FoundSheet } from "./inspect-workbook.ts";

/** Of the described texts so many must stand where they belong. */
const SHARE = 0.8;

/** False where somebody inserted or deleted rows or columns of the fixed cells, so that their addresses mean other cells now. */
export function fixedCellsInPlace({ description, grid }: FoundSheet): boolean {
  const texts = description.cells.filter(({ text, input }) => text !== undefined && input !== true);
  if (grid === null || texts.length === 0) return true;
  const standing = texts.filter(({ address, text }) => {
    const { row, column } = parseAddress(address);
    return grid.formulas[row - 1]?.[column - 1] === text;
  });
  return standing.length >= texts.length * SHARE;
}
