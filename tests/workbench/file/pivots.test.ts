import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { parseArea } from "../../../src/workbench/book/area.ts";
import type { Book } from "../../../src/workbench/book/book.ts";
import { newBook } from "../../../src/workbench/book/book.ts";
import type { CellValue } from "../../../src/workbench/book/cell.ts";
import type { PivotTable } from "../../../src/workbench/book/pivot-table.ts";
import { addPivot, layOutPivot, refreshPivot } from "../../../src/workbench/book/pivots.ts";
import { cellAt, putCell } from "../../../src/workbench/book/sheet-cells.ts";
import { addSheet } from "../../../src/workbench/book/sheets.ts";
import { addTable } from "../../../src/workbench/book/tables.ts";
import { openBook } from "../../../src/workbench/file/open-book.ts";
import { saveBook } from "../../../src/workbench/file/save-book.ts";
import { inspectPackage } from "../../xlsx/inspect-package.ts";
import { recalculate } from "../../setup/recalculate.ts";

const ROWS: readonly (readonly CellValue[])[] = [["地区", "期", "数"], ["浙江", 201801, 1], ["浙江", 201802, 2], ["上海", 201801, 4], ["", 201801, 8]];

/** Two regions and a blank one by two periods; one period hidden where asked. */
function pivotBook(): Book {
  const book = newBook("数据");
  ROWS.forEach((line, row) => line.forEach((value, column) => putCell(book, book.active, row, column, { value: value === "" ? null : value })));
  const table = addTable(book, book.active, parseArea("A1:C5"), true);
  const pivot = addPivot(book, "透视", { table }, { sheet: addSheet(book, "分析"), row: 2, column: 1 });
  pivot.rows.push({ field: "地区" });
  pivot.columns.push({ field: "期" });
  pivot.values.push({ field: "数", name: "数之和", summarizeBy: "Sum", numberFormat: "0.00", named: true });
  pivot.layoutType = "Tabular";
  layOutPivot(book, pivot);
  return book;
}

const pivotOf = (book: Book): PivotTable => {
  const [pivot] = book.sheets[1]?.pivots ?? [];
  if (!pivot) throw new Error("the pivot table is gone");
  return pivot;
};

function shownIn(book: Book): CellValue[][] {
  const sheet = book.sheets[1];
  return Array.from({ length: 6 }, (_row, row) => Array.from({ length: 4 }, (_column, column) => (sheet && cellAt(sheet, row + 2, column + 1)?.value) ?? null));
}

describe("a pivot table made in the workbench", () => {
  it("is the same after saving and opening, and can be refreshed", async () => {
    const before = pivotBook();
    const after = await openBook(await saveBook(before));
    const { name, anchor, rows, columns, values, covered, parts, layoutType } = pivotOf(after);
    expect({ name, anchor, rows, columns, values, layoutType }).toEqual({
      name: "透视", anchor: { row: 2, column: 1 }, rows: [{ field: "地区" }], columns: [{ field: "期" }], layoutType: "Tabular",
      values: [{ field: "数", name: "数之和", summarizeBy: "Sum", numberFormat: "0.00", named: true }],
    });
    expect({ covered, parts }).toEqual({ covered: pivotOf(before).covered, parts: pivotOf(before).parts });
    expect(shownIn(after)).toEqual(shownIn(before));
    putCell(after, after.active, 1, 2, { value: 101 });
    refreshPivot(after, pivotOf(after));
    expect(shownIn(after).flat()).toContain(101);
    expect(shownIn(after).flat()).toContain(115);
  });

  it("stands in a sound package", async () => {
    const book = pivotBook();
    pivotOf(book).filters.push(...pivotOf(book).columns.splice(0));
    layOutPivot(book, pivotOf(book));
    expect(inspectPackage(await saveBook(pivotBook()))).toEqual([]);
    expect(inspectPackage(await saveBook(book))).toEqual([]);
  });

  it("keeps hidden items and descending order", async () => {
    const before = pivotBook();
    pivotOf(before).fieldSettings.set("期", { shown: new Set(["201801"]), descending: true });
    layOutPivot(before, pivotOf(before));
    const after = await openBook(await saveBook(before));
    expect(pivotOf(after).fieldSettings.get("期")).toEqual({ shown: new Set(["201801"]), descending: true });
  });

  it("is written anew once it changed, and byte for byte while it did not", async () => {
    const saved = await saveBook(pivotBook());
    const path = "xl/pivotTables/pivotTable1.xml";
    const book = await openBook(saved);
    expect(unzipSync(await saveBook(book))[path]).toEqual(unzipSync(saved)[path]);
    pivotOf(book).values.push({ field: "数", name: "个数", summarizeBy: "Count", numberFormat: undefined, named: true });
    layOutPivot(book, pivotOf(book));
    const again = await openBook(await saveBook(book));
    expect(pivotOf(again).values.map(({ name }) => name)).toEqual(["数之和", "个数"]);
  });

  it("keeps its definition where only its cells became more", async () => {
    const saved = await saveBook(pivotBook());
    const book = await openBook(saved);
    putCell(book, book.active, 1, 0, { value: "北京" });
    refreshPivot(book, pivotOf(book));
    const parts = unzipSync(await saveBook(book));
    const [old, now] = [unzipSync(saved), parts].map((files) => strFromU8(files["xl/pivotTables/pivotTable1.xml"] ?? new Uint8Array()));
    expect(old).toContain('<location ref="B3:E8"');
    expect(now).toBe(old?.replace('ref="B3:E8"', 'ref="B3:E9"'));
    expect(strFromU8(parts["xl/pivotCache/pivotCacheDefinition1.xml"] ?? new Uint8Array())).toContain('<pivotCacheDefinition refreshOnLoad="1"');
  });

  it("is understood by LibreOffice, which computes it anew", async () => {
    const book = await openBook(await recalculate(await saveBook(pivotBook())));
    expect(pivotOf(book).rows).toEqual([{ field: "地区" }]);
    expect(shownIn(book).flat()).toEqual(expect.arrayContaining(["浙江", "上海", 201801, 201802, 15, 13, 2]));
  }, 120_000);
});
