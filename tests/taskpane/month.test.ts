import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseArea } from "../../src/workbench/book/area.ts";
import { newBook } from "../../src/workbench/book/book.ts";
import type { Sheet } from "../../src/workbench/book/book.ts";
import { cellAt } from "../../src/workbench/book/sheet-cells.ts";
import { writeCells } from "../../src/workbench/book/write-cells.ts";
import { createSheetEngine } from "../../src/workbench/engine/create-sheet-engine.ts";
import { startInChromium } from "../workbench/setup/start-in-chromium.ts";
import type { StartedInChromium } from "../workbench/setup/start-in-chromium.ts";
import { builtPane } from "./built-pane.ts";
import { paneFaults, showPane } from "./pane-look.ts";


const book = newBook();
const files = await builtPane();
let started: StartedInChromium;

beforeAll(async () => {
  started = await startInChromium({ files, book, engine: createSheetEngine(), api: "1.7" });
  await button("用示例数据开始").click();
  await started.pane.getByRole("tab", { name: "填报" }).click({ timeout: 120_000 });
}, 180_000);
afterAll(() => started?.browser.close());

const button = (name: string | RegExp) => started.pane.getByRole("button", { name, exact: typeof name === "string" });
const said = (text: string | RegExp): Promise<void> => started.pane.getByText(text).locator("visible=true").first().waitFor({ timeout: 30_000 });
const value = (id: string) => started.pane.getByLabel(`本期值 ${id} `);
const note = (id: string) => started.pane.getByLabel(`说明 ${id}`, { exact: true });
const block = (id: string) => started.pane.locator("li", { has: value(id) });
const focused = (): Promise<string | null> => started.pane.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? null);
const press = (key: string): Promise<void> => started.pane.page().keyboard.press(key);

/** 月度数据: columns A 期, B 编号, E 本期值; rows from 5 on. */
function monthly(): Sheet {
  const sheet = book.sheets.find(({ name }) => name === "月度数据");
  if (!sheet) throw new Error("no sheet 月度数据");
  return sheet;
}
/** 1 January 2018 and 1 June 2017 as Excel counts days. */
const JANUARY = 43101;
const JUNE = 42887;
const [PERIOD, ID, VALUE] = [0, 1, 4];
/** The lowest row of an indicator for January 2018, from 0. */
function rowOf(id: string): number {
  for (let row = 200; row >= 4; row -= 1) {
    if (cellAt(monthly(), row, ID)?.value === id && cellAt(monthly(), row, PERIOD)?.value === JANUARY) return row;
  }
  throw new Error(`no row for ${id}`);
}
const stands = (id: string, column = VALUE): unknown => cellAt(monthly(), rowOf(id), column)?.value ?? null;
const typeInSheet = (id: string, typed: number): Promise<void> => {
  const row = rowOf(id);
  return started.standIn.userEdit((edited) => writeCells(edited, monthly(), parseArea(`E${row + 1}`), [[typed]]));
};

/** What the page breaks at 320 pixels; a picture where they are taken. */
async function look(name: string): Promise<string[]> {
  await showPane(started.pane, `month-${name}`);
  return paneFaults(started.pane);
}

