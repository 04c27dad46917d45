import { beforeEach, describe, expect, it } from "vitest";
import { startJobs } from "../setup/run-jobs.ts";
import type { Jobs } from "../setup/run-jobs.ts";

let jobs: Jobs;

beforeEach(async () => {
  jobs = await startJobs();
});

describe("formats", () => {
  it("are read back from each cell, null where cells differ", async () => {
    const read = await jobs.run(async (context, sheet) => {
      const cells = sheet.getRange("A1:B2");
      cells.format.fill.color = "#ffeecc";
      cells.format.font.bold = true;
      sheet.getRange("A1").format.font.size = 14;
      cells.format.wrapText = true;
      cells.format.horizontalAlignment = "Center";
      const format = cells.format;
      format.load("wrapText,horizontalAlignment,fill/color,font/bold,font/size");
      await context.sync();
      return [format.fill.color, format.font.bold, format.font.size, format.wrapText, format.horizontalAlignment];
    });
    expect(read).toEqual(["#FFEECC", true, null, true, "Center"]);
  });

  it("borders lie at the edge they are set for", async () => {
    const read = await jobs.run(async (context, sheet) => {
      const borders = sheet.getRange("B2:C3").format.borders;
      borders.getItem("EdgeBottom").style = "Double";
      borders.getItem("InsideHorizontal").color = "#808080";
      const cells = [sheet.getRange("B2"), sheet.getRange("B3")].map((cell) => [cell.format.borders.getItem("EdgeTop"), cell.format.borders.getItem("EdgeBottom")]);
      for (const border of cells.flat()) border.load("style,color");
      await context.sync();
      return cells.flat().map(({ style, color }) => `${style} ${color}`);
    });
    expect(read).toEqual(["None #000000", "Continuous #808080", "Continuous #808080", "Double #000000"]);
  });

  it("whole columns keep widths, formats and locks for cells to come", async () => {
    const read = await jobs.run(async (context, sheet) => {
      sheet.getRange("C:C").format.columnWidth = 100;
      sheet.getRange("C:C").format.protection.locked = false;
      sheet.getRange("C:C").numberFormat = Object("0.00");
      sheet.getRange("3:3").format.rowHeight = 30;
      const cell = sheet.getRange("C3");
      cell.values = [[1.5]];
      cell.load("text,format/columnWidth,format/rowHeight,format/protection/locked");
      await context.sync();
      return [cell.text, cell.format.columnWidth, cell.format.rowHeight, cell.format.protection.locked];
    });
    expect(read).toEqual([[["1.50"]], 100, 30, false]);
  });

  it("autofit widens a column to its longest text", async () => {
    const widths = await jobs.run(async (context, sheet) => {
      sheet.getRange("A1:B1").values = [["三个字的很长很长的标题", "x"]];
      sheet.getRange("A:B").format.autofitColumns();
      const formats = [sheet.getRange("A1").format, sheet.getRange("B1").format];
      for (const format of formats) format.load("columnWidth");
      await context.sync();
      return formats.map(({ columnWidth }) => columnWidth);
    });
    // Eleven characters of two units: 22 × 5.25 + 3.75.
    expect(widths).toEqual([119.25, 9]);
  });
});

describe("a protected sheet", () => {
  beforeEach(async () => {
    await jobs.run((_context, sheet) => {
      sheet.getRange("A1:B1").values = [[1, 2]];
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect({ allowSort: true, allowFormatColumns: true });
    });
  });

  it.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
    ["takes values in unlocked cells", (sheet) => (sheet.getRange("B1").values = [[9]]), "accepted"],
    ["refuses values in locked cells", (sheet) => (sheet.getRange("A1").values = [[9]]), "AccessDenied"],
    ["refuses inserting rows", (sheet) => sheet.getRange("1:1").insert("Down"), "AccessDenied"],
    ["refuses formats", (sheet) => (sheet.getRange("B1").format.fill.color = "#FF0000"), "AccessDenied"],
    ["lets column widths be changed where that is allowed", (sheet) => (sheet.getRange("B1").format.columnWidth = 80), "accepted"],
    ["refuses tables", (sheet) => sheet.tables.add("A1:B1", true), "AccessDenied"],
    ["refuses validations", (sheet) => (sheet.getRange("B1").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } }), "AccessDenied"],
    ["refuses to be protected again", (sheet) => sheet.protection.protect(), "InvalidOperation"],
    ["is open again after unprotect", (sheet) => (sheet.protection.unprotect(), (sheet.getRange("A1").values = [[9]])), "accepted"],
  ])("%s", async (_name, change, code) => {
    expect(await jobs.code((_context, sheet) => change(sheet))).toBe(code);
  });
});

