/// <reference types="office-js" />
import type { ColumnDescription } from "../workbook/description.ts";
import { matchHeaders } from "../workbook/match-headers.ts";
import type { FoundTable } from "./inspect-workbook.ts";

/** Where the described columns of a table stand now. */
export interface LaidColumns {
  /** Sheet column from 1, by key. */
  readonly places: ReadonlyMap<string, number>;
  /** Header as it is printed (or will be), by key. */
  readonly headers: ReadonlyMap<string, string>;
  /** Columns whose header somebody changed, with what it says now. */
  readonly renamed: readonly { readonly column: ColumnDescription; readonly was: string }[];
  /** Columns that are gone; they are to be added at the end, in this order. */
  readonly missing: readonly ColumnDescription[];
}

/** A header that is not known counts as renamed only where the table has as many columns as described and it stands in the place of one that is missing. */
export function layOutColumns({ table, header }: FoundTable): LaidColumns {
  const printed: unknown[] = header.values[0] ?? [];
  const { columns } = matchHeaders(new Map(printed.map((value, index) => [index, String(value)])), table.columns);
  const known = new Set(columns.values());
  const offsets = new Map(columns);
  const renamed: { column: ColumnDescription; was: string }[] = [];
  const missing: ColumnDescription[] = [];
  for (const [index, column] of table.columns.entries()) {
    if (columns.has(column.key)) continue;
    if (printed.length === table.columns.length && !known.has(index)) {
      renamed.push({ column, was: String(printed[index]) });
      offsets.set(column.key, index);
    } else {
      offsets.set(column.key, printed.length + missing.length);
      missing.push(column);
    }
  }
  return {
    places: new Map([...offsets].map(([key, offset]) => [key, header.columnIndex + offset + 1])),
    headers: new Map(table.columns.map(({ key, header: described }) => [key, columns.has(key) ? String(printed[columns.get(key) ?? 0]) : described])),
    renamed, missing,
  };
}
