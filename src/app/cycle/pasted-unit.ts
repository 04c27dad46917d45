import { parseUnit } from "../../domain/unit.ts";
import { readTypedValue } from "./typed-value.ts";

/** "单位：万元" above a table, alone or in brackets. */
const UNIT_LINE = /^[（([【]?\s*(?:计量)?单位\s*[:：]\s*([^\s)）\]】]+)\s*[)）\]】]?$/u;
/** "本期值（万元）", "1-3月/万元": the unit behind a column's heading. */
const UNIT_OF_HEAD = /(?:[（(]\s*(?:单位\s*[:：]\s*)?([^()（）]+?)\s*[)）]|[/／]\s*([^/／]+))$/u;

/** The unit that a line above a table gives for all of it; null where the line is another one. */
export function unitOfLine(text: string): string | null {
  return UNIT_LINE.exec(text.trim())?.[1] ?? null;
}

/** The unit behind a column's heading; null where there is none. */
export function unitOfHead(cell: string): string | null {
  const [, bracketed, slashed] = UNIT_OF_HEAD.exec(cell) ?? [];
  return bracketed ?? slashed ?? null;
}

/** Whether a line without values says in what unit others are. */
export function givesUnit(text: string): boolean {
  return unitOfLine(text) !== null || text.split("\t").some((cell) => unitOfHead(cell.trim()) !== null);
}

/**
 * The unit that goes with a pasted number, because the bare number would be taken for the indicator's own or for what stood in the row before; null where none was
 * given, or the number brings its own. What does not convert into the indicator's unit is its unit only where it stands in the same line.
 * @param units the unit in the line, of the column, of the table: each null where there is none
 */
export function unitFor(typed: string, own: string, [beside, ...above]: readonly (string | null)[]): string | null {
  const { value, unit } = readTypedValue(typed);
  if (typeof value !== "number" || unit !== null) return null;
  return beside ?? above.find((one) => one !== null && isConvertible(one, own)) ?? null;
}

/** The one cell of a line that is a unit: it converts into the indicator's own, or some indicator has it (`known`). Null where none or several are. */
export function unitBeside(known: ReadonlySet<string>, cells: readonly string[], own: string): string | null {
  const [unit, ...more] = [...new Set(cells)].filter((cell) => cell !== "" && (known.has(cell) || isConvertible(cell, own)));
  return unit === undefined || more.length > 0 ? null : unit;
}

/** A blank unit is no quantity that another could be converted into. */
function isConvertible(unit: string, own: string): boolean {
  return own.trim() !== "" && parseUnit(unit).dimension === parseUnit(own).dimension;
}
