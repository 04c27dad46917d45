/** Computes the formulas of one workbook. Rows and columns from 0. */
export interface SheetEngine {
  /** Order and names of the sheets. */
  setSheets(names: readonly string[]): void;
  setCells(sheet: string, cells: readonly EngineCell[]): void;
  setNames(names: readonly EngineName[]): void;
  setTables(tables: readonly EngineTable[]): void;
  /** Computes what has to be computed; gives the changed results. */
  calculate(): Promise<readonly EngineResult[]>;
}

/** `formula` with "="; a cell with neither value nor formula is blank. */
export interface EngineCell {
  readonly row: number;
  readonly column: number;
  readonly value?: string | number | boolean | null;
  readonly formula?: string;
}

/** `refersTo` as in Excel: "='首页'!$B$4". */
export interface EngineName {
  readonly name: string;
  readonly refersTo: string;
}

/** The area includes the header row and, where `totalsRow`, the total row. */
export interface EngineTable {
  readonly name: string;
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly headers: readonly string[];
  readonly totalsRow: boolean;
}

/** Error values are "#DIV/0!" strings with `error`. */
export interface EngineResult {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean | null;
  readonly error: boolean;
}
