import ExcelJS from "exceljs";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Block } from "../../src/domain/block.ts";
import { readDocument } from "../../src/readers/read-document.ts";
import { showNumber } from "../../src/readers/sheet/show-number.ts";
import { UnreadableFile } from "../../src/readers/unreadable-file.ts";
import { recalculate } from "../setup/recalculate.ts";
import { showBlocks } from "./show-blocks.ts";

type Fill = (book: ExcelJS.Workbook) => void;

async function bookOf(fill: Fill): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const read = async (bytes: Uint8Array): Promise<readonly Block[]> => readDocument("表.xlsx", bytes);
const show = async (fill: Fill): Promise<string[]> => showBlocks(await read(await bookOf(fill)));
/** Number as `format` in a sheet, as the reader gives it. */
async function shown(value: ExcelJS.CellValue, format?: string): Promise<string> {
  const [line] = await show((book) => {
    const sheet = book.addWorksheet("甲");
    sheet.addRow(["值", value, "末"]);
    if (format !== undefined) sheet.getCell("B1").numFmt = format;
  });
  return /^T0h? \| 值 \| (.*?) ?\| 末$/.exec(line ?? "")?.[1] ?? `no row: ${line ?? ""}`;
}

function planSheet(book: ExcelJS.Workbook): void {
  const sheet = book.addWorksheet("指标");
  sheet.addRows([
    ["某省行动计划主要指标"], ["", "", "", "", "单位：见表"], ["类别", "指标", "2017年", "", "2018年目标"], ["", "", "目标", "实际", ""],
    ["基础设施", "光缆长度（万公里）", 200, 210.5, 260], ["", "普及率", 0.9, 0.985, 1], ["商务", "零售额", 12, "暂无", 15], [], ["注：数据来自年报。"],
  ]);
  for (const range of ["A1:E1", "A3:A4", "B3:B4", "C3:D3", "E3:E4", "A5:A6"]) sheet.mergeCells(range);
  for (const cell of ["C6", "D6", "E6"]) sheet.getCell(cell).numFmt = "0.0%";
}

const PLAN = [
  "H1 某省行动计划主要指标", "P 单位：见表", "T0h | 类别 | 指标 | 2017年 |  | 2018年目标", "T0h |  |  | 目标 | 实际 | ", "T0 | 基础设施 | 光缆长度（万公里） | 200 | 210.5 | 260",
  "T0 |  | 普及率 | 90.0% | 98.5% | 100.0%", "T0 | 商务 | 零售额 | 12 | 暂无 | 15", "P 注：数据来自年报。",
];

describe("a sheet with a table", () => {
  it("gives title, header of two rows, merged cells and notes", async () => {
    expect(await show(planSheet)).toEqual(PLAN);
  });

  it("is the same after LibreOffice saved it", async () => {
    expect(showBlocks(await read(await recalculate(await bookOf(planSheet))))).toEqual(PLAN);
  }, 60_000);

  it("names the row as place", async () => {
    const blocks = await read(await bookOf(planSheet));
    expect(blocks.map((block) => block.place)).toEqual([1, 2, 3, 4, 5, 6, 7, 9].map((line) => ({ line })));
  });

  it("keeps a band and a row with a name alone inside the table", async () => {
    expect(await show((book) => book.addWorksheet("甲").addRows([["指标", "目标值"], ["一、经济", ""], ["总量", 5], ["定性指标", ""], ["增速", 6]]))).toEqual([
      "T0h | 指标 | 目标值", "T0 | 一、经济 | ", "T0 | 总量 | 5", "T0 | 定性指标 | ", "T0 | 增速 | 6",
    ]);
  });

  it("ends at a heading before another header", async () => {
    expect(await show((book) => book.addWorksheet("甲").addRows([
      ["部委", "举措", "链接"], ["商务部", "3月1日，一。", "http://a.cn/1.html"], ["", "3月2日，二。", "http://a.cn/2.html"], ["二、各地举措"], ["地区", "举措", "链接"], ["浙江", "3月3日，三。"],
    ]))).toEqual([
      "T0h | 部委 | 举措 | 链接", "T0 | 商务部 | 3月1日，一。 | →http://a.cn/1.html", "T0 |  | 3月2日，二。 | →http://a.cn/2.html", "P 二、各地举措", "T1h | 地区 | 举措 | 链接", "T1 | 浙江 | 3月3日，三。 | ",
    ]);
  });

  it("of two columns goes on where only the second is filled", async () => {
    expect(await show((book) => book.addWorksheet("甲").addRows([["地区", "举措"], ["浙江", "3月1日，一。"], ["", "3月2日，二。"], ["广东", "3月3日，三。"]]))).toEqual([
      "T0h | 地区 | 举措", "T0 | 浙江 | 3月1日，一。", "T0 |  | 3月2日，二。", "T0 | 广东 | 3月3日，三。",
    ]);
  });

  it("is headed by a line merged over its columns", async () => {
    expect(await show((book) => {
      const sheet = book.addWorksheet("甲");
      sheet.addRows([["总表"], ["指标", "目标值"], ["甲", 3], ["会议论坛"], ["8月27日，大会开幕。"], ["注：略"]]);
      for (const range of ["A1:B1", "A4:B4", "A5:B5", "A6:B6"]) sheet.mergeCells(range);
    })).toEqual(["H1 总表", "T0h | 指标 | 目标值", "T0 | 甲 | 3", "H2 会议论坛", "P 8月27日，大会开幕。", "P 注：略"]);
  });

  it("begins at its first filled column and ends at its last", async () => {
    expect(await show((book) => {
      const sheet = book.addWorksheet("甲");
      sheet.getCell("C4").value = "指标";
      sheet.getCell("D4").value = "目标值";
      sheet.getCell("C5").value = "甲";
      sheet.getCell("D5").value = 3;
      sheet.getCell("B2").value = "总表";
      sheet.mergeCells("B2:H2");
    })).toEqual(["H1 总表", "T0h | 指标 | 目标值", "T0 | 甲 | 3"]);
  });
});

