import type { Area } from "./area.ts";
import { SHEET_COLUMNS, SHEET_ROWS, contains, formatArea, parseArea } from "./area.ts";
import { quotedSheet, rewriteFormula } from "./formula-parts.ts";

/**
 * Cells that move because others were inserted or deleted. Within `band` (the rows or columns that the operation spans) everything from
 * line `at` on moves by `count` lines; a negative `count` deletes the lines from `at` to `at − count − 1`.
 */
export interface Shift {
  readonly axis: "row" | "column";
  readonly band: Area;
  readonly at: number;
  readonly count: number;
}

/** Where the area is afterwards; undefined where it was deleted. What reaches out of the band stays. */
export function shiftArea(area: Area, { axis, band, at, count }: Shift): Area | undefined {
  const across = axis === "row" ? { ...area, top: band.top, height: 1 } : { ...area, left: band.left, width: 1 };
  if (!contains(band, across)) return area;
  const span = axis === "row" ? shiftSpan(area.top, area.height, at, count, SHEET_ROWS) : shiftSpan(area.left, area.width, at, count, SHEET_COLUMNS);
  if (!span) return undefined;
  return axis === "row" ? { ...area, top: span.start, height: span.length } : { ...area, left: span.start, width: span.length };
}

function shiftSpan(start: number, length: number, at: number, count: number, limit: number): { start: number; length: number } | undefined {
  if (length === limit) return { start, length };
  const end = start + length;
  const moved = (edge: number): number => {
    if (count >= 0) return edge >= at ? edge + count : edge;
    return edge >= at - count ? edge + count : Math.min(edge, at);
  };
  const newStart = moved(start);
  // The end is the edge behind the last line: lines inserted right behind the area do not widen it.
  const newEnd = Math.min(count >= 0 ? moved(end - 1) + 1 : moved(end), limit);
  return newEnd > newStart && newStart < limit ? { start: newStart, length: newEnd - newStart } : undefined;
}

/** A letter with a digit, or a colon: without either there is no reference to cells. */
const MAY_REFER = /[A-Z]\$?\d|:/i;

/** The formula with its references to `sheet` moved along; `home` is the sheet in which it stands. */
export function shiftFormula(formula: string, home: string, sheet: string, shift: Shift): string {
  if (!MAY_REFER.test(formula)) return formula;
  return rewriteFormula(formula, (part) => {
    if (part.kind !== "reference" || (part.sheet ?? home).toLowerCase() !== sheet.toLowerCase()) return undefined;
    const moved = shiftArea(parseArea(part.address), shift);
    const prefix = part.sheet === undefined ? "" : `${quotedSheet(part.sheet)}!`;
    return prefix + (moved ? withDollars(moved, part.address) : "#REF!");
  });
}

/** Copied elsewhere: relative references move along, those with "$" stay. */
export function relocateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewriteFormula(formula, (part) => {
    if (part.kind !== "reference") return undefined;
    const moved = part.address.split(":").map((end) => relocateEnd(end, rows, columns));
    const prefix = part.sheet === undefined ? "" : `${quotedSheet(part.sheet)}!`;
    return prefix + (moved.includes(undefined) ? "#REF!" : moved.join(":"));
  });
}

function relocateEnd(end: string, rows: number, columns: number): string | undefined {
  const [, columnDollar = "", columnLetters = "", rowDollar = "", rowDigits = ""] = /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(end) ?? [];
  // "$5" alone: the dollar belongs to the row.
  const fixedRow = rowDollar === "$" || (columnLetters === "" && columnDollar === "$");
  const area = parseArea(`${columnLetters || "A"}${rowDigits || "1"}`);
  const row = fixedRow || rowDigits === "" ? area.top : area.top + rows;
  const column = columnDollar === "$" || columnLetters === "" ? area.left : area.left + columns;
  if (row < 0 || column < 0 || row >= SHEET_ROWS || column >= SHEET_COLUMNS) return undefined;
  const [letters = "", digits = ""] = formatArea({ top: row, left: column, height: 1, width: 1 }).split(/(?<=\D)(?=\d)/);
  return columnDollar + (columnLetters && letters) + rowDollar + (rowDigits && digits);
}

/** The area's address with "$" where the old address had them. */
function withDollars(area: Area, pattern: string): string {
  const ends = formatArea(area).split(":");
  const patterns = pattern.split(":");
  const both = patterns.length > ends.length ? [ends[0] ?? "", ends[0] ?? ""] : ends;
  return both.map((end, index) => markEnd(end, patterns[index] ?? patterns[0] ?? "")).join(":");
}

function markEnd(end: string, pattern: string): string {
  const [, letters = "", digits = ""] = /^([A-Z]*)(\d*)$/i.exec(end) ?? [];
  const columnDollar = letters !== "" && pattern.startsWith("$") ? "$" : "";
  const rowDollar = digits !== "" && /\$\d/.test(pattern) ? "$" : "";
  return columnDollar + letters + rowDollar + digits;
}
