import type { ICellData } from "@univerjs/core";
import type { Area } from "../../book/area.ts";
import { SHEET_COLUMNS, SHEET_ROWS, spanning } from "../../book/area.ts";
import type { Book, Line, Sheet } from "../../book/book.ts";
import { relocateFormula } from "../../book/shift.ts";
import { shiftCells } from "../../book/shift-cells.ts";
import { addSheet, deleteSheet, renameSheet } from "../../book/sheets.ts";
import { writeCells } from "../../book/write-cells.ts";
import { PIXELS } from "./grid-cell.ts";
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
  "sheet.mutation.insert-sheet": (book, _sheet, params) => {
    const given = isRecord(params["sheet"]) ? wordOf(params["sheet"]["name"]) : "";
    book.active = addSheet(book, given === "" ? undefined : given);
  },
  "sheet.mutation.remove-sheet": (book, sheet) => deleteSheet(book, sheet),
  "sheet.mutation.set-worksheet-col-width": (_book, sheet, params) => resize(sheet.columns, params["ranges"], params["colWidth"], "startColumn", "endColumn"),
  "sheet.mutation.set-worksheet-row-height": (_book, sheet, params) => resize(sheet.rows, params["ranges"], params["rowHeight"], "startRow", "endRow"),
};

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
