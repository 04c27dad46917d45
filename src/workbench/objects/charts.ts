import { nextId } from "../book/book.ts";
import type { Chart, ChartSeries } from "../book/chart.ts";
import { ExcelError, invalidArgument } from "../book/excel-error.ts";
import { refuseProtected } from "../book/protection.ts";
import type { Arguments } from "./arguments.ts";
import { define } from "./define.ts";
import type { Host } from "./host.ts";
import { object } from "./object-model.ts";
import type { ChartData, ChartPart } from "./object-model.ts";
import { absoluteAddress, resolveRange } from "./range-area.ts";
import { seriesName, seriesOf } from "./series-of.ts";
import { standards, stored } from "./stored.ts";

/** https://learn.microsoft.com/javascript/api/excel/excel.chartcollection */
export const charts = define("ChartCollection", {
  items: (sheet) => sheet.charts.map((chart) => object("Chart", { sheet, chart })),
  find: (sheet, key) => {
    const chart = sheet.charts.find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());
    return chart && object("Chart", { sheet, chart });
  },
  call: {
    Add: (sheet, given, host) => {
      refuseProtected(sheet, "allowEditObjects");
      const id = nextId(host.book);
      const chart: Chart = { id, name: `Chart ${sheet.charts.length + 1}`, type: given.text(0), source: "", seriesBy: "Auto", properties: new Map(), series: [] };
      setData({ sheet, chart }, given, 1, host);
      sheet.charts.push(chart);
      host.emit({ on: "ChartCollection", event: "onAdded", target: sheet.id, message: { chartId: id, worksheetId: sheet.id, source: "Local" } });
      return object("Chart", { sheet, chart });
    },
  },
});

const chartStore = ({ chart }: ChartData): { settings: Map<string, unknown>; path: string } => ({ settings: chart.properties, path: "" });
const chartFields = stored(chartStore, {
  ...standards({ Top: 0, Left: 0, Width: 360, Height: 216, Style: 2, DisplayBlanksAs: "NotPlotted", PlotVisibleOnly: true, ShowAllFieldButtons: true, ShowDataLabelsOverMaximum: true }),
});

/** https://learn.microsoft.com/javascript/api/excel/excel.chart: kept and checked; drawing is up to whoever shows the book. */
export const chart = define("Chart", {
  get: {
    ...chartFields.get,
    Id: (data) => data.chart.id,
    Name: (data) => data.chart.name,
    ChartType: (data) => data.chart.type,
    PlotBy: (data) => (data.chart.seriesBy === "Rows" ? "Rows" : "Columns"),
  },
  set: {
    ...chartFields.set,
    Name: (data, value) => {
      data.chart.name = String(value);
    },
    ChartType: (data, value) => {
      data.chart.type = String(value);
    },
  },
  nav: {
    Axes: (data) => object("ChartAxes", part(data, "Axes")),
    DataLabels: (data) => object("ChartDataLabels", part(data, "DataLabels")),
    Format: (data) => object("ChartAreaFormat", part(data, "Format")),
    Legend: (data) => object("ChartLegend", part(data, "Legend")),
    PlotArea: (data) => object("ChartPlotArea", part(data, "PlotArea")),
    Series: (data) => object("ChartSeriesCollection", data),
    Title: (data) => object("ChartTitle", part(data, "Title")),
    Worksheet: ({ sheet }) => object("Worksheet", sheet),
  },
  call: {
    Delete: ({ sheet, chart: own }) => {
      sheet.charts.splice(sheet.charts.indexOf(own), 1);
    },
    SetData: (data, given, host) => setData(data, given, 0, host),
    // "Positions the chart relative to cells on the worksheet."
    SetPosition: ({ sheet, chart: own }, given, { book }) => {
      const start = resolveRange(book, given.raw(0), sheet);
      const end = given.raw(1) === undefined ? start : resolveRange(book, given.raw(1), sheet);
      own.properties.set("StartCell", absoluteAddress(start.sheet, start.area));
      own.properties.set("EndCell", absoluteAddress(end.sheet, end.area));
    },
  },
});

const part = ({ chart: own }: ChartData, path: string): ChartPart => ({ chart: own, settings: own.properties, path });

/** The longer side runs along the categories where nothing was said. */
function setData(data: ChartData, given: Arguments, first: number, { book }: Host): void {
  const { sheet, area } = resolveRange(book, given.raw(first), data.sheet);
  const asked = given.optionalText(first + 1) ?? "Auto";
  const byRows = asked === "Rows" || (asked === "Auto" && area.width > area.height);
  data.chart.source = absoluteAddress(sheet, area);
  data.chart.seriesBy = asked === "Rows" || asked === "Columns" ? asked : "Auto";
  data.chart.series.splice(0, data.chart.series.length, ...seriesOf(sheet, area, byRows));
}

/** https://learn.microsoft.com/javascript/api/excel/excel.chartseriescollection */
export const chartSeriesCollection = define("ChartSeriesCollection", {
  items: (data) => data.chart.series.map((series) => object("ChartSeries", { ...data, series })),
  call: {
    Add: (data, given) => {
      const series: ChartSeries = { name: given.optionalText(0) ?? `Series${data.chart.series.length + 1}`, values: undefined, categories: undefined, properties: new Map() };
      const index = given.optionalNumber(1) ?? data.chart.series.length;
      if (index < 0 || index > data.chart.series.length) throw invalidArgument(`series ${index}`);
      data.chart.series.splice(index, 0, series);
      return object("ChartSeries", { ...data, series });
    },
  },
});

const seriesFields = stored(({ series }: { readonly series: ChartSeries }) => ({ settings: series.properties, path: "" }), {
  ...standards({
    ChartType: null, HasDataLabels: false, GapWidth: 150, Overlap: 0, Smooth: false, MarkerStyle: "Automatic", MarkerSize: 5, MarkerBackgroundColor: "", MarkerForegroundColor: "",
    AxisGroup: "Primary", Filtered: false, PlotOrder: 0,
  }),
});

/** https://learn.microsoft.com/javascript/api/excel/excel.chartseries */
export const chartSeries = define("ChartSeries", {
  get: { ...seriesFields.get, Name: ({ sheet, series }, { book }) => seriesName(book, sheet, series.name), ChartType: (data) => data.series.properties.get("ChartType") ?? data.chart.type },
  set: {
    ...seriesFields.set,
    Name: ({ series }, value) => {
      series.name = String(value);
    },
  },
  nav: {
    DataLabels: ({ chart: own, series }) => object("ChartDataLabels", { chart: own, settings: series.properties, path: "DataLabels" }),
    Format: ({ chart: own, series }) => object("ChartSeriesFormat", { chart: own, settings: series.properties, path: "Format" }),
  },
  call: {
    SetValues: ({ sheet, series }, given, { book }) => {
      const source = resolveRange(book, given.raw(0), sheet);
      series.values = absoluteAddress(source.sheet, source.area);
    },
    SetXAxisValues: ({ sheet, series }, given, { book }) => {
      const source = resolveRange(book, given.raw(0), sheet);
      series.categories = absoluteAddress(source.sheet, source.area);
    },
    GetDimensionDataSourceString: ({ series }, given) => (given.text(0) === "Categories" ? series.categories : series.values) ?? missing(),
    Delete: ({ chart: own, series }) => {
      own.series.splice(own.series.indexOf(series), 1);
    },
  },
});

function missing(): never {
  throw new ExcelError("ItemNotFound", "the series has no such source");
}
