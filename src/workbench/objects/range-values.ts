import type { Sheet } from "../book/book.ts";
import type { Cell, CellFormat } from "../book/cell.ts";
import { displayText } from "../book/display-text.ts";
import { changeFormats, writeNumberFormats } from "../book/formats.ts";
import { refuseProtected } from "../book/protection.ts";
import { formatAt } from "../book/sheet-cells.ts";
import { writeCells } from "../book/write-cells.ts";
import type { Behaviour } from "./define.ts";
import type { Host } from "./host.ts";
import type { RangeData } from "./object-model.ts";
import { placeOf } from "./range-area.ts";
import { getLink, setLink } from "./range-link.ts";

type Read = (cell: Cell | undefined, format: () => CellFormat) => unknown;

/**
 * Contents of ranges: https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member, -formulas-member,
 * -text-member, -numberformat-member, -valuetypes-member, -hyperlink-member.
 */
export const rangeValues: Behaviour<RangeData> = {
  get: {
    Values: grid((cell) => cell?.value ?? ""),
    Text: grid((cell, format) => (cell ? displayText(cell, format().numberFormat) : "")),
    Formulas: grid((cell) => cell?.formula ?? cell?.value ?? ""),
    FormulasLocal: grid((cell) => cell?.formula ?? cell?.value ?? ""),
    NumberFormat: grid((_cell, format) => format().numberFormat),
    ValueTypes: grid(valueType),
    Hyperlink: getLink,
    Hidden: (range) => hiddenLines(range.sheet.rows, rowsOf(range)) === true || hiddenLines(range.sheet.columns, columnsOf(range)) === true,
    RowHidden: (range) => hiddenLines(range.sheet.rows, rowsOf(range)),
    ColumnHidden: (range) => hiddenLines(range.sheet.columns, columnsOf(range)),
    HasSpill: () => false,
    Style: (range) => {
      const { top, left } = placeOf(range);
      return formatAt(range.sheet, top, left).style;
    },
  },
  set: {
    Values: (range, value, { book }) => writeCells(book, range.sheet, placeOf(range), value),
    Formulas: (range, value, { book }) => writeCells(book, range.sheet, placeOf(range), value),
    FormulasLocal: (range, value, { book }) => writeCells(book, range.sheet, placeOf(range), value),
    NumberFormat: (range, value) => writeNumberFormats(range.sheet, placeOf(range), value),
    Hyperlink: setLink,
    RowHidden: (range, value) => hide(range, range.sheet.rows, rowsOf(range), value === true),
    ColumnHidden: (range, value) => hide(range, range.sheet.columns, columnsOf(range), value === true),
    Style: (range, value) => changeFormats(range.sheet, placeOf(range), () => ({ style: String(value) })),
  },
};

/** A getter that gives one value for each cell, row by row. */
function grid(read: Read): (range: RangeData, host: Host) => unknown[][] {
  return (range, host) => {
    host.measureRead(range);
    const { top, left, height, width } = placeOf(range);
    const { sheet } = range;
    return Array.from({ length: height }, (_row, row) => {
      const line = sheet.cells.get(top + row);
      return Array.from({ length: width }, (_column, column) => read(line?.get(left + column), () => formatAt(sheet, top + row, left + column)));
    });
  };
}

/** Excel.RangeValueType */
function valueType(cell: Cell | undefined): string {
  if (!cell || cell.value === null || cell.value === "") return "Empty";
  if (cell.error) return "Error";
  if (typeof cell.value === "number") return "Double";
  return typeof cell.value === "boolean" ? "Boolean" : "String";
}

type Lines = Sheet["rows"];

/** First line and number of lines. */
type Span = readonly [number, number];

const rowsOf = (range: RangeData): Span => [placeOf(range).top, placeOf(range).height];
const columnsOf = (range: RangeData): Span => [placeOf(range).left, placeOf(range).width];

/** True or false where all lines agree, else null. */
function hiddenLines(lines: Lines, [first, count]: Span): boolean | null {
  const wanted = lines.get(first)?.hidden === true;
  for (let at = first; at < first + count; at += 1) if ((lines.get(at)?.hidden === true) !== wanted) return null;
  return wanted;
}

function hide({ sheet }: RangeData, lines: Lines, [first, count]: Span, hidden: boolean): void {
  refuseProtected(sheet, lines === sheet.rows ? "allowFormatRows" : "allowFormatColumns");
  for (let at = first; at < first + count; at += 1) lines.set(at, { ...lines.get(at), hidden });
}