describe("several sheets", () => {
  const fill = (states: readonly ExcelJS.WorksheetState[]): Fill => (book) => {
    states.forEach((state, i) => book.addWorksheet(`表${i + 1}`, { state }).addRows([["指标", "目标值"], [`第${i + 1}`, i]]));
    book.addWorksheet("空");
  };

  it("are headed by their names", async () => {
    expect(await show(fill(["visible", "visible"]))).toEqual(["H2 表1", "T0h | 指标 | 目标值", "T0 | 第1 | 0", "H2 表2", "T1h | 指标 | 目标值", "T1 | 第2 | 1"]);
  });

  it("are left out where hidden, and one alone has no heading", async () => {
    expect(await show(fill(["hidden", "visible", "veryHidden"]))).toEqual(["T0h | 指标 | 目标值", "T0 | 第2 | 1"]);
  });

  it("are the pages of places", async () => {
    const blocks = await read(await bookOf(fill(["visible", "visible"])));
    expect(blocks.map((block) => block.place)).toEqual([{ line: 1, page: 1 }, { line: 1, page: 1 }, { line: 2, page: 1 }, { line: 1, page: 2 }, { line: 1, page: 2 }, { line: 2, page: 2 }]);
  });

  it("keep hidden rows and columns", async () => {
    expect(await show((book) => {
      const sheet = book.addWorksheet("甲");
      sheet.addRows([["指标", "目标值"], ["甲", 1]]);
      sheet.getRow(2).hidden = true;
      sheet.getColumn(2).hidden = true;
    })).toEqual(["T0h | 指标 | 目标值", "T0 | 甲 | 1"]);
  });
});

