import { SHEET_COLUMNS, areaOf, parseArea } from "../book/area.ts";
import type { Book, Line, Sheet } from "../book/book.ts";
import { nextId } from "../book/book.ts";
import type { Hyperlink } from "../book/cell.ts";
import { cellAt, storeCell } from "../book/sheet-cells.ts";
import { pointsPerDigit } from "./digit-width.ts";
import type { Parts, Relation } from "./package-parts.ts";
import { relationsOf, textOf } from "./package-parts.ts";
import { readCells } from "./read-cells.ts";
import type { ColorReader } from "./read-colors.ts";
import { readComments } from "./read-comments.ts";
import { readConditionalFormats } from "./read-conditional-formats.ts";
import { readPage } from "./read-page.ts";
import type { Styles } from "./read-styles.ts";
import { readTable } from "./read-table.ts";
import { readValidations } from "./read-validations.ts";
import { PROTECTION_OPTIONS } from "./wire-words.ts";
import type { XmlElement } from "./xml-tree.ts";
import { child, childrenOf, flag, numeric, parseXml } from "./xml-tree.ts";

/** What all sheets of a file share. */
export interface SharedParts {
  readonly styles: Styles;
  readonly texts: readonly string[];
  readonly colorOf: ColorReader;
}

/** What a stored width has more than the width that Excel shows. */
export const WIDTH_PADDING = 0.7109375;

/** Fills a sheet from its part and those that belong to it. Rows are read in one pass, all else as a tree. */
export function readSheet(book: Book, sheet: Sheet, parts: Parts, path: string, shared: SharedParts): void {
  const { frame, rows } = cutRows(textOf(parts, path));
  const relations = relationsOf(parts, path);
  readView(sheet, frame, shared.colorOf);
  readColumns(sheet, frame, shared.styles);
  readCells(sheet, rows, shared.styles, shared.texts);
  for (const { attributes } of childrenOf(child(frame, "mergeCells"), "mergeCell")) if (attributes["ref"] !== undefined) sheet.merges.push(parseArea(attributes["ref"]));
  sheet.validations = readValidations(frame);
  sheet.conditionalFormats = readConditionalFormats(frame, { looks: shared.styles.looks, colorOf: shared.colorOf }, () => nextId(book));
  readLinks(sheet, frame, relations);
  readPage(sheet, frame);
  readProtection(sheet, child(frame, "sheetProtection")?.attributes);
  const filter = child(frame, "autoFilter")?.attributes["ref"];
  if (filter !== undefined) sheet.filter = { area: parseArea(filter), criteria: new Map() };
  for (const { type, target } of relations) {
    const table = type === "table" ? readTable(book, sheet, textOf(parts, target)) : undefined;
    if (table) book.tables.push(table);
    if (type === "comments") readComments(book, sheet, textOf(parts, target));
  }
}

/** The part without its rows, and the rows. */
function cutRows(xml: string): { readonly frame: XmlElement; readonly rows: string } {
  const start = /<((?:\w+:)?)sheetData\s*>/.exec(xml);
  const end = start ? xml.lastIndexOf(`</${start[1]}sheetData>`) : -1;
  if (!start || end < 0) return { frame: parseXml(xml), rows: "" };
  const from = start.index + start[0].length;
  return { frame: parseXml(xml.slice(0, from) + xml.slice(end)), rows: `<sheetData>${xml.slice(from, end)}</sheetData>` };
}

