import Papa from "papaparse";
import type { Block } from "../domain/block.ts";
import { emitItems } from "./emit-blocks.ts";
import { cellParagraphs } from "./sheet/cell-paragraphs.ts";
import { layOutRows, type SheetRow } from "./sheet/lay-out-rows.ts";

/** In order of preference where several fit. A full-width comma is punctuation first: only where no other separates anything. */
const DELIMITERS = [",", "\t", ";", "|"] as const;
const FULL_WIDTH_COMMA = "，";
/** Rows by which the delimiter is told. */
const SAMPLE = 60;
/** Excel writes the delimiter into a first line of its own. */
const DELIMITER_LINE = /^\uFEFF?sep=(.)[^\S\n]*\n/i;

/** Blocks of a CSV text: rows of tables, lines alone as running text. The delimiter (comma, tab, semicolon, bar) is told by the rows themselves. */
export function readCsv(source: string): Block[] {
  const text = source.replace(/\r\n?/g, "\n");
  const named = DELIMITER_LINE.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const rows = parse(body, named?.[1] ?? findDelimiter(body));
  const blocks: Block[] = [];
  emitItems(layOutRows(rowsOf(rows, named ? 2 : 1), 1), blocks, 1);
  return blocks;
}

/** A field that opens a quote and never closes it would swallow the rest of the file: then quotes are text. */
function parse(text: string, delimiter: string, preview = 0): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: "\n", preview });
  if (preview > 0 || !errors.some((error) => error.code === "MissingQuotes")) return data;
  return Papa.parse<string[]>(text, { delimiter, newline: "\n", quoteChar: "\0" }).data;
}

/** One row alone tells a delimiter only in a file of one row: a sentence may hold a semicolon. */
function findDelimiter(text: string): string {
  let best = { delimiter: ",", alike: 0 };
  for (const delimiter of DELIMITERS) {
    const { alike, filled } = agreement(text, delimiter);
    if (alike > best.alike && (alike > 1 || alike === filled)) best = { delimiter, alike };
  }
  if (best.alike > 0) return best.delimiter;
  const { alike, filled } = agreement(text, FULL_WIDTH_COMMA);
  return alike > 1 && alike === filled ? FULL_WIDTH_COMMA : ",";
}

/** How many rows have the most frequent number of fields, of those with several. */
function agreement(text: string, delimiter: string): { readonly alike: number; readonly filled: number } {
  const counts = new Map<number, number>();
  const rows = parse(text, delimiter, SAMPLE).filter((fields) => fields.some((field) => field.trim() !== ""));
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  return { alike: Math.max(0, ...counts.values()), filled: rows.length };
}

/** A row's line counts the line breaks inside the fields above it. */
function rowsOf(rows: readonly (readonly string[])[], firstLine: number): SheetRow[] {
  let line = firstLine;
  return rows.map((fields) => {
    const row = { line, cells: fields.map((field) => ({ paragraphs: cellParagraphs(field.replace(/^[\s\u200B\uFEFF]+/, "").trimEnd()), width: 1, height: 1 })) };
    line += 1 + fields.reduce((breaks, field) => breaks + (field.match(/\n/g)?.length ?? 0), 0);
    return row;
  });
}
