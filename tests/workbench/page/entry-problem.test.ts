import { describe, expect, it } from "vitest";
import { newBook } from "../../../src/workbench/book/book.ts";
import type { Book, Sheet } from "../../../src/workbench/book/book.ts";
import { writeCells } from "../../../src/workbench/book/write-cells.ts";
import { entryProblem } from "../../../src/workbench/page/entry/entry-problem.ts";

function sheetWith(rule: Readonly<Record<string, unknown>>, ignoreBlanks = true): { book: Book; sheet: Sheet } {
  const book = newBook("表");
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("no sheet");
  sheet.validations.push({ areas: [{ top: 0, left: 0, height: 3, width: 1 }], rule, ignoreBlanks });
  writeCells(book, sheet, { top: 0, left: 4, height: 3, width: 1 }, [["滞后"], ["完成"], [""]]);
  return { book, sheet };
}

const decimal = { decimal: { operator: "Between", formula1: 0, formula2: 100 } };
const date = { date: { operator: "Between", formula1: 18264, formula2: 73050 } };

describe("entryProblem", () => {
  it.each([
    [decimal, "50", false], [decimal, "100.5", true], [decimal, "五十", true], [decimal, "50%", false], [decimal, "=1/0", false],
    [{ wholeNumber: { operator: "GreaterThan", formula1: 0 } }, "1.5", true],
    [{ wholeNumber: { operator: "GreaterThan", formula1: 0 } }, "3", false],
    [date, "2018年3月", false], [date, "2018-3-1", false], [date, "2018年", true], [date, "1900-5-1", true],
    [{ textLength: { operator: "LessThanOrEqualTo", formula1: 4 } }, "指标名称", false],
    [{ textLength: { operator: "LessThanOrEqualTo", formula1: 4 } }, "指标名称长", true],
    [{ list: { inCellDropDown: true, source: "是,否" } }, "是", false],
    [{ list: { inCellDropDown: true, source: "是,否" } }, "也许", true],
    [{ list: { inCellDropDown: true, source: "=$E$1:$E$3" } }, "完成", false],
    [{ list: { inCellDropDown: true, source: "=清单" } }, "未知", true],
  ])("%j, typed %s: broken %s", (rule, text, broken) => {
    const { book, sheet } = sheetWith(rule);
    book.names.push({ name: "清单", refersTo: "='表'!$E$1:$E$2", comment: "", visible: true });
    expect(entryProblem(book, sheet, 1, 0, text) !== undefined).toBe(broken);
  });

  it("refuses a blank only where blanks count, and nothing outside the validation's cells", () => {
    const strict = sheetWith(decimal, false);
    expect(entryProblem(strict.book, strict.sheet, 0, 0, "")).toBeDefined();
    const lenient = sheetWith(decimal);
    expect(entryProblem(lenient.book, lenient.sheet, 0, 0, "")).toBeUndefined();
    expect(entryProblem(lenient.book, lenient.sheet, 5, 0, "文字")).toBeUndefined();
  });
});
