import type { Cell } from "../../block.ts";
import type { TableRow } from "./find-plan-tables.ts";
import { cellValue, cellWords } from "./plan-cell.ts";
import { readPlanValue } from "./read-plan-value.ts";

const EMPTY: Cell = { paragraphs: [], links: [] };
/** What the rows of a table say that has its indicators as columns: 目标值 in one row's first cell, 实际值 in another's. */
const TARGET_ROW = /目标|规划值|计划[值数]|任务数/u;
const ACTUAL_ROW = /实际|完成|现状|达到/u;
const NAME_TITLE = "指标";

/**
 * A table that has its indicators as columns, turned so that each is a row: the first column's words become the header. Null for any other table. The
 * upper left cell names nothing then (项目, 年份 or empty).
 */
export function turnedRows(rows: readonly TableRow[]): readonly TableRow[] | null {
  const labels = rows.map(({ cells }) => cellWords(cells[0]));
  const head = rows.findIndex((row, i) => i + 1 < rows.length && row.cells.filter((cell) => cellWords(cell) !== "").length >= 3);
  const body = labels.slice(head + 1);
  const [first] = rows.slice(Math.max(head, 0));
  const aims = rows.slice(head + 1).filter((_, i) => TARGET_ROW.test(body[i] ?? ""));
  const holdsNumbers = aims.some(({ cells }) => cells.slice(1).some((cell) => readPlanValue(cellValue(cell)).kind === "number"));
  if (head < 0 || first === undefined || !holdsNumbers || !body.some((label) => ACTUAL_ROW.test(label))) return null;
  return first.cells.map((_, column) => ({
    place: first.place,
    cells: rows.slice(head).map(({ cells }, row) => (column === 0 && row === 0 ? { paragraphs: [{ text: NAME_TITLE, bullet: false }], links: [] } : (cells[column] ?? EMPTY))),
  }));
}
