import type { Nodes, PhrasingContent, RootContent, Table, TableRow } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Block } from "../domain/block.ts";
import { collectCellMarkup } from "./collect-markup.ts";
import { emitBreak, nextTable } from "./emit-blocks.ts";
import { finishCell } from "./finish-cell.ts";
import { finishFlow } from "./finish-flow.ts";
import type { MarkupParagraph } from "./markup-item.ts";
import { readHtml } from "./read-html.ts";
import { readText } from "./read-text.ts";
import { LinkColumns, looksLikeHeader } from "./table-columns.ts";

/**
 * Constructs that reports never mean and that would hide text: lines indented by blanks are paragraphs, dashes under a line are a rule, "[1]: …" is a
 * footnote in words.
 */
const UNWANTED = { disable: { null: ["codeIndented", "setextUnderline", "definition"] } };

/** Marks of quotes and lists in one line beyond which it is no markdown: no report nests so deep, and the parser's stack has an end. */
const TOO_DEEP = /^(?:[ \t]{0,4}(?:>|[-*+](?=[ \t]))){40}/m;

/** Blocks of a markdown document: headings, pipe tables, list items, paragraphs; HTML inside it is read as HTML. */
export function readMarkdown(source: string): Block[] {
  if (TOO_DEEP.test(source)) return readText(source);
  const reader = new MarkdownReader(source);
  reader.takeAll(parse(source).children);
  return reader.blocks;
}

function parse(source: string): { readonly children: readonly RootContent[] } {
  // Micromark turns NUL into a replacement character, which would look like text: a zero-width blank is removed and marked like any other.
  return fromMarkdown(source.replaceAll("\0", "\u200B"), { extensions: [gfmTable(), UNWANTED], mdastExtensions: [gfmTableFromMarkdown()] });
}

interface ItemMark {
  readonly number: number | null;
}

class MarkdownReader {
  readonly blocks: Block[] = [];
  private readonly lines: readonly string[];
  private readonly linkColumns = new LinkColumns();
  private lastLine = 0;

  constructor(source: string) {
    this.lines = source.split(/\r\n|\n|\r/);
  }

  takeAll(nodes: readonly RootContent[]): void {
    for (const node of nodes) {
      const start = node.position?.start.line ?? this.lastLine + 1;
      if (start > this.lastLine + 1) emitBreak(this.blocks, this.lastLine + 1);
      this.take(node, null);
      this.lastLine = node.position?.end.line ?? start;
    }
    if (this.blocks.at(-1)?.kind === "break") this.blocks.pop();
  }

  private take(node: Nodes, mark: ItemMark | null): void {
    const line = node.position?.start.line ?? 1;
    if (node.type === "heading") this.push(node.children, node.depth, mark, line);
    else if (node.type === "paragraph") this.takeParagraph(node.children, mark, line, node.position?.end.line ?? line);
    else if (node.type === "table") this.takeTable(node, nextTable(this.blocks));
    else if (node.type === "html") this.takeHtml(node.value, line);
    else if (node.type === "code") this.takeLines(node.value, line + 1);
    else if (node.type === "thematicBreak") emitBreak(this.blocks, line);
    else if (node.type === "list") {
      node.children.forEach((item, i) => {
        const number = node.ordered === true ? (node.start ?? 1) + i : null;
        item.children.forEach((child, j) => { this.take(child, j === 0 ? { number } : null); });
      });
    } else if ("children" in node) for (const child of node.children) this.take(child, mark);
  }

  private push(children: readonly PhrasingContent[], level: number | null, mark: ItemMark | null, line: number): void {
    const paragraphs = collectCellMarkup(inlineSource(children));
    paragraphs.forEach((paragraph, i) => {
      const first = i === 0 && mark !== null;
      const marked: MarkupParagraph = first ? { ...paragraph, bullet: true, number: mark.number } : paragraph;
      this.blocks.push(...finishFlow({ ...marked, level }, line));
    });
  }

  /** A table torn by a page break goes on without its header: lines in pipes are rows of the table before. */
  private takeParagraph(children: readonly PhrasingContent[], mark: ItemMark | null, line: number, end: number): void {
    const lines = this.lines.slice(line - 1, end).map((text) => text.trim());
    if (mark !== null || !lines.every((text) => /^\|.*\|$/.test(text) && text.length > 2)) {
      this.push(children, null, mark, line);
      return;
    }
    const columns = Math.max(...lines.map((text) => text.split(/(?<!\\)\|/).length - 2));
    const head = `|${" |".repeat(columns)}\n|${"-|".repeat(columns)}\n`;
    const [table] = parse(head + lines.join("\n")).children;
    const previous = this.blocks.findLast((block) => block.kind !== "break");
    if (table?.type === "table") this.takeTable(table, previous?.kind === "row" ? previous.table : nextTable(this.blocks), line - 3);
  }

  private takeTable(table: Table, number: number, lineShift = 0): void {
    if (number === nextTable(this.blocks)) this.linkColumns.clear();
    for (const row of table.children) this.takeRow(row, number, lineShift);
  }

  private takeRow(row: TableRow, table: number, lineShift: number): void {
    const sources = row.children.map((cell) => collectCellMarkup(inlineSource(cell.children)));
    const header = looksLikeHeader(sources.map((source) => finishCell(source, false)));
    const cells = sources.map((source, column) => finishCell(source, this.linkColumns.has(column)));
    if (cells.every((cell) => cell.paragraphs.length === 0 && cell.links.length === 0)) return;
    this.linkColumns.learn(cells, header);
    this.blocks.push({ kind: "row", cells, table, header, place: { line: (row.position?.start.line ?? 1) + lineShift } });
  }

  private takeHtml(value: string, line: number): void {
    const first = nextTable(this.blocks);
    for (const block of readHtml(value, line)) this.blocks.push(block.kind === "row" ? { ...block, table: block.table + first } : block);
  }

  private takeLines(value: string, line: number): void {
    value.split("\n").forEach((text, i) => {
      this.blocks.push(...finishFlow({ kind: "paragraph", segments: [{ text, href: null }], bullet: false, number: null, level: null, line }, line + i));
    });
  }
}

/** Inline markdown as the HTML of a cell, so that one routine reads links, breaks and tags of all formats. A line end becomes "\r". */
function inlineSource(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => {
    if (node.type === "text" || node.type === "inlineCode") return escape(node.value).replace(/\r\n|\n|\r/g, "\r");
    if (node.type === "html") return node.value.replace(/\r\n|\n|\r/g, "\r");
    if (node.type === "break") return "<br>";
    if (node.type === "link") return `<a href="${escape(node.url)}">${inlineSource(node.children)}</a>`;
    if (node.type === "image" || node.type === "imageReference") return escape(node.alt ?? "");
    return "children" in node ? inlineSource(node.children) : "";
  }).join("");
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
