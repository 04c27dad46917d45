import { readXml } from "./read-xml.ts";

/** Rows and columns from 1, both ends included. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a sheet says beside its cells. */
export interface SheetFacts {
  readonly name: string;
  readonly merged: readonly MergedRange[];
  /** Addresses by cell reference ("C3"). */
  readonly links: ReadonlyMap<string, string>;
}

/** Links of a workbook: relation targets by id. */
type Targets = ReadonlyMap<string, { readonly path: string }>;

const FORMULA = /<f\b[^>]*(?:\/>|>[^<]*<\/f>)/g;
const LINKED_CELL = /<c\b[^>]*?\br="([A-Z]+\d+)"[^>]*><f\b[^>]*>\s*HYPERLINK\(\s*(?:"|&quot;)(https?:\/\/(?:(?!"|&quot;)[^<])+)/gi;
/** A link that covers more cells than this stands in its first cell only. */
const MOST_LINKED_CELLS = 200;

/** The cells of a sheet's XML, formulas taken out (their results stay), and the facts that stand around them. */
export function splitSheet(name: string, source: string, targets: Targets): { readonly xml: string; readonly facts: SheetFacts } {
  const start = source.search(/<sheetData\b/);
  const end = source.indexOf("</sheetData>", start);
  const data = start < 0 || end < 0 ? "<sheetData/>" : source.slice(start, end + "</sheetData>".length);
  const rest = start < 0 || end < 0 ? "" : source.slice(end);
  const merged: MergedRange[] = [];
  const links = new Map<string, string>();
  for (const [, cell = "", address = ""] of data.matchAll(LINKED_CELL)) links.set(cell, address.replaceAll("&amp;", "&"));
  readXml(rest, (tag, attributes) => {
    const range = rangeOf(attributes["ref"] ?? "");
    if (range === null) return;
    if (tag === "mergeCell") merged.push(range);
    if (tag === "hyperlink") for (const cell of cellsOf(range)) setLink(links, cell, attributes, targets);
  });
  return { xml: data.replace(FORMULA, ""), facts: { name, merged, links } };
}

function setLink(links: Map<string, string>, cell: string, attributes: Readonly<Record<string, string>>, targets: Targets): void {
  const id = Object.entries(attributes).find(([key]) => /^\w+:id$/.test(key))?.[1];
  const target = id === undefined ? undefined : targets.get(id)?.path;
  if (target === undefined || !/^https?:\/\//i.test(target)) return;
  const location = attributes["location"];
  links.set(cell, location === undefined || location === "" || target.includes("#") ? target : `${target}#${location}`);
}

function rangeOf(reference: string): MergedRange | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(reference);
  if (!match) return null;
  const [, left = "", top = "", right = left, bottom = top] = match;
  return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) };
}

function cellsOf(range: MergedRange): string[] {
  const cells: string[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      cells.push(`${columnName(column)}${row}`);
      if (cells.length > MOST_LINKED_CELLS) return cells.slice(0, 1);
    }
  }
  return cells;
}

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Letters of a column from 1: 1 → A, 27 → AA. */
export function columnName(column: number): string {
  return column <= 0 ? "" : columnName(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
}
