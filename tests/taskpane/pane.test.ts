import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSheetEngine } from "../../src/workbench/engine/create-sheet-engine.ts";
import { startInChromium } from "../workbench/setup/start-in-chromium.ts";
import type { StartedInChromium } from "../workbench/setup/start-in-chromium.ts";
import { builtPane } from "./built-pane.ts";
import { paneFaults, showPane } from "./pane-look.ts";
import { PLAN, REPORT } from "./sample-files.ts";


/** Bytes of compressed script that may be loaded until a first view stands, Office.js itself left out. */
const FIRST_LOAD = 150 * 1024;
const START_SIZE = 130 * 1024;

const files = await builtPane();
let started: StartedInChromium;

beforeAll(async () => {
  started = await startInChromium({ files, engine: createSheetEngine() });
}, 60_000);
afterAll(() => started?.browser.close());

const show = (name: string, width?: number): Promise<void> => showPane(started.pane, name, width);
const faults = (): Promise<string[]> => paneFaults(started.pane);
const button = (name: string | RegExp) => started.pane.getByRole("button", { name, exact: typeof name === "string" });
const openTab = (name: string): Promise<void> => started.pane.getByRole("tab", { name }).click();
const said = (text: string | RegExp): Promise<void> => started.pane.getByText(text).first().waitFor({ timeout: 60_000 });
const choose = (name: string, text: string): Promise<void> => started.pane.locator("input[type=file]").setInputFiles({ name, mimeType: "text/markdown", buffer: Buffer.from(text) });

/** Compressed size of all scripts of the pane that its page has asked for so far. */
async function loaded(): Promise<number> {
  const paths = await started.pane.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname));
  const scripts = [...new Set(paths)].filter((path) => files[path]?.contentType === "application/javascript");
  expect(scripts).toContain("/taskpane.js");
  return scripts.reduce((sum, path) => sum + gzipSync(files[path]?.body ?? "").length, 0);
}

/** Sheet and text of the cell that is selected in the workbook. */
function selected(): Promise<readonly unknown[]> {
  return started.pane.evaluate(() => Excel.run(async (context) => {
    const cell = context.workbook.getSelectedRange();
    cell.load({ values: true, worksheet: { name: true } });
    await context.sync();
    return [cell.worksheet.name, cell.values[0]?.[0]];
  }));
}

const VIEWS = { overview: ["概览", "Overview"], month: ["填报", "Fill in"], report: ["月报", "Report"], import: ["导入", "Import"], analysis: ["分析", "Analysis"], check: ["核对", "Check"], settings: ["设置", "Settings"] } as const;

