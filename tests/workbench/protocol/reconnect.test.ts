import { describe, expect, it } from "vitest";
import { newBook } from "../../../src/workbench/book/book.ts";
import { addSheet } from "../../../src/workbench/book/sheets.ts";
import { createSheetEngine } from "../../../src/workbench/engine/create-sheet-engine.ts";
import { Channel } from "../../../src/workbench/protocol/channel.ts";
import { startJobs } from "../setup/run-jobs.ts";

describe("a page that opens on a workbook", () => {
  it("finds the workbook as it is, and ends what another page listened to and held", async () => {
    const book = newBook("台账");
    addSheet(book, "Sheet1");
    const jobs = await startJobs({ book, engine: createSheetEngine() });
    await jobs.run(async (context, sheet) => {
      sheet.onChanged.add(() => Promise.resolve());
      context.trackedObjects.add(sheet.getRange("A1"));
      await context.sync();
    });
    const sent: string[] = [];
    new Channel(jobs.standIn, { conversation: "second", appId: "add-in", origin: "https://addin.test", locale: "zh-CN", report: () => undefined }, (text) => sent.push(text));
    expect(jobs.standIn.heldReferences).toBe(0);
    await jobs.run((_context, sheet) => {
      sheet.getRange("A1").values = [[1]];
    });
    expect(sent).toEqual([]);
  });
});
