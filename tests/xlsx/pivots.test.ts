import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { columnLetter } from "../../src/workbook/cell-address.ts";
import type { PivotDescription, PivotValue, SheetDescription, TableDescription, TableRow, WorkbookDescription } from "../../src/workbook/description.ts";
import { workbookDescription } from "../../src/workbook/workbook-description.ts";
import { layOutPivots } from "../../src/xlsx/pivot-parts.ts";
import { writeWorkbook } from "../../src/xlsx/write-workbook.ts";
import { recalculateAll } from "../setup/recalculate.ts";
import { shownCells } from "../setup/shown-cells.ts";
import { inspectPackage } from "./inspect-package.ts";

const column = (key: string, header: string): TableDescription["columns"][number] => ({ key, header, type: "text", numberFormat: "General", width: 12, input: true });
const SALES: TableDescription = {
  key: "sales", name: "销售表", anchor: "A1",
  columns: [column("region", "地区"), column("product", "产品"), column("month", "月份"), { ...column("amount", "数额"), type: "number" }, column("tag", "标记<&>")],
};
const ROWS: readonly TableRow[] = [
  { region: "北", product: "甲", month: "2018-01", amount: 10, tag: "a" },
  { region: "北", product: "甲", month: "2018-02", amount: 20, tag: "a" },
  { region: "北", product: "乙", month: "2018-01", amount: 5, tag: "b" },
  { region: "南", product: "甲", month: "2018-02", amount: null, tag: "a" },
  { region: "南", product: "乙", month: "2018-02", amount: 7, tag: "a" },
];
const COUNT: PivotValue = { column: "amount", summary: "count", caption: "笔数" };
const SUM: PivotValue = { column: "amount", summary: "sum", caption: "金额", numberFormat: "0.00" };
const AVERAGE: PivotValue = { column: "amount", summary: "average", caption: "均值" };
const BASE: PivotDescription = { key: "p", name: "透视", anchor: "A3", table: "sales", rows: ["region", "product"], columns: ["month"], values: [SUM] };

function bookWith(pivots: readonly PivotDescription[]): WorkbookDescription {
  const sheet = (key: string, name: string, more: Partial<SheetDescription>): SheetDescription => ({ key, name, tables: [], cells: [], columnWidths: {}, protect: false, ...more });
  return { sheets: [sheet("data", "数据", { tables: [SALES] }), sheet("view", "视图", { pivots })], names: [] };
}

/** What a pivot shows, row by row; "" for blank. */
function shown(pivot: PivotDescription, rows: readonly TableRow[] = ROWS): (string | number)[][] {
  const [group] = layOutPivots(bookWith([pivot]), { sales: rows });
  const cells = new Map(group?.pivots[0]?.layout.cells.map(({ address, text, number }) => [address, text ?? number ?? ""]));
  const lines = Array.from({ length: 12 }, (_, row) => Array.from({ length: 12 }, (_, index) => cells.get(`${columnLetter(index + 1)}${row + 1}`) ?? ""));
  const width = Math.max(...lines.map((line) => line.findLastIndex((value) => value !== "") + 1));
  return lines.slice(0, lines.findLastIndex((line) => line.some((value) => value !== "")) + 1).map((line) => line.slice(0, width));
}

async function partsOf(pivots: readonly PivotDescription[], rows: readonly TableRow[] = ROWS): Promise<{ bytes: Uint8Array; table: string; cache: string }> {
  const { bytes } = await writeWorkbook(bookWith(pivots), { tables: { sales: rows }, names: {} });
  const parts = unzipSync(bytes);
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  return { bytes, table: text("xl/pivotTables/pivotTable1.xml"), cache: text("xl/pivotCache/pivotCacheDefinition1.xml") };
}

