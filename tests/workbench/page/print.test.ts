import { describe, expect, it } from "vitest";
import { emptySheet, newBook } from "../../../src/workbench/book/book.ts";
import { writeCells } from "../../../src/workbench/book/write-cells.ts";
import { headerText } from "../../../src/workbench/page/print/header-text.ts";
import { pageSetup } from "../../../src/workbench/page/print/page-setup.ts";
import { cutLines, fittingScale } from "../../../src/workbench/page/print/paginate.ts";
import { printPages } from "../../../src/workbench/page/print/print-pages.ts";

const lines = (...sizes: number[]): { at: number; size: number }[] => sizes.map((size, at) => ({ at, size }));
const places = (pages: readonly (readonly { readonly at: number }[])[]): number[][] => pages.map((page) => page.map(({ at }) => at));

describe("cutLines", () => {
  it.each([
    ["fills pages without cutting a line", { lines: lines(40, 40, 40), repeated: [], breaks: [] }, 100, [[0, 1], [2]]],
    ["repeats rows on the pages behind them", { lines: lines(20, 40, 40, 40, 40), repeated: lines(20), breaks: [] }, 100, [[0, 1, 2], [0, 3, 4]]],
    ["ends a page at a break", { lines: lines(10, 10, 10), repeated: [], breaks: [1] }, 100, [[0], [1, 2]]],
    ["gives a line that is too large a page of its own", { lines: lines(10, 300, 10), repeated: [], breaks: [] }, 100, [[0], [1], [2]]],
  ])("%s", (_name, axis, room, expected) => {
    expect(places(cutLines(axis, room))).toEqual(expected);
  });

  it("makes smaller until the lines fit, never larger", () => {
    expect(fittingScale({ lines: lines(100, 100), repeated: [], breaks: [] }, 100, 1)).toBeCloseTo(0.5, 2);
    expect(fittingScale({ lines: lines(10), repeated: [], breaks: [] }, 100, 1)).toBe(1);
    // Three lines of 60 on two pages of 100: two of them stand on one page only at 100/120.
    expect(fittingScale({ lines: lines(60, 60, 60), repeated: [], breaks: [] }, 100, 2)).toBeCloseTo(0.83, 1);
  });
});

describe("printPages", () => {
  it("takes paper, orientation, margins and the number of pages wide from the sheet", () => {
    const book = newBook();
    const [sheet] = book.sheets;
    if (!sheet) throw new Error("no sheet");
    // 20 columns of 48 points: 960 points; upright A4 has 595.3 − 2 × 50.4 = 494.5 between the margins.
    writeCells(book, sheet, { top: 0, left: 0, height: 1, width: 20 }, [Array.from({ length: 20 }, () => 1)]);
    expect(printPages(sheet, pageSetup(sheet)).pages.map(({ columns }) => columns.length)).toEqual([10, 10]);
    sheet.page.settings.set("Orientation", "Landscape");
    expect(printPages(sheet, pageSetup(sheet)).pages.map(({ columns }) => columns.length)).toEqual([15, 5]);
    sheet.page.settings.set("Zoom", { horizontalFitToPages: 1, verticalFitToPages: null, scale: null });
    const { pages, scale } = printPages(sheet, pageSetup(sheet));
    expect(pages.length).toBe(1);
    expect(scale).toBeCloseTo((841.9 - 100.8) / 960, 2);
  });

  it("prints nothing of an empty sheet", () => {
    const sheet = emptySheet("1", "空");
    expect(printPages(sheet, pageSetup(sheet)).pages).toEqual([]);
  });
});

describe("headerText", () => {
  const facts = { page: 2, pages: 7, sheet: "报告", file: "台账.xlsx", date: "2018/3/1", time: "09:30" };
  it.each([
    ["第 &P 页，共 &N 页", "第 2 页，共 7 页"],
    ['&"宋体,加粗"&9&A', "报告"],
    ["&K1F2937&F", "台账.xlsx"],
    ["A && B &D &T", "A & B 2018/3/1 09:30"],
    ["", ""],
  ])("%s → %s", (code, expected) => {
    expect(headerText(code, facts)).toBe(expected);
  });
});
