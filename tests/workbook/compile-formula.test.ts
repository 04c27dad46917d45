import { describe, expect, it } from "vitest";
import { compileFormula, compileName, compileRowRule } from "../../src/workbook/compile-formula.ts";
import type { ColumnDescription, TableDescription, WorkbookDescription } from "../../src/workbook/description.ts";

const column = (key: string, header: string): ColumnDescription => ({ key, header, type: "number", numberFormat: "General", width: 8, input: false });

const ITEMS: TableDescription = { key: "items", name: "指标表", anchor: "B4", columns: [column("id", "编号"), column("target", "目标值"), column("odd", "完成 [率]#1's")] };
const BOOK: WorkbookDescription = {
  sheets: [{ key: "one", name: "指标", tables: [ITEMS], cells: [], columnWidths: {}, protect: false }],
  names: [
    { key: "reportPeriod", name: "报告期", refersTo: { sheet: "one", range: "B2" } },
    { key: "words", name: "清单", refersTo: { sheet: "one", range: "H5:H9" } },
    { key: "ids", name: "编号清单", refersTo: { table: "items", column: "id" } },
  ],
};

describe("compileFormula", () => {
  it.each([
    ["{#target}*2", "指标表[[#This Row],[目标值]]*2"],
    ["SUM({items.target})", "SUM(指标表[目标值])"],
    ["ROW()-ROW({header:items.id})", "ROW()-ROW(指标表[[#Headers],[编号]])"],
    ["IF({name:reportPeriod}>0,1,0)", "IF(报告期>0,1,0)"],
    ["{#odd}", "指标表[[#This Row],[完成 '[率']'#1''s]]"],
    ["MAX({items.odd})", "MAX(指标表[[完成 '[率']'#1''s]])"],
  ])("writes %s as %s", (formula, expected) => {
    expect(compileFormula(formula, BOOK, ITEMS)).toBe(expected);
  });

  it.each(["{#nothing}", "{items.nothing}", "{nowhere.id}", "{name:nothing}", "{items}", "{1,2}"])("throws for %s, which nobody defined", (formula) => {
    expect(() => compileFormula(formula, BOOK, ITEMS)).toThrow();
  });

  it("throws for a row reference outside a table", () => {
    expect(() => compileFormula("{#target}", BOOK)).toThrow();
  });
});

describe("compileRowRule", () => {
  it("writes addresses of the first data row, column fixed", () => {
    expect(compileRowRule(`AND({#target}>0,{#id}<>"",{name:reportPeriod}>0)`, BOOK, ITEMS)).toBe(`AND($C5>0,$B5<>"",报告期>0)`);
  });

  it("refuses whole columns, which Excel takes in no rule", () => {
    expect(() => compileRowRule("COUNTIF({items.id},{#id})>1", BOOK, ITEMS)).toThrow();
  });
});

describe("compileName", () => {
  it.each([[0, "'指标'!$B$2"], [1, "'指标'!$H$5:$H$9"], [2, "'指标'!$B$5:$B$7"]])("writes name %i as %s", (index, expected) => {
    const name = BOOK.names[index];
    expect(name && compileName(name, BOOK, () => 3)).toBe(expected);
  });
});
