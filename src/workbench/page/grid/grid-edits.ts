import type { ICellData } from "@univerjs/core";
import type { Area } from "../../book/area.ts";
import { SHEET_COLUMNS, SHEET_ROWS, spanning } from "../../book/area.ts";
import type { Book, Line, Sheet } from "../../book/book.ts";
import { ExcelError } from "../../book/excel-error.ts";
import { mergeCells, unmergeCells } from "../../book/merge-cells.ts";
import { refuseProtected } from "../../book/protection.ts";
import { relocateFormula } from "../../book/shift.ts";
import { shiftCells } from "../../book/shift-cells.ts";
import { addSheet, deleteSheet, refuseLastVisible, renameSheet } from "../../book/sheets.ts";
import { writeCells } from "../../book/write-cells.ts";
import { PIXELS } from "./grid-cell.ts";
import { addGridFilter, filterInGrid, removeGridFilter } from "./grid-filter.ts";
import { isRecord, numberOf, wordOf } from "./rule-values.ts";

/** What the grid is about to do: a mutation of Univer's. */
export interface GridMutation {
  readonly id: string;
  readonly params?: object;
}

type Params = Readonly<Record<string, unknown>>;
type Apply = (book: Book, sheet: Sheet, params: Params) => void;

/** The change of the book that a mutation of the grid stands for; undefined where it concerns only what is shown. */
export function bookEdit({ id, params }: GridMutation): ((book: Book) => void) | undefined {
  const apply = EDITS[id];
  if (!apply || !isRecord(params)) return undefined;
  // The edit is applied later, when the grid has changed its own parameters.
  const given = structuredClone(params);
  return (book) => apply(book, book.sheets.find((candidate) => candidate.id === given["subUnitId"]) ?? book.active, given);
}

const EDITS: Readonly<Record<string, Apply>> = {
  "sheet.mutation.set-range-values": (book, sheet, params) => writeTyped(book, sheet, params["cellValue"]),
  "sheet.mutation.insert-row": (book, sheet, params) => shiftCells(book, sheet, wholeRows(params["range"]), "Down"),
  "sheet.mutation.remove-rows": (book, sheet, params) => shiftCells(book, sheet, wholeRows(params["range"]), "Up"),
  "sheet.mutation.insert-col": (book, sheet, params) => shiftCells(book, sheet, wholeColumns(params["range"]), "Right"),
  "sheet.mutation.remove-col": (book, sheet, params) => shiftCells(book, sheet, wholeColumns(params["range"]), "Left"),
  "sheet.mutation.set-worksheet-name": (book, sheet, params) => renameSheet(book, sheet, wordOf(params["name"])),
  "sheet.mutation.insert-sheet": (book, _sheet, { sheet: given }) => {
    if (isRecord(given) && isRecord(given["cellData"]) && Object.keys(given["cellData"]).length > 0) throw new ExcelError("UnsupportedOperation");
    const name = isRecord(given) ? wordOf(given["name"]) : "";
    book.active = addSheet(book, name === "" ? undefined : name);
  },
  "sheet.mutation.remove-sheet": (book, sheet) => deleteSheet(book, sheet),
  "sheet.mutation.set-worksheet-order": (book, sheet, params) => {
    book.sheets.splice(book.sheets.indexOf(sheet), 1);
    book.sheets.splice(numberOf(params["toOrder"]) ?? book.sheets.length, 0, sheet);
    book.structureUnseen = true;
  },
  "sheet.mutation.set-worksheet-hidden": (book, sheet, params) => {
    if (params["hidden"] === 1) refuseLastVisible(book, sheet);
    sheet.visibility = params["hidden"] === 1 ? "Hidden" : "Visible";
    if (book.active === sheet) book.active = book.sheets.find(({ visibility }) => visibility === "Visible") ?? sheet;
  },
  "sheet.mutation.set-tab-color": (_book, sheet, params) => {
    sheet.tabColor = /^#[0-9a-f]{6}$/i.test(wordOf(params["color"])) ? wordOf(params["color"]).toUpperCase() : "";
  },
  "sheet.mutation.set-frozen": (_book, sheet, params) => {
    sheet.freeze = { rows: numberOf(params["ySplit"]) ?? 0, columns: numberOf(params["xSplit"]) ?? 0 };
  },
  "sheet.mutation.add-worksheet-merge": (book, sheet, params) => eachArea(params["ranges"], (area) => mergeCells(book, sheet, area, false)),
  "sheet.mutation.remove-worksheet-merge": (_book, sheet, params) => eachArea(params["ranges"], (area) => unmergeCells(sheet, area)),
  "sheet.mutation.set-row-hidden": (_book, sheet, params) => hide(sheet, "rows", params["ranges"], true),
  "sheet.mutation.set-row-visible": (_book, sheet, params) => hide(sheet, "rows", params["ranges"], false),
  "sheet.mutation.set-col-hidden": (_book, sheet, params) => hide(sheet, "columns", params["ranges"], true),
  "sheet.mutation.set-col-visible": (_book, sheet, params) => hide(sheet, "columns", params["ranges"], false),
  "sheet.mutation.set-filter-criteria": filterInGrid,
  "sheet.mutation.set-filter-range": (book, sheet, params) => eachArea([params["range"]], (area) => addGridFilter(book, sheet, area)),
  "sheet.mutation.remove-filter": removeGridFilter,
  // The book has no such change: it is refused aloud.
  ...Object.fromEntries(["move-range", "move-rows", "move-columns", "reorder-range", "add-range-protection", "add-worksheet-protection"].map((name) => [`sheet.mutation.${name}`, refuse])),
  "sheet.mutation.set-worksheet-col-width": (_book, sheet, params) => resize(sheet.columns, params["ranges"], params["colWidth"], "startColumn", "endColumn"),
  "sheet.mutation.set-worksheet-row-height": (_book, sheet, params) => resize(sheet.rows, params["ranges"], params["rowHeight"], "startRow", "endRow"),
};

