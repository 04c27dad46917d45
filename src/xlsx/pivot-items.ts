import { cleanText } from "../workbook/clean-text.ts";
import type { ColumnDescription, TableRow } from "../workbook/description.ts";

export type PivotItem = string | number | null;

/** What a column holds that a pivot shows along an axis. */
export interface PivotItems {
  /** In display order. Words that differ by case only are one item, as in Excel; two of them would be a damaged cache. */
  readonly items: readonly PivotItem[];
  /** Place of an item in that order. */
  position(item: PivotItem): number;
  /** True where some row has the item at this place. */
  isPresent(position: number): boolean;
}

/**
 * The items of a column: those of `order` first, also where no row has them yet, so that they keep their place when one comes; then the others, sorted
 * where there is no order, else as they occur. Blank comes last.
 */
export function pivotItems(column: ColumnDescription, rows: readonly TableRow[], order: readonly string[] | undefined): PivotItems {
  if (["period", "date", "datetime"].includes(column.type)) throw new Error(`A pivot takes dates as text: ${column.key} is of type ${column.type}`);
  const found = new Map<PivotItem, PivotItem>();
  for (const row of rows) {
    const item = itemOf(row, column);
    if (!found.has(keyOf(item))) found.set(keyOf(item), item);
  }
  const known = new Set((order ?? []).map(keyOf));
  const others = [...found].flatMap(([key, item]) => (item === null || known.has(key) ? [] : [item]));
  const items: PivotItem[] = [...(order ?? []), ...(order === undefined ? others.sort(ascending) : others), ...(found.has(null) ? [null] : [])];
  const positions = new Map(items.map((item, index) => [keyOf(item), index]));
  return { items, position: (item) => positions.get(keyOf(item)) ?? -1, isPresent: (position) => found.has(keyOf(items[position] ?? null)) };
}

/** What a pivot sees of a row in this column: what its cell can hold. */
export function itemOf(row: TableRow, column: ColumnDescription): PivotItem {
  const value = row[column.key] ?? null;
  if (typeof value !== "string") return value;
  const { text } = cleanText(value);
  return text === "" ? null : text;
}

function keyOf(item: PivotItem): PivotItem {
  return typeof item === "string" ? item.toLowerCase() : item;
}

/** Numbers before texts; texts by code unit, which puts "2018-03" before "2018-10" and differs on no machine. */
function ascending(one: PivotItem, other: PivotItem): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  if (typeof one !== typeof other) return typeof one === "number" ? -1 : 1;
  return String(one) < String(other) ? -1 : 1;
}
