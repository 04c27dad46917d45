/// <reference types="office-js" />
import { cellAddress, columnLetter, parseAddress } from "../workbook/cell-address.ts";
import type { ChartDescription, ChartRange, ChartSeries, SheetDescription, WorkbookDescription } from "../workbook/description.ts";
import { HEADING_FACE, TEXT_FACE } from "../workbook/looks.ts";
import { pointsOf } from "./write-table.ts";

/** What a chart needs from its place. */
export interface ChartPlace {
  readonly book: WorkbookDescription;
  readonly workbook: Excel.Workbook;
  readonly supports: (version: string) => boolean;
}

const KINDS = { bar: "BarClustered", column: "ColumnClustered", stackedColumn: "ColumnStacked", line: "LineMarkers" } as const;
const INK = "#1F2937";
const AXIS = "#6B7280";
const GRID_LINE = "#E5E7EB";
const EDGE = "#C9D1DC";

/**
 * A new chart. Its alternative text has no member in any API set (Excel.Shape has one, and charts are no shapes): it stands in the file that
 * `ledger build` writes only. Excels older than 1.7 cannot be given series. https://learn.microsoft.com/javascript/api/excel/excel.chart
 */
export function addChart(sheet: Excel.Worksheet, chart: ChartDescription, place: ChartPlace): void {
  const made = place.supports("1.7") ? addSeries(sheet, chart, place) : null;
  if (made === null) return;
  made.name = chart.name;
  made.title.text = chart.title;
  Object.assign(made.title.format.font, { name: HEADING_FACE, size: 12, bold: true, color: INK });
  made.legend.visible = chart.series.length > 1;
  if (chart.series.length > 1) {
    made.legend.position = "Bottom";
    Object.assign(made.legend.format.font, { name: TEXT_FACE, size: 9, color: INK });
  }
  placeChart(made, sheet, chart, place);
  made.format.fill.setSolidColor("#FFFFFF");
  made.format.border.color = EDGE;
  made.format.border.weight = 0.75;
  if (place.supports("1.8")) made.displayBlanksAs = "NotPlotted";
  drawAxes(made, chart, place);
  for (const [index, series] of chart.series.entries()) drawSeries(made.series.getItemAt(index), chart, series, place);
}

/** A chart ends shortly before its last cell does, so that no page or neighbour cuts its frame. */
const FRAME_GAP = 3;
const STANDARD_SIZE = { column: 48, row: 15 };

/** Over its cells; numbers behind the ends of bars that may fill the whole axis get room, which Excel does not leave of its own accord. */
function placeChart(made: Excel.Chart, sheet: Excel.Worksheet, chart: ChartDescription, { book, supports }: ChartPlace): void {
  made.setPosition(sheet.getRange(chart.from), sheet.getRange(chart.to));
  const home = book.sheets.find(({ charts }) => charts?.includes(chart));
  const [from, to] = [parseAddress(chart.from), parseAddress(chart.to)];
  const sum = (first: number, last: number, sizeOf: (line: number) => number): number => Array.from({ length: last - first + 1 }, (_, index) => sizeOf(first + index)).reduce((total, size) => total + size, 0) - FRAME_GAP;
  const widthOf = (column: number): number | undefined => home?.columnWidths[columnLetter(column)];
  const width = sum(from.column, to.column, (column) => (widthOf(column) === undefined ? STANDARD_SIZE.column : pointsOf(widthOf(column) ?? 0)));
  const height = sum(from.row, to.row, (row) => home?.rowHeights?.[row] ?? STANDARD_SIZE.row);
  Object.assign(made, { width, height });
  if (chart.kind !== "bar" || chart.labelFormat === undefined || chart.maximum === undefined || !supports("1.8")) return;
  Object.assign(made.plotArea, { insideLeft: width * 0.3, insideTop: height * 0.14, insideWidth: width * 0.58, insideHeight: height * 0.74 });
}

/**
 * Series named by cells come with the block that holds names, categories and values, so that the names follow their cells: its upper left cell is
 * blank, which tells Excel that the first row and column are labels. Others are added one by one.
 */
