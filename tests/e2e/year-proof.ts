import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { WorkbookCheck } from "../../src/app/check-workbook.ts";
import { checkWorkbook } from "../../src/app/check-workbook.ts";
import { readWorkbook } from "../../src/xlsx/read-workbook.ts";
import { workbookDescription } from "../../src/workbook/workbook-description.ts";
import { printPages } from "../setup/print-pdf.ts";
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

/** How many pages the sheet 报告 of each workbook is printed on. */
export async function printedReports(workbooks: readonly Uint8Array[]): Promise<number[]> {
  const pages: number[] = [];
  for (const bytes of workbooks) pages.push((await printPages(reportAlone(bytes))).length);
  return pages;
}

/** Hidden sheets are not printed. */
function reportAlone(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const book = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  const names = [...book.matchAll(/<sheet [^>]*name="([^"]*)"/gu)].map(([, name]) => name);
  const hidden = book.replaceAll(/(<sheet [^>]*name=")([^"]*)("[^>]*state=")visible"/gu, (whole, head: string, name: string, tail: string) => (name === "报告" ? whole : `${head}${name}${tail}hidden"`))
    .replace(/activeTab="\d+"/u, `activeTab="${names.indexOf("报告")}"`);
  return zipSync({ ...parts, "xl/workbook.xml": strToU8(hidden) }, { level: 1 });
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

/** The rows of an indicator and a month in 月度数据, earlier ones first. */
export async function rowsOf(saved: Uint8Array, id: string, period: string): Promise<unknown[]> {
  const { tables } = await readWorkbook(saved, workbookDescription);
  const rows = (tables["monthly"] ?? []).filter(({ values }) => values["id"] === id && values["period"] === period);
  return rows.map(({ values }) => ({ value: values["value"], revision: values["revision"] }));
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
