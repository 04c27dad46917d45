/// <reference types="office-js" />
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildCommand } from "../../../src/cli/build-command.ts";
import { serveWorkbench } from "../../../src/workbench/server/serve-workbench.ts";
import type { WorkbenchServer } from "../../../src/workbench/server/serve-workbench.ts";

const folder = mkdtempSync(join(tmpdir(), "quiet-page-"));
const workbook = join(folder, "指标台账.xlsx");
/** Milliseconds for which the page is left alone at the end: work put off until then would fail by then. */
const AFTERWARDS = 1500;
let server: WorkbenchServer;
let browser: Browser;
let page: Page;
const said: string[] = [];

beforeAll(async () => {
  await buildCommand(["--out", workbook]);
  server = await serveWorkbench({ port: 3600, workbook });
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  page.on("pageerror", (error) => said.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") said.push(message.text());
  });
  await page.goto(server.address);
  await page.waitForSelector("#loading", { state: "hidden" });
  await page.locator(".ribbon-button", { has: page.getByText("自检", { exact: true }) }).click();
  await page.frameLocator("iframe").locator("#run:enabled").waitFor();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the checks of the diagnostic pane, which add a sheet, a table, a pivot table and a chart with office.js. */
async function runChecks(): Promise<void> {
  const pane = page.frameLocator("iframe");
  await pane.locator("#run:enabled").click();
  await expect.poll(() => pane.locator('li[data-state="passed"]').count(), { timeout: 30_000 }).toBe(6);
}

async function openFile(): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.locator(".ribbon-button", { has: page.getByText("打开", { exact: true }) }).click()]);
  await chooser.setFiles(workbook);
  await page.frameLocator("iframe").locator("#run:enabled").waitFor();
}

describe("the workbench page", () => {
  it("has no error while an add-in adds sheets and other files are opened, again and again", { timeout: 120_000 }, async () => {
    await runChecks();
    await openFile();
    await runChecks();
    await openFile();
    await openFile();
    await page.waitForTimeout(AFTERWARDS);
    expect(said).toEqual([]);
  });
});
