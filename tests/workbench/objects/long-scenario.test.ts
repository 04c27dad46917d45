import { describe, expect, it, vi } from "vitest";
import { startJobs } from "../setup/run-jobs.ts";

const COLUMNS = ["编号", "期", "板块", "地区", "主题", "数量", "单价", "金额", "状态", "说明"];
const ROWS = 2000;

/** Row n: region and section by its remainder, quantity n, price 2; the amount is a formula. */
const row = (n: number): (string | number)[] => [`E${n}`, "2018年3月", n % 2 === 0 ? "部委" : "地区", ["浙江", "北京", "上海", "广东"][n % 4] ?? "", "农业", n, 2, `=F${n + 2}*G${n + 2}`, "完成", ""];

/** Sum of 0 … 1999 is 1,999,000; twice that is 3,998,000. */
const TOTAL = 3_998_000;

describe("an add-in's whole job", () => {
  it("sheet, 2,000 rows, table, formulas, rules, pivot and events in few requests, with nothing left held", async () => {
    const jobs = await startJobs();
    const told: string[] = [];
    const begun = Date.now();
    await jobs.run(async (context) => {
      const sheet = context.workbook.worksheets.add("事件");
      const analysis = context.workbook.worksheets.add("分析");
      sheet.onChanged.add((event) => Promise.resolve(void told.push(`${event.changeType} ${event.address}`)));
      await context.sync();

      const all = sheet.getRange("A1").getResizedRange(ROWS, COLUMNS.length - 1);
      all.values = [COLUMNS, ...Array.from({ length: ROWS }, (_row, n) => row(n))];
      const table = sheet.tables.add(all, true);
      table.name = "事件表";
      table.style = "TableStyleLight9";
      const body = table.getDataBodyRange();
      table.columns.getItem("状态").getDataBodyRange().dataValidation.rule = { list: { inCellDropDown: true, source: "完成,滞后" } };
      const lagging = body.conditionalFormats.add("Custom");
      lagging.custom.rule.formula = '=$I2="滞后"';
      lagging.custom.format.fill.color = "#FFC7CE";
      table.getHeaderRowRange().format.font.bold = true;
      sheet.freezePanes.freezeRows(1);
      context.workbook.names.add("合计", sheet.getRange("M1"));
      sheet.getRange("M1").formulas = [[`=SUM(H2:H${ROWS + 1})`]];
      await context.sync();

      const pivot = analysis.pivotTables.add("地区×板块", table, "A1");
      pivot.rowHierarchies.add(pivot.hierarchies.getItem("地区"));
      pivot.columnHierarchies.add(pivot.hierarchies.getItem("板块"));
      const value = pivot.dataHierarchies.add(pivot.hierarchies.getItem("编号"));
      value.summarizeBy = "Count";
      value.name = "事件数";
      const grid = pivot.layout.getRange();
      const total = context.workbook.names.getItem("合计").getRange();
      const amounts = table.columns.getItem("金额").getDataBodyRange().getLastCell();
      grid.load("values");
      total.load("values");
      amounts.load("values,address");
      await context.sync();

      expect(total.values).toEqual([[TOTAL]]);
      expect([amounts.address, amounts.values]).toEqual([`事件!H${ROWS + 1}`, [[3998]]]);
      // Even numbers are ministries and stand with 浙江 and 上海: 500 of each.
      expect(grid.values).toEqual([
        ["事件数", "列标签", "", ""],
        ["行标签", "部委", "地区", "总计"],
        ["北京", "", 500, 500],
        ["广东", "", 500, 500],
        ["上海", 500, "", 500],
        ["浙江", 500, "", 500],
        ["总计", 1000, 1000, 2000],
      ]);
    });
    // The library itself cuts writes into pieces of at most 1,500 cells; each is a change of its own.
    await vi.waitFor(() => expect(told.slice(0, 14)).toEqual([...Array.from({ length: 13 }, (_piece, n) => `RangeEdited A${n * 150 + 1}:J${n * 150 + 150}`), "RangeEdited A1951:J2001"]));
    await vi.waitFor(() => expect(jobs.standIn.heldReferences).toBe(0));
    expect(jobs.standIn.book.anchors.size).toBe(0);
    expect(jobs.standIn.faults.requests).toBeLessThanOrEqual(5);
    expect(Date.now() - begun).toBeLessThan(20_000);
    expect(jobs.reports).toEqual([]);
  });

  it.each(["1.7", "1.8", "1.9", "1.14", "1.15"])("an Excel of ExcelApi %s offers exactly that", async (api) => {
    const jobs = await startJobs({ api });
    const next = `1.${Number(api.slice(2)) + 1}`;
    expect(["ExcelApi"].map((set) => [jobs.Office.context.requirements.isSetSupported(set, api), jobs.Office.context.requirements.isSetSupported(set, next)])).toEqual([[true, false]]);
    const pivots = await jobs.code((context, sheet) => {
      sheet.getRange("A1:A2").values = [["x"], [1]];
      context.workbook.worksheets.getItem("Sheet1").pivotTables.add("p", "Sheet1!A1:A2", "D1");
    });
    expect(pivots).toBe(api === "1.7" ? "ApiNotFound" : "accepted");
  });
});