describe("what a pivot shows", () => {
  it("is a sum with two row fields, an item standing once before all that belongs to it", () => {
    expect(shown(BASE).slice(2)).toEqual([
      ["金额", "", "月份", "", ""],
      ["地区", "产品", "2018-01", "2018-02", "合计"],
      ["北", "乙", 5, "", 5],
      ["", "甲", 10, 20, 30],
      ["南", "乙", "", 7, 7],
      ["", "甲", "", "", ""],
      ["合计", "", 15, 27, 42],
    ]);
  });

  it("stands under two column fields", () => {
    expect(shown({ ...BASE, rows: ["region"], columns: ["month", "product"] }).slice(2)).toEqual([
      ["金额", "月份", "产品", "", "", ""],
      ["", "2018-01", "", "2018-02", "", "合计"],
      ["地区", "乙", "甲", "乙", "甲", ""],
      ["北", 5, 10, "", 20, 35],
      ["南", "", "", 7, "", 7],
      ["合计", 5, 10, 7, 20, 42],
    ]);
  });

  it("has several values side by side", () => {
    expect(shown({ ...BASE, values: [COUNT, SUM, AVERAGE], columns: [], rows: ["region"] }).slice(2)).toEqual([
      ["地区", "笔数", "金额", "均值"],
      ["北", 3, 35, 35 / 3],
      ["南", 1, 7, 7],
      ["合计", 4, 42, 10.5],
    ]);
    expect(shown({ ...BASE, values: [COUNT, SUM], rows: ["region"] }).slice(2)).toEqual([
      ["", "月份", "数值", "", "", "", ""],
      ["", "2018-01", "", "2018-02", "", "合计 笔数", "合计 金额"],
      ["地区", "笔数", "金额", "笔数", "金额", "", ""],
      ["北", 2, 15, 1, 20, 3, 35],
      ["南", "", "", 1, 7, 1, 7],
      ["合计", 2, 15, 2, 27, 4, 42],
    ]);
  });

  it("counts only rows of the chosen filter item, and shows all of the others", () => {
    expect(shown({ ...BASE, anchor: "A5", rows: ["region"], filters: ["tag", "product"], chosen: { tag: "b" }, totals: false })).toEqual([
      ["", ""],
      ["标记<&>", "b"],
      ["产品", "（全部）"],
      ["", ""],
      ["金额", "月份"],
      ["地区", "2018-01"],
      ["北", 5],
    ]);
  });

  it("keeps the order of words that is given, and puts others and blanks behind", () => {
    const rows = [...ROWS, { region: "东", amount: 1, month: "2018-01" }, { region: null, amount: 2, month: "2018-01" }];
    expect(shown({ ...BASE, rows: ["region"], columns: [], order: { region: ["西", "南"] } }, rows).slice(3).map(([head]) => head)).toEqual(["南", "北", "东", "（空白）", "合计"]);
    expect(shown({ ...BASE, rows: ["region"], columns: [] }, rows).slice(3).map(([head]) => head)).toEqual(["东", "北", "南", "（空白）", "合计"]);
  });
});

