import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildWorkbook } from "../../src/app/build-workbook.ts";
import { reportAlone } from "../../src/app/make-report.ts";
import { seedPlan } from "../../src/app/seed-plan.ts";
import { contentAsSource, statusReport } from "../../src/app/status-report.ts";
import { buildInto } from "../../src/app/use-workbook.ts";
import { createSheetEngine } from "../../src/workbench/engine/create-sheet-engine.ts";
import { openBook } from "../../src/workbench/file/open-book.ts";
import { reportSheet } from "../../src/workbook/sheets/report.ts";
import { xlsxFile } from "../../src/xlsx/xlsx-file.ts";
import { xlsxWorkbook } from "../../src/xlsx/xlsx-workbook.ts";
import { cellRectangles, printedIn } from "../proof/report-rectangles.ts";
import { printPages } from "../setup/print-pdf.ts";
import { startInChromium } from "../workbench/setup/start-in-chromium.ts";
import type { StartedInChromium } from "../workbench/setup/start-in-chromium.ts";
import { inspectPackage } from "../xlsx/inspect-package.ts";
import { builtPane } from "./built-pane.ts";

const REQUEST = { plan: seedPlan(), events: [], findings: [], log: [], asOf: "2017-12" };

const files = await builtPane();
const report = statusReport(contentAsSource(buildWorkbook(REQUEST)));
if (report === null) throw new Error("no report was made");
let started: StartedInChromium;
let bytes = new Uint8Array();

beforeAll(async () => {
  const ledger = xlsxWorkbook();
  await buildInto(ledger, REQUEST);
  started = await startInChromium({ files, engine: createSheetEngine(), book: await openBook(ledger.bytes()) });
  await started.pane.getByRole("tab", { name: "月报" }).click();
  const download = started.pane.page().waitForEvent("download");
  await started.pane.getByRole("button", { name: /^导出报告/ }).click();
  bytes = new Uint8Array(await readFile(await (await download).path()));
}, 150_000);
afterAll(() => started?.browser.close());

const partsOf = (file: Uint8Array): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(file)).map(([path, content]) => [path, strFromU8(content)]));

describe("the report that the pane in Chromium exports", () => {
  it("is the file that the adapter writes in Node, part by part", async () => {
    expect(partsOf(bytes)).toEqual(partsOf(await xlsxFile(reportAlone(report))));
  });

  it("is a sound package of one sheet, without formulas, names of other sheets and links to other files", () => {
    expect(inspectPackage(bytes)).toEqual([]);
    const parts = partsOf(bytes);
    expect(Object.keys(parts).filter((path) => path.startsWith("xl/worksheets/sheet"))).toEqual(["xl/worksheets/sheet1.xml"]);
    expect(Object.keys(parts).filter((path) => /externalLink|tables|pivot|calcChain/i.test(path))).toEqual([]);
    expect(parts["xl/worksheets/sheet1.xml"]).not.toMatch(/<f[ >]/u);
    expect([...(parts["xl/workbook.xml"] ?? "").matchAll(/<definedName name="([^"]*)"/gu)].map(([, name]) => name)).toEqual(["_xlnm.Print_Area", "_xlnm.Print_Titles"]);
  });

  it("is printed on as many pages as were laid out, every cell's text in its place", async () => {
    const rectangles = cellRectangles(reportSheet(report));
    const pages = await printPages(bytes);
    expect(pages).toHaveLength(Math.max(...rectangles.map(({ page }) => page)) + 1);
    const wrong = pages.flatMap((page, index) => printedIn(page, rectangles.filter(({ page: at }) => at === index)).inside.filter(({ expected, found }) => expected !== found));
    expect(wrong).toEqual([]);
  }, 60_000);

  it("came from the add-in's own origin alone", () => {
    expect(started.refused).toEqual([]);
    expect(started.reports).toEqual([]);
  });
});
