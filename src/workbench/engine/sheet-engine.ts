/** A cell's content: a typed value (null or none: blank) or a formula with its "=". Rows and columns from 0. */
export interface CellInput {
  readonly row: number;
  readonly column: number;
  readonly value?: string | number | boolean | null;
  readonly formula?: string;
  /** True where `value` is an error value ("#N/A") and not a text that looks like one. */
  readonly error?: boolean;
}

/** A table: its whole range from the header row to the last row (the totals row where it has one), rows and columns from 0. */
export interface TableInput {
  readonly name: string;
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly headers: readonly string[];
  readonly totalsRow: boolean;
}

/** A workbook-wide name; `refersTo` with "=", as "='首页'!$B$4". */
export interface NameInput {
  readonly name: string;
  readonly refersTo: string;
}

/** What a formula cell shows. Error values are their text ("#DIV/0!") with `error` true. */
export interface CellResult {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean | null;
  readonly error: boolean;
}

/** Computes the formulas of one workbook. */
export interface SheetEngine {
  /** Order and names of the sheets. A sheet that is no longer named loses its cells. */
  setSheets(names: readonly string[]): void;
  /** Replaces the given cells' content. */
  setCells(sheet: string, cells: readonly CellInput[]): void;
  /** Replaces all names. */
  setNames(names: readonly NameInput[]): void;
  /** Replaces all tables. */
  setTables(tables: readonly TableInput[]): void;
  /** Computes what has to be computed and gives the results that changed. */
  calculate(): Promise<readonly CellResult[]>;
}
