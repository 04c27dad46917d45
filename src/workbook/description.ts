/**
 * The workbook as data: what src/xlsx writes to a file and src/excel applies inside Excel (design §1.2). Nothing here knows either.
 * Columns, names and cells are referred to by key; headers and names on screen are Chinese and may change without touching a formula.
 */

/**
 * A formula by column key, without "=": `{#target}` is this row's column of the same table, `{indicators.id}` a whole data column,
 * `{name:reportPeriod}` a named cell. Compiled by compile-formula.ts; in table cells to structured references, in conditional formats and
 * custom validations (where Excel takes no structured references) to addresses.
 */
export type FormulaText = string;

export interface WorkbookDescription {
  /** In tab order. */
  readonly sheets: readonly SheetDescription[];
  readonly names: readonly NameDescription[];
}

/** A defined name of the workbook. `name` is what stands in Excel, `key` what formulas use. */
export interface NameDescription {
  readonly key: string;
  readonly name: string;
  readonly refersTo: NameTarget;
}

/** A cell or range of a sheet ("C4", "B5:B12", no "$"), or the data rows of a table column (to be kept in step when the table grows). */
export type NameTarget =
  | { readonly sheet: string; readonly range: string }
  | { readonly table: string; readonly column: string };

export interface SheetDescription {
  readonly key: string;
  /** Tab name on screen. */
  readonly name: string;
  /** Several tables of a sheet stand side by side, so that each can grow downwards. */
  readonly tables: readonly TableDescription[];
  readonly cells: readonly CellDescription[];
  /** Widths in characters by column letter, for columns no table sets. */
  readonly columnWidths: Readonly<Record<string, number>>;
  /** Rows above and columns left that stay in sight. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** True: computed cells are locked (without password); inputs stay open. */
  readonly protect: boolean;
  /** "RRGGBB" */
  readonly tabColor?: string;
  /** Heights in points by row number; other rows fit their text or are one line high. */
  readonly rowHeights?: Readonly<Record<number, number>>;
  /** False: the sheet reads as a page. Default true. */
  readonly gridLines?: boolean;
  /** Per cent; 100 where absent. */
  readonly zoom?: number;
  /** The cell that is selected when the workbook opens, among those that scroll; absent: the host chooses. */
  readonly activeCell?: string;
  /** Formats and bars of whole ranges of fixed cells. */
  readonly rangeFormats?: readonly RangeFormat[];
  readonly print?: PrintSetup;
  readonly pivots?: readonly PivotDescription[];
  readonly charts?: readonly ChartDescription[];
}

/** How a sheet is printed: always on A4, one page wide. */
export interface PrintSetup {
  readonly orientation: "portrait" | "landscape";
  /** Millimetres. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number; readonly header: number; readonly footer: number };
  /** "A1:H40"; absent: all that is used. */
  readonly area?: string;
  /** First and last row repeated on every page, from 1. */
  readonly titleRows?: readonly [number, number];
  /** First and last column letter repeated on every page. */
  readonly titleColumns?: readonly [string, string];
  /** Codes of Excel's headers and footers: "&L…&C第 &P 页 共 &N 页&R…". */
  readonly header?: string;
  readonly footer?: string;
  /** A new page begins below each of these rows. */
  readonly rowBreaks?: readonly number[];
  readonly centred?: boolean;
}

/** A real pivot table over a table of ours, so that it sees new rows. Formula blocks show the same where a host has no pivots. */
export interface PivotDescription {
  readonly key: string;
  /** Name in Excel, unique in the workbook. */
  readonly name: string;
  /** Upper left cell of the pivot's body. */
  readonly anchor: string;
  /** Key of the source table; fields are its columns by key. */
  readonly table: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly filters?: readonly string[];
  /** Item of a filter that is chosen at first, by column; the others show all. */
  readonly chosen?: Readonly<Record<string, string>>;
  readonly values: readonly PivotValue[];
  /** Words in the order in which they are to stand, by column; words not named follow as they occur. Columns not named are sorted. */
  readonly order?: Readonly<Record<string, readonly string[]>>;
  /** False: no totals, as numbers of different units are no sum. Default true. */
  readonly totals?: boolean;
}

export interface PivotValue {
  readonly column: string;
  readonly summary: "count" | "sum" | "average";
  /** Differs from every column's header: Excel refuses equal names. */
  readonly caption: string;
  readonly numberFormat?: string;
}

/** A chart over cells of the workbook; hosts draw it anew when the cells change. */
export interface ChartDescription {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  /** What it shows, for those who cannot see it. */
  readonly alternative: string;
  readonly kind: "bar" | "column" | "stackedColumn" | "line";
  /** Upper left and lower right cell that it covers. */
  readonly from: string;
  readonly to: string;
  /** Cells with the categories: sheet key and range. */
  readonly categories: ChartRange;
  readonly series: readonly ChartSeries[];
  /** Number format of the value axis. */
  readonly numberFormat?: string;
  /** Number format of the categories, where they are dates. */
  readonly categoryFormat?: string;
  /** Where the value axis ends; as the data want it where absent. */
  readonly maximum?: number;
  /** Number format of the numbers at the bars; none where absent. A format can hide what must not be shown. */
  readonly labelFormat?: string;
}

export interface ChartRange {
  readonly sheet: string;
  readonly range: string;
}

export interface ChartSeries {
  /** A fixed name, or the cell that holds it. */
  readonly name: string | ChartRange;
  readonly values: ChartRange;
  /** "RRGGBB" */
  readonly color: string;
}