describe("the parts of a pivot", () => {
  it("say where the rows, columns and values are", async () => {
    const { table } = await partsOf([{ ...BASE, values: [COUNT, SUM, AVERAGE], anchor: "H6", filters: ["tag"] }]);
    expect(table).toContain('<location ref="H6:R13" firstHeaderRow="1" firstDataRow="3" firstDataCol="2" rowPageCount="1" colPageCount="1"/>');
    expect(table).toContain('<rowFields count="2"><field x="0"/><field x="1"/></rowFields><rowItems count="5"><i><x/><x/></i><i r="1"><x v="1"/></i><i><x v="1"/><x/></i><i r="1"><x v="1"/></i><i t="grand"><x/></i></rowItems>');
    expect(table).toContain('<colFields count="2"><field x="2"/><field x="-2"/></colFields><colItems count="9"><i><x/><x/></i><i r="1" i="1"><x v="1"/></i><i r="1" i="2"><x v="2"/></i>'
      + '<i><x v="1"/><x/></i><i r="1" i="1"><x v="1"/></i><i r="1" i="2"><x v="2"/></i><i t="grand"><x/></i><i t="grand" i="1"><x/></i><i t="grand" i="2"><x/></i></colItems>');
    expect(table).toContain('<pageFields count="1"><pageField fld="4" hier="-1"/></pageFields>');
    expect(table).toContain('<dataField name="笔数" fld="3" subtotal="count" baseField="0" baseItem="0"/><dataField name="金额" fld="3" baseField="0" baseItem="0" numFmtId="2"/><dataField name="均值" fld="3" subtotal="average" baseField="0" baseItem="0"/>');
  });

  it("have one line where an axis has no fields", async () => {
    const { table } = await partsOf([{ ...BASE, rows: ["region"], columns: [] }]);
    expect(table).toContain('<location ref="A3:B6" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>');
    expect(table).toContain('<colItems count="1"><i/></colItems>');
    expect(table).not.toContain("<colFields");
    expect((await partsOf([{ ...BASE, rows: ["region"], columns: [], values: [COUNT, SUM] }])).table)
      .toContain('firstHeaderRow="0" firstDataRow="1" firstDataCol="1"/>');
  });

  it("share a cache that Excel fills anew on opening, with the kinds of its items", async () => {
    const rows = [...ROWS, { region: null, product: null, month: null, amount: 2.5, tag: null }];
    const pivots = [{ ...BASE, rows: ["region", "amount"] }, { ...BASE, key: "q", name: "另", anchor: "J3", filters: [], rows: ["tag"] }];
    const { cache, bytes } = await partsOf(pivots, rows);
    expect(cache).toContain('saveData="0" refreshOnLoad="1"');
    expect(cache).toContain('<worksheetSource name="销售表"/>');
    expect(cache).toContain('<cacheField name="地区" numFmtId="0"><sharedItems containsBlank="1" count="3"><s v="北"/><s v="南"/><m/></sharedItems>');
    expect(cache).toContain('<cacheField name="产品" numFmtId="0"><sharedItems/>');
    expect(cache).toContain('<sharedItems containsString="0" containsBlank="1" containsNumber="1" minValue="2.5" maxValue="20" count="6"><n v="2.5"/><n v="5"/>');
    expect(cache).toContain('name="标记&lt;&amp;&gt;"');
    expect(Object.keys(unzipSync(bytes)).filter((path) => /^xl\/pivot[^/]+\/[^/]+$/.test(path)).sort()).toEqual(["xl/pivotCache/pivotCacheDefinition1.xml", "xl/pivotTables/pivotTable1.xml", "xl/pivotTables/pivotTable2.xml"]);
  });

  it("take words that differ by case only for one, and write what XML cannot hold as Excel does", async () => {
    const rows = [{ ...ROWS[0], region: "ab" }, { ...ROWS[0], region: "AB" }, { ...ROWS[0], region: "甲\u0001\n_x0041_" }];
    const { cache, bytes } = await partsOf([{ ...BASE, rows: ["region"] }], rows);
    expect(cache).toContain('<sharedItems count="2"><s v="ab"/><s v="甲_x000a__x005F_x0041_"/></sharedItems>');
    expect(inspectPackage(bytes)).toEqual([]);
    expect(shown({ ...BASE, rows: ["region"], columns: [] }, rows.slice(0, 2)).slice(2)).toEqual([["地区", "金额"], ["ab", 20], ["合计", 20]]);
  });

  it("mark words that no row has yet", async () => {
    const { table } = await partsOf([{ ...BASE, rows: ["region"], order: { region: ["西", "南"] } }]);
    expect(table).toContain('<items count="4"><item m="1" x="0"/><item x="1"/><item x="2"/><item t="default"/></items>');
  });

  it("refuse columns and formats that are not there", async () => {
    await expect(partsOf([{ ...BASE, rows: ["nothing"] }])).rejects.toThrow("nothing");
    await expect(partsOf([{ ...BASE, values: [{ ...SUM, numberFormat: "0.000" }] }])).rejects.toThrow("0.000");
  });

  it.each([
    ["rows", [BASE], ROWS], ["no rows", [BASE, { ...BASE, key: "q", name: "另", anchor: "K3", columns: [], totals: false }], []],
    ["several values", [{ ...BASE, values: [COUNT, SUM] }], ROWS],
  ] as const)("are well-formed, related and in order: %s", async (_, pivots, rows) => {
    expect(inspectPackage((await partsOf(pivots, rows)).bytes)).toEqual([]);
  });
});

