import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startInChromium } from "../workbench/setup/start-in-chromium.ts";
import type { StartedInChromium } from "../workbench/setup/start-in-chromium.ts";
import { builtPane } from "./built-pane.ts";

/** Folder for pictures to look at; without it none are taken. */
const pictures = process.env["PANE_PICTURES"];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const REPORT = `# “互联网+”行动监测报告

监测时间：2018年5月1日—2018年5月31日

## 一、部委动态

| 部委 | 内容 |
| --- | --- |
| 工业和信息化部 | 5月8日，工业和信息化部发布《样例平台建设指南》。 https://example.org/a |
| 交通运输部 | 5月16日，交通运输部召开样例物流座谈会。 https://example.org/b |
`;

let started: StartedInChromium;

beforeAll(async () => {
  started = await startInChromium({ files: builtPane() });
}, 300_000);
afterAll(() => started?.browser.close());

async function show(name: string, width: number): Promise<void> {
  const page = started.pane.page();
  await page.setViewportSize({ width: width + 20, height: 1000 });
  await page.evaluate((wide) => document.querySelector("iframe")?.setAttribute("style", `width:${wide}px;height:960px;border:0`), width);
  await started.pane.waitForTimeout(200);
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}-${width}.png`) });
}

/** Rules of axe that the page breaks, and whether it is wider than the pane. */
async function faults(): Promise<string[]> {
  await started.pane.evaluate(axe);
  return started.pane.evaluate(async () => {
    const { axe: checker }: { axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } } = Object(window);
    const { violations } = await checker.run();
    const wide = document.documentElement.scrollWidth > innerWidth ? ["wider than the pane"] : [];
    return [...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`), ...wide];
  });
}

describe("the task pane in Chromium", () => {
  it("offers a start in an empty workbook", async () => {
    await started.pane.getByRole("button", { name: "用示例数据开始" }).waitFor();
    await show("start", 320);
    expect(await faults()).toEqual([]);
  });

  it("makes the sample ledger and shows how it stands", async () => {
    await started.pane.getByRole("button", { name: "用示例数据开始" }).click();
    await started.pane.getByRole("heading", { name: "各状态指标数" }).waitFor({ timeout: 60_000 });
    const counts = await started.pane.locator("section", { hasText: "各状态指标数" }).locator("li").allInnerTexts();
    expect(counts.map((text) => text.replace(/\s+/g, ""))).toEqual(["★超额完成8", "√完成6", "●达到时序进度0", "▲滞后0", "×到期未完成1", "？无法判定0", "○暂无数据7"]);
    for (const width of [320, 420]) {
      await show("overview", width);
      expect(await faults()).toEqual([]);
    }
  });

  it("leads from a lagging indicator to its cell", async () => {
    await started.pane.locator("section", { hasText: "滞后指标" }).getByRole("button").first().click();
    await started.pane.waitForTimeout(500);
    const address = await started.pane.evaluate(() => Excel.run(async (context) => {
      const cell = context.workbook.getSelectedRange();
      const sheet = cell.worksheet;
      sheet.load({ name: true });
      cell.load({ values: true });
      await context.sync();
      return [sheet.name, cell.values[0]?.[0]];
    }));
    expect(address[0]).toBe("指标");
  });

  it("writes the chosen 报告期", async () => {
    await started.pane.getByRole("combobox").selectOption("2018-03");
    await started.pane.waitForTimeout(800);
    expect(await started.pane.getByRole("combobox").inputValue()).toBe("2018-03");
    await started.pane.getByRole("combobox").selectOption("2017-12");
  });

  it("previews a report, writes it, and adds nothing the second time", async () => {
    await started.pane.getByRole("tab", { name: "导入" }).click();
    const choose = (): Promise<void> => started.pane.locator("input[type=file]").setInputFiles({ name: "样例.md", mimeType: "text/markdown", buffer: Buffer.from(REPORT) });
    await started.pane.getByRole("button", { name: "选择文件" }).waitFor();
    await show("import", 320);
    expect(await faults()).toEqual([]);
    await choose();
    await started.pane.getByRole("button", { name: "写入 2 条" }).waitFor({ timeout: 60_000 });
    for (const width of [320, 420]) await show("preview", width);
    expect(await faults()).toEqual([]);
    await started.pane.getByRole("button", { name: "写入 2 条" }).click();
    await started.pane.getByText("已写入事件 2 条").waitFor({ timeout: 60_000 });
    await started.pane.getByRole("button", { name: "选择文件" }).waitFor();
    await choose();
    await started.pane.getByText("新增 0 条，已有 2 条").waitFor({ timeout: 60_000 });
    await show("again", 420);
  });

  it("speaks English", async () => {
    await started.pane.getByRole("button", { name: "English" }).click();
    await started.pane.getByRole("tab", { name: "Overview" }).click();
    await started.pane.getByRole("heading", { name: "Indicators by status" }).waitFor();
    await show("english", 320);
    expect(await faults()).toEqual([]);
  });

  it("asks to end the editing of a cell and goes on by itself", async () => {
    started.standIn.faults.editingCell = true;
    await started.pane.getByRole("button", { name: "Read again" }).click();
    await started.pane.getByText("Press Enter to finish editing").waitFor();
    started.standIn.faults.editingCell = false;
    await started.pane.getByText("Press Enter to finish editing").waitFor({ state: "detached" });
  });

  it("is used by keyboard: arrows change the view, one tab stop leads past them", async () => {
    await started.pane.getByRole("tab", { name: "Overview" }).focus();
    await started.pane.page().keyboard.press("ArrowRight");
    expect(await started.pane.getByRole("tab", { name: "Import" }).getAttribute("aria-selected")).toBe("true");
    await started.pane.getByRole("button", { name: "Choose files" }).waitFor();
    await started.pane.page().keyboard.press("Tab");
    expect(await started.pane.evaluate(() => document.activeElement?.textContent)).toBe("Choose files");
    await started.pane.getByRole("tab", { name: "Overview" }).click();
  });

  it.each([["dark", { colorScheme: "dark" }], ["contrast", { forcedColors: "active", colorScheme: "dark" }]] as const)("is whole in %s", async (name, media) => {
    await started.pane.page().emulateMedia(media);
    await show(name, 320);
    expect(await faults()).toEqual([]);
  });

  it("reaches nothing outside its origin and reports no error", () => {
    expect(started.refused.filter((url) => !url.endsWith("/favicon.ico"))).toEqual([]);
    expect(started.reports).toEqual([]);
  });
});

describe("the bundle", () => {
  it("starts with at most 150 KB of script, compressed", () => {
    expect(gzipSync(builtPane()["/taskpane.js"]?.body ?? "").length).toBeLessThanOrEqual(150 * 1024);
  });
});