describe("data validation", () => {
  it("is read back with alert and prompt", async () => {
    const read = await jobs.run(async (context, sheet) => {
      const { dataValidation } = sheet.getRange("A1:A5");
      dataValidation.rule = { list: { inCellDropDown: true, source: "部委,地区" } };
      dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "板块", message: "请从列表中选择" };
      dataValidation.prompt = { showPrompt: true, title: "板块", message: "部委或地区" };
      const [one, mixed] = [sheet.getRange("A2").dataValidation, sheet.getRange("A5:A6").dataValidation];
      one.load("type,rule,errorAlert");
      mixed.load("type");
      await context.sync();
      return [one.type, one.rule.list?.source, one.errorAlert.style, mixed.type];
    });
    expect(read).toEqual(["List", "部委,地区", "Warning", "Inconsistent"]);
  });

  it("says which cells hold what it would refuse", async () => {
    const read = await jobs.run(async (context, sheet) => {
      sheet.getRange("D1:D2").values = [["部委"], ["地区"]];
      context.workbook.names.add("板块", sheet.getRange("D1:D2"));
      sheet.getRange("A1:A3").values = [["部委"], ["企业"], [""]];
      sheet.getRange("B1:B3").values = [[5], [11], ["x"]];
      sheet.getRange("C1:C2").values = [[43159], [43160]];
      sheet.getRange("A1:A3").dataValidation.rule = { list: { inCellDropDown: true, source: "=板块" } };
      sheet.getRange("B1:B3").dataValidation.rule = { decimal: { formula1: 0, formula2: 10, operator: "Between" } };
      sheet.getRange("C1:C2").dataValidation.rule = { date: { formula1: "2018-03-01", operator: "GreaterThanOrEqualTo" } };
      const [all, first] = [sheet.getRange("A1:C3").dataValidation.getInvalidCells(), sheet.getRange("A1:B1").dataValidation];
      const none = first.getInvalidCellsOrNullObject();
      all.load("address");
      none.load("address");
      first.load("valid");
      await context.sync();
      return [all.address, none.isNullObject, first.valid];
    });
    // 2018-03-01 is 43,160: the day before is refused.
    expect(read).toEqual(["Sheet1!C1,Sheet1!A2,Sheet1!B2,Sheet1!B3", true, true]);
  });

  it("takes a range as its list", async () => {
    const source = await jobs.run(async (context, sheet) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("D1:D3") } };
      dataValidation.load("rule");
      await context.sync();
      return dataValidation.rule.list?.source;
    });
    expect(source).toBe("=Sheet1!$D$1:$D$3");
  });

  it.each<[string, Excel.DataValidationRule]>([
    ["two rules", { wholeNumber: { formula1: 1, operator: "EqualTo" }, custom: { formula: "=A1>0" } }],
    ["one bound of two", { decimal: { formula1: 1, operator: "Between" } }],
    ["an unknown operator", { decimal: Object({ formula1: 1, operator: "Like" }) }],
    ["a list of more than 255 characters", { list: { inCellDropDown: true, source: "字,".repeat(130) } }],
    ["structured references", { custom: { formula: "=COUNTIF(指标表[编号],A1)=1" } }],
  ])("refuses %s", async (_name, rule) => {
    expect(
      await jobs.code((_context, sheet) => {
        sheet.getRange("A1").dataValidation.rule = rule;
      }),
    ).toBe("InvalidArgument");
  });
});

