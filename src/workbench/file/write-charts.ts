import type { Sheet } from "../book/book.ts";
import { parseArea } from "../book/area.ts";
import type { Chart } from "../book/chart.ts";
import { formulaParts } from "../book/formula-parts.ts";
import type { KeptParts } from "../book/kept-parts.ts";
import { chartXml } from "./chart-xml.ts";
import type { Parts } from "./package-parts.ts";
import { addPart, relate } from "./package-parts.ts";
import { element } from "./xml-text.ts";

const DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006";
const UNITS_PER_POINT = 12_700;

/** A drawing with the sheet's charts; gives the id of its relation, undefined for a sheet without any. Paths of kept parts stay free for those. */
export function writeCharts(parts: Parts, sheetPath: string, sheet: Sheet, kept: KeptParts | undefined): string | undefined {
  if (sheet.charts.length === 0) return undefined;
  const drawing = freePath(parts, kept, "xl/drawings/drawing");
  addPart(parts, drawing, "application/vnd.openxmlformats-officedocument.drawing+xml", "");
  const anchors = sheet.charts.map((chart, index) => {
    const path = freePath(parts, kept, "xl/charts/chart");
    addPart(parts, path, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", chartXml(chart));
    return anchorXml(chart, index + 2, relate(parts, drawing, "chart", path));
  });
  const attributes = {
    "xmlns:xdr": `${DRAWINGML}/spreadsheetDrawing`, "xmlns:a": `${DRAWINGML}/main`, "xmlns:c": `${DRAWINGML}/chart`,
    "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  };
  parts.set(drawing, new TextEncoder().encode(element("xdr:wsDr", attributes, anchors.join(""))));
  return relate(parts, sheetPath, "drawing", drawing);
}

function freePath(parts: Parts, kept: KeptParts | undefined, stem: string): string {
  for (let number = 1; ; number += 1) {
    const path = `${stem}${number}.xml`;
    if (!parts.has(path) && !kept?.parts.has(path)) return path;
  }
}

/** Between two cells where they were given (the last one included), else at its place in points. */
function anchorXml(chart: Chart, id: number, relation: string): string {
  const frame = [
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${element("xdr:cNvPr", { id, name: chart.name })}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>`,
    `<a:graphic><a:graphicData uri="${DRAWINGML}/chart"><c:chart r:id="${relation}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>`,
  ].join("");
  const [start, end] = [cellOf(chart.properties.get("StartCell")), cellOf(chart.properties.get("EndCell"))];
  if (start && end) return `<xdr:twoCellAnchor>${cornerXml("xdr:from", start.row, start.column)}${cornerXml("xdr:to", end.row + 1, end.column + 1)}${frame}</xdr:twoCellAnchor>`;
  const units = (name: string, standard: number): number => Math.round(Number(chart.properties.get(name) ?? standard) * UNITS_PER_POINT);
  return `<xdr:absoluteAnchor>${element("xdr:pos", { x: units("Left", 0), y: units("Top", 0) })}${element("xdr:ext", { cx: units("Width", 360), cy: units("Height", 216) })}${frame}</xdr:absoluteAnchor>`;
}

const cornerXml = (name: string, row: number, column: number): string =>
  `<${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></${name}>`;

function cellOf(address: unknown): { readonly row: number; readonly column: number } | undefined {
  const part = typeof address === "string" ? formulaParts(address)[0] : undefined;
  if (part?.kind !== "reference") return undefined;
  const { top, left } = parseArea(part.address);
  return { row: top, column: left };
}
