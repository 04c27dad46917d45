import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { WorkbookError } from "../../src/app/ports.ts";
import type { WorkbookReading } from "../../src/app/ports.ts";
import { readWorkbook } from "../../src/xlsx/read-workbook.ts";
import { writeWorkbook } from "../../src/xlsx/write-workbook.ts";
import { SMALL_BOOK } from "../contract/workbook-port.ts";

let original: Uint8Array;

beforeAll(async () => {
  const values = [{ id: "a", period: "2018-12", actual: 60, day: "2018-11-30" }, { id: "b", actual: 5 }];
  original = (await writeWorkbook(SMALL_BOOK, { tables: { values }, names: {} })).bytes;
});

/** The file with the XML of its parts changed, as another program or a hand would have written it. */
function changed(edit: (xml: string, path: string) => string | null, rename: (path: string) => string = (path) => path): Uint8Array {
  const parts = Object.entries(unzipSync(original)).flatMap(([path, content]) => {
    const xml = edit(strFromU8(content), path);
    return xml === null ? [] : [[rename(path), strToU8(xml)] as const];
  });
  return zipSync(Object.fromEntries(parts));
}

function codes(reading: WorkbookReading): string[] {
  return reading.findings.map(({ code }) => code);
}

function ids(reading: WorkbookReading): unknown[] {
  return (reading.tables["values"] ?? []).map(({ values }) => values["id"]);
}

describe("files other programs write", () => {
  it("resolves targets from the root, as openpyxl writes them, and part names of any kind", async () => {
    const file = changed(
      (xml, path) => (path.endsWith("workbook.xml.rels") ? xml.replace("worksheets/sheet2.xml", "/xl/worksheets/daten.xml") : path.includes("sheet2.xml.rels") ? xml.replace("../tables/", "/xl/tables/") : xml),
      (path) => path.replace("sheet2.xml", "daten.xml"),
    );
    expect(ids(await readWorkbook(file, SMALL_BOOK))).toEqual(["a", "b"]);
  });

  it("reads elements with a namespace prefix", async () => {
    const prefixed = (xml: string): string => xml.replace(/<(\/?)(?=[a-z])/gi, "<$1x:").replaceAll("xmlns=", "xmlns:x=");
    expect(ids(await readWorkbook(changed((xml, path) => (/^xl\/(worksheets\/s|tables|workbook\.xml|shared)/.test(path) ? prefixed(xml) : xml)), SMALL_BOOK))).toEqual(["a", "b"]);
  });

  it("reads inline strings, rich text and cells without addresses", async () => {
    const file = changed((xml, path) => (path.endsWith("sheet2.xml")
      ? xml.replace(/<row r="5".*?<\/row>/, '<row><c/><c t="inlineStr"><is><r><t>乙</t></r><r><t>二</t></r><rPh><t>yi</t></rPh></is></c><c/><c><v>7</v></c></row>') : xml));
    const rows = (await readWorkbook(file, SMALL_BOOK)).tables["values"] ?? [];
    expect(rows[1]?.values).toMatchObject({ id: "乙二", actual: 7 });
  });

  it("counts dates from 1904 where the file says so", async () => {
    const file = changed((xml, path) => (path === "xl/workbook.xml" ? xml.replace("<workbookPr ", '<workbookPr date1904="1" ') : xml));
    expect((await readWorkbook(file, SMALL_BOOK)).tables["values"]?.[0]?.values).toMatchObject({ period: "2022-12", day: "2022-12-01" });
  });

  it("takes a logical value for the word it shows, and says which formula shows an error", async () => {
    const file = changed((xml, path) => (path.endsWith("sheet2.xml")
      ? xml.replace(/<c r="D5"[^>]*><v>5<\/v><\/c>/, '<c r="D5" t="b"><v>1</v></c>').replace(/<c r="J5"[^>]*>(<f>.*?<\/f>)<\/c>/, '<c r="J5" t="e">$1<v>#VALUE!</v></c>') : xml));
    const reading = await readWorkbook(file, SMALL_BOOK);
    expect(reading.tables["values"]?.[1]?.values["actual"]).toBe("TRUE");
    expect(reading.findings).toEqual([{ code: "error-value", facts: { sheet: "数据", table: "数据表", column: "加倍", cell: "J5", value: "#VALUE!" } }]);
  });
});

