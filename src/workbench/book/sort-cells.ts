import type { Area } from "./area.ts";
import type { Book, Sheet } from "./book.ts";
import type { Cell } from "./cell.ts";
import { invalidArgument } from "./excel-error.ts";
import { refuseLocked, refuseProtected } from "./protection.ts";
import { cellAt, putCell, removeCell } from "./sheet-cells.ts";
import { relocateFormula } from "./shift.ts";

export interface SortField {
  /** Column within the area, from 0. */
  readonly key: number;
  readonly ascending: boolean;
}

/**
 * Sorts rows by values (support.microsoft.com, "Sort data in a range or table"): numbers before texts before truth values before errors, blanks
 * last in either direction; equal rows keep their order. Formulas move with their rows.
 */
export function sortRows(book: Book, sheet: Sheet, area: Area, fields: readonly SortField[], matchCase: boolean): void {
  refuseProtected(sheet, "allowSort");
  refuseLocked(sheet, area);
  if (fields.some(({ key }) => key < 0 || key >= area.width)) throw invalidArgument("a sort key lies outside the range");
  const rows = Array.from({ length: area.height }, (_row, index) => ({
    index,
    cells: Array.from({ length: area.width }, (_column, column) => cellAt(sheet, area.top + index, area.left + column)),
  }));
  rows.sort((one, other) => {
    for (const { key, ascending } of fields) {
      const order = compareCells(one.cells[key], other.cells[key], ascending, matchCase);
      if (order !== 0) return order;
    }
    return one.index - other.index;
  });
  rows.forEach(({ index, cells }, row) => {
    if (index === row) return;
    cells.forEach((cell, column) => place(book, sheet, area.top + row, area.left + column, cell, row - index));
  });
  book.changes.push({ sheet, area, kind: "RangeEdited" });
}

function place(book: Book, sheet: Sheet, row: number, column: number, cell: Cell | undefined, moved: number): void {
  if (!cell) removeCell(book, sheet, row, column);
  else putCell(book, sheet, row, column, cell.formula === undefined ? cell : { ...cell, formula: relocateFormula(cell.formula, moved, 0) });
}

function compareCells(one: Cell | undefined, other: Cell | undefined, ascending: boolean, matchCase: boolean): number {
  const [rank, otherRank] = [rankOf(one), rankOf(other)];
  if (rank === BLANK || otherRank === BLANK) return rank - otherRank;
  const order = rank === otherRank ? compareValues(one?.value ?? null, other?.value ?? null, matchCase) : rank - otherRank;
  return ascending ? order : -order;
}

const BLANK = 4;

function rankOf(cell: Cell | undefined): number {
  if (!cell || cell.value === null || cell.value === "") return BLANK;
  if (cell.error) return 3;
  return typeof cell.value === "number" ? 0 : typeof cell.value === "string" ? 1 : 2;
}

function compareValues(one: Cell["value"], other: Cell["value"], matchCase: boolean): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  return String(one).localeCompare(String(other), "zh-CN", { sensitivity: matchCase ? "variant" : "accent" });
}
