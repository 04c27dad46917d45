import type { CellPosition } from "../workbook/cell-address.ts";

type Content = string | number;

/** Contents of a rectangle, row by row, from its upper left cell. */
export interface CellBlock extends CellPosition {
  readonly contents: Content[][];
}

/** Cells with something in them as few full rectangles: neighbours of a row, and rows of equal extent below each other. */
export function blocksOf(cells: readonly (CellPosition & { readonly content: Content })[]): CellBlock[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { row: number; column: number; contents: Content[] }[] = [];
  for (const { row, column, content } of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && last.row === row && last.column + last.contents.length === column) last.contents.push(content);
    else runs.push({ row, column, contents: [content] });
  }
  const blocks: CellBlock[] = [];
  const open = new Map<string, CellBlock>();
  for (const { row, column, contents } of runs) {
    const key = `${column}+${contents.length}`;
    const above = open.get(key);
    if (above !== undefined && above.row + above.contents.length === row) above.contents.push(contents);
    else {
      const block = { row, column, contents: [contents] };
      blocks.push(block);
      open.set(key, block);
    }
  }
  return blocks;
}
