import { WHOLE_SHEET, bottomOf, rightOf } from "../../book/area.ts";
import type { Area } from "../../book/area.ts";
import type { Line, Sheet } from "../../book/book.ts";
import { usedArea } from "../../book/sheet-cells.ts";
import { fittedRows } from "../grid/fitted-rows.ts";
import type { PageSetup } from "./page-setup.ts";
import type { PrintAxis, PrintLine } from "./paginate.ts";
import { cutLines, fittingScale } from "./paginate.ts";

/** Points of a row and of a column without a size of their own. */
const STANDARD = { row: 15, column: 48 };

/** The cells of one sheet of paper. */
export interface PrintPage {
  readonly rows: readonly PrintLine[];
  readonly columns: readonly PrintLine[];
}

export interface PrintLayout {
  /** 1 is 100 %. */
  readonly scale: number;
  readonly pages: readonly PrintPage[];
}

/** Cuts a sheet into pages as its page set-up says: print area, repeated rows and columns, breaks, scale or number of pages. */
export function printPages(sheet: Sheet, setup: PageSetup): PrintLayout {
  const area = sheet.page.printArea ?? usedArea(sheet, WHOLE_SHEET, true);
  if (!area) return { scale: 1, pages: [] };
  const { titleRows, titleColumns, rowBreaks, columnBreaks } = sheet.page;
  const rowSizes = fittedRows(sheet);
  const down: PrintAxis = { lines: lines(area.top, bottomOf(area), rowSizes, STANDARD.row), repeated: titleRows ? lines(titleRows.top, bottomOf(titleRows), rowSizes, STANDARD.row) : [], breaks: rowBreaks };
  const over: PrintAxis = { lines: lines(area.left, rightOf(area), sheet.columns, STANDARD.column), repeated: titleColumns ? lines(titleColumns.left, rightOf(titleColumns), sheet.columns, STANDARD.column) : [], breaks: columnBreaks };
  const room = roomOf(setup);
  const scale = scaleOf(setup, down, over, room);
  const [rowPages, columnPages] = [cutLines(down, room.height / scale), cutLines(over, room.width / scale)];
  const pages = setup.downThenOver ? columnPages.flatMap((columns) => rowPages.map((rows) => ({ rows, columns }))) : rowPages.flatMap((rows) => columnPages.map((columns) => ({ rows, columns })));
  return { scale, pages };
}

/** Points between the margins. */
export function roomOf({ width, height, margins }: PageSetup): { readonly width: number; readonly height: number } {
  return { width: width - margins.left - margins.right, height: height - margins.top - margins.bottom };
}

function scaleOf({ scale, fitWide, fitHigh }: PageSetup, down: PrintAxis, over: PrintAxis, room: { readonly width: number; readonly height: number }): number {
  if (scale !== undefined) return scale / 100;
  const wide = fitWide === undefined ? 1 : fittingScale(over, room.width, fitWide);
  return Math.min(wide, fitHigh === undefined ? 1 : fittingScale(down, room.height, fitHigh));
}

function lines(first: number, last: number, sizes: ReadonlyMap<number, Line>, standard: number): PrintLine[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((at) => {
    const line = sizes.get(at);
    return line?.hidden ? [] : [{ at, size: line?.size ?? standard }];
  });
}

/** The merged area whose first cell is here; "covered" for its other cells. */
export function mergeAt(merges: readonly Area[], row: number, column: number): Area | "covered" | undefined {
  const merge = merges.find(({ top, left, height, width }) => row >= top && row < top + height && column >= left && column < left + width);
  if (!merge) return undefined;
  return merge.top === row && merge.left === column ? merge : "covered";
}
