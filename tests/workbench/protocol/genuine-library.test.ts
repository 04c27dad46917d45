import { describe, expect, it, vi } from "vitest";
import { startInJsdom } from "../setup/start-in-jsdom.ts";

describe("the genuine library in jsdom", () => {
  it("loads unpatched from the installed package and finds Excel", async () => {
    const { Office, requested, reports } = await startInJsdom();
    expect(requested.map((url) => url.split("/").at(-1))).toContain("excel-web-16.00.js");
    expect(await Office.onReady()).toMatchObject({ host: "Excel", platform: "OfficeOnline" });
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.16")).toBe(false);
    expect(reports).toEqual([]);
  });

  it("writes values and reads them back", async () => {
    const { Excel } = await startInJsdom();
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B2").values = [["甲", 2], [true, "=B1+B1"]];
      const used = sheet.getUsedRange();
      used.load("values,formulas,address");
      await context.sync();
      return { values: used.values, formulas: used.formulas, address: used.address };
    });
    expect(read).toEqual({ values: [["甲", 2], [true, 4]], formulas: [["甲", 2], [true, "=B1+B1"]], address: "Sheet1!A1:B2" });
  });

  it("adds a table", async () => {
    const { Excel, standIn } = await startInJsdom();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("数据");
      sheet.getRange("B2:C4").values = [["名称", "数量"], ["苹果", 3], ["梨", 5]];
      const table = sheet.tables.add("B2:C4", true);
      table.name = "库存";
      const body = table.getDataBodyRange();
      body.load("address,values");
      const columns = table.columns;
      columns.load("items/name");
      await context.sync();
      expect(body.address).toBe("数据!B3:C4");
      expect(body.values).toEqual([["苹果", 3], ["梨", 5]]);
    });
    expect(standIn.book.tables.map(({ name }) => name)).toEqual(["库存"]);
    // The library gives its references back by itself, a moment after the job.
    await vi.waitFor(() => expect(standIn.heldReferences).toBe(0));
  });
});
