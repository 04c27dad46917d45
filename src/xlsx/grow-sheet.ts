import { cellAddress } from "../workbook/cell-address.ts";
import type { ColumnDescription } from "../workbook/description.ts";
import type { CellLink } from "./add-links.ts";
import { cellXml } from "./cell-xml.ts";
import type { CellValues } from "../workbook/cell-values.ts";
import { storedResult } from "../workbook/cell-values.ts";
import type { RowPlacement } from "./place-rows.ts";
import { rowHeight } from "../workbook/row-height.ts";
import type { OpenRow, SheetXml } from "./sheet-rows.ts";
import { openRow, styleOfCell } from "./sheet-rows.ts";
import type { TextStyles } from "./text-styles.ts";

/** What new rows are written with. */
export interface RowInk {
  readonly values: CellValues;
  readonly styles: TextStyles;
  readonly link: (link: CellLink) => void;
  /** Formula by sheet column, escaped for XML, for each table. */
  readonly formulas: (placement: RowPlacement) => ReadonlyMap<number, string>;
}

interface RowFiller {
  readonly placement: RowPlacement;
  cells(row: number, there: ReadonlyMap<number, string> | undefined): [number, string][];
}

/** The rows of a sheet with those of its tables that are new, in order; rows that nobody adds to stay as they are written. */
export function* grownRows(sheet: SheetXml, placements: readonly RowPlacement[], ink: RowInk): Iterable<string> {
  const fillers = placements.map((placement) => rowFiller(sheet, placement, ink));
  const firstNew = Math.min(...placements.map((placement) => placement.firstNew));
  const lastNew = Math.max(...placements.map(lastWritten));
  let next = 0;
  for (; next < sheet.rows.length && (sheet.rows[next]?.number ?? 0) < firstNew; next += 1) yield sheet.rows[next]?.xml ?? "";
  for (let row = firstNew; row <= lastNew; row += 1) {
    const there = sheet.rows[next]?.number === row ? sheet.rows[next] : undefined;
    if (there !== undefined) next += 1;
    const busy = fillers.filter(({ placement }) => row >= placement.firstNew && row <= lastWritten(placement));
    if (busy.length === 0) yield there?.xml ?? "";
    else yield mergedRow(row, there === undefined ? undefined : openRow(there, sheet.prefix), busy, sheet.prefix);
  }
  for (; next < sheet.rows.length; next += 1) yield sheet.rows[next]?.xml ?? "";
}

function lastWritten({ firstNew, rows }: RowPlacement): number {
  return firstNew + rows.length - 1;
}

function mergedRow(row: number, there: OpenRow | undefined, fillers: readonly RowFiller[], prefix: string): string {
  const attributes = withHeight(there?.attributes ?? ` r="${row}"`, row, fillers);
  const added = fillers.flatMap((filler) => filler.cells(row, there?.cells));
  if (there === undefined && fillers.length === 1) return `<${prefix}row${attributes}>${added.map(([, xml]) => xml).join("")}</${prefix}row>`;
  const cells = new Map([...(there?.cells ?? []), ...added]);
  const sorted = [...cells].sort(([a], [b]) => a - b).map(([, xml]) => xml);
  return `<${prefix}row${attributes}>${sorted.join("")}</${prefix}row>`;
}

/** A height for a row that has none. */
function withHeight(attributes: string, row: number, fillers: readonly RowFiller[]): string {
  if (/ ht="/.test(attributes)) return attributes;
  return `${attributes} ht="${Math.max(...fillers.map(({ placement: { table, rows, firstNew } }) => rowHeight(table, rows[row - firstNew] ?? {})))}"`;
}

/** Makes the cells of one table's new rows; formats come from the cell that is there, else from the model row. */
function rowFiller(sheet: SheetXml, placement: RowPlacement, ink: RowInk): RowFiller {
  const { located, rows, firstNew, model, data } = placement;
  const modelRow = sheet.rows.find(({ number }) => number === model);
  const modelCells = modelRow === undefined ? new Map<number, string>() : openRow(modelRow, sheet.prefix).cells;
  const formulas = ink.formulas(placement);
  const described = new Map<number, ColumnDescription>();
  for (const column of placement.table.columns) {
    const at = located.columns.get(column.key);
    if (at !== undefined) described.set(at, column);
  }
  const columns = Array.from({ length: data.to.column - data.from.column + 1 }, (_, index) => {
    const number = data.from.column + index;
    return { number, style: styleOfCell(modelCells.get(number)), column: described.get(number), formula: formulas.get(number) };
  });
  return { placement, cells: (row, there) => columns.flatMap((column) => newCell(column, row, there)) };

  function newCell({ number, style: modelStyle, column, formula }: (typeof columns)[number], row: number, there: ReadonlyMap<number, string> | undefined): [number, string][] {
    const existing = there?.get(number);
    const style = existing === undefined ? modelStyle : styleOfCell(existing);
    const address = cellAddress(row, number);
    const given = column === undefined ? null : (rows[row - firstNew]?.[column.key] ?? null);
    if (formula !== undefined) return [[number, cellXml(address, style, { value: column === undefined ? null : storedResult(given, column.type), formula }, sheet.prefix)]];
    if (column === undefined) return style === "" || existing !== undefined ? [] : [[number, cellXml(address, style, { value: null }, sheet.prefix)]];
    const { value, link, asText } = ink.values.prepare(given, column.type, address);
    if (link !== null) ink.link({ cell: address, address: link });
    return [[number, cellXml(address, asText ? ink.styles.asText(style) : style, { value }, sheet.prefix)]];
  }
}
