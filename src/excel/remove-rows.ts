/// <reference types="office-js" />
import { WorkbookError } from "../app/ports.ts";
import { cellAddress } from "../workbook/cell-address.ts";
import type { TableTarget } from "./append-rows.ts";
import { columnsOf } from "./append-rows.ts";

interface OwnColumn {
  readonly target: TableTarget;
  readonly header: string;
  /** Rows that go and show something in this column, by index. */
  readonly rows: readonly number[];
  readonly cells: Excel.Range;
}

/**
 * Throws WorkbookError "own-content" (facts table, column, line) where a row that is to go holds something that staff typed into a column of their own: nobody
 * reads such columns, so it could not be brought back. Asks Excel only where such a column shows anything, since a formula of theirs is no loss.
 */
export async function refuseOwnContent(context: Excel.RequestContext, plans: readonly { readonly target: TableTarget; readonly removed: ReadonlySet<number> }[]): Promise<void> {
  const columns = plans.flatMap(({ target, removed }) => ownColumns(target, removed));
  if (columns.length === 0) return;
  for (const { cells } of columns) cells.load({ formulas: true });
  await context.sync();
  for (const { target, header, rows, cells } of columns) {
    const index = rows.find((row) => !String(cells.formulas[row]?.[0] ?? "").startsWith("="));
    if (index !== undefined) throw new WorkbookError("own-content", { table: target.table.name, column: header, line: target.body.rowIndex + 1 + index });
  }
}

function ownColumns(target: TableTarget, removed: ReadonlySet<number>): OwnColumn[] {
  const { header, body, values, sheet } = target;
  const ours = new Set(columnsOf(target).values());
  const headers: readonly unknown[] = header.values[0] ?? [];
  return headers.flatMap((title, offset): OwnColumn[] => {
    const column = header.columnIndex + offset + 1;
    const rows = ours.has(column) ? [] : [...removed].filter((index) => String(values[index]?.[offset] ?? "").trim() !== "");
    if (rows.length === 0) return [];
    return [{ target, header: String(title), rows, cells: sheet.getRange(`${cellAddress(body.rowIndex + 1, column)}:${cellAddress(body.rowIndex + values.length, column)}`) }];
  });
}

/**
 * Takes rows out from the bottom up, neighbours together; what stands below moves up. A table keeps one row, which is cleared. Excel moves no cells in a table
 * that is filtered, so its filter goes first.
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-clear-delete#delete-a-range-of-cells; filters: https://github.com/OfficeDev/office-js/issues/994
 */
export function removeRows(target: TableTarget, removed: ReadonlySet<number>): void {
  if (removed.size === 0) return;
  const { table, found, header, body, values, sheet } = target;
  const all = removed.size === values.length;
  const [left, right] = [header.columnIndex + 1, header.columnIndex + (header.values[0]?.length ?? 0)];
  found.clearFilters();
  const gone = [...removed].filter((index) => !all || index > 0).sort((one, other) => other - one);
  for (let from = 0; from < gone.length; ) {
    let to = from;
    while (gone[to + 1] === (gone[to] ?? 0) - 1) to += 1;
    const line = (index: number): number => body.rowIndex + 1 + (gone[index] ?? 0);
    sheet.getRange(`${cellAddress(line(to), left)}:${cellAddress(line(from), right)}`).delete("Up");
    from = to + 1;
  }
  if (!all) return;
  const columns = columnsOf(target);
  for (const { key, formula } of table.columns) {
    const at = columns.get(key);
    if (formula === undefined && at !== undefined) sheet.getRange(cellAddress(body.rowIndex + 1, at)).values = [[""]];
  }
}
