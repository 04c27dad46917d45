import type { Area } from "../book/area.ts";
import { SHEET_COLUMNS, SHEET_ROWS, areaOf, bottomOf, boundingArea, cellArea, intersection, rightOf } from "../book/area.ts";
import { ExcelError, invalidArgument } from "../book/excel-error.ts";
import { usedArea } from "../book/sheet-cells.ts";
import type { Arguments } from "./arguments.ts";
import type { Behaviour } from "./define.ts";
import type { Host } from "./host.ts";
import type { HostObject, RangeData } from "./object-model.ts";
import { fullAddress, placeOf, resolveRange } from "./range-area.ts";

type Derive = (place: Area, given: Arguments) => Area;

/** Ranges from ranges, and where they are: https://learn.microsoft.com/javascript/api/excel/excel.range#methods */
export const rangeGeometry: Behaviour<RangeData> = {
  get: {
    Address: (range) => fullAddress(range.sheet, placeOf(range)),
    AddressLocal: (range) => fullAddress(range.sheet, placeOf(range)),
    RowIndex: (range) => placeOf(range).top,
    ColumnIndex: (range) => placeOf(range).left,
    RowCount: (range) => placeOf(range).height,
    ColumnCount: (range) => placeOf(range).width,
    // "If the number of cells exceeds 2^31-1 … -1."
    CellCount: (range) => (placeOf(range).height * placeOf(range).width > 2_147_483_647 ? -1 : placeOf(range).height * placeOf(range).width),
    IsEntireColumn: (range) => placeOf(range).height === SHEET_ROWS,
    IsEntireRow: (range) => placeOf(range).width === SHEET_COLUMNS,
  },
  call: {
    // Sent by the library before it splits a large write.
    _ValidateArraySize: (range, given) => {
      const { height, width } = placeOf(range);
      const [rows, columns] = [given.number(0), given.number(1)];
      if (rows !== height || columns !== width) throw invalidArgument(`the array has ${rows} rows and ${columns} columns, the range ${height} and ${width}`);
    },
    // "The returned cell can be outside the range, as long as it is on the sheet."
    GetCell: derived((place, given) => areaOf(place.top + given.number(0), place.left + given.number(1), 1, 1)),
    GetRow: derived((place, given) => ({ ...place, top: within(given.number(0), place.height) + place.top, height: 1 })),
    GetColumn: derived((place, given) => ({ ...place, left: within(given.number(0), place.width) + place.left, width: 1 })),
    GetOffsetRange: derived((place, given) => areaOf(place.top + given.number(0), place.left + given.number(1), place.height, place.width)),
    GetResizedRange: derived((place, given) => areaOf(place.top, place.left, place.height + given.number(0), place.width + given.number(1))),
    GetAbsoluteResizedRange: derived((place, given) => areaOf(place.top, place.left, given.number(0), given.number(1))),
    GetEntireColumn: derived((place) => ({ ...place, top: 0, height: SHEET_ROWS })),
    GetEntireRow: derived((place) => ({ ...place, left: 0, width: SHEET_COLUMNS })),
    GetLastCell: derived((place) => cellArea(bottomOf(place), rightOf(place))),
    GetLastRow: derived((place) => ({ ...place, top: bottomOf(place), height: 1 })),
    GetLastColumn: derived((place) => ({ ...place, left: rightOf(place), width: 1 })),
    GetRowsAbove: derived((place, given) => besideRows(place, -(given.optionalNumber(0) ?? 1))),
    GetRowsBelow: derived((place, given) => besideRows(place, given.optionalNumber(0) ?? 1)),
    GetColumnsBefore: derived((place, given) => besideColumns(place, -(given.optionalNumber(0) ?? 1))),
    GetColumnsAfter: derived((place, given) => besideColumns(place, given.optionalNumber(0) ?? 1)),
    GetBoundingRect: (range, given, host) => host.range(range.sheet, boundingArea(placeOf(range), other(range, given, host))),
    GetIntersection: (range, given, host) => {
      const common = intersection(placeOf(range), other(range, given, host));
      if (!common) throw new ExcelError("ItemNotFound", "the ranges have no cell in common");
      return host.range(range.sheet, common);
    },
    // "If there are no used cells within the range, this function will throw an ItemNotFound error."
    GetUsedRange: (range, given, host) => {
      const used = usedArea(range.sheet, placeOf(range), given.flag(0));
      if (!used) throw new ExcelError("ItemNotFound", "no used cells");
      return host.range(range.sheet, used);
    },
  },
};

/** A method that gives the range at the derived place. */
function derived(derive: Derive): (range: RangeData, given: Arguments, host: Host) => HostObject<"Range"> {
  return (range, given, host) => host.range(range.sheet, derive(placeOf(range), given));
}

function within(index: number, count: number): number {
  if (!Number.isInteger(index) || index < 0 || index >= count) throw invalidArgument(`${index} is outside the range`);
  return index;
}

/** Rows above (negative) or below. */
function besideRows(place: Area, count: number): Area {
  return count < 0 ? areaOf(place.top + count, place.left, -count, place.width) : areaOf(bottomOf(place) + 1, place.left, count, place.width);
}

function besideColumns(place: Area, count: number): Area {
  return count < 0 ? areaOf(place.top, place.left + count, place.height, -count) : areaOf(place.top, rightOf(place) + 1, place.height, count);
}

function other(range: RangeData, given: Arguments, host: Host): Area {
  const place = resolveRange(host.book, given.raw(0), range.sheet);
  if (place.sheet !== range.sheet) throw invalidArgument("both ranges must be on one sheet");
  return place.area;
}
