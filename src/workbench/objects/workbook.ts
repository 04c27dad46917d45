import { cellArea, parseArea } from "../book/area.ts";
import type { Book } from "../book/book.ts";
import { define } from "./define.ts";
import type { Host } from "./host.ts";
import { object } from "./object-model.ts";
import type { HostObject } from "./object-model.ts";

/** https://learn.microsoft.com/javascript/api/excel/excel.workbook */
export const workbook = define("Workbook", {
  get: {
    Name: (book) => book.name,
    ReadOnly: () => false,
  },
  nav: {
    Application: (book) => object("Application", book),
    Worksheets: (book) => object("WorksheetCollection", book),
    Tables: () => object("TableCollection", {}),
    Names: () => object("NamedItemCollection", {}),
    PivotTables: () => object("PivotTableCollection", {}),
    Comments: () => object("CommentCollection", {}),
    Settings: (book) => object("SettingCollection", book),
    Properties: (book) => object("DocumentProperties", book),
    Protection: (book) => object("WorkbookProtection", book),
  },
  call: {
    GetSelectedRange: ({ active }, _given, host) => host.range(active, active.selection),
    GetActiveCell: ({ active }, _given, host) => host.range(active, cellArea(active.selection.top, active.selection.left)),
    // The cells of an event's arguments: their reference is "sheet id!address".
    _GetRangeForEventByReferenceId: (book, given, host) => eventRange(book, given.text(0), host),
    _GetRangeOrNullObjectForEventByReferenceId: (book, given, host) => eventRange(book, given.text(0), host),
  },
});

function eventRange(book: Book, reference: string, host: Host): HostObject<"Range"> | null {
  const [id, address] = reference.split("!");
  const sheet = book.sheets.find((candidate) => candidate.id === id);
  return sheet && address !== undefined ? host.range(sheet, parseArea(address)) : null;
}
