import type { ColumnDescription, TableRow } from "../workbook/description.ts";

export type PivotItem = string | number | null;

/** What a column holds that a pivot shows along an axis: its items in display order, and which of them some row has. */
export interface PivotItems {
  readonly items: readonly PivotItem[];
  readonly present: ReadonlySet<PivotItem>;
}

/**
 * The items of a column: those of `order` first, also where no row has them yet, so that they keep their place when one comes; then the others, sorted
 * where there is no order, else as they occur. Blank comes last.
 */
export function pivotItems(column: ColumnDescription, rows: readonly TableRow[], order: readonly string[] | undefined): PivotItems {
  const present = new Set<PivotItem>();
  for (const row of rows) present.add(itemOf(row, column));
  const found = [...present].filter((item) => item !== null);
  const known = order ?? [];
  const others = found.filter((item) => typeof item === "number" || !known.includes(item));
  const items: PivotItem[] = [...known, ...(order === undefined ? others.sort(ascending) : others)];
  if (present.has(null)) items.push(null);
  return { items, present };
}

/** What a pivot sees of a row in this column. */
export function itemOf(row: TableRow, column: ColumnDescription): PivotItem {
  const value = row[column.key] ?? null;
  return value === "" ? null : value;
}

/** Numbers before texts; texts by code unit, which puts "2018-03" before "2018-10" and differs on no machine. */
function ascending(one: PivotItem, other: PivotItem): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  if (typeof one !== typeof other) return typeof one === "number" ? -1 : 1;
  return String(one) < String(other) ? -1 : 1;
}
