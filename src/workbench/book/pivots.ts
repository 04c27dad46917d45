import type { Area } from "./area.ts";
import { areaOf, intersection } from "./area.ts";
import type { Book, Sheet } from "./book.ts";
import { nextId } from "./book.ts";
import { NORMAL_FORMAT } from "./cell.ts";
import { ExcelError, invalidArgument } from "./excel-error.ts";
import { itemName } from "./pivot-axis.ts";
import type { GridCell, PivotGrid } from "./pivot-grid.ts";
import { pivotGrid } from "./pivot-grid.ts";
import type { PivotCache, PivotTable } from "./pivot-table.ts";
import { PIVOT_WORDS } from "./pivot-words.ts";
import { refuseProtected } from "./protection.ts";
import { cellAt, formatAt, putCell, removeCell, usedArea, visitCells } from "./sheet-cells.ts";
import { tableBody } from "./table.ts";

/** https://learn.microsoft.com/javascript/api/excel/excel.pivottablecollection#excel-excel-pivottablecollection-add-member(1) */
export function addPivot(book: Book, name: string, source: PivotTable["source"], target: { readonly sheet: Sheet; readonly row: number; readonly column: number }): PivotTable {
  refuseProtected(target.sheet, "allowPivotTables");
  const isTaken = book.sheets.some(({ pivots }) => pivots.some((pivot) => pivot.name.toLowerCase() === name.toLowerCase()));
  if (name === "" || isTaken) throw invalidArgument(`a pivot table "${name}" exists or has no name`);
  const pivot: PivotTable = {
    id: nextId(book), name, sheet: target.sheet, source, anchor: { row: target.row, column: target.column }, cache: readCache(book, source), rows: [], columns: [], filters: [], values: [],
    fieldSettings: new Map(), covered: undefined, parts: undefined, showRowGrandTotals: true, showColumnGrandTotals: true, layoutType: "Compact", properties: new Map(),
  };
  refuseOverlap(book, pivot, areaOf(target.row, target.column, 1, 1));
  target.sheet.pivots.push(pivot);
  return pivot;
}

/** Reads the source anew and lays the table out again; refused on a protected sheet, whatever its options. Results of formulas must be up to date. */
export function refreshPivot(book: Book, pivot: PivotTable): void {
  refuseProtected(pivot.sheet);
  pivot.cache = readCache(book, pivot.source);
  layOutPivot(book, pivot);
}

/** The source as it is now. */
export function readCache(book: Book, source: PivotTable["source"]): PivotCache {
  if ("table" in source && !book.tables.includes(source.table)) throw new ExcelError("InvalidOperation", "the source table is gone");
  const { sheet, area } = "table" in source ? source.table : source;
  const header = { ...area, height: 1 };
  const body = "table" in source ? tableBody(source.table) : { ...area, top: area.top + 1, height: area.height - 1 };
  const fields = Array.from({ length: header.width }, (_, column) => itemName(cellAt(sheet, header.top, header.left + column)?.value ?? null));
  if (fields.includes(itemName(null)) || body.height < 1) throw invalidArgument("a pivot table's source needs a header over every column and a row of data");
  const used = usedArea(sheet, body, true);
  const height = used ? used.top + used.height - body.top : 1;
  const records = Array.from({ length: Math.min(height, body.height) }, (_row, row) => fields.map((_field, column) => cellAt(sheet, body.top + row, body.left + column)?.value ?? null));
  return { fields, records, numberFormats: fields.map((_field, column) => formatAt(sheet, body.top, body.left + column).numberFormat) };
}

/** Writes the table's cells, after taking away those of before. */
export function layOutPivot(book: Book, pivot: PivotTable): void {
  const grid = pivotGrid(pivot);
  const filterRows = pivot.filters.length;
  const above = filterRows === 0 ? 0 : filterRows + 1;
  const top = filterRows > 0 && pivot.anchor.row < above ? pivot.anchor.row + above : pivot.anchor.row;
  const width = Math.max(grid.cells[0]?.length ?? 0, filterRows > 0 ? 2 : 0);
  const covered = width === 0 ? undefined : areaOf(top - above, pivot.anchor.column, grid.cells.length + above || 1, width);
  if (covered) refuseOverlap(book, pivot, covered);
  clearPivot(book, pivot);
  pivot.covered = covered;
  pivot.parts = grid.cells.length === 0 ? undefined : partsOf(grid, top, pivot.anchor.column);
  pivot.filters.forEach(({ field }, index) => {
    const shown = pivot.fieldSettings.get(field)?.shown;
    const choice = !shown ? PIVOT_WORDS.all : shown.size === 1 ? [...shown].join("") : PIVOT_WORDS.several;
    writeGridCell(book, pivot.sheet, top - above + index, pivot.anchor.column, { value: field });
    writeGridCell(book, pivot.sheet, top - above + index, pivot.anchor.column + 1, { value: choice });
  });
  grid.cells.forEach((line, row) => line.forEach((cell, column) => writeGridCell(book, pivot.sheet, top + row, pivot.anchor.column + column, cell)));
}

function partsOf({ cells, headerRows, labelColumns }: PivotGrid, top: number, left: number): PivotTable["parts"] {
  const height = cells.length;
  const width = cells[0]?.length ?? 1;
  const dataHeight = Math.max(height - headerRows, 1);
  const dataWidth = Math.max(width - labelColumns, 1);
  return {
    whole: { top, left, height, width },
    rowLabels: { top: top + Math.max(headerRows - 1, 0), left, height: height - Math.max(headerRows - 1, 0), width: labelColumns },
    columnLabels: { top, left: left + labelColumns, height: Math.max(headerRows, 1), width: dataWidth },
    data: { top: top + headerRows, left: left + labelColumns, height: dataHeight, width: dataWidth },
  };
}

function writeGridCell(book: Book, sheet: Sheet, row: number, column: number, { value, numberFormat, indent, bold }: GridCell): void {
  const look = { ...(numberFormat === undefined ? {} : { numberFormat }), ...(indent ? { indentLevel: indent } : {}), ...(bold ? { bold: true } : {}) };
  if (value === null && Object.keys(look).length === 0) return;
  putCell(book, sheet, row, column, { value, ...(Object.keys(look).length > 0 ? { format: { ...NORMAL_FORMAT, ...look } } : {}) });
}

/** Takes a pivot table's cells away. */
function clearPivot(book: Book, { sheet, covered }: PivotTable): void {
  if (!covered) return;
  visitCells(sheet, covered, (_cell, row, column) => removeCell(book, sheet, row, column));
}

export function deletePivot(book: Book, pivot: PivotTable): void {
  clearPivot(book, pivot);
  pivot.sheet.pivots.splice(pivot.sheet.pivots.indexOf(pivot), 1);
}

/** "A PivotTable report cannot overlap another PivotTable report" (nor a table). */
function refuseOverlap(book: Book, pivot: PivotTable, area: Area): void {
  const other = pivot.sheet.pivots.find((candidate) => candidate !== pivot && candidate.covered && intersection(candidate.covered, area));
  const table = book.tables.find((candidate) => candidate.sheet === pivot.sheet && intersection(candidate.area, area));
  if (other || table) throw new ExcelError("PivotTableRangeConflict", `the pivot table would overlap ${other?.name ?? table?.name ?? ""}`);
}
