/// <reference types="office-js" />
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startInChromium } from "../setup/start-in-chromium.ts";
import type { StartedInChromium } from "../setup/start-in-chromium.ts";

let started: StartedInChromium;

beforeAll(async () => {
  started = await startInChromium();
});
afterAll(() => started.browser.close());

describe("the genuine library in headless Chromium", () => {
  it("writes, reads, makes a table and is told of changes", async () => {
    const read = await started.pane.evaluate(async () => {
      const told: string[] = [];
      const values = await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("数据");
        sheet.onChanged.add((event) => Promise.resolve(void told.push(`${event.address} ${event.triggerSource ?? ""}`)));
        await context.sync();
        sheet.getRange("A1:B3").values = [["名称", "数量"], ["苹果", 3], ["梨", "=B2+B2"]];
        const table = sheet.tables.add("A1:B3", true);
        table.name = "库存";
        const range = table.getRange();
        range.load("values");
        await context.sync();
        return range.values;
      });
      await new Promise((done) => setTimeout(done, 200));
      return { values, told };
    });
    expect(read).toEqual({ values: [["名称", "数量"], ["苹果", 3], ["梨", 6]], told: ["A1:B3 ThisLocalAddin"] });
    await vi.waitFor(() => expect(started.standIn.heldReferences).toBe(0));
  });

  it("errors arrive as the library's own", async () => {
    const error = await started.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("没有").activate();
        await context.sync();
      }).then(
        () => "accepted",
        (reason: unknown) => (reason instanceof OfficeExtension.Error ? `${reason.code} ${reason.debugInfo.errorLocation}` : "another error"),
      ),
    );
    expect(error).toBe("ItemNotFound WorksheetCollection.getItem");
  });

  it("reaches nothing outside the routed files", () => {
    expect(started.refused.filter((url) => !url.endsWith("/favicon.ico"))).toEqual([]);
    expect(started.reports).toEqual([]);
  });
});
