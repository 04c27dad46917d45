import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Book } from "../../src/workbench/book/book.ts";
import { addSheet } from "../../src/workbench/book/sheets.ts";
import { bookFacts, extentOf } from "../proof/book-facts.ts";
import { BOOK_WITH_ANALYSIS, CONTENT } from "./book-with-analysis.ts";
import { openOffice } from "./open-office.ts";
import type { OpenOffice } from "./open-office.ts";

const factsOf = (book: Book): [string, string][] => [...bookFacts(book, new Map(book.sheets.map((sheet) => [sheet.name, extentOf(sheet)]))).facts].sort();

let sound: [string, string][] = [];

beforeAll(async () => {
  const office = await openOffice();
  await office.port.apply(BOOK_WITH_ANALYSIS, CONTENT);
  sound = factsOf(office.book);
});

async function failAndGoOn(office: OpenOffice): Promise<void> {
  await expect(office.port.apply(BOOK_WITH_ANALYSIS, CONTENT)).rejects.toThrow();
  office.standIn.faults.clear();
  await office.port.apply(BOOK_WITH_ANALYSIS, CONTENT);
}

describe("a set-up that failed is finished by the next one", () => {
  it.each([1, 2, 3].flatMap((at) => (["refused", "lost"] as const).map((kind) => ({ at, kind }))))("when request $at is $kind", async ({ at, kind }) => {
    const office = await openOffice();
    office.standIn.faults.plan({ at, kind, code: "GeneralException" });
    await failAndGoOn(office);
    expect(factsOf(office.book)).toEqual(sound);
  });

  it("when it broke off in the middle of a request", async () => {
    const office = await openOffice();
    // A colleague makes a sheet of the same name between reading and writing: our adding it is refused, what came before it stays.
    office.standIn.faults.plan({ at: 2, kind: "edit", edit: (book) => void addSheet(book, "数据") });
    await failAndGoOn(office);
    expect(office.book.sheets.map(({ name }) => name).sort()).toEqual(["分析", "数据", "首页"].sort());
    expect((await office.port.read(BOOK_WITH_ANALYSIS)).tables["values"]?.map(({ values }) => values["id"])).toEqual(["甲", "乙", "丙"]);
    expect(await office.port.repair(BOOK_WITH_ANALYSIS)).toEqual([]);
  });

  it("when one of several requests that its size wants was refused", async () => {
    const office = await openOffice();
    const text = "监测".repeat(900);
    const content = { ...CONTENT, tables: { values: Array.from({ length: 2_000 }, (_, index) => ({ id: `行${index}`, link: text, actual: index })) } };
    office.standIn.faults.plan({ at: 4, kind: "refused", code: "Timeout" });
    await expect(office.port.apply(BOOK_WITH_ANALYSIS, content)).rejects.toThrow();
    expect(office.content("数据", "B2003")).toBeNull();
    await office.port.apply(BOOK_WITH_ANALYSIS, content);
    expect([office.content("数据", "B4"), office.content("数据", "B2003"), office.content("数据", "I2003")]).toEqual(["行0", "行1999", text]);
    expect(office.sheet("分析").pivots[0]?.cache.records).toHaveLength(2_000);
  });

  it("keeps what was typed in between", async () => {
    const office = await openOffice();
    office.standIn.faults.plan({ at: 3, kind: "refused", code: "Timeout" });
    await expect(office.port.apply(BOOK_WITH_ANALYSIS, CONTENT)).rejects.toThrow();
    office.standIn.faults.clear();
    await office.type("首页", "C5", "李四");
    await office.type("数据", "D4", "500");
    const findings = await office.port.apply(BOOK_WITH_ANALYSIS, CONTENT);
    expect([office.content("首页", "C5"), office.content("数据", "D4")]).toEqual(["李四", 500]);
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(["rows-kept", "pivot-created", "chart-created"]));
  });
});

describe("requests", () => {
  it("are three for a set-up, at most three for a repair and two for a refresh; nothing stays held", async () => {
    const office = await openOffice();
    expect(await office.requests(() => office.port.apply(BOOK_WITH_ANALYSIS, CONTENT))).toBe(3);
    expect(await office.requests(() => office.port.repair(BOOK_WITH_ANALYSIS))).toBeLessThanOrEqual(3);
    expect(await office.requests(() => office.port.refresh())).toBe(2);
    await vi.waitFor(() => expect(office.standIn.heldReferences).toBe(0));
  });

  it("are as many more as their bytes want, each below Excel's limit", async () => {
    const office = await openOffice();
    const text = "监测".repeat(900);
    const values = Array.from({ length: 2_000 }, (_, index) => ({ id: `行${index}`, link: text, actual: index }));
    await office.port.apply(BOOK_WITH_ANALYSIS, { ...CONTENT, tables: { values } });
    expect(office.standIn.requestSizes.length).toBeGreaterThan(3);
    expect(office.standIn.requestSizes.length).toBeLessThanOrEqual(3 + Math.ceil((2_000 * 1_800 * 3) / 4_000_000));
    expect(Math.max(...office.standIn.requestSizes)).toBeLessThan(5_000_000);
  });

  it("that are refused while somebody types in a cell change nothing and say so", async () => {
    const office = await openOffice();
    await office.port.apply(BOOK_WITH_ANALYSIS, CONTENT);
    const before = factsOf(office.book);
    office.standIn.faults.editingCell = true;
    await expect(office.port.repair(BOOK_WITH_ANALYSIS)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    office.standIn.faults.editingCell = false;
    expect(factsOf(office.book)).toEqual(before);
  });
});
