import type { Sheet } from "../book/book.ts";
import { ExcelError } from "../book/excel-error.ts";
import { addSheet } from "../book/sheets.ts";
import { define } from "./define.ts";
import { object } from "./object-model.ts";
import type { HostObject } from "./object-model.ts";
import { findSheet } from "./range-area.ts";

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetcollection */
export const worksheets = define("WorksheetCollection", {
  items: ({ sheets }) => sheets.map((sheet) => object("Worksheet", sheet)),
  find: (book, key) => {
    const sheet = findSheet(book, String(key));
    return sheet && object("Worksheet", sheet);
  },
  call: {
    Add: (book, given, host) => {
      const sheet = addSheet(book, given.optionalText(0));
      host.emit({ on: "WorksheetCollection", event: "onAdded", target: "", message: { source: "Local", worksheetId: sheet.id } });
      return object("Worksheet", sheet);
    },
    GetActiveWorksheet: ({ active }) => object("Worksheet", active),
    GetCount: ({ sheets }, given) => sheets.filter(({ visibility }) => !given.flag(0) || visibility === "Visible").length,
    GetFirst: ({ sheets }, given) => firstOf(sheets, given.flag(0)),
    GetLast: ({ sheets }, given) => firstOf(sheets.toReversed(), given.flag(0)),
  },
});

function firstOf(sheets: readonly Sheet[], visibleOnly: boolean): HostObject<"Worksheet"> {
  const sheet = sheets.find(({ visibility }) => !visibleOnly || visibility === "Visible");
  if (!sheet) throw new ExcelError("ItemNotFound");
  return object("Worksheet", sheet);
}
