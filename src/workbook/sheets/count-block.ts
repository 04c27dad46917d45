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
  readonly cell: (rowHead: string, columnHead: string) => FormulaText;
  /** Adds a column 合计 with the sum of each row. */
  readonly sums: boolean;
  /** A last row that counts without regard to the rows' heads, where one thing may stand in several rows. */
  readonly total?: { readonly label: string; readonly cell: (columnHead: string) => FormulaText };
  readonly numberFormat: string;
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
    return line(row, { address: cellAddress(row, left), ...head, style: "label" }, (column) => block.cell(`$${cellAddress(row, left)}`, column));
  });
  const last = top + 1 + block.rows.length;
  return [
    { address: cellAddress(block.row, left), text: block.title, style: "heading" },
    ...heads,
    ...(block.sums ? [{ address: cellAddress(top, sumColumn), text: "合计", style: "heading" } satisfies CellDescription] : []),
    ...body,
    ...(block.total ? line(last, { address: cellAddress(last, left), text: block.total.label, style: "label" }, block.total.cell) : []),
  ];
}

function valueCell(block: CountBlock, row: number, column: number, formula: FormulaText): CellDescription {
  return { address: cellAddress(row, column), style: "value", numberFormat: block.numberFormat, formula };
}
