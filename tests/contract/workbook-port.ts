import { describe, expect, it } from "vitest";
import type { WorkbookPort } from "../../src/app/ports.ts";
import type { WorkbookDescription } from "../../src/workbook/description.ts";

/** A small workbook with everything an adapter has to carry: two sheets, two tables side by side, every column type, names, a fixed formula. */
export const SMALL_BOOK: WorkbookDescription = {
  names: [
    { key: "reportPeriod", name: "报告期", refersTo: { sheet: "home", range: "C2" } },
    { key: "threshold", name: "门槛", refersTo: { sheet: "home", range: "C3" } },
    { key: "unitWords", name: "单位表列", refersTo: { table: "units", column: "unit" } },
  ],
  sheets: [
    {
      key: "home", name: "首页", tables: [], protect: true, columnWidths: { B: 14, C: 20 }, tabColor: "336699",
      cells: [
        { address: "B2", text: "报告期", style: "label" },
        { address: "C2", period: "2017-12", numberFormat: 'yyyy"年"m"月"', style: "input", input: true, validation: { type: "date", min: "2000-01-01", max: "2099-12-31", style: "stop", title: "报告期", message: "请填日期" } },
        { address: "C3", number: 10, style: "input", input: true, conditionalFormats: [{ rule: "formula", formula: "{name:threshold}>5", tone: "attention" }] },
        { address: "C4", formula: "SUM({values.actual})", style: "value" },
        { address: "C5", text: "填表人", style: "input", input: true },
      ],
    },
    {
      key: "data", name: "数据", protect: true, columnWidths: {}, cells: [], freeze: { rows: 3, columns: 1 },
      tables: [
        {
          key: "values", name: "数据表", anchor: "B3",
          columns: [
            { key: "id", header: "编号", type: "text", numberFormat: "@", width: 10, input: true, validation: { type: "custom", formula: "LEN({#id})<9", style: "stop", title: "编号", message: "最多八个字" } },
            { key: "period", header: "期", type: "period", numberFormat: 'yyyy"年"m"月"', width: 12, input: true },
            { key: "actual", header: "本期值 (万)", type: "number", numberFormat: "General", width: 12, input: true, note: "填数字", validation: { type: "decimal", min: 0, style: "warning", title: "本期值", message: "应为数字" } },
            { key: "share", header: "占比", type: "percent", numberFormat: "0.0%", width: 8, input: true },
            { key: "day", header: "日期", type: "date", numberFormat: "yyyy-mm-dd", width: 12, input: true },
            { key: "noted", header: "填报时间", type: "datetime", numberFormat: "yyyy-mm-dd hh:mm", width: 16, input: false },
            { key: "unit", header: "单位", type: "text", numberFormat: "@", width: 8, input: true, validation: { type: "list", name: "unitWords", style: "stop", title: "单位", message: "请从表中选" } },
            { key: "link", header: "链接", type: "link", numberFormat: "General", width: 20, input: true },
            { key: "doubled", header: "加倍", type: "number", numberFormat: "General", width: 8, input: false, formula: "IF(ISNUMBER({#actual}),{#actual}*2,\"\")", conditionalFormats: [{ rule: "formula", formula: "{#doubled}>100", tone: "bad" }] },
            { key: "month", header: "下月", type: "period", numberFormat: "General", width: 8, input: false, helper: true, formula: "IF(ISNUMBER({#period}),EDATE({#period},1),\"\")" },
          ],
        },
        {
          key: "units", name: "单位表", anchor: "M3",
          columns: [
            { key: "unit", header: "单位", type: "text", numberFormat: "@", width: 8, input: true },
            { key: "factor", header: "倍数", type: "number", numberFormat: "General", width: 8, input: true, validation: { type: "words", words: ["1", "10000"], style: "warning", title: "倍数", message: "一或一万" } },
          ],
          rows: [{ unit: "家", factor: 1 }, { unit: "万家", factor: 10000 }],
        },
      ],
    },
  ],
};

const ROW = {
  id: "甲01", period: "2018-03", actual: 12.5, share: 0.4, day: "2018-02-28", noted: "2018-03-31T09:30", unit: "家", link: "https://example.org/a?b=1&c=2",
} as const;

