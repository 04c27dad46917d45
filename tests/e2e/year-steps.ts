import { readFileSync } from "node:fs";
import type { Frame, Page } from "playwright-core";
import { seedPlan } from "../../src/app/seed-plan.ts";
import { INDICATOR_TABLE } from "../../src/workbook/sheets/indicators.ts";
import { MONTHLY_TABLE } from "../../src/workbook/sheets/monthly.ts";
import type { OpenWindow } from "./open-window.ts";
import { view } from "./open-window.ts";
import type { YearReport } from "./year-reports.ts";
import { pasteDown, selectedCell, sheet, typeDown } from "./year-window.ts";

/** What staff do in the pane and on the sheets, as they click and type. */

export const NAMES: ReadonlyMap<string, string> = new Map(seedPlan().indicators.map(({ id, name }) => [id, name]));
/** A machine with two cores, LibreOffice and a browser on it takes its time. */
export const PATIENCE = { timeout: 60_000 };
const FIRST_ROW = 5;

export interface Value {
  readonly id: string;
  readonly typed: string;
}

/** "2018-03" → "2018年3月". */
export function inWords(month: string): string {
  const [year = "", number = ""] = month.split("-");
  return `${year}年${Number(number)}月`;
}

/** Fills columns of 指标表: those that are the same for many by pasting, single ones by typing. */
export async function extendPlan(page: Page, cells: readonly { readonly id: string; readonly column: string; readonly typed: string }[]): Promise<void> {
  await sheet(page, "指标");
  const ids = [...NAMES.keys()];
  const alike = cells.filter(({ column }) => column === "targetPeriod");
  await pasteDown(page, `${letterOf(INDICATOR_TABLE, "targetPeriod")}${FIRST_ROW}`, alike.map(({ typed }) => typed));
  for (const { id, column, typed } of cells) {
    if (column !== "targetPeriod") await typeDown(page, `${letterOf(INDICATOR_TABLE, column)}${FIRST_ROW + ids.indexOf(id)}`, [typed]);
  }
}

function letterOf(table: { readonly columns: readonly { readonly key: string }[] }, key: string): string {
  const index = table.columns.findIndex((column) => column.key === key);
  return `${index >= 26 ? String.fromCharCode(64 + Math.floor(index / 26)) : ""}${String.fromCharCode(65 + (index % 26))}`;
}

/** Names for the signature block, which are also who does the work. */
export async function introduce(pane: Frame, names: Readonly<Record<string, string>>): Promise<void> {
  await view(pane, "设置");
  for (const [label, name] of Object.entries(names)) await pane.getByLabel(label, { exact: true }).fill(name, PATIENCE);
  await pane.getByRole("button", { name: "保存到工作簿" }).click();
  await said(pane, "已保存");
}

/** Opens the month after the newest one; says how many rows it got. */
export async function openMonth(pane: Frame, month: string): Promise<number> {
  await view(pane, "填报");
  await chooseMonth(pane, month);
  await pane.getByRole("button", { name: `打开${inWords(month)}`, exact: true }).click();
  return Number(/加入 (\d+) 行/u.exec(await said(pane, `已打开${inWords(month)}`))?.[1]);
}

/** Chooses the month in 填报. */
export async function chooseMonth(pane: Frame, month: string): Promise<void> {
  await pane.getByLabel("月份", { exact: true }).selectOption({ value: month }, PATIENCE);
}

export async function type(pane: Frame, { id, typed }: Value): Promise<void> {
  await pane.getByLabel(`本期值 ${id} ${NAMES.get(id) ?? ""}`, { exact: true }).fill(typed, PATIENCE);
}

/** Fills in the form of the pane and writes it. */
export async function fillIn(pane: Frame, month: string, values: readonly Value[]): Promise<void> {
  for (const value of values) if (value.typed !== "") await type(pane, value);
  await write(pane, month);
}

export async function write(pane: Frame, month: string): Promise<void> {
  await pane.getByRole("button", { name: /^写入 \d+ 项/u }).click();
  await said(pane, `${inWords(month)}已写入`);
}

/** Types the values into the cells of 月度数据, in the order of its rows, from the cell that the pane leads to. */
export async function typeIntoSheet({ page, pane }: OpenWindow, values: readonly Value[]): Promise<void> {
  const [first] = values;
  await pane.getByRole("button", { name: `到表中查看：${first?.id ?? ""} ${NAMES.get(first?.id ?? "") ?? ""}`, exact: true }).click(PATIENCE);
  const value = letterOf(MONTHLY_TABLE, "value");
  await page.waitForFunction((letter) => document.querySelector<HTMLInputElement>('[data-u-comp="defined-name"] input, input[data-u-comp="defined-name"]')?.value.startsWith(letter), value);
  await typeDown(page, await selectedCell(page), values.map(({ typed }) => typed));
}

/** Copies a column from another sheet into the box 整列粘贴. */
export async function pasteColumn(pane: Frame, month: string, lines: readonly string[], placed: number): Promise<void> {
  await pane.locator("summary", { hasText: "整列粘贴" }).click();
  await pane.getByLabel("把另一张表的一列（或“名称＋数值”几列）粘贴到这里").fill(lines.join("\n"));
  await pane.getByRole("button", { name: `写入 ${placed} 个值` }).click(PATIENCE);
  await said(pane, `${inWords(month)}已写入 ${placed} 个值`);
}

