import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSheetEngine } from "../../src/workbench/engine/create-sheet-engine.ts";
import type { StartedInChromium } from "../workbench/setup/start-in-chromium.ts";
import { startInChromium } from "../workbench/setup/start-in-chromium.ts";
import { builtPane } from "./built-pane.ts";
import { paneFaults, showPane } from "./pane-look.ts";
import { PLAN } from "./sample-files.ts";


const files = await builtPane();
let started: StartedInChromium;

beforeAll(async () => {
  started = await startInChromium({ files, engine: createSheetEngine() });
  await button("用示例数据开始").click();
  await started.pane.getByRole("heading", { name: "各状态指标数" }).waitFor({ timeout: 120_000 });
}, 180_000);
afterAll(() => started?.browser.close());

const button = (name: string | RegExp) => started.pane.getByRole("button", { name, exact: typeof name === "string" });
const field = (name: string | RegExp) => started.pane.getByLabel(name, { exact: typeof name === "string" });
const openTab = (name: string): Promise<void> => started.pane.getByRole("tab", { name }).click();
const said = (text: string | RegExp): Promise<void> => started.pane.getByText(text).first().waitFor({ timeout: 30_000 });

/** What the page breaks at 320 pixels; a picture at both widths where they are wanted. */
async function faults(name: string): Promise<string[]> {
  for (const width of [420, 320]) await showPane(started.pane, `jobs-${name}`, width);
  return paneFaults(started.pane);
}

/** Values of a column of 指标表, by header. */
function column(header: string): Promise<readonly unknown[]> {
  return started.pane.evaluate((name) => Excel.run(async (context) => {
    const range = context.workbook.tables.getItem("指标表").columns.getItem(name).getDataBodyRange();
    range.load({ values: true });
    await context.sync();
    return range.values.map(([value]) => value);
  }), header);
}

describe("what is decided about indicators", { timeout: 40_000 }, () => {
  it("changes a target from a month on, after saying which months are judged by which", async () => {
    await openTab("分析");
    await button("调整目标").click();
    await field(/^新目标值/u).fill("3500");
    await field(/^自哪个月起/u).fill("2017-07");
    await said("2017年7月起按 3,500 家 判定（目标期2017年12月）；2017年6月及以前仍按 3,000 家。");
    await button("写入新目标").click();
    await said("请写明依据");
    await said(/^2017年7月起按/u);
    expect(await faults("target")).toEqual([]);
    await field(/^依据/u).fill("《关于调整目标的通知》");
    await button("写入新目标").click();
    await said(/已调整目标：/);
    await said("报告期按此");
    expect((await column("目标值"))[0]).toBe(3500);
    expect(await faults("target-written")).toEqual([]);
  });

  it("retires an indicator with a reason, keeps it among those to choose from, and takes it back", async () => {
    await button("停用").click();
    await field("停用期").fill("2017-10");
    await said("2017年9月及以前照旧判定；2017年10月起不计入各项统计，也不再开行。");
    await button("写入").click();
    await said("请写明原因");
    expect(await faults("retire")).toEqual([]);
    await field(/^原因/u).fill("职能划转");
    await button("写入").click();
    await said("已停用，2017年10月起不再计入。");
    expect(await started.pane.getByRole("combobox").first().locator("option").first().innerText()).toMatch(/ · 已停用$/u);
    expect(await faults("retired")).toEqual([]);
    await button("撤销").first().click();
    await button("确定撤销").click();
    await said("已撤销：停用指标");
    await said("在用。");
  });

  it("adds an indicator, under the next number and from the next month", async () => {
    await button("新增指标").click();
    expect(await field("起用期").inputValue()).toBe("2018-01");
    await button("写入新指标").click();
    await said("请填写。");
    await field(/^名称/u).fill("网上办理率");
    await field("类别").fill("政务服务");
    await field("单位").fill("%");
    await field("口径").selectOption("ratio");
    await field(/^目标值/u).fill("七成");
    await said("须为数字，不带别的单位。");
    expect(await faults("add")).toEqual([]);
    await field(/^目标值/u).fill("80%");
    await field("时序").selectOption("deadline");
    await said("编号 ZJ-23");
    await button("写入新指标").click();
    await said("已新增指标：ZJ-23 网上办理率。");
    expect([(await column("指标")).at(-1), (await column("上限")).at(-1), (await column("目标值")).at(-1)]).toEqual(["网上办理率", 100, 80]);
  });

  it("takes a plan table as another plan, and the overview then counts by plan", async () => {
    await openTab("导入");
    await started.pane.locator("input[type=file]").setInputFiles({ name: "计划.md", mimeType: "text/markdown", buffer: Buffer.from(PLAN) });
    await started.pane.getByLabel("作为另一个计划加入").click({ timeout: 60_000 });
    await said(/新计划写入指标 3 项、数据 3 条/u);
    expect(await field(/^新计划的名称/u).inputValue()).toBe("样例市数字经济行动计划主要指标");
    expect(await faults("beside")).toEqual([]);
    await field(/^新计划的名称/u).fill("");
    await said("请填写新计划的名称。");
    await field(/^新计划的名称/u).fill("数字经济计划");
    await button("加入这个计划").click();
    await said("指标表已写入。");
    expect((await column("计划")).slice(-4)).toEqual(["", "数字经济计划", "数字经济计划", "数字经济计划"]);
    await openTab("概览");
    await started.pane.getByRole("heading", { name: "分计划" }).waitFor();
    // As of 2017-12 nothing of the second plan is reported yet; ZJ-23 comes in 2018 and counts in neither.
    const plans = await started.pane.locator("section", { hasText: "分计划" }).locator("li").allInnerTexts();
    expect(plans.map((text) => /(\d+) 项/u.exec(text)?.[1])).toEqual(["22", "3"]);
    expect(await faults("plans")).toEqual([]);
    await openTab("导入");
    await started.pane.locator("input[type=file]").setInputFiles({ name: "计划.md", mimeType: "text/markdown", buffer: Buffer.from(PLAN) });
    await field("哪个计划").selectOption("数字经济计划", { timeout: 60_000 });
    await said("台账里已经都有了，不需要写入。");
    expect(await faults("which")).toEqual([]);
  });

  it("reports no error", () => {
    expect(started.reports).toEqual([]);
  });
});
