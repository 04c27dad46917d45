import type { Area } from "./area.ts";
import { areaOf } from "./area.ts";
import type { Book, Sheet } from "./book.ts";
import { NORMAL_FORMAT } from "./cell.ts";
import type { Cell } from "./cell.ts";
import { refuseLocked } from "./protection.ts";
import { cellAt, formatAt, putCell } from "./sheet-cells.ts";
import { relocateFormula } from "./shift.ts";
import { afterTableWrite } from "./table-write.ts";
import { columnName } from "./area.ts";
import { quotedSheet } from "./formula-parts.ts";

/** Excel.RangeCopyType */
export type Copied = "All" | "Formulas" | "Values" | "Formats" | "Link";

interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/**
 * https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-copyfrom-member(1): a smaller destination grows to the
 * source's size; a larger one that is a multiple of it is filled with copies.
 */
export function copyCells(book: Book, source: Place, target: Place, options: { readonly copied: Copied; readonly skipBlanks: boolean; readonly transpose: boolean }): void {
  const { sheet, area } = source;
  const [height, width] = options.transpose ? [area.width, area.height] : [area.height, area.width];
  const filled = areaOf(target.area.top, target.area.left, multipleOf(target.area.height, height), multipleOf(target.area.width, width));
  refuseLocked(target.sheet, filled);
  // Everything is read before anything is written: the areas may overlap.
  const cells = Array.from({ length: height }, (_row, row) =>
    Array.from({ length: width }, (_column, column) => {
      const [fromRow, fromColumn] = options.transpose ? [area.top + column, area.left + row] : [area.top + row, area.left + column];
      return { fromRow, fromColumn, cell: cellAt(sheet, fromRow, fromColumn), format: formatAt(sheet, fromRow, fromColumn) };
    }),
  );
  for (let row = 0; row < filled.height; row += 1) {
    for (let column = 0; column < filled.width; column += 1) {
      const from = cells[row % height]?.[column % width];
      if (!from || (options.skipBlanks && (from.cell?.value ?? null) === null && from.cell?.formula === undefined)) continue;
      const [toRow, toColumn] = [filled.top + row, filled.left + column];
      const old = cellAt(target.sheet, toRow, toColumn);
      const formula = from.cell?.formula === undefined ? undefined : relocateFormula(from.cell.formula, toRow - from.fromRow, toColumn - from.fromColumn);
      const link = `=${quotedSheet(sheet.name)}!${columnName(from.fromColumn)}${from.fromRow + 1}`;
      putCell(book, target.sheet, toRow, toColumn, copiedCell(options.copied, from.cell, from.format, old, options.copied === "Link" ? link : formula));
    }
  }
  afterTableWrite(book, target.sheet, filled);
  book.changes.push({ sheet: target.sheet, area: filled, kind: "RangeEdited" });
}

const multipleOf = (length: number, unit: number): number => (length > unit && length % unit === 0 ? length : unit);

function copiedCell(copied: Copied, cell: Cell | undefined, format: Cell["format"], old: Cell | undefined, formula: string | undefined): Cell {
  const look = copied === "All" || copied === "Formats" ? format : old?.format;
  const shown = look && look !== NORMAL_FORMAT ? { format: look } : {};
  if (copied === "Formats") return { ...(old ?? { value: null }), ...shown };
  const link = copied === "All" && cell?.link ? { link: cell.link } : {};
  if (formula !== undefined && copied !== "Values") return { value: cell?.value ?? null, formula, ...shown, ...link };
  return { value: cell?.value ?? null, ...(cell?.error ? { error: true } : {}), ...shown, ...link };
}
