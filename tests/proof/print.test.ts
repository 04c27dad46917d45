import { beforeAll, describe, expect, it } from "vitest";
import { printedFindings } from "../../src/app/printed-findings.ts";
import { seedEntries } from "../../src/app/seed-reports.ts";
import { seedPlan } from "../../src/app/seed-plan.ts";
import type { BuildRequest } from "../../src/app/build-workbook.ts";
import { buildWorkbook } from "../../src/app/build-workbook.ts";
import { contentAsSource, statusReport } from "../../src/app/status-report.ts";
import { buildInto } from "../../src/app/use-workbook.ts";
import type { SheetDescription } from "../../src/workbook/description.ts";
import { reportSheet } from "../../src/workbook/sheets/report.ts";
import { workbookDescription } from "../../src/workbook/workbook-description.ts";
import { xlsxWorkbook } from "../../src/xlsx/xlsx-workbook.ts";
import type { PrintedPage } from "../setup/print-pdf.ts";
import { printPages, textOfPage } from "../setup/print-pdf.ts";
import { largeRequest } from "./print-case.ts";
import { cellRectangles, printedIn } from "./report-rectangles.ts";

function seedRequest(): BuildRequest {
  const plan = seedPlan();
  const { events, findings } = seedEntries();
  return { plan, events, findings: [...printedFindings(plan), ...findings], log: [], asOf: "2017-12" };
}

function sheetOf(request: BuildRequest): SheetDescription {
  const report = statusReport(contentAsSource(buildWorkbook(request)));
  if (report === null) throw new Error("no report was made");
  return reportSheet(report);
}

async function printed(request: BuildRequest): Promise<PrintedPage[]> {
  const workbook = xlsxWorkbook();
  await buildInto(workbook, request);
  return printPages(workbook.bytes());
}

describe.each([
  ["the seeds", seedRequest, { last: "单位负责人：" }],
  ["60 indicators, 120 events and names of 40 characters", largeRequest, { last: "单位负责人：" }],
])("the printed workbook with %s", { timeout: 300_000 }, (_, requestOf, { last }) => {
  const request = requestOf();
  const sheet = sheetOf(request);
  let all: readonly PrintedPage[] = [];
  let report: readonly PrintedPage[] = [];
  beforeAll(async () => {
    all = await printed(request);
    report = all.filter(isReport);
  });

  it("has as many report pages as were laid out, one after the other, A4 upright", () => {
    expect(report).toHaveLength((sheet.print?.rowBreaks?.length ?? 0) + 1);
    const first = all.findIndex(isReport);
    expect(all.slice(first, first + report.length)).toEqual(report);
    for (const { width, height } of report) expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  });

  it("repeats the running head and numbers every page", () => {
    const first = all.findIndex(isReport);
    for (const [index, page] of report.entries()) {
      expect(textOfPage(page)).toContain(`${request.plan.name.replace(/\s/gu, "")}`);
      expect(textOfPage(page)).toContain(`第${first + index + 1}页共${all.length}页`);
    }
  });

  it("cuts nothing: every cell's text stands whole within its own lines, and nothing outside them", () => {
    const rectangles = cellRectangles(sheet);
    for (const [index, page] of report.entries()) {
      const { inside, outside } = printedIn(page, rectangles.filter(({ page: at }) => at === index));
      expect(inside.filter(({ expected, found }) => found !== expected)).toEqual([]);
      expect(outside.filter((text) => !/^(?:第|页|共|\d+)$/u.test(text))).toEqual([]);
    }
  });

  it("begins every page that goes on with a table with its head", () => {
    for (const page of report.slice(1)) expect(textOfPage(page)).toMatch(/编号|指标总数|类别|指标数|[一二三四五六]、/u);
  });

  it("never ends a page with a heading and ends with the signatures", () => {
    for (const page of report) expect(lastLine(page)).not.toMatch(/^[一二三四五六]、|^编号$|^状态$|^（?续）?$/u);
    expect(textOfPage(report.at(-1) ?? { width: 0, height: 0, words: [] })).toContain(last);
  });

  it("prints every list one page wide in landscape, its head on every page", () => {
    for (const { name, heads } of LISTS) {
      const pages = all.filter((page) => sheetName(page) === name);
      expect(pages.length, name).toBeGreaterThan(0);
      for (const page of pages) {
        expect(page.width, name).toBeGreaterThan(page.height);
        for (const head of heads) expect(textOfPage(page), name).toContain(head);
      }
    }
  });

  it("prints 首页 on one page", () => {
    expect(all.filter((page) => sheetName(page) === "首页")).toHaveLength(1);
  });
});

/** First and last column that is printed: where both stand on a page nothing is cut off at its side. */
const LISTS = [
  { name: "指标", heads: ["编号", "严重程度"] }, { name: "月度数据", heads: ["期", "填报时间"] }, { name: "事件", heads: ["事件编号", "文件"] },
  { name: "核对", heads: ["编号", "处理人"] }, { name: "日志", heads: ["时间", "操作人"] },
];

function isReport(page: PrintedPage): boolean {
  return textOfPage(page).includes("报告期：") && page.height > page.width && sheetName(page) === "";
}

/** The name of the sheet at the left of the footer; the report has none. */
function sheetName({ height, width, words }: PrintedPage): string {
  return words.find(({ text, left, bottom }) => bottom > height - 45 && left < width / 4 && workbookDescription.sheets.some(({ name }) => name === text))?.text ?? "";
}

/** The lowest line above the page number. */
function lastLine({ height, words }: PrintedPage): string {
  const body = words.filter(({ bottom }) => bottom < height - 95);
  const lowest = Math.max(...body.map(({ bottom }) => bottom));
  return body.filter(({ bottom }) => lowest - bottom < 3).map(({ text }) => text).join("").trim();
}
