import type { Cell } from "../../block.ts";
import type { TableRow } from "./find-plan-tables.ts";
import { cellWords } from "./plan-cell.ts";

/**
 * Rows in which what stands in a column without a title is moved below the title beside it that has nothing there: pages and sheets whose titles and
 * values are merged over different columns come so. A column stays where a row holds values in both.
 */
export function closeGaps(rows: readonly TableRow[], titles: readonly string[]): readonly TableRow[] {
  const moves: { from: number; to: number }[] = [];
  titles.forEach((title, from) => {
    if (title !== "" || !rows.some((row) => isFilled(row, from))) return;
    // From the left, each to the first that is free: so the order of titles and values stays the same.
    const to = [from - 1, from + 1].find((beside) => (titles[beside] ?? "") !== "" && !moves.some((move) => move.to === beside) && rows.every((row) => !isFilled(row, beside)));
    if (to !== undefined) moves.push({ from, to });
  });
  if (moves.length === 0) return rows;
  return rows.map((row) => ({ ...row, cells: moves.reduce(moved, row.cells) }));
}

function isFilled(row: TableRow, column: number): boolean {
  return cellWords(row.cells[column]) !== "";
}

function moved(cells: readonly Cell[], { from, to }: { readonly from: number; readonly to: number }): readonly Cell[] {
  const [source, target] = [cells[from], cells[to]];
  return source === undefined || target === undefined ? cells : cells.map((cell, i) => (i === to ? source : i === from ? target : cell));
}
