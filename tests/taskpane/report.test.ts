import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSheetEngine } from "../../src/workbench/engine/create-sheet-engine.ts";
import type { StartedInChromium } from "../workbench/setup/start-in-chromium.ts";
import { startInChromium } from "../workbench/setup/start-in-chromium.ts";
import { builtPane } from "./built-pane.ts";
import { paneFaults, showPane } from "./pane-look.ts";

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
const said = (text: string | RegExp): Promise<void> => started.pane.getByText(text).first().waitFor({ timeout: 30_000 });
const card = (heading: string) => started.pane.locator("section", { has: started.pane.getByRole("heading", { name: heading, exact: true }) });

/** Values of cells of a sheet, and which sheet is in front. */
function sheetCells(sheet: string, addresses: readonly string[]): Promise<{ readonly values: readonly unknown[]; readonly active: string }> {
  return started.pane.evaluate(([name, cells]) => Excel.run(async (context) => {
    const ranges = cells.map((address) => context.workbook.worksheets.getItem(name).getRange(address).load("values"));
    const active = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    return { values: ranges.map(({ values }) => values[0]?.[0]), active: active.name };
  }), [sheet, [...addresses]] as const);
}

describe("月报 in the pane", () => {
  it("begins with the newest month that has values, and shows its report as it will stand", async () => {
    await button("用示例数据开始").click();
    await started.pane.getByRole("heading", { name: "各状态指标数" }).waitFor({ timeout: 120_000 });
    await openTab("月报");
    await started.pane.getByRole("combobox").waitFor();
    expect(await started.pane.getByRole("combobox").inputValue()).toBe("2017-12");
    const paper = started.pane.locator("article");
    // The view answers at once, the report follows.
    await paper.getByRole("heading").first().waitFor({ timeout: 30_000 });
    expect(await paper.getByRole("heading").allInnerTexts()).toEqual(["浙江省“互联网+”行动计划\n指标执行情况报告", "一、总体情况", "二、分类情况", "三、各项指标", "四、滞后指标", "五、本期政策事件", "六、待核事项"]);
    expect(await paper.innerText()).toContain("已有数据15项，其中超额完成8项、完成6项、到期未完成1项");
    expect(await started.pane.getByRole("region", { name: "三、各项指标" }).locator("tbody tr").count()).toBe(30);
    expect((await paper.innerText()).replace(/\s+/gu, "")).toContain("填表人：审核人：单位负责人：");
    for (const width of [420, 320]) await show("report", width);
    expect(await faults()).toEqual([]);
  }, 150_000);

  it("lists what is unfinished, and what to see to before printing with its remedy", async () => {
    // Of 22 indicators 7 have no value, and one lags without a reason.
    expect(await card("未完成").innerText()).toContain("15 / 22 已填");
    expect(await card("印前检查").innerText()).toMatch(/没有本月的政策事件[^]*有 9 条核对事项没有处理[^]*月份还没有关闭[^]*没有填写：编制单位、填表人、审核人、单位负责人/u);
    await card("印前检查").locator("summary").click();
    await said("工作簿已计算");
    await button("去填写").click();
    await started.pane.getByLabel("填表人", { exact: true }).waitFor();
    await openTab("月报");
  }, 90_000);

  it("makes the sheet after saying what that replaces, shows it, and knows it then", async () => {
    await said("不能撤销；任何月份都可以随时重新生成");
    await button("生成“报告”表").click();
    await said("已生成2017年12月的报告");
    const { values, active } = await sheetCells("报告", ["A1", "AG1", "A2", "AX2"]);
    expect(values).toEqual(["浙江省“互联网+”行动计划", "报告期：2017年12月", "浙江省“互联网+”行动计划", "本报告与台账一致"]);
    expect(active).toBe("报告");
    await card("印前检查").getByText("“报告”表与台账一致").waitFor({ state: "attached" });
    await show("report-made");
    expect(await faults()).toEqual([]);
  }, 90_000);

  it("makes another month's: 报告期 goes with it, and comes back with 撤销", async () => {
    await started.pane.getByRole("combobox").selectOption("2018-04");
    await said("“报告期”由2017年12月改为2018年4月");
    await said("“报告”表上是2017年12月的报告");
    await button("生成“报告”表").click();
    await said("已生成2018年4月的报告");
    expect((await sheetCells("报告", ["AG1", "AX2"])).values).toEqual(["报告期：2018年4月", "本报告与台账一致"]);
    await button("撤销").click();
    await button("确定撤销").click();
    await said("已撤销：生成报告（2018年4月）");
    await said("“报告期”由2017年12月改为2018年4月");
  }, 90_000);

  it("exports the report alone: values, nothing beside the paper", async () => {
    const download = started.pane.page().waitForEvent("download");
    await button(/^导出报告/).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe("浙江省“互联网+”行动计划-2018年4月状态报告.xlsx");
    await started.pane.getByRole("link", { name: /^下载 浙江省/ }).waitFor();
    await show("report-exported");
    expect(await faults()).toEqual([]);
  }, 90_000);

  it("is whole in dark and in contrast colours, and in English", async () => {
    for (const media of [{ colorScheme: "dark" }, { forcedColors: "active", colorScheme: "dark" }] as const) {
      // Colours change at once: none is met on its way.
      await started.pane.page().emulateMedia({ ...media, reducedMotion: "reduce" });
      await show(`report-${"forcedColors" in media ? "contrast" : "dark"}`);
      expect(await faults()).toEqual([]);
    }
    await started.pane.page().emulateMedia({ colorScheme: "light", forcedColors: "none" });
    await button("English").click();
    await button("Make sheet 报告").waitFor();
    await show("report-english");
    expect(await faults()).toEqual([]);
    expect(started.reports).toEqual([]);
  }, 90_000);
});
