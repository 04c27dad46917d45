import { beforeEach, describe, expect, it } from "vitest";
import { startJobs } from "../setup/run-jobs.ts";
import type { Jobs } from "../setup/run-jobs.ts";

let jobs: Jobs;

beforeEach(async () => {
  jobs = await startJobs();
});

describe("worksheets", () => {
  it("are added, named, moved, hidden and found by any case", async () => {
    const read = await jobs.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("指标");
      worksheets.add();
      added.position = 0;
      added.tabColor = "#00b050";
      worksheets.getItem("sheet1").visibility = "Hidden";
      const missing = worksheets.getItemOrNullObject("没有");
      worksheets.load("items/name,items/visibility,items/position");
      const visible = worksheets.getCount(true);
      missing.load("name");
      await context.sync();
      return [worksheets.items.map(({ name, visibility }) => `${name} ${visibility}`), visible.value, missing.isNullObject];
    });
    expect(read).toEqual([["指标 Visible", "Sheet1 Hidden", "Sheet3 Visible"], 2, true]);
  });

  it.each(["", "x".repeat(32), "a/b", "a:b", "[a]", "'a", "History"])("refuse the name %j", async (name) => {
    expect(
      await jobs.code((_context, sheet) => {
        sheet.name = name;
      }),
    ).toBe("InvalidArgument");
  });

  it("refuse a name that is taken, and to lose the last visible sheet", async () => {
    expect(await jobs.code((context) => context.workbook.worksheets.add("SHEET1"))).toBe("ItemAlreadyExists");
    expect(await jobs.code((_context, sheet) => sheet.delete())).toBe("InvalidOperation");
  });

  it("renaming and deleting are followed by formulas", async () => {
    await jobs.run(async (context, sheet) => {
      const other = context.workbook.worksheets.add("b");
      other.getRange("A1").values = [[5]];
      sheet.getRange("A1:A2").formulas = [["=b!A1+A9"], ["=b!$A$1"]];
      await context.sync();
      other.name = "新 表";
    });
    expect(await jobs.formulas("A1:A2")).toEqual([["='新 表'!A1+A9"], ["='新 表'!$A$1"]]);
    await jobs.run((context) => context.workbook.worksheets.getItem("新 表").delete());
    expect(await jobs.formulas("A1")).toEqual([["=#REF!+A9"]]);
  });
});

describe("names", () => {
  it("refer to ranges or to values", async () => {
    const read = await jobs.run(async (context, sheet) => {
      const { names } = context.workbook;
      names.add("报告期", sheet.getRange("B4"), "驱动全部公式");
      names.add("上限", "=100");
      const [cell, number] = [names.getItem("报告期"), names.getItem("上限")];
      const range = cell.getRange();
      for (const name of [cell, number]) name.load("formula,type,value,comment,scope");
      range.load("address");
      await context.sync();
      return [cell.formula, cell.type, cell.comment, range.address, number.type];
    });
    expect(read).toEqual(["=Sheet1!$B$4", "Range", "驱动全部公式", "Sheet1!B4", "String"]);
    expect(await jobs.code((context, sheet) => context.workbook.names.add("B4", sheet.getRange("A1")))).toBe("InvalidArgument");
    expect(await jobs.code((context, sheet) => context.workbook.names.add("报告期", sheet.getRange("A1")))).toBe("ItemAlreadyExists");
  });
});

