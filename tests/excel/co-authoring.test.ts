import { Decimal } from "decimal.js";
import { beforeAll, describe, expect, it } from "vitest";
import { closeMonth } from "../../src/app/cycle/close-month.ts";
import { enterValue } from "../../src/app/cycle/enter-value.ts";
import { openMonth } from "../../src/app/cycle/open-month.ts";
import { pasteColumn } from "../../src/app/cycle/paste-column.ts";
import type { OpenWorkbook, WorkbookReading } from "../../src/app/ports.ts";
import type { Job } from "../../src/app/run-job.ts";
import { runJob } from "../../src/app/run-job.ts";
import { undoLast } from "../../src/app/undo-job.ts";
import type { Indicator } from "../../src/domain/indicator.ts";
import { officeWorkbook } from "../../src/excel/office-workbook.ts";
import type { TableRow } from "../../src/workbook/description.ts";
import { workbookDescription } from "../../src/workbook/workbook-description.ts";
import type { Book } from "../../src/workbench/book/book.ts";
import { sortRows } from "../../src/workbench/book/sort-cells.ts";
import type { Table } from "../../src/workbench/book/table.ts";
import { tableBody } from "../../src/workbench/book/table.ts";
import { applyFilters } from "../../src/workbench/book/table-filter.ts";
import { addTableRows } from "../../src/workbench/book/tables.ts";
import { writeCells } from "../../src/workbench/book/write-cells.ts";
import { openBook } from "../../src/workbench/file/open-book.ts";
import { saveBook } from "../../src/workbench/file/save-book.ts";
import type { ExcelStandIn } from "../../src/workbench/protocol/excel-stand-in.ts";
import type { OpenLedger } from "../app/open-ledger.ts";
import { IDLE_ENGINE, openLedger } from "../app/open-ledger.ts";
import { startInJsdom } from "../workbench/setup/start-in-jsdom.ts";

const IDS = ["A-1", "A-2", "A-3", "A-4"];
const STAMP = { at: "2018-02-02T09:30", by: "王五" };

const indicator = (id: string): Indicator => ({
  id, category: "甲", name: `指标${id}`, unit: "家", kind: "stock", direction: "higher", schedule: "deadline", target: new Decimal(100), targetPeriod: "2020-12",
});
const observation = (id: string, period: string, value: number) => ({ id, observation: { period, value: new Decimal(value) } });

/** December is there and January opened; January's values stand where the job to come is its closing. */
async function ledgerWith(january: boolean): Promise<OpenLedger> {
  const months = january ? ["2017-12", "2018-01"] : ["2017-12"];
  const observations = months.flatMap((period, month) => IDS.map((id, index) => observation(id, period, 40 + index + month)));
  return openLedger({ plan: { name: "计划", indicators: IDS.map(indicator), observations }, asOf: "2018-01" });
}

/** The same ledger opened anew, which is quicker than making it. */
async function openFile(file: Uint8Array): Promise<{ readonly port: OpenWorkbook; readonly standIn: ExcelStandIn }> {
  const { Excel, Office, standIn } = await startInJsdom({ engine: IDLE_ENGINE, book: await openBook(file) });
  return { standIn, port: officeWorkbook({ run: (batch) => Excel.run(batch), supports: (version) => Office.context.requirements.isSetSupported("ExcelApi", version) }) };
}

const jobOf = (result: Job | string | null): Job => {
  if (typeof result === "string" || result === null) throw new Error(`no job: ${result}`);
  return result;
};

/** The jobs of a month, each with whether January has to be filled in for it. */
const JOBS: Readonly<Record<string, { readonly january: boolean; readonly plan: (reading: WorkbookReading) => Job }>> = {
  "opening a month": { january: false, plan: (reading) => jobOf(openMonth(reading, "2018-01", STAMP)) },
  "entering a value": { january: true, plan: (reading) => jobOf(enterValue(reading, { id: "A-3", month: "2018-01", value: "55", note: "口径未变", by: "王五" }, STAMP.at)) },
  "pasting a column": { january: true, plan: (reading) => jobOf(pasteColumn(reading, "2018-01", "指标A-2\t61\n指标A-4\t64", STAMP).placed) },
  "closing a month": {
    january: true,
    plan: (reading) => {
      const closed = closeMonth(reading, "2018-01", STAMP);
      if (typeof closed === "string" || !("job" in closed)) throw new Error(JSON.stringify(closed));
      return closed.job;
    },
  },
};

const columnOf = (table: Table, header: string): number => table.columns.findIndex(({ name }) => name === header);

