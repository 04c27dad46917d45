import { cellAddress } from "../cell-address.ts";
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
  readonly numberFormat: string;
}

/** The cells of a block, heads included. */
export function countBlock(block: CountBlock): CellDescription[] {
  const top = block.row + 1;
  const left = block.column;
  const title: CellDescription = { address: cellAddress(block.row, left), text: block.title, style: "heading" };
  const heads = block.columns.map((head, index): CellDescription => ({ address: cellAddress(top, left + 1 + index), ...head, style: "heading" }));
  const last = cellAddress(0, left + block.columns.length).replace("0", "");
  const first = cellAddress(0, left + 1).replace("0", "");
  const body = block.rows.flatMap((head, index): CellDescription[] => {
    const row = top + 1 + index;
    const label: CellDescription = { address: cellAddress(row, left), ...head, style: "label" };
    const cells = block.columns.map((_, column): CellDescription => ({
      address: cellAddress(row, left + 1 + column), style: "value", numberFormat: block.numberFormat,
      formula: block.cell(`$${cellAddress(row, left)}`, cellAddress(top, left + 1 + column).replace(/\d+$/u, "$$$&")),
    }));
    const sum: CellDescription = { address: cellAddress(row, left + 1 + block.columns.length), style: "value", numberFormat: block.numberFormat, formula: `SUM(${first}${row}:${last}${row})` };
    return [label, ...cells, ...(block.sums ? [sum] : [])];
  });
  const sumHead: CellDescription = { address: cellAddress(top, left + 1 + block.columns.length), text: "合计", style: "heading" };
  return [title, ...heads, ...(block.sums ? [sumHead] : []), ...body];
}
