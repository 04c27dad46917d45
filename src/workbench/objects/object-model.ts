import type { Area } from "../book/area.ts";
import type { Anchor, Book, Comment, DefinedName, Sheet } from "../book/book.ts";
import type { BorderSide } from "../book/cell.ts";
import type { Chart, ChartSeries } from "../book/chart.ts";
import type { ConditionalFormat } from "../book/conditional-format.ts";
import type { PivotField, PivotTable, PivotValue } from "../book/pivot-table.ts";
import type { Table, TableColumn } from "../book/table.ts";

/** What each class of the object model stands on: parts of the book. Classes that are missing here have no behaviour. */
export interface ObjectData {
  Workbook: Book;
  Application: Book;
  WorkbookProtection: Book;
  DocumentProperties: Book;
  CustomPropertyCollection: Book;
  CustomProperty: { readonly key: string };
  SettingCollection: Book;
  Setting: { readonly key: string };
  WorksheetCollection: Book;
  Worksheet: Sheet;
  WorksheetProtection: Sheet;
  WorksheetFreezePanes: Sheet;
  WorksheetCustomPropertyCollection: Sheet;
  WorksheetCustomProperty: { readonly sheet: Sheet; readonly key: string };
  PageLayout: Sheet;
  HeaderFooterGroup: Sheet;
  HeaderFooter: Part;
  PageBreakCollection: { readonly sheet: Sheet; readonly axis: "row" | "column" };
  PageBreak: { readonly sheet: Sheet; readonly axis: "row" | "column"; readonly line: number };
  AutoFilter: Sheet;
  Range: RangeData;
  RangeAreas: { readonly sheet: Sheet; readonly areas: readonly Area[] };
  RangeFormat: RangeData;
  RangeFill: RangeData;
  RangeFont: RangeData;
  RangeSort: RangeData;
  RangeBorderCollection: RangeData;
  RangeBorder: { readonly range: RangeData; readonly edge: string; readonly sides: readonly BorderSide[] };
  FormatProtection: RangeData;
  DataValidation: RangeData;
  ConditionalFormatCollection: RangeData;
  ConditionalFormat: FormatData;
  CellValueConditionalFormat: Part;
  CustomConditionalFormat: Part;
  TextConditionalFormat: Part;
  DataBarConditionalFormat: Part;
  ColorScaleConditionalFormat: Part;
  IconSetConditionalFormat: Part;
  PresetCriteriaConditionalFormat: Part;
  TopBottomConditionalFormat: Part;
  ConditionalFormatRule: Part;
  ConditionalRangeFormat: Part;
  ConditionalRangeFill: Part;
  ConditionalRangeFont: Part;
  ConditionalRangeBorderCollection: Part;
  ConditionalRangeBorder: Part;
  ConditionalDataBarPositiveFormat: Part;
  ConditionalDataBarNegativeFormat: Part;
  TableCollection: { readonly sheet?: Sheet };
  Table: Table;
  TableScopedCollection: ScopeData;
  TableColumnCollection: Table;
  TableColumn: ColumnData;
  TableRowCollection: Table;
  TableRow: { readonly table: Table; readonly index: number };
  TableSort: Table;
  Filter: ColumnData;
  NamedItemCollection: { readonly sheet?: Sheet };
  NamedItem: DefinedName;
  PivotTableCollection: { readonly sheet?: Sheet };
  PivotTable: PivotTable;
  PivotLayout: PivotTable;
  PivotHierarchyCollection: PivotTable;
  PivotHierarchy: { readonly pivot: PivotTable; readonly field: string };
  PivotFieldCollection: { readonly pivot: PivotTable; readonly field: string };
  PivotField: { readonly pivot: PivotTable; readonly field: string };
  PivotItemCollection: { readonly pivot: PivotTable; readonly field: string };
  PivotItem: { readonly pivot: PivotTable; readonly field: string; readonly item: string };
  RowColumnPivotHierarchyCollection: { readonly pivot: PivotTable; readonly fields: PivotField[] };
  RowColumnPivotHierarchy: { readonly pivot: PivotTable; readonly fields: PivotField[]; readonly entry: PivotField };
  FilterPivotHierarchyCollection: PivotTable;
  FilterPivotHierarchy: { readonly pivot: PivotTable; readonly entry: PivotField };
  DataPivotHierarchyCollection: PivotTable;
  DataPivotHierarchy: { readonly pivot: PivotTable; readonly entry: PivotValue };
  ChartCollection: Sheet;
  Chart: ChartData;
  ChartTitle: ChartPart;
  ChartTitleFormat: ChartPart;
  ChartLegend: ChartPart;
  ChartLegendFormat: ChartPart;
  ChartAxes: ChartPart;
  ChartAxis: ChartPart;
  ChartAxisTitle: ChartPart;
  ChartAxisFormat: ChartPart;
  ChartAxisTitleFormat: ChartPart;
  ChartBorder: ChartPart;
  ChartGridlinesFormat: ChartPart;
  ChartPlotArea: ChartPart;
  ChartPlotAreaFormat: ChartPart;
  ChartGridlines: ChartPart;
  ChartDataLabels: ChartPart;
  ChartDataLabelFormat: ChartPart;
  ChartAreaFormat: ChartPart;
  ChartFont: ChartPart;
  ChartFill: ChartPart;
  ChartLineFormat: ChartPart;
  ChartSeriesCollection: ChartData;
  ChartSeries: SeriesData;
  ChartSeriesFormat: ChartPart;
  CommentCollection: { readonly sheet?: Sheet };
  Comment: CommentData;
  CommentReplyCollection: CommentData;
  CommentReply: { readonly comment: Comment; readonly id: string };
}

export type ClassName = keyof ObjectData;

/** One object as requests see it. */
export interface HostObject<K extends ClassName = ClassName> {
  readonly type: K;
  readonly data: ObjectData[K];
}

/** Cells of a sheet; moves along when cells are inserted, and has no area once its cells are deleted. */
export type RangeData = Anchor;

/** Tables that lie in an area, wholly or in part. */
export interface ScopeData {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly whole: boolean;
}

export interface FormatData {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

/** A part of something whose properties are kept together by path: "Custom.Format.Fill" + "." + "Color". */
export interface Part {
  readonly settings: Map<string, unknown>;
  readonly path: string;
}

export interface ColumnData {
  readonly table: Table;
  readonly column: TableColumn;
}

export interface ChartData {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

export interface ChartPart extends Part {
  readonly chart: Chart;
}

export interface SeriesData extends ChartData {
  readonly series: ChartSeries;
}

export interface CommentData {
  readonly sheet: Sheet;
  readonly comment: Comment;
}

/** An object of class `type`. */
export const object = <K extends ClassName>(type: K, data: ObjectData[K]): HostObject<K> => ({ type, data });

export const isOf = <K extends ClassName>(candidate: HostObject, type: K): candidate is HostObject<K> => candidate.type === type;
