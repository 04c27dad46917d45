/**
 * Pictures of the workbench for the handbook, taken while somebody goes through a first month by clicks and keys:
 * `npx tsx tests/setup/picture-workbench.ts [FOLDER]` (default docs/pictures/workbench). Needs Chromium.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import type { Locator } from "playwright-core";
import { buildCommand } from "../../src/cli/build-command.ts";
import { serveWorkbench } from "../../src/workbench/server/serve-workbench.ts";
import type { OpenWindow } from "../e2e/open-window.ts";
import { chooseFiles, openWindow, view } from "../e2e/open-window.ts";
import { due } from "../e2e/year-data.ts";
import { closeMonth, explain, introduce, makeReport, NAMES, openMonth, PATIENCE, said, type, write } from "../e2e/year-steps.ts";
import { goTo, setClock, sheet } from "../e2e/year-window.ts";
import { screenPpm } from "./screen-ppm.ts";
import { smallPng } from "./small-png.ts";

/** The month that is worked on, and when: pictures of another day say the same. */
const MONTH = "2018-01";
const NOW = "2018-02-05T09:00";
/** As text, because tsx names functions by a helper that pages do not have. Pages count from `NOW`, from each step on anew: no picture tells how long the machine took. */
const CLOCK = `{
  const Machine = Date;
  const now = () => Machine.now() + Number(localStorage.getItem("year-clock") ?? ${Date.parse(`${NOW}:00+08:00`) - Date.now()});
  globalThis.Date = new Proxy(Machine, {
    construct: (target, args) => Reflect.construct(target, args.length === 0 ? [now()] : args),
    apply: () => new Machine(now()).toString(),
    get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
  });
}`;
const PLAN = "tests/cases/plan/pipe-table.md";
const REPORT = `“互联网+”发展情况 舆情监测

(2018年1月)

监测期：2018年1月1日—1月31日

一、国家部委“互联网+”政策落实情况

国家部委	相关举措	链接
交通运输部	<p>1月9日，交通运输部印发《客运联网售票服务规则》。</p> <p>2月2日，交通运输部公布货运平台试点名单。</p>	<p>https://www.example.org/jt/201801/1.html</p> <p>https://www.example.org/jt/201802/2.html</p>
商务部	1月17日，商务部启用家政服务信用信息平台。	https://www.example.org/sw/201801/3.html

二、全国各省“互联网+”政策落实情况

地区	相关政策	链接
浙江省	<p>1月11日，浙江省嘉兴市开通不动产登记网上预约。</p> <p>1月23日，浙江省公布首批智慧景区名单。</p>	<p>https://www.example.org/zj/201801/4.html</p> <p>https://www.example.org/zj/201801/5.html</p>
四川省	1月25日，四川省与两家企业签订工业云合作协议。	https://www.example.org/sc/201801/6.html

三、电信运营商及互联网相关企业参与情况

企业	相关举措
中国电信	<ul> <li>➢ 1月19日，中国电信为山区学校开通双师课堂专线。</li> </ul>
`;

/** The sheet is scrolled to this row of the month, so that those above it are in sight. */
const LAST_SEEN = "ZJ-11";
/** A figure in 元 where 万元 are asked for. */
const SLIP = { id: "ZJ-03", typed: "217000" };
/** What is typed, what is pasted, and what nobody has a figure for. */
const TYPED = ["ZJ-01", "ZJ-02"];
const PASTED = ["ZJ-04", "ZJ-05", "ZJ-06", "ZJ-07", "ZJ-08", "ZJ-09"];
const LATE = ["ZJ-10", "ZJ-16", "ZJ-22"];
/** What is to be explained before the month is closed, those included that missed their target. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ["ZJ-10", "示范县评定尚未结束，预计三月公布"], ["ZJ-12", "两家景区在改造，五月前完成"], ["ZJ-14", "数据由三家企业分头采集，三月接入"],
  ["ZJ-16", "按季度统计，一季度末报送"], ["ZJ-17", "上年排名未变，继续推进企业贯标"], ["ZJ-20", "企业认定集中在下半年"], ["ZJ-22", "全国排名年底公布"],
]);

const values = new Map(due(1).map(({ id, typed }) => [id, typed]));
const valueOf = (id: string): string => values.get(id) ?? "";

const folder = resolve(process.argv[2] ?? "docs/pictures/workbench");
mkdirSync(folder, { recursive: true });
const work = mkdtempSync(join(tmpdir(), "pictures-"));
try {
  await pictureEmpty();
  await pictureMonth();
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** An empty workbook, and a plan table that is offered to it. */
function pictureEmpty(): Promise<void> {
  return onWorkbench({}, async (open) => {
    await chooseFiles(open.pane, [PLAN]);
    await open.pane.getByText("找到 6 项指标").waitFor(PATIENCE);
    await take(open, "plan-preview");
  });
}

