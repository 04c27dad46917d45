import { beforeEach, describe, expect, it } from "vitest";
import { startJobs } from "../setup/run-jobs.ts";
import type { Jobs } from "../setup/run-jobs.ts";

let jobs: Jobs;

beforeEach(async () => {
  jobs = await startJobs();
});

describe("values put into a General cell are read as if typed", () => {
  // Serial numbers counted by hand: 2018-03-01 is 43,160 (2018-01-01 is 43,101; 31 + 28 days later).
  it.each([
    ["1", 1, "General"],
    ["-3.5", -3.5, "General"],
    ["50%", 0.5, "0%"],
    ["1,234", 1234, "#,##0"],
    ["2018-3-1", 43160, "yyyy/m/d"],
    ["2018/3/1", 43160, "yyyy/m/d"],
    ["2018年3月1日", 43160, 'yyyy"年"m"月"d"日"'],
    ["2018年3月", 43160, 'yyyy"年"m"月"'],
    ["2018-2-30", "2018-2-30", "General"],
    ["13-45", "13-45", "General"],
    ["0571", 571, "General"],
    ["1234567890123456789", 1234567890123460000, "General"],
    ["TRUE", true, "General"],
    ["'=1+1", "=1+1", "General"],
    ["'007", "007", "General"],
    ["互联网+", "互联网+", "General"],
    ["1个", "1个", "General"],
  ])("%s", async (typed, value, numberFormat) => {
    const read = await jobs.run(async (context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.values = [[typed]];
      cell.load("values,numberFormat");
      await context.sync();
      return [cell.values[0]?.[0], cell.numberFormat[0]?.[0]];
    });
    expect(read).toEqual([value, numberFormat]);
  });

  it("a month and a day alone become a date of this year", async () => {
    await jobs.run((_context, sheet) => {
      sheet.getRange("A1:B1").values = [["3-1", "3月1日"]];
    });
    const days = Date.UTC(new Date().getFullYear(), 2, 1) / 86_400_000;
    // 1970-01-01 is day 25,569.
    expect(await jobs.values("A1:B1")).toEqual([[days + 25_569, days + 25_569]]);
  });

  it("a text of more than 32,767 characters is refused", async () => {
    expect(await jobs.code((_context, sheet) => (sheet.getRange("A1").values = [["x".repeat(32_768)]]))).toBe("InvalidArgument");
  });

  it("a text that begins with = + or - becomes a formula, one that is none is refused", async () => {
    await jobs.run((_context, sheet) => {
      sheet.getRange("A1:C1").values = [["=1+1", "+A1+1", "-x"]];
    });
    expect(await jobs.formulas("A1:C1")).toEqual([["=1+1", "=A1+1", "=-x"]]);
    expect(await jobs.values("A1:B1")).toEqual([[2, 3]]);
    expect(
      await jobs.code((_context, sheet) => {
        sheet.getRange("A1").values = [["=SUM("]];
      }),
    ).toBe("InvalidArgument");
  });

  it("a cell formatted as text keeps everything as text", async () => {
    await jobs.run((_context, sheet) => {
      sheet.getRange("A1:C1").numberFormat = [["@", "@", "@"]];
      sheet.getRange("A1:C1").values = [["=1+1", "2018-3-1", 12]];
    });
    expect(await jobs.values("A1:C1")).toEqual([["=1+1", "2018-3-1", "12"]]);
  });
});

