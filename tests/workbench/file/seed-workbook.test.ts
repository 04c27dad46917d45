import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { seedPlan } from "../../../src/app/seed-plan.ts";
import { seedEntries } from "../../../src/app/seed-reports.ts";
import { printedFindings } from "../../../src/app/printed-findings.ts";
import { buildInto, checkBook } from "../../../src/app/use-workbook.ts";
import type { Book } from "../../../src/workbench/book/book.ts";
import { openBook } from "../../../src/workbench/file/open-book.ts";
import { saveBook } from "../../../src/workbench/file/save-book.ts";
import { xlsxWorkbook } from "../../../src/xlsx/xlsx-workbook.ts";
import { recalculateAll } from "../../setup/recalculate.ts";
import { inspectPackage } from "../../xlsx/inspect-package.ts";
import { sheetRules } from "./read-rules.ts";

/** The add-in's seed workbook, opened and saved unchanged. Both files are read by others: ExcelJS, LibreOffice, and the text of their parts. */
describe("the seed workbook, opened and saved", () => {
  let original: Uint8Array = new Uint8Array();
  let saved: Uint8Array = new Uint8Array();
  let book: Book;
  beforeAll(async () => {
    const workbook = xlsxWorkbook();
    const plan = seedPlan();
    const { events, findings, log } = seedEntries();
    await buildInto(workbook, { plan, events, findings: [...printedFindings(plan), ...findings], log, asOf: plan.printedPeriod ?? "2017-12" });
    original = workbook.bytes();
    book = await openBook(original);
    saved = await saveBook(book);
  }, 120_000);

  it("is read whole", () => {
    expect(book.sheets.map(({ name }) => name)).toEqual(["首页", "指标", "月度数据", "事件", "分析", "报告", "核对", "参数", "日志"]);
    expect(book.tables.map(({ name }) => name)).toContain("指标表");
    expect(book.tables.find(({ name }) => name === "指标表")?.columns.find(({ name }) => name === "状态")?.formula).toMatch(/^=/);
    expect(book.sheets.flatMap(({ charts }) => charts.map(({ type }) => type))).toContain("BarClustered");
    expect(book.names.find(({ name }) => name === "报告期")?.refersTo).toBe("='首页'!$B$4");
  });

  it("has the same values, formulas and looks in every cell", async () => {
    const [before, after] = [await cellsOf(original), await cellsOf(saved)];
    expect(before.size).toBeGreaterThan(10_000);
    expect(differences(before, after)).toEqual([]);
  }, 60_000);

  it("computes to the same in LibreOffice", async () => {
    const [before, after] = await recalculateAll([original, saved]);
    const [expected, found] = [await resultsOf(before), await resultsOf(after)];
    expect(expected.size).toBeGreaterThan(5_000);
    expect(differences(expected, found)).toEqual([]);
  }, 300_000);

  it("has the same tables, names and print names", () => {
    const [before, after] = [partsOf(original), partsOf(saved)];
    const tables = Object.keys(before).filter((path) => path.startsWith("xl/tables/"));
    expect(tables.length).toBeGreaterThan(5);
    for (const path of tables) expect(after[path], path).toBe(before[path]);
    expect(namesIn(after)).toEqual(namesIn(before));
    expect(namesIn(after).filter((name) => name.includes("_xlnm.Print_")).length).toBeGreaterThan(3);
  });

  it("has the same validations, conditional formats, links, page set-up and protection on every sheet", () => {
    const [before, after] = [unzipSync(original), unzipSync(saved)];
    const paths = Object.keys(before).filter((path) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path));
    expect(paths).toHaveLength(9);
    for (const path of paths) expect(sheetRules(after, path), path).toEqual(sheetRules(before, path));
  });

  it("keeps pivot tables and charts as they are", () => {
    const [before, after] = [partsOf(original), partsOf(saved)];
    const kept = Object.keys(before).filter((path) => /^xl\/(?:pivotTables|pivotCache|charts|drawings\/drawing)/.test(path));
    expect(kept.length).toBeGreaterThan(10);
    for (const path of kept) expect(after[path], path).toBe(before[path]);
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
  });

  it("is judged by the add-in as before", async () => {
    const [before, after] = [await checkBook(xlsxWorkbook(original)), await checkBook(xlsxWorkbook(saved))];
    expect(before.indicators.length).toBe(22);
    expect(after).toEqual(before);
  });

  it("is a sound package", () => {
    expect(inspectPackage(saved)).toEqual([]);
  });

  it("is the same again when it is opened and saved once more", async () => {
    const again = partsOf(await saveBook(await openBook(saved)));
    const once = partsOf(saved);
    for (const path of Object.keys(once).filter((name) => !name.startsWith("docProps/"))) expect(again[path] === once[path], path).toBe(true);
  }, 60_000);
});

