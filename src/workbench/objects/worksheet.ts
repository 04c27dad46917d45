import { WHOLE_SHEET, areaOf, cellArea } from "../book/area.ts";
import type { Sheet } from "../book/book.ts";
import { ExcelError, invalidArgument } from "../book/excel-error.ts";
import { usedArea } from "../book/sheet-cells.ts";
import { deleteSheet, refuseLastVisible, renameSheet } from "../book/sheets.ts";
import { activateSheet } from "./activate.ts";
import { define } from "./define.ts";
import { object } from "./object-model.ts";
import { resolveRange } from "./range-area.ts";

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheet */
export const worksheet = define("Worksheet", {
  get: {
    Id: ({ id }) => id,
    Name: ({ name }) => name,
    Position: (sheet, { book }) => book.sheets.indexOf(sheet),
    Visibility: ({ visibility }) => visibility,
    TabColor: ({ tabColor }) => tabColor,
    ShowGridlines: ({ showGridlines }) => showGridlines,
    ShowHeadings: ({ showHeadings }) => showHeadings,
    StandardHeight: () => 15,
    StandardWidth: ({ standardWidth }) => standardWidth,
    EnableCalculation: ({ enableCalculation }) => enableCalculation,
  },
  set: {
    Name: (sheet, value, { book }) => renameSheet(book, sheet, String(value)),
    Position: (sheet, value, { book }) => {
      const place = Number(value);
      if (!Number.isInteger(place) || place < 0 || place >= book.sheets.length) throw invalidArgument(`there is no position ${place}`);
      book.sheets.splice(book.sheets.indexOf(sheet), 1);
      book.sheets.splice(place, 0, sheet);
      book.structureUnseen = true;
    },
    Visibility: (sheet, value, { book }) => setVisibility(sheet, value, () => refuseLastVisible(book, sheet)),
    TabColor: (sheet, value) => {
      if (typeof value !== "string" || !/^(?:|#[0-9a-f]{6})$/i.test(value)) throw invalidArgument(`"${String(value)}" is no colour`);
      sheet.tabColor = value.toUpperCase();
    },
    // The library reads ShowGridlines and ShowHeadings and writes them under these names.
    Gridlines: (sheet, value) => {
      sheet.showGridlines = value === true;
    },
    Headings: (sheet, value) => {
      sheet.showHeadings = value === true;
    },
    StandardWidth: (sheet, value) => {
      sheet.standardWidth = Number(value);
    },
    EnableCalculation: (sheet, value) => {
      sheet.enableCalculation = value === true;
    },
  },
  nav: {
    AutoFilter: (sheet) => object("AutoFilter", sheet),
    Charts: (sheet) => object("ChartCollection", sheet),
    Comments: (sheet) => object("CommentCollection", { sheet }),
    CustomProperties: (sheet) => object("WorksheetCustomPropertyCollection", sheet),
    FreezePanes: (sheet) => object("WorksheetFreezePanes", sheet),
    HorizontalPageBreaks: (sheet) => object("PageBreakCollection", { sheet, axis: "row" }),
    VerticalPageBreaks: (sheet) => object("PageBreakCollection", { sheet, axis: "column" }),
    Names: (sheet) => object("NamedItemCollection", { sheet }),
    PageLayout: (sheet) => object("PageLayout", sheet),
    PivotTables: (sheet) => object("PivotTableCollection", { sheet }),
    Protection: (sheet) => object("WorksheetProtection", sheet),
    Tables: (sheet) => object("TableCollection", { sheet }),
  },
  call: {
    Activate: (sheet, _given, host) => activateSheet(sheet, host),
    Calculate: (_sheet, _given, host) => host.calculate(),
    Delete: (sheet, _given, host) => {
      deleteSheet(host.book, sheet);
      host.emit({ on: "WorksheetCollection", event: "onDeleted", target: "", message: { source: "Local", worksheetId: sheet.id } });
    },
    GetCell: (sheet, given, host) => host.range(sheet, cellArea(given.number(0), given.number(1))),
    GetRange: (sheet, given, host) => {
      const address = given.optionalText(0);
      if (address === undefined) return host.range(sheet, WHOLE_SHEET);
      const place = resolveRange(host.book, address, sheet);
      if (place.sheet !== sheet) throw invalidArgument(`"${address}" is on another sheet`);
      return host.range(sheet, place.area);
    },
    GetRangeByIndexes: (sheet, given, host) => host.range(sheet, areaOf(given.number(0), given.number(1), given.number(2), given.number(3))),
    // "If the entire worksheet is blank, this function will return the top left cell."
    GetUsedRange: (sheet, given, host) => host.range(sheet, usedArea(sheet, WHOLE_SHEET, given.flag(0)) ?? cellArea(0, 0)),
    GetUsedRangeOrNullObject: (sheet, given, host) => {
      const used = usedArea(sheet, WHOLE_SHEET, given.flag(0));
      return used ? host.range(sheet, used) : null;
    },
    GetNext: (sheet, given, { book }) => neighbour(book.sheets, sheet, 1, given.flag(0)),
    GetPrevious: (sheet, given, { book }) => neighbour(book.sheets, sheet, -1, given.flag(0)),
  },
});

function setVisibility(sheet: Sheet, value: unknown, refuseHiding: () => void): void {
  if (value !== "Visible") refuseHiding();
  sheet.visibility = value === "Hidden" || value === "VeryHidden" ? value : "Visible";
}

function neighbour(sheets: readonly Sheet[], sheet: Sheet, step: 1 | -1, visibleOnly: boolean): ReturnType<typeof object<"Worksheet">> {
  for (let at = sheets.indexOf(sheet) + step; at >= 0 && at < sheets.length; at += step) {
    const next = sheets[at];
    if (next && (!visibleOnly || next.visibility === "Visible")) return object("Worksheet", next);
  }
  throw new ExcelError("ItemNotFound");
}
