import { beforeAll, describe, expect, it } from "vitest";
import type { Block } from "../../src/domain/block.ts";
import { readPdf } from "../../src/readers/read-pdf.ts";
import { UnreadableFile } from "../../src/readers/unreadable-file.ts";
import { barePdf } from "./bare-pdf.ts";
import { convertOffice } from "./convert-office.ts";
import { flatTable, flatText, link, paragraph } from "./flat-text.ts";
import { showBlocks } from "./show-blocks.ts";

const ADDRESS = "http://www.example.gov.cn/art/2021/3/5/art_1229048_58761234567890.html";
/** Longer than a page of the small size used below, without a full stop before its end. */
const LONG = `3月9日，甲省公布${"第一批数字车间名单、".repeat(30)}共三十家。`;
const A5 = { width: 14.8, height: 12 };

const DOCUMENTS: Readonly<Record<string, string>> = {
  "merged-cells": `<!DOCTYPE html><meta charset="utf-8"><h1>月报</h1><p>概述。</p>
    <table border="1" cellspacing="0"><tr><th>地区</th><th>举措</th><th>链接</th></tr>
    <tr><td rowspan="2">内蒙古自治区</td><td>3月1日，甲市上线平台。</td><td><a href="${ADDRESS}">${ADDRESS}</a></td></tr>
    <tr><td><ul><li>3月2日，乙市签约。</li><li>3月3日，丙市开会。</li></ul></td><td><p><a href="http://example.com/2">链接</a></p><p><a href="http://example.com/3">原文</a></p></td></tr>
    <tr><td>甘肃省</td><td colspan="2">暂无。</td></tr></table><p>完</p>`,
  "page-break": flatText({
    ...A5, columns: [2.4, 5.6, 2.8], header: "内部资料 请勿外传", footer: ["第 ", " 页"],
    body: paragraph("一、各省情况") + flatTable(3, [
      [paragraph("地区"), paragraph("举措"), paragraph("链接")],
      [paragraph("甲省"), paragraph(LONG), link("http://example.com/1", "链接")],
      [paragraph("乙省"), paragraph("3月10日，乙省开会。"), link("http://example.com/2", "链接")],
    ]) + paragraph("二、其他"),
  }),
  landscape: flatText({
    width: 29.7, height: 21, columns: [4, 12, 4], footer: ["- ", " -"],
    body: flatTable(3, [[paragraph("指标"), paragraph("目标值"), paragraph("完成值")], [paragraph("网络零售额"), paragraph("12 万亿元"), paragraph("13 万亿元")]]),
  }),
  "no-table": flatText({
    ...A5, header: "内部资料 请勿外传", footer: ["", "/9"],
    body: `<text:h text:outline-level="1" text:style-name="Heading">第二届论坛</text:h>${paragraph(`会议于3月9日召开，${"与会者讨论了数据共享的办法，".repeat(25)}会议至此结束。`)}${paragraph("➢ 下届在Hangzhou举行。")}${paragraph("a long English sentence, which is set over the end of its line and goes on in the next one")}`,
  }),
  "no-lines": `<!DOCTYPE html><meta charset="utf-8"><p>指标完成情况如下，单位见表，各项数据均由有关部门提供，截至报告期末，未经审计，仅供内部参考使用，请勿对外公布或者引用。</p>
    <table border="0" cellpadding="4" width="100%"><tr><td>指标名称</td><td>目标值</td><td>完成值</td></tr>
    <tr><td>电子商务交易额</td><td>36 万亿元</td><td>28.7 万亿元</td></tr><tr><td>网络零售额</td><td>12 万亿元</td><td>7.2 万亿元</td></tr></table>`,
};

let files: ReadonlyMap<string, Uint8Array>;
let locked: Uint8Array | undefined;

beforeAll(async () => {
  const all = Object.entries(DOCUMENTS).map(([name, bytes]) => ({ name, bytes, extension: bytes.startsWith("<?xml") ? "fodt" as const : "html" as const }));
  const pages = await convertOffice(all.filter(({ extension }) => extension === "html"), "pdf");
  const texts = await convertOffice(all.filter(({ extension }) => extension === "fodt"), "pdf");
  files = new Map([...pages, ...texts]);
  const password = ':{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"secret"}}';
  locked = (await convertOffice(all.filter(({ name }) => name === "landscape"), "pdf", password)).get("landscape");
});

async function blocksOf(name: string): Promise<readonly Block[]> {
  return readPdf(`${name}.pdf`, files.get(name) ?? new Uint8Array());
}

