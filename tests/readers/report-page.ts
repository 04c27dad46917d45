import type { Block, Cell, Link } from "../../src/domain/block.ts";

/** How a page looks: what a reader must not depend on. `css` is added to the page's style. */
export interface PageStyle {
  readonly css: string;
  /** False: a table without any lines. */
  readonly border: boolean;
  /** Widths of a table's columns in per cent, for three and for other numbers of columns. */
  readonly widths: readonly number[];
}

type Row = Extract<Block, { kind: "row" }>;

/** The blocks of a text as an HTML document: real tables whose labels span their rows, lists, anchors. */
export function reportPage(blocks: readonly Block[], style: PageStyle): string {
  const parts: string[] = [];
  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i];
    if (!block) break;
    if (block.kind === "row") {
      const rows = rowsFrom(blocks, i);
      parts.push(tableOf(rows.rows, style));
      i = rows.end;
    } else parts.push(flowOf(block));
  }
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><style>${style.css}</style></head><body>\n${parts.join("\n")}\n</body></html>\n`;
}

/** The rows of one table: breaks between them are page boundaries of the source and none of the new document. */
function rowsFrom(blocks: readonly Block[], start: number): { rows: Row[]; end: number } {
  const rows: Row[] = [];
  const first = blocks[start];
  let end = start;
  for (let i = start; i < blocks.length; i += 1) {
    const block = blocks[i];
    if (block?.kind === "break") continue;
    if (block?.kind !== "row" || first?.kind !== "row" || block.table !== first.table) break;
    rows.push(block);
    end = i;
  }
  return { rows, end };
}

function flowOf(block: Exclude<Block, Row>): string {
  if (block.kind === "break") return "<hr>";
  if (block.kind === "heading") return `<h${block.level}>${escape(block.text)}</h${block.level}>`;
  const text = `${linkedText(block.text, block.links)}`;
  return block.bullet ? `<ul><li>${text}</li></ul>` : `<p>${text}</p>`;
}

function tableOf(rows: readonly Row[], style: PageStyle): string {
  const columns = Math.max(...rows.map((row) => row.cells.length));
  const widths = Array.from({ length: columns }, (_, i) => `<col width="${columns === style.widths.length ? style.widths[i] ?? 10 : Math.floor(100 / columns)}%">`);
  const lines = rows.map((row, i) => {
    const isCovered = (at: number): boolean => at > 0 && columns > 1 && !(rows[at]?.header ?? true) && isEmpty(rows[at]?.cells[0]) && !(rows[at - 1]?.header ?? true);
    const cells = Array.from({ length: columns }, (_, column) => {
      if (column === 0 && isCovered(i)) return "";
      let span = 1;
      if (column === 0) while (i + span < rows.length && isCovered(i + span)) span += 1;
      const tag = row.header ? "th" : "td";
      return `<${tag}${span > 1 ? ` rowspan="${span}"` : ""}>${cellOf(row.cells[column])}</${tag}>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<table${style.border ? ' border="1" cellspacing="0"' : ' border="0"'} cellpadding="4" width="100%">\n${widths.join("")}\n${lines.join("\n")}\n</table>`;
}

function isEmpty(cell: Cell | undefined): boolean {
  return !cell || (cell.paragraphs.length === 0 && cell.links.length === 0);
}

/** Paragraphs, then the links of the cell; a link whose words stand in the text is set there. */
function cellOf(cell: Cell | undefined): string {
  if (!cell) return "";
  const text = cell.paragraphs.map((paragraph) => paragraph.text).join("\n");
  const outside = cell.links.filter((link) => !text.includes(link.text));
  const inside = cell.links.filter((link) => text.includes(link.text));
  const paragraphs = cell.paragraphs.map((paragraph) => {
    const words = linkedText(paragraph.text, inside.filter((link) => paragraph.text.includes(link.text)));
    return paragraph.bullet ? `<ul><li>${words}</li></ul>` : `<p>${words}</p>`;
  });
  return [...paragraphs, ...outside.map((link) => `<p>${anchor(link)}</p>`)].join("");
}

function linkedText(text: string, links: readonly Link[]): string {
  let rest = text;
  let html = "";
  for (const link of links) {
    const at = link.text === "" ? -1 : rest.indexOf(link.text);
    if (at < 0) html += anchor(link);
    else {
      html += escape(rest.slice(0, at)) + anchor(link);
      rest = rest.slice(at + link.text.length);
    }
  }
  return html + escape(rest);
}

/** A piece of an address that a page tore off has no target of its own. */
function anchor({ href, text }: Link): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(href) ? `<a href="${escape(href)}">${escape(text)}</a>` : escape(text === "" ? href : text);
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
