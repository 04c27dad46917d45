import { beforeAll, describe, expect, it } from "vitest";
import { WorkbookError } from "../../src/app/ports.ts";
import type { TableRow } from "../../src/workbook/description.ts";
import { growWorkbook } from "../../src/xlsx/grow-workbook.ts";
import { openPackage } from "../../src/xlsx/open-package.ts";
import { readSheets } from "../../src/xlsx/read-sheets.ts";
import { readWorkbook } from "../../src/xlsx/read-workbook.ts";
import { writeWorkbook } from "../../src/xlsx/write-workbook.ts";
import { SMALL_BOOK } from "../contract/workbook-port.ts";
import { recalculate } from "../setup/recalculate.ts";
import { editPackage, textParts } from "./edit-package.ts";

const DATA = "xl/worksheets/sheet2.xml";
const FIRST: TableRow = { id: "甲", period: "2018-03", actual: 60, unit: "家", link: "https://example.org/1" };
const MORE: readonly TableRow[] = [{ id: "乙", actual: 7, link: "https://example.org/2" }, { id: "=丙", period: "2018-12", actual: 8 }];

let book: Uint8Array;
beforeAll(async () => {
  book = (await writeWorkbook(SMALL_BOOK, { tables: { values: [FIRST], units: [{ unit: "家", factor: 1 }] }, names: {} })).bytes;
});

