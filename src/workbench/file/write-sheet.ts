import type { Style, Workbook, WorksheetView } from "exceljs";
import { WHOLE_SHEET, columnName, formatArea } from "../book/area.ts";
import type { Book, Line, Sheet } from "../book/book.ts";
import type { CellFormat } from "../book/cell.ts";
import { NORMAL_FORMAT } from "../book/cell.ts";
import { visitCells } from "../book/sheet-cells.ts";
import { pointsPerDigit } from "./digit-width.ts";
import { fitting, pageElements } from "./write-page.ts";
import type { Parts } from "./package-parts.ts";
import { addPart, relate, setText, textOf } from "./package-parts.ts";
import { WIDTH_PADDING } from "./read-sheet.ts";
import { withElements } from "./sheet-elements.ts";
import { PROTECTION_OPTIONS } from "./wire-words.ts";
import { writeCells } from "./write-cells.ts";
import { conditionalFormatsXml } from "./write-conditional-formats.ts";
import type { LookList } from "./write-look.ts";
import { tableXml } from "./write-table.ts";
import { validationsXml } from "./write-validations.ts";
import { element } from "./xml-text.ts";

/** Path of the part that ExcelJS makes of the sheet at this place. */
export const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

/** What ExcelJS writes of a sheet: its cells, rows, columns, notes and what is seen of it. */
export function addSheet(workbook: Workbook, book: Book, sheet: Sheet, styleOf: (format: CellFormat) => Partial<Style>): void {
  const state = sheet.visibility === "Visible" ? "visible" : sheet.visibility === "Hidden" ? "hidden" : "veryHidden";
  const worksheet = workbook.addWorksheet(sheet.name, {
    state, views: [viewOf(sheet)],
    properties: {
      ...(sheet.tabColor === "" ? {} : { tabColor: { argb: `FF${sheet.tabColor.slice(1)}` } }), defaultRowHeight: sheet.defaultRowHeight ?? 15,
      ...(sheet.standardWidth === 8.43 ? {} : { defaultColWidth: sheet.standardWidth + WIDTH_PADDING }),
      outlineLevelCol: deepest(sheet.columns), outlineLevelRow: deepest(sheet.rows),
    },
  });
  worksheet.pageSetup.fitToPage = fitting(sheet.page.settings) !== undefined;
  const perDigit = pointsPerDigit(book.kept?.normalFont ?? NORMAL_FORMAT);
  for (const [at, { size, hidden, outline, format }] of sheet.columns) {
    const column = worksheet.getColumn(at + 1);
    column.width = size === undefined ? sheet.standardWidth + WIDTH_PADDING : size / perDigit;
    if (hidden) column.hidden = true;
    if (outline !== undefined) column.outlineLevel = outline;
    if (format) column.style = styleOf(format);
  }
  writeCells(worksheet, book, sheet, styleOf);
  for (const { row, column, content } of sheet.comments) worksheet.getCell(row + 1, column + 1).note = content;
}

const deepest = (lines: ReadonlyMap<number, Line>): number => [...lines.values()].reduce((most, { outline }) => Math.max(most, outline ?? 0), 0);

function viewOf({ freeze, showGridlines, showHeadings, zoom, selection }: Sheet): Partial<WorksheetView> {
  const activeCell = `${columnName(selection.left)}${selection.top + 1}`;
  const common = { showGridLines: showGridlines, showRowColHeaders: showHeadings, zoomScale: zoom ?? 100, zoomScaleNormal: zoom ?? 100, activeCell };
  return freeze.rows === 0 && freeze.columns === 0 ? { ...common, state: "normal" } : { ...common, state: "frozen", ySplit: freeze.rows, xSplit: freeze.columns };
}

