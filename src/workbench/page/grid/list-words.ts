import { parseArea } from "../../book/area.ts";
import type { Area } from "../../book/area.ts";
import type { Book, Sheet } from "../../book/book.ts";
import { displayText } from "../../book/display-text.ts";
import { cellAt, formatAt } from "../../book/sheet-cells.ts";
import { tableBody } from "../../book/table.ts";

/** "是,否", "=参数!$A$2:$A$9" or "=清单" → the words that may be chosen. */
export function listWords(book: Book, sheet: Sheet, source: string): string[] {
  if (!source.startsWith("=")) return source.split(",").map((word) => word.trim()).filter((word) => word !== "");
  const name = book.names.find((candidate) => candidate.name.toLowerCase() === source.slice(1).trim().toLowerCase());
  const place = placeOf(book, sheet, name?.refersTo ?? source);
  if (!place) return [];
  const words: string[] = [];
  for (let row = place.area.top; row < place.area.top + place.area.height; row += 1) {
    for (let column = place.area.left; column < place.area.left + place.area.width; column += 1) {
      const cell = cellAt(place.sheet, row, column);
      const word = cell ? displayText(cell, formatAt(place.sheet, row, column).numberFormat) : "";
      if (word !== "") words.push(word);
    }
  }
  return words;
}

/** Cells that a formula names as they stand ("='参数'!$A$2:$A$9"), or a table's column ("=单位表[单位]"); undefined for anything computed. */
export function placeOf(book: Book, sheet: Sheet, formula: string): { readonly sheet: Sheet; readonly area: Area } | undefined {
  const column = /^=([^\s![\]]+)\[([^[\]]+)\]$/.exec(formula);
  if (column) return tableColumn(book, column[1] ?? "", column[2] ?? "");
  const match = /^=(?:(?:'((?:[^']|'')+)'|([^\s'!()]+))!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/i.exec(formula);
  if (match?.[3] === undefined) return undefined;
  const wanted = (match[1]?.replaceAll("''", "'") ?? match[2])?.toLowerCase();
  const owner = wanted === undefined ? sheet : book.sheets.find(({ name }) => name.toLowerCase() === wanted);
  return owner && { sheet: owner, area: parseArea(match[3]) };
}

function tableColumn(book: Book, name: string, header: string): { readonly sheet: Sheet; readonly area: Area } | undefined {
  const table = book.tables.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  const index = table?.columns.findIndex((column) => column.name === header) ?? -1;
  if (!table || index < 0) return undefined;
  const body = tableBody(table);
  return { sheet: table.sheet, area: { ...body, left: body.left + index, width: 1 } };
}
