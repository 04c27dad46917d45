import type { BaseValueObject } from "@univerjs/engine-formula";
import { NullValueObject } from "@univerjs/engine-formula";
import type { Area } from "./dependency-graph.ts";
import { arrayOf } from "./values.ts";

/**
 * What the cells hold, as values to compute with. Areas are read once and kept until a cell of their columns changes: hundreds of formulas
 * read the same table columns, and making Univer's value objects is what costs most.
 */
export class ValueStore {
  readonly #cells = new Map<string, Map<number, Map<number, BaseValueObject>>>();
  /** Arrays of areas by sheet, by their first column and by their rows and last column. */
  readonly #areas = new Map<string, Map<number, Map<string, { readonly right: number; readonly array: BaseValueObject }>>>();

  set({ sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number }, value: BaseValueObject | null): void {
    const columns = this.#cells.get(sheet) ?? new Map<number, Map<number, BaseValueObject>>();
    this.#cells.set(sheet, columns);
    const rows = columns.get(column) ?? new Map<number, BaseValueObject>();
    columns.set(column, rows);
    if (value === null) rows.delete(row);
    else rows.set(row, value);
    this.#forgetColumn(sheet, column);
  }

  clear(): void {
    this.#cells.clear();
    this.#areas.clear();
  }

  /** A cell's value, blank as null object. */
  cell(sheet: string, row: number, column: number): BaseValueObject {
    return this.#cells.get(sheet)?.get(column)?.get(row) ?? NullValueObject.create();
  }

  area({ sheet, top, left, bottom, right }: Area): BaseValueObject {
    const starts = this.#areas.get(sheet) ?? new Map<number, Map<string, { readonly right: number; readonly array: BaseValueObject }>>();
    this.#areas.set(sheet, starts);
    const inColumn = starts.get(left) ?? new Map<string, { readonly right: number; readonly array: BaseValueObject }>();
    starts.set(left, inColumn);
    const key = `${top}:${bottom}:${right}`;
    const known = inColumn.get(key);
    if (known) return known.array;
    const array = arrayOf(this.#lastRow(sheet, top, left, bottom, right) - top + 1, right - left + 1, (row, column) => this.cell(sheet, top + row, left + column));
    inColumn.set(key, { right, array });
    return array;
  }

  /** Whole columns end with their last cell: nobody has a million blank values to compute with. */
  #lastRow(sheet: string, top: number, left: number, bottom: number, right: number): number {
    if (bottom - top < LONG) return bottom;
    let last = top;
    for (let column = left; column <= right; column += 1) for (const row of this.#cells.get(sheet)?.get(column)?.keys() ?? []) if (row <= bottom && row > last) last = row;
    return last;
  }

  #forgetColumn(sheet: string, column: number): void {
    for (const [left, areas] of this.#areas.get(sheet) ?? []) {
      if (left > column) continue;
      for (const [key, { right }] of areas) if (right >= column) areas.delete(key);
    }
  }
}

const LONG = 200_000;