/** What ExcelJS does not write, or writes so that Excel repairs it: put into the finished part. `drawing`: id of its relation. */
export function finishSheet(parts: Parts, book: Book, index: number, looks: LookList, drawing: string | undefined): void {
  const sheet = book.sheets[index];
  if (!sheet) return;
  const path = sheetPath(index);
  const formats = conditionalFormatsXml(sheet.conditionalFormats, looks, index + 1);
  const written = withElements(textOf(parts, path), new Map([
    ...pageElements(sheet.page),
    ["sheetProtection", protectionXml(sheet)], ["autoFilter", sheet.filter ? element("autoFilter", { ref: formatArea(sheet.filter.area) }) : ""],
    ["mergeCells", mergesXml(sheet)], ["conditionalFormatting", formats.elements], ["dataValidations", validationsXml(sheet.validations)], ["hyperlinks", linksXml(parts, path, sheet)],
    ["ignoredErrors", book.kept?.sheets.get(sheet)?.ignoredErrors ?? ""],
    ["drawing", drawing === undefined ? "" : element("drawing", { "r:id": drawing })], ["tableParts", tablesXml(parts, path, book, sheet)],
    ["extLst", formats.extension === "" ? "" : element("extLst", {}, formats.extension)],
  ]));
  setText(parts, path, withMeasuredRows(written, sheet));
}

function mergesXml({ merges }: Sheet): string {
  return merges.length === 0 ? "" : element("mergeCells", { count: merges.length }, merges.map((area) => element("mergeCell", { ref: formatArea(area) })).join(""));
}

/** Attributes say what is locked, options what is allowed. */
function protectionXml({ protection }: Sheet): string {
  if (!protection) return "";
  const { options, password, hash } = protection;
  const locked = Object.entries(PROTECTION_OPTIONS).map(([name, option]) => {
    const free = name === "objects" || name === "scenarios";
    const allowed = options[option] === true;
    return [name, free ? (allowed ? undefined : true) : allowed ? false : undefined] as const;
  });
  const mode = options["selectionMode"];
  return element("sheetProtection", {
    ...(hash ?? (password === undefined ? {} : { password: passwordHash(password) })), sheet: true, ...Object.fromEntries(locked),
    selectLockedCells: mode === "Unlocked" || mode === "None" ? true : undefined, selectUnlockedCells: mode === "None" ? true : undefined,
  });
}

/** The old 16-bit hash (ECMA-376 part 4, 3.3.1.81): Excel still takes it. */
function passwordHash(password: string): string {
  let hash = 0;
  for (const letter of [...password].reverse()) hash = rotated(hash) ^ (letter.codePointAt(0) ?? 0);
  return (rotated(hash) ^ password.length ^ 0xce4b).toString(16).toUpperCase().padStart(4, "0");
}

const rotated = (hash: number): number => ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);

/** Links of cells with any content: ExcelJS knows links of plain texts only. */
function linksXml(parts: Parts, path: string, sheet: Sheet): string {
  const ids = new Map<string, string>();
  const links: string[] = [];
  visitCells(sheet, WHOLE_SHEET, ({ link }, row, column) => {
    if (!link) return;
    const ref = `${columnName(column)}${row + 1}`;
    const { address, documentReference, screenTip, textToDisplay } = link;
    if (address !== undefined && !ids.has(address)) ids.set(address, relate(parts, path, "hyperlink", address, true));
    links.push(element("hyperlink", { ref, "r:id": address === undefined ? undefined : ids.get(address), location: documentReference, tooltip: screenTip, display: textToDisplay }));
  });
  return links.length === 0 ? "" : element("hyperlinks", {}, links.join(""));
}

function tablesXml(parts: Parts, path: string, book: Book, sheet: Sheet): string {
  const tables = book.tables.filter((table) => table.sheet === sheet);
  const entries = tables.map((table) => {
    const id = book.tables.indexOf(table) + 1;
    const tablePath = `xl/tables/table${id}.xml`;
    addPart(parts, tablePath, "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml", tableXml(table, id));
    return element("tablePart", { "r:id": relate(parts, path, "table", tablePath) });
  });
  return entries.length === 0 ? "" : element("tableParts", { count: entries.length }, entries.join(""));
}

/** ExcelJS calls every height set by hand, and Excel would not fit those rows to their content any more. */
function withMeasuredRows(xml: string, { rows }: Sheet): string {
  const measured = new Set([...rows].flatMap(([row, { size, measured: height }]) => (size !== undefined && size === height ? [String(row + 1)] : [])));
  return measured.size === 0 ? xml : xml.replace(/(<row r="(\d+)"[^>]*?) customHeight="1"/g, (whole, start: string, row: string) => (measured.has(row) ? start : whole));
}
