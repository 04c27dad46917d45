import { SHEET_COLUMNS, SHEET_ROWS } from "../../book/area.ts";
import type { Sheet } from "../../book/book.ts";
import type { CellResult, SheetEngine } from "../../engine/sheet-engine.ts";

/** A place that no workbook uses. */
const SCRATCH = { row: SHEET_ROWS - 1, column: SHEET_COLUMNS - 1 };

/** What a formula would give that stands in no cell: it is computed in a far corner of the sheet. */
export async function computeAside(engine: SheetEngine, sheet: Sheet, formula: string): Promise<CellResult | undefined> {
  engine.setCells(sheet.name, [{ ...SCRATCH, formula }]);
  const results = await engine.calculate();
  engine.setCells(sheet.name, [{ ...SCRATCH, value: null }]);
  return results.find((candidate) => candidate.sheet === sheet.name && candidate.row === SCRATCH.row && candidate.column === SCRATCH.column);
}
