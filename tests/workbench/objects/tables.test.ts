import { beforeEach, describe, expect, it } from "vitest";
import { startJobs } from "../setup/run-jobs.ts";
import type { Jobs } from "../setup/run-jobs.ts";

let jobs: Jobs;

beforeEach(async () => {
  jobs = await startJobs();
  await jobs.run((_context, sheet) => {
    sheet.getRange("B2:D4").values = [["编号", "目标", "双倍"], ["a", 2, ""], ["b", 3, ""]];
    sheet.tables.add("B2:D4", true).name = "指标表";
  });
});

const table = (context: Excel.RequestContext): Excel.Table => context.workbook.tables.getItem("指标表");
const addressOf = (pick: (own: Excel.Table) => Excel.Range): Promise<string> =>
  jobs.run(async (context) => {
    const range = pick(table(context));
    range.load("address");
    await context.sync();
    return range.address;
  });

describe("tables", () => {
  it("know their header, body and total rows", async () => {
    expect(await addressOf((own) => own.getHeaderRowRange())).toBe("Sheet1!B2:D2");
    expect(await addressOf((own) => own.getDataBodyRange())).toBe("Sheet1!B3:D4");
    expect(await jobs.code((context) => table(context).getTotalRowRange().load("address"))).toBe("ItemNotFound");
    await jobs.run((context) => {
      table(context).showTotals = true;
    });
    expect(await addressOf((own) => own.getTotalRowRange())).toBe("Sheet1!B5:D5");
    expect(await addressOf((own) => own.getDataBodyRange())).toBe("Sheet1!B3:D4");
  });

  it("rows added at the end push down what stands below", async () => {
    await jobs.run((_context, sheet) => {
      sheet.getRange("B5").values = [["below"]];
    });
    await jobs.run((context) => table(context).rows.add(undefined, [["c", 4, 8], ["d", 5, 10]]));
    expect(await jobs.values("B2:D7")).toEqual([["编号", "目标", "双倍"], ["a", 2, ""], ["b", 3, ""], ["c", 4, 8], ["d", 5, 10], ["below", "", ""]]);
    expect(await addressOf((own) => own.getRange())).toBe("Sheet1!B2:D6");
  });

  it("rows can be added at a place, and deleted", async () => {
    await jobs.run((context) => table(context).rows.add(0, [["first", 0, 0]]));
    await jobs.run((context) => table(context).rows.getItemAt(1).delete());
    expect(await jobs.values("B3:C4")).toEqual([["first", 0], ["b", 3]]);
    expect(await addressOf((own) => own.getRange())).toBe("Sheet1!B2:D4");
  });

  it("refuse rows of another width", async () => {
    expect(await jobs.code((context) => table(context).rows.add(undefined, [["c"]]))).toBe("InvalidArgument");
  });

  it("a column written with one formula fills down in new rows", async () => {
    await jobs.run((context) => {
      table(context).columns.getItem("双倍").getDataBodyRange().formulas = [["=C3+C3"], ["=C4+C4"]];
      table(context).rows.add(undefined, Object([["c", 5, null]]));
    });
    expect(await jobs.formulas("D3:D5")).toEqual([["=C3+C3"], ["=C4+C4"], ["=C5+C5"]]);
    expect(await jobs.values("D5")).toEqual([[10]]);
  });

  it("written below and resized, as co-authoring wants it: new rows get the formulas", async () => {
    await jobs.run((context, sheet) => {
      table(context).columns.getItem("双倍").getDataBodyRange().formulas = [["=[@目标]"], ["=[@目标]"]];
      sheet.getRange("B5:C6").values = [["c", 7], ["d", 8]];
      table(context).resize("B2:D6");
    });
    expect(await jobs.formulas("D5:D6")).toEqual([["=[@目标]"], ["=[@目标]"]]);
    expect(await addressOf((own) => own.getDataBodyRange())).toBe("Sheet1!B3:D6");
  });

  it("keep their headers' row when resized", async () => {
    expect(await jobs.code((context) => table(context).resize("B3:D6"))).toBe("InvalidArgument");
  });

  it("renaming a table or a column is followed by formulas everywhere", async () => {
    await jobs.run((context, sheet) => {
      sheet.getRange("G1").formulas = [['=SUM(指标表[目标])&"指标表[目标]"']];
      sheet.getRange("D3:D4").formulas = [["=[@目标]*2"], ["=[@目标]*2"]];
      table(context).name = "新表";
      context.workbook.tables.getItem("新表").columns.getItem("目标").name = "目标值";
    });
    expect(await jobs.formulas("G1")).toEqual([['=SUM(新表[目标值])&"指标表[目标]"']]);
    expect(await jobs.formulas("D3:D4")).toEqual([["=[@目标值]*2"], ["=[@目标值]*2"]]);
    expect(await jobs.values("C2")).toEqual([["目标值"]]);
  });

  it("headers are texts and differ from each other", async () => {
    await jobs.run((_context, sheet) => {
      sheet.getRange("B2:D2").values = [["x", "X", 2018]];
    });
    expect(await jobs.values("B2:D2")).toEqual([["x", "X2", "2018"]]);
  });

  it("columns are added and deleted with their cells", async () => {
    await jobs.run((context) => {
      table(context).columns.add(1, [["新列"], [10], [20]]);
      table(context).columns.getItem("双倍").delete();
    });
    expect(await jobs.values("B2:E4")).toEqual([["编号", "新列", "目标", ""], ["a", 10, 2, ""], ["b", 20, 3, ""]]);
  });

  it("do not overlap, and names are taken once", async () => {
    expect(await jobs.code((_context, sheet) => sheet.tables.add("D4:E6", true))).toBe("InvalidArgument");
    const taken = await jobs.code((_context, sheet) => {
      sheet.tables.add("H1:I3", true).name = "指标表";
    });
    expect(taken).toBe("ItemAlreadyExists");
    const invalid = await jobs.code((context) => {
      table(context).name = "A1";
    });
    expect(invalid).toBe("InvalidArgument");
  });

  it("sort and filter their rows", async () => {
    const hidden = await jobs.run(async (context, sheet) => {
      table(context).sort.apply([{ key: 1, ascending: false }]);
      table(context).columns.getItem("目标").filter.applyCustomFilter(">2");
      const rows = [sheet.getRange("3:3"), sheet.getRange("4:4")];
      for (const row of rows) row.load("rowHidden");
      await context.sync();
      return rows.map(({ rowHidden }) => rowHidden);
    });
    expect(await jobs.values("B3:C4")).toEqual([["b", 3], ["a", 2]]);
    expect(hidden).toEqual([false, true]);
  });

  it("take styles that exist", async () => {
    await jobs.run((context) => {
      table(context).style = "TableStyleLight9";
    });
    const refused = await jobs.code((context) => {
      table(context).style = "TableStyleLight99";
    });
    expect(refused).toBe("InvalidArgument");
  });

  it("the blank row of a table without data is its first new row", async () => {
    await jobs.run((_context, sheet) => {
      const empty = sheet.tables.add("G1:H1", true);
      empty.getHeaderRowRange().values = [["甲", "乙"]];
      empty.rows.add(undefined, [["a", 1], ["b", 2]]);
    });
    expect(await jobs.values("G1:H4")).toEqual([["甲", "乙"], ["a", 1], ["b", 2], ["", ""]]);
  });

  it("do not grow on a protected sheet, whatever it allows", async () => {
    await jobs.run((_context, sheet) => sheet.protection.protect({ allowInsertRows: true, allowEditObjects: true }));
    expect(await jobs.code((context) => table(context).rows.add(undefined, [["c", 4, 8]]))).toBe("AccessDenied");
    expect(await jobs.code((context) => table(context).resize("B2:D6"))).toBe("AccessDenied");
  });

  it("a table without headers gets a row of them", async () => {
    await jobs.run((_context, sheet) => {
      sheet.getRange("G2:H3").values = [[1, 2], [3, 4]];
      sheet.tables.add("G2:H3", false);
    });
    expect(await jobs.values("G2:H4")).toEqual([["Column1", "Column2"], [1, 2], [3, 4]]);
  });
});