describe("a number", () => {
  it.each([
    [0.1 + 0.2, "General", "0.3"], [1e21, "General", "1000000000000000000000"], [0.0000001, "General", "0.0000001"], [-5, "General", "-5"],
    [0.985, "0.0%", "98.5%"], [0.985, "0%", "99%"], [0.0749999999999999, "0.00%", "7.50%"], [1.005, "0.00", "1.01"], [2.5, "0", "3"], [1234567.891, "#,##0.00", "1,234,567.89"],
    [1234.5, "#,##0.##", "1,234.5"], [5, "0.##", "5"], [7, "000", "007"], [0, "#,##0", "0"], [-0.4, "0", "0"], [-1234.5, "#,##0.0;(#,##0.0)", "(1,234.5)"], [0, "0;-0;-", "-"],
    [98.5, '0.00"%"', "98.50%"], [12.3, '0.0"亿元"', "12.3亿元"], [123456789, '0.0,,"百万"', "123.5百万"], [5, "0.00_ ;[Red]-0.00 ", "5.00"], [3, "¥#,##0", "¥3"], [3, "[$¥-804]#,##0", "¥3"],
    [12345, "0.00E+00", "12345"], [0.5, "# ?/?", "0.5"], [150, '[>=100]"高";[<10]"低";0', "高"], [50, '[>=100]"高";[<10]"低";0', "50"], [5, "@", ""], [2000, "0\\年", "2000年"],
  ])("%d as %s is %s", (value, format, text) => {
    expect(showNumber(value, format, false)).toBe(text);
  });

  // 43160 is 1 March 2018, 43101 1 January 2018; 41698 in the calendar of 1904 is 1 March 2018.
  it.each([
    [43160, "yyyy-mm-dd", "2018-03-01"], [43160, "m/d/yyyy", "2018-03-01"], [43160, 'yyyy"年"m"月"', "2018年3月"], [43160, "yyyy年m月d日", "2018年3月1日"], [43160, "mmm-yy", "2018年3月"],
    [43160, 'm"月"d"日"', "3月1日"], [43160, "d-mmm", "3月1日"], [43160, '[$-804]yyyy"年"m"月"d"日";@', "2018年3月1日"], [43160, "yyyy", "2018"], [43160.354166667, "yyyy-mm-dd hh:mm", "2018-03-01 08:30"],
    [0.75, "h:mm", "18:00"], [1.5, "[h]:mm", "36:00"], [1, "yyyy-mm-dd", "1900-01-01"], [61, "yyyy-mm-dd", "1900-03-01"], [-1, "yyyy-mm-dd", "-1"], [43160, "aaaa", "2018-03-01"],
  ])("%d as date %s is %s", (value, format, text) => {
    expect(showNumber(value, format, false)).toBe(text);
  });

  it("counts from 1904 where the workbook does", () => {
    expect(showNumber(41698, "yyyy-mm-dd", true)).toBe("2018-03-01");
  });

  it("in a sheet is shown by the cell's format", async () => {
    expect(await shown(0.985, "0.0%")).toBe("98.5%");
    expect(await shown(new Date(Date.UTC(2018, 2, 1)), 'yyyy"年"m"月"')).toBe("2018年3月");
    expect(await shown(new Date(Date.UTC(2018, 2, 1)))).toBe("2018-03-01");
    expect(await shown(0.1 + 0.2)).toBe("0.3");
  });
});

describe("a cell", () => {
  it.each<[string, ExcelJS.CellValue, string]>([
    ["formula", { formula: "1+1", result: 2 }, "2"],
    ["formula with text", { formula: '"a"&"b"', result: "甲&乙<丙>" }, "甲&乙<丙>"],
    ["formula never computed", { formula: "1+1" }, ""],
    ["formula with a link", { formula: 'HYPERLINK("https://a.cn/1.html?a=1&b=2","查看")', result: "查看" }, "→https://a.cn/1.html?a=1&b=2(查看)"],
    ["error", { error: "#DIV/0!" }, ""],
    ["formula with an error", { formula: "1/0", result: { error: "#DIV/0!" } }, ""],
    ["rich text", { richText: [{ text: "甲" }, { font: { bold: true }, text: "乙" }] }, "甲乙"],
    ["link", { text: "查看", hyperlink: "http://a.cn/1.html" }, "→http://a.cn/1.html(查看)"],
    ["printed link", { text: "http://a.cn/1.html", hyperlink: "http://a.cn/1.html" }, "→http://a.cn/1.html"],
    ["two printed links", { text: "http://a.cn/1.html\nhttp://a.cn/2.html", hyperlink: "http://a.cn/1.html" }, "→http://a.cn/1.html →http://a.cn/2.html"],
    ["text with a link", { text: "3月1日，一。\n3月2日，二。", hyperlink: "http://a.cn/1.html" }, "3月1日，一。 ¶ 3月2日，二。 →http://a.cn/1.html()"],
    ["link to a file", { text: "附件", hyperlink: "file:///c:/a.doc" }, "附件"],
    ["list", "➢3月1日，一。\n➢3月2日，二。", "• 3月1日，一。 ¶ • 3月2日，二。"],
    ["mark-up", "<p>3月1日，一。</p><p>3月2日，<通知>。</p>", "3月1日，一。 ¶ 3月2日，<通知>。"],
    ["line break of the program", "甲_x000D_\n乙", "甲乙"],
    ["Boolean", true, "TRUE"],
  ])("%s", async (_name, value, text) => {
    expect(await shown(value)).toBe(text);
  });

  it("may hold 32,767 characters", async () => {
    expect(await shown("字".repeat(32_767))).toBe("字".repeat(32_767));
  });
});

