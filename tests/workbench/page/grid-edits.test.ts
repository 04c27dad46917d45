import { describe, expect, it } from "vitest";
import { newBook } from "../../../src/workbench/book/book.ts";
import type { Book } from "../../../src/workbench/book/book.ts";
import { cellAt } from "../../../src/workbench/book/sheet-cells.ts";
import { writeCells } from "../../../src/workbench/book/write-cells.ts";
import { addTable } from "../../../src/workbench/book/tables.ts";
import { openBook } from "../../../src/workbench/file/open-book.ts";
import { saveBook } from "../../../src/workbench/file/save-book.ts";
import { bookEdit } from "../../../src/workbench/page/grid/grid-edits.ts";
import { filterResource } from "../../../src/workbench/page/grid/grid-filter.ts";

/** One sheet with 1, 2 and their sum in A1:A3. */
function book(): Book {
  const made = newBook("表");
  writeCells(made, made.active, { top: 0, left: 0, height: 3, width: 1 }, [[1], [2], ["=A1+A2"]]);
  return made;
}

function apply(made: Book, id: string, params: object): Book {
  bookEdit({ id: `sheet.mutation.${id}`, params: { subUnitId: made.active.id, ...params } })?.(made);
  return made;
}

const typed = (row: number, column: number, cell: object | null): object => ({ cellValue: { [row]: { [column]: cell } } });
const at = (made: Book, row: number, column: number) => cellAt(made.active, row, column);

describe("bookEdit", () => {
  it.each([
    ["a number with a share's sign", { v: "12%" }, 0.12, undefined],
    ["a text that is no number", { v: "12项" }, "12项", undefined],
    ["a formula", { f: "=A1*2", v: null }, null, "=A1*2"],
    ["nothing", { v: null, f: null, p: null, custom: null }, null, undefined],
    ["several lines", { p: { body: { dataStream: "甲\r乙\r\n" } } }, "甲\n乙", undefined],
    // Copied from A3, one column to the right and one row down.
    ["a copied formula", { v: 3, custom: { formula: "=A1+A2", row: 2, column: 0 } }, null, "=B2+B3"],
  ])("takes %s as typed", (_what, cell, value, formula) => {
    const made = apply(book(), "set-range-values", typed(3, 1, cell));
    expect([at(made, 3, 1)?.value, at(made, 3, 1)?.formula]).toEqual([value, formula]);
  });

  it("leaves contents alone where only the look changes", () => {
    expect(at(apply(book(), "set-range-values", typed(0, 0, { s: { bl: 1 } })), 0, 0)?.value).toBe(1);
  });

  it("keeps what was meant although the grid changes its parameters afterwards", () => {
    const made = book();
    const params = { subUnitId: made.active.id, ...typed(0, 0, { v: "9" }) };
    const edit = bookEdit({ id: "sheet.mutation.set-range-values", params });
    Reflect.set(params, "cellValue", {});
    edit?.(made);
    expect(at(made, 0, 0)?.value).toBe(9);
  });

  it("inserts and removes rows with the formulas that refer to them", () => {
    const range = { startRow: 1, endRow: 1, startColumn: 0, endColumn: 20 };
    expect(at(apply(book(), "insert-row", { range }), 3, 0)?.formula).toBe("=A1+A3");
    expect(at(apply(book(), "remove-rows", { range }), 1, 0)?.formula).toBe("=A1+#REF!");
  });

  it("adds, renames, moves and deletes sheets", () => {
    const made = apply(book(), "insert-sheet", { sheet: { name: "新表", cellData: {} } });
    expect([made.sheets.map(({ name }) => name), made.active.name]).toEqual([["表", "新表"], "新表"]);
    apply(made, "set-worksheet-name", { name: "改名" });
    apply(made, "set-worksheet-order", { fromOrder: 1, toOrder: 0 });
    expect(made.sheets.map(({ name }) => name)).toEqual(["改名", "表"]);
    apply(made, "remove-sheet", {});
    expect(made.sheets.map(({ name }) => name)).toEqual(["表"]);
    expect(() => apply(made, "remove-sheet", {})).toThrow("visible sheet");
  });

  it("takes sizes in pixels, hides and freezes", () => {
    const made = apply(book(), "set-worksheet-col-width", { ranges: [{ startColumn: 1, endColumn: 2 }], colWidth: 96 });
    apply(made, "set-row-hidden", { ranges: [{ startRow: 4, endRow: 4 }] });
    apply(made, "set-frozen", { xSplit: 1, ySplit: 2 });
    expect([made.active.columns.get(2)?.size, made.active.rows.get(4)?.hidden, made.active.freeze]).toEqual([72, true, { rows: 2, columns: 1 }]);
  });

  it("refuses aloud what the book cannot follow, and knows nothing of what is only shown", () => {
    expect(() => apply(book(), "move-range", {})).toThrow("not supported");
    expect(bookEdit({ id: "sheet.mutation.set-worksheet-row-auto-height", params: {} })).toBeUndefined();
  });
});

