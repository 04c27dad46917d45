import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSheetEngine } from "../../src/workbench/engine/create-sheet-engine.ts";
import { startInChromium } from "../workbench/setup/start-in-chromium.ts";
import type { StartedInChromium } from "../workbench/setup/start-in-chromium.ts";
import { builtPane } from "./built-pane.ts";
import { paneFaults, PICTURES, sizePane } from "./pane-look.ts";

/** Height of the pane for a picture of a card, in pixels. */
const TALLEST = 6000;

const files = await builtPane();
let started: StartedInChromium;

beforeAll(async () => {
  started = await startInChromium({ files, engine: createSheetEngine() });
  await button("用示例数据开始").click();
  await started.pane.getByRole("heading", { name: "各状态指标数" }).waitFor({ timeout: 120_000 });
  await started.pane.getByRole("tab", { name: "填报" }).click();
  await started.pane.getByLabel("月份", { exact: true }).selectOption("2017-12");
  await closing().waitFor();
}, 150_000);
afterAll(() => started?.browser.close());

const button = (name: string | RegExp) => started.pane.getByRole("button", { name, exact: typeof name === "string" });
const closing = () => started.pane.locator("section", { has: started.pane.getByRole("heading", { name: "关闭月份 2017年12月" }) });
const said = (text: string | RegExp): Promise<void> => started.pane.getByText(text).first().waitFor({ timeout: 30_000 });
const pasting = () => started.pane.locator("section", { has: started.pane.locator("summary", { hasText: "整列粘贴" }) });
const box = () => pasting().getByLabel("把另一张表的一列");

/** The rules of axe that the page breaks at 320 pixels, and whether it is wider than the pane; pictures of the card at both widths where they are taken. */
async function look(name: string, card: Locator): Promise<string[]> {
  if (PICTURES !== undefined) {
    mkdirSync(PICTURES, { recursive: true });
    for (const width of [420, 320]) {
      await sizePane(started.pane, width, TALLEST);
      await started.pane.waitForTimeout(200);
      await card.screenshot({ path: join(PICTURES, `closing-${name}-${width}.png`) });
    }
  }
  await sizePane(started.pane, 320);
  return paneFaults(started.pane);
}

async function takeBack(): Promise<void> {
  await button("撤销").click();
  await button("确定撤销").click();
  await said("已撤销：");
}

async function close(): Promise<void> {
  await closing().getByRole("button", { name: "关闭月份", exact: true }).click();
  await closing().getByText(/^✓ 已关闭 \d{4}-\d{2}-\d{2} \d{2}:\d{2} 张三$/u).waitFor();
}

const PASTED = "指标\t本期值\n旅游在线交易额\t1,200\nZJ-16\t86\n光纤用户\t5\nZJ-02\t390\nZJ-17\t2.5";
const WIFI = "全省5A、4A级景区免费WiFi覆盖率";
const SILENT = ["旅游电子商务示范县", "全省景区、酒店、旅行社电子地图在线查询实现率", "云工程与服务企业", "云计算服务能力全国排名"];

