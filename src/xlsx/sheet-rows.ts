import { readAddress } from "./address.ts";

/** A worksheet part cut into what stands before its rows, the rows as they are written, and the rest. */
export interface SheetXml {
  /** Namespace prefix with colon ("x:"), mostly "". */
  readonly prefix: string;
  /** Up to and including the opening `<sheetData>`. */
  readonly head: string;
  readonly rows: readonly RowXml[];
  /** From `</sheetData>` on. */
  readonly tail: string;
}

export interface RowXml {
  readonly number: number;
  readonly xml: string;
}

/** Cuts a worksheet part without reading its cells; rows that do not say their number are counted. */
export function splitSheet(xml: string): SheetXml {
  const start = /<(\w+:)?sheetData\b[^>]*?(\/?)>/.exec(xml);
  const prefix = start?.[1] ?? /<(\w+:)?worksheet\b/.exec(xml)?.[1] ?? "";
  if (start === null) throw new Error("a worksheet part has no sheetData");
  const end = start.index + start[0].length;
  if (start[2] === "/") return { prefix, head: `${xml.slice(0, start.index)}<${prefix}sheetData>`, rows: [], tail: `</${prefix}sheetData>${xml.slice(end)}` };
  const close = xml.lastIndexOf(`</${prefix}sheetData>`);
  return { prefix, head: xml.slice(0, end), rows: splitRows(xml, end, close, prefix), tail: xml.slice(close) };
}

function splitRows(xml: string, from: number, to: number, prefix: string): RowXml[] {
  const rows: RowXml[] = [];
  let at = from;
  for (;;) {
    const start = xml.indexOf(`<${prefix}row`, at);
    if (start === -1 || start >= to) return rows;
    const tagEnd = xml.indexOf(">", start);
    const end = xml[tagEnd - 1] === "/" ? tagEnd + 1 : xml.indexOf(`</${prefix}row>`, tagEnd) + prefix.length + 6;
    const said = / r="(\d+)"/.exec(xml.slice(start, tagEnd + 1))?.[1];
    rows.push({ number: said === undefined ? (rows.at(-1)?.number ?? 0) + 1 : Number(said), xml: xml.slice(start, end) });
    at = end;
  }
}

/** A row's opening tag with its own attributes but no list of columns ("spans"), and its cells by column number. */
export interface OpenRow {
  readonly attributes: string;
  readonly cells: ReadonlyMap<number, string>;
}

/** Cells as written by column number; those that do not say their address are counted. */
export function openRow({ xml }: RowXml, prefix: string): OpenRow {
  const tag = /^<[^>]*?>/.exec(xml)?.[0] ?? "";
  const attributes = tag.replace(/^<[\w:]+/, "").replace(/\/?>$/, "").replace(/ spans="[^"]*"/, "").trimEnd();
  const cells = new Map<number, string>();
  let column = 0;
  const body = xml.slice(tag.length);
  for (const [cell] of body.matchAll(new RegExp(`<${prefix}c(?=[ />])[^>]*?(?:/>|>[^]*?</${prefix}c>)`, "g"))) {
    column = readAddress(/ r="([A-Z]+\d+)"/.exec(cell)?.[1] ?? "")?.column ?? column + 1;
    cells.set(column, cell);
  }
  return { attributes, cells };
}

/** The style of a cell as written ("" for the default). */
export function styleOfCell(xml: string | undefined): string {
  return / s="(\d+)"/.exec((xml ?? "").slice(0, (xml ?? "").indexOf(">") + 1))?.[1] ?? "";
}
