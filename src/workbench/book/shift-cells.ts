import type { Area } from "./area.ts";
import { SHEET_COLUMNS, SHEET_ROWS, cellArea, contains, intersection, rightOf } from "./area.ts";
import type { Book, Change, Line, Sheet } from "./book.ts";
import type { Cell } from "./cell.ts";
import { ExcelError } from "./excel-error.ts";
import type { PivotTable } from "./pivot-table.ts";
import { refuseProtected } from "./protection.ts";
import { cellAt, putCell, removeCell, visitCells } from "./sheet-cells.ts";
import { shiftArea, shiftFormula } from "./shift.ts";
import type { Shift } from "./shift.ts";
import { rewriteAllFormulas } from "./structured-references.ts";
import type { Table } from "./table.ts";
import { tableBody } from "./table.ts";
import { fillDown } from "./table-write.ts";

/** Insert: the cells of the area and those beyond move down or right. Delete: those beyond move up or left into their place. */
export type ShiftDirection = "Down" | "Right" | "Up" | "Left";

/**
 * Inserts or deletes cells, with everything that refers to them: formulas, names, tables, validations, formats, merged cells, comments
 * (https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-insert-member(1), …delete-member(1)).
 * A table may only be cut through by whole rows or columns of itself; `own` is the table that grows or shrinks and is placed by its caller.
 */
export function shiftCells(book: Book, sheet: Sheet, area: Area, direction: ShiftDirection, own?: Table): void {
  const shift = shiftOf(area, direction);
  refuseProtected(sheet, optionFor(shift));
  refuseConflicts(book, sheet, shift, own);
  moveCells(book, sheet, shift);
  moveLines(sheet, shift);
  if (shift.count > 0) inheritFormats(book, sheet, area, shift);
  moveBelongings(sheet, shift);
  for (const table of book.tables) if (table.sheet === sheet && table !== own) moveTable(book, table, shift);
  for (const anchor of book.anchors) if (anchor.sheet === sheet && anchor.area) anchor.area = shiftArea(anchor.area, shift);
  rewriteAllFormulas(book, remembered((formula, home) => shiftFormula(formula, home.name, sheet.name, shift)));
  book.structureUnseen = true;
  book.changes.push({ sheet, area, kind: changeKind(area, shift) });
}

/** Columns of a table hold the same formula in every row: each text is rewritten once. */
function remembered(rewrite: (formula: string, home: Sheet) => string): (formula: string, home: Sheet) => string {
  const known = new Map<Sheet, Map<string, string>>();
  return (formula, home) => {
    const ofSheet = known.get(home) ?? new Map<string, string>();
    known.set(home, ofSheet);
    const rewritten = ofSheet.get(formula) ?? rewrite(formula, home);
    ofSheet.set(formula, rewritten);
    return rewritten;
  };
}

function shiftOf(area: Area, direction: ShiftDirection): Shift {
  const axis = direction === "Down" || direction === "Up" ? "row" : "column";
  const length = axis === "row" ? area.height : area.width;
  return { axis, band: area, at: axis === "row" ? area.top : area.left, count: direction === "Down" || direction === "Right" ? length : -length };
}

const isWhole = ({ axis, band }: Shift): boolean => (axis === "row" ? band.width === SHEET_COLUMNS : band.height === SHEET_ROWS);

function optionFor(shift: Shift): "allowInsertRows" | "allowDeleteRows" | "allowInsertColumns" | "allowDeleteColumns" | undefined {
  if (!isWhole(shift)) return shift.axis === "row" ? (shift.count > 0 ? "allowInsertRows" : "allowDeleteRows") : undefined;
  if (shift.axis === "row") return shift.count > 0 ? "allowInsertRows" : "allowDeleteRows";
  return shift.count > 0 ? "allowInsertColumns" : "allowDeleteColumns";
}

function changeKind({ height, width }: Area, { axis, count }: Shift): Change["kind"] {
  if (axis === "row" && width === SHEET_COLUMNS) return count > 0 ? "RowInserted" : "RowDeleted";
  if (axis === "column" && height === SHEET_ROWS) return count > 0 ? "ColumnInserted" : "ColumnDeleted";
  return count > 0 ? "CellInserted" : "CellDeleted";
}

/** The part of the sheet whose cells move or go. */
function movingArea({ axis, band, at }: Shift): Area {
  return axis === "row" ? { ...band, top: at, height: SHEET_ROWS - at } : { ...band, left: at, width: SHEET_COLUMNS - at };
}

function refuseConflicts(book: Book, sheet: Sheet, shift: Shift, own: Table | undefined): void {
  const moving = movingArea(shift);
  for (const table of book.tables) {
    const common = table.sheet === sheet && table !== own ? intersection(table.area, moving) : undefined;
    if (!common) continue;
    const across = shift.axis === "row" ? common.width === table.area.width : common.height === table.area.height;
    if (!across) throw new ExcelError("InvalidOperation", `this would move a part of table ${table.name}`);
  }
  for (const { covered, name } of sheet.pivots) {
    const common = covered && intersection(covered, moving);
    if (common && !contains(moving, covered)) throw new ExcelError("PivotTableRangeConflict", name);
  }
  const edge = shift.count > 0 && edgeOf(moving, shift);
  if (edge) visitCells(sheet, edge, (cell) => {
    if (cell.value !== null || cell.formula !== undefined) throw new ExcelError("InsertDeleteConflict", "cells with values would be pushed off the sheet");
  });
}

