/// <reference types="office-js" />
import type { WorkbookContent } from "../app/ports.ts";
import { WorkbookError } from "../app/ports.ts";
import { parseAddress } from "../workbook/cell-address.ts";
import { cellValues } from "../workbook/cell-values.ts";
import { cleanText } from "../workbook/clean-text.ts";
import type { CellDescription, SheetDescription, TableRow, WorkbookDescription } from "../workbook/description.ts";
import { readValue } from "../workbook/read-value.ts";
import type { FoundTable, Inspection } from "./inspect-workbook.ts";
import { foundValue } from "./read-workbook.ts";
import { contentOf } from "./write-fixed-cells.ts";

/** True for a table as a job of ours that failed may have left it: in its place, of its size, and nothing typed in it but what the job was to write. */
export function isHalfMade({ table, header, body, top }: FoundTable, rows: readonly TableRow[]): boolean {
  const { row, column } = parseAddress(table.anchor);
  const headers: unknown[] = header.values[0] ?? [];
  const inPlace = header.rowIndex === row - 1 && header.columnIndex === column - 1 && body.rowCount === Math.max(1, rows.length);
  if (!inPlace || headers.length !== table.columns.length || table.columns.some(({ header: printed }, index) => headers[index] !== printed)) return false;
  return top.isNullObject || top.values.every((line: unknown[], index) => table.columns.every(({ key, type, formula }, offset) => {
    const found = readValue(foundValue(line[offset]), type);
    const wanted = rows[index]?.[key] ?? null;
    return formula !== undefined || found === null || found === (typeof wanted === "string" ? cleanText(wanted).text : wanted);
  }));
}

/** Throws WorkbookError before anything is written where something else stands in the way: "no-room" for a table, "sheet-taken" for a fixed cell. */
export function requireRoom({ sheets, tables }: Inspection, book: WorkbookDescription, content: WorkbookContent): void {
  for (const { table, found, room, home } of tables) {
    if (found.isNullObject && !home.sheet.isNullObject && !room.isNullObject) {
      throw new WorkbookError("no-room", { sheet: home.description.name, table: table.name, row: parseAddress(table.anchor).row });
    }
  }
  for (const { description, sheet, grid } of sheets) {
    if (sheet.isNullObject || grid === null) continue;
    const taken = description.cells.find((cell) => cell.input !== true && isTaken(cell, grid.formulas, book, content));
    if (taken !== undefined) throw new WorkbookError("sheet-taken", { sheet: description.name, cell: taken.address });
  }
}

/** Addresses of input cells in which somebody typed: they stay as they are. */
export function standsIn(grid: Excel.Range | null, description: SheetDescription, book: WorkbookDescription, content: WorkbookContent): Set<string> {
  if (grid === null) return new Set();
  return new Set(description.cells.filter((cell) => cell.input === true && isTaken(cell, grid.formulas, book, content)).map(({ address }) => address));
}

/** True where a cell holds what is neither described for it nor given for its name. */
function isTaken(cell: CellDescription, formulas: readonly (readonly unknown[])[], book: WorkbookDescription, content: WorkbookContent): boolean {
  const { row, column } = parseAddress(cell.address);
  const found = String(formulas[row - 1]?.[column - 1] ?? "");
  if (found === "") return false;
  if (cell.formula !== undefined) return !found.startsWith("=");
  const values = cellValues("", () => undefined);
  const key = book.names.find(({ refersTo }) => "range" in refersTo && refersTo.range === cell.address && book.sheets.some(({ key: sheet, cells }) => sheet === refersTo.sheet && cells.includes(cell)))?.key;
  const given = key === undefined ? undefined : content.names[key];
  const expected = [contentOf(cell, { book, values }), ...(given === undefined ? [] : [values.prepare(given, "datetime", cell.address).value])];
  return !expected.some((one) => String(one ?? "").replace(/^'/u, "") === found);
}
