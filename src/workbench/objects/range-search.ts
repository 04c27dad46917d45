import { contains, intersection } from "../book/area.ts";
import { displayText } from "../book/display-text.ts";
import { ExcelError } from "../book/excel-error.ts";
import { formatAt, visitCells } from "../book/sheet-cells.ts";
import type { Table } from "../book/table.ts";
import type { Behaviour } from "./define.ts";
import { define } from "./define.ts";
import type { Host } from "./host.ts";
import { object } from "./object-model.ts";
import type { RangeData, ScopeData } from "./object-model.ts";
import { placeOf } from "./range-area.ts";

/** What stands in a range: https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-find-member(1), -gettables-member(1). */
export const rangeSearch: Behaviour<RangeData> = {
  call: {
    // "Finds the given string based on the criteria specified … the first cell": row by row, in what cells show.
    Find: async (range, given, host) => {
      await host.settle();
      const { completeMatch = false, matchCase = false, searchDirection = "Forward" } = given.record(1);
      const fold = (text: string): string => (matchCase === true ? text : text.toLowerCase());
      const wanted = fold(given.text(0));
      const places: [number, number][] = [];
      visitCells(range.sheet, placeOf(range), (cell, row, column) => {
        const text = fold(displayText(cell, formatAt(range.sheet, row, column).numberFormat));
        if (completeMatch === true ? text === wanted : text.includes(wanted)) places.push([row, column]);
      });
      places.sort(([row, column], [otherRow, otherColumn]) => row - otherRow || column - otherColumn);
      const place = searchDirection === "Backwards" ? places.at(-1) : places[0];
      if (!place) throw new ExcelError("ItemNotFound", `no cell shows "${given.text(0)}"`);
      return host.range(range.sheet, { top: place[0], left: place[1], height: 1, width: 1 });
    },
    // "If fullyContained is true, only the tables that are fully contained within the range bounds; otherwise those that overlap."
    GetTables: (range, given) => object("TableScopedCollection", { sheet: range.sheet, area: placeOf(range), whole: given.flag(0) }),
  },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.tablescopedcollection */
export const scopedTables = define("TableScopedCollection", {
  items: (scope, host) => tablesIn(scope, host).map((table) => object("Table", table)),
  find: (scope, key, host) => {
    const found = tablesIn(scope, host).find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());
    return found && object("Table", found);
  },
  call: {
    GetFirst: (scope, _given, host) => {
      const [first] = tablesIn(scope, host);
      if (!first) throw new ExcelError("ItemNotFound", "no table there");
      return object("Table", first);
    },
  },
});

function tablesIn({ sheet, area, whole }: ScopeData, { book }: Host): Table[] {
  const inScope = book.tables.filter((table) => table.sheet === sheet && (whole ? contains(area, table.area) : intersection(area, table.area)));
  return inScope.sort((one, other) => one.area.top - other.area.top || one.area.left - other.area.left);
}
