import type { AreaExpression } from "./expression.ts";

/** Excel's own size of a sheet. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;
const LETTERS = 26;
const CODE_BEFORE_A = 64;

/** "A1", "$B$2:C9", "A:C", "2:5" as cells. */
export function readAddress(address: string, sheet: number | null): AreaExpression {
  const [from = "", to = from] = address.replaceAll("$", "").toUpperCase().split(":");
  const [first, last] = [cornerOf(from), cornerOf(to)];
  const [top, bottom] = [first.row ?? 0, last.row ?? ROWS - 1];
  const [left, right] = [first.column ?? 0, last.column ?? COLUMNS - 1];
  return { kind: "area", sheet, top: Math.min(top, bottom), bottom: Math.max(top, bottom), left: Math.min(left, right), right: Math.max(left, right), ownRow: false };
}

function cornerOf(text: string): { readonly row: number | null; readonly column: number | null } {
  let at = 0;
  let column = 0;
  for (; at < text.length && text.charCodeAt(at) > CODE_BEFORE_A; at += 1) column = column * LETTERS + text.charCodeAt(at) - CODE_BEFORE_A;
  return { row: at === text.length ? null : Number(text.slice(at)) - 1, column: at === 0 ? null : column - 1 };
}
