import { cleanText } from "./clean-text.ts";
import type { ColumnType } from "./description.ts";
import { dateOf, serialOf } from "./serial-date.ts";

/**
 * A value as a cell holds it and a port reads it back, as a text to compare: dates as days, months or minutes, numbers as their shortest decimals, texts
 * without outer spaces and what no cell can hold. A number and a text of the same digits differ, except in columns of texts.
 * @returns null where the cell is blank
 */
export function cellContent(value: string | number | null, type: ColumnType): string | null {
  if (value === null) return null;
  const isDate = type === "period" || type === "date" || type === "datetime";
  const serial = isDate ? (typeof value === "number" ? value : serialOf(value)) : null;
  const date = serial === null ? null : dateOf(serial, type === "period" ? "month" : type === "date" ? "day" : "minute");
  if (date !== null) return `d${date}`;
  if (typeof value === "number" && type !== "text" && type !== "link") return `n${String(value === 0 ? 0 : value)}`;
  const text = cleanText(String(value)).text.trim();
  return text === "" ? null : `t${text}`;
}
