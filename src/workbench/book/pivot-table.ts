import type { Area } from "./area.ts";
import type { Sheet } from "./book.ts";
import type { Table } from "./table.ts";

/** A pivot table: its source, what stands where, and the cells that it covers. */
export interface PivotTable {
  readonly id: string;
  name: string;
  readonly sheet: Sheet;
  readonly source: { readonly table: Table } | { readonly sheet: Sheet; readonly area: Area };
  /** Upper left cell of the body; filters stand above it. */
  readonly anchor: { readonly row: number; readonly column: number };
  /** Names of the source's columns. */
  readonly rows: PivotField[];
  readonly columns: PivotField[];
  readonly filters: PivotField[];
  readonly values: PivotValue[];
  /** Cells written at the last refresh; absent before the first. */
  covered: Area | undefined;
  /** Body with its labels, without filters. */
  body: Area | undefined;
  showRowGrandTotals: boolean;
  showColumnGrandTotals: boolean;
  layoutType: "Compact" | "Tabular" | "Outline";
  readonly properties: Map<string, unknown>;
}

export interface PivotField {
  readonly field: string;
  /** Items that are shown; absent: all. */
  selected?: readonly string[] | undefined;
  subtotals: boolean;
  descending?: boolean;
}

export interface PivotValue {
  readonly field: string;
  name: string;
  summarizeBy: string;
  numberFormat?: string;
  /** True: the name was set by hand and does not follow the summary. */
  named: boolean;
}
