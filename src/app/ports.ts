import type { TableRow, WorkbookDescription } from "../workbook/description.ts";
import type { ReadableBook } from "../workbook/readable-book.ts";

/** What goes into a workbook beside its description. Tables that are not named get the rows the description gives them. */
export interface WorkbookContent {
  /** Rows by table key. A value under the key of a formula column is the result shown until a program computes the formula. */
  readonly tables: Readonly<Record<string, readonly TableRow[]>>;
  /** Values of named input cells by the name's key: a period "YYYY-MM", a number, a text. */
  readonly names: Readonly<Record<string, string | number | null>>;
}

/** What an adapter had to change, leave out or could not find. Codes and facts only: src/messages words them. */
export interface WorkbookFinding {
  readonly code: WorkbookFindingCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

export const WORKBOOK_FINDING_CODES = [
  "text-cut", "characters-removed", "link-refused", "too-many-links", "table-missing", "table-found-by-headers", "column-missing",
  "column-unknown", "sheet-unknown", "name-missing", "rows-below-table", "error-value", "not-calculated", "pivot-unsupported",
  "sheet-created", "table-created", "table-no-room", "column-created", "header-restored", "formula-restored", "formulas-restored", "name-restored", "validation-restored",
  "cell-restored", "cells-moved", "pivot-created", "pivot-no-room", "chart-created", "rows-kept", "print-setup-unsupported",
] as const;
export type WorkbookFindingCode = (typeof WORKBOOK_FINDING_CODES)[number];

/** One row of a table: what was typed, and what the formula columns show. `line` is the row number on the sheet. */
export interface ReadRow {
  readonly line: number;
  /** Non-formula columns by key: numbers as typed, periods "YYYY-MM", dates "YYYY-MM-DD", everything else as text; blank is null. */
  readonly values: TableRow;
  /** Formula columns by key, as last computed; null where blank, empty text or never computed. */
  readonly computed: TableRow;
  /** Keys of values that are not what their column holds: text where a number or date belongs ("2018-03" typed as text), an error value. */
  readonly misfits: readonly string[];
}

export interface WorkbookReading {
  /** By table key; blank rows left out, a table that is missing has no rows. */
  readonly tables: Readonly<Record<string, readonly ReadRow[]>>;
  /** Named cells by key of the name. */
  readonly names: Readonly<Record<string, string | number | null>>;
  /** Keys of names whose cell holds text where its format asks for a date, or an error value. */
  readonly misfitNames: readonly string[];
  /** The description's fixed cells by sheet key, then address. */
  readonly cells: Readonly<Record<string, Readonly<Record<string, string | number | null>>>>;
  readonly findings: readonly WorkbookFinding[];
}

/** A workbook that an adapter holds: a file (src/xlsx) or the one open in Excel (src/excel). One contract suite tests both. */
export interface WorkbookPort {
  /** Makes the described workbook with this content. */
  apply(description: WorkbookDescription, content: WorkbookContent): Promise<readonly WorkbookFinding[]>;
  /** Adds rows (by table key) below those of each table, filling its formulas down. All that is already there stays as it is. */
  append(description: WorkbookDescription, rows: Readonly<Record<string, readonly TableRow[]>>): Promise<readonly WorkbookFinding[]>;
  read(description: ReadableBook): Promise<WorkbookReading>;
}

/** A row of a table as it was read: `line` is its row on the sheet then, `expected` what its typed columns (some or all) held. Rows may have moved since. */
export interface RowRef {
  readonly line: number;
  readonly expected: TableRow;
}

/** New values of typed columns of a row. */
export interface RowChange extends RowRef {
  readonly values: TableRow;
}

/** What a job changes, by table key and by key of a named cell; all of it or, where something is no longer as it was read, nothing. */
export interface WorkbookChange {
  readonly added?: Readonly<Record<string, readonly TableRow[]>>;
  readonly changed?: Readonly<Record<string, readonly RowChange[]>>;
  readonly removed?: Readonly<Record<string, readonly RowRef[]>>;
  readonly names?: Readonly<Record<string, CellChange>>;
  /** Fixed input cells that have no name, by key of the sheet, then address. */
  readonly cells?: Readonly<Record<string, Readonly<Record<string, CellChange>>>>;
}

export interface CellChange {
  readonly expected: string | number | null;
  readonly value: string | number | null;
}

/** A workbook in which staff and the program work side by side: the one that is open in Excel. */
export interface OpenWorkbook extends WorkbookPort {
  /** Throws WorkbookError "changed-meanwhile" (facts: table, line) before anything is written where a row or cell is not as expected any more. */
  change(description: WorkbookDescription, change: WorkbookChange): Promise<readonly WorkbookFinding[]>;
}

export const WORKBOOK_ERROR_CODES = ["not-xlsx", "old-xls", "encrypted", "damaged", "too-large", "tables-missing", "no-room", "changed-meanwhile", "undo-changed", "own-content", "password-protected", "sheet-taken", "cell-in-the-way"] as const;
export type WorkbookErrorCode = (typeof WORKBOOK_ERROR_CODES)[number];

/** A workbook that cannot be used: the caller words it from code and facts and goes on; it is no fault of the program. */
export class WorkbookError extends Error {
  readonly code: WorkbookErrorCode;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(code: WorkbookErrorCode, facts: Readonly<Record<string, string | number>> = {}) {
    super(`workbook: ${code}`);
    this.name = "WorkbookError";
    this.code = code;
    this.facts = facts;
  }
}

/** What the pane does on screen beside writing data. Tables, columns and names are those of the description, as they stand in Excel. */
export interface ScreenPort {
  /** Shows and selects one cell of a table; `line` is the row number on the sheet. False where table, column or row is gone. */
  select(table: string, header: string, line: number): Promise<boolean>;
  /** Shows a sheet from its first cell on. False where no sheet has the name. */
  showSheet(name: string): Promise<boolean>;
  /** Writes the month "YYYY-MM" as a date into a named cell. False where the name is gone. */
  setMonth(name: string, month: string): Promise<boolean>;
}