describe("what a range gives and takes", () => {
  it("null leaves a cell, empty text clears it, one value fills all cells", async () => {
    await jobs.run((_context, sheet) => {
      sheet.getRange("A1:C1").values = [[1, 2, 3]];
      Object(sheet.getRange("A1:C1")).values = [[null, "", 9]];
      Object(sheet.getRange("A2:C2")).values = 7;
    });
    expect(await jobs.values("A1:C2")).toEqual([[1, "", 9], [7, 7, 7]]);
  });

  it("text is the value in its number format", async () => {
    const text = await jobs.run(async (context, sheet) => {
      const cells = sheet.getRange("A1:D1");
      cells.values = [[0.1234, 43160, -1234.5, true]];
      cells.numberFormat = [["0.0%", 'yyyy"年"m"月"', "#,##0.00", "General"]];
      cells.load("text,valueTypes");
      await context.sync();
      return [cells.text, cells.valueTypes];
    });
    expect(text).toEqual([[["12.3%", "2018年3月", "-1,234.50", "TRUE"]], [["Double", "Double", "Double", "Boolean"]]]);
  });

  it("writes of more than 1,500 cells arrive whole", async () => {
    const rows = Array.from({ length: 2000 }, (_row, row) => Array.from({ length: 10 }, (_cell, column) => row * 10 + column));
    await jobs.run((_context, sheet) => {
      sheet.getRange("A1:J2000").values = rows;
    });
    expect(await jobs.values("A1:J2000")).toEqual(rows);
  });

  it("addresses, sizes, parts and neighbours", async () => {
    const read = await jobs.run(async (context, sheet) => {
      const range = sheet.getRange("B2:D5");
      const parts = [range.getCell(1, 1), range.getRow(3), range.getColumn(0), range.getOffsetRange(1, -1), range.getResizedRange(1, 1), range.getLastCell(), range.getEntireColumn(), range.getEntireRow(), range.getRowsBelow(2), range.getBoundingRect("F1"), range.getIntersection("C1:C3")];
      const none = range.getIntersectionOrNullObject("F1");
      for (const part of [...parts, none]) part.load("address");
      await context.sync();
      return [...parts.map(({ address }) => address), none.isNullObject];
    });
    expect(read).toEqual(["Sheet1!C3", "Sheet1!B5:D5", "Sheet1!B2:B5", "Sheet1!A3:C6", "Sheet1!B2:E6", "Sheet1!D5", "Sheet1!B:D", "Sheet1!2:5", "Sheet1!B6:D7", "Sheet1!B1:F5", "Sheet1!C2:C3", true]);
  });

  it("a range outside the sheet is refused", async () => {
    expect(await jobs.code((_context, sheet) => sheet.getRange("A1").getOffsetRange(-1, 0).load("address"))).toBe("InvalidArgument");
  });

  it("cells are found by what they show, tables by where they lie", async () => {
    const read = await jobs.run(async (context, sheet) => {
      sheet.getRange("A1:B3").values = [["编号", "完成率"], ["a", 0.5], ["ab", 0.25]];
      sheet.getRange("B2:B3").numberFormat = [["0%"], ["0%"]];
      sheet.tables.add("A1:B3", true).name = "表";
      const all = sheet.getRange("A1:B3");
      const cells = [all.find("a", {}), all.find("A", { completeMatch: false, searchDirection: "Backwards" }), all.find("25%", { completeMatch: true })];
      const none = all.findOrNullObject("B", { completeMatch: true });
      for (const cell of [...cells, none]) cell.load("address");
      const [part, whole] = [sheet.getRange("A2").getTables(), sheet.getRange("A2").getTables(true)];
      part.load("items/name");
      whole.load("items/name");
      await context.sync();
      return [...cells.map(({ address }) => address), none.isNullObject, part.items.map(({ name }) => name), whole.items.length];
    });
    expect(read).toEqual(["Sheet1!A2", "Sheet1!A3", "Sheet1!B3", true, ["表"], 0]);
  });

  it("the used range is the smallest with contents, formats count unless only values are asked for", async () => {
    const read = await jobs.run(async (context, sheet) => {
      const empty = sheet.getUsedRangeOrNullObject();
      const fallback = sheet.getUsedRange();
      empty.load("address");
      fallback.load("address");
      await context.sync();
      sheet.getRange("B2:C3").values = [[1, 2], [3, 4]];
      sheet.getRange("E9").format.fill.color = "#ff0000";
      const [all, values] = [sheet.getUsedRange(), sheet.getUsedRange(true)];
      all.load("address");
      values.load("address");
      await context.sync();
      return [empty.isNullObject, fallback.address, all.address, values.address];
    });
    expect(read).toEqual([true, "Sheet1!A1", "Sheet1!B2:E9", "Sheet1!B2:C3"]);
  });
});