/** What the pane asks to be explained before the month is closed, by identifier. */
export function asked(pane: Frame): Promise<string[]> {
  return pane.locator("section", { has: pane.getByRole("button", { name: "关闭月份" }) }).locator("li").evaluateAll((items) => items.map((item) => /ZJ-\d+/u.exec(item.textContent ?? "")?.[0] ?? ""));
}

/** Writes the reasons that the pane asks for. */
export async function explain(pane: Frame, reasons: ReadonlyMap<string, string>): Promise<void> {
  for (const [id, reason] of reasons) await pane.getByLabel(`说明：${NAMES.get(id) ?? ""}`, { exact: true }).fill(reason, PATIENCE);
  await pane.getByRole("button", { name: `写入 ${reasons.size} 条说明` }).click();
  await said(pane, `已写入 ${reasons.size} 条说明`);
}

export async function closeMonth(pane: Frame, month: string): Promise<void> {
  await pane.getByRole("button", { name: "关闭月份", exact: true }).click(PATIENCE);
  await said(pane, `${inWords(month)}已关闭`);
}

/** Makes the report on a month; gives the text of its preview and what the pane says of it. */
export async function makeReport(pane: Frame, month: string): Promise<{ readonly preview: string; readonly notice: string }> {
  await view(pane, "月报");
  await pane.getByLabel("报告月份").selectOption({ value: month }, PATIENCE);
  const preview = await pane.locator("section", { has: pane.getByRole("heading", { name: "预览" }) }).innerText(PATIENCE);
  await pane.getByRole("button", { name: "生成“报告”表" }).click();
  return { preview, notice: await said(pane, `已生成${inWords(month)}的报告`) };
}

/** The report as a file to hand on, which the pane makes and downloads. */
export async function exportReport({ page, pane }: OpenWindow): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent("download", PATIENCE), pane.getByRole("button", { name: /^导出报告/u }).click()]);
  return new Uint8Array(readFileSync(await download.path()));
}

/** Refreshes the pivots, where this Excel lets an add-in do so. */
export async function refresh(pane: Frame): Promise<void> {
  await view(pane, "分析");
  await pane.getByRole("button", { name: "刷新全部" }).click(PATIENCE);
  await said(pane, "已重新计算");
}

export async function importReport(pane: Frame, { file, text, events }: YearReport): Promise<void> {
  await view(pane, "导入");
  await pane.locator('input[type="file"]').setInputFiles([{ name: file, mimeType: "application/octet-stream", buffer: Buffer.from(text) }]);
  await pane.getByRole("button", { name: `写入 ${events} 条` }).click(PATIENCE);
  await said(pane, `已写入事件 ${events} 条`);
}

/** Gives an indicator another target from a month on. */
export async function changeTarget(pane: Frame, { id, target, from, basis }: { readonly id: string; readonly target: string; readonly from: string; readonly basis: string }): Promise<void> {
  await view(pane, "分析");
  await pane.getByLabel("指标", { exact: true }).selectOption({ label: `${id} ${NAMES.get(id) ?? ""}` }, PATIENCE);
  await pane.getByRole("button", { name: "调整目标" }).click();
  await pane.getByLabel(/^新目标值/u).fill(target);
  await pane.getByLabel("自哪个月起").fill(from);
  await pane.getByLabel("依据", { exact: false }).first().fill(basis);
  await pane.getByRole("button", { name: "写入新目标" }).click();
  await said(pane, "已调整目标");
}

/** Changes a value of a closed month. */
export async function revise(pane: Frame, { of, id, after, reason }: { readonly of: string; readonly id: string; readonly after: string; readonly reason: string }): Promise<void> {
  await chooseMonth(pane, of);
  await pane.getByRole("button", { name: "修改已关闭月份的数" }).click(PATIENCE);
  await type(pane, { id, typed: after });
  await pane.getByLabel("修改原因").first().fill(reason);
  await write(pane, of);
}

/** The pane as it is when somebody closes it and opens it again. */
export async function reloadPane({ page }: OpenWindow): Promise<Frame> {
  await page.click('[aria-label="重新载入任务窗格"]');
  await page.frameLocator('iframe[name="addin"]').getByRole("heading", { level: 1, name: "指标台账" }).waitFor(PATIENCE);
  const pane = page.frame({ name: "addin" });
  if (!pane) throw new Error("the page has no pane");
  return pane;
}

/** Takes back the last step, which the pane knows from the workbook. */
export async function undoLast(pane: Frame): Promise<void> {
  await view(pane, "概览");
  await pane.getByRole("button", { name: "撤销", exact: true }).first().click(PATIENCE);
  await pane.getByRole("button", { name: "确定撤销" }).click();
  await said(pane, "已撤销");
  await view(pane, "填报");
}

/** Waits until the pane says that a job is done; gives the whole sentence. */
export async function said(pane: Frame, words: string): Promise<string> {
  const notice = pane.getByRole("status").getByText(words).first();
  await notice.waitFor(PATIENCE);
  return notice.innerText();
}

