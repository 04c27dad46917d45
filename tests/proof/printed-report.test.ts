import { beforeAll, describe, expect, it } from "vitest";
import type { BuildRequest } from "../../src/app/build-workbook.ts";
import { buildWorkbook } from "../../src/app/build-workbook.ts";
import type { WorkbookContent } from "../../src/app/ports.ts";
import { printedFindings } from "../../src/app/printed-findings.ts";
import { seedPlan } from "../../src/app/seed-plan.ts";
import { seedEntries } from "../../src/app/seed-reports.ts";
import { contentAsSource, statusReport } from "../../src/app/status-report.ts";
import type { StatusReport } from "../../src/domain/narrate/status-report.ts";
import type { WorkbookDescription } from "../../src/workbook/description.ts";
import { withReport } from "../../src/workbook/report/with-report.ts";
import { reportSheet } from "../../src/workbook/sheets/report.ts";
import { workbookDescription } from "../../src/workbook/workbook-description.ts";
import type { Area } from "../../src/workbench/book/area.ts";
import type { Book } from "../../src/workbench/book/book.ts";
import { openBook } from "../../src/workbench/file/open-book.ts";
import { saveBook } from "../../src/workbench/file/save-book.ts";
import { xlsxWorkbook } from "../../src/xlsx/xlsx-workbook.ts";
import { openOffice } from "../excel/open-office.ts";
import type { PrintedPage } from "../setup/print-pdf.ts";
import { printPages, textOfPage } from "../setup/print-pdf.ts";
import { bookFacts, extentOf } from "./book-facts.ts";
import { largeRequest } from "./print-case.ts";
import { cellRectangles, printedIn } from "./report-rectangles.ts";

const REPORT = "报告";

function seedRequest(): BuildRequest {
  const plan = seedPlan();
  const { events, findings } = seedEntries();
  return { plan, events, findings: [...printedFindings(plan), ...findings], log: [], asOf: "2017-12" };
}

/** Forty of the sixty indicators: several pages, fewer than of all. */
function fortyIndicators(): BuildRequest {
  const request = largeRequest();
  const indicators = request.plan.indicators.slice(0, 40);
  const kept = new Set(indicators.map(({ id }) => id));
  return { ...request, plan: { ...request.plan, indicators, observations: request.plan.observations.filter(({ id }) => kept.has(id)) }, events: request.events.slice(0, 50) };
}

function reportOf(request: BuildRequest): StatusReport {
  const report = statusReport(contentAsSource(buildWorkbook(request)));
  if (report === null) throw new Error("no report was made");
  return report;
}

/** The report is issued text: it is the same over a ledger without rows, which LibreOffice prints sooner. */
const NO_ROWS: WorkbookContent = { tables: {}, names: {} };

interface Made {
  readonly pages: readonly PrintedPage[];
  readonly book: Book;
}

async function byFileAdapter(report: StatusReport, content: WorkbookContent): Promise<Made> {
  const workbook = xlsxWorkbook();
  await workbook.apply(withReport(workbookDescription, report), content);
  return { pages: await reportPages(workbook.bytes()), book: await openBook(workbook.bytes()) };
}

/** The ledger opened in Excel with another report on its sheet, which the report in question then takes the place of. */
async function inExcel(report: StatusReport, content: WorkbookContent, former: WorkbookDescription): Promise<Made> {
  const workbook = xlsxWorkbook();
  await workbook.apply(former, content);
  const { port, book } = await openOffice("1.15", await openBook(workbook.bytes()));
  await port.makeSheet(withReport(workbookDescription, report), "report");
  const file = await saveBook(book);
  return { pages: await reportPages(file), book: await openBook(file) };
}

/** Lists are printed in landscape; of the upright pages only the report's have its running head. */
async function reportPages(file: Uint8Array): Promise<PrintedPage[]> {
  return (await printPages(file)).filter((page) => page.height > page.width && textOfPage(page).includes("报告期："));
}

/** Text by cell, and what is printed outside of all cells but for the page numbers. */
function printedCells(pages: readonly PrintedPage[], report: StatusReport): unknown[] {
  const rectangles = cellRectangles(reportSheet(report));
  return pages.map((page, index) => {
    const { inside, outside } = printedIn(page, rectangles.filter(({ page: at }) => at === index));
    return [...inside.map(({ address, found }) => [address, found]), outside.filter((text) => !/^(?:第|页|共|\d+)$/u.test(text))];
  });
}

/** What is to be printed by cell, page by page. */
function describedCells(report: StatusReport): unknown[] {
  const rectangles = cellRectangles(reportSheet(report));
  const pages = Math.max(...rectangles.map(({ page }) => page)) + 1;
  return Array.from({ length: pages }, (_, index) => [...rectangles.filter(({ page }) => page === index).map(({ address, text }) => [address, text]), []]);
}

/** Everything that a saved workbook says of the report's sheet: of all that has content or a look, and some rows more. */
function factsOf({ book }: Made, extent: Area): [string, string][] {
  return [...bookFacts(book, new Map([[REPORT, extent]])).facts].filter(([place]) => place.startsWith(`${REPORT} `) || place.startsWith(`${REPORT}!`)).sort(([one], [other]) => (one < other ? -1 : 1));
}

const sheetIn = ({ book }: Made) => book.sheets.find(({ name }) => name === REPORT);

describe.each([
  ["the seeds, over a longer report", seedRequest, buildWorkbook, () => withReport(workbookDescription, reportOf(largeRequest()))],
  ["forty indicators, over a shorter report", fortyIndicators, () => NO_ROWS, () => withReport(workbookDescription, reportOf(seedRequest()))],
  ["the seeds, where no report was made before", seedRequest, () => NO_ROWS, () => workbookDescription],
])("the report of %s", { timeout: 300_000 }, (_, requestOf, contentOf, formerOf) => {
  const request = requestOf();
  const report = reportOf(request);
  let file: Made;
  let excel: Made;
  beforeAll(async () => {
    file = await byFileAdapter(report, contentOf(request));
    excel = await inExcel(report, contentOf(request), formerOf());
  });

  it("has the pages that the file adapter's has, with the same text in every cell of each", () => {
    const described = describedCells(report);
    expect(described.length).toBeGreaterThan(4);
    expect(printedCells(file.pages, report)).toEqual(described);
    expect(printedCells(excel.pages, report)).toEqual(described);
  });

  it("is the same in every cell, line, merged area, break, print area and repeated row", () => {
    const [there, here] = [sheetIn(file), sheetIn(excel)];
    if (there === undefined || here === undefined) throw new Error("a sheet is missing");
    const extent = { top: 0, left: 0, height: Math.max(extentOf(there).height, extentOf(here).height) + 5, width: Math.max(extentOf(there).width, extentOf(here).width) };
    expect(there.merges.length).toBeGreaterThan(100);
    expect(factsOf(excel, extent)).toEqual(factsOf(file, extent));
  });
});
