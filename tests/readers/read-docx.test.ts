import { strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { readDocument } from "../../src/readers/read-document.ts";
import { UnreadableFile } from "../../src/readers/unreadable-file.ts";
import { convertOffice } from "./convert-office.ts";
import { showBlocks } from "./show-blocks.ts";

/** A document as Word writes it, of the parts that a reader needs. */
function wordFile(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  const relation = (id: string, name: string, target: string, mode = ""): string => `<Relationship Id="${id}" Type="${office}/${name}" Target="${target}"${mode}/>`;
  const relations = (content: string): string => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  const style = (id: string, name: string): string => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/></Types>`,
    "_rels/.rels": relations(relation("r1", "officeDocument", "word/document.xml")),
    "word/_rels/document.xml.rels": relations(relation("s", "styles", "styles.xml") + relation("n", "footnotes", "footnotes.xml") + relation("l", "hyperlink", "http://a.cn/1.html?a=1&amp;b=2", ' TargetMode="External"') + relation("i", "image", "media/image1.png")),
    "word/styles.xml": `<w:styles ${main}>${style("a1", "标题 1")}${style("a2", "标题2")}${style("a3", "heading 3")}${style("t", "Title")}${style("b", "标题")}</w:styles>`,
    "word/document.xml": `<w:document ${main}><w:body>${body}</w:body></w:document>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string, style = ""): string => `<w:p>${style === "" ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${content}</w:p>`;
const show = async (bytes: Uint8Array): Promise<string[]> => showBlocks(await readDocument("甲.docx", bytes));

describe("a Word document", () => {
  it("has headings by Chinese and English style names", async () => {
    const styles: [string, string][] = [["t", "题"], ["b", "题二"], ["a1", "一级"], ["a2", "二级"], ["a3", "三级"], ["", "正文"]];
    expect(await show(wordFile(styles.map(([style, text]) => paragraph(run(text), style)).join("")))).toEqual(["H1 题", "H1 题二", "H1 一级", "H2 二级", "H3 三级", "P 正文"]);
  });

  it("has merged cells over rows and columns, lists in cells and several paragraphs", async () => {
    const cell = (content: string, properties = ""): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
    const text = (words: string): string => paragraph(run(words));
    const rows = [
      [cell(text("地区")), cell(text("政策")), cell(text("链接"))],
      [cell(text("甲省"), '<w:vMerge w:val="restart"/>'), cell(text("➢3月1日，一。") + text("➢3月2日，二。")), cell(paragraph(`<w:hyperlink r:id="l">${run("查看")}</w:hyperlink>`))],
      [cell("<w:p/>", "<w:vMerge/>"), cell(text("3月3日，<通知>三。".replace("<", "&lt;").replace(">", "&gt;")), '<w:gridSpan w:val="2"/>')],
    ];
    expect(await show(wordFile(`<w:tbl>${rows.map((cells) => `<w:tr>${cells.join("")}</w:tr>`).join("")}</w:tbl>`))).toEqual([
      "T0h | 地区 | 政策 | 链接", "T0 | 甲省 | • 3月1日，一。 ¶ • 3月2日，二。 | →http://a.cn/1.html?a=1&b=2(查看)", "T0 |  | 3月3日，<通知>三。 | ",
    ]);
  });

  it("has its footnotes at the end and no marks in the text", async () => {
    const note = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">${paragraph(run("据年报。"))}</w:footnote></w:footnotes>`;
    const body = paragraph(`${run("总量130%")}<w:r><w:footnoteReference w:id="2"/></w:r>${run("，增长。")}`) + paragraph(run("末段。"));
    expect(await show(wordFile(body, { "word/footnotes.xml": note }))).toEqual(["P 总量130%，增长。", "P 末段。", "--", "P 注1：据年报。"]);
  });

  it("leaves out pictures, deleted text and the targets of its own links", async () => {
    const picture = '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="i"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const body = paragraph(`${run("前")}${picture}<w:del>${"<w:r><w:delText>删</w:delText></w:r>"}</w:del><w:ins>${run("增")}</w:ins>${run("后")}`) + paragraph(`<w:hyperlink w:anchor="x">${run("一、部委")}</w:hyperlink>`);
    const blocks = await readDocument("甲.docx", wordFile(body));
    expect(showBlocks(blocks)).toEqual(["P 前增后", "P 一、部委"]);
    expect(blocks.map((block) => (block.kind === "paragraph" ? block.links : null))).toEqual([[], []]);
  });

  it("has the number of the paragraph as place", async () => {
    const blocks = await readDocument("甲.docx", wordFile(["一", "二", "三"].map((text) => paragraph(run(text))).join("")));
    expect(blocks.map((block) => block.place.line)).toEqual([1, 2, 3]);
  });

  it("may have a cell of 40,000 characters", async () => {
    const long = "字".repeat(40_000);
    expect(await show(wordFile(`<w:tbl><w:tr><w:tc>${paragraph(run("甲省"))}</w:tc><w:tc>${paragraph(run(long))}</w:tc></w:tr></w:tbl>`))).toEqual([`T0 | 甲省 | ${long}`]);
  });
});

describe("a page that LibreOffice saved as Word document", () => {
  let bytes = new Uint8Array();

  beforeAll(async () => {
    const html = `<h1>监测报告</h1><h2>二、各地</h2><p>见<a href="http://a.cn/0.html">公告</a>。</p><ul><li>甲。</li><li>乙。</li></ul><table border="1"><thead><tr><th rowspan="2">类别</th><th colspan="2">2017年</th></tr>
      <tr><th>目标</th><th>实际</th></tr></thead><tr><td rowspan="2">商务</td><td><ul><li>3月1日，一。</li><li>3月2日，二。</li></ul></td><td><a href="http://a.cn/1.html">http://a.cn/1.html</a></td></tr><tr><td colspan="2">三</td></tr></table>`;
    const files = await convertOffice([{ name: "page", extension: "html", bytes: `<html><head><meta charset="utf-8"></head><body>${html}</body></html>` }], "docx");
    bytes = new Uint8Array(files.get("page") ?? new Uint8Array());
  }, 60_000);

  it("keeps headings, lists, links and merged cells", async () => {
    expect(await show(bytes)).toEqual([
      "H1 监测报告", "H2 二、各地", "P 见公告。", "• 甲。", "• 乙。", "T0h | 类别 | 2017年 | ", "T0h |  | 目标 | 实际", "T0 | 商务 | • 3月1日，一。 ¶ • 3月2日，二。 | →http://a.cn/1.html", "T0 |  | 三 | ",
    ]);
  });

  it("is damaged where its end or its text is missing", async () => {
    const { "word/document.xml": document = new Uint8Array(), ...others } = unzipSync(bytes);
    const broken = { "cut zip": bytes.slice(0, bytes.length - 500), "no text": zipSync(others), "cut text": zipSync({ ...others, "word/document.xml": document.slice(0, 2000) }) };
    for (const [name, file] of Object.entries(broken)) {
      const error: unknown = await readDocument("a.docx", file).catch((thrown: unknown) => thrown);
      expect(error, name).toBeInstanceOf(UnreadableFile);
      expect(error, name).toMatchObject({ code: "damaged" });
    }
  });
});

describe("a file that is no Word document", () => {
  const ole = (content: string): Uint8Array => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from(content, (letter) => [letter.charCodeAt(0), 0]).flat()]);

  it.each<[string, Uint8Array, object]>([
    ["a.docx", new Uint8Array(), { code: "empty" }],
    ["a.docx", strToU8("甲乙丙"), { code: "wrong-format", facts: { name: "a.docx", format: "Word" } }],
    ["a.docx", zipSync({ "xl/workbook.xml": strToU8("<a/>") }), { code: "wrong-format" }],
    ["a.docx", wordFile(""), { code: "empty" }],
    ["a.docx", wordFile("<w:p><w:r><w:t>甲"), { code: "damaged" }],
    ["a.doc", ole("WordDocument"), { code: "old-format", facts: { name: "a.doc", extension: "doc", saveAs: "docx" } }],
    ["a.docx", ole("EncryptedPackage"), { code: "password-protected" }],
  ])("%s is refused: %#", async (name, bytes, refusal) => {
    const error: unknown = await readDocument(name, bytes).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnreadableFile);
    expect(error).toMatchObject(refusal);
  });
});