describe("a workbook on which libraries stumble", () => {
  it("is read with prefixed elements, other part names, absolute targets, readings, inline texts, tables, drawings and a merge over whole columns", async () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const parts = {
      "[Content_Types].xml": "<Types/>",
      "_rels/.rels": `<Relationships xmlns="${relations}"><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      "xl/workbook.xml": `<x:workbook xmlns:x="${main}" xmlns:r="${office}"><x:sheets><x:sheet name="甲&amp;乙" sheetId="7" r:id="q"/></x:sheets><x:definedNames><x:definedName name="_">#REF!</x:definedName></x:definedNames></x:workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${relations}"><Relationship Id="q" Type="${office}/worksheet" Target="/xl/worksheets/Tabelle.xml"/><Relationship Id="s" Type="${office}/sharedStrings" Target="strings7.xml"/></Relationships>`,
      "xl/strings7.xml": `<x:sst xmlns:x="${main}"><x:si><x:t>指标</x:t><x:rPh sb="0" eb="1"><x:t>zhi</x:t></x:rPh></x:si></x:sst>`,
      "xl/worksheets/Tabelle.xml": `<x:worksheet xmlns:x="${main}" xmlns:r="${office}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>目标值</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2" t="str"><x:f t="shared" si="3"/><x:v>甲</x:v></x:c><x:c r="B2"><x:v>3</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="F1:G1048576"/></x:mergeCells><x:drawing r:id="none"/><x:tableParts><x:tablePart r:id="none"/></x:tableParts></x:worksheet>`,
    };
    const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
    expect(showBlocks(await read(bytes))).toEqual(["T0h | 指标 | 目标值", "T0 | 甲 | 3"]);
  });
});

describe("a file that is no readable workbook", () => {
  const refusal = async (name: string, bytes: Uint8Array): Promise<unknown> => readDocument(name, bytes).catch((error: unknown) => error);
  const ole = (content: string): Uint8Array => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from(content, (letter) => [letter.charCodeAt(0), 0]).flat()]);

  it("is refused with the reason", async () => {
    const whole = await bookOf(planSheet);
    const cases: [string, Uint8Array, string][] = [
      ["a.xlsx", new Uint8Array(), "empty"],
      ["a.xlsx", await bookOf((book) => { book.addWorksheet("空"); }), "empty"],
      ["a.xlsx", strToU8("指标,目标值\n甲,3"), "wrong-format"],
      ["a.xlsx", zipSync({ "word/document.xml": strToU8("<a/>") }), "wrong-format"],
      ["a.xlsx", whole.slice(0, Math.floor(whole.length / 2)), "damaged"],
      ["a.xlsx", zipSync({ ...unzipSync(whole), "xl/worksheets/sheet1.xml": strToU8("<worksheet><sheetData><row r='1'><c r='A1'></row></sheetData>") }), "damaged"],
      ["a.xls", ole("Workbook"), "old-format"],
      ["a.xlsx", ole("EncryptedPackage"), "password-protected"],
    ];
    for (const [name, bytes, code] of cases) {
      const error = await refusal(name, bytes);
      expect(error, `${name} ${code}`).toBeInstanceOf(UnreadableFile);
      expect(error).toMatchObject({ code, facts: { name } });
    }
  });

  it("is refused where it unpacks to more than 300 MB", async () => {
    // 5 MB of zeros, of which the zip's directory says that they are 400 MB: offset 24 of its entry is the unpacked size (APPNOTE 4.3.12).
    const bytes = zipSync({ "xl/workbook.xml": new Uint8Array(5_000_000) });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 400 * 1024 * 1024, true);
    expect(await refusal("a.xlsx", bytes)).toMatchObject({ code: "too-large" });
  });

  it("is read where it is a page with an Office name", async () => {
    expect(showBlocks(await readDocument("a.xls", strToU8("<html><table><tr><td>指标<td>目标值<tr><td>甲<td>3</table>")))).toEqual(["T0h | 指标 | 目标值", "T0 | 甲 | 3"]);
  });
});
