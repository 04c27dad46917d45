import { describe, expect, it } from "vitest";
import { startJobs } from "../setup/run-jobs.ts";

describe("ribbon buttons", () => {
  it("run the function that the add-in associated, and end when it says so", async () => {
    const jobs = await startJobs();
    jobs.Office.actions.associate("refresh", (event: Office.AddinCommands.Event) => {
      void jobs
        .run((_context, sheet) => {
          sheet.getRange("A1").values = [[event.source.id]];
        })
        .then(() => event.completed());
    });
    await jobs.channel.pressButton("refresh", "RefreshButton");
    expect(await jobs.values("A1")).toEqual([["RefreshButton"]]);
    await expect(jobs.channel.pressButton("missing", "OtherButton")).rejects.toThrow("no function");
  });
});
