/// <reference types="office-js" />
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildCommand } from "../../../src/cli/build-command.ts";
import { openBook } from "../../../src/workbench/file/open-book.ts";
import { cellAt } from "../../../src/workbench/book/sheet-cells.ts";
import { serveWorkbench } from "../../../src/workbench/server/serve-workbench.ts";
import type { WorkbenchServer } from "../../../src/workbench/server/serve-workbench.ts";

/** Pictures of the last run, to be looked at. */
const PICTURES = resolve("out/workbench");
/** What a test lets go wrong in the add-in. */
const THROWN = "试一试";
const folder = mkdtempSync(join(tmpdir(), "workbench-"));
const servers: WorkbenchServer[] = [];
let browser: Browser;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  const workbook = join(folder, "指标台账.xlsx");
  await buildCommand(["--out", workbook]);
  servers.push(await serveWorkbench({ port: 3500 }));
  const addIn = await servers[0]?.addIn;
  if (addIn && "failure" in addIn) throw new Error(addIn.failure);
  servers.push(await serveWorkbench({ port: 3500, workbook }));
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
});

afterAll(async () => {
  await browser.close();
  await Promise.all(servers.map((server) => server.close()));
  rmSync(folder, { recursive: true, force: true });
});

/** A window on the first server (empty workbook) or on the second (the seeds), when its pane has connected. */
async function openWindow(server: number): Promise<{ readonly page: Page; readonly pane: Frame; readonly failures: readonly string[] }> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const failures: string[] = [];
  page.on("pageerror", (error) => failures.push(error.message));
  page.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "localhost") failures.push(request.url());
  });
  await page.goto(servers[server]?.address ?? "");
  await page.waitForSelector("#loading", { state: "hidden" });
  await page.frameLocator("iframe").getByRole("heading", { name: "指标台账", level: 1 }).waitFor();
  return { page, pane: paneOf(page), failures };
}

function paneOf(page: Page): Frame {
  const pane = page.frame({ name: "addin" });
  if (!pane) throw new Error("the page has no pane");
  return pane;
}

const press = (page: Page, label: string): Promise<void> => page.locator(".ribbon-button", { has: page.getByText(label, { exact: true }) }).click();

/** What the add-in reads through the genuine library. */
const read = (pane: Frame, sheet: string, address: string): Promise<unknown[][]> =>
  pane.evaluate(([name, cells]) => Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(name).getRange(cells).load({ values: true });
    await context.sync();
    return range.values;
  }), [sheet, address] as const);

/** Sheet and first value of what is selected, as the add-in sees it. */
const selected = (pane: Frame): Promise<unknown[]> =>
  pane.evaluate(() => Excel.run(async (context) => {
    const cells = context.workbook.getSelectedRange().load({ values: true, worksheet: { name: true } });
    await context.sync();
    return [cells.worksheet.name, cells.values[0]?.[0]];
  }));

/** Busy machines take their time. */
const eventually = <T>(look: () => Promise<T>): ReturnType<typeof expect.poll<T>> => expect.poll(look, { timeout: 15_000 });

/** Cells are drawn, not elements: they are reached by the name box, as a person may. */
async function goTo(page: Page, address: string): Promise<void> {
  const box = page.locator('[data-u-comp="defined-name"] input, input[data-u-comp="defined-name"]').first();
  await box.fill(address);
  await box.press("Enter");
  await page.waitForTimeout(250);
}

async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(250);
}

describe("the workbench page on an empty workbook", () => {
  it("calculates what is typed, and passes its own checks of office.js", async () => {
    const { page, failures } = await openWindow(0);
    await page.screenshot({ path: join(PICTURES, "empty.png") });
    await press(page, "自检");
    await page.frameLocator("iframe").locator("#run:enabled").waitFor();
    const pane = paneOf(page);
    await goTo(page, "A1");
    for (const text of ["40", "2", "=A1+A2"]) await type(page, text);
    await eventually(() => read(pane, "Sheet1", "A1:A3")).toEqual([[40], [2], [42]]);
    await goTo(page, "A1");
    await type(page, "60");
    await eventually(() => read(pane, "Sheet1", "A1:A3")).toEqual([[60], [2], [62]]);
    await pane.click("#run");
    await eventually(() => pane.locator('li[data-state="passed"], li[data-state="failed"]').count()).toBe(6);
    expect(await pane.locator('li[data-state="failed"]').allTextContents()).toEqual([]);
    expect(await page.locator(".chart").count()).toBe(1);
    await page.screenshot({ path: join(PICTURES, "checked.png") });
    expect(failures).toEqual([]);
    await page.close();
  });

  it("shows why a ribbon function did not do its work", async () => {
    const { page } = await openWindow(0);
    await press(page, "刷新透视");
    await eventually(() => page.locator("dialog p").textContent()).toMatch(/^工作簿里没有指标台账的表/);
    await page.screenshot({ path: join(PICTURES, "not-done.png") });
    await page.getByRole("button", { name: "知道了" }).click();
    await eventually(() => page.locator("iframe").count()).toBe(1);
    await page.close();
  });
});

