import { describe, expect, it } from "vitest";
import { calculate } from "../../../src/workbench/book/calculation.ts";
import { newBook } from "../../../src/workbench/book/book.ts";
import type { Book } from "../../../src/workbench/book/book.ts";
import { addSheet } from "../../../src/workbench/book/sheets.ts";
import { putCell } from "../../../src/workbench/book/sheet-cells.ts";
import { createSheetEngine } from "../../../src/workbench/engine/create-sheet-engine.ts";
import type { SheetEngine } from "../../../src/workbench/engine/sheet-engine.ts";
import { linkOfCell, linkedPlace, placeOfLink } from "../../../src/workbench/page/grid/link-of-cell.ts";

async function bookWith(formula: string): Promise<{ readonly book: Book; readonly engine: SheetEngine }> {
  const book = newBook("表");
  addSheet(book, "分 析");
  book.names.push({ name: "目录", refersTo: "='分 析'!$C$4", comment: "", visible: true });
  putCell(book, book.active, 0, 0, { value: "https://example.org/2018" });
  putCell(book, book.active, 1, 1, { value: null, formula });
  putCell(book, book.active, 2, 2, { value: "看", link: { address: "https://example.org/cell" } });
  const engine = createSheetEngine();
  await calculate(book, engine);
  return { book, engine };
}

describe("a click on a cell", () => {
  it.each([
    ["=HYPERLINK(\"https://example.org/a,b\",\"看\")", { address: "https://example.org/a,b" }],
    ["=hyperlink(A1&IF(TRUE,\"/5\",\"\"),\"看\")", { address: "https://example.org/2018/5" }],
    ["=HYPERLINK(\"#'分 析'!B2\")", { documentReference: "'分 析'!B2" }],
    ["=HYPERLINK(1/0,\"看\")", undefined],
    ["=LEN(HYPERLINK(\"https://example.org\"))", undefined],
    ["=A1", undefined],
  ])("with %s leads to %o", async (formula, link) => {
    const { book, engine } = await bookWith(formula);
    expect(await linkOfCell(engine, book.active, 1, 1)).toEqual(link);
  });

  it("leads where the cell's own link says, and nowhere from any other cell", async () => {
    const { book, engine } = await bookWith("=1");
    expect([await linkOfCell(engine, book.active, 2, 2), await linkOfCell(engine, book.active, 0, 0), await linkOfCell(engine, book.active, 9, 9)]).toEqual([{ address: "https://example.org/cell" }, undefined, undefined]);
  });

  it("leaves nothing behind in the engine", async () => {
    const { book, engine } = await bookWith("=HYPERLINK(A1)");
    await linkOfCell(engine, book.active, 1, 1);
    expect((await engine.calculate()).filter(({ row }) => row < 1_048_575)).toEqual([]);
  });
});

describe("places within the workbook", () => {
  it.each([
    ["'分 析'!B2", "分 析", 1, 1], ["B3:C4", "表", 2, 1], ["目录", "分 析", 3, 2], ["没有!A1", undefined, 0, 0], ["没有", undefined, 0, 0],
  ])("%s", async (reference, sheet, top, left) => {
    const { book } = await bookWith("=1");
    const place = placeOfLink(book, book.active, reference);
    expect(place && [place.sheet.name, place.area.top, place.area.left]).toEqual(sheet === undefined ? undefined : [sheet, top, left]);
  });
});

describe("linkedPlace", () => {
  it("finds the end of the first argument behind texts, brackets and calls", () => {
    expect(linkedPlace("=HYPERLINK(INDEX(表1[链接],MATCH(\"a,b\",{\"x\",\"y\"},0)),T(\")\"))")).toBe("=INDEX(表1[链接],MATCH(\"a,b\",{\"x\",\"y\"},0))");
  });
});
