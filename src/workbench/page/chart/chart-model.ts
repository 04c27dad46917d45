import { parseArea } from "../../book/area.ts";
import type { Area } from "../../book/area.ts";
import type { Book, Sheet } from "../../book/book.ts";
import type { Chart, ChartSeries } from "../../book/chart.ts";
import { displayText } from "../../book/display-text.ts";
import { cellAt, formatAt } from "../../book/sheet-cells.ts";
import { COLORS } from "./colors.ts";

/** A chart with its numbers, ready to be drawn. */
export interface ChartModel {
  readonly kind: "column" | "bar" | "line" | "pie";
  readonly stacked: "no" | "sum" | "share";
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly SeriesModel[];
  readonly legend: "Bottom" | "Top" | "Right" | "Left" | "none";
  /** Format of the value axis; "" is General. */
  readonly numberFormat: string;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  /** Format of the numbers at the bars; undefined: none are shown. */
  readonly labelFormat: string | undefined;
}

export interface SeriesModel {
  readonly name: string;
  readonly color: string;
  readonly values: readonly (number | null)[];
}

/** Reads what a chart shows out of the book. */
export function chartModel(book: Book, sheet: Sheet, chart: Chart): ChartModel {
  const text = (path: string): string => textOf(chart.properties.get(path));
  const labelled = chart.series.find(({ properties }) => properties.get("HasDataLabels") === true);
  const [first] = chart.series;
  return {
    kind: kindOf(chart.type), stacked: chart.type.endsWith("100") ? "share" : chart.type.includes("Stacked") ? "sum" : "no",
    title: chart.properties.get("Title.Visible") === false ? "" : text("Title.Text") || (chart.series.length === 1 ? nameOf(book, sheet, first) : ""),
    categories: first?.categories === undefined ? [] : cellsOf(book, sheet, first.categories, text("Axes.CategoryAxis.NumberFormat")).map(({ shown }) => shown),
    series: chart.series.map((series, index) => ({
      name: nameOf(book, sheet, series), color: textOf(series.properties.get("Format.Fill.Color")) || textOf(series.properties.get("Format.Line.Color")) || (COLORS[index % COLORS.length] ?? "#4472C4"),
      values: series.values === undefined ? [] : cellsOf(book, sheet, series.values).map(({ value }) => value),
    })),
    legend: chart.properties.get("Legend.Visible") === false ? "none" : legendOf(text("Legend.Position")),
    numberFormat: text("Axes.ValueAxis.NumberFormat"), minimum: numberIn(chart.properties.get("Axes.ValueAxis.Minimum")), maximum: numberIn(chart.properties.get("Axes.ValueAxis.Maximum")),
    labelFormat: labelled ? textOf(labelled.properties.get("DataLabels.NumberFormat")) || text("DataLabels.NumberFormat") || "General" : undefined,
  };
}

function kindOf(type: string): ChartModel["kind"] {
  if (type.startsWith("Bar")) return "bar";
  if (type.startsWith("Pie") || type.startsWith("Doughnut")) return "pie";
  return type.startsWith("Line") || type.startsWith("XYScatter") || type.startsWith("Area") ? "line" : "column";
}

function legendOf(position: string): ChartModel["legend"] {
  return position === "Top" || position === "Right" || position === "Left" ? position : "Bottom";
}

/** A name may be the address of the cell that holds it. */
function nameOf(book: Book, sheet: Sheet, series: ChartSeries | undefined): string {
  if (!series) return "";
  if (!/^=?(?:'(?:[^']|'')+'|[^\s'!]+)!\$?[A-Z]{1,3}\$?\d+$/i.test(series.name)) return series.name;
  return cellsOf(book, sheet, series.name).map(({ shown }) => shown).join(" ");
}

/** Cells of an absolute address in reading order; numbers in the format given, else in their own. */
function cellsOf(book: Book, home: Sheet, address: string, numberFormat = ""): { readonly value: number | null; readonly shown: string }[] {
  const { sheet, area } = placeOf(book, home, address);
  return Array.from({ length: area.height * area.width }, (_, index) => {
    const [row, column] = [area.top + Math.floor(index / area.width), area.left + (index % area.width)];
    const cell = cellAt(sheet, row, column);
    const value = cell?.value ?? null;
    return { value: typeof value === "number" ? value : null, shown: cell ? displayText(cell, numberFormat === "" || numberFormat === "General" ? formatAt(sheet, row, column).numberFormat : numberFormat) : "" };
  });
}

/** "'指标'!$A$1:$B$9" → its sheet and cells; without a sheet's name `home`. */
export function placeOf(book: Book, home: Sheet, address: string): { readonly sheet: Sheet; readonly area: Area } {
  const bang = address.lastIndexOf("!");
  const name = address.slice(0, Math.max(bang, 0)).replace(/^=/, "").replace(/^'(.*)'$/, "$1").replaceAll("''", "'").toLowerCase();
  return { sheet: book.sheets.find((sheet) => sheet.name.toLowerCase() === name) ?? home, area: parseArea(address.slice(bang + 1)) };
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

function numberIn(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  return typeof value === "string" && value !== "" && !Number.isNaN(Number(value)) ? Number(value) : undefined;
}
