import { describe, expect, it } from "vitest";
import { BOOK_WITH_ANALYSIS, CONTENT } from "./book-with-analysis.ts";
import { openOffice } from "./open-office.ts";

describe("pivot tables", () => {
  it("show what the description asks for", async () => {
    const office = await openOffice();
    await office.port.apply(BOOK_WITH_ANALYSIS, CONTENT);
    const [pivot] = office.sheet("分析").pivots;
    expect(pivot).toMatchObject({ name: "透视_单位", anchor: { row: 4, column: 7 }, rows: [{ field: "单位" }], filters: [{ field: "编号" }], layoutType: "Tabular" });
    expect(pivot?.values).toMatchObject([{ field: "本期值 (万)", name: "合计值", summarizeBy: "Sum", numberFormat: "0.00" }]);
    // 家: 5 + 7, 万家: 60.
    expect([["H6", "I6"], ["H7", "I7"]].map(([label = "", value = ""]) => [office.content("分析", label), office.content("分析", value)])).toEqual(expect.arrayContaining([["家", 12], ["万家", 60]]));
  });

  it("take in new rows at a refresh and keep the layout that staff gave them", async () => {
    const office = await openOffice();
    await office.port.apply(BOOK_WITH_ANALYSIS, CONTENT);
    const [pivot] = office.sheet("分析").pivots;
    await office.Excel.run(async (context) => {
      const table = context.workbook.worksheets.getItem("分析").pivotTables.getItem("透视_单位");
      table.layout.layoutType = "Outline";
      table.columnHierarchies.add(table.hierarchies.getItem("编号"));
      await context.sync();
    });
    office.sheet("分析").protection = { options: { allowPivotTables: true }, password: undefined };
    await office.port.append(BOOK_WITH_ANALYSIS, { values: [{ id: "丁", actual: 100, unit: "家" }] });
    await office.port.refresh();
    expect(office.sheet("分析").pivots).toEqual([pivot]);
    expect(pivot).toMatchObject({ layoutType: "Outline", columns: [{ field: "编号" }] });
    expect(pivot?.cache.records).toHaveLength(4);
    expect(office.sheet("分析").protection?.options).toMatchObject({ allowPivotTables: true });
  });

  it("are left to the formula tables where Excel has none for add-ins, and a finding says so", async () => {
    const office = await openOffice("1.7");
    expect(await office.port.apply(BOOK_WITH_ANALYSIS, CONTENT)).toEqual([{ code: "pivot-unsupported", facts: { sheet: "分析", pivot: "透视_单位" } }]);
    expect(office.sheet("分析").pivots).toEqual([]);
    expect(office.sheet("分析").charts).toHaveLength(2);
    await office.port.refresh();
  });

  it("are not drawn over what staff wrote there", async () => {
    const office = await openOffice();
    await office.port.apply(BOOK_WITH_ANALYSIS, CONTENT);
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("分析").pivotTables.getItem("透视_单位").delete();
      context.workbook.worksheets.getItem("分析").getRange("I7").values = [["别的"]];
      await context.sync();
    });
    expect((await office.port.repair(BOOK_WITH_ANALYSIS)).map(({ code }) => code)).toEqual(["pivot-no-room"]);
    await office.type("分析", "I7", "");
    expect((await office.port.repair(BOOK_WITH_ANALYSIS)).map(({ code }) => code)).toEqual(["pivot-created"]);
  });
});

describe("charts", () => {
  it("have series whose names follow their cells, kinds, colours and axes", async () => {
    const office = await openOffice();
    await office.port.apply(BOOK_WITH_ANALYSIS, CONTENT);
    const [block, single] = office.sheet("分析").charts;
    expect(block).toMatchObject({
      name: "图_块", type: "ColumnStacked",
      series: [3, 4].map((row) => ({ name: `=分析!$A$${row}`, values: `分析!$B$${row}:$C$${row}`, categories: "分析!$B$2:$C$2" })),
    });
    expect(single).toMatchObject({ name: "图_单", type: "BarClustered", series: [{ name: "数", values: "分析!$B$3:$B$4", categories: "分析!$A$3:$A$4" }] });
    expect(single?.properties.get("Axes.ValueAxis.Maximum")).toBe(100);
    expect(single?.series[0]?.properties.get("Format.Fill.Color")).toBe("#993333");
  });

  it("stay as staff changed them, and come back when they are gone", async () => {
    const office = await openOffice();
    await office.port.apply(BOOK_WITH_ANALYSIS, CONTENT);
    await office.Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem("分析");
      charts.getItem("图_块").title.text = "我们的标题";
      charts.getItem("图_单").delete();
      await context.sync();
    });
    expect((await office.port.repair(BOOK_WITH_ANALYSIS)).map(({ code }) => code)).toEqual(["chart-created"]);
    expect(office.sheet("分析").charts.map(({ properties }) => properties.get("Title.Text"))).toEqual(["我们的标题", "单"]);
  });
});

describe("set-up beside what is there", () => {
  it("keeps the staff's own sheets", async () => {
    const office = await openOffice();
    await office.type("Sheet1", "A1", "自己的");
    await office.port.apply(BOOK_WITH_ANALYSIS, CONTENT);
    expect(office.book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "首页", "数据", "分析"]);
    expect(office.content("Sheet1", "A1")).toBe("自己的");
  });

  it("writes nothing where a sheet of that name holds something else", async () => {
    const office = await openOffice();
    office.sheet("Sheet1").name = "数据";
    await office.type("数据", "C3", "我的表");
    await expect(office.port.apply(BOOK_WITH_ANALYSIS, CONTENT)).rejects.toMatchObject({ code: "no-room" });
    expect(office.book.sheets).toHaveLength(1);
    const other = await openOffice();
    other.sheet("Sheet1").name = "首页";
    await other.type("首页", "C4", "7");
    await expect(other.port.apply(BOOK_WITH_ANALYSIS, CONTENT)).rejects.toMatchObject({ code: "sheet-taken", facts: { sheet: "首页", cell: "C4" } });
    expect(other.book.sheets).toHaveLength(1);
  });
});
