import { mkdirSync } from "node:fs";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { STATUS_LIST } from "../../src/workbook/words.ts";
import { serveWorkbench } from "../../src/workbench/server/serve-workbench.ts";
import type { WorkbenchServer } from "../../src/workbench/server/serve-workbench.ts";
import { recalculate } from "../setup/recalculate.ts";
import { shownCells } from "../setup/shown-cells.ts";
import { chooseFiles, colorAt, countsInPane, openWindow, picture, PICTURES, save, view } from "./open-window.ts";
import type { OpenWindow } from "./open-window.ts";

const PLAN = "tests/cases/plan/pipe-table.md";
const OTHER_PLAN = "tests/cases/plan/five-year.md";
/** Four reports of our own wording: 16, 12, 9 and 8 events. */
const REPORTS = ["new-year-tabs/input.txt", "leap-day/input.txt", "date-column/input.md", "links-in-text/input.html"].map((name) => `tests/cases/reports/${name}`);

let server: WorkbenchServer;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  server = await serveWorkbench({ port: 3700 });
  browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe("a first hour on the workbench, in clicks", () => {
  let open: OpenWindow;

  beforeAll(async () => {
    open = await openWindow(browser, server.address);
  }, 120_000);
  afterAll(() => open?.page.close());

  it("makes a ledger of one's own plan table", async () => {
    const { page, pane } = open;
    await picture(page, "01-empty");
    await chooseFiles(pane, [PLAN]);
    await pane.getByText("找到 6 项指标").waitFor();
    await picture(page, "02-plan-preview");
    await pane.getByRole("button", { name: "建立台账" }).click();
    await pane.getByRole("heading", { name: "各状态指标数" }).waitFor({ timeout: 60_000 });
    // 4 of 5 days: better; a text: undecided; the rank has no schedule, the others run from 2017 to 2020 and stand in 2019.
    expect(Object.values(await countsInPane(pane)).reduce((sum, count) => sum + count, 0)).toBe(6);
    // 完成 on 首页, A14:B14: the green of a reached target, painted by its conditional format.
    await expect.poll(() => colorAt(page, 215, 513), { timeout: 15_000 }).toBe("220,252,231");
    await picture(page, "03-overview");
  });

  it("imports four reports at once, and none of their events twice", async () => {
    const { page, pane } = open;
    await view(pane, "导入");
    await chooseFiles(pane, REPORTS);
    await pane.getByRole("button", { name: "写入 45 条" }).waitFor({ timeout: 60_000 });
    await picture(page, "04-reports-preview");
    await pane.getByRole("button", { name: "写入 45 条" }).click();
    await pane.getByText("已写入事件 45 条").waitFor({ timeout: 60_000 });
    await picture(page, "05-written");
    await chooseFiles(pane, REPORTS.slice(0, 1));
    await pane.getByText("新增 0 条，已有 16 条").waitFor({ timeout: 60_000 });
    await pane.getByRole("button", { name: "取消" }).last().click();
  });

  it("replaces the plan by another one, and takes it back", async () => {
    const { page, pane } = open;
    await view(pane, "概览");
    const before = await countsInPane(pane);
    await view(pane, "导入");
    await chooseFiles(pane, [OTHER_PLAN]);
    await pane.getByRole("radio", { name: "替换" }).check();
    await pane.locator('input[type="month"]').fill("2018-12");
    await pane.getByText("原有的 6 项指标").waitFor();
    await picture(page, "06-replace");
    await pane.getByRole("button", { name: "替换计划" }).click();
    await pane.getByText("指标表已写入").waitFor({ timeout: 60_000 });
    await view(pane, "概览");
    await pane.getByText("3 项指标").first().waitFor();
    expect((await countsInPane(pane))["暂无数据"]).toBe(3);
    // The pane starts anew and still knows what the last step was: it stands in the workbook.
    await page.click('[aria-label="重新载入任务窗格"]');
    await page.waitForTimeout(500);
    const again = page.frameLocator('iframe[name="addin"]');
    await again.getByRole("tab", { name: "概览" }).click({ timeout: 60_000 });
    await again.getByRole("button", { name: "撤销", exact: true }).first().click({ timeout: 30_000 });
    await again.getByRole("button", { name: "确定撤销" }).click();
    await again.getByText(/已撤销/u).waitFor({ timeout: 60_000 });
    const pane2 = page.frame({ name: "addin" });
    expect(pane2 && (await countsInPane(pane2))).toEqual(before);
    await picture(page, "07-undone");
  });
});

describe("what is saved", () => {
  it("says in LibreOffice what the pane says", async () => {
    const { page, pane, failures } = await openWindow(browser, server.address);
    await pane.getByRole("button", { name: "用示例数据开始" }).click();
    await pane.getByRole("heading", { name: "各状态指标数" }).waitFor({ timeout: 90_000 });
    const counts = await countsInPane(pane);
    expect(counts).toEqual({ 超额完成: 8, 完成: 6, 达到时序进度: 0, 滞后: 0, 到期未完成: 1, 无法判定: 0, 暂无数据: 7 });
    const shown = await shownCells(await recalculate(await save(page)), "首页");
    expect(Object.fromEntries(STATUS_LIST.map((status, index) => [status, shown(`C${13 + index}`)]))).toEqual(counts);
    expect(failures).toEqual([]);
    await page.close();
  });
});
