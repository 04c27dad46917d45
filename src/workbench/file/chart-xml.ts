import type { Chart, ChartSeries } from "../book/chart.ts";
import { CHART_SHAPES } from "./chart-types.ts";
import type { ChartShape } from "./chart-types.ts";
import { element, escapeXml } from "./xml-text.ts";

const DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006";
const CATEGORY_AXIS = 500_001;
const VALUE_AXIS = 500_002;

/** A chart as its part (ECMA-376 part 1, 21.2), elements in the order of the schema. Kinds that have no shape here become columns. */
export function chartXml(chart: Chart): string {
  const shape = CHART_SHAPES[chart.type] ?? { element: "barChart", grouping: "clustered", direction: "col" };
  const title = chart.properties.get("Title.Text");
  const titled = chart.properties.get("Title.Visible") !== false && typeof title === "string" && title !== "";
  const round = shape.element === "pieChart" || shape.element === "doughnutChart";
  const attributes = { "xmlns:c": `${DRAWINGML}/chart`, "xmlns:a": `${DRAWINGML}/main`, "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships" };
  return element("c:chartSpace", attributes, [
    '<c:roundedCorners val="0"/><c:chart>', titled ? titleXml(title) : "", `<c:autoTitleDeleted val="${titled ? 0 : 1}"/><c:plotArea><c:layout/>`, plotXml(chart, shape),
    round ? "" : axesXml(chart, shape),
    "</c:plotArea>", legendXml(chart), '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
  ].join(""));
}

const titleXml = (text: string): string => `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

function legendXml({ properties }: Chart): string {
  if (properties.get("Legend.Visible") === false) return "";
  const place = { Top: "t", Left: "l", Right: "r", Corner: "tr" }[String(properties.get("Legend.Position"))] ?? "b";
  return `<c:legend><c:legendPos val="${place}"/><c:overlay val="0"/></c:legend>`;
}

function plotXml({ series }: Chart, shape: ChartShape): string {
  const { element: name, grouping, direction, marked } = shape;
  const round = name === "pieChart" || name === "doughnutChart";
  const stacked = grouping === "stacked" || grouping === "percentStacked";
  const gap = series[0]?.properties.get("GapWidth");
  return element(`c:${name}`, {}, [
    direction === undefined ? "" : `<c:barDir val="${direction}"/>`, grouping === undefined ? "" : `<c:grouping val="${grouping}"/>`, `<c:varyColors val="${round ? 1 : 0}"/>`,
    ...series.map((one, index) => seriesXml(one, index, shape)), direction === undefined ? "" : `<c:gapWidth val="${typeof gap === "number" ? gap : 150}"/>${stacked ? '<c:overlap val="100"/>' : ""}`,
    marked === undefined ? "" : `<c:marker val="${marked ? 1 : 0}"/>`, name === "doughnutChart" ? '<c:firstSliceAng val="0"/><c:holeSize val="50"/>' : "",
    round ? "" : `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`,
  ].join(""));
}

/** Labels with the value alone. */
const SHOWN_LABELS = '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';

function seriesXml({ name, values, categories, properties }: ChartSeries, index: number, { element: kind, marked }: ChartShape): string {
  const line = kind === "lineChart";
  const format = properties.get("DataLabels.NumberFormat");
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${nameXml(name)}</c:tx>`, lookXml(properties, line),
    kind === "barChart" ? '<c:invertIfNegative val="0"/>' : "", line && marked === false ? '<c:marker><c:symbol val="none"/></c:marker>' : "",
    properties.get("HasDataLabels") === true
      ? `<c:dLbls>${typeof format === "string" ? element("c:numFmt", { formatCode: format, sourceLinked: false }) : ""}${SHOWN_LABELS}</c:dLbls>`
      : "",
    categories === undefined ? "" : `<c:cat><c:strRef><c:f>${escapeXml(categories)}</c:f></c:strRef></c:cat>`,
    values === undefined ? "" : `<c:val><c:numRef><c:f>${escapeXml(values)}</c:f></c:numRef></c:val>`,
    line ? '<c:smooth val="0"/>' : "", "</c:ser>",
  ].join("");
}

/** A text, or the cell that holds it. */
function nameXml(name: string): string {
  return /^=[^"(]+!\$?[A-Z]{1,3}\$?\d+$/i.test(name) ? `<c:strRef><c:f>${escapeXml(name.slice(1))}</c:f></c:strRef>` : `<c:v>${escapeXml(name)}</c:v>`;
}

function lookXml(properties: ReadonlyMap<string, unknown>, line: boolean): string {
  const color = properties.get("Format.Fill.Color") ?? properties.get("Format.Line.Color");
  if (typeof color !== "string" || color === "") return "";
  const fill = `<a:solidFill><a:srgbClr val="${escapeXml(color.slice(1))}"/></a:solidFill>`;
  return `<c:spPr>${line ? `<a:ln w="28575">${fill}</a:ln>` : fill}</c:spPr>`;
}

function axesXml({ properties }: Chart, { direction }: ChartShape): string {
  const sideways = direction === "bar";
  const read = (axis: string, name: string): unknown => properties.get(`Axes.${axis}.${name}`);
  const scaling = (axis: string): string => {
    const bound = (name: string, tag: string): string => (typeof read(axis, name) === "number" ? element(`c:${tag}`, { val: Number(read(axis, name)) }) : "");
    const orientation = read(axis, "ReversePlotOrder") === true ? "maxMin" : "minMax";
    const bounds = bound("Maximum", "max") + bound("Minimum", "min");
    return `<c:scaling><c:orientation val="${orientation}"/>${bounds}</c:scaling><c:delete val="${read(axis, "Visible") === false ? 1 : 0}"/>`;
  };
  const format = (axis: string): string => element("c:numFmt", { formatCode: String(read(axis, "NumberFormat") ?? "General"), sourceLinked: false });
  const lines = read("ValueAxis", "MajorGridlines.Visible") === false ? "" : "<c:majorGridlines/>";
  const ticks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>';
  return [
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/>${scaling("CategoryAxis")}<c:axPos val="${sideways ? "l" : "b"}"/>`,
    `${format("CategoryAxis")}${ticks}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/></c:catAx>`,
    `<c:valAx><c:axId val="${VALUE_AXIS}"/>${scaling("ValueAxis")}<c:axPos val="${sideways ? "b" : "l"}"/>${lines}`,
    `${format("ValueAxis")}${ticks}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/></c:valAx>`,
  ].join("");
}
