import type { Area } from "./area.ts";
import type { Cell, CellFormat } from "./cell.ts";
import type { Chart } from "./chart.ts";
import type { ConditionalFormat } from "./conditional-format.ts";
import type { KeptParts } from "./kept-parts.ts";
import type { PivotTable } from "./pivot-table.ts";
import type { Table } from "./table.ts";
import type { Validation } from "./validation.ts";

/** A workbook as plain data: no protocol, no screen. Changed by the functions of this folder. */
export interface Book {
  name: string;
  /** In tab order. */
  readonly sheets: Sheet[];
  readonly tables: Table[];
  readonly names: DefinedName[];
  readonly customProperties: Map<string, string | number | boolean | Date>;
  /** Document properties by wire name ("Title"). */
  readonly properties: Map<string, unknown>;
  /** Add-in settings: JSON texts by name. */
  readonly settings: Map<string, string>;
  active: Sheet;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  /** Last number given to a sheet, table, pivot table … */
  sequence: number;
  /** What changed since it was last told; drained by the protocol's events. */
  readonly changes: Change[];
  /** Cells that the engine has not seen yet, by sheet: row × 16,384 + column. */
  readonly unseen: Map<Sheet, Set<number>>;
  /** True: names of sheets, defined names or tables changed since the engine saw them. */
  structureUnseen: boolean;
  /** Places that must move along when cells are inserted or deleted (ranges that somebody holds). */
  readonly anchors: Set<Anchor>;
  /** What the file had that has no model here; written back when saved. */
  kept?: KeptParts;
}

/** `area` becomes undefined when its cells are deleted. */
export interface Anchor {
  readonly sheet: Sheet;
  area: Area | undefined;
}

export interface Sheet {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  standardWidth: number;
  enableCalculation: boolean;
  /** By row, then column. */
  cells: Map<number, Map<number, Cell>>;
  rows: Map<number, Line>;
  columns: Map<number, Line>;
  merges: Area[];
  freeze: { rows: number; columns: number };
  validations: Validation[];
  /** First is applied first. */
  conditionalFormats: ConditionalFormat[];
  readonly page: Page;
  protection: Protection | undefined;
  comments: Comment[];
  readonly charts: Chart[];
  readonly pivots: PivotTable[];
  readonly customProperties: Map<string, string>;
  selection: Area;
  filter: { area: Area; criteria: Map<number, unknown> } | undefined;
  /** Percent; absent: 100. */
  zoom?: number;
  /** Points, where the file it came from has another than Excel's 15. */
  defaultRowHeight?: number;
}

/** A row or a column: points; `format` holds for cells without one of their own. */
export interface Line {
  readonly size?: number;
  /** Height that the program which wrote the file measured: as long as `size` is the same, nobody has set it by hand. */
  readonly measured?: number;
  readonly hidden?: boolean;
  /** Depth of the outline group, from 1. */
  readonly outline?: number;
  readonly format?: CellFormat;
}

export interface DefinedName {
  name: string;
  /** With "=". */
  refersTo: string;
  comment: string;
  visible: boolean;
  /** Absent: of the whole workbook. */
  readonly sheet?: Sheet;
}

export interface Page {
  /** By wire name ("Orientation"), with what was set; the objects know the defaults. */
  readonly settings: Map<string, unknown>;
  readonly headersFooters: Map<string, unknown>;
  printArea: Area | undefined;
  titleRows: Area | undefined;
  titleColumns: Area | undefined;
  readonly rowBreaks: number[];
  readonly columnBreaks: number[];
}

export interface Protection {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password: string | undefined;
  /** How the file keeps a password: attributes of its element (algorithm, hash, salt). */
  readonly hash?: Readonly<Record<string, string>>;
}

export interface Comment {
  readonly id: string;
  row: number;
  column: number;
  content: string;
  resolved: boolean;
  readonly author: string;
  readonly replies: { readonly id: string; content: string }[];
}

/** What happened to cells, as events tell it. */
export interface Change {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly kind: "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";
  /** Only for a change of one cell. */
  readonly before?: Cell["value"];
  readonly after?: Cell["value"];
}

/** Excel's new workbook: one sheet. */
export function newBook(sheetName = "Sheet1"): Book {
  const sheet = emptySheet("{00000000-0001-0000-0000-000000000000}", sheetName);
  return {
    name: "Book1.xlsx", sheets: [sheet], tables: [], names: [], customProperties: new Map(), properties: new Map(), settings: new Map(), active: sheet,
    calculationMode: "Automatic", sequence: 1, changes: [], unseen: new Map(), structureUnseen: true, anchors: new Set(),
  };
}

export function emptySheet(id: string, name: string): Sheet {
  return {
    id, name, visibility: "Visible", tabColor: "", showGridlines: true, showHeadings: true, standardWidth: 8.43, enableCalculation: true,
    cells: new Map(), rows: new Map(), columns: new Map(),
    merges: [], freeze: { rows: 0, columns: 0 }, validations: [], conditionalFormats: [],
    page: { settings: new Map(), headersFooters: new Map(), printArea: undefined, titleRows: undefined, titleColumns: undefined, rowBreaks: [], columnBreaks: [] },
    protection: undefined, comments: [], charts: [], pivots: [], customProperties: new Map(), selection: { top: 0, left: 0, height: 1, width: 1 }, filter: undefined,
  };
}

/** An identifier as Excel makes them: "{00000000-0005-0000-0000-000000000000}". */
export function nextId(book: Book): string {
  book.sequence += 1;
  return `{00000000-${book.sequence.toString(16).toUpperCase().padStart(4, "0")}-0000-0000-000000000000}`;
}