/** Content and look of every cell that ExcelJS finds, by sheet and address. */
async function cellsOf(bytes: Uint8Array): Promise<Map<string, unknown>> {
  const cells = new Map<string, unknown>();
  for (const sheet of await sheetsOf(bytes)) {
    sheet.eachRow({ includeEmpty: false }, (row) => {
      row.eachCell({ includeEmpty: false }, (cell) => {
        const { numFmt = "General", font, fill, border, alignment, protection } = cell.style;
        const look = { numFmt, font: fontSaid(font), fill, border: border ?? {}, alignment: withoutFalse(alignment), locked: protection?.locked ?? true };
        cells.set(`${sheet.name}!${cell.address}`, { value: cell.value, note: noteText(cell.note), look, width: sheet.getColumn(cell.col).width, height: row.height, hidden: sheet.getColumn(cell.col).hidden });
      });
    });
  }
  return cells;
}

/** Family and scheme repeat what the name says; black is the colour of a font without one. */
function fontSaid(font: Partial<ExcelJS.Font> | undefined): Record<string, unknown> {
  const black = font?.color?.argb === "FF000000" || font?.color?.theme === 1;
  return Object.fromEntries(Object.entries(font ?? {}).filter(([key]) => key !== "family" && key !== "scheme" && !(black && key === "color")));
}

const noteText = (note: string | ExcelJS.Comment): string => (typeof note === "object" ? (note.texts ?? []).map(({ text }) => text).join("") : note);

/** ExcelJS says what is switched off only where the file does. */
function withoutFalse(alignment: Partial<ExcelJS.Alignment> | undefined): Record<string, unknown> {
  return Object.fromEntries(Object.entries(alignment ?? {}).filter(([, value]) => value !== false && value !== 0 && value !== "bottom"));
}

async function resultsOf(bytes: Uint8Array | undefined): Promise<Map<string, unknown>> {
  const results = new Map<string, unknown>();
  for (const sheet of await sheetsOf(bytes ?? new Uint8Array())) {
    sheet.eachRow((row) => row.eachCell((cell) => void results.set(`${sheet.name}!${cell.address}`, { value: cell.formula ? cell.result : cell.value, numFmt: cell.numFmt })));
  }
  return results;
}

async function sheetsOf(bytes: Uint8Array): Promise<ExcelJS.Worksheet[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(withoutDrawings(bytes)).buffer);
  return workbook.worksheets;
}

/** ExcelJS fails on drawings of charts and on targets from the root. */
function withoutDrawings(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, content]): [string, Uint8Array] => {
    if (/^xl\/worksheets\/sheet\d+\.xml$/.test(path)) return [path, strToU8(strFromU8(content).replace(/<drawing [^>]*>|<tableParts.*?<\/tableParts>/g, ""))];
    if (/^xl\/worksheets\/_rels\//.test(path)) return [path, strToU8(strFromU8(content).replace(/<Relationship [^>]*(?:drawing|table|pivotTable)" [^>]*>/g, ""))];
    return [path, content];
  });
  return zipSync(Object.fromEntries(parts));
}

/** The first cells that differ. */
function differences(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): string[] {
  const places = [...new Set([...before.keys(), ...after.keys()])];
  return places.filter((place) => JSON.stringify(before.get(place)) !== JSON.stringify(after.get(place))).slice(0, 5).map((place) => `${place}: ${JSON.stringify(before.get(place))} → ${JSON.stringify(after.get(place))}`);
}

const partsOf = (bytes: Uint8Array): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));

function namesIn(parts: Readonly<Record<string, string>>): string[] {
  return [...(parts["xl/workbook.xml"] ?? "").matchAll(/<definedName [^>]*>[^<]*/g)].map(([name]) => name.replaceAll("'", "")).sort();
}