describe("a PDF with a table", () => {
  it("has the cells that its lines draw: merged ones, lists, links over two lines, links on words", async () => {
    expect(showBlocks(await blocksOf("merged-cells"))).toEqual([
      "H1 月报", "P 概述。",
      "T0h | 地区 | 举措 | 链接",
      `T0 | 内蒙古自治区 | 3月1日，甲市上线平台。 | →${ADDRESS}`,
      "T0 |  | • 3月2日，乙市签约。 ¶ • 3月3日，丙市开会。 | →http://example.com/2(链接) →http://example.com/3(原文)",
      "T0 | 甘肃省 | 暂无。 | ",
      "P 完",
    ]);
  });

  it("keeps a row over a page break in one, and leaves out running heads and page numbers", async () => {
    expect(showBlocks(await blocksOf("page-break"))).toEqual([
      "P 一、各省情况",
      "T0h | 地区 | 举措 | 链接",
      `T0 | 甲省 | ${LONG} | →http://example.com/1(链接)`,
      "T0 | 乙省 | 3月10日，乙省开会。 | →http://example.com/2(链接)",
      "--", "P 二、其他",
    ]);
  });

  it("is read on a landscape page, whose page number is alone in its foot", async () => {
    expect(showBlocks(await blocksOf("landscape"))).toEqual(["T0h | 指标 | 目标值 | 完成值", "T0 | 网络零售额 | 12 万亿元 | 13 万亿元"]);
  });

  it("is found by its columns where no lines are drawn", async () => {
    const [first, ...rows] = showBlocks(await blocksOf("no-lines"));
    expect(first).toMatch(/^P 指标完成情况如下.*引用。$/);
    expect(rows).toEqual(["T0h | 指标名称 | 目标值 | 完成值", "T0 | 电子商务交易额 | 36 万亿元 | 28.7 万亿元", "T0 | 网络零售额 | 12 万亿元 | 7.2 万亿元"]);
  });
});

describe("running text of a PDF", () => {
  it("is joined over lines and pages: Chinese without blanks, English with them; items and titles begin anew", async () => {
    expect(showBlocks(await blocksOf("no-table"))).toEqual([
      "H2 第二届论坛",
      `P 会议于3月9日召开，${"与会者讨论了数据共享的办法，".repeat(25)}会议至此结束。`,
      "• 下届在Hangzhou举行。",
      "P a long English sentence, which is set over the end of its line and goes on in the next one",
    ]);
  });

  it("says on which page and line each block stands", async () => {
    const blocks = await blocksOf("page-break");
    expect(blocks.map((block) => block.place.page)).toEqual([1, 1, 1, 3, 4, 4]);
    expect(blocks[1]?.place).toEqual({ page: 1, line: 2 });
  });
});

describe("a PDF that cannot be read", () => {
  const refusal = async (bytes: Uint8Array): Promise<unknown> => readPdf("x.pdf", bytes).then(() => "read", (error: unknown) => (error instanceof UnreadableFile ? error.code : error));

  it("without a text layer is a scan", async () => {
    expect(await refusal(barePdf(["0.5 g 50 50 400 600 re f", "50 50 400 600 re f"]))).toBe("scanned");
  });

  it("behind a password is said to be so", async () => {
    expect(locked?.length).toBeGreaterThan(1000);
    expect(await refusal(locked ?? new Uint8Array())).toBe("password-protected");
  });

  it("damaged", async () => {
    expect(await refusal(new TextEncoder().encode("%PDF-1.7\n1 0 obj\n<< /Type /Cat"))).toBe("damaged");
  });

  it("and no PDF at all", async () => {
    expect(await refusal(new TextEncoder().encode("地区\t举措\n"))).toBe("wrong-format");
  });

  it("leaves the caller's bytes alone", async () => {
    const bytes = barePdf(["BT /F1 12 Tf 72 700 Td (Text) Tj ET"]);
    const before = bytes.slice();
    expect(showBlocks(await readPdf("x.pdf", bytes))).toEqual(["P Text"]);
    expect(bytes).toEqual(before);
  });
});

describe("a page's drawing", () => {
  it("places text by the text matrix, its spacing and its scale", async () => {
    // "A B" as two strings on one baseline, the next line by T*, a word set with spaced letters.
    const blocks = await readPdf("x.pdf", barePdf(["BT /F1 12 Tf 14 TL 72 700 Td (A) Tj 20 0 Td (B) Tj -20 0 Td T* (second) Tj ET 2 0 0 2 0 0 cm BT /F1 6 Tf 36 300 Td 1 Tc (third) Tj ET"]));
    expect(showBlocks(blocks)).toEqual(["P A B", "P second", "P third"]);
  });

  it("takes filled strips for the lines of a table, and no underlines", async () => {
    const lines = [[72, 700, 300, 1], [72, 660, 300, 1], [72, 620, 300, 1], [72, 620, 1, 80], [200, 620, 1, 80], [372, 620, 1, 81], [76, 676, 24, 0.5]];
    const text = "BT /F1 12 Tf 76 678 Td (Goal) Tj 130 0 Td (Value) Tj -130 -40 Td (GDP) Tj 130 0 Td (5) Tj ET";
    const blocks = await readPdf("x.pdf", barePdf([`${lines.map((line) => `${line.join(" ")} re f`).join("\n")}\n${text}`]));
    expect(showBlocks(blocks)).toEqual(["T0 | Goal | Value", "T0 | GDP | 5"]);
  });

  it("leaves out a slanting watermark, and counts letters drawn twice once", async () => {
    const blocks = await readPdf("x.pdf", barePdf(["BT /F1 60 Tf 0.7 0.7 -0.7 0.7 100 300 Tm (DRAFT) Tj ET BT /F1 12 Tf 72 700 Td (Bold) Tj 0.4 0 Td (Bold) Tj ET"]));
    expect(showBlocks(blocks)).toEqual(["P Bold"]);
  });
});
