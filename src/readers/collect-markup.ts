import { Parser } from "htmlparser2";
import { CELL_TAGS, escapeStrayMarkup, HIDDEN_TAGS, PAGE_TAGS } from "./escape-stray-markup.ts";
import type { MarkupCell, MarkupItem, MarkupParagraph, MarkupRow, MarkupTable } from "./markup-item.ts";

/** Deeper tables are read as running text: no real document has them, and depth must not cost stack. */
const DEEPEST_TABLE = 8;
const BLOCK_TAGS: ReadonlySet<string> = new Set([
  "html", "body", "p", "div", "ul", "ol", "li", "section", "article", "header", "footer", "main", "aside", "nav", "blockquote", "pre", "dl", "dt", "dd",
  "figure", "figcaption", "address", "center", "form", "fieldset", "legend", "caption", "details", "summary", "option", "table", "tr", "td", "th", "hr",
  "h1", "h2", "h3", "h4", "h5", "h6", "menu", "dir",
]);

/** The paragraphs of a table cell or a line of a text file, with the mark-up that text extraction leaves in them. Blanks stay as printed. */
export function collectCellMarkup(source: string): MarkupParagraph[] {
  return collect(source, CELL_TAGS, false).filter((item) => item.kind === "paragraph");
}

/** Paragraphs, tables and rules of a page in reading order; blanks are collapsed as a browser does. Line ends must be "\n". */
export function collectPageMarkup(source: string): MarkupItem[] {
  return collect(source, PAGE_TAGS, true);
}

function collect(source: string, tags: ReadonlySet<string>, isPage: boolean): MarkupItem[] {
  if (!isPage && !/[<&]/.test(source)) return [{ kind: "paragraph", segments: [{ text: source, href: null }], bullet: false, number: null, level: null, line: 1 }];
  const escaped = escapeStrayMarkup(source, tags);
  const collector = new Collector(escaped, isPage);
  const parser = new Parser({
    onopentag: (name, attributes) => { collector.open(name, attributes); },
    onclosetag: (name, implied) => { collector.close(name, implied ? parser.startIndex : null); },
    ontext: (text) => { collector.text(text, parser.startIndex); },
  });
  parser.write(escaped);
  parser.end();
  collector.endParagraph();
  return collector.items;
}

interface OpenTable {
  readonly table: MarkupTable;
  row: MarkupRow | null;
  cell: MarkupCell | null;
  inHead: boolean;
}

interface OpenParagraph {
  readonly segments: { text: string; href: string | null }[];
  bullet: boolean;
  number: number | null;
  line: number;
}

/** Takes the parser's events one by one; its state is the open tables, lists, link and paragraph. */
class Collector {
  readonly items: MarkupItem[] = [];
  private readonly source: string;
  private readonly isPage: boolean;
  private readonly tables: OpenTable[] = [];
  private readonly lists: { readonly ordered: boolean; next: number }[] = [];
  private tablesBeyond = 0;
  private hidden = 0;
  private preformatted = 0;
  private href: string | null = null;
  /** Where the link that overlaps another element ends, as an index of the source; -1 where none does. */
  private hrefEnd = -1;
  private level: number | null = null;
  private item: { number: number | null } | null = null;
  private paragraph: OpenParagraph | null = null;
  private line = 1;
  /** Index of the first line end not yet counted, or -1. */
  private lineEnd: number;

  constructor(source: string, isPage: boolean) {
    this.source = source;
    this.isPage = isPage;
    this.lineEnd = source.indexOf("\n");
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (HIDDEN_TAGS.has(name)) this.hidden += 1;
    if (this.hidden > 0) return;
    if (BLOCK_TAGS.has(name)) this.endParagraph();
    if (name === "br") this.append("\n");
    else if (name === "hr") this.sink().push({ kind: "rule", line: this.line });
    else if (name === "a") this.openLink(attributes["href"]);
    else if (name === "pre") this.preformatted += 1;
    else if (name === "ul" || name === "ol") this.lists.push({ ordered: name === "ol", next: Number.parseInt(attributes["start"] ?? "1", 10) || 1 });
    else if (name === "li") this.openItem();
    else if (/^h[1-6]$/.test(name)) this.level = Number(name[1]);
    else this.openTablePart(name, attributes);
  }

  /** `impliedAt`: index of the tag that closes the element without its own end tag, or null. */
  close(name: string, impliedAt: number | null): void {
    if (HIDDEN_TAGS.has(name)) this.hidden = Math.max(0, this.hidden - 1);
    if (this.hidden > 0) return;
    if (BLOCK_TAGS.has(name) && name !== "hr") this.endParagraph();
    if (name === "a") this.closeLink(impliedAt);
    else if (name === "pre") this.preformatted = Math.max(0, this.preformatted - 1);
    else if (name === "ul" || name === "ol") this.lists.pop();
    else if (name === "li") this.item = null;
    else if (/^h[1-6]$/.test(name)) this.level = null;
    else this.closeTablePart(name);
  }