const idsOf = async (bytes: Uint8Array): Promise<unknown[]> => (await readWorkbook(bytes, SMALL_BOOK)).tables["values"]?.map(({ values }) => values["id"]) ?? [];
const cellsOf = (bytes: Uint8Array, sheet: string) => readSheets(openPackage(bytes)).sheets.find(({ name }) => name === sheet)?.cells;
const addRow = (row: number, cells: string) => (xml: string): string => xml.replace("</sheetData>", `<row r="${row}">${cells}</row></sheetData>`);
const note = (address: string, text: string): string => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe("new rows", () => {
  it("carry formulas, formats, validations, conditional formats, links and names down", async () => {
    const { bytes, findings } = growWorkbook(book, SMALL_BOOK, { values: MORE });
    const parts = textParts(bytes);
    const sheet = parts[DATA] ?? "";
    expect(findings).toEqual([]);
    expect(parts["xl/tables/table1.xml"]).toContain('ref="B3:K6"');
    expect(sheet.match(/<dataValidation [^>]*sqref="D4:D6"/g)).toHaveLength(1);
    expect(sheet).toContain('<conditionalFormatting sqref="J4:J6">');
    expect(sheet.match(/<f>IF\(ISNUMBER\(数据表\[\[#This Row\],\[本期值 \(万\)\]\]\)/g)).toHaveLength(3);
    const style = / r="C4" s="(\d+)"/.exec(sheet)?.[1];
    expect(sheet).toContain(`<c r="C6" s="${style}">`);
    expect(sheet.match(/<hyperlink /g)).toHaveLength(2);
    expect(parts["xl/worksheets/_rels/sheet2.xml.rels"]).toContain('Target="https://example.org/2"');
    const reading = await readWorkbook(await recalculate(bytes), SMALL_BOOK);
    expect(reading.tables["values"]?.map(({ computed }) => computed["doubled"])).toEqual([120, 14, 16]);
    expect(reading.cells["home"]?.["C4"]).toBe(75);
  });

  it("keep a text that begins like a formula as text, also when somebody edits the cell", () => {
    const { bytes } = growWorkbook(book, SMALL_BOOK, { values: [{ id: "x", actual: "=1+1" }] });
    const parts = textParts(bytes);
    const style = Number(/<c r="D5" s="(\d+)" t="inlineStr">/.exec(parts[DATA] ?? "")?.[1]);
    const formats = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(parts["xl/styles.xml"] ?? "")?.[1]?.match(/<xf [^>]*>/g);
    expect(formats?.[style]).toContain('numFmtId="49"');
  });

  it("leave every other part as it is, byte for byte", () => {
    const own = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>';
    const edited = editPackage(book, { "xl/worksheets/sheet9.xml": () => own, "xl/media/picture.png": () => "\u0089PNG" });
    const before = textParts(edited);
    const after = textParts(growWorkbook(edited, SMALL_BOOK, { values: MORE }).bytes);
    const changed = Object.keys(before).filter((path) => after[path] !== before[path]);
    expect(changed.sort()).toEqual(["xl/tables/table1.xml", "xl/worksheets/_rels/sheet2.xml.rels", DATA]);
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
  });

  it("fill blank rows at the table's end first", async () => {
    const longer = editPackage(book, { "xl/tables/table1.xml": (xml) => xml.replaceAll("B3:K4", "B3:K9") });
    const { bytes } = growWorkbook(longer, SMALL_BOOK, { values: MORE });
    expect(await idsOf(bytes)).toEqual(["甲", "乙", "=丙"]);
    expect(textParts(bytes)["xl/tables/table1.xml"]).toContain('ref="B3:K9"');
  });

  it("take in rows that staff typed directly below the table", async () => {
    const typed = editPackage(book, { [DATA]: addRow(5, `${note("B5", "手填")}<c r="D5"><v>3</v></c>`) });
    const { bytes } = growWorkbook(typed, SMALL_BOOK, { values: MORE });
    expect(await idsOf(bytes)).toEqual(["甲", "手填", "乙", "=丙"]);
    expect(textParts(bytes)["xl/tables/table1.xml"]).toContain('ref="B3:K7"');
  });
});

describe("what staff added", () => {
  it("a column of their own keeps its formula going down and its content", async () => {
    const edited = editPackage(book, {
      [DATA]: (xml) => xml.replace(/<\/row><\/sheetData>/, `<c r="L4" s="1"><f>数据表[[#This Row],[本期值 (万)]]+1</f></c></row></sheetData>`).replace(/(<row r="3"[^>]*>.*?)(<c r="M3")/, `$1${note("L3", "我的列")}$2`),
      "xl/tables/table1.xml": (xml) => xml.replaceAll("B3:K4", "B3:L4").replace('count="10"', 'count="11"')
        .replace("</tableColumns>", '<tableColumn id="11" name="我的列"><calculatedColumnFormula>数据表[[#This Row],[本期值 (万)]]+1</calculatedColumnFormula></tableColumn></tableColumns>'),
    });
    const moved = editPackage(edited, { [DATA]: (xml) => xml.replace(/(<c r="[MN]4".*?<\/c>|<c r="[MN]4"[^>]*\/>)+(<c r="L4".*?<\/c>)/, (all: string) => {
      const own = /<c r="L4".*?<\/c>/.exec(all)?.[0] ?? "";
      return own + all.replace(own, "");
    }) });
    const grown = growWorkbook(moved, SMALL_BOOK, { values: MORE }).bytes;
    const cells = cellsOf(await recalculate(grown), "数据");
    expect([4, 5, 6].map((row) => cells?.get(row)?.get(12)?.value)).toEqual([61, 8, 9]);
  });

  it("notes below the table move down, and what refers to them follows", async () => {
    const noted = editPackage(book, {
      [DATA]: (xml) => addRow(8, note("B8", "注：以上为快报数") + `<c r="D8"><v>5</v></c>`)(xml).replace("</sheetData>", "</sheetData>"),
      "xl/worksheets/sheet1.xml": (xml) => xml.replace("</sheetData>", `<row r="20"><c r="A20"><f>数据!D8*2+SUM(数据!$D$4:$D$4)</f></c></row></sheetData>`),
      "xl/workbook.xml": (xml) => xml.replace("</definedNames>", "<definedName name=\"批注\">'数据'!$B$8</definedName></definedNames>"),
    });
    const many = Array.from({ length: 10 }, (_, index): TableRow => ({ id: `E${index}`, actual: 1 }));
    const grown = growWorkbook(noted, SMALL_BOOK, { values: many }).bytes;
    const data = cellsOf(grown, "数据");
    expect(data?.get(18)?.get(2)?.value).toBe("注：以上为快报数");
    expect(textParts(grown)["xl/workbook.xml"]).toContain("'数据'!$B$18");
    expect(textParts(grown)["xl/worksheets/sheet1.xml"]).toContain("<f>数据!D18*2+SUM(数据!$D$4:$D$14)</f>");
    expect(cellsOf(await recalculate(grown), "首页")?.get(20)?.get(1)?.value).toBe(80);
  });

  it("a note directly below the table is no row of it", async () => {
    const noted = editPackage(book, { [DATA]: addRow(5, note("B5", "注：以上为快报数")) });
    const grown = growWorkbook(noted, SMALL_BOOK, { values: MORE }).bytes;
    expect(await idsOf(grown)).toEqual(["甲", "乙", "=丙"]);
    expect(cellsOf(grown, "数据")?.get(7)?.get(2)?.value).toBe("注：以上为快报数");
  });

  it("a row of totals stays below the rows", async () => {
    const totalled = editPackage(book, {
      "xl/tables/table1.xml": (xml) => xml.replace('ref="B3:K4" totalsRowShown="0"', 'ref="B3:K5" totalsRowCount="1"'),
      [DATA]: addRow(5, `${note("B5", "合计")}<c r="D5"><f>SUBTOTAL(109,数据表[本期值 (万)])</f></c>`),
    });
    const grown = growWorkbook(totalled, SMALL_BOOK, { values: MORE }).bytes;
    const parts = textParts(grown);
    expect(parts["xl/tables/table1.xml"]).toContain('ref="B3:K7" totalsRowCount="1"><autoFilter ref="B3:K6"/>');
    expect(await idsOf(grown)).toEqual(["甲", "乙", "=丙"]);
    expect(cellsOf(await recalculate(grown), "数据")?.get(7)?.get(4)?.value).toBe(75);
  });

  it("is never torn apart: another table beside the place is a clear refusal", async () => {
    const long = (await writeWorkbook(SMALL_BOOK, { tables: { values: [FIRST], units: Array.from({ length: 9 }, (_, factor) => ({ unit: `单位${factor}`, factor })) }, names: {} })).bytes;
    const noted = editPackage(long, { [DATA]: (xml) => xml.replace(/(<row r="6"[^>]*>)/, `$1${note("B6", "注")}`) });
    expect(() => growWorkbook(noted, SMALL_BOOK, { values: MORE.concat(MORE) })).toThrow(new WorkbookError("no-room", { table: "数据表", sheet: "数据", row: 5 }));
  });
});

describe("files of other programs", () => {
  it("a file saved by LibreOffice grows, and its table gets the formulas back that fill new rows", async () => {
    const saved = await recalculate(book);
    const { bytes } = growWorkbook(saved, SMALL_BOOK, { values: MORE });
    const table = Object.entries(textParts(bytes)).find(([path, xml]) => path.includes("tables/") && xml.includes("数据表"))?.[1];
    expect(table).toContain("<calculatedColumnFormula>IF(ISNUMBER(数据表[[#This Row],[本期值 (万)]])");
    // A result from before the new rows would be believed by LibreOffice.
    expect(Object.values(textParts(bytes)).filter((xml) => /<\/f><v>/.test(xml))).toEqual([]);
    const again = await readWorkbook(await recalculate(bytes), SMALL_BOOK);
    expect(again.findings).toEqual([]);
    expect(again.tables["values"]?.map(({ values, computed }) => [values["id"], values["period"], computed["doubled"]])).toEqual([["甲", "2018-03", 120], ["乙", null, 14], ["=丙", "2018-12", 16]]);
  });

  it("rows without numbers and a prefix before every element are understood", async () => {
    const plain = textParts(book)[DATA] ?? "";
    const prefixed = plain.replace(/<(\/?)(?!\?)([A-Za-z])/g, "<$1x:$2").replace("<x:worksheet xmlns=", "<x:worksheet xmlns:x=");
    const { bytes } = growWorkbook(editPackage(book, { [DATA]: () => prefixed }), SMALL_BOOK, { values: MORE });
    expect(await idsOf(bytes)).toEqual(["甲", "乙", "=丙"]);
    expect(await idsOf(await recalculate(bytes))).toEqual(["甲", "乙", "=丙"]);
  });

  it("a workbook without the table is refused and unharmed", () => {
    const without = editPackage(book, { "xl/tables/table1.xml": (xml) => xml.replaceAll("数据表", "别的表") });
    expect(() => growWorkbook(without, SMALL_BOOK, { values: MORE })).toThrow(WorkbookError);
  });
});