/** Cells that an insertion would push off the sheet. */
function edgeOf(moving: Area, { axis, count }: Shift): Area | undefined {
  return axis === "row"
    ? intersection(moving, { ...moving, top: SHEET_ROWS - count, height: count })
    : intersection(moving, { ...moving, left: SHEET_COLUMNS - count, width: count });
}

function moveCells(book: Book, sheet: Sheet, shift: Shift): void {
  const moved: [number, number, Cell][] = [];
  visitCells(sheet, movingArea(shift), (cell, row, column) => {
    moved.push([row, column, cell]);
    removeCell(book, sheet, row, column);
  });
  for (const [row, column, cell] of moved) {
    const place = shiftArea({ top: row, left: column, height: 1, width: 1 }, shift);
    if (place) putCell(book, sheet, place.top, place.left, cell);
  }
}

function moveLines(sheet: Sheet, shift: Shift): void {
  if (!isWhole(shift)) return;
  const lines = shift.axis === "row" ? sheet.rows : sheet.columns;
  const moved = new Map<number, Line>();
  for (const [index, line] of lines) {
    const place = shiftArea(shift.axis === "row" ? { ...shift.band, top: index, height: 1 } : { ...shift.band, left: index, width: 1 }, shift);
    if (place) moved.set(shift.axis === "row" ? place.top : place.left, line);
  }
  if (shift.axis === "row") sheet.rows = moved;
  else sheet.columns = moved;
}

/** Inserted cells look like those above (or at the left of) them. */
function inheritFormats(book: Book, sheet: Sheet, area: Area, { axis, at }: Shift): void {
  if (at === 0) return;
  const source: Area = axis === "row" ? { ...area, top: at - 1, height: 1 } : { ...area, left: at - 1, width: 1 };
  visitCells(sheet, source, ({ format }, row, column) => {
    if (!format) return;
    const length = axis === "row" ? area.height : area.width;
    for (let index = 0; index < length; index += 1) putCell(book, sheet, axis === "row" ? at + index : row, axis === "row" ? column : at + index, { value: null, format });
  });
}

function moveBelongings(sheet: Sheet, shift: Shift): void {
  const moveAll = (areas: readonly Area[]): Area[] => areas.flatMap((area) => shiftArea(area, shift) ?? []);
  sheet.merges = moveAll(sheet.merges);
  sheet.validations = sheet.validations.map((validation) => ({ ...validation, areas: moveAll(validation.areas) })).filter(({ areas }) => areas.length > 0);
  for (const format of sheet.conditionalFormats) format.areas = moveAll(format.areas);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  sheet.comments = sheet.comments.filter((comment) => {
    const place = shiftArea({ top: comment.row, left: comment.column, height: 1, width: 1 }, shift);
    if (place) Object.assign(comment, { row: place.top, column: place.left });
    return place !== undefined;
  });
  for (const pivot of sheet.pivots) movePivot(pivot, shift);
  const { page } = sheet;
  for (const key of ["printArea", "titleRows", "titleColumns"] as const) page[key] = page[key] && shiftArea(page[key], shift);
  const filtered = sheet.filter && shiftArea(sheet.filter.area, shift);
  sheet.filter = sheet.filter && filtered ? { ...sheet.filter, area: filtered } : undefined;
}

/** A pivot table moves as a whole; what would cut it was refused before. */
function movePivot(pivot: PivotTable, shift: Shift): void {
  const place = shiftArea(cellArea(pivot.anchor.row, pivot.anchor.column), shift);
  if (place) pivot.anchor = { row: place.top, column: place.left };
  pivot.covered = pivot.covered && shiftArea(pivot.covered, shift);
  const parts = Object.entries(pivot.parts ?? {}).map(([name, area]) => [name, shiftArea(area, shift) ?? area] as const);
  if (pivot.parts) pivot.parts = { ...pivot.parts, ...Object.fromEntries(parts) };
}

function moveTable(book: Book, table: Table, shift: Shift): void {
  const before = table.area;
  const after = shiftArea(before, shift);
  if (!after) {
    book.tables.splice(book.tables.indexOf(table), 1);
    return;
  }
  table.area = after;
  if (after.width !== before.width) {
    spliceColumns(table, before, shift);
    writeHeaders(book, table);
  }
  if (after.height > before.height) fillDown(book, table, intersection(tableBody(table), { ...shift.band, height: shift.count }) ?? tableBody(table));
}

function spliceColumns(table: Table, before: Area, { at, count }: Shift): void {
  const first = Math.max(at - before.left, 0);
  if (count < 0) table.columns.splice(first, Math.min(-count, rightOf(before) - Math.max(at, before.left) + 1));
  else {
    const id = Math.max(...table.columns.map((column) => column.id));
    table.columns.splice(first, 0, ...Array.from({ length: count }, (_, index) => ({ id: id + index + 1, name: freshHeader(table, index) })));
  }
}

function writeHeaders(book: Book, table: Table): void {
  if (!table.showHeaders) return;
  table.columns.forEach(({ name }, index) => {
    const column = table.area.left + index;
    const cell = cellAt(table.sheet, table.area.top, column);
    if (cell?.value !== name) putCell(book, table.sheet, table.area.top, column, { ...cell, value: name });
  });
}

function freshHeader(table: Table, index: number): string {
  for (let number = index + 1; ; number += 1) if (!table.columns.some(({ name }) => name === `Column${number}`)) return `Column${number}`;
}