describe("properties, settings, comments, charts", () => {
  it("custom properties and settings keep values", async () => {
    const read = await jobs.run(async (context) => {
      const { workbook } = context;
      workbook.properties.title = "指标台账";
      workbook.properties.custom.add("版本", 3);
      workbook.settings.add("state", { step: 2 });
      const [property, setting] = [workbook.properties.custom.getItem("版本"), workbook.settings.getItem("state")];
      property.load("value,type");
      setting.load("value");
      workbook.properties.load("title");
      await context.sync();
      return [workbook.properties.title, property.value, property.type, setting.value];
    });
    expect(read).toEqual(["指标台账", 3, "Number", { step: 2 }]);
  });

  it("Office's own settings are saved in the workbook", async () => {
    const { settings } = jobs.Office.context.document;
    settings.set("job", { done: ["a"] });
    await new Promise((done) => settings.saveAsync(done));
    expect(jobs.standIn.book.settings.get("job")).toBe('{"done":["a"]}');
  });

  it("comments belong to one cell", async () => {
    const read = await jobs.run(async (context, sheet) => {
      const comment = context.workbook.comments.add("Sheet1!B2", "请核对");
      comment.replies.add("已核对");
      const found = sheet.comments.getItemByCell("Sheet1!B2");
      found.load("content,replies/items/content");
      const place = found.getLocation();
      place.load("address");
      await context.sync();
      return [found.content, found.replies.items.map(({ content }) => content), place.address];
    });
    expect(read).toEqual(["请核对", ["已核对"], "Sheet1!B2"]);
    expect(await jobs.code((context) => context.workbook.comments.add("Sheet1!B2", "again"))).toBe("InvalidArgument");
  });

  it("charts keep what was set and cut their series as Excel does", async () => {
    const read = await jobs.run(async (context, sheet) => {
      sheet.getRange("A1:C4").values = [["", "目标", "实际"], ["a", 1, 2], ["b", 3, 4], ["c", 5, 6]];
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"));
      chart.title.text = "完成情况";
      chart.legend.position = "Right";
      chart.axes.valueAxis.maximum = 10;
      chart.setPosition("E2", "K15");
      chart.load("name,chartType,title/text,legend/position,axes/valueAxis/maximum");
      chart.series.load("items/name");
      const source = chart.series.getItemAt(1).getDimensionDataSourceString("Values");
      await context.sync();
      return [chart.name, chart.title.text, chart.legend.position, chart.axes.valueAxis.maximum, chart.series.items.map(({ name }) => name), source.value];
    });
    expect(read).toEqual(["Chart 1", "完成情况", "Right", 10, ["目标", "实际"], "Sheet1!$C$2:$C$4"]);
  });
});

describe("charts", () => {
  it("follow their cells when rows are inserted and the sheet is renamed", async () => {
    const source = await jobs.run(async (context, sheet) => {
      sheet.getRange("A1:B3").values = [["", "x"], ["a", 1], ["b", 2]];
      const chart = sheet.charts.add("Line", sheet.getRange("A1:B3"));
      chart.setPosition("D1", "H9");
      await context.sync();
      sheet.getRange("1:1").insert("Down");
      sheet.name = "图 表";
      const values = chart.series.getItemAt(0).getDimensionDataSourceString("Values");
      await context.sync();
      return values.value;
    });
    expect(source).toBe("'图 表'!$B$3:$B$4");
    expect(jobs.standIn.book.active.charts[0]?.properties.get("StartCell")).toBe("'图 表'!$D$2");
  });
});

describe("calculation", () => {
  it("waits where it is manual, or suspended until the next sync", async () => {
    await jobs.run((_context, sheet) => {
      sheet.getRange("A1:B1").values = [[1, "=A1+A1"]];
    });
    const read = await jobs.run(async (context, sheet) => {
      context.application.suspendApiCalculationUntilNextSync();
      sheet.getRange("A1").values = [[10]];
      const cell = sheet.getRange("B1");
      cell.load("values");
      await context.sync();
      const before = cell.values[0]?.[0];
      cell.load("values");
      await context.sync();
      return [before, cell.values[0]?.[0]];
    });
    expect(read).toEqual([2, 20]);
    const manual = await jobs.run(async (context, sheet) => {
      context.application.calculationMode = "Manual";
      sheet.getRange("A1").values = [[3]];
      const cell = sheet.getRange("B1");
      cell.load("values");
      await context.sync();
      const before = cell.values[0]?.[0];
      context.application.calculate("Full");
      cell.load("values");
      await context.sync();
      return [before, cell.values[0]?.[0]];
    });
    expect(manual).toEqual([20, 6]);
  });
});
