import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from "vitest";
import { buildCommand } from "../../src/cli/build-command.ts";
import { serveWorkbench } from "../../src/workbench/server/serve-workbench.ts";
import type { WorkbenchServer } from "../../src/workbench/server/serve-workbench.ts";
import type { OpenWindow } from "./open-window.ts";
import { countsInPane, picture, PICTURES, save, view } from "./open-window.ts";
import { due, explanations, INDICATORS, MONTHS, NEW_TARGET, REVISION, SET_UP, SLIP, verdictsOf } from "./year-data.ts";
import type { MonthProof } from "./year-proof.ts";
import { printedReport, proveMonths, readYear } from "./year-proof.ts";
import { REPORTS } from "./year-reports.ts";
import {
  asked, changeTarget, chooseMonth, closeMonth, explain, exportReport, extendPlan, fillIn, importReport, introduce, inWords, makeReport, NAMES, openMonth, pasteColumn, PATIENCE, refresh, reloadPane, revise, type, typeIntoSheet, undoLast,
} from "./year-steps.ts";
import type { YearRow } from "./year-table.ts";
import { tellYear } from "./year-table.ts";
import { openYear, setClock, sheet, shown } from "./year-window.ts";

/** The month that is typed straight into the sheet, the one that is pasted, and the one whose values are taken back once. */
const TYPED = 2;
const PASTED = 5;
const UNDONE = 4;
/** The reports that are printed. */
const PRINTED = [3, 6, 9, 12];
/** The month that is pictured step by step. */
const PICTURED = 3;
const IN_MINUTES = 600_000;

const folder = mkdtempSync(join(tmpdir(), "year-"));
let server: WorkbenchServer;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  const workbook = join(folder, "指标台账.xlsx");
  await buildCommand(["--out", workbook]);
  server = await serveWorkbench({ port: 3850, workbook });
  await server.addIn;
  browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
}, IN_MINUTES);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** "2018-12" and 5 → "2019-01-05T09:00": a month is worked on in the month after it. */
function after(month: string, day: number): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
  return `${next}-${String(day).padStart(2, "0")}T09:00`;
}

function countsOf(verdicts: Readonly<Record<string, string>>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const status of Object.values(verdicts)) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

/** How much of what is due in the n-th month is filled in when it is closed. */
function filledIn(number: number): { readonly expected: number; readonly filled: number; readonly noData: number } {
  const values = due(number);
  const noData = values.filter(({ typed }) => typed === "暂无").length;
  return { expected: values.length, filled: values.filter(({ typed }) => typed !== "").length - noData, noData };
}

const wayOf = (month: number): string => (month === TYPED ? "逐格键入" : month === PASTED ? "整列粘贴" : "窗格");

/** `setsPages`: add-ins set print areas and page breaks from ExcelApi 1.9 on. */
const EXCELS = [
  { title: "as Excel is today", query: "", mark: "", setsPages: true },
  { title: "as Excel was in 2019 (ExcelApi 1.7)", query: "/?api=1.7", mark: "-1.7", setsPages: false },
];

/** `npm run year` goes through both years. `npm test` goes as far as the late revision, in today's Excel: a whole year takes minutes of a machine. */
const IS_WHOLE = process.env["npm_lifecycle_event"] !== "test";
const TRIED = IS_WHOLE ? MONTHS : MONTHS.slice(0, REVISION.month);

