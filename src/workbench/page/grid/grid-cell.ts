import { CellValueType } from "@univerjs/core";
import type { ICellData, IRange, IStyleData } from "@univerjs/core";
import { bottomOf, rightOf } from "../../book/area.ts";
import type { Area } from "../../book/area.ts";
import type { Cell } from "../../book/cell.ts";

/** Pixels of a point at 96 dots an inch. */
export const PIXELS = 96 / 72;

/**
 * A book's cell as the grid holds it: the value that is shown, never the formula. The formula goes along as `custom`, with the cell that it was
 * written for, so that it comes back where the grid undoes, copies or moves the cell.
 */
export function gridCell(cell: Cell | undefined, row: number, column: number, style: string | IStyleData): ICellData {
  const custom = cell?.formula === undefined ? null : { formula: cell.formula, row, column };
  if (cell === undefined || cell.value === null) return { v: null, t: null, f: null, p: null, s: style, custom };
  return { ...shownValue(cell), f: null, p: null, s: style, custom };
}

function shownValue({ value, link }: Cell): { v: string | number; t: CellValueType } {
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  // Without its type a number gets no data bar.
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  return { v: value ?? link?.textToDisplay ?? "", t: CellValueType.STRING };
}

export const gridRange = (area: Area): IRange => ({ startRow: area.top, startColumn: area.left, endRow: bottomOf(area), endColumn: rightOf(area) });
