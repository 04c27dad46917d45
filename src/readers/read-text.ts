import type { Block, Cell } from "../domain/block.ts";
import { collectCellMarkup } from "./collect-markup.ts";
import { finishCell } from "./finish-cell.ts";
import { finishFlow } from "./finish-flow.ts";
import { markLinks } from "./mark-links.ts";
import type { MarkupParagraph } from "./markup-item.ts";
import { LinkColumns, looksLikeHeader, textOfCell } from "./table-columns.ts";
import { classifyLine, type TextLine } from "./text-line.ts";

/**
 * Blocks of a text file: lines with tabs are rows, the others paragraphs or markdown headings; blank lines and form feeds give one break. A table goes
 * on over blank lines (page breaks) until other text or another header comes.
 */
export function readText(source: string): Block[] {
  const reader = new TextReader();
  let number = 1;
  for (const line of source.split(/\r\n|[\n\r\u0085\u2028\u2029]/)) {
    // A form feed is a page break: what stands around it is on two pages.
    line.split("\f").forEach((part, i) => {
      if (i > 0) reader.gap(number);
      if (i === 0 || part.trim() !== "") reader.take(part, number);
    });
    number += 1;
  }
  return reader.blocks;
}

/** Two rows with tabs: one may be a stray line. */
export function hasTabRows(source: string): boolean {
  let rows = 0;
  for (const line of source.split(/[\r\n]+/)) {
    if (line.includes("\t") && classifyLine(line, false).kind === "row") rows += 1;
    if (rows === 2) return true;
  }
  return false;
}

class TextReader {
  readonly blocks: Block[] = [];
  private readonly linkColumns = new LinkColumns();
  private table = -1;
  private inTable = false;
  private header = "";
  private pendingGap: number | null = null;

  take(line: string, number: number): void {
    const found = classifyLine(line, this.inTable);
    if (found.kind === "blank") this.gap(number);
    else if (found.kind === "row") this.takeRow(found.cells, number);
    else if (found.kind !== "separator") this.takeText(found, number);
  }

  /** Several gaps in a row are one; those before the first and after the last block are none. */
  gap(number: number): void {
    if (this.blocks.length > 0) this.pendingGap ??= number;
  }

  private push(blocks: readonly Block[]): void {
    if (blocks.length === 0) return;
    if (this.pendingGap !== null) this.blocks.push({ kind: "break", place: { line: this.pendingGap } });
    this.pendingGap = null;
    for (const block of blocks) this.blocks.push(block);
  }

  private takeText(line: Extract<TextLine, { source: string }>, number: number): void {
    this.inTable = false;
    const level = line.kind === "heading" ? line.level : null;
    this.push(collectCellMarkup(markLinks(line.source)).flatMap((paragraph) => finishFlow({ ...paragraph, level }, number)));
  }

  private takeRow(sources: readonly string[], number: number): void {
    const paragraphs = sources.map((source) => collectCellMarkup(markLinks(source)));
    const header = this.openTable(paragraphs);
    const cells = paragraphs.map((cell, column) => finishCell(cell, this.linkColumns.has(column)));
    this.linkColumns.learn(cells, header);
    this.push([{ kind: "row", cells, table: this.table, header, place: { line: number } }]);
  }

  /** Whether the row is a header; begins a new table at the first row after other text and at a header that differs from the table's own. */
  private openTable(paragraphs: readonly (readonly MarkupParagraph[])[]): boolean {
    const cells: Cell[] = paragraphs.map((cell) => finishCell(cell, false));
    const header = looksLikeHeader(cells);
    const titles = cells.map(textOfCell).join("\t");
    if (!this.inTable || (header && titles !== this.header)) {
      this.table += 1;
      this.linkColumns.clear();
      this.header = header ? titles : "";
    }
    this.inTable = true;
    return header;
  }
}
