import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildWorkbook } from "../../src/app/build-workbook.ts";
import { seedPlan } from "../../src/app/seed-plan.ts";
import { openBook } from "../../src/workbench/file/open-book.ts";
import { createSheetEngine } from "../../src/workbench/engine/create-sheet-engine.ts";
import { workbookDescription } from "../../src/workbook/workbook-description.ts";
import { xlsxWorkbook } from "../../src/xlsx/xlsx-workbook.ts";
import { startInChromium } from "../workbench/setup/start-in-chromium.ts";
import type { StartedInChromium } from "../workbench/setup/start-in-chromium.ts";
import { builtPane } from "./built-pane.ts";

let started: StartedInChromium;

beforeAll(async () => {
  const workbook = xlsxWorkbook();
  await workbook.apply(workbookDescription, buildWorkbook({ plan: seedPlan(), events: [], findings: [], log: [], asOf: "2017-12" }));
  started = await startInChromium({ files: await builtPane(), engine: createSheetEngine(), book: await openBook(workbook.bytes()) });
}, 120_000);
afterAll(() => started?.browser.close());

describe("a view whose part is gone from the server, as after an update of the add-in", () => {
  it("says so in its place, and the other views go on", async () => {
    const { pane } = started;
    const page = pane.page();
    await pane.getByRole("heading", { name: "各状态指标数" }).waitFor({ timeout: 60_000 });
    await page.route("**/*.js", (route) => route.abort());
    await pane.getByRole("tab", { name: "核对" }).click();
    await pane.getByRole("alert").getByText("这一页没有打开").waitFor();
    expect(await pane.getByRole("button", { name: "重新载入任务窗格" }).isEnabled()).toBe(true);
    await pane.getByRole("tab", { name: "概览" }).click();
    await pane.getByRole("heading", { name: "各状态指标数" }).waitFor();
    expect(await pane.getByRole("alert").count()).toBe(0);
  });
});
