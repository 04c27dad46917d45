import ExcelJS from "exceljs";
import Papa from "papaparse";
import type { Block, Cell, Link } from "../../src/domain/block.ts";

/** One row of a sheet: a line alone in its first column, or the cells of a table with their links. */
interface SheetLine {
  readonly cells: readonly { readonly text: string; readonly href: string | null }[];
  readonly inTable: boolean;
}

/** The blocks of a text as staff would put them into a sheet: a line a row, bullets with their mark, labels merged over their rows. */
export async function reportWorkbook(blocks: readonly Block[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("监测报告");
  const lines = linesOf(blocks);
  lines.forEach(({ cells }, i) => {
    cells.forEach(({ text, href }, column) => {
      const cell = sheet.getCell(i + 1, column + 1);
      if (text !== "") cell.value = href === null ? text : { text, hyperlink: href };
    });
  });
  lines.forEach(({ cells, inTable }, i) => {
    if (!inTable || cells[0]?.text === "") return;
    let last = i;
    while (lines[last + 1]?.inTable === true && lines[last + 1]?.cells[0]?.text === "") last += 1;
    if (last > i) sheet.mergeCells(i + 1, 1, last + 1, 1);
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export function reportCsv(blocks: readonly Block[]): Uint8Array {
  const rows = linesOf(blocks).map(({ cells }) => cells.map(({ text, href }) => (href === null || href === text ? text : `[${text}](${href})`)));
  const width = Math.max(...rows.map((row) => row.length));
  return new TextEncoder().encode(`\uFEFF${Papa.unparse(rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]))}`);
}

function linesOf(blocks: readonly Block[]): SheetLine[] {
  return blocks.flatMap((block): SheetLine[] => {
    if (block.kind === "break") return [];
    if (block.kind === "row") return [{ cells: block.cells.map(cellOf), inTable: true }];
    return [{ cells: [{ text: block.kind === "paragraph" ? (block.bullet ? "➢" : "") + linkedText(block.text, block.links) : block.text, href: null }], inTable: false }];
  });
}

/** Words of a running text that carry a link, as markdown has them: a cell can link only as a whole. */
function linkedText(text: string, links: readonly Link[]): string {
  return links.filter((link) => link.href !== link.text && link.text !== "").reduce((words, link) => words.replace(link.text, `[${link.text}](${link.href})`), text);
}

function cellOf(cell: Cell): { text: string; href: string | null } {
  const text = cell.paragraphs.map((paragraph) => (paragraph.bullet ? `➢${paragraph.text}` : paragraph.text)).join("\n");
  const [link] = cell.links;
  if (text === "" && cell.links.length === 1 && link && link.text !== "" && /^https?:/.test(link.href)) return { text: link.text, href: link.href };
  const outside = cell.links.filter((each) => !text.includes(each.text)).map((each) => (each.text === "" || each.href.includes(each.text) ? each.href : each.text));
  return { text: [text, ...outside].filter((part) => part !== "").join("\n"), href: null };
}
