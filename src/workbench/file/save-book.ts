import ExcelJS from "exceljs";
import type { Book } from "../book/book.ts";
import { NORMAL_FORMAT } from "../book/cell.ts";
import { styleMaker } from "./exceljs-style.ts";
import { pivotState, restoreCaches, restoreParts, restorePivot, restoreTheme, stateOf } from "./keep-parts.ts";
import type { Parts } from "./package-parts.ts";
import { openPackage, packParts, relate, setText, textOf } from "./package-parts.ts";
import { writeCharts } from "./write-charts.ts";
import { writeComments } from "./write-comments.ts";
import type { LookList } from "./write-look.ts";
import { lookList } from "./write-look.ts";
import { namesXml } from "./write-names.ts";
import { writePivots } from "./write-pivots.ts";
import { writeCustomProperties, writeProperties } from "./write-properties.ts";
import { addSheet, finishSheet, sheetPath } from "./write-sheet.ts";
import { element } from "./xml-text.ts";

/**
 * The book as an xlsx file. ExcelJS writes workbook, looks and cells; what it lacks is put into the package afterwards. Programs compute the
 * formulas anew when they open it.
 */
export async function saveBook(book: Book): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const styleOf = styleMaker();
  writeProperties(workbook, book);
  workbook.views = [{ x: 0, y: 0, width: 24000, height: 14000, firstSheet: 0, activeTab: Math.max(book.sheets.indexOf(book.active), 0), visibility: "visible" }];
  for (const sheet of book.sheets) addSheet(workbook, book, sheet, styleOf);
  // Not compressed here: the package is opened again at once.
  const parts = openPackage(new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { compression: "STORE" } })));
  const looks = lookList();
  const keepsPivots = pivotsUnchanged(book);
  const caches = book.kept && keepsPivots ? restoreCaches(parts, book.kept) : writePivots(parts, book, sheetPath);
  book.sheets.forEach((sheet, index) => {
    const kept = book.kept?.sheets.get(sheet);
    if (book.kept && kept && keepsPivots) for (const path of kept.pivots) restorePivot(parts, book.kept, sheet, sheetPath(index), path);
    finishSheet(parts, book, index, looks, drawingOf(parts, book, index));
    writeComments(parts, sheet, index);
  });
  finishStyles(parts, book, looks);
  finishWorkbook(parts, book, caches);
  writeCustomProperties(parts, book);
  if (book.kept) restoreTheme(parts, book.kept);
  return packParts(parts);
}

/** Relation of the kept drawing, while its charts are what they were; else of one that is drawn anew. */
function drawingOf(parts: Parts, { sheets, kept }: Book, index: number): string | undefined {
  const sheet = sheets[index];
  const own = sheet && kept?.sheets.get(sheet);
  if (!sheet) return undefined;
  if (!kept || own?.drawing === undefined || own.charts !== stateOf(sheet.charts)) return writeCharts(parts, sheetPath(index), sheet, kept);
  restoreParts(parts, kept, [own.drawing]);
  return relate(parts, sheetPath(index), "drawing", own.drawing);
}

/** Once the layout of one pivot table changed, all are written from the model. */
const pivotsUnchanged = (book: Book): boolean => book.sheets.every((sheet) => pivotState(sheet) === (book.kept?.sheets.get(sheet)?.pivotState ?? "[]"));

/** The looks of conditional formats, and the font that column widths are measured in. */
function finishStyles(parts: Parts, { kept }: Book, looks: LookList): void {
  const { fontName, fontSize } = kept?.normalFont ?? NORMAL_FORMAT;
  const font = `<font>${element("sz", { val: fontSize })}<color theme="1"/>${element("name", { val: fontName })}<family val="2"/></font>`;
  const xml = textOf(parts, "xl/styles.xml");
  setText(parts, "xl/styles.xml", xml.replace(/<font>.*?<\/font>/s, () => font).replace(/<dxfs\b[^>]*?(?:\/>|>.*?<\/dxfs>)/s, () => looks.xml()));
}

function finishWorkbook(parts: Parts, book: Book, caches: string): void {
  const mode = { Automatic: undefined, AutomaticExceptTables: "autoNoTable", Manual: "manual" }[book.calculationMode];
  const calculation = element("calcPr", { calcId: 191029, calcMode: mode, fullCalcOnLoad: true });
  const xml = textOf(parts, "xl/workbook.xml").replace(/<calcPr\b[^>]*\/>|<definedNames\b.*?<\/definedNames>/gs, "");
  setText(parts, "xl/workbook.xml", xml.replace("</sheets>", () => `</sheets>${namesXml(book)}${calculation}${caches}`));
}
