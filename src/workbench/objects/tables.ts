import { invalidArgument } from "../book/excel-error.ts";
import { addTable } from "../book/tables.ts";
import { define } from "./define.ts";
import { object } from "./object-model.ts";
import { resolveRange } from "./range-area.ts";

/** https://learn.microsoft.com/javascript/api/excel/excel.tablecollection */
export const tables = define("TableCollection", {
  items: ({ sheet }, { book }) => book.tables.filter((table) => !sheet || table.sheet === sheet).map((table) => object("Table", table)),
  find: ({ sheet }, key, { book }) => {
    const wanted = String(key).toLowerCase();
    const found = book.tables.find((table) => (!sheet || table.sheet === sheet) && (table.id.toLowerCase() === wanted || table.name.toLowerCase() === wanted));
    return found && object("Table", found);
  },
  call: {
    Add: ({ sheet }, given, { book, emit }) => {
      const place = resolveRange(book, given.raw(0), sheet ?? book.active);
      if (sheet && place.sheet !== sheet) throw invalidArgument("the range is on another sheet");
      const table = addTable(book, place.sheet, place.area, given.flag(1));
      emit({ on: "TableCollection", event: "onAdded", target: "", message: { source: "Local", tableId: table.id, worksheetId: table.sheet.id } });
      return object("Table", table);
    },
  },
});
