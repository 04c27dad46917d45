import { strFromU8, unzipSync } from "fflate";
import { afterEach, describe, expect, it } from "vitest";
import type { TableRow } from "../../src/workbook/description.ts";
import { readWorkbook } from "../../src/xlsx/read-workbook.ts";
import { writeWorkbook } from "../../src/xlsx/write-workbook.ts";
import { SMALL_BOOK } from "../contract/workbook-port.ts";
import { recalculate } from "../setup/recalculate.ts";

async function partsOf(values: readonly TableRow[]): Promise<Record<string, string>> {
  const { bytes } = await writeWorkbook(SMALL_BOOK, { tables: { values }, names: {} });
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

const ROWS: readonly TableRow[] = [
  { id: "a", period: "2018-12", actual: 60, link: "http://example.org/x" },
  { id: "b", period: "2018-01", actual: "暂无" },
];

describe("the file has what Excel needs", () => {
  it("carries the formula of a calculated column, so that new rows fill down", async () => {
    const parts = await partsOf(ROWS);
    expect(parts["xl/tables/table1.xml"]).toContain(
      '<tableColumn id="9" name="加倍"><calculatedColumnFormula>IF(ISNUMBER(数据表[[#This Row],[本期值 (万)]]),数据表[[#This Row],[本期值 (万)]]*2,&quot;&quot;)</calculatedColumnFormula></tableColumn>',
    );
    expect(parts["xl/tables/table1.xml"]).toContain('ref="B3:K5"');
  });

  it("writes one validation for a whole column and marks inputs unlocked", async () => {
    const sheet = (await partsOf(ROWS))["xl/worksheets/sheet2.xml"] ?? "";
    expect(sheet.match(/<dataValidation [^>]*sqref="B4:B5"/g)).toHaveLength(1);
    expect(sheet).toContain("<formula1>LEN($B4)&lt;9</formula1>");
    expect(sheet).toContain("<formula1>单位表列</formula1>");
    expect(sheet).toContain('<sheetProtection sheet="1"');
  });

  it("has the parts of a sheet in the order of the schema, comments before tables", async () => {
    const sheet = (await partsOf(ROWS))["xl/worksheets/sheet2.xml"] ?? "";
    const order = ["<sheetViews>", "<cols>", "<sheetData>", "<sheetProtection ", "<conditionalFormatting ", "<dataValidations ", "<hyperlinks>", "<pageMargins ", "<pageSetup ", "<legacyDrawing ", "<tableParts "];
    const places = order.map((element) => sheet.indexOf(element));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it("names cells and table columns", async () => {
    const workbook = (await partsOf(ROWS))["xl/workbook.xml"] ?? "";
    expect(workbook).toContain(`<definedName name="报告期">'首页'!$C$2</definedName>`);
    expect(workbook).toContain(`<definedName name="单位表列">'数据'!$M$4:$M$5</definedName>`);
    expect(workbook).toContain('fullCalcOnLoad="1"');
  });

  it("links only http and https", async () => {
    const parts = await partsOf([{ id: "a", link: "file:///etc/passwd" }, { id: "b", link: "HTTPS://Example.org/机构" }]);
    const links = parts["xl/worksheets/_rels/sheet2.xml.rels"] ?? "";
    expect(links.match(/TargetMode="External"/g)).toHaveLength(1);
    expect(links).toContain('Target="https://example.org/%E6%9C%BA%E6%9E%84"');
  });

  it("is the same bytes for the same content", async () => {
    const [first, second] = [await writeWorkbook(SMALL_BOOK, { tables: { values: ROWS }, names: {} }), await writeWorkbook(SMALL_BOOK, { tables: { values: ROWS }, names: {} })];
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
  });
});

describe("the machine's zone", () => {
  const home = process.env["TZ"];
  afterEach(() => {
    process.env["TZ"] = home;
  });

  it.each(["Asia/Shanghai", "UTC", "Pacific/Kiritimati"])("%s gives the same file and the same dates", async (zone) => {
    const here = await writeWorkbook(SMALL_BOOK, { tables: { values: ROWS }, names: {} });
    process.env["TZ"] = zone;
    const there = await writeWorkbook(SMALL_BOOK, { tables: { values: ROWS }, names: {} });
    expect(Buffer.from(here.bytes).equals(Buffer.from(there.bytes))).toBe(true);
    expect((await readWorkbook(here.bytes, SMALL_BOOK)).tables["values"]?.map(({ values }) => values["period"])).toEqual(["2018-12", "2018-01"]);
  });
});

describe("text that does not fit a cell", () => {
  it("loses control characters and says so", async () => {
    const { bytes, findings } = await writeWorkbook(SMALL_BOOK, { tables: { values: [{ id: "a\u0000b\u000bc\ufffe\ud800d" }] }, names: {} });
    expect(findings).toEqual([{ code: "characters-removed", facts: { sheet: "数据", cell: "B4", characters: 4 } }]);
    expect((await readWorkbook(bytes, SMALL_BOOK)).tables["values"]?.[0]?.values["id"]).toBe("abcd");
  });

  it("is cut at 32,767 characters with a mark and says so, without halving a character", async () => {
    const { bytes, findings } = await writeWorkbook(SMALL_BOOK, { tables: { values: [{ id: "字".repeat(40_000) }, { id: `${"字".repeat(32_765)}😀😀` }] }, names: {} });
    expect(findings).toEqual([
      { code: "text-cut", facts: { sheet: "数据", cell: "B4", characters: 7_234 } },
      { code: "text-cut", facts: { sheet: "数据", cell: "B5", characters: 4 } },
    ]);
    const [first, second] = (await readWorkbook(bytes, SMALL_BOOK)).tables["values"] ?? [];
    expect(first?.values["id"]).toBe(`${"字".repeat(32_766)}…`);
    expect(second?.values["id"]).toBe(`${"字".repeat(32_765)}…`);
  });
});

describe("a second program", () => {
  it("computes the formulas and keeps every value", async () => {
    const { bytes } = await writeWorkbook(SMALL_BOOK, { tables: { values: ROWS }, names: { reportPeriod: "2020-02" } });
    const reading = await readWorkbook(await recalculate(bytes), SMALL_BOOK);
    expect(reading.findings).toEqual([]);
    expect(reading.tables["values"]?.map(({ values }) => [values["id"], values["period"], values["actual"], values["link"]])).toEqual([
      ["a", "2018-12", 60, "http://example.org/x"], ["b", "2018-01", "暂无", null],
    ]);
    expect(reading.tables["values"]?.map(({ computed }) => computed)).toEqual([{ doubled: 120, month: "2019-01" }, { doubled: null, month: "2018-02" }]);
    expect(reading.cells["home"]?.["C4"]).toBe(60);
    expect(reading.names["reportPeriod"]).toBe("2020-02");
  });
});

describe("many rows", () => {
  it("writes and reads 20,000", async () => {
    const values = Array.from({ length: 20_000 }, (_, index): TableRow => ({ id: `E${index}`, period: "2018-04", actual: index, unit: "家", link: `https://example.org/${index}` }));
    const { bytes, findings } = await writeWorkbook(SMALL_BOOK, { tables: { values }, names: {} });
    expect(findings).toEqual([]);
    const rows = (await readWorkbook(bytes, SMALL_BOOK)).tables["values"] ?? [];
    expect(rows).toHaveLength(20_000);
    expect(rows.at(-1)?.values).toMatchObject({ id: "E19999", actual: 19_999, link: "https://example.org/19999" });
  });
});
