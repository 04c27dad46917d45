import type { Book } from "../book/book.ts";
import { ExcelError, invalidArgument } from "../book/excel-error.ts";
import { define } from "./define.ts";
import { object } from "./object-model.ts";
import { standards, stored } from "./stored.ts";

/** https://learn.microsoft.com/javascript/api/excel/excel.documentproperties: texts of at most 255 characters. */
export const documentProperties = define("DocumentProperties", {
  ...stored(
    (book: Book) => ({ settings: book.properties, path: "" }),
    standards({ Title: "", Subject: "", Author: "", Keywords: "", Comments: "", Category: "", Manager: "", Company: "", RevisionNumber: 0 }),
  ),
  nav: { Custom: (book) => object("CustomPropertyCollection", book) },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.custompropertycollection: adding an existing key sets it; keys ignore case. */
export const customProperties = define("CustomPropertyCollection", {
  items: (book) => [...book.customProperties.keys()].map((key) => object("CustomProperty", { key })),
  find: ({ customProperties: known }, key) => {
    const own = keyIn(known, key);
    return own === undefined ? undefined : object("CustomProperty", { key: own });
  },
  call: {
    Add: ({ customProperties: known }, given) => {
      const key = keyIn(known, given.text(0)) ?? given.text(0);
      if (key === "" || key.length > 255) throw invalidArgument("a key has 1 to 255 characters");
      known.set(key, plain(given.raw(1)));
      return object("CustomProperty", { key });
    },
    DeleteAll: ({ customProperties: known }) => known.clear(),
  },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.customproperty */
export const customProperty = define("CustomProperty", {
  get: {
    Key: ({ key }) => key,
    Value: ({ key }, { book }) => book.customProperties.get(key),
    Type: ({ key }, { book }) => {
      const value = book.customProperties.get(key);
      return typeof value === "number" ? "Number" : typeof value === "boolean" ? "Boolean" : "String";
    },
  },
  set: {
    Value: ({ key }, value, { book }) => {
      book.customProperties.set(key, plain(value));
    },
  },
  call: {
    Delete: ({ key }, _given, { book }) => {
      book.customProperties.delete(key);
    },
  },
});

const keyIn = (known: ReadonlyMap<string, unknown>, key: unknown): string | undefined => [...known.keys()].find((own) => own.toLowerCase() === String(key).toLowerCase());

function plain(value: unknown): string | number | boolean {
  if (typeof value === "string" && value.length > 255) throw invalidArgument("a custom property's text has at most 255 characters");
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw invalidArgument("a custom property is a text, a number or a truth value");
}

/** https://learn.microsoft.com/javascript/api/excel/excel.settingcollection: values that can be written as JSON; the same store as Office's settings. */
export const settings = define("SettingCollection", {
  items: (book) => [...book.settings.keys()].map((key) => object("Setting", { key })),
  find: (book, key) => (book.settings.has(String(key)) ? object("Setting", { key: String(key) }) : undefined),
  call: {
    Add: (book, given) => {
      const key = given.text(0);
      book.settings.set(key, JSON.stringify(given.raw(1) ?? null));
      return object("Setting", { key });
    },
  },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.setting */
export const setting = define("Setting", {
  get: { Key: ({ key }) => key, _Id: ({ key }) => key, Value: ({ key }, { book }): unknown => JSON.parse(book.settings.get(key) ?? "null") },
  set: {
    Value: ({ key }, value, { book }) => {
      book.settings.set(key, JSON.stringify(value));
    },
  },
  call: {
    Delete: ({ key }, _given, { book }) => {
      book.settings.delete(key);
    },
  },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetcustompropertycollection */
export const sheetProperties = define("WorksheetCustomPropertyCollection", {
  items: (sheet) => [...sheet.customProperties.keys()].map((key) => object("WorksheetCustomProperty", { sheet, key })),
  find: (sheet, key) => {
    const own = keyIn(sheet.customProperties, key);
    return own === undefined ? undefined : object("WorksheetCustomProperty", { sheet, key: own });
  },
  call: {
    Add: (sheet, given) => {
      const key = keyIn(sheet.customProperties, given.text(0)) ?? given.text(0);
      sheet.customProperties.set(key, given.text(1));
      return object("WorksheetCustomProperty", { sheet, key });
    },
  },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetcustomproperty */
export const sheetProperty = define("WorksheetCustomProperty", {
  get: { Key: ({ key }) => key, _Id: ({ key }) => key, Value: ({ sheet, key }) => sheet.customProperties.get(key) },
  set: {
    Value: ({ sheet, key }, value) => {
      sheet.customProperties.set(key, String(value));
    },
  },
  call: {
    Delete: ({ sheet, key }) => {
      sheet.customProperties.delete(key);
    },
  },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.workbookprotection: of the structure; sheets cannot be added while it holds (not modelled). */
export const workbookProtection = define("WorkbookProtection", {
  get: { Protected: () => false },
  call: {
    Protect: () => {
      throw new ExcelError("NotModelled", "protection of the workbook's structure");
    },
    Unprotect: () => undefined,
  },
});