describe("changes of cells", () => {
  it("inserted rows move formulas, names, tables, validations and held ranges along", async () => {
    const addresses = await jobs.run(async (context, sheet) => {
      sheet.getRange("A1:B3").values = [["x", "y"], [1, "=A2+A2"], [2, "=$A$3+A2"]];
      sheet.getRange("D1").formulas = [["=SUM(A2:A3)"]];
      context.workbook.names.add("zahlen", sheet.getRange("A2:A3"));
      const table = sheet.tables.add("F4:G5", true);
      sheet.getRange("A3").dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 10, operator: "Between" } };
      const held = sheet.getRange("B3");
      held.load("address");
      await context.sync();
      sheet.getRange("2:2").insert("Down");
      const name = context.workbook.names.getItem("zahlen");
      const [tableRange, type] = [table.getRange(), sheet.getRange("A4").dataValidation];
      held.load("address");
      name.load("formula");
      tableRange.load("address");
      type.load("type");
      await context.sync();
      return [held.address, name.formula, tableRange.address, type.type];
    });
    expect(addresses).toEqual(["Sheet1!B4", "=Sheet1!$A$3:$A$4", "Sheet1!F5:G6", "WholeNumber"]);
    expect(await jobs.formulas("A1:D4")).toEqual([["x", "y", "", "=SUM(A3:A4)"], ["", "", "", ""], [1, "=A3+A3", "", ""], [2, "=$A$4+A3", "", ""]]);
  });

  it("deleted cells leave #REF! and move what is behind them", async () => {
    await jobs.run((_context, sheet) => {
      sheet.getRange("A1:A4").values = [[1], [2], [3], [4]];
      sheet.getRange("C1:C2").formulas = [["=A2+1"], ["=SUM(A1:A4)"]];
      sheet.getRange("A2").delete("Up");
    });
    expect(await jobs.formulas("A1:C3")).toEqual([[1, "", "=#REF!+1"], [3, "", "=SUM(A1:A3)"], [4, "", ""]]);
  });

  it("copies move relative references, and values, formats or everything as asked", async () => {
    await jobs.run(async (context, sheet) => {
      sheet.getRange("A1:B2").values = [[1, "=A1+A1"], [2, "=$A$1+A2"]];
      sheet.getRange("A1").format.font.bold = true;
      await context.sync();
      sheet.getRange("D4").copyFrom("A1:B2");
      sheet.getRange("G1").copyFrom("A1:B2", "Values");
      sheet.getRange("A5:B8").copyFrom("A1:B2");
    });
    expect(await jobs.formulas("D4:E5")).toEqual([[1, "=D4+D4"], [2, "=$A$1+D5"]]);
    expect(await jobs.formulas("G1:H2")).toEqual([[1, 2], [2, 3]]);
    expect((await jobs.formulas("A5:B8")).at(-1)).toEqual([2, "=$A$1+A8"]);
  });

  it("clears contents, formats or both", async () => {
    const read = await jobs.run(async (context, sheet) => {
      const cells = sheet.getRange("A1:B1");
      cells.values = [[1, 2]];
      cells.format.font.bold = true;
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("B1").clear("Formats");
      const fonts = [sheet.getRange("A1").format.font, sheet.getRange("B1").format.font];
      for (const font of fonts) font.load("bold");
      await context.sync();
      return fonts.map(({ bold }) => bold);
    });
    expect(read).toEqual([true, false]);
    expect(await jobs.values("A1:B1")).toEqual([["", 2]]);
  });

  it("sorts numbers before texts, blanks last in either direction", async () => {
    await jobs.run((_context, sheet) => {
      sheet.getRange("A1:B6").values = [["v", "n"], ["b", 1], [3, 2], ["", 3], ["a", 4], [1, 5]];
      sheet.getRange("A1:B6").sort.apply([{ key: 0, ascending: true }], false, true);
    });
    expect(await jobs.values("A2:B6")).toEqual([[1, 5], [3, 2], ["a", 4], ["b", 1], ["", 3]]);
    await jobs.run((_context, sheet) => sheet.getRange("A2:B6").sort.apply([{ key: 0, ascending: false }]));
    expect(await jobs.values("A2:B6")).toEqual([["b", 1], ["a", 4], [3, 2], [1, 5], ["", 3]]);
  });

  it("merged cells keep the first value only and take values there only", async () => {
    await jobs.run((_context, sheet) => {
      sheet.getRange("A1:B2").values = [[1, 2], [3, 4]];
      sheet.getRange("A1:B1").merge();
      sheet.getRange("A1:B2").values = [[5, 6], [7, 8]];
    });
    expect(await jobs.values("A1:B2")).toEqual([[5, ""], [7, 8]]);
    expect(await jobs.code((_context, sheet) => (sheet.tables.add("D1:E2", true), sheet.getRange("D1:E1").merge()))).toBe("InvalidOperation");
  });

  it("outline groups of columns", async () => {
    await jobs.run((_context, sheet) => sheet.getRange("C:D").group("ByColumns"));
    expect([1, 2, 3, 4].map((column) => jobs.standIn.book.active.columns.get(column)?.outline)).toEqual([undefined, 1, 1, undefined]);
    expect(await jobs.code((_context, sheet) => sheet.getRange("A:A").ungroup("ByColumns"))).toBe("InvalidArgument");
  });

  it("a link is read back and shows its text", async () => {
    const link = await jobs.run(async (context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.hyperlink = { address: "http://example.com/", textToDisplay: "原文", screenTip: "打开" };
      cell.load("hyperlink,values");
      await context.sync();
      return [cell.hyperlink, cell.values];
    });
    expect(link).toEqual([{ address: "http://example.com/", textToDisplay: "原文", screenTip: "打开" }, [["原文"]]]);
  });
});