  text(data: string, index: number): void {
    if (this.hidden > 0) return;
    if (this.hrefEnd >= 0 && index >= this.hrefEnd) this.closeLink(null);
    const visible = data.search(/\S/);
    if (visible >= 0 && this.paragraph === null) this.countLines(index, data.slice(0, visible));
    this.append(this.isPage ? this.collapse(data) : data);
  }

  endParagraph(): void {
    const open = this.paragraph;
    this.paragraph = null;
    if (!open || !open.segments.some(({ text, href }) => text.trim() !== "" || href !== null)) return;
    const { segments, bullet, number, line } = open;
    this.sink().push({ kind: "paragraph", segments, bullet, number, level: this.level, line });
  }

  /** Line ends of the source become "\r": whether a blank stands there depends on the script of its neighbours. */
  private collapse(data: string): string {
    if (this.preformatted > 0) return data;
    return data.replace(/[ \t\n\f\r]+/g, (blanks) => (blanks.includes("\n") ? "\r" : " "));
  }

  /** `index` only grows, so that each line end is counted once. */
  private countLines(index: number, lead: string): void {
    while (this.lineEnd >= 0 && this.lineEnd < index) {
      this.line += 1;
      this.lineEnd = this.source.indexOf("\n", this.lineEnd + 1);
    }
    this.paragraph = { ...this.newParagraph(), line: this.line + (lead.match(/\n/g)?.length ?? 0) };
  }

  private newParagraph(): OpenParagraph {
    const item = this.item;
    this.item = null;
    return { segments: [], bullet: item !== null, number: item?.number ?? null, line: this.line };
  }

  private append(text: string): void {
    if (this.paragraph === null && text.trim() === "" && this.href === null) return;
    this.paragraph ??= this.newParagraph();
    const last = this.paragraph.segments.at(-1);
    if (last && last.href === this.href) last.text += text;
    else this.paragraph.segments.push({ text, href: this.href });
  }

  private openLink(href: string | undefined): void {
    this.hrefEnd = -1;
    this.href = href ?? null;
    if (href === undefined) return;
    this.paragraph ??= this.newParagraph();
    this.paragraph.segments.push({ text: "", href });
  }

  /** LibreOffice writes `<font><a>链接</font>1</a>`: the link goes on to its end tag where one comes before the next paragraph or link. */
  private closeLink(impliedAt: number | null): void {
    this.hrefEnd = impliedAt === null ? -1 : overlapEnd(this.source, impliedAt);
    if (this.hrefEnd < 0) this.href = null;
  }

  private openItem(): void {
    const list = this.lists.at(-1);
    this.item = { number: list?.ordered === true ? list.next : null };
    if (list) list.next += 1;
  }

  private sink(): MarkupItem[] {
    return this.tables.findLast((open) => open.cell !== null)?.cell?.items ?? this.items;
  }

  private openTablePart(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "table") {
      if (this.tables.length < DEEPEST_TABLE) this.openTable();
      else this.tablesBeyond += 1;
      return;
    }
    const open = this.tables.at(-1);
    if (!open || this.tablesBeyond > 0) return;
    if (name === "thead") open.inHead = true;
    if (name === "tr") this.openRow(open);
    if (name === "td" || name === "th") {
      const row = open.row ?? this.openRow(open);
      open.cell = { items: [], header: name === "th" || open.inHead, colspan: span(attributes["colspan"], 1, 100), rowspan: span(attributes["rowspan"], 0, 5000) };
      row.cells.push(open.cell);
    }
  }

  private openTable(): void {
    const table: MarkupTable = { kind: "table", rows: [] };
    this.sink().push(table);
    this.tables.push({ table, row: null, cell: null, inHead: false });
  }

  private openRow(open: OpenTable): MarkupRow {
    open.row = { cells: [], line: this.line };
    open.cell = null;
    open.table.rows.push(open.row);
    return open.row;
  }

  private closeTablePart(name: string): void {
    if (name === "table" && this.tablesBeyond > 0) {
      this.tablesBeyond -= 1;
      return;
    }
    const open = this.tables.at(-1);
    if (!open || this.tablesBeyond > 0) return;
    if (name === "table") this.tables.pop();
    else if (name === "thead") open.inHead = false;
    else if (name === "tr") open.row = null;
    if (name === "td" || name === "th" || name === "tr") open.cell = null;
  }
}

function span(value: string | undefined, least: number, most: number): number {
  const number = Number.parseInt(value ?? "1", 10);
  return Number.isNaN(number) ? 1 : Math.min(Math.max(number, least), most);
}

/** Index of the next `</a>` after `from`, or -1 where a paragraph's end or another link comes before it. */
function overlapEnd(source: string, from: number): number {
  const tag = /<(\/?)(a|p|div|br|li|ul|ol|td|th|tr|table|h[1-6])\b/gi;
  tag.lastIndex = from;
  const found = tag.exec(source);
  return found?.[1] === "/" && found[2]?.toLowerCase() === "a" ? found.index : -1;
}