describe("conditional formats", () => {
  it("stand in the order of their priority, the newest first", async () => {
    const read = await jobs.run(async (context, sheet) => {
      const cells = sheet.getRange("A1:A9");
      const value = cells.conditionalFormats.add("CellValue");
      value.cellValue.rule = { formula1: "=10", operator: "GreaterThan" };
      value.cellValue.format.fill.color = "#ff0000";
      const custom = cells.conditionalFormats.add("Custom");
      custom.custom.rule.formula = "=$A1=1";
      custom.custom.format.font.color = "blue";
      custom.stopIfTrue = true;
      const bar = cells.conditionalFormats.add("DataBar");
      bar.dataBar.positiveFormat.fillColor = "#00B050";
      const text = cells.conditionalFormats.add("ContainsText");
      text.textComparison.rule = { operator: "Contains", text: "滞后" };
      const scale = cells.conditionalFormats.add("ColorScale");
      scale.colorScale.criteria = { minimum: { type: "LowestValue", color: "#FFFFFF" }, maximum: { type: "HighestValue", color: "#00B050" } };
      const icons = cells.conditionalFormats.add("IconSet");
      icons.iconSet.style = "ThreeArrows";
      const { conditionalFormats } = sheet.getRange("A5");
      conditionalFormats.load("items/type,items/priority,items/stopIfTrue");
      custom.custom.rule.load("formula");
      custom.custom.format.font.load("color");
      scale.colorScale.load("threeColorScale");
      await context.sync();
      return { types: conditionalFormats.items.map(({ type }) => type), formula: custom.custom.rule.formula, color: custom.custom.format.font.color, three: scale.colorScale.threeColorScale };
    });
    expect(read).toEqual({ types: ["IconSet", "ColorScale", "ContainsText", "DataBar", "Custom", "CellValue"], formula: "=$A1=1", color: "#0000FF", three: false });
  });

  it("a part of another kind is not there", async () => {
    expect(await jobs.code((_context, sheet) => sheet.getRange("A1").conditionalFormats.add("DataBar").custom.load("rule/formula"))).toBe("ItemNotFound");
  });

  it("take no structured references and unknown kinds", async () => {
    const structured = await jobs.code((_context, sheet) => {
      sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=T[x]>1";
    });
    expect(structured).toBe("InvalidArgument");
    expect(await jobs.code((_context, sheet) => sheet.getRange("A1").conditionalFormats.add(Object("Sparkle")))).toBe("InvalidArgument");
  });

  it("clearing a part of their cells leaves the rest", async () => {
    const counts = await jobs.run(async (context, sheet) => {
      sheet.getRange("A1:A9").conditionalFormats.add("DataBar");
      sheet.getRange("A5").conditionalFormats.clearAll();
      const results = ["A1", "A5", "A9"].map((address) => sheet.getRange(address).conditionalFormats.getCount());
      await context.sync();
      return results.map(({ value }) => value);
    });
    expect(counts).toEqual([1, 0, 1]);
  });
});

describe("a sheet's page and view", () => {
  it("freezes rows and columns", async () => {
    const read = await jobs.run(async (context, sheet) => {
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load("address");
      await context.sync();
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject();
      none.load("address");
      await context.sync();
      return [frozen.address, none.isNullObject];
    });
    expect(read).toEqual(["Sheet1!A1:B3", true]);
  });

  it("keeps page set-up, headers and footers", async () => {
    const read = await jobs.run(async (context, sheet) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.setPrintMargins("Centimeters", { top: 2.54 });
      pageLayout.setPrintArea("A1:H40");
      pageLayout.setPrintTitleRows("$1:$3");
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页 共 &N 页";
      const [area, rows] = [pageLayout.getPrintAreaOrNullObject(), pageLayout.getPrintTitleRowsOrNullObject()];
      pageLayout.load("orientation,topMargin,zoom,headersFooters/defaultForAllPages/centerFooter");
      area.load("address");
      rows.load("address");
      await context.sync();
      return [pageLayout.orientation, pageLayout.topMargin, pageLayout.zoom.horizontalFitToPages, pageLayout.headersFooters.defaultForAllPages.centerFooter, area.address, rows.address];
    });
    expect(read).toEqual(["Landscape", 72, 1, "第 &P 页 共 &N 页", "Sheet1!A1:H40", "Sheet1!1:3"]);
  });
});
