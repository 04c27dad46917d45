import type { Area } from "./area.ts";
import type { Sheet } from "./book.ts";
import type { CellValue } from "./cell.ts";
import type { Table } from "./table.ts";

/** A pivot table: its source, what stands where, and the cells that it covers. */
export interface PivotTable {
  readonly id: string;
  name: string;
  readonly sheet: Sheet;
  readonly source: { readonly table: Table } | { readonly sheet: Sheet; readonly area: Area };
  /** Upper left cell; filters stand above the body where there is room, else they push it down. */
  anchor: { readonly row: number; readonly column: number };
  /** The source as it was at the last refresh: changes of the layout work on this. */
  cache: PivotCache;
  readonly rows: PivotField[];
  readonly columns: PivotField[];
  readonly filters: PivotField[];
  readonly values: PivotValue[];
  /** Choices and orders by field; kept when a field moves to another place. */
  readonly fieldSettings: Map<string, FieldSettings>;
  /** Cells that were written last, filters included. */
  covered: Area | undefined;
  /** Where the parts of the body stand; absent while nothing is shown. */
  parts: PivotParts | undefined;
  showRowGrandTotals: boolean;
  showColumnGrandTotals: boolean;
  layoutType: "Compact" | "Tabular" | "Outline";
  readonly properties: Map<string, unknown>;
}

export interface PivotParts {
  readonly whole: Area;
  readonly rowLabels: Area;
  readonly columnLabels: Area;
  readonly data: Area;
}

export interface PivotCache {
  readonly fields: readonly string[];
  readonly records: readonly (readonly CellValue[])[];
  /** Number format of each field's first value, for its labels. */
  readonly numberFormats: readonly string[];
}

/** A field on an axis. */
export interface PivotField {
  readonly field: string;
}

export interface FieldSettings {
  /** Items that are shown; absent: all. */
  readonly shown?: ReadonlySet<string>;
  readonly descending?: boolean;
  /** False: no subtotals where the field has others below it. */
  readonly subtotals?: boolean;
}

export interface PivotValue {
  readonly field: string;
  name: string;
  summarizeBy: string;
  numberFormat: string | undefined;
  /** True: the name was set by hand and does not follow the summary. */
  named: boolean;
}
