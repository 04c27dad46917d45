import { parseAddress } from "../../src/workbook/cell-address.ts";
import type { CellDescription, SheetDescription } from "../../src/workbook/description.ts";
import { GRID_COLUMNS, REPORT_MARGINS } from "../../src/workbook/report/report-page.ts";
import type { PrintedPage, PrintedWord } from "../setup/print-pdf.ts";

/** Where a cell of the report lies on paper, in points from the page's upper left corner. */
export interface CellRectangle {
  readonly page: number;
  readonly address: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Its text without white space. */
  readonly text: string;
}

const MILLIMETRE = 72 / 25.4;
/** Columns are 12 pixels of 0.75 points. */
const COLUMN = 9;
/** Rounding of rows and columns to the printer's steps, adding up over a page. */
const TOLERANCE = 4;

/** The rectangles of all printed cells with text, in the order of the sheet, worked out from heights, widths and page breaks alone. */
export function cellRectangles(sheet: SheetDescription): CellRectangle[] {
  const left = centredLeft();
  const heights = new Map(Object.entries(sheet.rowHeights ?? {}).map(([row, height]) => [Number(row), height]));
  const starts = [1, ...(sheet.print?.rowBreaks ?? []).map((row) => row + 1)];
  const head = heights.get(1) ?? 0;
  return sheet.cells.flatMap((cell) => {
    const from = parseAddress(cell.address);
    const to = parseAddress(cell.mergeTo ?? cell.address);
    if (from.column > GRID_COLUMNS) return [];
    const page = starts.findLastIndex((start) => start <= from.row);
    const first = starts[page] ?? 1;
    const above = Array.from({ length: from.row - first }, (_, index) => heights.get(first + index) ?? 0).reduce((sum, height) => sum + height, page === 0 ? 0 : head);
    const top = REPORT_MARGINS.top * MILLIMETRE + above;
    const text = shownText(cell).replace(/\s/gu, "");
    const bottom = top + (heights.get(from.row) ?? 0);
    // The first row stands on every page.
    const pages = from.row === 1 ? starts.map((_, index) => index) : [page];
    return text === "" ? [] : pages.map((at) => ({ page: at, address: cell.address, left: left + (from.column - 1) * COLUMN, right: left + to.column * COLUMN, top, bottom, text }));
  });
}

/** What is printed inside each rectangle, in reading order, and what lies in none of them or sticks out of its own. */
export function printedIn(page: PrintedPage, rectangles: readonly CellRectangle[]): { inside: { address: string; expected: string; found: string }[]; outside: string[] } {
  const outside: string[] = [];
  const found = new Map<CellRectangle, PrintedWord[]>(rectangles.map((rectangle) => [rectangle, []]));
  for (const word of page.words) {
    const [x, y] = [(word.left + word.right) / 2, (word.top + word.bottom) / 2];
    const rectangle = rectangles.find(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
    if (rectangle === undefined || sticksOut(word, rectangle)) outside.push(word.text);
    if (rectangle !== undefined) found.get(rectangle)?.push(word);
  }
  const inside = rectangles.map((rectangle) => {
    const words = [...(found.get(rectangle) ?? [])].sort((a, b) => (Math.abs(a.bottom - b.bottom) > 6 ? a.bottom - b.bottom : a.left - b.left));
    return { address: rectangle.address, expected: rectangle.text, found: words.map(({ text }) => text).join("").replace(/\s/gu, "") };
  });
  return { inside, outside };
}

function sticksOut(word: PrintedWord, { left, right, top, bottom }: CellRectangle): boolean {
  return word.left < left - TOLERANCE || word.right > right + TOLERANCE || word.top < top - TOLERANCE || word.bottom > bottom + TOLERANCE;
}

function centredLeft(): number {
  const room = (210 - REPORT_MARGINS.left - REPORT_MARGINS.right) * MILLIMETRE;
  return REPORT_MARGINS.left * MILLIMETRE + (room - GRID_COLUMNS * COLUMN) / 2;
}

/** A number as its format shows it. */
function shownText({ text, number, numberFormat = "" }: CellDescription): string {
  if (number === undefined) return text ?? "";
  const decimals = /\.(0+)/u.exec(numberFormat)?.[1]?.length ?? 0;
  const percent = numberFormat.endsWith("%");
  return (percent ? number * 100 : number).toFixed(decimals).replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/gu, ",") + (percent ? "%" : "");
}