describe("filters that a person sets in the grid", () => {
  /** A table of two columns at A1:B5 with the amounts 5, 10, 20 and blank. */
  function filtered(col: number, criteria: object | null): Book {
    const made = newBook("表");
    writeCells(made, made.active, { top: 0, left: 0, height: 5, width: 2 }, [["名称", "数额"], ["甲", 5], ["乙", 10], ["甲", 20], ["", ""]]);
    addTable(made, made.active, { top: 0, left: 0, height: 5, width: 2 }, true);
    return apply(made, "set-filter-criteria", { col, criteria });
  }
  const hiddenRows = (made: Book): number[] => [...made.active.rows].filter(([, { hidden }]) => hidden).map(([row]) => row);
  const gridFilter = (made: Book): unknown => JSON.parse(filterResource(made))[made.active.id];

  it.each([
    ["chosen values", 0, { colId: 0, filters: { filters: ["甲"] } }, [2, 4]],
    ["chosen values and blanks", 0, { colId: 0, filters: { filters: ["乙"], blank: true } }, [1, 3]],
    ["one condition", 1, { colId: 1, customFilters: { customFilters: [{ val: 10, operator: "greaterThanOrEqual" }] } }, [1, 4]],
    ["both conditions", 1, { colId: 1, customFilters: { and: 1, customFilters: [{ val: 5, operator: "greaterThan" }, { val: 20, operator: "lessThan" }] } }, [1, 3, 4]],
    ["a word in the text", 0, { colId: 0, customFilters: { customFilters: [{ val: "*甲*" }] } }, [2, 4]],
    ["nothing any more", 0, null, []],
  ])("%s hide rows of the book", (_what, col, criteria, hidden) => {
    expect(hiddenRows(filtered(col, criteria))).toEqual(hidden);
  });

  it("come back to the grid, also out of a saved file", async () => {
    const criteria = { colId: 1, customFilters: { and: 1, customFilters: [{ val: "5", operator: "greaterThan" }, { val: "20", operator: "lessThan" }] } };
    const made = filtered(1, criteria);
    const shown = { ref: { startRow: 0, startColumn: 0, endRow: 4, endColumn: 1 }, filterColumns: [criteria], cachedFilteredOut: [1, 3, 4] };
    expect(gridFilter(made)).toEqual(shown);
    const opened = await openBook(await saveBook(made));
    expect([gridFilter(opened), hiddenRows(opened)]).toEqual([shown, [1, 3, 4]]);
  });

  it("go with their buttons", () => {
    const made = apply(filtered(0, { colId: 0, filters: { filters: ["甲"] } }), "remove-filter", {});
    expect([hiddenRows(made), gridFilter(made)]).toEqual([[], undefined]);
  });

  it("are refused aloud where the book cannot follow: colours, cells outside tables, a protected sheet", () => {
    expect(() => filtered(0, { colId: 0, colorFilters: { cellFillColors: ["#fff"] } })).toThrow("not supported");
    expect(() => apply(apply(newBook("表"), "set-filter-range", { range: { startRow: 0, endRow: 3, startColumn: 0, endColumn: 1 } }), "set-filter-criteria", { col: 0, criteria: null })).toThrow("not supported");
    const made = filtered(0, null);
    made.active.protection = { options: { allowAutoFilter: false }, password: undefined };
    expect(() => apply(made, "set-filter-criteria", { col: 0, criteria: { colId: 0, filters: { filters: ["甲"] } } })).toThrow();
    expect(hiddenRows(made)).toEqual([]);
  });
});
