import type { Workbook } from "@univerjs/core";
import type { IDataBarCellData } from "@univerjs/sheets-conditional-formatting";
import type { CellFormat } from "../../book/cell.ts";
import type { CellBar, ShownCell } from "../print/cell-box.ts";

/** How the grid draws the cells of a sheet: their formats with the looks and bars of conditional formats. */
export function shownCells(workbook: Workbook | undefined, sheetId: string, lookAt: (row: number, column: number) => CellFormat): (row: number, column: number) => ShownCell {
  const worksheet = workbook?.getSheetBySheetId(sheetId);
  return (row, column) => {
    const cell: IDataBarCellData | undefined = worksheet?.getCell(row, column) ?? undefined;
    return { format: lookAt(row, column), rule: workbook?.getStyles().getStyleByCell(cell) ?? {}, bar: cell?.dataBar && cellBar(cell.dataBar) };
  };
}

/** A bar's length and start come in percent of the cell; from its start a negative one goes left. */
function cellBar({ color, value, startPoint }: NonNullable<IDataBarCellData["dataBar"]>): CellBar {
  const [start, length] = [startPoint / 100, Math.abs(value) / 100];
  return value < 0 ? { start: Math.max(0, start - length * start), end: start, color } : { start, end: start + length * (1 - start), color };
}
