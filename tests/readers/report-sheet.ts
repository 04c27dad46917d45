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
    return [{ cells: [{ text: block.kind === "paragraph" ? (block.bullet ? "➢" : "") + linkedText(block.text, block.links, " ") : block.text, href: null }], inTable: false }];
  });
}

function cellOf(cell: Cell): { text: string; href: string | null } {
  const text = cell.paragraphs.map((paragraph) => (paragraph.bullet ? `➢${paragraph.text}` : paragraph.text)).join("\n");
  const [link] = cell.links;
  if (text === "" && cell.links.length === 1 && link && link.text !== "" && /^https?:/.test(link.href)) return { text: link.text, href: link.href };
  return { text: linkedText(text, cell.links, "\n"), href: null };
}

/** The text with its links as markdown has them, for a cell can link only as a whole: around their words, or behind the text. */
function linkedText(text: string, links: readonly Link[], gap: string): string {
  let words = text;
  for (const link of links) {
    const written = link.href === link.text || link.text === "" || link.href === "#" ? link.text || link.href : `[${link.text}](${link.href})`;
    if (link.text !== "" && text.includes(link.text)) words = words.replace(link.text, () => written);
    else words += words === "" ? written : gap + written;
  }
  return words;
}
