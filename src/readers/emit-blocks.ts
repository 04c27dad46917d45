import type { Block } from "../domain/block.ts";
import { finishCell } from "./finish-cell.ts";
import { finishFlow } from "./finish-flow.ts";
import type { MarkupCell, MarkupItem, MarkupParagraph, MarkupRow, MarkupTable } from "./markup-item.ts";
import { LinkColumns, looksLikeHeader } from "./table-columns.ts";

const EMPTY_CELL: MarkupCell = { items: [], header: false, colspan: 1, rowspan: 1 };

/** Appends the items of a page to `blocks`. `firstLine` is the line on which the page begins in its file (1 for a file of its own). */
export function emitItems(items: readonly MarkupItem[], blocks: Block[], firstLine: number): void {
  for (const item of items) {
    if (item.kind === "paragraph") blocks.push(...finishFlow(item, item.line + firstLine - 1));
    else if (item.kind === "rule") emitBreak(blocks, item.line + firstLine - 1);
    else emitTable(item, blocks, firstLine);
  }
}

/** One break, however often the source marks it, and none before the first block. */
export function emitBreak(blocks: Block[], line: number): void {
  const last = blocks.at(-1);
  if (last && last.kind !== "break") blocks.push({ kind: "break", place: { line } });
}

/** The number of the next table. */
export function nextTable(blocks: readonly Block[]): number {
  const last = blocks.findLast((block) => block.kind === "row");
  return last?.kind === "row" ? last.table + 1 : 0;
}

function emitTable(table: MarkupTable, blocks: Block[], firstLine: number): void {
  const linkColumns = new LinkColumns();
  let number: number | null = null;
  for (const { row, cells } of gridOf(table)) {
    if (isLayout(row)) {
      for (const cell of row.cells) emitItems(cell.items, blocks, firstLine);
      number = null;
      continue;
    }
    const finished = cells.map((cell, column) => finishCell(flatten(cell), linkColumns.has(column)));
    if (finished.every((cell) => cell.paragraphs.length === 0 && cell.links.length === 0)) continue;
    const marked = row.cells.length > 1 && row.cells.every((cell) => cell.header);
    const header = marked || looksLikeHeader(finished);
    linkColumns.learn(finished, header);
    number ??= nextTable(blocks);
    blocks.push({ kind: "row", cells: finished, table: number, header, place: { line: lineOf(row) + firstLine - 1 } });
  }
}

/** The line of the row's first words; that of its tag where it has none. */
function lineOf(row: MarkupRow): number {
  for (const { items } of row.cells) for (const item of items) if (item.kind !== "table") return item.line;
  return row.line;
}

/** Rows with the cells that merged ones cover put in, empty (block.ts: labels carry down in the parser). */
function gridOf(table: MarkupTable): { row: MarkupRow; cells: MarkupCell[] }[] {
  /** Rows still covered, by column. */
  let covered: number[] = [];
  return table.rows.map((row) => {
    const cells: MarkupCell[] = [];
    const below: number[] = [];
    const place = (cell: MarkupCell, rows: number): void => {
      below[cells.length] = rows;
      cells.push(cell);
    };
    const skipCovered = (): void => {
      for (let rest = covered[cells.length] ?? 0; rest > 0; rest = covered[cells.length] ?? 0) place(EMPTY_CELL, rest - 1);
    };
    for (const cell of row.cells) {
      skipCovered();
      const rows = cell.rowspan === 0 ? Infinity : cell.rowspan - 1;
      place(cell, rows);
      for (let i = 1; i < cell.colspan; i += 1) place(EMPTY_CELL, rows);
    }
    skipCovered();
    covered = below;
    return { row, cells };
  });
}

/** Whether the row only lays out the page: it holds a table with rows and columns of its own. A smaller one is flattened into its cell. */
function isLayout(row: MarkupRow): boolean {
  return row.cells.some((cell) => cell.items.some((item) => item.kind === "table" && (isData(item) || item.rows.some(isLayout))));
}

function isData(table: MarkupTable): boolean {
  return table.rows.filter((row) => row.cells.length >= 2).length >= 2;
}

function flatten(cell: MarkupCell): MarkupParagraph[] {
  return cell.items.flatMap((item) => {
    if (item.kind === "paragraph") return [{ ...item, level: null }];
    return item.kind === "table" ? item.rows.flatMap((row) => row.cells.flatMap(flatten)) : [];
  });
}
