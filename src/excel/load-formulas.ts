/// <reference types="office-js" />
import { columnLetter } from "../workbook/cell-address.ts";
import { compileFormula } from "../workbook/compile-formula.ts";
import type { WorkbookDescription } from "../workbook/description.ts";
import type { FoundTable, Inspection } from "./inspect-workbook.ts";
import type { LaidColumns } from "./lay-out-columns.ts";

/** What stands in the computed columns: by key, one entry a data row, a formula as a text with "=". */
export type ColumnFormulas = ReadonlyMap<string, readonly unknown[]>;

/** Excel on the web answers with 5 MB at most. https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization */
const MOST_BYTES = 4_000_000;

interface Portion {
  readonly table: string;
  readonly keys: readonly string[];
  readonly start: number;
  readonly rows: number;
  readonly range: Excel.Range;
}

/** Reads the computed columns of the tables that are there, neighbours together, in as many round trips as the size of their formulas wants. */
export async function loadFormulas(context: Excel.RequestContext, { tables }: Inspection, columns: ReadonlyMap<string, LaidColumns>, book: WorkbookDescription): Promise<ReadonlyMap<string, ColumnFormulas>> {
  const portions: Portion[] = [];
  let waiting = 0;
  for (const found of tables) {
    const laid = columns.get(found.table.key);
    if (laid === undefined) continue;
    for (const { keys, from, bytes } of stretchesOf(found, laid, book)) {
      const most = Math.max(1, Math.floor(MOST_BYTES / bytes));
      for (let start = 0; start < found.body.rowCount; start += most) {
        const rows = Math.min(most, found.body.rowCount - start);
        if (waiting > 0 && waiting + rows * bytes > MOST_BYTES) {
          await context.sync();
          waiting = 0;
        }
        waiting += rows * bytes;
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

/** Computed columns side by side, with so many bytes a row. */
function stretchesOf({ table }: FoundTable, { places, missing }: LaidColumns, book: WorkbookDescription): { keys: string[]; from: number; bytes: number }[] {
  const computed = table.columns.flatMap(({ key, formula }) => (formula === undefined || missing.some((column) => column.key === key) ? [] : [{ key, at: places.get(key) ?? 0, bytes: bytesOf(compileFormula(formula, book, table)) }]));
  const result: { keys: string[]; from: number; bytes: number }[] = [];
  for (const { key, at, bytes } of computed.sort((one, other) => one.at - other.at)) {
    const last = result.at(-1);
    if (last !== undefined && last.from + last.keys.length === at) {
      last.keys.push(key);
      last.bytes += bytes;
    } else result.push({ keys: [key], from: at, bytes });
  }
  return result;
}

/** Of a formula in a reply: a Chinese character takes three, a quotation mark two. */
const bytesOf = (formula: string): number => formula.length + 4 + (formula.match(/[^\u0020-\u007f]/gu) ?? []).length * 2 + (formula.match(/"/gu) ?? []).length;