function refuse(): never {
  throw new ExcelError("UnsupportedOperation");
}

function eachArea(ranges: unknown, change: (area: Area) => void): void {
  for (const range of Array.isArray(ranges) ? ranges : []) {
    const [down, over] = [lines(range, "startRow", "endRow"), lines(range, "startColumn", "endColumn")];
    change(spanning(down.start, over.start, down.end, over.end));
  }
}

function hide(sheet: Sheet, axis: "rows" | "columns", ranges: unknown, hidden: boolean): void {
  refuseProtected(sheet, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
  for (const range of Array.isArray(ranges) ? ranges : []) {
    const { start, end } = axis === "rows" ? lines(range, "startRow", "endRow") : lines(range, "startColumn", "endColumn");
    for (let at = start; at <= end; at += 1) sheet[axis].set(at, { ...sheet[axis].get(at), hidden });
  }
}

/** Mutations after which the grid itself holds what the book holds. */
export const SHOWN_ALREADY: ReadonlySet<string> = new Set(["sheet.mutation.set-worksheet-col-width", "sheet.mutation.set-worksheet-row-height"]);

/** Texts as a person typed them; what was copied or brought back carries its formula. */
function writeTyped(book: Book, sheet: Sheet, matrix: unknown): void {
  const entries = typedEntries(matrix);
  const [first] = entries;
  if (!first) return;
  const area = entries.reduce((all, { row, column }) => spanning(Math.min(all.top, row), Math.min(all.left, column), Math.max(all.top + all.height - 1, row), Math.max(all.left + all.width - 1, column)), spanning(first.row, first.column, first.row, first.column));
  const rows: (string | number | boolean | null)[][] = Array.from({ length: area.height }, () => Array.from({ length: area.width }, () => null));
  for (const { row, column, input } of entries) {
    const line = rows[row - area.top];
    if (line) line[column - area.left] = input;
  }
  writeCells(book, sheet, area, rows);
}

interface TypedEntry {
  readonly row: number;
  readonly column: number;
  readonly input: string | number | boolean;
}

/** The cells of a mutation whose content changes. */
export function typedEntries(matrix: unknown): TypedEntry[] {
  if (!isRecord(matrix)) return [];
  return Object.entries(matrix).flatMap(([row, line]) =>
    Object.entries(isRecord(line) ? line : {}).flatMap(([column, cell]) => {
      const input = inputOf(cell, Number(row), Number(column));
      return input === undefined ? [] : [{ row: Number(row), column: Number(column), input }];
    }),
  );
}

/** Undefined where only the look changes. */
function inputOf(cell: unknown, row: number, column: number): TypedEntry["input"] | undefined {
  if (cell === null) return "";
  if (!isRecord(cell)) return undefined;
  if (typeof cell["f"] === "string" && cell["f"] !== "") return cell["f"];
  const { custom } = cell;
  if (isRecord(custom) && typeof custom["formula"] === "string") return relocateFormula(custom["formula"], row - (numberOf(custom["row"]) ?? row), column - (numberOf(custom["column"]) ?? column));
  if (isRecord(cell["p"])) return documentText(cell["p"]);
  if (!("v" in cell)) return undefined;
  const value: unknown = cell["v"];
  return typeof value === "number" || typeof value === "boolean" ? value : wordOf(value);
}

/** A cell with several lines or styles comes as a small document; its text ends with the marks of paragraph and section. */
function documentText(document: Params): string {
  const body = document["body"];
  return isRecord(body) ? wordOf(body["dataStream"]).replace(/\r\n$/, "").replaceAll("\r", "\n") : "";
}

function wholeRows(range: unknown): Area {
  const { start, end } = lines(range, "startRow", "endRow");
  return { top: start, left: 0, height: end - start + 1, width: SHEET_COLUMNS };
}

function wholeColumns(range: unknown): Area {
  const { start, end } = lines(range, "startColumn", "endColumn");
  return { top: 0, left: start, height: SHEET_ROWS, width: end - start + 1 };
}

function lines(range: unknown, first: string, last: string): { start: number; end: number } {
  const given = isRecord(range) ? range : {};
  const start = numberOf(given[first]) ?? 0;
  return { start, end: numberOf(given[last]) ?? start };
}

/** Sizes come in pixels, one for all lines or one for each. */
function resize(sizes: Map<number, Line>, ranges: unknown, size: unknown, first: string, last: string): void {
  for (const range of Array.isArray(ranges) ? ranges : []) {
    const { start, end } = lines(range, first, last);
    for (let at = start; at <= end; at += 1) {
      const pixels = numberOf(isRecord(size) ? size[String(at)] : size);
      if (pixels !== undefined) sizes.set(at, { ...sizes.get(at), size: pixels / PIXELS });
    }
  }
}

/** Turns the cells of a mutation into what the book now shows there, before the grid takes them. */
export function replaceCells(matrix: unknown, shownAt: (row: number, column: number) => ICellData): void {
  if (!isRecord(matrix)) return;
  for (const [row, line] of Object.entries(matrix)) {
    if (!isRecord(line)) continue;
    for (const column of Object.keys(line)) Reflect.set(line, column, shownAt(Number(row), Number(column)));
  }
}
