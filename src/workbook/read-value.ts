import type { ColumnType } from "./description.ts";
import type { ReadableCell } from "./readable-book.ts";
import { dateOf } from "./serial-date.ts";

/** What a cell holds, as a file or Excel gives it: dates are day numbers, errors their names. */
export interface FoundValue {
  readonly value: string | number | boolean | null;
  readonly error: boolean;
}

export function isBlank(cell: FoundValue | undefined): boolean {
  return cell === undefined || cell.value === null || (typeof cell.value === "string" && cell.value.trim() === "");
}

/**
 * The value as the core knows it: numbers become dates where the column holds dates; what does not fit its column's type stays what was typed, as text.
 * @param dateOffset added to day numbers: 1462 in workbooks that count from 1904
 */
export function readValue(cell: FoundValue | undefined, type: ColumnType, dateOffset = 0): string | number | null {
  if (cell === undefined || isBlank(cell)) return null;
  const { value } = cell;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value !== "number") return value;
  if (type === "period" || type === "date" || type === "datetime") {
    return dateOf(value + dateOffset, type === "period" ? "month" : type === "date" ? "day" : "minute") ?? value;
  }
  return type === "text" || type === "link" ? String(value) : value;
}

/** Text where a number or date belongs, or an error value. */
export function isMisfit(cell: FoundValue | undefined, type: ColumnType): boolean {
  if (cell === undefined || isBlank(cell)) return false;
  return cell.error || (type !== "text" && type !== "link" && typeof cell.value !== "number");
}

/** A fixed cell has no type of its own: what it holds shows in its number format. */
export function fixedCellType(described: ReadableCell | undefined): ColumnType {
  const format = (described?.numberFormat ?? "").replace(/"[^"]*"/g, "");
  if (/h/i.test(format)) return "datetime";
  if (/d/i.test(format)) return "date";
  return described?.period !== undefined || /y/i.test(format) ? "period" : "number";
}