describe("the workbench page on the seed workbook", () => {
  let page: Page;
  let pane: Frame;
  let failures: readonly string[];

  beforeAll(async () => {
    ({ page, pane, failures } = await openWindow(1));
  });

  afterAll(() => page.close());

  it("shows the workbook, calculated", async () => {
    await eventually(async () => (await read(pane, "首页", "C13:C14")).flat()).toEqual([8, 6]);
    expect(await page.title()).toContain("工作台");
    expect(await page.locator("#ribbon strong").textContent()).toBe("指标台账.xlsx");
    await page.screenshot({ path: join(PICTURES, "seeds.png") });
  });

  it("has the ribbon of the add-in's manifest between its own groups", async () => {
    const groups = await page.locator(".ribbon-group").evaluateAll((all) => all.map((each) => [each.getAttribute("aria-label"), ...[...each.querySelectorAll("button")].map((button) => button.textContent)].join(" ")));
    expect(groups).toEqual(["文件 打开 保存 打印预览", "数据 导入报告 打开新月份", "分析 检查数据 刷新透视", "报告 生成状态报告 打印设置", "面板 打开面板", "工作台 自检"]);
    expect(await page.locator(".ribbon-tab").textContent()).toBe("指标台账");
    expect(await page.locator(".ribbon-button img").evaluateAll((all) => all.filter((each) => each instanceof HTMLImageElement && each.naturalWidth === 32).length)).toBe(7);
    expect(await page.locator("#ribbon").evaluate((ribbon) => ribbon.scrollWidth <= innerWidth)).toBe(true);
    await page.locator(".ribbon-button", { hasText: "刷新透视" }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("生成状态报告");
  });

  it("leads from a lagging indicator in the pane to its cell", async () => {
    await pane.locator("section", { hasText: "滞后指标" }).getByRole("button").first().click();
    await eventually(() => selected(pane)).toEqual(["指标", "到期未完成"]);
    expect(await page.locator('[data-u-comp="defined-name"] input, input[data-u-comp="defined-name"]').first().inputValue()).toBe("R16");
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(PICTURES, "lagging.png") });
  });

  it("opens the pane at the view of a ribbon button, and leaves it alone when it is there", async () => {
    await press(page, "导入报告");
    await eventually(async () => new URL(paneOf(page).url()).searchParams.get("view")).toBe("import");
    await page.frameLocator("iframe").getByRole("heading", { name: "指标台账", level: 1 }).waitFor();
    await paneOf(page).evaluate(() => Object.assign(document.body.dataset, { kept: "yes" }));
    await press(page, "导入报告");
    expect(await paneOf(page).evaluate(() => document.body.dataset["kept"])).toBe("yes");
    await page.screenshot({ path: join(PICTURES, "import.png") });
    await press(page, "打开面板");
    await page.frameLocator("iframe").getByRole("heading", { name: "各状态指标数" }).waitFor();
    expect(new URL(paneOf(page).url()).pathname).toBe("/addin/taskpane.html");
    pane = paneOf(page);
  });

  it("runs the ribbon's functions in a page of their own, which goes with their end, beside the pane", async () => {
    await paneOf(page).evaluate(() => Object.assign(document.body.dataset, { kept: "during" }));
    const refreshes = (): Promise<number> => paneOf(page).evaluate(() => Excel.run(async (context) => {
      const rows = context.workbook.tables.getItem("日志表").getDataBodyRange().load({ values: true });
      await context.sync();
      return rows.values.filter((row) => row.includes("刷新")).length;
    }));
    const before = await refreshes();
    await press(page, "刷新透视");
    await eventually(refreshes).toBe(before + 1);
    await eventually(() => page.locator("iframe").count()).toBe(1);
    await press(page, "打印设置");
    await eventually(() => page.locator("iframe.function-frame").count()).toBe(1);
    await eventually(() => page.locator("iframe.function-frame").count()).toBe(0);
    expect(await page.locator("dialog").count()).toBe(0);
    expect(await paneOf(page).evaluate(() => document.body.dataset["kept"])).toBe("during");
    pane = paneOf(page);
  });

  it("is closed and opened again", async () => {
    await page.click('[aria-label="关闭任务窗格"]');
    expect(await page.locator("#pane").isVisible()).toBe(false);
    await press(page, "打开面板");
    await page.frameLocator("iframe").getByRole("heading", { name: "各状态指标数" }).waitFor();
    await page.click('[aria-label="重新载入任务窗格"]');
    await page.frameLocator("iframe").getByRole("heading", { name: "各状态指标数" }).waitFor();
    pane = paneOf(page);
  });

  it("counts anew in the pane what was typed into the grid", async () => {
    const counts = async (): Promise<string[]> => (await pane.locator("section", { hasText: "各状态指标数" }).locator("li").allInnerTexts()).map((text) => text.replaceAll(/\s+/g, "")).filter((text) => /完成\d/.test(text));
    expect(await counts()).toEqual(["★超额完成8", "√完成6", "×到期未完成1"]);
    const place = await pane.evaluate(() => Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("月度数据表");
      const [ids, typed] = ["编号", "本期值"].map((name) => table.columns.getItem(name).getDataBodyRange().load({ values: true, rowIndex: true, address: true }));
      await context.sync();
      const row = ids?.values.findIndex(([id]) => id === "ZJ-12") ?? -1;
      return { column: /!([A-Z]+)/.exec(typed?.address ?? "")?.[1] ?? "", row: (ids?.rowIndex ?? 0) + row + 1, value: typed?.values[row]?.[0] };
    }));
    expect(place.value).toBe(98);
    await page.click('[data-u-comp="slide-tab-item"]:has-text("月度数据")');
    await goTo(page, `${place.column}${place.row}`);
    await type(page, "100");
    await eventually(() => read(pane, "月度数据", `${place.column}${place.row}`)).toEqual([[100]]);
    await pane.getByRole("button", { name: "重新读取" }).click();
    await eventually(counts).toEqual(["★超额完成8", "√完成7", "×到期未完成0"]);
    await page.screenshot({ path: join(PICTURES, "typed.png") });
  });

  it("says aloud what goes wrong in the add-in", async () => {
    await pane.evaluate((words) => void setTimeout(() => Promise.reject(new Error(words)), 0), THROWN);
    await eventually(() => page.locator(".notice").textContent()).toBe(`加载项出错：${THROWN}`);
  });

  it("takes another month for 报告期 and refuses what is no date", async () => {
    await page.click('[data-u-comp="slide-tab-item"]:has-text("首页")');
    await goTo(page, "B4");
    await type(page, "不是日期");
    expect(await page.locator("dialog.entry-alert h2").textContent()).toBe("报告期须为日期");
    await page.click("dialog.entry-alert button");
    expect(await read(pane, "首页", "B4")).toEqual([[43070]]);
    await goTo(page, "B4");
    await type(page, "2018年3月");
    await eventually(() => read(pane, "首页", "B4")).toEqual([[43160]]);
    await pane.getByRole("button", { name: "重新读取" }).click();
    await eventually(() => pane.getByRole("combobox").first().inputValue()).toBe("2018-03");
  });

  it("does not open a locked cell", async () => {
    await goTo(page, "C13");
    await page.keyboard.type("5");
    await eventually(() => page.locator(".notice").textContent()).toContain("已保护");
    await page.keyboard.press("Escape");
    expect(await read(pane, "首页", "C13")).toEqual([[8]]);
  });

  it("opens the list of a cell and takes the chosen word", async () => {
    await page.click('[data-u-comp="slide-tab-item"]:has-text("指标")');
    // The sheet was left scrolled to the right.
    for (const cell of ["D5", "F5"]) await goTo(page, cell);
    await page.click(".list-button");
    await page.getByText("比率", { exact: true }).waitFor();
    await page.screenshot({ path: join(PICTURES, "list.png") });
    await page.getByText("比率", { exact: true }).click();
    await eventually(() => read(pane, "指标", "F5")).toEqual([["比率"]]);
  });

  it("previews the print with the page set-up", async () => {
    await page.click('[data-u-comp="slide-tab-item"]:has-text("报告")');
    await page.waitForTimeout(300);
    await page.click("text=打印预览");
    await page.waitForSelector(".page-sheet");
    const paper = await page.locator(".page-sheet").first().boundingBox();
    // A4 upright: 595.3 × 841.9 points at 96 dots an inch.
    expect([Math.round(paper?.width ?? 0), Math.round(paper?.height ?? 0)]).toEqual([794, 1123]);
    await page.screenshot({ path: join(PICTURES, "print.png") });
    await page.click(".preview-close");
  });

  it("saves an xlsx with what was typed, and opens it with the add-in anew", async () => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.click('.ribbon-button:has-text("保存")')]);
    expect(download.suggestedFilename()).toBe("指标台账.xlsx");
    const book = await openBook(readFileSync(await download.path()));
    const home = book.sheets.find(({ name }) => name === "首页");
    expect(home && cellAt(home, 3, 1)?.value).toBe(43160);
    await opens(page, await download.path(), "另一份.xlsx");
    expect(failures).toEqual([THROWN]);
  });
});

/** Opens the file under another name: the add-in starts anew on it. */
async function opens(page: Page, path: string, name: string): Promise<void> {
  await paneOf(page).evaluate(() => Object.assign(document.body.dataset, { kept: "yes" }));
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press(page, "打开")]);
  await chooser.setFiles({ name, mimeType: "application/octet-stream", buffer: readFileSync(path) });
  await eventually(() => page.locator("#ribbon strong").textContent()).toBe(name);
  await page.frameLocator("iframe").getByRole("heading", { name: "各状态指标数" }).waitFor();
  expect(await paneOf(page).evaluate(() => document.body.dataset["kept"])).toBeUndefined();
  expect(await page.frameLocator("iframe").getByRole("combobox").first().inputValue()).toBe("2018-03");
}
