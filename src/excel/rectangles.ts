import type { CellPosition } from "../workbook/cell-address.ts";
import { cellAddress } from "../workbook/cell-address.ts";

interface Run {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** A block of cells by its address. */
export interface Rectangle {
  readonly address: string;
  readonly rows: number;
  readonly columns: number;
}

/** Addresses that cover the cells and nothing else: runs of a row, and equal runs below each other as one. */
export function rectangles(cells: readonly CellPosition[]): string[] {
  return rectanglesOf(cells).map(({ address }) => address);
}

export function rectanglesOf(cells: readonly CellPosition[]): Rectangle[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { row: number; from: number; to: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && last.row === row && last.to === column - 1) last.to = column;
    else runs.push({ row, from: column, to: column });
  }
  return stacked(runs).map(({ row, from, to, last }) => ({
    address: row === last && from === to ? cellAddress(row, from) : `${cellAddress(row, from)}:${cellAddress(last, to)}`, rows: last - row + 1, columns: to - from + 1,
  }));
}

function stacked(runs: readonly Run[]): (Run & { last: number })[] {
  const blocks: (Run & { last: number })[] = [];
  const open = new Map<string, Run & { last: number }>();
  for (const run of runs) {
    const key = `${run.from}:${run.to}`;
    const above = open.get(key);
    if (above?.last === run.row - 1) above.last = run.row;
    else {
      const block = { ...run, last: run.row };
      blocks.push(block);
      open.set(key, block);
    }
  }
  return blocks;
}
