import { SHEET_COLUMNS, SHEET_ROWS } from "../../book/area.ts";
import type { Sheet } from "../../book/book.ts";
import { relocateFormula } from "../../book/shift.ts";
import type { SheetEngine } from "../../engine/sheet-engine.ts";
import { isRecord, wordOf } from "../grid/rule-values.ts";
import { validationAt } from "./entry-problem.ts";

/** A place that no workbook uses. */
const SCRATCH = { row: SHEET_ROWS - 1, column: SHEET_COLUMNS - 1 };

/**
 * True unless the cell has a rule that is a formula and the formula does not hold. The engine computes it in a far corner of the sheet; it must
 * have seen the cell's new content before.
 */
export async function customRuleHolds(engine: SheetEngine, sheet: Sheet, row: number, column: number): Promise<boolean> {
  const validation = validationAt(sheet, row, column);
  const custom = validation?.rule["custom"];
  const formula = isRecord(custom) ? wordOf(custom["formula"]) : "";
  const first = validation?.areas[0];
  if (formula === "" || !first) return true;
  engine.setCells(sheet.name, [{ ...SCRATCH, formula: relocateFormula(formula.startsWith("=") ? formula : `=${formula}`, row - first.top, column - first.left) }]);
  const results = await engine.calculate();
  engine.setCells(sheet.name, [{ ...SCRATCH, value: null }]);
  const result = results.find((candidate) => candidate.sheet === sheet.name && candidate.row === SCRATCH.row && candidate.column === SCRATCH.column);
  return result === undefined || (!result.error && result.value !== false && result.value !== 0);
}
