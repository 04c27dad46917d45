import type { CellValue } from "./cell.ts";
import type { FieldSettings, PivotCache, PivotField } from "./pivot-table.ts";
import { PIVOT_WORDS } from "./pivot-words.ts";

/** One line of an axis: its labels from the outermost field on; fewer than there are fields for a subtotal, none for the grand total. */
export interface AxisLine {
  readonly labels: readonly CellValue[];
  readonly kind: "item" | "subtotal" | "total";
}

/** How an item is known: its label's text. */
export const itemName = (value: CellValue): string => (value === null || value === "" ? PIVOT_WORDS.blank : typeof value === "boolean" ? String(value).toUpperCase() : String(value));

/** The different values of a field in their order: numbers, then texts, then truth values, blank last (support.microsoft.com, "Sort data in a PivotTable"). */
export function itemsOf(cache: PivotCache, field: string, records: PivotCache["records"], settings: FieldSettings | undefined): CellValue[] {
  const index = cache.fields.indexOf(field);
  const items = new Map<string, CellValue>();
  for (const record of records) items.set(itemName(record[index] ?? null).toLowerCase(), items.get(itemName(record[index] ?? null).toLowerCase()) ?? record[index] ?? null);
  const sorted = [...items.values()].sort(compareItems);
  return settings?.descending ? sorted.reverse() : sorted;
}

function compareItems(one: CellValue, other: CellValue): number {
  const [rank, otherRank] = [rankOf(one), rankOf(other)];
  if (rank !== otherRank) return rank - otherRank;
  return typeof one === "number" && typeof other === "number" ? one - other : String(one).localeCompare(String(other), "zh-CN");
}

function rankOf(value: CellValue): number {
  if (value === null || value === "") return 3;
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

/** Records whose items all fields show. */
export function shownRecords(cache: PivotCache, settings: ReadonlyMap<string, FieldSettings>, used: readonly PivotField[]): PivotCache["records"] {
  const tests = used.flatMap(({ field }) => {
    const shown = settings.get(field)?.shown;
    return shown ? [{ index: cache.fields.indexOf(field), shown }] : [];
  });
  return tests.length === 0 ? cache.records : cache.records.filter((record) => tests.every(({ index, shown }) => shown.has(itemName(record[index] ?? null))));
}

/**
 * The lines of an axis: for each item of the first field its items of the next, as far as records have them; a subtotal before (`onTop`) or
 * behind its items.
 */
export function axisLines(cache: PivotCache, fields: readonly PivotField[], records: PivotCache["records"], settings: ReadonlyMap<string, FieldSettings>, onTop: boolean): AxisLine[] {
  const walk = (depth: number, labels: readonly CellValue[], here: PivotCache["records"]): AxisLine[] => {
    const current = fields[depth];
    if (!current) return [];
    const index = cache.fields.indexOf(current.field);
    const groups = groupBy(here, index);
    return itemsOf(cache, current.field, here, settings.get(current.field)).flatMap((item): AxisLine[] => {
      const line = [...labels, item];
      if (depth === fields.length - 1) return [{ labels: line, kind: "item" }];
      const below = walk(depth + 1, line, groups.get(itemName(item).toLowerCase()) ?? []);
      const subtotal: AxisLine[] = settings.get(current.field)?.subtotals === false && !onTop ? [] : [{ labels: line, kind: "subtotal" }];
      return onTop ? [...subtotal, ...below] : [...below, ...subtotal];
    });
  };
  return walk(0, [], records);
}

function groupBy(records: PivotCache["records"], index: number): Map<string, (readonly CellValue[])[]> {
  const groups = new Map<string, (readonly CellValue[])[]>();
  for (const record of records) {
    const name = itemName(record[index] ?? null).toLowerCase();
    const group = groups.get(name);
    if (group) group.push(record);
    else groups.set(name, [record]);
  }
  return groups;
}

/** Key of a group of records by the items of some fields. */
export const groupKey = (labels: readonly CellValue[]): string => labels.map((label) => itemName(label).toLowerCase()).join("\u0000");
