import { beforeEach, describe, expect, it } from "vitest";
import { deleteSheet } from "../../src/workbench/book/sheets.ts";
import { SMALL_BOOK } from "../contract/workbook-port.ts";
import type { OpenOffice } from "./open-office.ts";
import { openOffice } from "./open-office.ts";

const ROWS = [{ id: "甲", period: "2018-03", actual: 5, unit: "家" }, { id: "乙", actual: 60 }];
const FORMULA = '=IF(ISNUMBER(数据表[[#This Row],[本期值 (万)]]),数据表[[#This Row],[本期值 (万)]]*2,"")';

let office: OpenOffice;

beforeEach(async () => {
  office = await openOffice();
  await office.port.apply(SMALL_BOOK, { tables: { values: ROWS }, names: {} });
});

const codes = async (): Promise<string[]> => (await office.port.repair(SMALL_BOOK)).map(({ code }) => code);
/** Lifts the protection as staff do, for the test to type where they may not. */
const open = (): void => office.book.sheets.forEach((sheet) => void (sheet.protection = undefined));

describe("a ledger in use is repaired", () => {
  it("finds nothing to do in a sound one, in three round trips at most", async () => {
    expect(await office.requests(async () => expect(await codes()).toEqual([]))).toBeLessThanOrEqual(3);
  });

  it("puts a formula back that was covered by a value, and tells the value", async () => {
    open();
    await office.type("数据", "J4", "99");
    expect(await office.port.repair(SMALL_BOOK)).toEqual([{ code: "formula-restored", facts: { sheet: "数据", table: "数据表", column: "加倍", cell: "J4", value: "99" } }]);
    expect(office.content("数据", "J4")).toBe(FORMULA);
    expect(await codes()).toEqual([]);
  });

  it("puts formulas back that were lost or replaced", async () => {
    open();
    await office.type("数据", "J4", "");
    await office.type("数据", "J5", "=1+1");
    expect(await office.port.repair(SMALL_BOOK)).toEqual([{ code: "formulas-restored", facts: { table: "数据表", column: "加倍", rows: 2 } }]);
    expect([office.content("数据", "J4"), office.content("数据", "J5")]).toEqual([FORMULA, FORMULA]);
  });

  it("puts a fixed formula back, and leaves what staff typed and how they drew it", async () => {
    open();
    await office.type("首页", "C4", "7");
    await office.type("首页", "C5", "张三");
    await office.type("首页", "F9", "自己的备注");
    office.sheet("首页").columns.set(2, { size: 200 });
    expect(await office.port.repair(SMALL_BOOK)).toEqual([{ code: "cell-restored", facts: { sheet: "首页", cell: "C4", value: "7" } }]);
    expect(office.content("首页", "C4")).toBe("=SUM(数据表[[本期值 (万)]])");
    expect([office.content("首页", "C5"), office.content("首页", "F9"), office.sheet("首页").columns.get(2)?.size]).toEqual(["张三", "自己的备注", 200]);
  });

  it("makes a sheet again that was deleted, in its place, with its names", async () => {
    deleteSheet(office.book, office.sheet("首页"));
    expect(await codes()).toEqual(["sheet-created", "name-restored", "name-restored"]);
    expect(office.book.sheets.map(({ name }) => name)).toEqual(["首页", "数据"]);
    expect((await office.port.read(SMALL_BOOK)).names).toEqual({ reportPeriod: "2017-12", threshold: 10 });
    expect((await office.port.read(SMALL_BOOK)).tables["values"]?.map(({ values }) => values["id"])).toEqual(["甲", "乙"]);
  });

  it("makes a table again, and none over something else", async () => {
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("数据").protection.unprotect();
      context.workbook.tables.getItem("单位表").delete();
      await context.sync();
    });
    expect(await codes()).toContain("table-created");
    expect((await office.port.read(SMALL_BOOK)).tables["units"]?.map(({ values }) => values["unit"])).toEqual(["家", "万家"]);
    await office.Excel.run(async (context) => {
      context.workbook.tables.getItem("单位表").delete();
      context.workbook.worksheets.getItem("数据").getRange("M4").values = [["别的"]];
      await context.sync();
    });
    expect(await codes()).toContain("table-no-room");
    expect(office.content("数据", "M4")).toBe("别的");
  });

  it("gives a lost column back at the end, with its formula, and a changed header its name", async () => {
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("数据").protection.unprotect();
      context.workbook.tables.getItem("数据表").columns.getItem("加倍").delete();
      await context.sync();
    });
    expect(await codes()).toContain("column-created");
    expect((await office.port.read(SMALL_BOOK)).tables["values"]?.map(({ computed }) => computed["doubled"])).toEqual([10, 120]);
    await office.type("数据", "B3", "号码");
    expect(await office.port.repair(SMALL_BOOK)).toContainEqual({ code: "header-restored", facts: { table: "数据表", column: "编号", was: "号码" } });
    expect((await office.port.read(SMALL_BOOK)).tables["values"]?.map(({ values }) => values["id"])).toEqual(["甲", "乙"]);
  });

  it("gives names and validations back", async () => {
    office.book.names.splice(0, office.book.names.length);
    office.sheet("数据").validations = [];
    expect(await codes()).toEqual(expect.arrayContaining(["name-restored", "validation-restored"]));
    expect(office.book.names.map(({ name }) => name).sort()).toEqual(["单位表列", "报告期", "门槛"].sort());
    expect(await codes()).toEqual([]);
  });

  it("leaves fixed cells alone that were moved", async () => {
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("首页");
      sheet.protection.unprotect();
      sheet.getRange("1:1").insert("Down");
      await context.sync();
    });
    expect(await codes()).toEqual(["cells-moved"]);
    expect(office.content("首页", "C5")).toBe("=SUM(数据表[[本期值 (万)]])");
  });

  it("follows a table that was moved and keeps columns of the staff's", async () => {
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("数据");
      sheet.protection.unprotect();
      sheet.getRange("1:2").insert("Down");
      await context.sync();
      context.workbook.tables.getItem("数据表").columns.add(0, [["我的"], ["x"], ["y"]]);
      await context.sync();
    });
    await office.type("数据", "K6", "1");
    expect(await codes()).toEqual(["formula-restored"]);
    expect(office.content("数据", "K6")).toBe(FORMULA);
    expect([office.content("数据", "B6"), office.content("数据", "C6")]).toEqual(["x", "甲"]);
  });

  it("does so in an Excel without validations and pivots too", async () => {
    const old = await openOffice("1.7");
    await old.port.apply(SMALL_BOOK, { tables: { values: ROWS }, names: {} });
    old.sheet("数据").protection = undefined;
    await old.type("数据", "J4", "99");
    old.book.names.splice(0, 1);
    expect((await old.port.repair(SMALL_BOOK)).map(({ code }) => code)).toEqual(["formula-restored", "name-restored"]);
    expect(old.content("数据", "J4")).toBe(FORMULA);
  });

  it("is no ledger without its tables", async () => {
    const other = await openOffice();
    await expect(other.port.repair(SMALL_BOOK)).rejects.toMatchObject({ code: "tables-missing" });
  });
});
