import { displayText } from "../../book/display-text.ts";
import type { ChartModel } from "./chart-model.ts";
import { COLORS } from "./colors.ts";
import { drawPie } from "./draw-pie.ts";
import { fitted, svg, textWidth } from "./svg.ts";
import { valueAxis } from "./value-axis.ts";
import type { ValueAxis } from "./value-axis.ts";

/** The part of a chart in which its marks stand, in pixels. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const FONT = 11;
const INK = "#444c47";

/** A chart as an SVG picture of this size: simple, as the workbench needs it; Excel draws its own from the same data. */
export function drawChart(model: ChartModel, width: number, height: number): SVGElement {
  const picture = svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": model.title, "font-size": FONT, fill: INK, class: "chart" });
  picture.append(svg("rect", { width, height, fill: "#fff", stroke: "#d9dedb" }));
  if (model.title !== "") picture.append(svg("text", { x: width / 2, y: 20, "text-anchor": "middle", "font-size": 14, fill: "#26302b" }, [fitted(model.title, 14, width - 20)]));
  const top = model.title === "" ? 12 : 32;
  const legend = drawLegend(model, width, height);
  if (legend) picture.append(legend.element);
  const bottom = 10 + (legend?.height ?? 0);
  if (model.kind === "pie") picture.append(drawPie(model, { left: 10, top, width: width - 20, height: height - top - bottom }));
  else picture.append(...drawAxes(model, width, height, top, bottom));
  return picture;
}

function drawAxes(model: ChartModel, width: number, height: number, top: number, bottom: number): SVGElement[] {
  const axis = valueAxis(model);
  const words = axis.ticks.map((tick) => displayText({ value: Number(tick.toPrecision(12)) }, model.numberFormat === "" ? (model.stacked === "share" ? "0%" : "General") : model.numberFormat));
  const sideways = model.kind === "bar";
  const room = Math.max(...(sideways ? model.categories : words).map((word) => textWidth(word, FONT)), 0);
  const left = Math.min(room, width * 0.35) + 16;
  // Numbers behind the bars need room at the right.
  const right = sideways && model.labelFormat !== undefined ? 44 : 14;
  const plot: Plot = { left, top, width: width - left - right, height: height - top - bottom - 20 };
  const grid = axis.ticks.flatMap((tick, index) => tickLine(plot, axis, tick, words[index] ?? "", sideways));
  return [...grid, ...categoryLabels(model, plot, sideways), ...(model.kind === "line" ? lines(model, plot, axis) : bars(model, plot, axis, sideways))];
}

function tickLine(plot: Plot, axis: ValueAxis, tick: number, word: string, sideways: boolean): SVGElement[] {
  const at = place(plot, axis, tick, sideways);
  const line = sideways ? { x1: at, x2: at, y1: plot.top, y2: plot.top + plot.height } : { x1: plot.left, x2: plot.left + plot.width, y1: at, y2: at };
  const label = sideways ? { x: at, y: plot.top + plot.height + 15, "text-anchor": "middle" } : { x: plot.left - 6, y: at + 4, "text-anchor": "end" };
  return [svg("line", { ...line, stroke: tick === 0 ? "#b9c1bd" : "#e6eae8" }), svg("text", label, [word])];
}

function place(plot: Plot, { minimum, maximum }: ValueAxis, value: number, sideways: boolean): number {
  const share = (Math.min(Math.max(value, minimum), maximum) - minimum) / (maximum - minimum || 1);
  return sideways ? plot.left + share * plot.width : plot.top + plot.height - share * plot.height;
}

/** Every category where there is room, else every second, third … */
function categoryLabels({ categories }: ChartModel, plot: Plot, sideways: boolean): SVGElement[] {
  const slot = (sideways ? plot.height : plot.width) / Math.max(categories.length, 1);
  const widest = sideways ? FONT + 2 : Math.min(Math.max(...categories.map((word) => textWidth(word, FONT)), 0) + 6, 90);
  const every = Math.max(1, Math.ceil(widest / slot));
  return categories.flatMap((word, index) => {
    if (index % every !== 0) return [];
    const middle = (index + 0.5) * slot;
    return [sideways ? svg("text", { x: plot.left - 6, y: plot.top + middle + 4, "text-anchor": "end" }, [fitted(word, FONT, plot.left - 10)]) : svg("text", { x: plot.left + middle, y: plot.top + plot.height + 15, "text-anchor": "middle" }, [fitted(word, FONT, slot * every)])];
  });
}

