import type { PageCell, PageRow } from "./page-table.ts";

/**
 * Rows of a table without lines: what a label's row is seen in pieces where a cell has a gap between paragraphs. The pieces from one label to the next
 * are one row when they fill different columns; where all fill the same ones they are rows under a common label.
 */
export function mergeBands(rows: readonly PageRow[]): readonly PageRow[] {
  const groups: PageRow[][] = [];
  for (const row of rows) {
    const open = groups.at(-1);
    if (open && (row.cells[0]?.lines.length ?? 0) === 0) open.push(row);
    else groups.push([row]);
  }
  return groups.flatMap((group) => (new Set(group.map(filledColumns)).size > 1 ? [merged(group)] : group));
}

function filledColumns(row: PageRow): string {
  return row.cells.slice(1).map((cell) => (cell.lines.length > 0 ? "x" : " ")).join("");
}

function merged(group: readonly PageRow[]): PageRow {
  const columns = group[0]?.cells.length ?? 0;
  const cells = Array.from({ length: columns }, (_, i): PageCell => ({ covered: false, lines: group.flatMap((row) => row.cells[i]?.lines ?? []) }));
  return { cells, top: group[0]?.top ?? 0, bottom: group.at(-1)?.bottom ?? 0 };
}