describe("inspectPackage", () => {
  it("sees what is wrong", async () => {
    const { bytes } = await partsOf([BASE]);
    const broken = (change: (parts: Record<string, Uint8Array>) => void): string[] => {
      const parts = unzipSync(bytes);
      change(parts);
      return inspectPackage(zipSync(parts));
    };
    const rewrite = (path: string, from: string, to: string) => broken((parts) => (parts[path] = strToU8(strFromU8(parts[path] ?? new Uint8Array()).replace(from, to))));
    expect(broken((parts) => delete parts["xl/pivotCache/pivotCacheDefinition1.xml"])).toContain("xl/_rels/workbook.xml.rels: /xl/pivotCache/pivotCacheDefinition1.xml is not there");
    expect(broken((parts) => delete parts["xl/worksheets/_rels/sheet2.xml.rels"])).toContain("xl/pivotTables/pivotTable1.xml: nobody relates to it");
    expect(rewrite("xl/pivotTables/pivotTable1.xml", '<rowItems count="5">', '<rowItems count="4">')).toEqual(["xl/pivotTables/pivotTable1.xml: rowItems counts 4 and has 5"]);
    expect(rewrite("xl/workbook.xml", "<calcPr", "<pivotCaches/><calcPr")).toContain("xl/workbook.xml: calcPr stands behind pivotCaches");
    expect(rewrite("[Content_Types].xml", "pivotTable+xml", "pivot+xml")).toEqual(["xl/pivotTables/pivotTable1.xml: its content type"]);
  });
});

describe("pivots opened by LibreOffice", { timeout: 300_000 }, () => {
  it("show the same numbers", async () => {
    const pivots = [SUM, COUNT, AVERAGE].map((value, index) => ({ ...BASE, key: value.caption, name: `透视${index}`, anchor: `A${3 + index * 20}`, values: [value] }));
    const wide: PivotDescription = { ...BASE, key: "wide", name: "宽", anchor: "K3", rows: ["region"], columns: ["month", "product"], values: [SUM] };
    const { bytes } = await writeWorkbook(bookWith([...pivots, wide]), { tables: { sales: ROWS }, names: {} });
    const [computed] = await recalculateAll([bytes]);
    const sheet = await shownCells(computed ?? new Uint8Array(), "视图");
    const line = (row: number, from: string): (string | number | null)[] => Array.from({ length: 6 }, (_, index) => sheet(`${columnLetter(from.charCodeAt(0) - 64 + index)}${row}`));
    expect([5, 6, 7, 8].map((row) => line(row, "A").slice(0, 5))).toEqual([["北", "乙", 5, null, 5], [null, "甲", 10, 20, 30], ["南", "乙", null, 7, 7], [null, "甲", null, null, null]]);
    expect(line(9, "A").slice(2, 5)).toEqual([15, 27, 42]);
    expect(line(29, "A").slice(2, 5)).toEqual([2, 2, 4]);
    expect(line(49, "A").slice(2, 5)).toEqual([7.5, 13.5, 10.5]);
    expect(line(8, "K").slice(1)).toEqual([5, 10, 7, 20, 42]);
  });
});

describe("the pivots of the ledger", () => {
  it("stand on a sheet that is not protected: Excel refreshes none on one that is", () => {
    for (const sheet of workbookDescription.sheets) if ((sheet.pivots ?? []).length > 0) expect(sheet.protect, sheet.name).toBe(false);
  });

  it("have names and captions that Excel takes", () => {
    const pivots = workbookDescription.sheets.flatMap((sheet) => sheet.pivots ?? []);
    expect(new Set(pivots.map(({ name }) => name)).size).toBe(pivots.length);
    for (const { table, values } of pivots) {
      const headers = workbookDescription.sheets.flatMap((sheet) => sheet.tables).find(({ key }) => key === table)?.columns.map(({ header }) => header) ?? [];
      for (const { caption } of values) expect(headers).not.toContain(caption);
    }
  });
});
