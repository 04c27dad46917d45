import { COLUMNS, ROWS } from "./read-address.ts";
import type { Scalar } from "./values.ts";
import { Matrix } from "./values.ts";

/** An area of cells with its sheet's number; rows and columns from 0, ends included. */
export interface Area {
  readonly sheet: number;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A cell's number among all cells of a workbook, exact up to half a million sheets. */
export const cellKey = (sheet: number, row: number, column: number): number => (sheet * ROWS + row) * COLUMNS + column;

interface Column {
  readonly cells: Map<number, Scalar>;
  /** Areas read so far that cover this column, by their key in `#areas`. */
  readonly areas: Set<string>;
}

/**
 * What the cells hold. Areas are read once and kept until a cell of their columns changes: hundreds of formulas read the same table columns, and
 * what is looked up in them is kept with them.
 */
export class ValueStore {
  readonly #columns = new Map<number, Column>();
  readonly #areas = new Map<string, Matrix>();

  set(sheet: number, row: number, column: number, value: Scalar): void {
    const { cells, areas } = this.#column(sheet, column);
    if (value === null) cells.delete(row);
    else cells.set(row, value);
    if (areas.size === 0) return;
    for (const key of areas) this.#areas.delete(key);
    areas.clear();
  }

  clear(): void {
    this.#columns.clear();
    this.#areas.clear();
  }

  cell(sheet: number, row: number, column: number): Scalar {
    return this.#columns.get(sheet * COLUMNS + column)?.cells.get(row) ?? null;
  }

  area({ sheet, top, left, bottom, right }: Area): Matrix {
    const key = `${sheet}:${top}:${left}:${bottom}:${right}`;
    const known = this.#areas.get(key);
    if (known) return known;
    const columns = Array.from({ length: right - left + 1 }, (_, index) => this.#column(sheet, left + index));
    const last = bottom - top < LONG ? bottom : lastRow(columns, top, bottom);
    const values: Scalar[] = [];
    for (let row = top; row <= last; row += 1) for (const { cells } of columns) values.push(cells.get(row) ?? null);
    const matrix = new Matrix(last - top + 1, columns.length, values);
    this.#areas.set(key, matrix);
    for (const { areas } of columns) areas.add(key);
    return matrix;
  }

  #column(sheet: number, column: number): Column {
    const key = sheet * COLUMNS + column;
    const known = this.#columns.get(key);
    if (known) return known;
    const made: Column = { cells: new Map(), areas: new Set() };
    this.#columns.set(key, made);
    return made;
  }
}

const LONG = 200_000;

/** Whole columns end with their last cell: nobody has a million blank values to compute with. */
function lastRow(columns: readonly Column[], top: number, bottom: number): number {
  let last = top;
  for (const { cells } of columns) for (const row of cells.keys()) if (row <= bottom && row > last) last = row;
  return last;
}