describe("填报 in Chromium, at requirement set 1.7", () => {
  it("says what opening the next month adds, opens it, and offers it no second time", async () => {
    await said("将在“月度数据”表末加入 22 行");
    expect(await look("new")).toEqual([]);
    await button("打开2018年1月").click();
    await said("已打开2018年1月：加入 22 行");
    expect(await started.pane.getByLabel("月份", { exact: true }).inputValue()).toBe("2018-01");
    await said("0 / 22 已填");
    expect(await button(/^(?:打开2018年1月|补开)/u).count()).toBe(0);
    expect(await value("ZJ-01").inputValue()).toBe("");
    await block("ZJ-01").getByText("上期 2017年12月：3,000 家").waitFor();
    expect(await look("opened")).toEqual([]);
  }, 60_000);

  it("leads from value to value by Enter and Tab, and asks for a word where one is odd", async () => {
    await value("ZJ-01").fill("3,100家");
    await press("Enter");
    expect(await focused()).toMatch(/^本期值 ZJ-02 /u);
    await started.pane.page().keyboard.type("395");
    await press("Tab");
    expect(await focused()).toMatch(/^本期值 ZJ-03 /u);
    // 21.6 万元/人 was the last one.
    await started.pane.page().keyboard.type("216");
    await block("ZJ-03").getByText("约为上次（2017年12月，21.6）的10倍").waitFor();
    await block("ZJ-03").getByText("须说明").first().waitFor();
    await press("Tab");
    expect(await focused()).toBe("说明、来源 ZJ-03");
    await press("Tab");
    expect(await focused()).toBe("说明 ZJ-03");
    await button("写入 3 项").waitFor();
    expect(await look("typed")).toEqual([]);
  }, 60_000);

  it("asks who writes, then writes all as one job with the shared source", async () => {
    await started.pane.getByLabel("来源（本次填写都用）").fill("省统计局月报");
    await button("写入 3 项").click();
    await said("请填写填报人");
    await started.pane.getByLabel("填报人").first().fill("张三");
    await button("写入 3 项").click();
    await said("2018年1月已写入 3 项");
    await said("3 / 22 已填");
    expect([stands("ZJ-01"), stands("ZJ-02"), stands("ZJ-03")]).toEqual([3100, 395, 216]);
    await block("ZJ-01").getByText("来源：省统计局月报").waitFor();
    expect(await button("写入 0 项").getAttribute("aria-disabled")).toBe("true");
    expect(await look("written")).toEqual([]);
  }, 60_000);

  it("shows what is not filled in and what is to be explained", async () => {
    await button("未填 19").click();
    expect(await value("ZJ-01").count()).toBe(0);
    await button(/^须说明 \d+/u).click();
    await block("ZJ-03").getByText("须说明").first().waitFor();
    await note("ZJ-03").fill("改按新口径统计");
    await block("ZJ-03").getByText("已说明").waitFor();
    expect(await look("asked")).toEqual([]);
    await button("写入 1 项").click();
    await said("2018年1月已写入 1 项");
    await button("全部 22").click();
    expect(await note("ZJ-03").inputValue()).toBe("改按新口径统计");
  }, 60_000);

  it("follows what is typed in the sheet, and writes no draft silently over it", async () => {
    await value("ZJ-04").fill("12");
    await typeInSheet("ZJ-05", 240);
    await expect.poll(() => value("ZJ-05").inputValue(), { timeout: 15_000 }).toBe("240");
    expect(await value("ZJ-04").inputValue()).toBe("12");
    await typeInSheet("ZJ-04", 13);
    await block("ZJ-04").getByText("表中的本期值刚改为 13").waitFor({ timeout: 15_000 });
    await button("写入 0 项").waitFor();
    expect(await look("crossed")).toEqual([]);
    await block("ZJ-04").getByRole("button", { name: "用我填的" }).click();
    await button("写入 1 项").click();
    await said("2018年1月已写入 1 项");
    expect(stands("ZJ-04")).toBe(12);
    await button("撤销").first().click();
    await button("确定撤销").click();
    await said("已撤销：更正（ZJ-04");
    await expect.poll(() => value("ZJ-04").inputValue()).toBe("13");
  }, 60_000);

  it("keeps what was typed while another view is looked at, and leads to the cell", async () => {
    await value("ZJ-06").fill("14");
    await started.pane.getByRole("tab", { name: "概览" }).click();
    await started.pane.getByRole("tab", { name: "填报" }).click();
    expect(await value("ZJ-06").inputValue()).toBe("14");
    await button("放弃未写入的").click();
    expect(await value("ZJ-06").inputValue()).toBe("");
    await button("到表中查看：ZJ-06 全省网络零售额").click();
    await expect.poll(() => started.pane.evaluate(() => Excel.run(async (context) => {
      const cell = context.workbook.getSelectedRange();
      cell.load({ rowIndex: true, columnIndex: true });
      await context.sync();
      return [cell.rowIndex, cell.columnIndex];
    }))).toEqual([rowOf("ZJ-06"), VALUE]);
  }, 60_000);

  it("keeps what was typed when a ribbon button loads the pane anew", async () => {
    await value("ZJ-20").fill("11.5");
    const address = started.pane.url().replace(/[?&]view=\w+/u, "");
    const at = (name: string): string => address.replace("taskpane.html", `taskpane.html?view=${name}`).replace(/\?(.*)\?/u, "?$1&");
    await started.pane.goto(at("report"));
    await started.pane.getByRole("heading", { name: "印前检查" }).waitFor({ timeout: 30_000 });
    await started.pane.goto(at("month"));
    await value("ZJ-20").waitFor({ timeout: 30_000 });
    expect(await value("ZJ-20").inputValue()).toBe("11.5");
    await button("放弃未写入的").click();
    expect(await value("ZJ-20").inputValue()).toBe("");
  }, 60_000);

  it("opens any other month, and says where it has not come yet", async () => {
    await started.pane.getByLabel("月份", { exact: true }).selectOption({ label: "其他月份…" });
    await started.pane.getByLabel(/^其他月份（/u).fill("2099-05");
    await said("2099年5月还没有到");
    await button("打开2099年5月").waitFor();
    expect(await look("future")).toEqual([]);
    await started.pane.getByLabel(/^其他月份（/u).fill("2017-06");
    await button("打开2017年6月").click();
    await said("已打开2017年6月：加入 22 行");
  }, 60_000);

  it("changes a closed month only with a reason; the earlier row stays", async () => {
    // Nothing was reported before, so that no value is odd; the three running totals lag.
    for (const field of await started.pane.getByLabel(/^本期值 /u).all()) await field.fill("1");
    await button("写入 22 项").click();
    await said("2017年6月已写入 22 项");
    await button("须说明 3").click();
    for (const field of await started.pane.getByLabel(/^说明 /u).all()) await field.fill("上半年起步较晚");
    await button("写入 3 项").click();
    await said("2017年6月已写入 3 项");
    await button("关闭月份").click();
    await said("2017年6月已关闭");
    expect(await value("ZJ-01").count()).toBe(0);
    await button("修改已关闭月份的数").click();
    await value("ZJ-01").fill("2");
    await button("写入 1 项").click();
    await said("本月已关闭，请写明修改原因");
    await started.pane.getByLabel("修改原因").first().fill("县区更正");
    expect(await look("closed")).toEqual([]);
    await button("写入 1 项").click();
    await said("2017年6月已写入 1 项");
    expect(await value("ZJ-01").inputValue()).toBe("2");
    const values = Array.from({ length: 200 }, (_, row) => row).filter((row) => cellAt(monthly(), row, ID)?.value === "ZJ-01" && cellAt(monthly(), row, PERIOD)?.value === JUNE).map((row) => cellAt(monthly(), row, VALUE)?.value);
    expect(values).toEqual([1, 2]);
  }, 60_000);

  it.each([["dark", { colorScheme: "dark" }], ["contrast", { forcedColors: "active", colorScheme: "dark" }]] as const)("is whole in %s", async (name, media) => {
    await started.pane.page().emulateMedia(media);
    await started.pane.getByLabel("月份", { exact: true }).selectOption("2018-01");
    await value("ZJ-01").waitFor();
    expect(await look(name)).toEqual([]);
    await started.pane.page().emulateMedia({ colorScheme: "light", forcedColors: "none" });
  }, 60_000);

  it("reports no error", () => {
    expect(started.reports).toEqual([]);
  }, 60_000);
});
