/// <reference types="office-js" />
import { columnLetter, parseAddress } from "../workbook/cell-address.ts";
import type { PrintSetup, SheetDescription } from "../workbook/description.ts";
import { pointsOf } from "./write-table.ts";

const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** Widths, heights, what stays in sight, grid lines, tab, print set-up: what a sheet has besides its cells. */
export function setUpSheet(sheet: Excel.Worksheet, description: SheetDescription, supports: (version: string) => boolean): void {
  const widths = Object.entries(description.columnWidths).map(([letter, width]) => ({ at: parseAddress(`${letter}1`).column, size: width }));
  for (const { from, to, size } of equalLines(widths)) sheet.getRange(`${columnLetter(from)}:${columnLetter(to)}`).format.columnWidth = pointsOf(size);
  const heights = Object.entries(description.rowHeights ?? {}).map(([row, size]) => ({ at: Number(row), size }));
  for (const { from, to, size } of equalLines(heights)) sheet.getRange(`${from}:${to}`).format.rowHeight = size;
  if (supports("1.7")) {
    if (description.freeze) freeze(sheet, description.freeze);
    if (description.tabColor !== undefined) sheet.tabColor = `#${description.tabColor}`;
  }
  if (supports("1.8")) sheet.showGridlines = description.gridLines ?? true;
  if (supports("1.9") && description.print) setUpPrinting(sheet, { rowBreaks: [], ...description.print });
}

/** Neighbouring rows or columns of one size. */
function equalLines(lines: readonly { readonly at: number; readonly size: number }[]): { from: number; to: number; size: number }[] {
  const result: { from: number; to: number; size: number }[] = [];
  for (const { at, size } of [...lines].sort((one, other) => one.at - other.at)) {
    const last = result.at(-1);
    if (last !== undefined && last.to === at - 1 && last.size === size) last.to = at;
    else result.push({ from: at, to: at, size });
  }
  return result;
}

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetfreezepanes */
function freeze(sheet: Excel.Worksheet, { rows, columns }: NonNullable<SheetDescription["freeze"]>): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

/** What the set-up does not name (area, title rows, page breaks) stays. https://learn.microsoft.com/javascript/api/excel/excel.pagelayout; margins there are points. */
export function setUpPrinting({ pageLayout, horizontalPageBreaks }: Excel.Worksheet, print: PrintSetup): void {
  const { margins } = print;
  pageLayout.orientation = print.orientation === "portrait" ? "Portrait" : "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.topMargin = margins.top * POINTS_PER_MILLIMETRE;
  pageLayout.bottomMargin = margins.bottom * POINTS_PER_MILLIMETRE;
  pageLayout.leftMargin = margins.left * POINTS_PER_MILLIMETRE;
  pageLayout.rightMargin = margins.right * POINTS_PER_MILLIMETRE;
  pageLayout.headerMargin = margins.header * POINTS_PER_MILLIMETRE;
  pageLayout.footerMargin = margins.footer * POINTS_PER_MILLIMETRE;
  pageLayout.centerHorizontally = print.centred ?? false;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  if (print.area !== undefined) pageLayout.setPrintArea(print.area);
  if (print.titleRows !== undefined) pageLayout.setPrintTitleRows(`$${print.titleRows[0]}:$${print.titleRows[1]}`);
  if (print.titleColumns !== undefined) pageLayout.setPrintTitleColumns(`$${print.titleColumns[0]}:$${print.titleColumns[1]}`);
  if (print.rowBreaks !== undefined) {
    horizontalPageBreaks.removePageBreaks();
    for (const row of print.rowBreaks) horizontalPageBreaks.add(`A${row + 1}`);
  }
  const { defaultForAllPages } = pageLayout.headersFooters;
  const header = sections(print.header);
  const footer = sections(print.footer);
  Object.assign(defaultForAllPages, {
    leftHeader: header.left, centerHeader: header.center, rightHeader: header.right, leftFooter: footer.left, centerFooter: footer.center, rightFooter: footer.right,
  });
}

/** "&L…&C…&R…" by its three places. */
function sections(code: string | undefined): { readonly left: string; readonly center: string; readonly right: string } {
  const part = (letter: string): string => new RegExp(`&${letter}([^]*?)(?=&[LCR]|$)`).exec(code ?? "")?.[1] ?? "";
  return { left: part("L"), center: part("C"), right: part("R") };
}

/** No password: it guards against slips. https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotectionoptions */
export function protectSheet(sheet: Excel.Worksheet): void {
  sheet.protection.protect({
    allowFormatCells: true, allowFormatColumns: true, allowFormatRows: true, allowInsertRows: true, allowInsertHyperlinks: true, allowSort: true, allowAutoFilter: true, allowPivotTables: true,
    allowEditObjects: true, allowEditScenarios: true,
  });
}