/** A first month in the ledger of the seeds: opened, filled in, closed, reported; then a target is changed. */
async function pictureMonth(): Promise<void> {
  const workbook = join(work, "指标台账.xlsx");
  await buildCommand(["--out", workbook]);
  await onWorkbench({ workbook }, async (open) => {
    await introduce(open.pane, { 填表人: "张三", 审核人: "李四", 单位负责人: "王五", 编制单位: "省信息办" });
    await dismiss(open);
    await goTo(open.page, "A1");
    await view(open.pane, "概览");
    await open.pane.getByRole("heading", { name: "各状态指标数" }).waitFor(PATIENCE);
    await take(open, "overview");
    for (const step of [pictureOpening, pictureFilling, picturePasting, pictureClosing, pictureReading, pictureReport, pictureTarget]) {
      await setClock(open.page, NOW);
      await step(open);
      await dismiss(open);
    }
  });
}

/** The browser goes before the server, which waits for its connections. */
async function onWorkbench(options: { readonly workbook?: string }, use: (open: OpenWindow) => Promise<void>): Promise<void> {
  const server = await serveWorkbench({ port: 3900, ...options });
  await server.addIn;
  const browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
    await context.addInitScript(CLOCK);
    const open = await openWindow(context, server.address);
    await use(open);
    if (open.failures.length > 0) throw new Error(open.failures.join("\n"));
  } finally {
    await browser.close();
    await server.close();
  }
}

async function pictureOpening(open: OpenWindow): Promise<void> {
  await view(open.pane, "填报");
  await open.pane.getByRole("button", { name: "打开2018年1月", exact: true }).waitFor(PATIENCE);
  await take(open, "month-open");
  await openMonth(open.pane, MONTH);
}

async function pictureFilling(open: OpenWindow): Promise<void> {
  const { page, pane } = open;
  await sheet(page, "月度数据");
  for (const id of TYPED) await type(pane, { id, typed: valueOf(id) });
  await pane.getByLabel("来源（本次填写都用）").fill("省统计局月报");
  await write(pane, MONTH);
  await dismiss(open);
  await leadTo(open, LAST_SEEN);
  await type(pane, SLIP);
  const field = pane.getByLabel(`本期值 ${SLIP.id} `);
  await pane.locator("li", { has: field }).getByText("须说明").first().waitFor(PATIENCE);
  await toTop(pane.locator("li", { has: pane.getByLabel("本期值 ZJ-02 ") }));
  await take(open, "month-fill");
  await type(pane, { id: SLIP.id, typed: valueOf(SLIP.id) });
  await write(pane, MONTH);
}

async function picturePasting(open: OpenWindow): Promise<void> {
  const { pane } = open;
  const paste = pane.locator("section", { has: pane.locator("summary", { hasText: "整列粘贴" }) });
  await leadTo(open, LAST_SEEN);
  await paste.locator("summary").first().click();
  await paste.getByLabel("把另一张表的一列").fill([...PASTED.map((id) => `${NAMES.get(id) ?? ""}\t${valueOf(id)}`), "光纤用户\t5"].join("\n"));
  await paste.getByText("没有对上：1 行").waitFor(PATIENCE);
  await toTop(paste);
  await take(open, "month-paste");
  await paste.getByRole("button", { name: `写入 ${PASTED.length} 个值` }).click(PATIENCE);
  await said(pane, "没有对上，留在框里");
  await paste.getByLabel("把另一张表的一列").fill("");
  await paste.locator("summary").first().click();
}