/** What the other one does to 月度数据表 while the pane shows what it read. */
const EDITS: Readonly<Record<string, (book: Book, table: Table) => void>> = {
  "added a row": (book, table) => {
    const rows = addTableRows(book, table, undefined, 1);
    for (const [header, value] of [["期", 43_070], ["编号", "A-1"], ["本期值", 77]] as const) writeCells(book, table.sheet, { ...rows, left: rows.left + columnOf(table, header), width: 1 }, [[value]]);
  },
  "inserted a row at the top": (book, table) => {
    const rows = addTableRows(book, table, 0, 1);
    for (const [header, value] of [["期", 43_040], ["编号", "A-2"], ["本期值", 78]] as const) writeCells(book, table.sheet, { ...rows, left: rows.left + columnOf(table, header), width: 1 }, [[value]]);
  },
  "sorted the rows": (book, table) => sortRows(book, table.sheet, tableBody(table), [{ key: columnOf(table, "编号"), ascending: false }, { key: columnOf(table, "期"), ascending: false }], false),
  "filtered the rows": (_book, table) => {
    const column = table.columns[columnOf(table, "编号")];
    if (column !== undefined) column.filter = { filterOn: "Values", values: ["A-1"] };
    applyFilters(table);
  },
};

/** A co-author's own client: its sheet is not protected while it edits. */
function edit(book: Book, name: string): void {
  const table = book.tables.find((one) => one.name === "月度数据表");
  if (table === undefined) throw new Error("月度数据表 is gone");
  const { protection } = table.sheet;
  table.sheet.protection = undefined;
  EDITS[name]?.(book, table);
  table.sheet.protection = protection;
}

/** Rows by table in an order of their own, as sorting them is the co-author's right; the log only grows and is left out. */
function contentOf({ tables, names }: WorkbookReading): Readonly<Record<string, unknown>> {
  const rows = Object.entries(tables).filter(([key]) => key !== "log").map(([key, read]) => [key, read.map(({ values }) => JSON.stringify(values)).sort()] as const);
  return { names, ...Object.fromEntries(rows) };
}

/** `content` with one row more in 月度数据表. */
function withRow(content: Readonly<Record<string, unknown>>, row: string | undefined): Readonly<Record<string, unknown>> {
  const monthly = content["monthly"];
  return row === undefined || !Array.isArray(monthly) ? content : { ...content, monthly: [...monthly.map(String), row].sort() };
}

/** The row that only the co-author's edit brought. */
function addedRow(before: WorkbookReading, after: WorkbookReading): string | undefined {
  const known = new Set(before.tables["monthly"]?.map(({ values }) => JSON.stringify(values)));
  const added = after.tables["monthly"]?.map(({ values }): TableRow => values).filter((values) => !known.has(JSON.stringify(values))) ?? [];
  expect(added.length).toBeLessThanOrEqual(1);
  return added[0] === undefined ? undefined : JSON.stringify(added[0]);
}

describe.each(Object.entries(JOBS))("%s", { timeout: 60_000 }, (_, { january, plan }) => {
  let file: Uint8Array;
  /** What the ledger holds before the job and after it, nobody else being there. */
  let alone: { readonly before: Readonly<Record<string, unknown>>; readonly after: Readonly<Record<string, unknown>> };
  beforeAll(async () => {
    file = await saveBook((await ledgerWith(january)).standIn.book);
    const { port } = await openFile(file);
    const before = await port.read(workbookDescription);
    await runJob(port, plan(before));
    alone = { before: contentOf(before), after: contentOf(await port.read(workbookDescription)) };
  }, 60_000);

  it.each([["added a row", "sorted the rows"], ["inserted a row at the top", "filtered the rows"], ["sorted the rows", "added a row"], ["filtered the rows", "inserted a row at the top"]])(
    "does the same where somebody %s since it was read, and is taken back where somebody %s since then", async (first, second) => {
      const { port, standIn } = await openFile(file);
      const read = await port.read(workbookDescription);
      const job = plan(read);
      edit(standIn.book, first);
      const early = addedRow(read, await port.read(workbookDescription));
      expect(await runJob(port, job)).toEqual([]);
      const done = await port.read(workbookDescription);
      expect(contentOf(done)).toEqual(withRow(alone.after, early));
      edit(standIn.book, second);
      const late = addedRow(done, await port.read(workbookDescription));
      expect((await undoLast(port, { at: "2018-02-03T10:00" }))?.findings).toEqual([]);
      expect(contentOf(await port.read(workbookDescription))).toEqual(withRow(withRow(alone.before, early), late));
      expect([early, late].filter((row) => row !== undefined)).toHaveLength(1);
    },
  );
});