describe("files staff changed", () => {
  it("finds a column by its header where another was put before it, and names what it does not know", async () => {
    const file = changed((xml, path) => {
      if (path.endsWith("table1.xml")) return xml.replace('name="占比"', 'name="备考"');
      return path.endsWith("sharedStrings.xml") ? xml.replace("<t>占比</t>", "<t>备考</t>").replace("<t>本期值 (万)</t>", "<t>本期值&#10;（万）</t>") : xml;
    });
    const reading = await readWorkbook(file, SMALL_BOOK);
    expect(reading.findings).toEqual([
      { code: "column-missing", facts: { table: "数据表", sheet: "数据", column: "占比" } },
      { code: "column-unknown", facts: { table: "数据表", sheet: "数据", column: "备考" } },
    ]);
    expect(reading.tables["values"]?.[0]?.values["actual"]).toBe(60);
  });

  it("reads rows typed below a table that did not grow, until the first blank one", async () => {
    const file = changed((xml, path) => (path.endsWith("sheet2.xml")
      ? xml.replace("</sheetData>", '<row r="6"><c r="B6" t="str"><v>c</v></c></row><row r="7"><c r="D7"><v>3</v></c></row><row r="9"><c r="B9" t="str"><v>遥远</v></c></row></sheetData>') : xml));
    const reading = await readWorkbook(file, SMALL_BOOK);
    expect(ids(reading)).toEqual(["a", "b", "c", null]);
    expect(reading.findings).toEqual([{ code: "rows-below-table", facts: { table: "数据表", sheet: "数据", rows: 2 } }]);
  });

  it("finds a table by its headers when the program that saved it dropped all tables", async () => {
    const file = changed((xml, path) => (path.startsWith("xl/tables/") ? null : path.includes("sheet2.xml.rels") ? null : xml));
    const reading = await readWorkbook(file, SMALL_BOOK);
    expect(ids(reading)).toEqual(["a", "b"]);
    expect(codes(reading)).toEqual(["table-found-by-headers", "table-found-by-headers"]);
  });

  it("names sheets it does not know and names that are gone", async () => {
    const file = changed((xml, path) => (path === "xl/workbook.xml" ? xml.replace('name="首页"', 'name="封面"').replace(/<definedNames>.*<\/definedNames>/, "") : xml));
    const reading = await readWorkbook(file, SMALL_BOOK);
    expect(reading.findings).toEqual([
      { code: "sheet-unknown", facts: { sheet: "封面" } },
      { code: "name-missing", facts: { name: "报告期" } },
      { code: "name-missing", facts: { name: "门槛" } },
    ]);
  });
});

describe("files that are no workbook of ours", () => {
  const utf16 = (text: string): number[] => [...text].flatMap((character) => [character.charCodeAt(0), 0]);
  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  it.each([
    ["nothing", new Uint8Array(), "not-xlsx"],
    ["a text", strToU8("指标,值"), "not-xlsx"],
    ["an old xls", new Uint8Array([...compound, ...utf16("Workbook")]), "old-xls"],
    ["one with a password", new Uint8Array([...compound, ...utf16("EncryptedPackage")]), "encrypted"],
    ["a broken zip", strToU8("PK\u0003\u0004 and nothing else"), "damaged"],
    ["a zip of something else", zipSync({ "a.xml": strToU8("<a/>") }), "not-xlsx"],
  ])("%s", async (_, bytes, code) => {
    const error = await readWorkbook(bytes, SMALL_BOOK).then(() => null, (reason: unknown) => reason);
    expect(error).toBeInstanceOf(WorkbookError);
    expect(error).toMatchObject({ code });
  });

  it("a cut-off file", async () => {
    await expect(readWorkbook(original.subarray(0, original.length / 2), SMALL_BOOK)).rejects.toMatchObject({ code: "damaged" });
  });

  it("a workbook with none of the tables", async () => {
    const other = await writeWorkbook({ names: [], sheets: [{ key: "x", name: "别的", tables: [], cells: [{ address: "A1", text: "x" }], columnWidths: {}, protect: false }] }, { tables: {}, names: {} });
    await expect(readWorkbook(other.bytes, SMALL_BOOK)).rejects.toMatchObject({ code: "tables-missing" });
  });
});