async function pictureClosing(open: OpenWindow): Promise<void> {
  const { pane } = open;
  const known = [...values].filter(([id]) => ![...TYPED, SLIP.id, ...PASTED, ...LATE].includes(id));
  for (const [id, typed] of known) await type(pane, { id, typed });
  await write(pane, MONTH);
  await dismiss(open);
  const closing = pane.locator("section", { has: pane.getByRole("heading", { name: /^关闭月份/u }) });
  await leadTo(open, LAST_SEEN);
  for (const [id, reason] of [...REASONS].slice(0, 2)) await closing.getByLabel(`说明：${NAMES.get(id) ?? ""}`, { exact: true }).fill(reason);
  await toTop(closing);
  await take(open, "month-close");
  await explain(pane, REASONS);
  await closeMonth(pane, MONTH);
}

async function pictureReading(open: OpenWindow): Promise<void> {
  const { page, pane } = open;
  await sheet(page, "事件");
  await view(pane, "导入");
  await pane.locator('input[type="file"]').setInputFiles([{ name: "2018年1月监测报告.txt", mimeType: "text/plain", buffer: Buffer.from(REPORT) }]);
  const writing = pane.getByRole("button", { name: "写入 7 条" });
  await writing.waitFor(PATIENCE);
  await take(open, "report-preview");
  await writing.click();
  await said(pane, "已写入事件 7 条");
}

async function pictureReport(open: OpenWindow): Promise<void> {
  const { pane } = open;
  await makeReport(pane, MONTH);
  await dismiss(open);
  await toTop(pane.locator("section", { has: pane.getByRole("heading", { name: "印前检查" }) }));
  await take(open, "month-report");
}

async function pictureTarget(open: OpenWindow): Promise<void> {
  const { page, pane } = open;
  await sheet(page, "指标");
  await view(pane, "分析");
  await pane.getByLabel("指标", { exact: true }).selectOption({ label: `ZJ-07 ${NAMES.get("ZJ-07") ?? ""}` }, PATIENCE);
  await pane.getByRole("button", { name: "调整目标" }).click();
  await pane.getByLabel(/^新目标值/u).fill("600");
  await pane.getByLabel("自哪个月起").fill("2018-07");
  await pane.getByLabel("依据", { exact: false }).first().fill("年中工作会议纪要");
  await toTop(pane.locator("section", { has: pane.getByRole("button", { name: "写入新目标" }) }));
  await take(open, "target");
}

/** Brings the row of an indicator into sight in 月度数据. */
async function leadTo({ pane }: OpenWindow, id: string): Promise<void> {
  await pane.getByRole("button", { name: `到表中查看：${id} ${NAMES.get(id) ?? ""}`, exact: true }).first().click(PATIENCE);
}

/** Puts away what was said of the step before. */
async function dismiss({ pane }: OpenWindow): Promise<void> {
  const close = pane.getByRole("status").getByRole("button", { name: "关闭", exact: true });
  if (await close.count() > 0) await close.first().click();
}

/** Scrolls a part of the pane to just below the pane's head. */
async function toTop(part: Locator): Promise<void> {
  await part.evaluate((element) => {
    const head = document.querySelector("header")?.getBoundingClientRect().height ?? 0;
    scrollTo(0, scrollY + element.getBoundingClientRect().top - head - 8);
  });
}

/** Once the sheet has drawn what was written. */
async function take({ page }: OpenWindow, name: string): Promise<void> {
  await page.waitForTimeout(1500);
  writeFileSync(join(folder, `${name}.png`), smallPng(await screenPpm(page)));
}
