import { describe, expect, it } from "vitest";
import type { OpenWorkbook, WorkbookChange } from "../../src/app/ports.ts";
import { WorkbookError } from "../../src/app/ports.ts";
import { officeWorkbook } from "../../src/excel/office-workbook.ts";
import type { TableRow } from "../../src/workbook/description.ts";
import type { Book } from "../../src/workbench/book/book.ts";
import { addTable } from "../../src/workbench/book/tables.ts";
import { shiftCells } from "../../src/workbench/book/shift-cells.ts";
import { createSheetEngine } from "../../src/workbench/engine/create-sheet-engine.ts";
import type { SheetEngine } from "../../src/workbench/engine/sheet-engine.ts";
import type { ExcelStandIn } from "../../src/workbench/protocol/excel-stand-in.ts";
import { IDLE_ENGINE } from "../app/open-ledger.ts";
import { startInJsdom } from "../workbench/setup/start-in-jsdom.ts";
import { SMALL_BOOK } from "./workbook-port.ts";

const ROWS: readonly TableRow[] = [
  { id: "甲", period: "2018-01", actual: 1 }, { id: "乙", period: "2018-02", actual: 2.5 }, { id: "丙", period: "2018-03", actual: null, noted: "2018-04-01T09:30" }, { id: "丁", period: "2018-04", actual: 4 },
];
const LINES = { 甲: 4, 乙: 5, 丙: 6, 丁: 7 };

