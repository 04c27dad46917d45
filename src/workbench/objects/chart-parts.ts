import { define } from "./define.ts";
import type { Definition } from "./define.ts";
import { checkedColor } from "./format.ts";
import { object } from "./object-model.ts";
import type { ChartPart, HostObject } from "./object-model.ts";
import { below, forget, keyOf, standards, stored } from "./stored.ts";
import type { StoredProperty } from "./stored.ts";

const self = (part: ChartPart): ChartPart => part;
const color = (standard: string): StoredProperty => ({ standard, take: (value) => checkedColor(value, "") });
const font = (part: ChartPart): HostObject => object("ChartFont", below(part, "Font"));
const fill = (part: ChartPart): HostObject => object("ChartFill", below(part, "Fill"));
const border = (part: ChartPart): HostObject => object("ChartBorder", below(part, "Border"));
const line = (part: ChartPart): HostObject => object("ChartLineFormat", below(part, "Line"));

/** Parts of a chart that are kept as set: https://learn.microsoft.com/javascript/api/excel/excel.charttitle and the pages of the same names. */
const title = define("ChartTitle", {
  ...stored(self, standards({ Text: "Chart Title", Visible: true, Overlay: false, Position: "Top", HorizontalAlignment: "Center", VerticalAlignment: "Center", TextOrientation: 0, ShowShadow: false })),
  nav: { Format: (part) => object("ChartTitleFormat", below(part, "Format")) },
});
const titleFormat = define("ChartTitleFormat", { nav: { Border: border, Font: font, Fill: fill } });
const legend = define("ChartLegend", {
  ...stored(self, standards({ Visible: true, Position: "Bottom", Overlay: false, ShowShadow: false })),
  nav: { Format: (part) => object("ChartLegendFormat", below(part, "Format")) },
});
const legendFormat = define("ChartLegendFormat", { nav: { Border: border, Font: font, Fill: fill } });
const axes = define("ChartAxes", {
  nav: { CategoryAxis: (part) => object("ChartAxis", below(part, "CategoryAxis")), ValueAxis: (part) => object("ChartAxis", below(part, "ValueAxis")) },
});
const axis = define("ChartAxis", {
  ...stored(
    self,
    standards({
      Maximum: "", Minimum: "", MajorUnit: "", MinorUnit: "", Visible: true, NumberFormat: "General", LinkNumberFormat: true, CategoryType: "Automatic", ReversePlotOrder: false,
      TickLabelPosition: "NextToAxis", TickLabelSpacing: "", MajorTickMark: "Outside", MinorTickMark: "None", Position: "Automatic", TextOrientation: 0, DisplayUnit: "None", ScaleType: "Linear",
    }),
  ),
  nav: {
    Format: (part) => object("ChartAxisFormat", below(part, "Format")),
    MajorGridlines: (part) => object("ChartGridlines", below(part, "MajorGridlines")),
    MinorGridlines: (part) => object("ChartGridlines", below(part, "MinorGridlines")),
    Title: (part) => object("ChartAxisTitle", below(part, "Title")),
  },
});
const axisTitle = define("ChartAxisTitle", {
  ...stored(self, standards({ Text: "", Visible: false, TextOrientation: 0 })),
  nav: { Format: (part) => object("ChartAxisTitleFormat", below(part, "Format")) },
});
const axisTitleFormat = define("ChartAxisTitleFormat", { nav: { Border: border, Font: font, Fill: fill } });
const axisFormat = define("ChartAxisFormat", { nav: { Font: font, Fill: fill, Line: line } });
const gridlines = define("ChartGridlines", {
  set: stored(self, standards({ Visible: false })).set,
  // A new chart draws the value axis's major lines only.
  get: { Visible: ({ settings, path }) => settings.get(keyOf(path, "Visible")) ?? path.endsWith("ValueAxis.MajorGridlines") },
  nav: { Format: (part) => object("ChartGridlinesFormat", below(part, "Format")) },
});
const gridlinesFormat = define("ChartGridlinesFormat", { nav: { Line: line } });
const dataLabels = define("ChartDataLabels", {
  ...stored(
    self,
    standards({
      Position: "OutsideEnd", ShowValue: true, ShowSeriesName: false, ShowCategoryName: false, ShowLegendKey: false, ShowPercentage: false, ShowBubbleSize: false, Separator: ", ",
      NumberFormat: "General", LinkNumberFormat: true, TextOrientation: 0,
    }),
  ),
  nav: { Format: (part) => object("ChartDataLabelFormat", below(part, "Format")) },
});
const dataLabelFormat = define("ChartDataLabelFormat", { nav: { Border: border, Font: font, Fill: fill } });
const areaFormat = define("ChartAreaFormat", { ...stored(self, standards({ RoundedCorners: false, ColorScheme: "ColorfulPalette1" })), nav: { Border: border, Font: font, Fill: fill } });
const plotArea = define("ChartPlotArea", {
  // Points within the chart, "inside" without the labels of the axes; what Excel would lay out by itself is not computed here.
  ...stored(self, standards({ Position: "Automatic", Left: 0, Top: 0, Width: 360, Height: 216, InsideLeft: 0, InsideTop: 0, InsideWidth: 360, InsideHeight: 216 })),
  nav: { Format: (part) => object("ChartPlotAreaFormat", below(part, "Format")) },
});
const plotAreaFormat = define("ChartPlotAreaFormat", { nav: { Border: border, Fill: fill } });
const chartBorder = define("ChartBorder", { ...stored(self, { ...standards({ LineStyle: "Automatic", Weight: 0.75 }), Color: color("") }), call: { Clear: forget } });
const seriesFormat = define("ChartSeriesFormat", { nav: { Fill: fill, Line: line } });
const chartFont = define("ChartFont", stored(self, { ...standards({ Bold: false, Italic: false, Name: "Calibri", Size: 10, Underline: "None" }), Color: color("#000000") }));
const lineFormat = define("ChartLineFormat", { ...stored(self, { ...standards({ LineStyle: "Automatic", Weight: 0.75 }), Color: color("") }), call: { Clear: forget } });

/** https://learn.microsoft.com/javascript/api/excel/excel.chartfill */
const chartFill = define("ChartFill", {
  call: {
    SetSolidColor: ({ settings, path }, given) => {
      settings.set(keyOf(path, "Color"), checkedColor(given.text(0), ""));
    },
    Clear: (part) => {
      forget(part);
      part.settings.set(keyOf(part.path, "Color"), "");
    },
  },
});

export const CHART_PARTS: readonly Definition[] = [
  title, titleFormat, legend, legendFormat, axes, axis, axisTitle, axisTitleFormat, axisFormat, gridlines, gridlinesFormat, dataLabels, dataLabelFormat, areaFormat, plotArea, plotAreaFormat, chartBorder, seriesFormat, chartFont, chartFill, lineFormat,
];
