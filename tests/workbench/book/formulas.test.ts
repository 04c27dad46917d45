import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WHOLE_SHEET, formatArea, intersection, parseArea, without } from "../../../src/workbench/book/area.ts";
import { newBook } from "../../../src/workbench/book/book.ts";
import { formulaParts } from "../../../src/workbench/book/formula-parts.ts";
import { relocateFormula, shiftArea, shiftFormula } from "../../../src/workbench/book/shift.ts";
import { spelledOut } from "../../../src/workbench/book/structured-references.ts";
import { addTable } from "../../../src/workbench/book/tables.ts";
import { writeCells } from "../../../src/workbench/book/write-cells.ts";

describe("formulaParts", () => {
  it("tells references from names, functions, texts and structured references", () => {
    const parts = formulaParts(`=IF('a b'!$A$1:B2>LOG10(5),"A1",表1[[#This Row],[列]]+x1y+A:C+2:3+Sheet1!C3)`);
    const kinds = parts.filter(({ kind }) => kind === "reference" || kind === "structured").map(({ text }) => text);
    expect(kinds).toEqual(["'a b'!$A$1:B2", "表1[[#This Row],[列]]", "A:C", "2:3", "Sheet1!C3"]);
    expect(parts.map(({ text }) => text).join("")).toBe(`=IF('a b'!$A$1:B2>LOG10(5),"A1",表1[[#This Row],[列]]+x1y+A:C+2:3+Sheet1!C3)`);
  });
});

describe("relocateFormula", () => {
  it.each([
    ["=A1+$B$2", 1, 1, "=B2+$B$2"],
    ["=$A1+A$1", 2, 3, "=$A3+D$1"],
    ["=SUM(A:B)+SUM(1:2)", 1, 1, "=SUM(B:C)+SUM(2:3)"],
    ["=A1", -1, 0, "=#REF!"],
    ["=b!A1", 0, 1, "=b!B1"],
    ["=T[x]+A1", 1, 0, "=T[x]+A2"],
  ])("%s by %i rows and %i columns", (formula, rows, columns, moved) => {
    expect(relocateFormula(formula, rows, columns)).toBe(moved);
  });
});

describe("shifts", () => {
  const insertTwoRows = { axis: "row", band: parseArea("3:4"), at: 2, count: 2 } as const;
  const deleteRow2 = { axis: "row", band: parseArea("2:2"), at: 1, count: -1 } as const;

  it.each([
    ["A1:A2", "A1:A2"],
    ["A1:A3", "A1:A5"],
    ["A3:B3", "A5:B5"],
    ["A:B", "A:B"],
  ])("two rows inserted at row 3: %s → %s", (before, after) => {
    expect(shiftArea(parseArea(before), insertTwoRows)).toEqual(parseArea(after));
  });

  it("rows deleted: areas shrink, move or go", () => {
    expect([parseArea("A1:A3"), parseArea("A2"), parseArea("A5")].map((area) => shiftArea(area, deleteRow2))).toEqual([parseArea("A1:A2"), undefined, parseArea("A4")]);
  });

  it("formulas of other sheets follow, those to other sheets stay", () => {
    expect(shiftFormula("=A5+b!A5+'b'!$A$5:$A$9", "a", "b", insertTwoRows)).toBe("=A5+b!A7+b!$A$7:$A$11");
  });

  it("cells inserted in a column move only that column", () => {
    const shift = { axis: "row", band: parseArea("B2:B3"), at: 1, count: 2 } as const;
    expect(shiftFormula("=A5+B5+A5:B5", "s", "s", shift)).toBe("=A5+B7+A5:B5");
  });
});

describe("spelledOut", () => {
  const book = newBook();
  writeCells(book, book.active, parseArea("A1:B1"), [["列", "单位(万)"]]);
  const table = addTable(book, book.active, parseArea("A1:B3"), true);

  it.each([
    ["=[@列]*2", "=Table1[[#This Row],[列]]*2"],
    ["=[@[单位(万)]]", "=Table1[[#This Row],[单位(万)]]"],
    ["=SUM([列])", "=SUM(Table1[列])"],
    ["=Table1[@列]", "=Table1[[#This Row],[列]]"],
    ["=COUNTA([@])", "=COUNTA(Table1[#This Row])"],
    ['="[@列]"', '="[@列]"'],
  ])("%s", (formula, spelled) => {
    expect(spelledOut(formula, table)).toBe(spelled);
  });
});

describe("properties of shifts and copies", () => {
  const line = fc.integer({ min: 0, max: 40 });
  const anyArea = fc.record({ top: line, left: line, height: fc.integer({ min: 1, max: 20 }), width: fc.integer({ min: 1, max: 20 }) });

  it("deleting the rows that were inserted brings every area back", () => {
    fc.assert(
      fc.property(anyArea, line, fc.integer({ min: 1, max: 9 }), (area, at, count) => {
        const inserted = shiftArea(area, { axis: "row", band: { ...WHOLE_SHEET, top: at, height: count }, at, count });
        if (!inserted) throw new Error("an insertion deleted cells");
        expect(shiftArea(inserted, { axis: "row", band: { ...WHOLE_SHEET, top: at, height: count }, at, count: -count })).toEqual(area);
      }),
    );
  });

  it("a formula copied there and back is as it was", () => {
    const formula = fc.tuple(anyArea, fc.boolean()).map(([area, fixed]) => `=SUM(${formatArea({ ...area, top: area.top + 50, left: area.left + 50 })})+${fixed ? "$A$1" : "b!$C9"}`);
    fc.assert(fc.property(formula, fc.integer({ min: -5, max: 5 }), fc.integer({ min: -5, max: 5 }), (text, rows, columns) => relocateFormula(relocateFormula(text, rows, columns), -rows, -columns) === text));
  });

  it("an area without a hole and the hole's part of it make up the area", () => {
    fc.assert(
      fc.property(anyArea, anyArea, (area, hole) => {
        const cells = (part: { height: number; width: number } | undefined): number => (part ? part.height * part.width : 0);
        const rest = without(area, hole);
        expect(rest.reduce((sum, part) => sum + cells(part), cells(intersection(area, hole)))).toBe(cells(area));
        expect(rest.some((part) => intersection(part, hole))).toBe(false);
      }),
    );
  });
});