for (const api of ["1.7", "1.15"]) {
  describe(`a change, ExcelApi ${api}`, () => {
    const open = async (rows: readonly TableRow[] = ROWS, engine: SheetEngine = createSheetEngine()): Promise<{ port: OpenWorkbook; standIn: ExcelStandIn }> => {
      const { Excel, Office, standIn } = await startInJsdom({ api, engine });
      const port = officeWorkbook({ run: (batch) => Excel.run(batch), supports: (version) => Office.context.requirements.isSetSupported("ExcelApi", version) });
      await port.apply(SMALL_BOOK, { tables: { values: rows }, names: {} });
      return { port, standIn };
    };
    const idsAndValues = async (port: OpenWorkbook) => (await port.read(SMALL_BOOK)).tables["values"]?.map(({ values }) => [values["id"], values["actual"]]);
    const refused = (port: OpenWorkbook, change: WorkbookChange): Promise<unknown> => port.change(SMALL_BOOK, change).then(() => "done", (error: unknown) => error);

    it("adds, changes and removes rows and sets names in two requests", async () => {
      const { port, standIn } = await open();
      const before = standIn.faults.requests;
      const findings = await port.change(SMALL_BOOK, {
        added: { values: [{ id: "戊", period: "2018-05", actual: 5 }], units: [{ unit: "户", factor: 1 }] },
        changed: { values: [{ line: LINES["甲"], expected: { id: "甲", actual: 1 }, values: { actual: 10, unit: "家" } }] },
        removed: { values: [{ line: LINES["乙"], expected: { id: "乙" } }] },
        names: { reportPeriod: { expected: "2017-12", value: "2018-06" } },
        cells: { home: { C5: { expected: "填表人", value: "王五" } } },
      });
      expect(standIn.faults.requests - before).toBe(2);
      expect(findings).toEqual([]);
      const reading = await port.read(SMALL_BOOK);
      expect(reading.tables["values"]?.map(({ line, values, computed }) => [line, values["id"], values["period"], values["actual"], values["unit"], computed["doubled"]])).toEqual([
        [4, "甲", "2018-01", 10, "家", 20], [5, "丙", "2018-03", null, null, null], [6, "丁", "2018-04", 4, null, 8], [7, "戊", "2018-05", 5, null, 10],
      ]);
      expect(reading.tables["units"]?.map(({ values }) => values["unit"])).toEqual(["家", "万家", "户"]);
      expect(reading.names).toEqual({ reportPeriod: "2018-06", threshold: 10 });
      expect(reading.cells["home"]?.["C5"]).toBe("王五");
    });

    it("finds rows that were sorted, and rows that a co-author's row moved down before it writes", async () => {
      const { port, standIn } = await open();
      standIn.faults.plan({ at: 1, kind: "edit", edit: (book) => insertAbove(book, "数据", 4, "插入") });
      await port.change(SMALL_BOOK, {
        changed: { values: [{ line: LINES["丁"], expected: ROWS[3] ?? {}, values: { actual: 40 } }] },
        removed: { values: [{ line: 4, expected: ROWS[1] ?? {} }] },
      });
      expect(await idsAndValues(port)).toEqual([["插入", null], ["甲", 1], ["丙", null], ["丁", 40]]);
    });

    it("writes nothing at all where one row is not as it was read", async () => {
      const { port } = await open();
      const before = await port.read(SMALL_BOOK);
      const error = await refused(port, {
        added: { units: [{ unit: "户", factor: 1 }] },
        changed: { values: [{ line: LINES["甲"], expected: { id: "甲" }, values: { actual: 10 } }, { line: LINES["乙"], expected: { id: "乙", actual: 3 }, values: { actual: 4 } }] },
        names: { threshold: { expected: 10, value: 5 } },
      });
      expect(error).toEqual(new WorkbookError("changed-meanwhile", { table: "数据表", line: 5 }));
      expect(await port.read(SMALL_BOOK)).toEqual(before);
    });

    it("writes nothing where a named cell holds something else by now", async () => {
      const { port } = await open();
      const error = await refused(port, { removed: { values: [{ line: 4, expected: { id: "甲" } }] }, names: { reportPeriod: { expected: "2018-01", value: "2018-02" } } });
      expect(error).toEqual(new WorkbookError("changed-meanwhile", { table: "首页", line: 2 }));
      expect(await idsAndValues(port)).toHaveLength(4);
    });

    it("takes each of several equal rows once", async () => {
      const { port } = await open([{ id: "甲" }, { id: "甲" }, { id: "甲" }]);
      await port.change(SMALL_BOOK, { removed: { values: [{ line: 6, expected: { id: "甲" } }, { line: 6, expected: { id: "甲" } }] } });
      expect(await idsAndValues(port)).toEqual([["甲", null]]);
      const ref = { line: 4, expected: { id: "甲" } };
      expect(await refused(port, { removed: { values: [ref, ref] } })).toBeInstanceOf(WorkbookError);
    });

    it("keeps a blank row of a table that loses all, and fills it again", async () => {
      const { port } = await open();
      await port.change(SMALL_BOOK, { removed: { values: ROWS.map((expected, index) => ({ line: 4 + index, expected })) } });
      expect(await idsAndValues(port)).toEqual([]);
      await port.change(SMALL_BOOK, { added: { values: [{ id: "=1+1", actual: 6 }] } });
      const [row] = (await port.read(SMALL_BOOK)).tables["values"] ?? [];
      expect([row?.line, row?.values["id"], row?.computed["doubled"]]).toEqual([4, "=1+1", 12]);
    });

    it("fills an empty table without formulas from its first row", async () => {
      const { port } = await open();
      const units = (await port.read(SMALL_BOOK)).tables["units"] ?? [];
      await port.change(SMALL_BOOK, { removed: { units: units.map(({ line, values }) => ({ line, expected: values })) } });
      await port.change(SMALL_BOOK, { added: { units: [{ unit: null, factor: 1 }, { unit: "户", factor: 2 }, { unit: "件", factor: 3 }] } });
      expect((await port.read(SMALL_BOOK)).tables["units"]?.map(({ line, values }) => [line, values["unit"], values["factor"]])).toEqual([[4, null, 1], [5, "户", 2], [6, "件", 3]]);
    });

    it("takes rows out of a filtered table, whose filter goes", async () => {
      const { port, standIn } = await open();
      const table = standIn.book.tables.find(({ name }) => name === "数据表");
      await standIn.userEdit(() => {
        for (const column of table?.columns.slice(0, 1) ?? []) column.filter = { filterOn: "Values", values: ["乙"] };
        for (const row of [3, 5, 6]) table?.sheet.rows.set(row, { hidden: true });
      });
      await port.change(SMALL_BOOK, { removed: { values: [{ line: LINES["甲"], expected: { id: "甲" } }, { line: LINES["丁"], expected: { id: "丁" } }] } });
      expect(await idsAndValues(port)).toEqual([["乙", 2.5], ["丙", null]]);
      expect([table?.columns.some(({ filter }) => filter !== undefined), table?.sheet.rows.get(4)?.hidden ?? false]).toEqual([false, false]);
    });

    it("removes no row that holds something in a column of the staff's own, but one with their formula", async () => {
      const { port, standIn } = await open();
      await standIn.userEdit((book) => {
        const sheet = book.sheets.find(({ name }) => name === "数据");
        const [share = 0, header] = [...(sheet?.cells.get(2) ?? [])].find(([, cell]) => cell.value === "占比") ?? [];
        sheet?.cells.get(2)?.set(share, { ...header, value: "备注" });
        sheet?.cells.get(4)?.set(share, { value: "联系过" });
        sheet?.cells.get(5)?.set(share, { value: 2, formula: "=1+1" });
      });
      expect(await refused(port, { removed: { values: [{ line: LINES["乙"], expected: { id: "乙" } }] } })).toEqual(new WorkbookError("own-content", { table: "数据表", column: "备注", line: 5 }));
      await port.change(SMALL_BOOK, { removed: { values: [{ line: LINES["丙"], expected: { id: "丙" } }] } });
      expect((await idsAndValues(port))?.map(([id]) => id)).toEqual(["甲", "乙", "丁"]);
    });

    it("carries 5,000 rows in two requests, and changes and takes them out in two", async () => {
      const { port, standIn } = await open([], IDLE_ENGINE);
      const rows = Array.from({ length: 5_000 }, (_, index) => ({ id: `甲${index}`, period: "2018-03", actual: index, unit: `${"长".repeat(100)}${index}` }));
      const before = standIn.requestSizes.length;
      await port.change(SMALL_BOOK, { added: { values: rows } });
      expect(standIn.requestSizes.length - before).toBe(2);
      const read = (await port.read(SMALL_BOOK)).tables["values"] ?? [];
      expect(read).toHaveLength(5_000);
      const start = standIn.requestSizes.length;
      await port.change(SMALL_BOOK, {
        changed: { values: read.slice(2_500).filter((_, index) => index % 2 === 0).map(({ line, values }) => ({ line, expected: values, values: { actual: 0 } })) },
        removed: { values: read.slice(0, 2_500).map(({ line, values }) => ({ line, expected: values })) },
      });
      expect(standIn.requestSizes.length - start).toBe(2);
      const left = await idsAndValues(port);
      expect([left?.length, left?.[0], left?.[2_499]]).toEqual([2_500, ["甲2500", 0], ["甲4999", 4_999]]);
    }, 60_000);

    it("writes and reads by portions what no request can carry", async () => {
      const { port, standIn } = await open([], IDLE_ENGINE);
      const rows = Array.from({ length: 5_000 }, (_, index) => ({ id: `甲${index}`, unit: `${"长".repeat(500)}${index}` }));
      const before = standIn.requestSizes.length;
      await port.change(SMALL_BOOK, { added: { values: rows } });
      const sizes = standIn.requestSizes.slice(before);
      expect(sizes).toHaveLength(3);
      const start = standIn.requestSizes.length;
      await port.change(SMALL_BOOK, { added: { values: [{ id: "末" }] }, removed: { values: [{ line: 4, expected: rows[0] ?? {} }] } });
      // Read: all at once is refused, where everything stands, 4,000 rows are refused, three portions; then written.
      expect(standIn.requestSizes.length - start).toBe(7);
      const ids = (await idsAndValues(port))?.map(([id]) => id);
      expect([ids?.length, ids?.[0], ids?.[4_998], ids?.[4_999]]).toEqual([5_000, "甲1", "甲4999", "末"]);
    }, 120_000);

    it("leaves a protected sheet protected as it was, also when Excel refuses the job", async () => {
      const { port, standIn } = await open();
      const sheet = standIn.book.sheets.find(({ name }) => name === "数据");
      const protection = structuredClone(sheet?.protection);
      expect(protection?.options).toMatchObject({ allowSort: true });
      await port.change(SMALL_BOOK, { added: { values: [{ id: "戊" }], units: [{ unit: "户", factor: 1 }] } });
      expect(sheet?.protection?.options).toMatchObject(protection?.options ?? {});
      standIn.faults.plan({ at: 2, kind: "refused", code: "GeneralException" });
      await refused(port, { added: { values: [{ id: "己" }] } });
      expect(sheet?.protection?.options).toMatchObject(protection?.options ?? {});
      expect(await idsAndValues(port)).toHaveLength(5);
      // In the middle of the request: a table of the staff's own stands half below ours.
      await standIn.userEdit((book) => {
        if (sheet === undefined) return;
        sheet.protection = undefined;
        addTable(book, sheet, { top: 40, left: 0, height: 3, width: 2 }, true);
        sheet.protection = protection;
      });
      expect(await refused(port, { added: { values: [{ id: "庚" }, { id: "辛" }] } })).toMatchObject({ code: "InvalidOperation" });
      expect(sheet?.protection?.options).toMatchObject(protection?.options ?? {});
    });
  });
}

/** A co-author types a row between header and first row: the others move down. */
function insertAbove(book: Book, sheetName: string, row: number, text: string): void {
  const sheet = book.sheets.find(({ name }) => name === sheetName);
  const table = book.tables.find((candidate) => candidate.sheet === sheet && candidate.name === "数据表");
  if (sheet === undefined || table === undefined) throw new Error("no such table");
  const protection = sheet.protection;
  sheet.protection = undefined;
  shiftCells(book, sheet, { ...table.area, top: row - 1, height: 1 }, "Down");
  sheet.protection = protection;
  sheet.cells.get(row - 1)?.set(table.area.left, { value: text });
}
