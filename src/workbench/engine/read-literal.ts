import type { BaseValueObject } from "@univerjs/engine-formula";
import { valueOf } from "./values.ts";

/** A text in quotes, a number or a logical value as it stands in a formula; null for error values and arrays, which Univer reads right. */
export function readLiteral(token: string): BaseValueObject | null {
  const text = token.trim();
  if (/^".*"$/s.test(text)) return valueOf(text.slice(1, -1).replaceAll('""', '"'));
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return valueOf(Number(text));
  if (/^(?:true|false)$/i.test(text)) return valueOf(text.toUpperCase() === "TRUE");
  return null;
}