/** What every adapter must do alike. `open` gives a fresh, empty workbook. */
export function workbookPortContract(adapter: string, open: () => Promise<WorkbookPort>): void {
  describe(`${adapter}: a workbook keeps what is written`, () => {
    it("gives every type of value back as it was", async () => {
      const port = await open();
      expect(await port.apply(SMALL_BOOK, { tables: { values: [ROW] }, names: {} })).toEqual([]);
      const reading = await port.read(SMALL_BOOK);
      expect(reading.tables["values"]?.map(({ values }) => values)).toEqual([ROW]);
      expect(reading.tables["values"]?.map(({ line }) => line)).toEqual([4]);
      expect(reading.findings).toEqual([]);
    });

    it("keeps text that looks like a formula, a number or a date as text", async () => {
      const port = await open();
      const texts = ["=1+1", "+86", "-x", "@SUM(A1)", "007", "1e5", "2018-03", "_x0041_", " 前后 ", "a\nb", "<a>&\"'"];
      await port.apply(SMALL_BOOK, { tables: { values: texts.map((id) => ({ id, actual: 1 })) }, names: {} });
      expect((await port.read(SMALL_BOOK)).tables["values"]?.map(({ values }) => values["id"])).toEqual(texts);
    });

    it("keeps what does not fit its column as the text that was given", async () => {
      const port = await open();
      await port.apply(SMALL_BOOK, { tables: { values: [{ id: "a", period: "2018-Q3", actual: "暂无", day: "2018-02-30", link: "javascript:alert(1)" }] }, names: {} });
      const [row] = (await port.read(SMALL_BOOK)).tables["values"] ?? [];
      expect(row?.values).toMatchObject({ period: "2018-Q3", actual: "暂无", day: "2018-02-30", link: "javascript:alert(1)" });
    });

    it("has tables without rows and tables with the rows of the description", async () => {
      const port = await open();
      await port.apply(SMALL_BOOK, { tables: {}, names: {} });
      const { tables } = await port.read(SMALL_BOOK);
      expect(tables["values"]).toEqual([]);
      expect(tables["units"]?.map(({ values }) => values)).toEqual([{ unit: "家", factor: 1 }, { unit: "万家", factor: 10000 }]);
    });

    it("sets named cells, and leaves those that are not given as described", async () => {
      const port = await open();
      await port.apply(SMALL_BOOK, { tables: {}, names: { reportPeriod: "2020-02" } });
      expect((await port.read(SMALL_BOOK)).names).toEqual({ reportPeriod: "2020-02", threshold: 10 });
    });
  });

  describe(`${adapter}: rows are added below`, () => {
    it("keeps the rows and cells that are there", async () => {
      const port = await open();
      await port.apply(SMALL_BOOK, { tables: { values: [ROW] }, names: { threshold: 7 } });
      await port.append(SMALL_BOOK, { values: [{ id: "乙" }, { id: "丙", actual: 0 }] });
      const reading = await port.read(SMALL_BOOK);
      expect(reading.tables["values"]?.map(({ values }) => values["id"])).toEqual(["甲01", "乙", "丙"]);
      expect(reading.tables["values"]?.[2]?.values["actual"]).toBe(0);
      expect(reading.names).toEqual({ reportPeriod: "2017-12", threshold: 7 });
      expect(reading.cells["home"]?.["C5"]).toBe("填表人");
    });

    it("moves down what stands below the table", async () => {
      const noted = (address: string): WorkbookDescription => ({
        ...SMALL_BOOK, sheets: SMALL_BOOK.sheets.map((sheet) => (sheet.key === "data" ? { ...sheet, cells: [{ address, text: "注：以上为快报数" }] } : sheet)),
      });
      const port = await open();
      await port.apply(noted("C6"), { tables: { values: [ROW], units: [{ unit: "家", factor: 1 }] }, names: {} });
      await port.append(SMALL_BOOK, { values: ["乙", "丙", "丁", "戊"].map((id) => ({ id })) });
      const reading = await port.read(noted("C10"));
      expect(reading.tables["values"]?.map(({ values }) => values["id"])).toEqual(["甲01", "乙", "丙", "丁", "戊"]);
      expect(reading.cells["data"]).toEqual({ C10: "注：以上为快报数" });
    });

    it("fills a table that was empty from its first row", async () => {
      const port = await open();
      await port.apply(SMALL_BOOK, { tables: {}, names: {} });
      await port.append(SMALL_BOOK, { values: [{ id: "乙" }] });
      expect((await port.read(SMALL_BOOK)).tables["values"]?.map(({ line }) => line)).toEqual([4]);
    });
  });
}
