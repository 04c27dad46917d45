/// <reference types="office-js" />
import type { PivotDescription, TableRow } from "../workbook/description.ts";

const SUMMARIES = { count: "Count", sum: "Sum", average: "Average" } as const;
/** Excel.SortBy.ascending: the method takes the enumeration only, which exists in a page that has loaded the library and not in a test's. */
const ASCENDING: string = "Ascending";
const isSortBy = (word: string): word is Excel.SortBy => word === ASCENDING;

/** The table under a pivot as it stands in Excel. */
export interface PivotSource {
  readonly table: Excel.Table;
  /** Header of a column as it is printed. */
  readonly headerOf: (column: string) => string;
  /** Rows as far as they are known before Excel computed them, results of formulas among them. */
  readonly rows: readonly TableRow[];
}

/**
 * A new pivot table over a table, so that it sees rows that are added later; needs ExcelApi 1.8. The order of words that a file can carry (`order`)
 * has no member in any API set: Excel sorts by its own lists. https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-pivottables
 */
export function addPivot(sheet: Excel.Worksheet, pivot: PivotDescription, source: PivotSource, supports: (version: string) => boolean): void {
  const made = sheet.pivotTables.add(pivot.name, source.table, sheet.getRange(pivot.anchor));
  const field = (column: string): Excel.PivotHierarchy => made.hierarchies.getItem(source.headerOf(column));
  made.layout.layoutType = "Tabular";
  if (pivot.totals === false) Object.assign(made.layout, { showRowGrandTotals: false, showColumnGrandTotals: false });
  for (const [axis, columns] of [[made.rowHierarchies, pivot.rows], [made.columnHierarchies, pivot.columns]] as const) {
    for (const column of columns) {
      const only = axis.add(field(column)).fields.getItem(source.headerOf(column));
      if (columns.length > 1) only.subtotals = { automatic: false };
      // Without a sort order Excel adds words that come later at the end.
      if (pivot.order?.[column] === undefined && isSortBy(ASCENDING)) only.sortByLabels(ASCENDING);
    }
  }
  for (const { column, summary, caption, numberFormat } of pivot.values) {
    const value = made.dataHierarchies.add(field(column));
    value.summarizeBy = SUMMARIES[summary];
    value.name = caption;
    if (numberFormat !== undefined) value.numberFormat = numberFormat;
  }
  for (const column of pivot.filters ?? []) choose(made.filterHierarchies.add(field(column)).fields.getItem(source.headerOf(column)), column, pivot, source, supports);
}

/** The item that is shown at first, where the table has it: Excel refuses to choose what does not occur. */
function choose(field: Excel.PivotField, column: string, pivot: PivotDescription, { rows }: PivotSource, supports: (version: string) => boolean): void {
  const chosen = pivot.chosen?.[column];
  const words = new Set(rows.flatMap((row) => (typeof row[column] === "string" && row[column] !== "" ? [row[column]] : [])));
  if (chosen === undefined || !words.has(chosen)) return;
  if (supports("1.12")) field.applyFilter({ manualFilter: { selectedItems: [chosen] } });
  else for (const word of words) if (word !== chosen) field.items.getItem(word).visible = false;
}
