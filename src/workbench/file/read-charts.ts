import { columnName } from "../book/area.ts";
import type { Book, Sheet } from "../book/book.ts";
import { nextId } from "../book/book.ts";
import type { Chart, ChartSeries } from "../book/chart.ts";
import { quotedSheet } from "../book/formula-parts.ts";
import { chartTypeOf } from "./chart-types.ts";
import type { Parts } from "./package-parts.ts";
import { relationsOf, textOf } from "./package-parts.ts";
import type { XmlElement } from "./xml-tree.ts";
import { child, childrenOf, descendants, flag, numeric, parseXml } from "./xml-tree.ts";

/** The charts of a drawing that have a model; pictures, shapes and other kinds of charts stay in the kept part only. */
export function readCharts(book: Book, sheet: Sheet, parts: Parts, drawing: string): void {
  const relations = relationsOf(parts, drawing);
  for (const anchor of parseXml(textOf(parts, drawing)).children) {
    const frame = child(anchor, "graphicFrame");
    const id = frame && descendants(frame, "chart")[0]?.attributes["id"];
    const path = relations.find((relation) => relation.id === id)?.target;
    if (!frame || path === undefined) continue;
    const chart = readChart(parseXml(textOf(parts, path)), nextId(book), descendants(frame, "cNvPr")[0]?.attributes["name"] ?? "");
    if (!chart) continue;
    const [from, to] = [child(anchor, "from"), child(anchor, "to")];
    if (from) chart.properties.set("StartCell", cellAddress(sheet, whole(from, "row"), whole(from, "col")));
    // An edge at the beginning of a cell belongs to the cell before.
    if (to) chart.properties.set("EndCell", cellAddress(sheet, whole(to, "row") - (whole(to, "rowOff") > 0 ? 0 : 1), whole(to, "col") - (whole(to, "colOff") > 0 ? 0 : 1)));
    sheet.charts.push(chart);
  }
}

const cellAddress = (sheet: Sheet, row: number, column: number): string => `${quotedSheet(sheet.name)}!$${columnName(Math.max(column, 0))}$${Math.max(row, 0) + 1}`;
const whole = (place: XmlElement, name: string): number => numeric(child(place, name)?.text.trim()) ?? 0;
const valueOf = (element: XmlElement | undefined, name: string): string | undefined => child(element, name)?.attributes["val"];

/** Of several kinds in one chart the first. */
function readChart(space: XmlElement, id: string, name: string): Chart | undefined {
  const chart = child(space, "chart");
  const area = child(chart, "plotArea");
  const plot = area?.children.find(({ name: element }) => element.endsWith("Chart"));
  const type = plot && chartTypeOf(shapeOf(plot));
  if (type === undefined) return undefined;
  const properties = new Map<string, unknown>();
  const set = (path: string, value: unknown): void => void (value === undefined || properties.set(path, value));
  const title = child(chart, "title");
  set("Title.Visible", title !== undefined);
  set("Title.Text", title && descendants(title, "t").map(({ text }) => text).join(""));
  const legend = child(chart, "legend");
  set("Legend.Visible", legend !== undefined);
  set("Legend.Position", { b: "Bottom", t: "Top", l: "Left", r: "Right", tr: "Corner" }[valueOf(legend, "legendPos") ?? ""]);
  readAxis(child(area, "catAx"), "Axes.CategoryAxis", set);
  readAxis(child(area, "valAx"), "Axes.ValueAxis", set);
  set("Axes.ValueAxis.MajorGridlines.Visible", child(area, "valAx") && child(child(area, "valAx"), "majorGridlines") !== undefined);
  const series = childrenOf(plot, "ser").map((element) => readSeries(element, numeric(valueOf(plot, "gapWidth"))));
  return { id, name, type, source: "", seriesBy: "Auto", properties, series };
}

function shapeOf(plot: XmlElement): Parameters<typeof chartTypeOf>[0] {
  const grouping = valueOf(plot, "grouping");
  const direction = valueOf(plot, "barDir");
  const marked = childrenOf(plot, "ser").some((series) => valueOf(child(series, "marker"), "symbol") !== "none") && valueOf(plot, "marker") !== "0";
  return {
    element: plot.name, ...(grouping === undefined ? {} : { grouping }), ...(direction === "bar" || direction === "col" ? { direction } : {}), ...(plot.name === "lineChart" ? { marked } : {}),
  };
}

function readAxis(axis: XmlElement | undefined, path: string, set: (path: string, value: unknown) => void): void {
  const scaling = child(axis, "scaling");
  set(`${path}.Minimum`, numeric(valueOf(scaling, "min")));
  set(`${path}.Maximum`, numeric(valueOf(scaling, "max")));
  if (valueOf(scaling, "orientation") === "maxMin") set(`${path}.ReversePlotOrder`, true);
  if (flag(valueOf(axis, "delete"))) set(`${path}.Visible`, false);
  const format = child(axis, "numFmt")?.attributes["formatCode"];
  if (format !== "General") set(`${path}.NumberFormat`, format);
}

function readSeries(element: XmlElement, gap: number | undefined): ChartSeries {
  const properties = new Map<string, unknown>();
  const shape = child(element, "spPr");
  const line = child(shape, "ln");
  const color = (holder: XmlElement | undefined): string | undefined => child(child(holder, "solidFill"), "srgbClr")?.attributes["val"];
  const [fill, stroke] = [color(shape), color(line)];
  if (fill !== undefined) properties.set("Format.Fill.Color", `#${fill.toUpperCase()}`);
  else if (stroke !== undefined) properties.set("Format.Line.Color", `#${stroke.toUpperCase()}`);
  if (gap !== undefined) properties.set("GapWidth", gap);
  const labels = child(element, "dLbls");
  if (flag(valueOf(labels, "showVal"))) {
    properties.set("HasDataLabels", true);
    const format = child(labels, "numFmt")?.attributes["formatCode"];
    if (format !== undefined) properties.set("DataLabels.NumberFormat", format);
  }
  return { name: seriesName(child(element, "tx")), values: sourceOf(child(element, "val")), categories: sourceOf(child(element, "cat")), properties };
}

const sourceOf = (holder: XmlElement | undefined): string | undefined => (holder && descendants(holder, "f")[0]?.text) || undefined;

/** A name is a text, or the cell that holds it, as "='首页'!$B$4": what a formula gives there may not be known yet. */
function seriesName(holder: XmlElement | undefined): string {
  const reference = sourceOf(holder);
  return reference === undefined ? (holder && descendants(holder, "v")[0]?.text) ?? "" : `=${reference}`;
}
