import { beforeEach, describe, expect, it } from "vitest";
import { startJobs } from "../setup/run-jobs.ts";
import type { Jobs } from "../setup/run-jobs.ts";

/** Events by region and month: 浙江 2018-01 twice (10, 20), 浙江 2018-02 once (5), 北京 2018-02 once (7), 北京 without a number in 2018-01. */
const ROWS = [
  ["地区", "月", "数量", "主题"],
  ["浙江", "2018-01", 10, "农业"],
  ["北京", "2018-02", 7, "金融"],
  ["浙江", "2018-01", 20, "金融"],
  ["浙江", "2018-02", 5, "农业"],
  ["北京", "2018-01", "", "农业"],
];

let jobs: Jobs;

beforeEach(async () => {
  jobs = await startJobs();
  await jobs.run((context, sheet) => {
    sheet.getRange("B1:B6").numberFormat = Object("@");
    sheet.getRange("A1:D6").values = ROWS;
    sheet.tables.add("A1:D6", true).name = "事件表";
    context.workbook.worksheets.add("分析");
  });
});

async function build(rows: readonly string[], columns: readonly string[], values: readonly string[], change?: (pivot: Excel.PivotTable) => void): Promise<unknown[][]> {
  return jobs.run(async (context) => {
    const target = context.workbook.worksheets.getItem("分析");
    const pivot = target.pivotTables.add("透视", context.workbook.tables.getItem("事件表"), "A3");
    for (const name of rows) pivot.rowHierarchies.add(pivot.hierarchies.getItem(name));
    for (const name of columns) pivot.columnHierarchies.add(pivot.hierarchies.getItem(name));
    for (const name of values) pivot.dataHierarchies.add(pivot.hierarchies.getItem(name));
    change?.(pivot);
    const range = pivot.layout.getRange();
    range.load("values,address");
    await context.sync();
    return range.values;
  });
}

