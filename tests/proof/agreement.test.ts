import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { seedEntries } from "../../src/app/seed-reports.ts";
import { seedPlan } from "../../src/app/seed-plan.ts";
import { buildInto } from "../../src/app/use-workbook.ts";
import { xlsxWorkbook } from "../../src/xlsx/xlsx-workbook.ts";
import { recalculateAll } from "../setup/recalculate.ts";
import { largeRequest } from "./print-case.ts";

/** The cell beside the paper that compares the report with the ledger. */
const AGREEMENT = "AX2";

/** The workbook as a colleague leaves it after one change. */
async function changed(bytes: Uint8Array, change: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  change(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function saidBeside(bytes: Uint8Array): Promise<unknown> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return book.getWorksheet("报告")?.getCell(AGREEMENT).result;
}

function set(sheet: string, address: string, value: ExcelJS.CellValue): (book: ExcelJS.Workbook) => void {
  return (book) => {
    const cell = book.getWorksheet(sheet)?.getCell(address);
    if (cell === undefined) throw new Error(`no sheet ${sheet}`);
    cell.value = value;
  };
}

describe("the cell beside the report", { timeout: 300_000 }, () => {
  it("agrees with the ledger it was made from, and says so when the ledger changed", async () => {
    const workbook = xlsxWorkbook();
    await buildInto(workbook, { plan: seedPlan(), ...seedEntries(), asOf: "2017-12" });
    const large = xlsxWorkbook();
    await buildInto(large, largeRequest());
    const bytes = workbook.bytes();
    const results = await recalculateAll([
      bytes,
      large.bytes(),
      // The first value of 月度数据: 3000 of 高新技术企业 becomes 3001.
      await changed(bytes, set("月度数据", "E5", 3001)),
      await changed(bytes, set("首页", "B4", new Date(Date.UTC(2018, 0, 1)))),
      // An event is given the month of the report; a finding is settled; a note changes nothing that the report counts.
      await changed(bytes, set("事件", "B5", new Date(Date.UTC(2017, 11, 1)))),
      await changed(bytes, set("核对", "G5", "采纳")),
      await changed(bytes, set("月度数据", "L5", "来自统计公报")),
    ]);
    const stale = "台账已变化，请重新生成";
    expect(await Promise.all(results.map(saidBeside))).toEqual(["本报告与台账一致", "本报告与台账一致", stale, stale, stale, stale, "本报告与台账一致"]);
  });
});
