import ExcelJS from "exceljs";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { parseArea } from "../../../src/workbench/book/area.ts";
import type { Book } from "../../../src/workbench/book/book.ts";
import { newBook } from "../../../src/workbench/book/book.ts";
import type { Cell } from "../../../src/workbench/book/cell.ts";
import { ExcelError } from "../../../src/workbench/book/excel-error.ts";
import { cellAt, putCell } from "../../../src/workbench/book/sheet-cells.ts";
import { openBook } from "../../../src/workbench/file/open-book.ts";
import { saveBook } from "../../../src/workbench/file/save-book.ts";
import { recalculate } from "../../setup/recalculate.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const cell = (book: Book, address: string): Cell | undefined => {
  const { top, left } = parseArea(address);
  return cellAt(book.active, top, left);
};

/** A package of one sheet as a careless program may write it: the namespace with a prefix, targets from the root, no types of parts. */
function foreignFile(sheet: string, styles = ""): Uint8Array {
  const relations = (entries: readonly [id: string, type: string, target: string][]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`).join("")}</Relationships>`;
  const parts = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    "_rels/.rels": relations([["r1", "officeDocument", "/book/main.xml"]]),
    "book/_rels/main.xml.rels": relations([["a", "worksheet", "/book/one.xml"], ["b", "styles", "styles.xml"]]),
    "book/main.xml": `<x:workbook xmlns:x="${MAIN}" xmlns:q="${OFFICE}"><x:sheets><x:sheet name="一" sheetId="7" q:id="a"/></x:sheets></x:workbook>`,
    "book/one.xml": `<x:worksheet xmlns:x="${MAIN}" xmlns:x14="urn:14" xmlns:xm="urn:xm">${sheet}</x:worksheet>`,
    "book/styles.xml": `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}

describe("files of other programs", () => {
  it("are read with prefixes, without addresses, with texts inside the cells", async () => {
    const book = await openBook(foreignFile('<x:sheetData><x:row><x:c><x:v>1.5</x:v></x:c><x:c t="inlineStr"><x:is><x:r><x:t>两</x:t></x:r><x:r><x:t xml:space="preserve"> 段</x:t></x:r><x:rPh><x:t>liang</x:t></x:rPh></x:is></x:c></x:row><x:row><x:c t="d"><x:v>2018-03-01</x:v></x:c></x:row></x:sheetData>'));
    expect(book.sheets.map(({ name }) => name)).toEqual(["一"]);
    expect([cell(book, "A1")?.value, cell(book, "B1")?.value, cell(book, "A2")?.value]).toEqual([1.5, "两 段", 43160]);
  });

  it("have shared formulas, which move along, texts and names apart", async () => {
    const shared = '<x:sheetData><x:row r="1"><x:c r="A1"><x:f t="shared" ref="A1:B2" si="0">LOG10(C1)&amp;"C1"+$D1+E$1</x:f><x:v>0</x:v></x:c><x:c r="B1"><x:f t="shared" si="0"/><x:v>0</x:v></x:c></x:row><x:row r="2"><x:c r="A2"><x:f t="shared" si="0"/></x:c></x:row></x:sheetData>';
    const book = await openBook(foreignFile(shared));
    expect([cell(book, "B1")?.formula, cell(book, "A2")?.formula]).toEqual(['=LOG10(D1)&"C1"+$D1+F$1', '=LOG10(C2)&"C1"+$D2+E$1']);
  });

  it("have colours of the theme, lighter and darker, and of the old palette", async () => {
    const fill = (color: string): string => `<fill><patternFill patternType="solid"><fgColor ${color}/></patternFill></fill>`;
    const styles = `<fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts><fills>${fill('theme="4"')}${fill('theme="0" tint="-0.5"')}${fill('theme="1" tint="0.5"')}${fill('indexed="10"')}</fills>`
      + `<cellXfs>${[0, 1, 2, 3].map((id) => `<xf fontId="0" fillId="${id}" quotePrefix="${id}"/>`).join("")}</cellXfs>`;
    const book = await openBook(foreignFile('<x:sheetData><x:row r="1" s="0" customFormat="1"><x:c r="A1" s="0"/><x:c r="B1" s="1"/><x:c r="C1" s="2"/><x:c r="D1" s="3"/></x:row></x:sheetData>', styles));
    // Office's accent 1; white at half its light and black half way to white are the same grey.
    expect(["A1", "B1", "C1", "D1"].map((address) => cell(book, address)?.format?.fillColor)).toEqual(["#4472C4", "#808080", "#808080", "#FF0000"]);
    expect(cell(book, "A1")?.format).toMatchObject({ fontName: "Arial", fontSize: 10 });
  });

  it("have rules in an extension, where they look at other sheets", async () => {
    const extension = '<x:extLst><x:ext uri="u"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="1" id="{1}"><xm:f>二!A1&gt;0</xm:f><x14:dxf><x:font><x:b/></x:font></x14:dxf></x14:cfRule><xm:sqref>A1:A9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></x:ext>'
      + '<x:ext uri="v"><x14:dataValidations><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>二!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B1:B9 D2</xm:sqref></x14:dataValidation></x14:dataValidations></x:ext></x:extLst>';
    const { active } = await openBook(foreignFile(`<x:sheetData/>${extension}`));
    expect(active.conditionalFormats.map(({ type, areas, settings }) => [type, areas, Object.fromEntries(settings)])).toEqual([
      ["Custom", [parseArea("A1:A9")], { "Custom.Rule.Formula": "=二!A1>0", "Custom.Format.Font.Bold": true }],
    ]);
    expect(active.validations).toMatchObject([{ areas: [parseArea("B1:B9"), parseArea("D2")], rule: { list: { inCellDropDown: true, source: "=二!$A$1:$A$3" } } }]);
  });

  it("are saved so that ExcelJS reads them, with rows that Excel may fit again", async () => {
    const bytes = await saveBook(await openBook(foreignFile('<x:cols><x:col min="3" max="16384" width="20" hidden="1"/></x:cols><x:sheetData><x:row r="1" ht="40"><x:c><x:v>1</x:v></x:c></x:row><x:row r="2" ht="41" customHeight="1"><x:c><x:v>2</x:v></x:c></x:row></x:sheetData>')));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["一"]);
    const again = await openBook(bytes);
    expect([again.active.rows.get(0), again.active.rows.get(1)]).toEqual([{ size: 40, measured: 40 }, { size: 41 }]);
    expect(again.active.columns.get(16_383)).toEqual({ size: 105, hidden: true });
  });

  it("of LibreOffice have the same content", async () => {
    const before = newBook();
    const contents: Record<string, Cell> = { A1: { value: "a\nb" }, B1: { value: 0.1 }, C1: { value: 0.2, formula: "=B1*2" }, D1: { value: true, formula: "=B1<C1" }, E1: { value: "#DIV/0!", formula: "=1/0", error: true } };
    for (const [address, content] of Object.entries(contents)) putCell(before, before.active, parseArea(address).top, parseArea(address).left, content);
    const after = await openBook(await recalculate(await saveBook(before)));
    for (const [address, content] of Object.entries(contents)) expect(cell(after, address), address).toMatchObject(content);
  }, 120_000);

  it.each([["nothing", new Uint8Array()], ["a text", strToU8("no workbook")], ["a package without sheets", zipSync({ "a.txt": strToU8("a") })]])("that are no workbooks are refused: %s", async (_name, bytes) => {
    await expect(openBook(bytes)).rejects.toThrow(ExcelError);
  });
});
