import { WHOLE_SHEET, holds } from "../../book/area.ts";
import { autofitRows } from "../../book/autofit.ts";
import type { Line, Sheet } from "../../book/book.ts";

/**
 * The sheet's rows; those without a height of their own have the one that their text needs, as when Excel opens a file. Merged cells do not count
 * (support.microsoft.com, "Change the column width and row height": AutoFit ignores them).
 */
export function fittedRows(sheet: Sheet): ReadonlyMap<number, Line> {
  const fitted: Sheet = { ...sheet, cells: unmergedCells(sheet), rows: new Map(), protection: undefined };
  autofitRows(fitted, WHOLE_SHEET);
  for (const [row, line] of sheet.rows) fitted.rows.set(row, { ...fitted.rows.get(row), ...line });
  return fitted.rows;
}

function unmergedCells({ cells, merges }: Sheet): Sheet["cells"] {
  if (merges.length === 0) return cells;
  const merged = new Set(merges.flatMap(({ top, height }) => Array.from({ length: height }, (_, index) => top + index)));
  return new Map([...cells].map(([row, line]) => [row, merged.has(row) ? new Map([...line].filter(([column]) => !merges.some((area) => holds(area, row, column)))) : line]));
}
