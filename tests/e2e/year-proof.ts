import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { WorkbookCheck } from "../../src/app/check-workbook.ts";
import { checkWorkbook } from "../../src/app/check-workbook.ts";
import { closedMonths } from "../../src/app/cycle/closed-months.ts";
import type { Progress } from "../../src/app/cycle/progress.ts";
import { progress } from "../../src/app/cycle/progress.ts";
import { readWorkbook } from "../../src/xlsx/read-workbook.ts";
import { workbookDescription } from "../../src/workbook/workbook-description.ts";
import { printPages, textOfPage } from "../setup/print-pdf.ts";
import { recalculateAll } from "../setup/recalculate.ts";

/** What a second calculation engine makes of the saved ledger when 报告期 stands at a month. */
export interface MonthProof {
  readonly month: string;
  /** The core's own judgement of what the file holds, with what the sheet says otherwise. */
  readonly check: WorkbookCheck;
  /** 状态 of each indicator as the sheet's formulas say it. */
  readonly statuses: Readonly<Record<string, string>>;
  /** Sheets that show an error value. */
  readonly broken: readonly string[];
}

/** The saved ledger at each of the months, computed by LibreOffice, all with one start of it. */
export async function proveMonths(saved: Uint8Array, months: readonly string[]): Promise<MonthProof[]> {
  const computed = await recalculateAll(months.map((month) => withReportPeriod(saved, month)));
  return Promise.all(computed.map((bytes, index) => proofOf(bytes, months[index] ?? "")));
}

/** The text of each page of the printed report on a month, in a file of its own or within the ledger, without its page's number: its title row stands on every page. */
export async function printedReport(bytes: Uint8Array, month: string): Promise<string[]> {
  const [year = "", number = ""] = month.split("-");
  return (await printPages(bytes)).map((page) => textOfPage(page).replace(/第\d+页共\d+页/u, "")).filter((text) => text.includes(`报告期：${year}年${Number(number)}月`));
}

async function proofOf(bytes: Uint8Array, month: string): Promise<MonthProof> {
  const reading = await readWorkbook(bytes, workbookDescription);
  const rows = reading.tables["indicators"] ?? [];
  return {
    month, check: checkWorkbook(reading),
    statuses: Object.fromEntries(rows.map(({ values, computed }) => [String(values["id"]), String(computed["status"])])),
    broken: sheetsWithErrors(bytes),
  };
}

/** What the saved file itself tells of the year. */
export async function readYear(saved: Uint8Array): Promise<{ readonly closed: readonly string[]; readonly progressOf: (month: string) => Progress; readonly valuesOf: (id: string, month: string) => unknown[] }> {
  const reading = await readWorkbook(saved, workbookDescription);
  const rows = reading.tables["monthly"] ?? [];
  return {
    closed: closedMonths(reading).map(({ month }) => month),
    progressOf: (month) => progress(reading, month, month),
    // Value and 修订 of each row, earlier ones first.
    valuesOf: (id, month) => rows.filter(({ values }) => values["id"] === id && values["period"] === month).map(({ values }) => [values["value"], values["revision"]]),
  };
}

/** The file with another month in 报告期, all else byte for byte: 首页!B4 holds the day number of the month's first day. */
function withReportPeriod(saved: Uint8Array, month: string): Uint8Array {
  const parts = unzipSync(saved);
  const place = "xl/worksheets/sheet1.xml";
  const sheet = strFromU8(parts[place] ?? new Uint8Array());
  const changed = sheet.replace(/(<c r="B4"[^>]*><v>)\d+(<\/v>)/u, `$1${dayNumber(month)}$2`);
  if (!strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array()).includes(`<definedName name="报告期">'首页'!$B$4<`) || !changed.includes(`<v>${dayNumber(month)}</v>`)) {
    throw new Error("报告期 does not stand in 首页!B4 any more");
  }
  return zipSync({ ...parts, [place]: strToU8(changed) }, { level: 1 });
}

/** Excel counts days from 1899-12-30 on. */
function dayNumber(month: string): number {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return (Date.UTC(year, number - 1, 1) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function sheetsWithErrors(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes, { filter: ({ name }) => /^xl\/worksheets\/[^/]+\.xml$/u.test(name) });
  return Object.entries(parts).flatMap(([name, part]) => (/<c [^>]*t="e"/u.test(strFromU8(part)) ? [name] : []));
}
