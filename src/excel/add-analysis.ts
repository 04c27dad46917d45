/// <reference types="office-js" />
import type { WorkbookFinding } from "../app/ports.ts";
import type { TableDescription, TableRow, WorkbookDescription } from "../workbook/description.ts";
import { addChart } from "./add-charts.ts";
import { addPivot } from "./add-pivots.ts";
import type { FoundSheet } from "./inspect-workbook.ts";

/** What pivots and charts need from their place. */
export interface AnalysisPlace {
  readonly workbook: Excel.Workbook;
  readonly book: WorkbookDescription;
  readonly supports: (version: string) => boolean;
  readonly rowsOf: (table: TableDescription) => readonly TableRow[];
  /** Header of a column as it is printed in the table now. */
  readonly headerOf: (table: TableDescription, column: string) => string;
  /** True where the table is not there and is not being made. */
  readonly isMissing: (table: TableDescription) => boolean;
}

/**
 * Pivots and charts that are missing are made; those that are there stay as staff arranged them, pivots take in the rows that came. Pivots read the cells
 * under them when they are made: Excel has to have computed these. Findings tell only of what could not be made; `made` hears of the rest.
 */
export function addAnalysis(sheets: readonly FoundSheet[], place: AnalysisPlace, tell: (finding: WorkbookFinding) => void, made: (finding: WorkbookFinding) => void): void {
  for (const { description, sheet, charts, pivots } of sheets) {
    const target = place.workbook.worksheets.getItem(description.name);
    for (const { description: chart, chart: found } of charts) {
      if (!found.isNullObject) continue;
      addChart(target, chart, place);
      made({ code: "chart-created", facts: { sheet: description.name, chart: chart.name } });
    }
    if (!place.supports("1.8")) for (const { name } of description.pivots ?? []) tell({ code: "pivot-unsupported", facts: { sheet: description.name, pivot: name } });
    for (const { description: pivot, pivot: found, room } of pivots) {
      const table = place.book.sheets.flatMap(({ tables }) => tables).find(({ key }) => key === pivot.table);
      if (table === undefined) throw new Error(`A pivot stands on a table nobody defined: ${pivot.table}`);
      if (!found.isNullObject) found.refresh();
      else if (place.isMissing(table)) continue;
      else if (!sheet.isNullObject && !room.isNullObject) tell({ code: "pivot-no-room", facts: { sheet: description.name, pivot: pivot.name, cell: pivot.anchor } });
      else {
        addPivot(target, pivot, { table: place.workbook.tables.getItem(table.name), headerOf: (column) => place.headerOf(table, column), rows: place.rowsOf(table) }, place.supports);
        made({ code: "pivot-created", facts: { sheet: description.name, pivot: pivot.name } });
      }
    }
  }
}
