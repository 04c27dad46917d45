import { invalidArgument } from "./excel-error.ts";

/** A rectangle of cells; rows and columns from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

/** Rows and columns of a sheet: support.microsoft.com, "Excel specifications and limits". */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

export const WHOLE_SHEET: Area = { top: 0, left: 0, height: SHEET_ROWS, width: SHEET_COLUMNS };

export const cellArea = (row: number, column: number): Area => ({ top: row, left: column, height: 1, width: 1 });
export const bottomOf = ({ top, height }: Area): number => top + height - 1;
export const rightOf = ({ left, width }: Area): number => left + width - 1;

/** An area within the sheet's bounds, or Excel's refusal. */
export function areaOf(top: number, left: number, height: number, width: number): Area {
  const fits = [top, left, height, width].every(Number.isInteger) && top >= 0 && left >= 0 && height >= 1 && width >= 1 && top + height <= SHEET_ROWS && left + width <= SHEET_COLUMNS;
  if (!fits) throw invalidArgument(`no cells of a sheet: row ${top}, column ${left}, ${height} by ${width}`);
  return { top, left, height, width };
}

/** 0 → "A", 27 → "AB". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** "AB" → 27. */
export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** "B2", "$B$2:D9", "B:D", "2:9"; throws InvalidArgument for anything else. */
export function parseArea(address: string): Area {
  const cells = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(address);
  if (cells?.[1] !== undefined && cells[2] !== undefined) return spanning(Number(cells[2]) - 1, columnIndex(cells[1]), Number(cells[4] ?? cells[2]) - 1, columnIndex(cells[3] ?? cells[1]));
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(address);
  if (columns?.[1] !== undefined && columns[2] !== undefined) return spanning(0, columnIndex(columns[1]), SHEET_ROWS - 1, columnIndex(columns[2]));
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(address);
  if (rows) return spanning(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, SHEET_COLUMNS - 1);
  throw invalidArgument(`"${address}" is no address`);
}

/** The smallest area with both corners, in any order. */
export function spanning(row: number, column: number, otherRow: number, otherColumn: number): Area {
  return areaOf(Math.min(row, otherRow), Math.min(column, otherColumn), Math.abs(otherRow - row) + 1, Math.abs(otherColumn - column) + 1);
}

/** "B2" for one cell, "B2:D9", "B:D" and "2:9" for whole columns and rows. */
export function formatArea(area: Area): string {
  const { top, left, height, width } = area;
  if (height === SHEET_ROWS && width === SHEET_COLUMNS) return `1:${SHEET_ROWS}`;
  if (height === SHEET_ROWS) return `${columnName(left)}:${columnName(rightOf(area))}`;
  if (width === SHEET_COLUMNS) return `${top + 1}:${bottomOf(area) + 1}`;
  const first = columnName(left) + String(top + 1);
  return height === 1 && width === 1 ? first : `${first}:${columnName(rightOf(area))}${bottomOf(area) + 1}`;
}

export const contains = (outer: Area, inner: Area): boolean =>
  inner.top >= outer.top && inner.left >= outer.left && bottomOf(inner) <= bottomOf(outer) && rightOf(inner) <= rightOf(outer);

export const holds = (area: Area, row: number, column: number): boolean => row >= area.top && row <= bottomOf(area) && column >= area.left && column <= rightOf(area);

export const sameArea = (one: Area, other: Area): boolean => one.top === other.top && one.left === other.left && one.height === other.height && one.width === other.width;

/** The common cells; undefined where there are none. */
export function intersection(one: Area, other: Area): Area | undefined {
  const top = Math.max(one.top, other.top);
  const left = Math.max(one.left, other.left);
  const height = Math.min(bottomOf(one), bottomOf(other)) - top + 1;
  const width = Math.min(rightOf(one), rightOf(other)) - left + 1;
  return height > 0 && width > 0 ? { top, left, height, width } : undefined;
}

export const boundingArea = (one: Area, other: Area): Area =>
  spanning(Math.min(one.top, other.top), Math.min(one.left, other.left), Math.max(bottomOf(one), bottomOf(other)), Math.max(rightOf(one), rightOf(other)));

/** What of `area` lies outside `hole`: up to four areas. */
export function without(area: Area, hole: Area): Area[] {
  const common = intersection(area, hole);
  if (!common) return [area];
  const parts: Area[] = [
    { ...area, height: common.top - area.top },
    { ...area, top: bottomOf(common) + 1, height: bottomOf(area) - bottomOf(common) },
    { ...common, left: area.left, width: common.left - area.left },
    { ...common, left: rightOf(common) + 1, width: rightOf(area) - rightOf(common) },
  ];
  return parts.filter(({ height, width }) => height > 0 && width > 0);
}
