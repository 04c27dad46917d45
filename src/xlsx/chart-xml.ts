import type { ChartDescription, ChartRange, ChartSeries, WorkbookDescription } from "../workbook/description.ts";
import { HEADING_FACE, TEXT_FACE } from "../workbook/looks.ts";
import { escapeXml } from "./escape-xml.ts";
import { fixedTexts } from "./fixed-texts.ts";

const DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const INK = "1F2937";
const AXIS = "6B7280";
const GRID_LINE = "E5E7EB";
const CATEGORY_AXIS = 500001;
const VALUE_AXIS = 500002;

/** One chart (ECMA-376 part 1, 21.2), its parts in the order of the schema. Programs draw it from the cells that it names. */
export function chartXml(chart: ChartDescription, description: WorkbookDescription): string {
  const single = chart.series.length === 1;
  return [
    `<c:chartSpace xmlns:c="${DRAWINGML}/chart" xmlns:a="${DRAWINGML}/main" xmlns:r="${RELATIONSHIPS}"><c:date1904 val="0"/><c:lang val="zh-CN"/><c:roundedCorners val="0"/>`,
    `<c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/><c:plotArea>${layoutXml(chart)}${plotXml(chart, description)}${axesXml(chart)}`,
    "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>",
    single ? "" : `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(900, INK)}</c:legend>`,
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="C9D1DC"/></a:solidFill></a:ln></c:spPr>${textXml(900, INK)}</c:chartSpace>`,
  ].join("");
}

/** Numbers behind the ends of bars that may fill the whole axis need room, which programs do not leave of their own accord. */
function layoutXml({ kind, labelFormat, maximum }: ChartDescription): string {
  if (kind !== "bar" || labelFormat === undefined || maximum === undefined) return "<c:layout/>";
  const share = { x: 0.3, y: 0.14, w: 0.58, h: 0.74 };
  return `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>${Object.entries(share).map(([key, value]) => `<c:${key} val="${value}"/>`).join("")}</c:manualLayout></c:layout>`;
}

function titleXml(title: string): string {
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${fontXml("defRPr", 1200, INK, true)}</a:pPr><a:r>${fontXml("rPr", 1200, INK, true)}<a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function plotXml(chart: ChartDescription, description: WorkbookDescription): string {
  const series = chart.series.map((one, index) => seriesXml(chart, one, index, description)).join("");
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  if (chart.kind === "line") return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`;
  const stacked = chart.kind === "stackedColumn";
  return [
    `<c:barChart><c:barDir val="${chart.kind === "bar" ? "bar" : "col"}"/><c:grouping val="${stacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>`,
    `${series}<c:gapWidth val="60"/>${stacked ? '<c:overlap val="100"/>' : ""}${axes}</c:barChart>`,
  ].join("");
}

function seriesXml(chart: ChartDescription, series: ChartSeries, index: number, description: WorkbookDescription): string {
  const line = chart.kind === "line";
  const fill = `<a:solidFill><a:srgbClr val="${series.color}"/></a:solidFill>`;
  // A white edge keeps neighbours apart where colours are not seen.
  const shape = line ? `<a:ln w="28575">${fill}</a:ln>` : `${fill}<a:ln w="6350"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln>`;
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${nameXml(series.name, description)}</c:tx><c:spPr>${shape}</c:spPr>`,
    line ? '<c:marker><c:symbol val="circle"/><c:size val="5"/></c:marker>' : '<c:invertIfNegative val="0"/>',
    chart.labelFormat === undefined ? "" : labelsXml(chart.labelFormat),
    `<c:cat>${categoriesXml(chart, description)}</c:cat><c:val><c:numRef><c:f>${formulaOf(series.values, description)}</c:f></c:numRef></c:val>`,
    line ? '<c:smooth val="0"/>' : "",
    "</c:ser>",
  ].join("");
}

function labelsXml(format: string): string {
  return `<c:dLbls><c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(900, INK)}`
    + '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';
}

function nameXml(name: ChartSeries["name"], description: WorkbookDescription): string {
  return typeof name === "string" ? `<c:v>${escapeXml(name)}</c:v>` : textRefXml(name, description);
}

function categoriesXml({ categories, categoryFormat }: ChartDescription, description: WorkbookDescription): string {
  return categoryFormat === undefined ? textRefXml(categories, description) : `<c:numRef><c:f>${formulaOf(categories, description)}</c:f></c:numRef>`;
}

/** Words that stand in the cells are written along; what a formula says is not known before it is computed. */
function textRefXml(range: ChartRange, description: WorkbookDescription): string {
  const texts = fixedTexts(range, description);
  const points = texts.map((text, index) => (text === null ? "" : `<c:pt idx="${index}"><c:v>${escapeXml(text)}</c:v></c:pt>`)).join("");
  return `<c:strRef><c:f>${formulaOf(range, description)}</c:f>${points === "" ? "" : `<c:strCache><c:ptCount val="${texts.length}"/>${points}</c:strCache>`}</c:strRef>`;
}

function axesXml(chart: ChartDescription): string {
  const sideways = chart.kind === "bar";
  // Bars run downwards as the table does: their axis is turned, and the values stay at the bottom by crossing at its far end.
  const orientation = sideways ? "maxMin" : "minMax";
  const maximum = chart.maximum === undefined ? "" : `<c:max val="${chart.maximum}"/><c:min val="0"/>`;
  const line = `<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="${AXIS}"/></a:solidFill></a:ln></c:spPr>`;
  return [
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${orientation}"/></c:scaling><c:delete val="0"/><c:axPos val="${sideways ? "l" : "b"}"/>`,
    `<c:numFmt formatCode="${escapeXml(chart.categoryFormat ?? "General")}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line}${textXml(900, INK)}`,
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${maximum}</c:scaling><c:delete val="0"/><c:axPos val="${sideways ? "b" : "l"}"/>`,
    `<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${GRID_LINE}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>`,
    `<c:numFmt formatCode="${escapeXml(chart.numberFormat ?? "General")}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`,
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textXml(900, AXIS)}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${sideways ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`,
  ].join("");
}

function textXml(size: number, color: string): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${fontXml("defRPr", size, color, false)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

/** Faces for Latin and for Chinese characters: without the second, Excel takes the theme's. */
function fontXml(element: "defRPr" | "rPr", size: number, color: string, heading: boolean): string {
  const face = escapeXml(heading ? HEADING_FACE : TEXT_FACE);
  const language = element === "rPr" ? ' lang="zh-CN"' : "";
  return `<a:${element}${language} sz="${size}" b="${heading ? 1 : 0}"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill><a:latin typeface="${face}"/><a:ea typeface="${face}"/></a:${element}>`;
}

function formulaOf({ sheet, range }: ChartRange, description: WorkbookDescription): string {
  const name = description.sheets.find(({ key }) => key === sheet)?.name;
  if (name === undefined) throw new Error(`A chart names a sheet nobody defined: ${sheet}`);
  return escapeXml(`'${name.replaceAll("'", "''")}'!${range.replace(/[A-Z]+|\d+/gu, (part) => `$${part}`)}`);
}
