import type { ReadableColumn, ReadableTable } from "../workbook/readable-book.ts";
import { matchHeaders } from "../workbook/match-headers.ts";
import { isBlank } from "../workbook/read-value.ts";
import type { RawWorkbook, Sheet, SheetTable } from "./read-sheets.ts";
import type { SheetCell, SheetCells } from "./read-cells.ts";

/** Where a described table stands in a file. */
export interface LocatedTable {
  readonly sheet: Sheet;
  /** The table part; null where it was found by its row of headers. */
  readonly part: SheetTable | null;
  /** First data row; the last is the end of the table or of what was typed below it. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Rows at the end that stand below the table's own range. */
  readonly rowsBelow: number;
  /** Sheet column by column key. */
  readonly columns: ReadonlyMap<string, number>;
  readonly unknownHeaders: readonly string[];
}

/** Finds a table by name on whatever sheet it was moved to; where the name is gone (some programs save no tables), by its headers. */
export function locateTable(workbook: RawWorkbook, table: ReadableTable): LocatedTable | null {
  for (const sheet of workbook.sheets) {
    const found = sheet.tables.find(({ name }) => name === table.name);
    if (found) return fromTable(sheet, found, table);
  }
  return fromHeaders(workbook, table);
}

function fromTable(sheet: Sheet, found: SheetTable, table: ReadableTable): LocatedTable {
  const { from, to } = found.range;
  const headers = new Map<number, string>();
  for (let column = from.column; column <= to.column; column += 1) {
    const printed = found.hasHeader ? sheet.cells.get(from.row)?.get(column)?.value : null;
    headers.set(column, String(printed ?? found.columns[column - from.column] ?? ""));
  }
  const { columns, unknownHeaders } = matchHeaders(headers, table.columns);
  const firstRow = from.row + (found.hasHeader ? 1 : 0);
  const end = to.row - found.totalRows;
  const lastRow = found.totalRows > 0 ? end : lastTypedRow(sheet.cells, end, columns, table.columns);
  return { sheet, part: found, firstRow, lastRow, rowsBelow: lastRow - end, columns, unknownHeaders };
}

/** A header row is one that holds every input column's header. */
function fromHeaders(workbook: RawWorkbook, table: ReadableTable): LocatedTable | null {
  const wanted = table.columns.filter(({ input }) => input);
  if (wanted.length === 0) return null;
  for (const sheet of workbook.sheets) {
    for (const [row, cells] of sheet.cells) {
      const { columns } = matchHeaders(headersOf(cells), table.columns);
      if (!wanted.every(({ key }) => columns.has(key))) continue;
      const lastRow = lastTypedRow(sheet.cells, row, columns, table.columns);
      return { sheet, part: null, firstRow: row + 1, lastRow, rowsBelow: 0, columns, unknownHeaders: [] };
    }
  }
  return null;
}

function headersOf(cells: ReadonlyMap<number, SheetCell>): Map<number, string> {
  const headers = new Map<number, string>();
  for (const [column, { value }] of cells) if (typeof value === "string") headers.set(column, value);
  return headers;
}

/** How a remark below a table begins: "注：…", "数据来源：…", "*…". */
const REMARK = /^[（(【[]?(?:备?注|附注|说明|(?:数据|资料)?来源|[*＊※①])/;

/**
 * Only Excel grows a table when a row is typed below it. LibreOffice and WPS do not, and such rows must not be lost: until the first blank one or a remark
 * that stands alone in its row.
 */
function lastTypedRow(cells: SheetCells, end: number, columns: ReadonlyMap<string, number>, described: readonly ReadableColumn[]): number {
  const typed = described.filter(({ formula }) => formula === undefined).flatMap(({ key }) => columns.get(key) ?? []);
  let row = end;
  while (isTyped(typed.flatMap((column) => cells.get(row + 1)?.get(column) ?? []).filter((cell) => !isBlank(cell)))) row += 1;
  return row;
}

function isTyped(filled: readonly SheetCell[]): boolean {
  const [first] = filled;
  return first !== undefined && !(filled.length === 1 && typeof first.value === "string" && REMARK.test(first.value.trim()));
}