function readView(sheet: Sheet, frame: XmlElement, colorOf: ColorReader): void {
  sheet.tabColor = colorOf(child(child(frame, "sheetPr"), "tabColor")) ?? "";
  const format = child(frame, "sheetFormatPr")?.attributes ?? {};
  const [width, height] = [numeric(format["defaultColWidth"]), numeric(format["defaultRowHeight"])];
  if (width !== undefined) sheet.standardWidth = Math.max(width - WIDTH_PADDING, 0);
  if (height !== undefined && height !== 15) sheet.defaultRowHeight = height;
  const view = child(child(frame, "sheetViews"), "sheetView");
  sheet.showGridlines = flag(view?.attributes["showGridLines"]) ?? true;
  sheet.showHeadings = flag(view?.attributes["showRowColHeaders"]) ?? true;
  const zoom = numeric(view?.attributes["zoomScale"]);
  if (zoom !== undefined && zoom !== 100) sheet.zoom = zoom;
  const pane = child(view, "pane")?.attributes;
  if (pane?.["state"] === "frozen" || pane?.["state"] === "frozenSplit") sheet.freeze = { rows: numeric(pane["ySplit"]) ?? 0, columns: numeric(pane["xSplit"]) ?? 0 };
  const selections = childrenOf(view, "selection");
  const selected = (selections.find(({ attributes }) => attributes["pane"] === pane?.["activePane"]) ?? selections[0])?.attributes["sqref"]?.split(" ")[0];
  if (selected !== undefined) sheet.selection = parseArea(selected);
}

function readColumns(sheet: Sheet, frame: XmlElement, styles: Styles): void {
  const perDigit = pointsPerDigit(styles.normalFont);
  for (const { attributes } of childrenOf(child(frame, "cols"), "col")) {
    const { min, max, width, hidden, outlineLevel, style } = attributes;
    const [points, level] = [numeric(width), numeric(outlineLevel) ?? 0];
    const format = (numeric(style) ?? 0) > 0 ? styles.formats[Number(style)] : undefined;
    const line: Line = {
      ...(points === undefined ? {} : { size: points * perDigit }), ...(flag(hidden) ? { hidden: true } : {}), ...(level > 0 ? { outline: level } : {}), ...(format ? { format } : {}),
    };
    for (let column = (numeric(min) ?? 1) - 1; column < Math.min(numeric(max) ?? 0, SHEET_COLUMNS); column += 1) sheet.columns.set(column, line);
  }
}

function readLinks(sheet: Sheet, frame: XmlElement, relations: readonly Relation[]): void {
  for (const { attributes } of childrenOf(child(frame, "hyperlinks"), "hyperlink")) {
    const { ref, id, location, tooltip, display } = attributes;
    const address = relations.find((relation) => relation.id === id && id !== undefined)?.target;
    if (ref === undefined || (address === undefined && location === undefined)) continue;
    const link: Hyperlink = {
      ...(address === undefined ? {} : { address: location === undefined ? address : `${address}#${location}` }),
      ...(address === undefined && location !== undefined ? { documentReference: location } : {}),
      ...(tooltip === undefined ? {} : { screenTip: tooltip }), ...(display === undefined ? {} : { textToDisplay: display }),
    };
    const { top, left, height, width } = parseArea(ref);
    // A link over whole columns is one over the cells that exist.
    const area = areaOf(top, left, Math.min(height, 10_000), Math.min(width, 100));
    for (let row = area.top; row < area.top + area.height; row += 1) {
      for (let column = area.left; column < area.left + area.width; column += 1) storeCell(sheet, row, column, { ...(cellAt(sheet, row, column) ?? { value: null }), link });
    }
  }
}

/** Attributes say what is locked: by default objects and scenarios are free and all else is not. */
function readProtection(sheet: Sheet, attributes: Readonly<Record<string, string>> | undefined): void {
  if (!attributes || flag(attributes["sheet"]) !== true) return;
  const options = Object.entries(PROTECTION_OPTIONS).map(([name, option]) => [option, !(flag(attributes[name]) ?? !(name === "objects" || name === "scenarios"))] as const);
  const selectionMode = flag(attributes["selectUnlockedCells"]) ? "None" : flag(attributes["selectLockedCells"]) ? "Unlocked" : "Normal";
  const hash = Object.fromEntries(["password", "algorithmName", "hashValue", "saltValue", "spinCount"].flatMap((name) => (attributes[name] === undefined ? [] : [[name, attributes[name]]])));
  sheet.protection = { options: { ...Object.fromEntries(options), selectionMode }, password: undefined, ...(Object.keys(hash).length > 0 ? { hash } : {}) };
}
