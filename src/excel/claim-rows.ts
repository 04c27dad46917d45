import type { RowRef } from "../app/ports.ts";
import { WorkbookError } from "../app/ports.ts";
import { cellContent } from "../workbook/cell-content.ts";
import type { TableDescription, TableRow } from "../workbook/description.ts";

/** The typed values of a table as they stand now; the first of them is row `firstLine` of the sheet. */
export interface PresentRows {
  readonly table: TableDescription;
  readonly firstLine: number;
  readonly rows: readonly TableRow[];
}

/**
 * Where rows that were read stand now, by index: at their line, else wherever a row has the expected values, since staff sort and co-authors add rows. No
 * row answers for two. Throws WorkbookError "changed-meanwhile" where one is not as expected any more.
 */
export function claimRows(present: PresentRows, refs: readonly RowRef[], taken: Set<number>): readonly number[] {
  const { table, firstLine, rows } = present;
  const types = new Map(table.columns.map(({ key, type }) => [key, type]));
  const contentOf = (row: TableRow, keys: readonly string[]): string => JSON.stringify(keys.map((key) => cellContent(row[key] ?? null, types.get(key) ?? "text")));
  const claimed = refs.map(({ line, expected }): number | null => {
    const [index, keys] = [line - firstLine, Object.keys(expected)];
    const row = rows[index];
    if (row === undefined || taken.has(index) || contentOf(row, keys) !== contentOf(expected, keys)) return null;
    taken.add(index);
    return index;
  });
  const searches = new Map<string, Map<string, number[]>>();
  const search = (keys: readonly string[]): Map<string, number[]> => {
    const known = searches.get(keys.join("\n"));
    if (known !== undefined) return known;
    const found = new Map<string, number[]>();
    for (const [index, row] of rows.entries()) {
      if (taken.has(index)) continue;
      const content = contentOf(row, keys);
      const alike = found.get(content);
      if (alike === undefined) found.set(content, [index]);
      else alike.push(index);
    }
    searches.set(keys.join("\n"), found);
    return found;
  };
  return refs.map(({ line, expected }, number) => {
    const own = claimed[number] ?? null;
    if (own !== null) return own;
    const keys = Object.keys(expected);
    const alike = search(keys).get(contentOf(expected, keys)) ?? [];
    const index = alike.find((candidate) => !taken.has(candidate));
    if (index === undefined) throw new WorkbookError("changed-meanwhile", { table: table.name, line });
    taken.add(index);
    return index;
  });
}
