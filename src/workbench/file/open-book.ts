import type { Book, Sheet } from "../book/book.ts";
import { emptySheet, newBook, nextId } from "../book/book.ts";
import { WHOLE_SHEET } from "../book/area.ts";
import { ExcelError } from "../book/excel-error.ts";
import { markUnseen, visitCells } from "../book/sheet-cells.ts";
import type { Parts } from "./package-parts.ts";
import { openPackage, relationsOf, textOf } from "./package-parts.ts";
import { colorReader } from "./read-colors.ts";
import { readCharts } from "./read-charts.ts";
import { readNames } from "./read-names.ts";
import { readPivot } from "./read-pivot.ts";
import { readProperties } from "./read-properties.ts";
import { readSheet } from "./read-sheet.ts";
import { readStyles } from "./read-styles.ts";
import { readTexts } from "./read-texts.ts";
import { keepParts } from "./keep-parts.ts";
import type { XmlElement } from "./xml-tree.ts";
import { child, childrenOf, numeric, parseXml } from "./xml-tree.ts";

/**
 * An xlsx file as a book. Formulas keep the results that the file has for them; the engine has seen nothing yet. Parts that have no model are
 * kept for saving. Throws InvalidArgument for what is no workbook.
 */
export function openBook(bytes: Uint8Array): Promise<Book> {
  return Promise.resolve().then(() => readBook(openPackage(bytes)));
}

function readBook(parts: Parts): Book {
  const path = relationsOf(parts, "").find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  const workbook = parseXml(textOf(parts, path));
  const relations = relationsOf(parts, path);
  const ofType = (wanted: string): string | undefined => relations.find(({ type }) => type === wanted)?.target;
  const book = emptyBook();
  const theme = textOf(parts, ofType("theme"));
  const colorOf = colorReader(theme);
  const styles = readStyles(textOf(parts, ofType("styles")), colorOf);
  const shared = { styles, colorOf, texts: readTexts(textOf(parts, ofType("sharedStrings"))) };
  const sheets = new Map<Sheet, string>();
  // Sheets that hold a chart only have no model, but count where names and the workbook's view number the sheets.
  const numbered = childrenOf(child(workbook, "sheets"), "sheet").map(({ attributes }): Sheet | undefined => {
    const relation = relations.find(({ id }) => id === attributes["id"]);
    if (relation?.type !== "worksheet") return undefined;
    const sheet = emptySheet(nextId(book), attributes["name"] ?? "");
    sheet.visibility = attributes["state"] === "hidden" ? "Hidden" : attributes["state"] === "veryHidden" ? "VeryHidden" : "Visible";
    book.sheets.push(sheet);
    sheets.set(sheet, relation.target);
    readSheet(book, sheet, parts, relation.target, shared);
    return sheet;
  });
  activate(book, workbook, numbered);
  for (const [sheet, sheetPath] of sheets) for (const { type, target } of relationsOf(parts, sheetPath)) if (type === "drawing") readCharts(book, sheet, parts, target);
  readNames(book, workbook, numbered);
  for (const [sheet, sheetPath] of sheets) for (const { type, target } of relationsOf(parts, sheetPath)) if (type === "pivotTable") readPivot(book, sheet, parts, target, styles);
  readProperties(book, parts);
  keepParts(book, parts, { workbookPath: path, workbook, theme, normalFont: styles.normalFont, sheets });
  for (const sheet of book.sheets) visitCells(sheet, WHOLE_SHEET, (_cell, row, column) => markUnseen(book, sheet, row, column));
  return book;
}

function emptyBook(): Book {
  const book = newBook();
  book.sheets.length = 0;
  return book;
}

function activate(book: Book, workbook: XmlElement, numbered: readonly (Sheet | undefined)[]): void {
  const view = child(child(workbook, "bookViews"), "workbookView")?.attributes;
  const active = numbered[numeric(view?.["activeTab"]) ?? 0] ?? book.sheets[0];
  if (!active) throw new ExcelError("InvalidArgument", "the file has no sheet with cells");
  book.active = active;
  const mode = child(workbook, "calcPr")?.attributes["calcMode"];
  book.calculationMode = mode === "manual" ? "Manual" : mode === "autoNoTable" ? "AutomaticExceptTables" : "Automatic";
}
