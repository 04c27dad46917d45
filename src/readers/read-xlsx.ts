import type { CellValue, Worksheet } from "exceljs";
import type { Block } from "../domain/block.ts";
import { emitItems } from "./emit-blocks.ts";
import type { MarkupItem } from "./markup-item.ts";
import { unpackParts } from "./office/unpack-parts.ts";
import { cellParagraphs } from "./sheet/cell-paragraphs.ts";
import { layOutRows, type SheetCell, type SheetRow } from "./sheet/lay-out-rows.ts";
import { SHEET_PARTS, sheetPackage, type SheetPackage } from "./sheet/sheet-package.ts";
import { showNumber } from "./sheet/show-number.ts";
import { columnName, type MergedRange, type SheetFacts } from "./sheet/split-sheet.ts";
import { UnreadableFile } from "./unreadable-file.ts";

const EMPTY: SheetCell = { paragraphs: [], width: 1, height: 1 };
/** Columns beyond are not read: a stray mark in the last column of a sheet would make every row 16,384 cells wide. */
const WIDEST_SHEET = 500;

/**
 * Blocks of a workbook's visible sheets: titles above tables, rows with values as they are shown, notes below; the sheet's name is a heading where there
 * are several with content. A place is the sheet's row (and the sheet's number as page). Throws UnreadableFile: "wrong-format", "too-large", "damaged", "empty".
 */
export async function readXlsx(fileName: string, bytes: Uint8Array): Promise<readonly Block[]> {
  const book = open(fileName, bytes);
  const contents = (await loadSheets(fileName, book)).map((sheet, i) => rowsOf(sheet, book.sheets[i], book));
  const filled = contents.filter((rows) => rows.some((row) => row.cells.some((cell) => cell.paragraphs.length > 0)));
  if (filled.length === 0) throw new UnreadableFile("empty", { name: fileName });
  const several = filled.length > 1;
  const blocks: Block[] = [];
  contents.forEach((rows, i) => {
    if (!filled.includes(rows)) return;
    const start = blocks.length;
    const heading = several ? [sheetHeading(book.sheets[i]?.name ?? "")] : [];
    emitItems([...heading, ...layOutRows(rows, several ? 3 : 1)], blocks, 1);
    if (several) for (const [at, block] of blocks.entries()) if (at >= start) blocks[at] = { ...block, place: { line: block.place.line, page: i + 1 } };
  });
  return blocks;
}

function open(name: string, bytes: Uint8Array): SheetPackage {
  const parts = unpackParts(name, bytes, (path) => SHEET_PARTS.test(path));
  const book = sheetPackage(parts);
  if (book === null) throw new UnreadableFile("wrong-format", { name, format: "Excel" });
  return book;
}

async function loadSheets(name: string, book: SheetPackage): Promise<readonly Worksheet[]> {
  const { default: ExcelJS } = await import("exceljs");
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(book.packed.buffer);
  } catch {
    throw new UnreadableFile("damaged", { name });
  }
  return book.sheets.flatMap((_, i) => workbook.getWorksheet(String(i + 1)) ?? []);
}

function sheetHeading(name: string): MarkupItem {
  return { kind: "paragraph", segments: [{ text: name, href: null }], bullet: false, number: null, level: 2, line: 1 };
}

/** All rows up to the last with content; rows between them without any are empty. */
function rowsOf(sheet: Worksheet, facts: SheetFacts | undefined, book: SheetPackage): SheetRow[] {
  const spans = spansOf(facts, sheet.rowCount);
  const rows: SheetRow[] = [];
  sheet.eachRow((row, line) => {
    const cells: SheetCell[] = [];
    row.eachCell((cell, column) => {
      const reference = `${columnName(column)}${line}`;
      const span = spans(line, column);
      if (span === "covered" || column > WIDEST_SHEET) return;
      const text = textOfValue(cell.value, book.formats.get(cell.numFmt) ?? "General", book.date1904);
      cells[column - 1] = { paragraphs: cellParagraphs(text, facts?.links.get(reference) ?? null), ...span };
    });
    const last = rows.at(-1);
    if (last && last.line < line - 1) rows.push({ cells: [], line: line - 1 });
    rows.push({ cells: Array.from(cells, (cell: SheetCell | undefined) => cell ?? EMPTY), line });
  });
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  return rows.map((row) => ({ line: row.line, cells: Array.from({ length: width }, (_, i) => row.cells[i] ?? EMPTY) }));
}

/** The extent of the merged cell that begins at a place; "covered" inside of one. */
function spansOf(facts: SheetFacts | undefined, lastRow: number): (row: number, column: number) => "covered" | { width: number; height: number } {
  const byRow = new Map<number, MergedRange[]>();
  for (const range of facts?.merged ?? []) {
    for (let row = range.top; row <= Math.min(range.bottom, lastRow); row += 1) byRow.set(row, [...(byRow.get(row) ?? []), range]);
  }
  return (row, column) => {
    const range = byRow.get(row)?.find(({ left, right }) => column >= left && column <= right);
    if (!range) return { width: 1, height: 1 };
    return row === range.top && column === range.left ? { width: range.right - range.left + 1, height: range.bottom - range.top + 1 } : "covered";
  };
}

/** A value as the sheet shows it; errors (#DIV/0!) and what has no text are empty. */
function textOfValue(value: CellValue, format: string, date1904: boolean): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return showNumber(value, format, date1904);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value !== null && typeof value === "object" && "richText" in value) return value.richText.map((run) => run.text).join("");
  return "";
}
