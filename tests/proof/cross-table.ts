import type { WorkbookReading } from "../../src/app/ports.ts";
import { cellAddress, parseAddress } from "../../src/workbook/cell-address.ts";

type Value = string | number | null;

/** A cross table of 分析 by its title: what stands at the crossing of a row's and a column's head, null where blank. */
export interface CrossTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  at(row: string, column: string): Value;
}

/** Reads the heads right and below of the cell under the title until the first blank one. */
export function readCrossTable(reading: WorkbookReading, title: string): CrossTable {
  const cells = reading.cells["analysis"] ?? {};
  const [place] = Object.entries(cells).find(([, value]) => value === title) ?? [];
  if (place === undefined) throw new Error(`no table ${title} in 分析`);
  const { row, column } = parseAddress(place);
  const heads = (address: (step: number) => string): string[] => {
    const found: string[] = [];
    for (let step = 1; ; step += 1) {
      const head = cells[address(step)] ?? null;
      if (head === null) return found;
      found.push(String(head));
    }
  };
  const rows = heads((step) => cellAddress(row + 1 + step, column));
  const columns = heads((step) => cellAddress(row + 1, column + step));
  return {
    rows,
    columns,
    at: (rowHead, columnHead) => cells[cellAddress(row + 2 + rows.indexOf(rowHead), column + 1 + columns.indexOf(columnHead))] ?? null,
  };
}