/** Conditional formats of a range; in their formulas the addresses are those of its upper left cell. `dataBar`: ratios 0–1 as bars. */
export interface RangeFormat {
  readonly range: string;
  readonly formats: readonly ConditionalFormat[];
  readonly dataBar?: boolean;
}

/** What a cell is for; src/workbook/looks.ts says how it is drawn. */
export type CellStyle =
  | "title" | "heading" | "label" | "note" | "value" | "input"
  /** Samples of the three kinds of cells in the line above a table. */
  | "legendInput" | "legendComputed" | "legendWritten"
  /** 首页, a page to show. */
  | "pageTitle" | "pageSubtitle" | "pageLabel" | "pageNote" | "pageInput" | "pageStep" | "section" | "cardLabel" | "cardNumber" | "cardNote" | "listHead" | "listText" | "listNumber" | "listTotal"
  | "paragraph"
  /** The printed report (sheet 报告). */
  | "reportRunning" | "reportRunningRight" | "reportTitle" | "reportSubtitle" | "reportHeading" | "reportText" | "reportHead" | "reportGroup" | "reportCell" | "reportCentre"
  | "reportNumber" | "reportSign" | "reportDate";

/** A fixed cell outside the tables: exactly one of text, number, period or formula, or none of them for an empty input. */
export interface CellDescription {
  /** "B4"; no "$". */
  readonly address: string;
  readonly text?: string;
  readonly number?: number;
  /** "2018-03": written as the date of the month's first day. */
  readonly period?: string;
  readonly formula?: FormulaText;
  readonly numberFormat?: string;
  readonly style?: CellStyle;
  /** True: unlocked, staff type here. */
  readonly input?: boolean;
  readonly validation?: Validation;
  readonly conditionalFormats?: readonly ConditionalFormat[];
  /** Last cell of a merged area beginning at `address`. */
  readonly mergeTo?: string;
  readonly wrap?: boolean;
}

export interface TableDescription {
  readonly key: string;
  /** Table name in Excel, unique in the workbook. */
  readonly name: string;
  /** Address of the first header cell. */
  readonly anchor: string;
  readonly columns: readonly ColumnDescription[];
  /** Points; rows are at least as high, for formulas whose text wraps. One line where absent. */
  readonly rowHeight?: number;
  /** Rows every new workbook has (unit table, lists). Other tables get theirs from rows.ts; an empty table keeps one blank row. */
  readonly rows?: readonly TableRow[];
}

export type ColumnType = "text" | "number" | "percent" | "period" | "date" | "datetime" | "link";

export interface ColumnDescription {
  readonly key: string;
  readonly header: string;
  readonly type: ColumnType;
  /** Excel number format code; "@" for text that must stay text, "General" otherwise. */
  readonly numberFormat: string;
  /** In characters; a Chinese character counts two. */
  readonly width: number;
  /** True: staff type here (unlocked). Formula columns and columns only the program writes are false. */
  readonly input: boolean;
  /** True: completion is shown as a bar behind the number (0 to 1). */
  readonly dataBar?: boolean;
  /** A calculated column: the same formula in every row, filled down in new rows. */
  readonly formula?: FormulaText;
  readonly validation?: Validation;
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly total?: "sum" | "count" | "average";
  /** Helper column: grey, in an outline group at the right of its table. */
  readonly helper?: boolean;
  readonly wrap?: boolean;
  /** True: short words in the middle of the cell. Dates always stand there, numbers at the right. */
  readonly centred?: boolean;
  /** Comment of the header cell, Chinese. */
  readonly note?: string;
}

/**
 * One row by column key. A period is "YYYY-MM" (a month; written as its first day's date), a date "YYYY-MM-DD", a datetime "YYYY-MM-DDTHH:MM",
 * a link an http(s) address. A string that does not fit its column's type is written as text. Null or absent: blank. Formula columns are absent.
 */
export type TableRow = Readonly<Record<string, string | number | null>>;

/** `style` "warning" lets staff insist (text such as 暂无 in a value cell), "stop" does not. Title at most 32 characters, message 225. */
export type Validation = ValidationRule & {
  readonly style: "stop" | "warning";
  readonly title: string;
  readonly message: string;
  /** Shown when the cell is selected. */
  readonly promptTitle?: string;
  readonly prompt?: string;
};

export type ValidationRule =
  /** Words written into the validation itself (joined by commas, at most 255 characters). */
  | { readonly type: "words"; readonly words: readonly string[] }
  /** Words of a named range (key of a name). */
  | { readonly type: "list"; readonly name: string }
  | { readonly type: "decimal" | "whole"; readonly min?: number; readonly max?: number }
  /** "YYYY-MM-DD", both inclusive. */
  | { readonly type: "date"; readonly min: string; readonly max: string }
  | { readonly type: "length"; readonly max: number }
  /** True where the entry is acceptable; `{#key}` is the cell of that column in the row at hand. */
  | { readonly type: "custom"; readonly formula: FormulaText };

/**
 * Applied to every data row of the column (or the cell). `numberFormat` changes how the value is shown and not the value: a sign before the word
 * that formulas, lists and pivots go on comparing.
 */
export type ConditionalFormat = (
  | { readonly rule: "equals"; readonly text: string }
  | { readonly rule: "formula"; readonly formula: FormulaText }
) & { readonly tone: Tone; readonly numberFormat?: string };

/** What a conditional format says: how an indicator stands, or which part of a list a line is. */
export type Tone = "excellent" | "good" | "neutral" | "attention" | "bad" | "muted" | "alarm" | "listHeading" | "listHead" | "listLine";