function bars(model: ChartModel, plot: Plot, axis: ValueAxis, sideways: boolean): SVGElement[] {
  const count = Math.max(model.categories.length, ...model.series.map(({ values }) => values.length), 1);
  const slot = (sideways ? plot.height : plot.width) / count;
  const side = model.stacked === "no" ? model.series.length : 1;
  const thick = (slot * 0.66) / Math.max(side, 1);
  return Array.from({ length: count }, (_, index) => {
    const total = model.series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0);
    let stacked = 0;
    return model.series.flatMap(({ name, color, values }, at) => {
      const value = values[index] ?? null;
      if (value === null) return [];
      const shown = model.stacked === "share" ? value / (total || 1) : value;
      const from = model.stacked === "no" ? 0 : stacked;
      stacked += shown;
      const [start, end] = [place(plot, axis, from, sideways), place(plot, axis, from + shown, sideways)];
      const across = (sideways ? plot.top : plot.left) + index * slot + slot * 0.17 + (model.stacked === "no" ? at * thick : 0);
      const [low, long] = [Math.min(start, end), Math.abs(end - start)];
      const bar = svg("rect", { ...(sideways ? { x: low, y: across, width: long, height: thick } : { x: across, y: low, width: thick, height: long }), fill: color }, [svg("title", {}, [`${model.categories[index] ?? ""} ${name}：${value}`])]);
      return model.labelFormat === undefined ? [bar] : [bar, barLabel(model.labelFormat, value, end, across + thick / 2, sideways)];
    });
  }).flat();
}

function barLabel(format: string, value: number, end: number, middle: number, sideways: boolean): SVGElement {
  const word = displayText({ value }, format);
  return sideways ? svg("text", { x: end + 4, y: middle + 4 }, [word]) : svg("text", { x: middle, y: end - 4, "text-anchor": "middle" }, [word]);
}

/** Blank values leave a gap. */
function lines({ series, categories }: ChartModel, plot: Plot, axis: ValueAxis): SVGElement[] {
  const slot = plot.width / Math.max(categories.length, ...series.map(({ values }) => values.length), 1);
  return series.map(({ color, values }) => {
    const path = values.map((value, index) => (value === null ? "" : `${index > 0 && (values[index - 1] ?? null) !== null ? "L" : "M"}${(plot.left + (index + 0.5) * slot).toFixed(1)} ${place(plot, axis, value, false).toFixed(1)}`)).join("");
    return svg("path", { d: path, fill: "none", stroke: color, "stroke-width": 2, "stroke-linejoin": "round" });
  });
}

/** Names of the series below the plot, in as many lines as they need. */
function drawLegend({ legend, series, kind, categories }: ChartModel, width: number, height: number): { readonly element: SVGElement; readonly height: number } | undefined {
  const entries = kind === "pie" ? categories.map((name, index) => ({ name, color: COLORS[index % COLORS.length] ?? "#4472C4" })) : series;
  if (legend === "none" || (kind !== "pie" && entries.length < 2)) return undefined;
  const rows: { readonly name: string; readonly color: string; readonly x: number }[][] = [[]];
  let x = 0;
  for (const { name, color } of entries) {
    const wide = textWidth(name, FONT) + 26;
    if (x + wide > width - 20 && x > 0) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ name, color, x });
    x += wide;
  }
  const parts = rows.flatMap((row, index) => {
    const last = row.at(-1);
    const shift = (width - ((last?.x ?? 0) + textWidth(last?.name ?? "", FONT) + 16)) / 2;
    const y = height - 10 - (rows.length - 1 - index) * 17;
    return row.flatMap((entry) => [svg("rect", { x: shift + entry.x, y: y - 8, width: 9, height: 9, fill: entry.color }), svg("text", { x: shift + entry.x + 14, y }, [entry.name])]);
  });
  return { element: svg("g", {}, parts), height: rows.length * 17 };
}
