/// <reference types="office-js" />
import { columnLetter } from "../workbook/cell-address.ts";
import type { FoundTable, Inspection } from "./inspect-workbook.ts";
import type { LaidColumns } from "./lay-out-columns.ts";

/** What stands in the computed columns: by key, one entry a data row, a formula as a text with "=". */
export type ColumnFormulas = ReadonlyMap<string, readonly unknown[]>;

/** Excel on the web answers with 5 MB at most. https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization */
const MOST_CHARACTERS = 1_300_000;

interface Portion {
  readonly table: string;
  readonly keys: readonly string[];
  readonly start: number;
  readonly rows: number;
  readonly range: Excel.Range;
}

/** Reads the computed columns of the tables that are there, neighbours together, in as many round trips as the size of their formulas wants. */
export async function loadFormulas(context: Excel.RequestContext, { tables }: Inspection, columns: ReadonlyMap<string, LaidColumns>): Promise<ReadonlyMap<string, ColumnFormulas>> {
  const portions: Portion[] = [];
  let waiting = 0;
  for (const found of tables) {
    const laid = columns.get(found.table.key);
    if (laid === undefined) continue;
    for (const { keys, from, characters } of stretchesOf(found, laid)) {
      const most = Math.max(1, Math.floor(MOST_CHARACTERS / characters));
      for (let start = 0; start < found.body.rowCount; start += most) {
        const rows = Math.min(most, found.body.rowCount - start);
        if (waiting > 0 && waiting + rows * characters > MOST_CHARACTERS) {
          await context.sync();
          waiting = 0;
        }
        waiting += rows * characters;
        const top = found.body.rowIndex + start + 1;
        const range = found.sheet.getRange(`${columnLetter(from)}${top}:${columnLetter(from + keys.length - 1)}${top + rows - 1}`);
        range.load({ formulas: true });
        portions.push({ table: found.table.key, keys, start, rows, range });
      }
    }
  }
  await context.sync();
  const result = new Map<string, Map<string, unknown[]>>();
  for (const { table, keys, range } of portions) {
    const byKey = result.get(table) ?? new Map<string, unknown[]>();
    result.set(table, byKey);
    for (const [offset, key] of keys.entries()) byKey.set(key, [...(byKey.get(key) ?? []), ...range.formulas.map((line: unknown[]) => line[offset])]);
  }
  return result;
}

/** Computed columns side by side, with about so many characters a row. */
function stretchesOf({ table }: FoundTable, { places, missing }: LaidColumns): { keys: string[]; from: number; characters: number }[] {
  const computed = table.columns.flatMap(({ key, formula }) => (formula === undefined || missing.some((column) => column.key === key) ? [] : [{ key, at: places.get(key) ?? 0, characters: formula.length * 2 + 20 }]));
  const result: { keys: string[]; from: number; characters: number }[] = [];
  for (const { key, at, characters } of computed.sort((one, other) => one.at - other.at)) {
    const last = result.at(-1);
    if (last !== undefined && last.from + last.keys.length === at) {
      last.keys.push(key);
      last.characters += characters;
    } else result.push({ keys: [key], from: at, characters });
  }
  return result;
}
