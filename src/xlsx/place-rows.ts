import { WorkbookError } from "../app/ports.ts";
import type { ColumnDescription, TableDescription, TableRow } from "../workbook/description.ts";
import type { CellRange } from "./address.ts";
import type { LocatedTable } from "./locate-table.ts";
import { isBlank } from "../workbook/read-value.ts";
import type { SheetTable } from "./read-sheets.ts";

/** Where new rows of a table go. */
export interface RowPlacement {
  readonly table: TableDescription;
  readonly part: SheetTable;
  readonly located: LocatedTable;
  readonly rows: readonly TableRow[];
  /** First new row: behind the last row that holds anything. */
  readonly firstNew: number;
  /** The row whose formats new rows take. */
  readonly model: number;
  /** The table's data rows before, and its last one after. */
  readonly data: CellRange;
  readonly lastRow: number;
}

/** Blank rows at a table's end are filled first. Throws WorkbookError where the file has no such table. */
export function placeRows(table: TableDescription, located: LocatedTable | null, rows: readonly TableRow[]): RowPlacement {
  if (located?.part === null || located === null) throw new WorkbookError("tables-missing", { table: table.name });
  const { part, firstRow, lastRow } = located;
  const { from, to } = part.range;
  const end = to.row - part.totalRows;
  const last = lastFilledRow(table, located, Math.max(end, lastRow));
  const firstNew = last + 1;
  return {
    table, part, located, rows, firstNew,
    model: Math.max(firstRow, last),
    data: { from: { row: firstRow, column: from.column }, to: { row: end, column: to.column } },
    lastRow: Math.max(end, last + rows.length),
  };
}

/** The last row in which staff or the program wrote something; formulas alone do not count. */
function lastFilledRow(table: TableDescription, { sheet, part, firstRow, columns }: LocatedTable, end: number): number {
  const computed = new Set(table.columns.filter(isComputed).map(({ key }) => columns.get(key)));
  const { from, to } = part?.range ?? { from: { column: 1 }, to: { column: 0 } };
  for (let row = end; row >= firstRow; row -= 1) {
    const cells = sheet.cells.get(row);
    for (const [column, cell] of cells ?? []) {
      if (column >= from.column && column <= to.column && !computed.has(column) && !cell.formula && !isBlank(cell)) return row;
    }
  }
  return firstRow - 1;
}

function isComputed({ formula }: ColumnDescription): boolean {
  return formula !== undefined;
}

/**
 * What stands in the way of the new rows below the table: the row from which everything has to move down, and how far. Null: there is room. Rows that
 * staff typed directly below the table belong to it.
 */
export function obstacle({ located: { sheet, part }, data, firstNew, lastRow }: RowPlacement): { readonly at: number; readonly rows: number } | null {
  const end = Math.max(data.to.row, firstNew - 1);
  if (lastRow <= end) return null;
  const within = (column: number): boolean => column >= data.from.column && column <= data.to.column;
  const otherTable = sheet.tables.some(({ range, path }) => path !== part?.path && range.from.row > end && range.from.row <= lastRow && range.from.column <= data.to.column && range.to.column >= data.from.column);
  const blocked = otherTable || (part?.totalRows ?? 0) > 0 || contentBelow();
  return blocked ? { at: end + 1, rows: lastRow - end } : null;

  function contentBelow(): boolean {
    for (let row = end + 1; row <= lastRow; row += 1) {
      for (const [column, cell] of sheet.cells.get(row) ?? []) if (within(column) && (cell.formula || !isBlank(cell))) return true;
    }
    return false;
  }
}
