import { displayText } from "../../book/display-text.ts";
import type { Cell } from "../../book/cell.ts";

/**
 * What stands in the editor when a cell is opened: the formula; a day as a day and a share as a percentage; any other value as it is stored,
 * with all its digits.
 */
export function editedText(cell: Cell | undefined, numberFormat: string): string | undefined {
  if (cell === undefined) return undefined;
  if (cell.formula !== undefined) return cell.formula;
  if (typeof cell.value !== "number") return undefined;
  const code = numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  if (/[yd]/i.test(code)) return displayText(cell, Number.isInteger(cell.value) ? "yyyy/m/d" : "yyyy/m/d h:mm");
  return code.includes("%") ? `${Number((cell.value * 100).toPrecision(15))}%` : undefined;
}