describe("pivot tables write their result into cells", () => {
  it("one field on rows, one value", async () => {
    const grid = await build(["地区"], [], ["数量"]);
    expect(grid).toEqual([["行标签", "求和项:数量"], ["北京", 7], ["浙江", 35], ["总计", 42]]);
  });

  it("rows and columns, counted; a combination without records stays blank", async () => {
    const grid = await build(["主题"], ["月"], ["地区"], (pivot) => {
      pivot.dataHierarchies.getItem("计数项:地区").name = "事件数";
    });
    expect(grid).toEqual([
      ["事件数", "列标签", "", ""],
      ["行标签", "2018-01", "2018-02", "总计"],
      ["金融", 1, 1, 2],
      ["农业", 2, 1, 3],
      ["总计", 3, 2, 5],
    ]);
  });

  it("averages know nothing of blanks", async () => {
    const grid = await build(["地区"], [], ["数量"], (pivot) => {
      pivot.dataHierarchies.getItem("求和项:数量").summarizeBy = "Average";
    });
    expect(grid.slice(1)).toEqual([["北京", 7], ["浙江", 35 / 3], ["总计", 10.5]]);
  });

  it("two fields on rows: indented with subtotals above, or in columns with subtotals below", async () => {
    const grid = await build(["地区", "月"], [], ["数量"], (pivot) => {
      pivot.layout.layoutType = "Compact";
    });
    expect(grid.slice(1)).toEqual([["北京", 7], ["2018-01", 0], ["2018-02", 7], ["浙江", 35], ["2018-01", 30], ["2018-02", 5], ["总计", 42]]);
    const tabular = await jobs.run(async (context) => {
      const pivot = context.workbook.pivotTables.getItem("透视");
      pivot.layout.layoutType = "Tabular";
      const range = pivot.layout.getRange();
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(tabular).toEqual([
      ["地区", "月", "求和项:数量"],
      ["北京", "2018-01", 0],
      ["", "2018-02", 7],
      ["北京 汇总", "", 7],
      ["浙江", "2018-01", 30],
      ["", "2018-02", 5],
      ["浙江 汇总", "", 35],
      ["总计", "", 42],
    ]);
  });

  it("several values stand side by side, grand totals can be left out", async () => {
    const grid = await build(["地区"], [], ["数量", "主题"], (pivot) => {
      pivot.layout.showColumnGrandTotals = false;
    });
    expect(grid).toEqual([["行标签", "求和项:数量", "计数项:主题"], ["北京", 7, 2], ["浙江", 35, 3]]);
  });

  it("new rows of the source show after a refresh only", async () => {
    const grids = await jobs.run(async (context, sheet) => {
      const pivot = context.workbook.worksheets.getItem("分析").pivotTables.add("p", sheet.tables.getItem("事件表"), "A1");
      pivot.rowHierarchies.add(pivot.hierarchies.getItem("地区"));
      pivot.dataHierarchies.add(pivot.hierarchies.getItem("地区"));
      sheet.tables.getItem("事件表").rows.add(undefined, [["上海", "2018-02", 1, "农业"]]);
      const before = pivot.layout.getRange();
      before.load("values");
      await context.sync();
      context.workbook.pivotTables.refreshAll();
      const after = pivot.layout.getRange();
      after.load("values");
      await context.sync();
      return [before.values.length, after.values.map(([label]) => String(label))];
    });
    expect(grids).toEqual([4, ["行标签", "北京", "上海", "浙江", "总计"]]);
  });

  it("filters stand above and choose items", async () => {
    const read = await jobs.run(async (context) => {
      const target = context.workbook.worksheets.getItem("分析");
      const pivot = target.pivotTables.add("p", "事件表", "A4");
      pivot.rowHierarchies.add(pivot.hierarchies.getItem("地区"));
      const filter = pivot.filterHierarchies.add(pivot.hierarchies.getItem("主题"));
      pivot.dataHierarchies.add(pivot.hierarchies.getItem("月"));
      filter.fields.getItem("主题").applyFilter({ manualFilter: { selectedItems: ["金融"] } });
      const used = target.getUsedRange();
      used.load("values,address");
      await context.sync();
      return [used.address, used.values];
    });
    expect(read).toEqual(["分析!A2:B7", [["主题", "金融"], ["", ""], ["行标签", "计数项:月"], ["北京", 1], ["浙江", 1], ["总计", 2]]]);
  });

  it("items can be hidden one by one, but not all", async () => {
    const grid = await build(["地区"], [], ["月"], (pivot) => {
      pivot.rowHierarchies.getItem("地区").fields.getItem("地区").items.getItem("北京").visible = false;
    });
    expect(grid).toEqual([["行标签", "计数项:月"], ["浙江", 3], ["总计", 3]]);
    const refused = await jobs.code((context) => {
      context.workbook.pivotTables.getItem("透视").hierarchies.getItem("地区").fields.getItem("地区").items.getItem("浙江").visible = false;
    });
    expect(refused).toBe("InvalidArgument");
  });

  it.each<[string, (context: Excel.RequestContext) => unknown, string]>([
    ["a name twice", (context) => context.workbook.worksheets.getItem("分析").pivotTables.add("透视", "事件表", "H1"), "InvalidArgument"],
    ["a place within a table", (context) => context.workbook.worksheets.getItem("Sheet1").pivotTables.add("neu", "事件表", "B2"), "PivotTableRangeConflict"],
    ["values written into its cells", (context) => (context.workbook.worksheets.getItem("分析").getRange("A4").values = [["x"]]), "InvalidArgument"],
    ["a value's name that is a field's", (context) => (context.workbook.pivotTables.getItem("透视").dataHierarchies.getItem("计数项:月").name = "地区"), "InvalidArgument"],
  ])("refuses %s", async (_name, mistake, code) => {
    await build(["地区"], [], ["月"]);
    expect(await jobs.code((context) => mistake(context))).toBe(code);
  });

  it("moves with its sheet's rows, and says so when its source is gone", async () => {
    await build(["地区"], [], ["月"]);
    const address = await jobs.run(async (context) => {
      const target = context.workbook.worksheets.getItem("分析");
      target.getRange("1:2").insert("Down");
      const pivot = target.pivotTables.getItem("透视");
      pivot.refresh();
      const range = pivot.layout.getRange();
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("分析!A5:B8");
    await jobs.run((context) => context.workbook.tables.getItem("事件表").convertToRange());
    expect(await jobs.code((context) => context.workbook.pivotTables.refreshAll())).toBe("InvalidOperation");
  });

  it("deleting takes its cells away", async () => {
    await build(["地区"], [], ["月"]);
    const empty = await jobs.run(async (context) => {
      context.workbook.pivotTables.getItem("透视").delete();
      const used = context.workbook.worksheets.getItem("分析").getUsedRangeOrNullObject(true);
      used.load("address");
      await context.sync();
      return used.isNullObject;
    });
    expect(empty).toBe(true);
  });
});