describe.each(IS_WHOLE ? EXCELS : EXCELS.slice(0, 1))("a year on the workbench, $title", ({ title, query, mark, setsPages }) => {
  let year: OpenWindow;
  const rows = new Map<number, Omit<YearRow, "counts" | "equal" | "closed">>();
  const exported = new Map<number, Uint8Array>();
  const show = (name: string): Promise<void> => picture(year.page, `year${mark}-${name}`);

  beforeAll(async () => {
    year = await openYear(browser, `${server.address}${query}`, "2018-01-08T09:00");
  }, IN_MINUTES);
  afterAll(() => year?.page.context().close());

  it("is prepared: the plan is extended, its people are named", async () => {
    const { page, pane } = year;
    await extendPlan(page, SET_UP);
    await introduce(pane, { 计划截止: "2018-12", 填表人: "张三", 审核人: "李四", 单位负责人: "王五", 编制单位: "省信息办" });
    await show("01-prepared");
    expect((await shown(year, "指标", "I5:I26")).flat()).toEqual(INDICATORS.map(() => "2018年12月"));
  }, IN_MINUTES);

  it.each(TRIED.map((month, index) => ({ month, number: index + 1 })))("$month is opened, filled in, explained, reported and closed", async ({ month, number }) => {
    onTestFailed(async () => {
      console.warn(month, year.failures);
      await show("fault");
    });
    const start = performance.now();
    const { page } = year;
    const step = async (name: string): Promise<void> => { if (number === PICTURED) await show(name); };
    await setClock(page, after(month, 3));
    for (const report of REPORTS.filter((known) => known.month === number)) await importReport(year.pane, report);
    await step("02-imported");
    if (number === PICTURED) await sheet(page, "月度数据");
    if (month === NEW_TARGET.from) await changeTarget(year.pane, NEW_TARGET);
    if (month === NEW_TARGET.from) await show("11-target-changed");
    const values = due(number);
    expect(await openMonth(year.pane, month)).toBe(values.length);
    await step("03-opened");
    await fillMonth(month, number);
    await setClock(page, after(month, 4));
    if (number === REVISION.month) await revise(year.pane, REVISION);
    if (number === REVISION.month) await show("09-revised");
    await chooseMonth(year.pane, month);
    const reasons = explanations(number);
    await expect.poll(() => asked(year.pane), PATIENCE).toEqual(values.flatMap(({ id }) => (reasons.has(id) ? [id] : [])));
    expect(await year.pane.getByRole("button", { name: "关闭月份", exact: true }).isDisabled()).toBe(true);
    if (number === PICTURED) await year.pane.getByRole("heading", { name: /^关闭月份/u }).evaluate((heading) => heading.scrollIntoView({ block: "center" }));
    await step("05-to-be-explained");
    await explain(year.pane, reasons);
    await step("06-explained");
    const { expected, filled, noData } = filledIn(number);
    await year.pane.getByRole("status").getByText(`${filled} / ${expected} 已填${noData === 0 ? "" : `，无数据 ${noData} 项`}`).waitFor(PATIENCE);
    const { preview, notice } = await makeReport(year.pane, month);
    await step("07-report");
    expect({ month, isSentToTheFile: notice.includes("请打印“导出报告”得到的文件") }).toEqual({ month, isSentToTheFile: !setsPages });
    checkReport(preview, number);
    if (PRINTED.includes(number)) exported.set(number, await exportReport(year));
    await view(year.pane, "填报");
    await chooseMonth(year.pane, month);
    await setClock(page, after(month, 5));
    await closeMonth(year.pane, month);
    await step("08-closed");
    rows.set(number, { month, way: wayOf(number), expected, filled, noData, explained: reasons.size, seconds: (performance.now() - start) / 1000 });
  }, IN_MINUTES);

  /** One month is typed into the sheet, one is pasted, one is taken back and filled in again, one begins with a slip; all others are filled in in the pane. */
  async function fillMonth(month: string, number: number): Promise<void> {
    const values = due(number);
    if (number === TYPED) {
      await typeIntoSheet(year, values);
      await show("04-typed-into-sheet");
      return;
    }
    if (number === PASTED) {
      // Names and 编号 in turn, as another sheet may have them, and a line that belongs nowhere.
      const lines = values.map(({ id, typed }, index) => `${index % 2 === 0 ? id : (NAMES.get(id) ?? "")}\t${typed}`);
      await pasteColumn(year.pane, month, [...lines, "合计\t999"], values.length);
      await show("10-pasted");
      return;
    }
    if (number === SLIP.month) {
      await type(year.pane, SLIP);
      const warning = year.pane.getByText("的1万倍");
      await warning.waitFor(PATIENCE);
      await warning.scrollIntoViewIfNeeded();
      await show("04-slip");
    }
    await fillIn(year.pane, month, values);
    if (number !== UNDONE) return;
    year = { ...year, pane: await reloadPane(year) };
    await undoLast(year.pane);
    await chooseMonth(year.pane, month);
    await year.pane.getByRole("status").getByText(`0 / ${values.length} 已填`).waitFor(PATIENCE);
    await fillIn(year.pane, month, values);
  }

  /** What the report on the n-th month has to tell, and what it must not. */
  function checkReport(preview: string, number: number): void {
    const told = preview.replaceAll(/\s/gu, "");
    for (const [id, reason] of explanations(number)) {
      const status = verdictsOf(number)[id];
      if (status === "滞后" || status === "到期未完成") expect(told).toContain(reason);
    }
    const isLate = number === REVISION.month;
    expect(["关闭后改动", `本期值${REVISION.before}${REVISION.after}张三`, REVISION.reason].map((words) => told.includes(words))).toEqual([isLate, isLate, isLate]);
    expect(told.includes(`${NAMES.get(NEW_TARGET.id) ?? ""}自2018年7月起（目标版本“调整1”）目标值由500亿美元调整为600亿美元，依据${NEW_TARGET.basis}`)).toBe(number >= 7);
  }

  it("ends in a file whose every verdict of every month is the same in LibreOffice, in the core and worked out by hand", async () => {
    const { page, pane, failures } = year;
    await refresh(pane);
    await sheet(page, "首页");
    await view(pane, "概览");
    expect(await countsInPane(pane)).toMatchObject(countsOf(verdictsOf(TRIED.length)));
    await show("12-year-end");
    const saved = await save(page);
    const kept = await readYear(saved);
    const proofs = await proveMonths(saved, TRIED);
    const pages = new Map<number, readonly string[]>();
    for (const [number, bytes] of exported) pages.set(number, await printedReport(bytes, MONTHS[number - 1] ?? ""));
    tell(proofs, pages, kept.closed);
    expect(kept.closed).toEqual(TRIED);
    for (const [index, month] of TRIED.entries()) expect({ month, ...kept.progressOf(month) }).toMatchObject({ month, ...filledIn(index + 1), unexplained: [] });
    expect(kept.valuesOf(REVISION.id, REVISION.of)).toEqual([[Number(REVISION.before), null], [Number(REVISION.after), REVISION.reason]]);
    // The last report is printed from the ledger too: a sheet made over eleven others.
    if (setsPages && IS_WHOLE) expect(await printedReport(saved, "2018-12")).toEqual(pages.get(12));
    for (const number of PRINTED.filter((printed) => printed <= TRIED.length)) expect(pages.get(number)?.join("")).toContain("填表人：张三");
    for (const [index, { month, check, statuses, broken }] of proofs.entries()) {
      expect({ month, statuses }).toEqual({ month, statuses: verdictsOf(index + 1) });
      expect({ month, core: Object.fromEntries(check.indicators.map(({ id, status }) => [id, status])) }).toEqual({ month, core: verdictsOf(index + 1) });
      expect({ month, differences: check.differences, broken }).toEqual({ month, differences: [], broken: [] });
    }
    expect(failures).toEqual([]);
  }, IN_MINUTES);

  function tell(proofs: readonly MonthProof[], pages: ReadonlyMap<number, readonly string[]>, closed: readonly string[]): void {
    const table = [...rows].map(([number, row]): YearRow => {
      const proof = proofs[number - 1];
      const other = new Set(proof?.check.differences.map(({ id }) => id));
      const equal = proof?.check.indicators.filter(({ id, status }) => proof.statuses[id] === status && !other.has(id)).length;
      const page = pages.get(number)?.length;
      return { ...row, closed: closed.includes(row.month), counts: proof?.check.counts ?? {}, equal: `${equal ?? 0}/${INDICATORS.length}`, ...(page === undefined ? {} : { pages: page }) };
    });
    tellYear(`指标台账的${IS_WHOLE ? "一年" : "前几个月"}，${title}`, `year${mark}.md`, table, [
      `${inWords(REVISION.of)}的 ${REVISION.id} 在${inWords(MONTHS[REVISION.month - 1] ?? "")}由 ${REVISION.before} 改为 ${REVISION.after}（${REVISION.reason}）`,
      `${NEW_TARGET.id} 自${inWords(NEW_TARGET.from)}起目标改为 ${NEW_TARGET.target}`,
    ]);
  }
});
