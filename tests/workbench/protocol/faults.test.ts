import { beforeEach, describe, expect, it } from "vitest";
import { cellAt } from "../../../src/workbench/book/sheet-cells.ts";
import { writeCells } from "../../../src/workbench/book/write-cells.ts";
import { parseArea } from "../../../src/workbench/book/area.ts";
import type { ErrorCode } from "../../../src/workbench/book/excel-error.ts";
import { startInJsdom } from "../setup/start-in-jsdom.ts";
import type { Started } from "../setup/start-in-jsdom.ts";

let started: Started;

beforeEach(async () => {
  started = await startInJsdom();
});

const firstCell = (): unknown => {
  const [sheet] = started.standIn.book.sheets;
  return sheet && cellAt(sheet, 0, 0)?.value;
};

async function write(value: string, address = "A1"): Promise<string | undefined> {
  try {
    await started.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange(address).values = [[value]];
      await context.sync();
    });
    return undefined;
  } catch (error) {
    return String(Object(error).code);
  }
}

describe("faults on demand", () => {
  it.each<ErrorCode>(["InvalidOperationInCellEditMode", "RequestPayloadSizeLimitExceeded", "AccessDenied", "ItemNotFound", "GeneralException", "Timeout"])("refuses with %s before anything is applied", async (code) => {
    started.standIn.faults.plan({ at: 1, kind: "refused", code });
    expect(await write("one")).toBe(code);
    expect(firstCell()).toBeUndefined();
    expect(await write("two")).toBeUndefined();
    expect(firstCell()).toBe("two");
  });

  it("applies a request whose answer is lost", async () => {
    started.standIn.faults.plan({ at: 2, kind: "lost", code: "Timeout" });
    expect(await write("one")).toBeUndefined();
    expect(await write("two")).toBe("Timeout");
    expect(firstCell()).toBe("two");
  });

  it("leaves a request without any answer", async () => {
    started.standIn.faults.plan({ at: 1, kind: "silent" });
    const answered = await Promise.race([write("one").then(() => true), new Promise((done) => setTimeout(() => done(false), 300))]);
    expect(answered).toBe(false);
    expect(firstCell()).toBe("one");
  });

  it("lets a co-author edit between two requests", async () => {
    const origins: string[] = [];
    await started.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").onChanged.add((event) => {
        origins.push(`${event.address} ${event.source}`);
        return Promise.resolve();
      });
      await context.sync();
    });
    started.standIn.faults.plan({
      at: 1,
      kind: "edit",
      edit: (book) => {
        const [sheet] = book.sheets;
        if (sheet) writeCells(book, sheet, parseArea("B1"), "other");
      },
    });
    expect(await write("mine")).toBeUndefined();
    await new Promise((done) => setTimeout(done, 50));
    expect(origins).toEqual(["B1 Remote", "A1 Local"]);
  });

  it("refuses everything while a cell is edited", async () => {
    started.standIn.faults.editingCell = true;
    expect(await write("one")).toBe("InvalidOperationInCellEditMode");
    started.standIn.faults.editingCell = false;
    expect(await write("one")).toBeUndefined();
  });

  it("answers late", async () => {
    started.standIn.faults.latency = 120;
    const begun = Date.now();
    await write("one");
    expect(Date.now() - begun).toBeGreaterThanOrEqual(115);
  });
});

describe("limits of Excel on the web", () => {
  it("refuses a request of more than 5 MB", async () => {
    const code = await started.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:A180").values = Array.from({ length: 180 }, () => ["月".repeat(10_000)]);
      return context.sync().then(() => undefined, (error: unknown) => String(Object(error).code));
    });
    expect(code).toBe("RequestPayloadSizeLimitExceeded");
    expect(firstCell()).toBeUndefined();
  });

  it("applies a request whose reply would have more than 5 MB, but cannot answer it", async () => {
    const code = await started.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      for (const address of ["A1:A90", "A91:A180"]) {
        sheet.getRange(address).values = Array.from({ length: 90 }, () => ["月".repeat(10_000)]);
        await context.sync();
      }
      sheet.getRange("B1").values = [["applied"]];
      sheet.getRange("A1:A180").load("values");
      return context.sync().then(() => undefined, (error: unknown) => String(Object(error).code));
    });
    expect(code).toBe("ResponsePayloadSizeLimitExceeded");
    expect(started.standIn.book.active.cells.get(0)?.get(1)?.value).toBe("applied");
  });

  it("refuses to read more than five million cells", async () => {
    const code = await started.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:F1000000").load("values");
      return context.sync().then(() => undefined, (error: unknown) => String(Object(error).code));
    });
    expect(code).toBe("RangeExceedsLimit");
  });
});
