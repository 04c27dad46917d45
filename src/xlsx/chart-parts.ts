import { columnLetter, parseAddress } from "../workbook/cell-address.ts";
import type { ChartDescription, SheetDescription, WorkbookDescription } from "../workbook/description.ts";
import { chartXml } from "./chart-xml.ts";
import { escapeXml } from "./escape-xml.ts";
import type { Parts } from "./register-part.ts";
import { addPart, changePart, freePath, relate } from "./register-part.ts";
import { sheetPath } from "./sheet-path.ts";

const DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const EMU_PER_PIXEL = 9525;
const EMU_PER_POINT = 12_700;
const STANDARD_WIDTH = 8;
const STANDARD_HEIGHT = 15;
/** About a millimetre. */
const FRAME_GAP = 38_100;
/** What the schema has behind the drawing of a worksheet. */
const BEHIND_DRAWING = /<(?:legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

/** Adds the charts to a package: a drawing for each sheet with charts, a part for each chart, their relations and content types. */
export function addCharts(parts: Parts, description: WorkbookDescription): void {
  for (const sheet of description.sheets) if ((sheet.charts ?? []).length > 0) addDrawing(parts, sheet, description);
}

function addDrawing(parts: Parts, sheet: SheetDescription, description: WorkbookDescription): void {
  const drawing = freePath(parts, "xl/drawings/drawing");
  const anchors = (sheet.charts ?? []).map((chart, index) => {
    const path = freePath(parts, "xl/charts/chart");
    addPart(parts, path, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", chartXml(chart, description));
    return anchorXml(chart, sheet, index + 1, relate(parts, drawing, "chart", path));
  });
  addPart(parts, drawing, "application/vnd.openxmlformats-officedocument.drawing+xml",
    `<xdr:wsDr xmlns:xdr="${DRAWINGML}/spreadsheetDrawing" xmlns:a="${DRAWINGML}/main">${anchors.join("")}</xdr:wsDr>`);
  const path = sheetPath(parts, sheet.name);
  const id = relate(parts, path, "drawing", drawing);
  changePart(parts, path, (xml) => {
    const place = xml.search(BEHIND_DRAWING);
    return `${xml.slice(0, place)}<drawing xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>${xml.slice(place)}`;
  });
}

/** Where the chart lies: it moves with its cells, keeps its size and ends shortly before its last cell does, so that no page or neighbour cuts its frame. */
function anchorXml(chart: ChartDescription, sheet: SheetDescription, id: number, relation: string): string {
  const corner = (address: string, inside: { readonly x: number; readonly y: number }): string => {
    const { row, column } = parseAddress(address);
    return `<xdr:col>${column - 1}</xdr:col><xdr:colOff>${inside.x}</xdr:colOff><xdr:row>${row - 1}</xdr:row><xdr:rowOff>${inside.y}</xdr:rowOff>`;
  };
  return [
    `<xdr:twoCellAnchor editAs="oneCell"><xdr:from>${corner(chart.from, { x: 0, y: 0 })}</xdr:from><xdr:to>${corner(chart.to, lastCorner(chart.to, sheet))}</xdr:to>`,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id + 1}" name="${escapeXml(chart.name)}" descr="${escapeXml(chart.alternative)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWINGML}/chart">`,
    `<c:chart xmlns:c="${DRAWINGML}/chart" xmlns:r="${RELATIONSHIPS}" r:id="${relation}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`,
  ].join("");
}

/** A point near the lower right corner of a cell, in EMU from its upper left one: columns are so many digits of 7 pixels and 5 more, rows points. */
function lastCorner(address: string, { columnWidths, rowHeights }: SheetDescription): { x: number; y: number } {
  const { row, column } = parseAddress(address);
  const width = Math.round((columnWidths[columnLetter(column)] ?? STANDARD_WIDTH) * 7 + 5) * EMU_PER_PIXEL;
  const height = Math.round((rowHeights?.[row] ?? STANDARD_HEIGHT) * EMU_PER_POINT);
  return { x: width - FRAME_GAP, y: height - FRAME_GAP };
}
