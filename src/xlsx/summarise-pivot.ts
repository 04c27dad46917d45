import type { PivotDescription, PivotValue, TableDescription, TableRow } from "../workbook/description.ts";
import type { PivotItems } from "./pivot-items.ts";
import { itemOf } from "./pivot-items.ts";

/** A place along an axis: the position of each field's item. Empty: the total. */
export type PivotKey = readonly number[];

export interface PivotSummary {
  /** In display order; the total is not among them. */
  readonly rows: readonly PivotKey[];
  readonly columns: readonly PivotKey[];
  /** Number at a crossing, null where no row of the table falls. An empty key is the total of that axis. */
  at(row: PivotKey, column: PivotKey, value: PivotValue): number | null;
}

interface Tally {
  count: number;
  numbers: number;
  sum: number;
}

/** Counts, sums and averages of a pivot over the rows of its table, in one pass. */
export function summarisePivot(pivot: PivotDescription, table: TableDescription, rows: readonly TableRow[], itemsOf: (column: string) => PivotItems): PivotSummary {
  const columnOf = (key: string): TableDescription["columns"][number] => {
    const column = table.columns.find((candidate) => candidate.key === key);
    if (!column) throw new Error(`The pivot ${pivot.key} needs a column ${key}, which ${table.key} does not have`);
    return column;
  };
  const axis = (keys: readonly string[]) => keys.map((key) => ({ column: columnOf(key), items: itemsOf(key) }));
  const [rowAxis, columnAxis] = [axis(pivot.rows), axis(pivot.columns)];
  const rowKeys = new Map<string, PivotKey>();
  const columnKeys = new Map<string, PivotKey>();
  const tallies = new Map<string, Tally>();
  const chosen = Object.entries(pivot.chosen ?? {}).map(([key, word]) => ({ column: columnOf(key), word }));
  for (const row of rows) {
    if (chosen.some(({ column, word }) => itemOf(row, column) !== word)) continue;
    const [rowKey, columnKey] = [rowAxis, columnAxis].map((fields) => fields.map(({ column, items }) => items.position(itemOf(row, column))));
    if (rowKey === undefined || columnKey === undefined) continue;
    rowKeys.set(rowKey.join(), rowKey);
    columnKeys.set(columnKey.join(), columnKey);
    pivot.values.forEach(({ column }, index) => {
      const value = itemOf(row, columnOf(column));
      for (const cell of crossings(rowKey, columnKey)) add(`${cell}|${index}`, value);
    });
  }
  return {
    rows: inOrder(rowKeys), columns: inOrder(columnKeys),
    at: (row, column, value) => result(tallies.get(`${row.join()}|${column.join()}|${pivot.values.indexOf(value)}`), value.summary),
  };

  function add(cell: string, value: string | number | null): void {
    const tally = tallies.get(cell) ?? { count: 0, numbers: 0, sum: 0 };
    tallies.set(cell, tally);
    if (value !== null) tally.count += 1;
    if (typeof value !== "number") return;
    tally.numbers += 1;
    tally.sum += value;
  }
}

/** The four numbers a row adds to: its crossing, the totals of its row and column, and the grand total; each once. */
function crossings(row: PivotKey, column: PivotKey): Set<string> {
  return new Set([`${row.join()}|${column.join()}`, `${row.join()}|`, `|${column.join()}`, "|"]);
}

function inOrder(keys: ReadonlyMap<string, PivotKey>): PivotKey[] {
  return [...keys.values()].sort((one, other) => {
    const index = one.findIndex((position, place) => position !== other[place]);
    return index === -1 ? 0 : (one[index] ?? 0) - (other[index] ?? 0);
  });
}

function result(tally: Tally | undefined, summary: PivotValue["summary"]): number | null {
  if (tally === undefined) return null;
  if (summary === "count") return tally.count === 0 ? null : tally.count;
  // What is missing is no zero.
  if (tally.numbers === 0) return null;
  return summary === "sum" ? tally.sum : tally.sum / tally.numbers;
}
