import type { CellPosition } from "../workbook/cell-address.ts";
import { parseAddress } from "../workbook/cell-address.ts";
import type { CellDescription, SheetDescription } from "../workbook/description.ts";

/** Rows and columns from 1, first and last. */
export interface CellArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What stands in cells, blank ones as "": as Excel gives it for a range that begins at this row and column. */
export interface StandingCells extends CellPosition {
  readonly formulas: readonly (readonly unknown[])[];
}

/** So many blank rows end what stands above them: a report has never more than one between its parts. */
const ROWS_APART = 2;

/** What is printed of a described sheet: its print area, or everything where it names none. */
export function paperOf({ print, cells }: SheetDescription): CellArea {
  const printed = print?.area === undefined ? null : areaIn(print.area);
  return printed ?? boundingArea(cells.flatMap(({ address, mergeTo }) => [parseAddress(address), ...(mergeTo === undefined ? [] : [parseAddress(mergeTo)])]));
}

/** The cells on the paper, and those beside it. */
export function splitByPaper(cells: readonly CellDescription[], paper: CellArea): { readonly on: readonly CellDescription[]; readonly beside: readonly CellDescription[] } {
  const isOn = ({ address }: CellDescription): boolean => isInside(parseAddress(address), paper);
  return { on: cells.filter(isOn), beside: cells.filter((cell) => !isOn(cell)) };
}

/**
 * Last row of what was made here before. The print area says it where it has the columns of the new paper; else what stands without a gap from its first row
 * on counts as made by us, with the blank cells below it that have a look. Nothing there: the row above the paper.
 * @param looked last row with a look or content
 */
export function formerBottom(paper: CellArea, printed: CellArea | null, standing: StandingCells, looked: number): number {
  if (printed !== null && printed.left === paper.left && printed.right === paper.right) return Math.max(paper.top - 1, printed.bottom);
  const filled = [...filledCells(standing)].filter((cell) => isInside(cell, { ...paper, bottom: Infinity })).map(({ row }) => row);
  let last = paper.top - 1;
  for (const row of filled) {
    if (row - last > ROWS_APART) return Math.max(last, Math.min(looked, row - 1));
    last = row;
  }
  return Math.max(last, looked);
}

/** Everything that "Sheet!A1:H40,Sheet!A60:H80" names; null for whole rows or columns, which end nowhere. */
export function areaIn(address: string): CellArea | null {
  const corners = address.split(",").map((part) => part.slice(part.lastIndexOf("!") + 1).replaceAll("$", "")).flatMap((part) => part.split(":"));
  return corners.every((corner) => /^[A-Z]+\d+$/u.test(corner)) ? boundingArea(corners.map(parseAddress)) : null;
}

export function isInside({ row, column }: CellPosition, { top, left, bottom, right }: CellArea): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** Cells with something in them. */
export function* filledCells({ row, column, formulas }: StandingCells): Generator<CellPosition & { readonly content: string }> {
  for (const [down, line] of formulas.entries()) {
    for (const [over, content] of line.entries()) if (content !== "") yield { row: row + down, column: column + over, content: String(content) };
  }
}

function boundingArea(places: readonly CellPosition[]): CellArea {
  const rows = places.map(({ row }) => row);
  const columns = places.map(({ column }) => column);
  return { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
}
