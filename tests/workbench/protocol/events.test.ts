import { beforeEach, describe, expect, it, vi } from "vitest";
import { selectArea } from "../../../src/workbench/protocol/user-actions.ts";
import { writeCells } from "../../../src/workbench/book/write-cells.ts";
import { parseArea } from "../../../src/workbench/book/area.ts";
import { startJobs } from "../setup/run-jobs.ts";
import type { Jobs } from "../setup/run-jobs.ts";

let jobs: Jobs;
let told: string[];

beforeEach(async () => {
  jobs = await startJobs();
  told = [];
});

const tell = (text: string): Promise<void> => {
  told.push(text);
  return Promise.resolve();
};

describe("events", () => {
  it("tell what the add-in itself changed, with source and trigger", async () => {
    await jobs.run(async (context, sheet) => {
      sheet.onChanged.add((event) => tell(`${event.type} ${event.changeType} ${event.address} ${event.source} ${event.triggerSource ?? ""}`));
      context.workbook.worksheets.onChanged.add((event) => tell(`collection ${event.address}`));
      await context.sync();
      sheet.getRange("A1:B1").values = [[1, 2]];
    });
    await vi.waitFor(() => expect(told).toEqual(["WorksheetChanged RangeEdited A1:B1 Local ThisLocalAddin", "collection A1:B1"]));
  });

  it("tell what the user did on screen, with the value before and after", async () => {
    await jobs.run(async (context, sheet) => {
      sheet.getRange("A1").values = [["alt"]];
      await context.sync();
      sheet.onChanged.add((event) => tell(`${event.details?.valueBefore} → ${event.details?.valueAfter} ${event.triggerSource ?? ""}`));
    });
    await jobs.standIn.userEdit((book) => writeCells(book, book.active, parseArea("A1"), "neu"));
    await vi.waitFor(() => expect(told).toEqual(["alt → neu Unknown"]));
  });

  it("tell a table of changes within it only", async () => {
    await jobs.run(async (context, sheet) => {
      sheet.getRange("A1:B2").values = [["x", "y"], [1, 2]];
      const table = sheet.tables.add("A1:B2", true);
      await context.sync();
      table.onChanged.add((event) => tell(`${event.type} ${event.address}`));
      await context.sync();
      sheet.getRange("D1").values = [[1]];
      sheet.getRange("B2:C2").values = [[5, 6]];
    });
    await vi.waitFor(() => expect(told).toEqual(["TableChanged B2"]));
  });

  it("tell of inserted rows, new results, sheets that come to the front, selections", async () => {
    await jobs.run(async (context, sheet) => {
      const { worksheets } = context.workbook;
      const other = worksheets.add("b");
      sheet.getRange("A1:A2").values = [[1], ["=A1+A1"]];
      await context.sync();
      sheet.onChanged.add((event) => tell(event.changeType));
      sheet.onCalculated.add(() => tell("calculated"));
      other.onActivated.add(() => tell("activated"));
      worksheets.onAdded.add(() => tell("added"));
      sheet.onSelectionChanged.add((event) => tell(`selected ${event.address}`));
      await context.sync();
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("A2").values = [[4]];
      await context.sync();
      other.activate();
      worksheets.add("c");
      await context.sync();
    });
    await jobs.standIn.userAct((host) => selectArea(host, "Sheet1", "B2:C3"));
    await vi.waitFor(() => expect(told).toEqual(["RowInserted", "RangeEdited", "calculated", "activated", "added", "selected B2:C3"]));
  });

  it("of a newer API set are refused", async () => {
    const older = await startJobs({ api: "1.7" });
    expect(await older.code((_context, sheet) => sheet.onChanged.add(() => Promise.resolve()))).toBe("accepted");
    expect(await older.code((context) => context.workbook.worksheets.onChanged.add(() => Promise.resolve()))).toBe("ApiNotFound");
  });

  it("are no longer told once they are removed", async () => {
    const handler = await jobs.run(async (context, sheet) => {
      const added = sheet.onChanged.add((event) => tell(event.address));
      await context.sync();
      return added;
    });
    await jobs.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    await jobs.run((_context, sheet) => {
      sheet.getRange("A1").values = [[1]];
    });
    await new Promise((done) => setTimeout(done, 60));
    expect(told).toEqual([]);
  });
});
