import { beforeEach, describe, expect, it } from "vitest";
import type { SheetDescription, WorkbookDescription } from "../../src/workbook/description.ts";
import { addSheet } from "../../src/workbench/book/sheets.ts";
import { addTable, deleteTable } from "../../src/workbench/book/tables.ts";
import type { Sheet } from "../../src/workbench/book/book.ts";
import type { Facts } from "../proof/book-facts.ts";
import { bookFacts } from "../proof/book-facts.ts";
import { BOOK_WITH_ANALYSIS, CONTENT } from "./book-with-analysis.ts";
import type { OpenOffice } from "./open-office.ts";
import { openOffice } from "./open-office.ts";

const MARGINS = { top: 37, bottom: 35, left: 28, right: 26, header: 15, footer: 22 };

/** A paper of three columns with so many lines, a page break below every tenth, and a remark beside it. */
function paperBook(lines: number, word = "第"): WorkbookDescription {
  const rows = Array.from({ length: lines }, (_, index) => index + 2);
  const sheet: SheetDescription = {
    key: "paper", name: "通报", tables: [], protect: true, gridLines: false,
    cells: [
      { address: "A1", mergeTo: "C1", text: "通报", style: "reportTitle" },
      ...rows.flatMap((row) => [{ address: `A${row}`, text: `${word}${row}行`, style: "reportCell" as const }, { address: `B${row}`, mergeTo: `C${row}`, number: row / 4, numberFormat: "0.00", style: "reportNumber" as const }]),
      { address: "E1", text: "与台账核对", style: "heading" },
      { address: "E2", formula: "COUNTA({values.id})", style: "value" },
    ],
    columnWidths: { A: 20, B: 5, C: 5, E: 40 },
    rowHeights: Object.fromEntries([1, ...rows].map((row) => [row, row === 1 ? 40.5 : 22.5])),
    print: { orientation: "portrait", margins: MARGINS, area: `A1:C${lines + 1}`, titleRows: [1, 1], rowBreaks: rows.filter((row) => row % 10 === 0), footer: "&C第 &P 页" },
  };
  return { ...BOOK_WITH_ANALYSIS, sheets: [...BOOK_WITH_ANALYSIS.sheets, sheet] };
}

let office: OpenOffice;

const AREA = { top: 0, left: 0, height: 80, width: 8 };
const factsOf = ({ book }: OpenOffice): Facts => new Map([...bookFacts(book, new Map([["通报", AREA]])).facts].filter(([place]) => place.startsWith("通报")).sort());
const paper = (): Sheet => office.sheet("通报");
const make = (lines: number, word?: string): Promise<readonly { readonly code: string }[]> => office.port.makeSheet(paperBook(lines, word), "paper");

/** What a workbook has on the sheet in which it was made once and never before. */
async function fresh(lines: number, word?: string, api?: string): Promise<Facts> {
  const other = await openOffice(api);
  await other.port.apply(BOOK_WITH_ANALYSIS, CONTENT);
  await other.port.makeSheet(paperBook(lines, word), "paper");
  return factsOf(other);
}

async function start(api?: string): Promise<void> {
  office = await openOffice(api);
  await office.port.apply(BOOK_WITH_ANALYSIS, CONTENT);
}

beforeEach(() => start());

