import type { CellDescription, ColumnDescription, NameDescription, SheetDescription, TableDescription } from "./description.ts";

/** What of a workbook's description is needed to read it; a whole description will do as well. */
export interface ReadableBook {
  readonly sheets: readonly ReadableSheet[];
  readonly names: readonly NameDescription[];
}

export interface ReadableSheet extends Pick<SheetDescription, "key" | "name"> {
  readonly tables: readonly ReadableTable[];
  readonly cells: readonly ReadableCell[];
}

export interface ReadableTable extends Pick<TableDescription, "key" | "name"> {
  readonly columns: readonly ReadableColumn[];
}

export type ReadableCell = Pick<CellDescription, "address" | "numberFormat" | "period" | "formula">;
export type ReadableColumn = Pick<ColumnDescription, "key" | "header" | "type" | "input" | "formula">;
