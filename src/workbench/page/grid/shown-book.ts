import type { Book, Sheet } from "../../book/book.ts";
import type { Cell } from "../../book/cell.ts";
import { conditionalRules } from "./conditional-rules.ts";
import { validationRules } from "./validation-rules.ts";

/** Row and column of cells that look different from what is shown. */
export type Places = readonly (readonly [row: number, column: number])[];

/** What the grid shows of the book. Cells are never changed in place, so comparing them costs no more than a walk over them. */
export class ShownBook {
  private cells = new Map<Sheet, Map<number, Map<number, Cell>>>();
  private structure = "";

  /** Remembers the book as it stands. */
  take(book: Book): void {
    this.structure = structureOf(book);
    this.cells = new Map(book.sheets.map((sheet) => [sheet, copied(sheet)]));
  }

  /** True where more than contents and looks of cells changed. */
  isOutlived(book: Book): boolean {
    return this.structure !== structureOf(book);
  }

  /** The cells that changed since they were last asked for. */
  changedCells(sheet: Sheet): Places {
    const shown = this.cells.get(sheet) ?? new Map<number, Map<number, Cell>>();
    const changed: (readonly [number, number])[] = [];
    for (const row of new Set([...shown.keys(), ...sheet.cells.keys()])) {
      const [before, after] = [shown.get(row), sheet.cells.get(row)];
      for (const column of new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])) if (before?.get(column) !== after?.get(column)) changed.push([row, column]);
    }
    if (changed.length > 0) this.cells.set(sheet, copied(sheet));
    return changed;
  }
}

const copied = ({ cells }: Sheet): Map<number, Map<number, Cell>> => new Map([...cells].map(([row, line]) => [row, new Map(line)]));

/** Everything but the cells, as a text that is equal where nothing changed. */
function structureOf(book: Book): string {
  const formats = new Map<unknown, number>();
  const numbered = (key: string, value: unknown): unknown => {
    if (key !== "format" || typeof value !== "object") return value instanceof Map ? [...value] : value;
    if (!formats.has(value)) formats.set(value, formats.size);
    return formats.get(value);
  };
  const sheets = book.sheets.map((sheet) => {
    const { id, name, visibility, tabColor, showGridlines, showHeadings, rows, columns, merges, freeze, charts, filter, protection } = sheet;
    return { id, name, visibility, tabColor, showGridlines, showHeadings, rows, columns, merges, freeze, charts, filter, locked: protection !== undefined, lists: validationRules(book, sheet), rules: conditionalRules(sheet) };
  });
  const tables = book.tables.map(({ id, sheet, area, style, showHeaders, showTotals, switches, columns }) => ({ id, sheet: sheet.id, area, style, showHeaders, showTotals, switches, filters: columns.map(({ filter }) => filter) }));
  return JSON.stringify({ sheets, tables }, numbered);
}
