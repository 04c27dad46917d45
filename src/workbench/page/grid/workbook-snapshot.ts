import { BooleanNumber, LocaleType } from "@univerjs/core";
import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { WHOLE_SHEET, bottomOf, rightOf } from "../../book/area.ts";
import type { Book, Line, Sheet } from "../../book/book.ts";
import type { CellFormat } from "../../book/cell.ts";
import { NORMAL_FORMAT } from "../../book/cell.ts";
import { usedArea, visitCells } from "../../book/sheet-cells.ts";
import { cellStyle } from "./cell-style.ts";
import { conditionalRules } from "./conditional-rules.ts";
import { fittedRows } from "./fitted-rows.ts";
import { PIXELS, gridCell, gridRange } from "./grid-cell.ts";
import { filterResource } from "./grid-filter.ts";
import { Looks } from "./table-look.ts";
import { validationRules } from "./validation-rules.ts";

/** Rows and columns shown beyond what is used, so that there is room to type. */
const MARGIN = { rows: 60, columns: 12 };
const LEAST = { rows: 120, columns: 26 };
/** Excel's row of 15 points and column of 8.43 characters. */
const DEFAULT = { rowHeight: 20, columnWidth: 64 };
/** The least a column is as wide in the grid, in pixels. */
const NARROWEST = 4;

/** The whole book as the grid takes it. */
export function workbookSnapshot(book: Book, unitId: string): IWorkbookData {
  const styles = new Styles();
  const looks = new Looks(book);
  const perSheet = (read: (sheet: Sheet) => unknown): string => JSON.stringify(Object.fromEntries(book.sheets.map((sheet) => [sheet.id, read(sheet)])));
  const sheets = Object.fromEntries(book.sheets.map((sheet) => [sheet.id, worksheetSnapshot(sheet, looks, styles)]));
  return {
    id: unitId, name: book.name, appVersion: "0.25.1", locale: LocaleType.ZH_CN, sheetOrder: book.sheets.map(({ id }) => id), sheets, styles: styles.all,
    defaultStyle: cellStyle(NORMAL_FORMAT),
    resources: [
      { name: "SHEET_DATA_VALIDATION_PLUGIN", data: perSheet((sheet) => validationRules(book, sheet)) },
      { name: "SHEET_CONDITIONAL_FORMATTING_PLUGIN", data: perSheet((sheet) => conditionalRules(sheet)) },
      { name: "SHEET_FILTER_PLUGIN", data: filterResource(book) },
    ],
  };
}

/** Style of each format, kept once. */
class Styles {
  readonly all: Record<string, IStyleData> = {};
  private readonly ids = new Map<CellFormat, string>();

  id(format: CellFormat): string {
    const known = this.ids.get(format);
    if (known !== undefined) return known;
    const id = `s${this.ids.size}`;
    this.ids.set(format, id);
    this.all[id] = cellStyle(format);
    return id;
  }
}

function worksheetSnapshot(sheet: Sheet, looks: Looks, styles: Styles): Partial<IWorksheetData> {
  const used = usedArea(sheet, WHOLE_SHEET, false) ?? { top: 0, left: 0, height: 1, width: 1 };
  const lookAt = looks.of(sheet);
  const cellData: Record<number, Record<number, ICellData>> = {};
  visitCells(sheet, used, (cell, row, column) => {
    (cellData[row] ??= {})[column] = gridCell(cell, row, column, styles.id(lookAt(row, column)));
  });
  const { rows, columns } = sheet.freeze;
  const frozen = rows > 0 || columns > 0;
  return {
    id: sheet.id, name: sheet.name, tabColor: sheet.tabColor, hidden: sheet.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE, cellData,
    rowCount: Math.max(LEAST.rows, bottomOf(used) + 1 + MARGIN.rows), columnCount: Math.max(LEAST.columns, rightOf(used) + 1 + MARGIN.columns),
    defaultRowHeight: DEFAULT.rowHeight, defaultColumnWidth: DEFAULT.columnWidth, mergeData: sheet.merges.map(gridRange),
    freeze: { xSplit: columns, ySplit: rows, startRow: frozen && rows > 0 ? rows : -1, startColumn: frozen && columns > 0 ? columns : -1 },
    rowData: lineData(fittedRows(sheet), ({ size, hidden, format }) => ({ ...(size === undefined ? {} : { h: size * PIXELS, ia: BooleanNumber.FALSE }), ...shared(hidden, format, styles) })),
    columnData: lineData(sheet.columns, ({ size, hidden, format }) => ({ ...(size === undefined ? {} : { w: Math.max(size * PIXELS, NARROWEST) }), ...shared(hidden, format, styles) })),
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE, gridlinesColor: "#e1e4e2",
    rowHeader: { width: 42, hidden: sheet.showHeadings ? BooleanNumber.FALSE : BooleanNumber.TRUE }, columnHeader: { height: 22, hidden: sheet.showHeadings ? BooleanNumber.FALSE : BooleanNumber.TRUE },
  };
}

function shared(hidden: boolean | undefined, format: CellFormat | undefined, styles: Styles): { hd?: BooleanNumber; s?: string } {
  return { ...(hidden ? { hd: BooleanNumber.TRUE } : {}), ...(format ? { s: styles.id(format) } : {}) };
}

function lineData<T>(lines: ReadonlyMap<number, Line>, read: (line: Line) => T): Record<number, T> {
  return Object.fromEntries([...lines].map(([at, line]) => [at, read(line)]));
}
