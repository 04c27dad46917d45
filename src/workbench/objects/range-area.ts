import type { Area } from "../book/area.ts";
import { formatArea, parseArea } from "../book/area.ts";
import type { Book, Sheet } from "../book/book.ts";
import { ExcelError, invalidArgument } from "../book/excel-error.ts";
import { quotedSheet } from "../book/formula-parts.ts";
import { isHostObject } from "./arguments.ts";
import { isOf } from "./object-model.ts";
import type { RangeData } from "./object-model.ts";

/** Where a range is; its cells may have been deleted meanwhile: InvalidReference of https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
export function placeOf({ area }: RangeData): Area {
  if (!area) throw new ExcelError("InvalidReference", "the cells of this range were deleted");
  return area;
}

/** "首页!B4", "'My sheet'!A1:C3". */
export const fullAddress = (sheet: Sheet, area: Area): string => `${quotedSheet(sheet.name)}!${formatArea(area)}`;

/** "='首页'!$B$4:$C$9" without "=". */
export function absoluteAddress(sheet: Sheet, area: Area): string {
  const ends = formatArea(area).split(":").map((end) => end.replace(/^([A-Z]*)(\d*)$/, (_all, letters: string, digits: string) => (letters && `$${letters}`) + (digits && `$${digits}`)));
  return `${quotedSheet(sheet.name)}!${ends.join(":")}`;
}

export function findSheet(book: Book, nameOrId: string): Sheet | undefined {
  const wanted = nameOrId.toLowerCase();
  return book.sheets.find(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted);
}

/** The cells that an argument names: a Range, a Table, an address (with or without a sheet), a defined name. */
export function resolveRange(book: Book, value: unknown, home: Sheet | undefined): { sheet: Sheet; area: Area } {
  if (isHostObject(value)) {
    if (isOf(value, "Range")) return { sheet: value.data.sheet, area: placeOf(value.data) };
    if (isOf(value, "Table")) return { sheet: value.data.sheet, area: value.data.area };
    throw invalidArgument(`a ${value.type} is no range`);
  }
  if (typeof value !== "string") throw invalidArgument("a range or an address is wanted");
  return resolveAddress(book, value.replace(/^=/, ""), home);
}

function resolveAddress(book: Book, address: string, home: Sheet | undefined): { sheet: Sheet; area: Area } {
  const [, quoted, plain, cells] = /^(?:'((?:[^']|'')+)'!|([^!']+)!)?(.+)$/s.exec(address) ?? [];
  const sheetName = quoted?.replaceAll("''", "'") ?? plain;
  const sheet = sheetName === undefined ? home : findSheet(book, sheetName);
  if (sheetName !== undefined && !sheet) throw new ExcelError("ItemNotFound", `sheet ${sheetName}`);
  const named = sheetName === undefined ? (namedRange(book, address, home) ?? tableRange(book, address)) : undefined;
  if (named) return named;
  if (!sheet || cells === undefined) throw invalidArgument(`"${address}" names no cells`);
  return { sheet, area: parseArea(cells) };
}

function namedRange(book: Book, name: string, home: Sheet | undefined): { sheet: Sheet; area: Area } | undefined {
  const entry = book.names.find((known) => known.name.toLowerCase() === name.toLowerCase() && (known.sheet === undefined || known.sheet === home));
  return entry && resolveAddress(book, entry.refersTo.replace(/^=/, ""), home);
}

function tableRange(book: Book, name: string): { sheet: Sheet; area: Area } | undefined {
  const table = book.tables.find((known) => known.name.toLowerCase() === name.toLowerCase());
  return table && { sheet: table.sheet, area: table.area };
}
