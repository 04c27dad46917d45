import { cellAddress, columnLetter } from "../cell-address.ts";
import type { CellDescription, FormulaText } from "../description.ts";

/** A head of a row or column of a block: a fixed word, or a formula with its number format. */
export type Head = { readonly text: string } | { readonly formula: FormulaText; readonly numberFormat?: string };

/** A cross table of formulas: heads along the top and left, one formula a cell, written from the absolute addresses of its two heads. */
export interface CountBlock {
  readonly title: string;
  /** Row and column of the title; the corner of the heads stands one row below. */
  readonly row: number;
  readonly column: number;
  readonly rows: readonly Head[];
  readonly columns: readonly Head[];
  /** `row`: index of the row, from 0. */
  readonly cell: (rowHead: string, columnHead: string, row: number) => FormulaText;
  /** Adds a column 合计 with the sum of each row. */
  readonly sums: boolean;
  /** A last row that counts without regard to the rows' heads, where one thing may stand in several rows. */
  readonly total?: { readonly label: string; readonly cell: (columnHead: string) => FormulaText };
  readonly numberFormat: string;
}

/** Addresses of a block's parts, "B37:M37" for the heads of its columns. The total row is not among them. */
export interface BlockPlaces {
  readonly rowHeads: string;
  readonly columnHeads: string;
  readonly sums: string;
  /** Numbers of one row, from 0. */
  numbersOf(row: number): string;
  /** Head of one row, from 0. */
  rowHead(row: number): string;
  /** Row below the last one of the block. */
  readonly end: number;
}

export function blockPlaces({ row, column, rows, columns, total }: CountBlock): BlockPlaces {
  const first = row + 2;
  const last = first + rows.length - 1;
  const right = column + columns.length;
  const range = (fromRow: number, fromColumn: number, toRow: number, toColumn: number): string => `${cellAddress(fromRow, fromColumn)}:${cellAddress(toRow, toColumn)}`;
  return {
    rowHeads: range(first, column, last, column), columnHeads: range(row + 1, column + 1, row + 1, right),
    sums: range(first, right + 1, last, right + 1), numbersOf: (index) => range(first + index, column + 1, first + index, right),
    rowHead: (index) => cellAddress(first + index, column), end: last + 1 + (total === undefined ? 0 : 1),
  };
}

/** The cells of a block, heads included. */
export function countBlock(block: CountBlock): CellDescription[] {
  const top = block.row + 1;
  const left = block.column;
  const sumColumn = left + 1 + block.columns.length;
  const columnHead = (index: number): string => `${columnLetter(left + 1 + index)}$${top}`;
  const heads = block.columns.map((head, index): CellDescription => ({ address: cellAddress(top, left + 1 + index), ...head, style: "heading" }));
  const line = (row: number, label: CellDescription, formula: (columnHead: string) => FormulaText): CellDescription[] => [
    label,
    ...block.columns.map((_, index) => valueCell(block, row, left + 1 + index, formula(columnHead(index)))),
    ...(block.sums ? [valueCell(block, row, sumColumn, `SUM(${cellAddress(row, left + 1)}:${cellAddress(row, sumColumn - 1)})`)] : []),
  ];
  const body = block.rows.flatMap((head, index) => {
    const row = top + 1 + index;
    return line(row, { address: cellAddress(row, left), ...head, style: "label" }, (column) => block.cell(`$${cellAddress(row, left)}`, column, index));
  });
  const last = top + 1 + block.rows.length;
  return [
    { address: cellAddress(block.row, left), text: block.title, style: "section" },
    { address: cellAddress(top, left), style: "heading" },
    ...heads,
    ...(block.sums ? [{ address: cellAddress(top, sumColumn), text: "合计", style: "heading" } satisfies CellDescription] : []),
    ...body,
    ...(block.total ? line(last, { address: cellAddress(last, left), text: block.total.label, style: "label" }, block.total.cell) : []),
  ];
}

function valueCell(block: CountBlock, row: number, column: number, formula: FormulaText): CellDescription {
  return { address: cellAddress(row, column), style: "value", numberFormat: block.numberFormat, formula };
}
