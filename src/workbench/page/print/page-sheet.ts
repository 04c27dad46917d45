import type { Book, Sheet } from "../../book/book.ts";
import { chartFrame } from "../chart/chart-frame.ts";
import { chartModel } from "../chart/chart-model.ts";
import { drawChart } from "../chart/draw-chart.ts";
import { element } from "../element.ts";
import { wordOf } from "../grid/rule-values.ts";
import type { ShownCell } from "./cell-box.ts";
import { cellBox } from "./cell-box.ts";
import type { HeaderFacts } from "./header-text.ts";
import { headerText } from "./header-text.ts";
import type { PageSetup } from "./page-setup.ts";
import { mergeAt } from "./print-pages.ts";
import type { PrintPage } from "./print-pages.ts";
import type { PrintLine } from "./paginate.ts";

/** What is the same on all pages of a sheet. */
export interface SheetToPrint {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly setup: PageSetup;
  readonly scale: number;
  readonly shownAt: (row: number, column: number) => ShownCell;
}

const PIXELS = 96 / 72;
const sum = (lines: readonly PrintLine[]): number => lines.reduce((total, { size }) => total + size, 0);

/** One sheet of paper at its real size (CSS points). */
export function pageSheet(job: SheetToPrint, page: PrintPage, facts: HeaderFacts): HTMLElement {
  const { setup, scale } = job;
  const { margins } = setup;
  const width = sum(page.columns) * scale;
  const left = setup.centered ? margins.left + Math.max(0, (setup.width - margins.left - margins.right - width) / 2) : margins.left;
  const body = element("div", { class: "page-body", style: `left:${left}pt;top:${margins.top}pt;transform:scale(${scale});width:${sum(page.columns)}pt;height:${sum(page.rows)}pt` }, [cellTable(job, page), ...charts(job, page)]);
  return element("div", { class: "page-sheet", style: `width:${setup.width}pt;height:${setup.height}pt` }, [
    band(job, "Header", facts, `top:${margins.header}pt`), body, band(job, "Footer", facts, `bottom:${margins.footer}pt`),
  ]);
}

function band({ sheet, setup }: SheetToPrint, part: "Header" | "Footer", facts: HeaderFacts, edge: string): HTMLElement {
  const words = (["Left", "Center", "Right"] as const).map((side) => headerText(wordOf(sheet.page.headersFooters.get(`DefaultForAllPages.${side}${part}`)), facts));
  return element("div", { class: "page-band", style: `${edge};left:${setup.margins.left}pt;right:${setup.margins.right}pt` }, words.map((text) => element("span", {}, [text])));
}

function cellTable(job: SheetToPrint, { rows, columns }: PrintPage): HTMLElement {
  const widths = element("colgroup", {}, columns.map(({ size }) => element("col", { style: `width:${size}pt` })));
  const body = element("tbody", {}, rows.map((row) => element("tr", { style: `height:${row.size}pt` }, columns.flatMap((column) => pageCell(job, row, column, rows, columns)))));
  return element("table", { style: `width:${sum(columns)}pt` }, [widths, body]);
}

function pageCell({ sheet, setup, shownAt }: SheetToPrint, row: PrintLine, column: PrintLine, rows: readonly PrintLine[], columns: readonly PrintLine[]): HTMLElement[] {
  const merge = mergeAt(sheet.merges, row.at, column.at);
  if (merge === "covered") return [];
  const box = cellBox(sheet, row.at, column.at, shownAt(row.at, column.at), setup);
  if (merge) {
    box.rowSpan = Math.max(1, rows.filter(({ at }) => at >= merge.top && at < merge.top + merge.height).length);
    box.colSpan = Math.max(1, columns.filter(({ at }) => at >= merge.left && at < merge.left + merge.width).length);
  }
  const inner = box.firstElementChild;
  if (inner instanceof HTMLElement && !merge) inner.style.maxHeight = `${row.size}pt`;
  return [box];
}

/** Charts whose upper left corner stands on this page. */
function charts({ book, sheet }: SheetToPrint, { rows, columns }: PrintPage): HTMLElement[] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return [];
  const edge = (lines: readonly PrintLine[]) => (at: number): number => sum(lines.filter((line) => line.at < at)) * PIXELS;
  return sheet.charts.flatMap((chart) => {
    const frame = chartFrame(book, sheet, chart, { row: edge(rows), column: edge(columns) });
    if (frame.width < 20 || frame.height < 20) return [];
    return [element("div", { class: "page-chart", style: `left:${frame.left}px;top:${frame.top}px` }, [drawChart(chartModel(book, sheet, chart), frame.width, frame.height)])];
  });
}