describe("a sheet that is made anew", () => {
  it("is created behind those that go before it, as described, in two requests", async () => {
    expect(await office.requests(() => make(25))).toBe(2);
    expect(office.book.sheets.map(({ name }) => name)).toEqual([...BOOK_WITH_ANALYSIS.sheets.map(({ name }) => name), "通报"]);
    expect([office.content("通报", "A1"), office.content("通报", "A26"), office.content("通报", "B26"), office.content("通报", "A27")]).toEqual(["通报", "第26行", 6.5, null]);
    expect(paper().merges).toHaveLength(26);
    expect(paper().page.rowBreaks).toEqual([10, 20]);
    expect(paper().page.printArea).toEqual({ top: 0, left: 0, height: 26, width: 3 });
    expect(paper().rows.get(25)?.size).toBe(22.5);
    expect(paper().protection?.options).toMatchObject({ allowFormatCells: true });
  });

  it.each([[60, 25], [25, 60], [25, 25], [60, 3]])("after one of %s lines is the same with %s lines as if it had never been another", async (before, after) => {
    await make(before, "旧");
    expect(await office.requests(() => make(after))).toBe(2);
    expect(factsOf(office)).toEqual(await fresh(after));
  });

  it("of 2,000 lines goes in at most three requests below Excel's limit", async () => {
    expect(await office.requests(() => make(2_000))).toBeLessThanOrEqual(3);
    expect(Math.max(...office.standIn.requestSizes)).toBeLessThan(5_000_000);
    expect(paper().merges).toHaveLength(2_001);
    expect([paper().page.rowBreaks.length, paper().rows.get(2_000)?.size, office.content("通报", "A2001")]).toEqual([200, 22.5, "第2001行"]);
  }, 30_000);

  it("finds its sheet wherever it was moved and leaves it there", async () => {
    await make(25, "旧");
    office.book.sheets.unshift(...office.book.sheets.splice(office.book.sheets.indexOf(paper()), 1));
    await make(10);
    expect(office.book.sheets[0]?.name).toBe("通报");
    expect(factsOf(office)).toEqual(await fresh(10));
  });

  it("undoes what staff did to the paper: hidden rows, own heights, merged cells, lifted protection", async () => {
    await make(25);
    paper().protection = undefined;
    for (const row of [3, 4]) paper().rows.set(row, { size: 99, hidden: true });
    paper().merges.push({ top: 5, left: 0, height: 3, width: 1 });
    await make(25);
    expect(factsOf(office)).toEqual(await fresh(25));
  });

  it("keeps what staff put beside the paper and below it", async () => {
    await make(25);
    paper().protection = undefined;
    await office.type("通报", "G3", "旁注");
    await office.type("通报", "A40", "底下的话");
    await office.type("通报", "E9", "核对栏下面的话");
    await make(10);
    await make(30);
    expect([office.content("通报", "G3"), office.content("通报", "A40"), office.content("通报", "E9")]).toEqual(["旁注", "底下的话", "核对栏下面的话"]);
  });

  it("refuses to write over what staff put below a shorter paper, and has written nothing", async () => {
    await make(25);
    paper().protection = undefined;
    await office.type("通报", "B30", "底下的话");
    const before = factsOf(office);
    await expect(make(40)).rejects.toMatchObject({ code: "cell-in-the-way", facts: { sheet: "通报", cell: "B30" } });
    expect(factsOf(office)).toEqual(before);
  });

  it("refuses a sheet of the staff's that has its name", async () => {
    addSheet(office.book, "通报");
    await office.type("通报", "B2", "我自己的表");
    await expect(make(10)).rejects.toMatchObject({ code: "sheet-taken", facts: { sheet: "通报", cell: "B2" } });
    expect(office.content("通报", "A1")).toBeNull();
  });

  it("takes a blank sheet of its name", async () => {
    addSheet(office.book, "通报");
    expect(await make(10)).toEqual([]);
    expect(factsOf(office)).toEqual(await fresh(10));
  });

  it("goes back to its place where staff inserted rows above", async () => {
    await make(25, "旧");
    paper().protection = undefined;
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("通报").getRange("1:2").insert("Down");
      await context.sync();
    });
    await make(10);
    expect(factsOf(office)).toEqual(await fresh(10));
  });

  it("with a password is left as it is", async () => {
    await make(25);
    paper().protection = { options: {}, password: "secret" };
    const before = factsOf(office);
    await expect(make(10)).rejects.toMatchObject({ code: "password-protected", facts: { sheet: "通报" } });
    expect(factsOf(office)).toEqual(before);
  });

  it("is whole at requirement set 1.7, but for the page set-up, which is said", async () => {
    await start("1.7");
    expect((await make(60, "旧")).map(({ code }) => code)).toEqual(["sheet-created", "print-setup-unsupported"]);
    expect(await make(25)).toEqual([{ code: "print-setup-unsupported", facts: { sheet: "通报" } }]);
    expect(factsOf(office)).toEqual(await fresh(25, undefined, "1.7"));
    paper().protection = undefined;
    await office.type("通报", "A40", "底下的话");
    await make(12);
    expect(office.content("通报", "A40")).toBe("底下的话");
  });
});

describe("a sheet that could not be made to its end", () => {
  it.each(["1.15", "1.7"].flatMap((api) => [1, 2].flatMap((at) => (["refused", "lost"] as const).map((kind) => ({ api, at, kind })))))("at $api, request $at $kind, is made by the next try", async ({ api, at, kind }) => {
    await start(api);
    await make(60, "旧");
    office.standIn.faults.plan({ at, kind, code: "GeneralException" });
    await expect(make(25)).rejects.toThrow();
    office.standIn.faults.clear();
    await make(25);
    expect(factsOf(office)).toEqual(await fresh(25, undefined, api));
  });

  it.each(["1.15", "1.7"])("at %s, broken off in the middle of a request, is protected again and made by the next try, also as another", async (api) => {
    await start(api);
    await make(60, "旧");
    // A colleague makes a table below the paper between reading and writing: where the new paper is to go, cells cannot be merged any more.
    office.standIn.faults.plan({
      at: 2, kind: "edit",
      edit: (book) => {
        paper().protection = undefined;
        addTable(book, paper(), { top: 69, left: 0, height: 2, width: 3 }, true);
      },
    });
    await expect(make(78)).rejects.toThrow();
    expect(paper().protection).toBeDefined();
    paper().protection = undefined;
    deleteTable(office.book, office.book.tables.find(({ sheet }) => sheet === paper()) ?? fail());
    await make(25);
    expect(factsOf(office)).toEqual(await fresh(25, undefined, api));
  });
});

function fail(): never {
  throw new Error("the colleague's table is gone");
}
