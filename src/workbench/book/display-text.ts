import { format } from "numfmt";
import type { Cell } from "./cell.ts";

/** What a cell shows (Range.text): its value in its number format, without regard to the column's width. */
export function displayText({ value }: Pick<Cell, "value">, numberFormat: string): string {
  if (value === null) return "";
  return format(numberFormat, value, { locale: "zh-CN", throws: false });
}
