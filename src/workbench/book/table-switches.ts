import type { Book } from "./book.ts";
import { invalidArgument } from "./excel-error.ts";
import { bottomOf } from "./area.ts";
import { refuseProtected } from "./protection.ts";
import { cellAt, putCell } from "./sheet-cells.ts";
import { shiftCells } from "./shift-cells.ts";
import type { Table } from "./table.ts";

/** "TableStyleLight1" to 21, "TableStyleMedium1" to 28, "TableStyleDark1" to 11; other names are styles of the workbook. */
export function checkedStyle(style: string): string {
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style);
  const last = { Light: 21, Medium: 28, Dark: 11 }[match?.[1] ?? ""] ?? 0;
  if (!match || Number(match[2]) < 1 || Number(match[2]) > last) throw invalidArgument(`"${style}" is no table style`);
  return style;
}

/** Shows or hides the header row: its cells stay blank while it is hidden. */
export function showHeaders(book: Book, table: Table, shown: boolean): void {
  if (shown === table.showHeaders) return;
  refuseProtected(table.sheet);
  const row = shown ? table.area.top - 1 : table.area.top;
  if (row < 0) throw invalidArgument("no row above the table");
  table.columns.forEach(({ name }, index) => {
    const column = table.area.left + index;
    putCell(book, table.sheet, row, column, { ...cellAt(table.sheet, row, column), value: shown ? name : null });
  });
  table.area = { ...table.area, top: shown ? row : row + 1, height: table.area.height + (shown ? 1 : -1) };
  table.showHeaders = shown;
  book.structureUnseen = true;
}

/** Shows the total row below the data ("Total" in the first column), or takes it away; cells below move. */
export function showTotals(book: Book, table: Table, shown: boolean): void {
  if (shown === table.showTotals) return;
  refuseProtected(table.sheet);
  const area = table.area;
  if (shown) {
    shiftCells(book, table.sheet, { ...area, top: bottomOf(area) + 1, height: 1 }, "Down", table);
    table.area = { ...area, height: area.height + 1 };
    putCell(book, table.sheet, bottomOf(table.area), area.left, { value: "Total" });
  } else {
    shiftCells(book, table.sheet, { ...area, top: bottomOf(area), height: 1 }, "Up", table);
    table.area = { ...area, height: area.height - 1 };
  }
  table.showTotals = shown;
  book.structureUnseen = true;
}
