import type { DefinedName, Sheet } from "../book/book.ts";
import { ExcelError, invalidArgument } from "../book/excel-error.ts";
import { isValidName } from "../book/tables.ts";
import { isHostObject } from "./arguments.ts";
import type { Arguments } from "./arguments.ts";
import { define } from "./define.ts";
import type { Host } from "./host.ts";
import { object } from "./object-model.ts";
import type { HostObject } from "./object-model.ts";
import { absoluteAddress, fullAddress, placeOf, resolveRange } from "./range-area.ts";

/** https://learn.microsoft.com/javascript/api/excel/excel.nameditemcollection */
export const names = define("NamedItemCollection", {
  items: ({ sheet }, { book }) => book.names.filter((name) => name.sheet === sheet).map((name) => object("NamedItem", name)),
  find: ({ sheet }, key, { book }) => {
    const found = book.names.find((name) => name.sheet === sheet && name.name.toLowerCase() === String(key).toLowerCase());
    return found && object("NamedItem", found);
  },
  call: {
    Add: ({ sheet }, given, host) => addName(host, sheet, given.text(0), referenceOf(given), given.optionalText(2)),
    AddFormulaLocal: ({ sheet }, given, host) => addName(host, sheet, given.text(0), given.text(1), given.optionalText(2)),
  },
});

function referenceOf(given: Arguments): string {
  const reference = given.raw(1);
  if (typeof reference === "string") return reference.startsWith("=") ? reference : `="${reference.replaceAll('"', '""')}"`;
  const range = given.object(1, "Range");
  if (!isHostObject(reference) || !range) throw invalidArgument("a name refers to a range or a formula");
  return `=${absoluteAddress(range.sheet, placeOf(range))}`;
}

function addName({ book }: Host, sheet: Sheet | undefined, name: string, refersTo: string, comment = ""): HostObject<"NamedItem"> {
  if (!isValidName(name)) throw invalidArgument(`"${name}" is no name`);
  if (book.names.some((known) => known.sheet === sheet && known.name.toLowerCase() === name.toLowerCase())) throw new ExcelError("ItemAlreadyExists", name);
  const entry: DefinedName = { name, refersTo, comment, visible: true, ...(sheet ? { sheet } : {}) };
  book.names.push(entry);
  book.structureUnseen = true;
  return object("NamedItem", entry);
}

/** https://learn.microsoft.com/javascript/api/excel/excel.nameditem */
export const namedItem = define("NamedItem", {
  get: {
    Name: ({ name }) => name,
    Formula: ({ refersTo }) => refersTo,
    Comment: ({ comment }) => comment,
    Visible: ({ visible }) => visible,
    Scope: ({ sheet }) => (sheet ? "Worksheet" : "Workbook"),
    Type: (name, host) => (targetOf(name, host) ? "Range" : "String"),
    Value: (name, host) => {
      const target = targetOf(name, host);
      return target ? fullAddress(target.sheet, target.area) : name.refersTo.slice(1);
    },
  },
  set: {
    Formula: (name, value, { book }) => {
      name.refersTo = String(value);
      book.structureUnseen = true;
    },
    Comment: (name, value) => {
      name.comment = String(value);
    },
    Visible: (name, value) => {
      name.visible = value === true;
    },
  },
  nav: {
    Worksheet: ({ sheet }) => (sheet ? object("Worksheet", sheet) : null),
    WorksheetOrNullObject: ({ sheet }) => (sheet ? object("Worksheet", sheet) : null),
  },
  call: {
    // "Throws an error if the named item's type is not a range."
    GetRange: (name, _given, host) => {
      const target = targetOf(name, host);
      if (!target) throw new ExcelError("ItemNotFound", `${name.name} is no range`);
      return host.range(target.sheet, target.area);
    },
    Delete: (name, _given, { book }) => {
      book.names.splice(book.names.indexOf(name), 1);
      book.structureUnseen = true;
    },
  },
});

function targetOf({ refersTo, sheet }: DefinedName, { book }: Host): ReturnType<typeof resolveRange> | undefined {
  try {
    return resolveRange(book, refersTo, sheet);
  } catch (error) {
    if (error instanceof ExcelError) return undefined;
    throw error;
  }
}
