import type { Sheet } from "../../book/book.ts";
import { relocateFormula } from "../../book/shift.ts";
import type { SheetEngine } from "../../engine/sheet-engine.ts";
import { isRecord, wordOf } from "../grid/rule-values.ts";
import { computeAside } from "./compute-aside.ts";
import { validationAt } from "./entry-problem.ts";

/** True unless the cell has a rule that is a formula and the formula does not hold. The engine must have seen the cell's new content before. */
export async function customRuleHolds(engine: SheetEngine, sheet: Sheet, row: number, column: number): Promise<boolean> {
  const validation = validationAt(sheet, row, column);
  const custom = validation?.rule["custom"];
  const formula = isRecord(custom) ? wordOf(custom["formula"]) : "";
  const first = validation?.areas[0];
  if (formula === "" || !first) return true;
  const result = await computeAside(engine, sheet, relocateFormula(formula.startsWith("=") ? formula : `=${formula}`, row - first.top, column - first.left));
  return result === undefined || (!result.error && result.value !== false && result.value !== 0);
}
