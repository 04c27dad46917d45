import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveWorkbench } from "../../src/workbench/server/serve-workbench.ts";
import type { WorkbenchServer } from "../../src/workbench/server/serve-workbench.ts";
import { chooseFiles, countsInPane, openWindow, picture, PICTURES, view } from "./open-window.ts";

const REPORT = "tests/cases/reports/links-in-text/input.html";

let server: WorkbenchServer;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  server = await serveWorkbench({ port: 3750 });
  browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe("an Excel of 2019 (ExcelApi 1.7)", () => {
  it("makes the sample ledger, imports, refreshes, takes back, and says what it lacks", async () => {
    const { page, pane, failures } = await openWindow(browser, `${server.address}/?api=1.7`);
    await pane.getByRole("button", { name: "用示例数据开始" }).click({ timeout: 60_000 });
    await pane.getByRole("heading", { name: "各状态指标数" }).waitFor({ timeout: 90_000 });
    expect(await countsInPane(pane)).toMatchObject({ 超额完成: 8, 完成: 6, 到期未完成: 1, 暂无数据: 7 });
    await view(pane, "导入");
    await chooseFiles(pane, [REPORT]);
    await pane.getByRole("button", { name: "写入 8 条" }).click({ timeout: 60_000 });
    await pane.getByText("已写入事件 8 条").waitFor({ timeout: 60_000 });
    await pane.getByRole("button", { name: "撤销", exact: true }).first().click({ timeout: 30_000 });
    await pane.getByRole("button", { name: "确定撤销" }).click();
    await pane.getByText(/已撤销/u).waitFor({ timeout: 60_000 });
    await view(pane, "分析");
    await pane.getByRole("button", { name: "刷新全部" }).click({ timeout: 30_000 });
    await pane.getByText(/已重新计算/u).first().waitFor({ timeout: 60_000 });
    await view(pane, "设置");
    await pane.getByText("没有：数据透视表").waitFor({ timeout: 30_000 });
    await pane.getByText("此 Excel 支持 ExcelApi 1.7").scrollIntoViewIfNeeded();
    await picture(page, "10-older-excel");
    expect(failures).toEqual([]);
    await page.close();
  }, 300_000);
});

describe("without a mouse, in the dark", () => {
  it("makes a ledger and imports a report by keyboard alone", async () => {
    const { page, pane, failures } = await openWindow(browser, server.address);
    await page.emulateMedia({ colorScheme: "dark" });
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    /** Moves the focus on until it stands on the button of this name, as somebody who cannot see the pane would. */
    const reach = async (name: RegExp): Promise<void> => {
      for (let step = 0; step < 60; step += 1) {
        await press("Tab");
        if (name.test(await pane.evaluate(() => (document.activeElement instanceof HTMLButtonElement ? document.activeElement.innerText.trim() : "")))) return;
      }
      throw new Error(`no way to ${String(name)} by Tab`);
    };
    await pane.getByRole("button", { name: "用示例数据开始" }).waitFor({ timeout: 60_000 });
    await pane.getByRole("button", { name: "重新读取" }).focus();
    await reach(/用示例数据开始/u);
    await press("Enter");
    await pane.getByRole("heading", { name: "各状态指标数" }).waitFor({ timeout: 90_000 });
    await pane.getByRole("tab", { name: "概览" }).focus();
    for (const name of ["填报", "月报", "导入"]) {
      await press("ArrowRight");
      await pane.getByRole("heading", { level: 2, name }).waitFor({ state: "attached" });
    }
    await pane.getByRole("button", { name: "选择文件" }).waitFor();
    await reach(/选择文件/u);
    const choosing = page.waitForEvent("filechooser");
    await pane.waitForTimeout(300);
    await press("Enter");
    await (await choosing).setFiles(resolve(REPORT));
    await pane.getByRole("button", { name: "写入 8 条" }).waitFor({ timeout: 60_000 });
    await reach(/^写入 8 条/u);
    await picture(page, "11-keyboard-dark");
    await press("Enter");
    await pane.getByText("已写入事件 8 条").waitFor({ timeout: 60_000 });
    await page.emulateMedia({ forcedColors: "active" });
    await picture(page, "12-contrast");
    expect(failures).toEqual([]);
    await page.close();
  }, 300_000);
});