function addSeries(sheet: Excel.Worksheet, chart: ChartDescription, { book, workbook }: ChartPlace): Excel.Chart | null {
  const first = chart.series[0];
  if (first === undefined) return null;
  const range = ({ sheet: key, range: address }: ChartRange): Excel.Range => workbook.worksheets.getItem(sheetName(book, key)).getRange(address);
  const block = blockOf(chart);
  if (block !== null) return sheet.charts.add(KINDS[chart.kind], range(block), "Rows");
  const made = sheet.charts.add(KINDS[chart.kind], range(first.values), "Auto");
  for (const [index, series] of chart.series.entries()) {
    const added = index === 0 ? made.series.getItemAt(0) : made.series.add();
    added.name = typeof series.name === "string" ? series.name : "";
    added.setValues(range(series.values));
    added.setXAxisValues(range(chart.categories));
  }
  return made;
}

/** The rectangle of a chart whose series are rows one below the other, their names in the column before, the categories in the row above; null for any other. */
export function blockOf({ categories, series }: ChartDescription): ChartRange | null {
  const top = corners(categories.range);
  const rows = series.map(({ name, values }) => (typeof name === "string" ? null : { name: parseAddress(name.range), values: corners(values.range), sheets: [name.sheet, values.sheet] }));
  const fits = top.from.row === top.to.row && rows.every((row, index) => row !== null
    && row.sheets.every((sheet) => sheet === categories.sheet)
    && [row.name.row, row.values.from.row, row.values.to.row].every((at) => at === top.from.row + 1 + index)
    && row.name.column === top.from.column - 1 && row.values.from.column === top.from.column && row.values.to.column === top.to.column);
  return fits ? { sheet: categories.sheet, range: `${cellAddress(top.from.row, top.from.column - 1)}:${cellAddress(top.from.row + series.length, top.to.column)}` } : null;
}

function corners(range: string): { readonly from: ReturnType<typeof parseAddress>; readonly to: ReturnType<typeof parseAddress> } {
  const [from = range, to = from] = range.split(":");
  return { from: parseAddress(from), to: parseAddress(to) };
}

/** Bars run downwards as the table does: their axis is turned, and the values stay at the bottom by crossing at its far end. */
function drawAxes(made: Excel.Chart, chart: ChartDescription, { supports }: ChartPlace): void {
  const { categoryAxis, valueAxis } = made.axes;
  for (const axis of [categoryAxis, valueAxis]) {
    Object.assign(axis.format.font, { name: TEXT_FACE, size: 9, color: axis === valueAxis ? AXIS : INK });
    axis.majorTickMark = "None";
    axis.minorTickMark = "None";
  }
  categoryAxis.categoryType = "TextAxis";
  categoryAxis.tickLabelPosition = "Low";
  categoryAxis.format.line.color = AXIS;
  valueAxis.majorGridlines.format.line.color = GRID_LINE;
  if (chart.kind === "bar") {
    categoryAxis.reversePlotOrder = true;
    if (supports("1.8")) categoryAxis.position = "Maximum";
  }
  if (chart.maximum !== undefined) Object.assign(valueAxis, { minimum: 0, maximum: chart.maximum });
  if (!supports("1.8")) return;
  valueAxis.numberFormat = chart.numberFormat ?? "General";
  if (chart.categoryFormat !== undefined) categoryAxis.numberFormat = chart.categoryFormat;
}

/** A white edge keeps neighbours apart where colours are not seen. */
function drawSeries(made: Excel.ChartSeries, chart: ChartDescription, series: ChartSeries, { supports }: ChartPlace): void {
  if (chart.kind === "line") {
    Object.assign(made.format.line, { color: `#${series.color}`, weight: 2.25 });
    Object.assign(made, { markerStyle: "Circle", markerSize: 5, smooth: false });
  } else {
    made.format.fill.setSolidColor(`#${series.color}`);
    Object.assign(made.format.line, { color: "#FFFFFF", weight: 0.5 });
    made.gapWidth = 60;
    if (chart.kind === "stackedColumn" && supports("1.8")) made.overlap = 100;
  }
  made.hasDataLabels = chart.labelFormat !== undefined;
  if (chart.labelFormat === undefined || !supports("1.8")) return;
  Object.assign(made.dataLabels, { showValue: true, numberFormat: chart.labelFormat });
  Object.assign(made.dataLabels.format.font, { name: TEXT_FACE, size: 9, color: INK });
}

function sheetName({ sheets }: { readonly sheets: readonly SheetDescription[] }, key: string): string {
  const name = sheets.find((sheet) => sheet.key === key)?.name;
  if (name === undefined) throw new Error(`A chart names a sheet nobody defined: ${key}`);
  return name;
}