describe("整列粘贴, 关闭月份 and 重新打开 in Chromium", () => {
  it("says of a month with open points what is open, and does not close it", async () => {
    await said("关闭前还有 8 项指标要处理，写明说明即可。");
    expect(await closing().getByRole("button", { name: "关闭月份", exact: true }).isDisabled()).toBe(true);
    expect(await look("start", closing())).toEqual([]);
  });

  it("shows what a pasted column would write, and what it could not place", async () => {
    await started.pane.locator("summary", { hasText: "整列粘贴" }).click();
    await box().fill(PASTED);
    await said("将写入2017年12月 3 个值");
    await said("与表中相同，不用写入：1 项");
    await said("没有对上：1 行");
    await said("第 4 行 光纤用户");
    await said("第 1 行 指标 本期值 是表头，没有写入。");
    expect(await button("写入 3 个值").isDisabled()).toBe(true);
    await pasting().getByLabel("填报人").fill("张三");
    expect(await look("paste", pasting())).toEqual([]);
  });

  it.each([["dark", { colorScheme: "dark" }], ["contrast", { forcedColors: "active", colorScheme: "dark" }]] as const)("is whole in %s", async (name, media) => {
    await started.pane.page().emulateMedia(media);
    // The pane takes the colours over a moment after the page has them.
    await expect.poll(() => look(name, closing()), { timeout: 15_000 }).toEqual([]);
    await started.pane.page().emulateMedia({ colorScheme: "light", forcedColors: "none" });
  });

  it("speaks English", async () => {
    await button("English").click();
    await said("2017-12: 3 values to be written");
    await said("8 indicators to settle before closing; a note is enough.");
    expect(await look("english", started.pane.locator("#view"))).toEqual([]);
    await button("中文").click();
    expect((await box().inputValue()).split("\n")).toHaveLength(6);
  });

  it("writes it and keeps what is to be mended in the box", async () => {
    await button("写入 3 个值").click();
    await said("2017年12月已写入 3 个值，1 行没有对上，留在框里。");
    expect(await box().inputValue()).toBe("光纤用户\t5");
    await said("没有要写入的新值。");
    await box().fill("");
    // The rank is no whole number: no word settles that.
    await said("关闭前还有 6 项指标要处理，其中 1 项须更正数值。");
    await said("排名2.5不是从 1 起的整数。");
    await box().fill("ZJ-17 2");
    await button("写入 1 个值").click();
    await said("关闭前还有 5 项指标要处理，写明说明即可。");
  });

  it("explains several indicators in one job, which is taken back as one", async () => {
    for (const name of SILENT) await closing().getByLabel(`说明：${name}`).fill("部门未报，预计 3 月补报");
    await closing().getByLabel(`说明：${WIFI}`).fill("两个景区在改造");
    expect(await look("notes", closing())).toEqual([]);
    await button("写入 5 条说明").click();
    await said("已写入 5 条说明。");
    await said("应报指标都已填报或写明原因，可以关闭。");
    await takeBack();
    await said("关闭前还有 5 项指标要处理，写明说明即可。");
  });

  it("closes the month, says so, and takes the closing back", async () => {
    await closing().getByLabel(`说明：${WIFI}`).fill("部门未报，预计 3 月补报");
    await button("其余 4 项也填“部门未报，预计 3 月补报”").click();
    for (const name of SILENT) expect(await closing().getByLabel(`说明：${name}`).inputValue()).toBe("部门未报，预计 3 月补报");
    await button("写入 5 条说明").click();
    await said("应报指标都已填报或写明原因，可以关闭。");
    await close();
    await takeBack();
    await said("应报指标都已填报或写明原因，可以关闭。");
    await close();
  });

  it("asks why a closed month is changed, and lists the change", async () => {
    await box().fill("ZJ-11\t1300");
    await said("2017年12月已关闭。写入的数另起一行作为修订");
    const write = pasting().getByRole("button", { name: "写入 1 个值" });
    expect(await write.isDisabled()).toBe(true);
    await pasting().getByLabel("修改原因").fill("旅游部门更正");
    expect(await look("late", pasting())).toEqual([]);
    await write.click();
    await closing().getByText("旅游在线交易额 本期值：1200 → 1300").waitFor();
    await closing().getByText("旅游部门更正").waitFor();
    expect(await look("closed", closing())).toEqual([]);
  });

  it("sees what somebody typed over without a word", async () => {
    await started.pane.evaluate(() => Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("月度数据表");
      const values = table.columns.getItem("本期值").getDataBodyRange();
      values.load({ values: true });
      await context.sync();
      table.worksheet.protection.unprotect();
      values.getCell(0, 0).values = [[3001]];
      await context.sync();
    }));
    await button("重新读取").click();
    await closing().getByText("有人直接改动、删除或移动了表中的数，日志没有记录").waitFor();
  });

  it("reopens with a reason", async () => {
    await closing().getByRole("button", { name: "重新打开", exact: true }).click();
    const reopen = closing().getByRole("button", { name: "重新打开2017年12月" });
    expect(await reopen.isDisabled()).toBe(true);
    await closing().getByLabel("原因").fill("发现漏报");
    expect(await look("reopen", closing())).toEqual([]);
    await reopen.click();
    await said("2017年12月已重新打开。");
    await closing().getByText("填报中").waitFor();
    await closing().getByText("重新打开了本月").waitFor();
    expect(await look("reopened", closing())).toEqual([]);
  });

  it("leads from the closed month to its report", async () => {
    await close();
    await closing().getByRole("button", { name: "生成月报" }).click();
    await started.pane.getByRole("heading", { level: 2, name: "月报" }).waitFor();
    expect(started.reports).toEqual([]);
  });
});
