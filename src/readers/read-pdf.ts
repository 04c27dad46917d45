import type { Block, Place } from "../domain/block.ts";
import { emitItems } from "./emit-blocks.ts";
import { joinCellLines, joinLines } from "./pdf/join-lines.ts";
import { joinPages, type DocumentPart } from "./pdf/join-pages.ts";
import { edgesOf, type JoinedTable, type TableRow } from "./pdf/join-tables.ts";
import { layOutPage, withColumns, type PageLayout } from "./pdf/lay-out-pages.ts";
import { openPdf, type OpenPdf } from "./pdf/open-pdf.ts";
import { readPage } from "./pdf/read-page.ts";
import { withoutRunningHeads } from "./pdf/running-heads.ts";
import { typedText } from "./pdf/typed-text.ts";
import type { MarkupCell, MarkupItem } from "./markup-item.ts";
import { hasTabRows, readText } from "./read-text.ts";
import { UnreadableFile } from "./unreadable-file.ts";

/** No report has as many pages; reading them would take minutes. */
const MOST_PAGES = 2000;
/** Share of characters without a meaning (private use, replacement) above which the text is gibberish. */
const LOST_RATE = 0.3;
const MEANINGLESS = /[\uE000-\uEFFF\uF100-\uF8FF\uFFFD\u0001-\u0008\u000E-\u001F]/;

/**
 * Blocks of a PDF's text layer: tables by the lines drawn around their cells or by the columns that the text keeps, paragraphs, headings by their size.
 * Running heads and page numbers are left out. Places give page and line. Throws UnreadableFile: "wrong-format", "password-protected", "damaged",
 * "too-long", "scanned" (no text layer), "text-lost".
 */
export async function readPdf(fileName: string, bytes: Uint8Array): Promise<readonly Block[]> {
  const pdf = await openPdf(fileName, bytes);
  try {
    const layouts = await readPages(fileName, pdf);
    const lines = withoutRunningHeads(layouts);
    const typed = layouts.some((page) => page.tables.length > 0) ? null : typedText(lines, layouts[0]?.width ?? 0);
    if (typed !== null && hasTabRows(typed)) return readText(typed);
    return blocksOf(joinPages(withColumns(layouts.map((page, i) => ({ ...page, lines: lines[i] ?? [] })))));
  } finally {
    await pdf.close();
  }
}

async function readPages(name: string, { document, library }: OpenPdf): Promise<PageLayout[]> {
  const pages = document.numPages;
  if (pages > MOST_PAGES) throw new UnreadableFile("too-long", { name, pages, limit: MOST_PAGES });
  const layouts: PageLayout[] = [];
  let characters = 0;
  let meaningless = 0;
  for (let number = 1; number <= pages; number += 1) {
    const drawing = await readPage(await document.getPage(number), library);
    for (const { text } of drawing.glyphs) {
      if (text.trim() !== "") characters += 1;
      if (MEANINGLESS.test(text)) meaningless += 1;
    }
    layouts.push(layOutPage(drawing));
  }
  if (characters === 0) throw new UnreadableFile("scanned", { name, pages });
  if (meaningless > characters * LOST_RATE) throw new UnreadableFile("text-lost", { name });
  return layouts;
}

/** The parts as blocks, by the routine that all readers with tables share. An item's line number stands for its place until the end. */
function blocksOf(parts: readonly DocumentPart[]): Block[] {
  const places: Place[] = [];
  const mark = (page: number): number => {
    const last = places.at(-1);
    places.push({ line: last?.page === page + 1 ? last.line + 1 : 1, page: page + 1 });
    return places.length;
  };
  const blocks: Block[] = [];
  emitItems(parts.map((part) => itemOf(part, mark)), blocks, 1);
  return blocks.map((block) => ({ ...block, place: places[block.place.line - 1] ?? block.place }));
}

function itemOf(part: DocumentPart, mark: (page: number) => number): MarkupItem {
  if (part.kind === "break") return { kind: "rule", line: mark(part.page) };
  if (part.kind === "table") return tableOf(part, mark);
  return { kind: "paragraph", segments: joinLines(part.lines, part.edge), bullet: false, number: null, level: part.level, line: mark(part.page) };
}

function tableOf(table: JoinedTable, mark: (page: number) => number): MarkupItem {
  const edges = edgesOf(table.rows);
  const rows = table.rows.map((row: TableRow) => {
    const line = mark(row.page);
    return { line, cells: row.cells.map((lines, column): MarkupCell => ({
      items: joinCellLines(lines, edges[column] ?? 0).map((segments) => ({ kind: "paragraph", segments, bullet: false, number: null, level: null, line })),
      header: false, colspan: 1, rowspan: 1,
    })) };
  });
  return { kind: "table", rows };
}