describe("the task pane in Chromium", () => {
  it("offers a start in an empty workbook", async () => {
    await button("用示例数据开始").waitFor();
    expect(await loaded()).toBeLessThanOrEqual(START_SIZE);
    await show("start");
    expect(await faults()).toEqual([]);
  });

  it("makes the sample ledger and shows how it stands; the sheet says the same", async () => {
    await button("用示例数据开始").click();
    await started.pane.getByRole("heading", { name: "各状态指标数" }).waitFor({ timeout: 120_000 });
    const counts = await started.pane.locator("section", { hasText: "各状态指标数" }).locator("li").allInnerTexts();
    expect(counts.map((text) => text.replace(/\s+/g, ""))).toEqual(["★超额完成8", "√完成6", "●达到时序进度0", "▲滞后0", "×到期未完成1", "？无法判定0", "○暂无数据7"]);
    const steps = await started.pane.locator("section", { hasText: "下一步" }).getByRole("button").allInnerTexts();
    expect(steps.map((text) => text.split("\n")[0])).toEqual(["补报 7 项暂无数据的指标", "为 1 项滞后指标填写原因", "导入本期监测报告", "处理 9 条核对事项"]);
  });

  it.each(Object.entries(VIEWS))("shows %s at 320 and 420 pixels", async (name, [tab]) => {
    await openTab(tab);
    await started.pane.locator("#view h3").first().waitFor();
    for (const width of [420, 320]) await show(name, width);
    expect(await faults()).toEqual([]);
  });

  it.each([["dark", { colorScheme: "dark" }], ["contrast", { forcedColors: "active", colorScheme: "dark" }]] as const)("is whole in %s", async (look, media) => {
    await started.pane.page().emulateMedia(media);
    const broken: Record<string, readonly string[]> = {};
    for (const [name, [tab]] of Object.entries(VIEWS)) {
      await openTab(tab);
      await started.pane.locator("#view h3").first().waitFor();
      await show(`${look}-${name}`);
      const found = await faults();
      if (found.length > 0) broken[name] = found;
    }
    await started.pane.page().emulateMedia({ colorScheme: "light", forcedColors: "none" });
    expect(broken).toEqual({});
  }, 30_000);

  it("leads from a lagging indicator to its cell, and from a step to where it is done", async () => {
    await openTab("概览");
    await started.pane.locator("section", { hasText: "滞后指标" }).getByRole("button").first().click();
    await expect.poll(selected).toEqual(["指标", "到期未完成"]);
    await button(/^补报 7 项/).click();
    await expect.poll(async () => (await selected())[0]).toBe("月度数据");
    await button(/^处理 9 条/).click();
    await started.pane.getByRole("heading", { name: "核对事项" }).waitFor();
    expect(await started.pane.evaluate(() => document.activeElement?.textContent)).toBe("核对");
  });

  it("writes the chosen 报告期, says so, and takes it back", async () => {
    await openTab("概览");
    await started.pane.getByRole("combobox").selectOption("2018-03");
    await said("报告期已由2017年12月改为2018年3月");
    await button("改回2017年12月").click();
    await expect.poll(() => started.pane.getByRole("combobox").inputValue(), { timeout: 15_000 }).toBe("2017-12");
  });

  it("previews a report, writes it, and adds nothing the second time", async () => {
    await openTab("导入");
    await button("选择文件").waitFor();
    await choose("样例.md", REPORT);
    await button("写入 3 条").waitFor({ timeout: 60_000 });
    await button("修改 交通运输部").click();
    await started.pane.locator("summary").first().click();
    await said("物流：北京、天津");
    for (const width of [420, 320]) await show("preview", width);
    expect(await faults()).toEqual([]);
    await button("全不选地区").click();
    await button("写入 2 条").click();
    await said(/已写入事件 2 条/);
    await show("written");
    await button("选择文件").waitFor();
    await choose("样例.md", REPORT);
    await said("新增 1 条，已有 2 条");
    await button("取消").click();
  }, 30_000);

  it("takes the last job back after saying what that does", async () => {
    await button("撤销").click();
    await said("将删去这一步加入的行");
    await button("确定撤销").click();
    await said("已撤销：导入报告（样例.md）");
    await choose("样例.md", REPORT);
    await said("新增 3 条（存疑 1 条），已有 0 条");
    await button("取消").click();
  }, 30_000);

  it("decides a finding with its reason", async () => {
    await openTab("核对");
    await button("处理 P-ZJ-06").click();
    await button("不采纳").click();
    await said("不采纳请写一句理由");
    await started.pane.getByLabel("理由").fill("已与统计部门核实");
    await show("decide");
    expect(await faults()).toEqual([]);
    await button("采纳").click();
    await said("P-ZJ-06 已记为“采纳”");
    await said("待处理 8 条");
    await button("修复台账").click();
    await said("已检查并修复");
  }, 30_000);

  it("refreshes the pivots and keeps the settings", async () => {
    await openTab("分析");
    await button("刷新全部").click();
    await said("透视表已刷新");
    await openTab("设置");
    await started.pane.getByLabel("填表人", { exact: true }).fill("张三");
    await button("保存到工作簿").click();
    await said("已保存：填表人");
    expect(await started.pane.getByLabel("填表人", { exact: true }).inputValue()).toBe("张三");
  }, 30_000);

  it("tells a plan table from a report, shows what it means, and replaces the plan", async () => {
    await openTab("导入");
    await choose("计划.md", PLAN);
    await started.pane.getByRole("heading", { name: "指标表：3 项指标" }).waitFor({ timeout: 60_000 });
    await said("→ 目标值（2020年12月）");
    await show("plan");
    expect(await faults()).toEqual([]);
    await started.pane.getByLabel("替换").click();
    await said(/原有的 22 项指标/);
    await show("plan-replace");
    await button("替换计划").click();
    await said("指标表已写入");
    await openTab("概览");
    await said("3 项指标");
    await openTab("分析");
    await said("达标所需");
    await show("trend");
    expect(await faults()).toEqual([]);
  }, 30_000);

  it("opens at the view that the address names, also when it is called up anew", async () => {
    const address = started.pane.url().replace("taskpane.html?", "taskpane.html?view=check&");
    await started.pane.goto(address);
    await started.pane.getByRole("heading", { name: "核对事项" }).waitFor({ timeout: 30_000 });
    await button("撤销").waitFor();
    await started.pane.goto(address.replace("view=check", "view=month"));
    await started.pane.getByRole("heading", { level: 2, name: "填报" }).waitFor({ timeout: 30_000 });
    await started.pane.goto(address.replace("view=check", "view=overview"));
    await started.pane.getByRole("heading", { name: "各状态指标数" }).waitFor({ timeout: 30_000 });
    expect(await loaded()).toBeLessThanOrEqual(FIRST_LOAD);
    await button("撤销").waitFor();
  }, 30_000);

  it("speaks English in every view, and remembers it", async () => {
    await button("English").click();
    for (const [name, [, tab]] of Object.entries(VIEWS)) {
      await openTab(tab);
      await started.pane.locator("#view h3").first().waitFor();
      await show(`english-${name}`);
      expect(await faults()).toEqual([]);
    }
    expect(await started.pane.evaluate(() => document.documentElement.lang)).toBe("en-US");
  }, 30_000);

  it("asks to end the editing of a cell and goes on by itself", async () => {
    started.standIn.faults.editingCell = true;
    await button("Read again").click();
    await said("Press Enter to finish editing");
    started.standIn.faults.editingCell = false;
    await started.pane.getByText("Press Enter to finish editing").waitFor({ state: "detached" });
  });

  it("is used by keyboard: arrows change the view, one tab stop leads past them", async () => {
    await openTab("Report");
    await started.pane.getByRole("tab", { name: "Report" }).focus();
    await started.pane.page().keyboard.press("ArrowRight");
    expect(await started.pane.getByRole("tab", { name: "Import" }).getAttribute("aria-selected")).toBe("true");
    await button("Choose files").waitFor();
    const stops: string[] = [];
    while (stops.length < 6 && stops.at(-1) !== "Choose files") {
      await started.pane.page().keyboard.press("Tab");
      stops.push(await started.pane.evaluate(() => document.activeElement?.textContent ?? ""));
    }
    // Nothing of the other tabs between: only what the bar of the last job offers.
    expect(stops).toEqual(["Undo", "Choose files"]);
  });

  it("reaches nothing outside its origin and reports no error", () => {
    expect(started.refused.filter((url) => !url.endsWith("/favicon.ico"))).toEqual([]);
    expect(started.reports).toEqual([]);
  });
});

describe("the bundle", () => {
  it("names the version of the manifest", () => {
    const manifest = readFileSync(resolve(import.meta.dirname, "../../manifest.xml"), "utf8");
    const version = /<Version>(\d+\.\d+\.\d+)/u.exec(manifest)?.[1] ?? "none";
    expect(readFileSync(resolve(import.meta.dirname, "../../src/taskpane/about-card.tsx"), "utf8")).toContain(`const VERSION = "${version}"`);
  });
});
