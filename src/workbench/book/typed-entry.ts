import { parseNumber, parseTime } from "numfmt";
import type { CellValue } from "./cell.ts";

/** What a typed text becomes in a cell. */
export interface Entry {
  readonly value: CellValue;
  /** With "=". */
  readonly formula?: string;
  /** Format that a General cell takes on, as when typing ("0%", "yyyy/m/d"). */
  readonly numberFormat?: string;
  readonly quoted?: true;
}

/**
 * What Excel makes of a text put into a cell (https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member:
 * "if the returned value starts with a plus, minus or equal sign, Excel interprets this value as a formula"; the rest as when typing).
 * A cell formatted as text ("@") keeps every text; a leading apostrophe keeps the rest as text.
 */
export function typedEntry(text: string, numberFormat: string): Entry {
  if (text === "") return { value: null };
  if (numberFormat === "@") return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1), quoted: true };
  if (text.startsWith("=") && text.length > 1) return { value: null, formula: text };
  const read = readLogical(text) ?? readDate(text) ?? readShortDate(text) ?? readNumber(text);
  if (read) return read;
  return /^[+-]./.test(text) ? { value: null, formula: `=${text.startsWith("+") ? text.slice(1) : text}` } : { value: text };
}

function readLogical(text: string): Entry | undefined {
  const upper = text.trim().toUpperCase();
  return upper === "TRUE" || upper === "FALSE" ? { value: upper === "TRUE" } : undefined;
}

/** Years first, as Chinese and ISO dates have them: "2018-3-1", "2018/3/1", "2018年3月1日", "2018-3", "2018年3月"; with a time if there is one. */
function readDate(text: string): Entry | undefined {
  const match = /^\s*(\d{4})(?:([-/])(\d{1,2})(?:\2(\d{1,2}))?|年(\d{1,2})月(?:(\d{1,2})日)?)(?:[ T](\d{1,2}:\d{2}(?::\d{2})?))?\s*$/.exec(text);
  if (!match) return undefined;
  const chinese = match[5] !== undefined;
  const day = match[4] ?? match[6];
  const serial = dateSerial(Number(match[1]), Number(match[3] ?? match[5]), Number(day ?? 1));
  const time = match[7] === undefined ? 0 : timeOf(match[7]);
  if (serial === undefined || time === undefined) return undefined;
  const date = dateFormat(chinese, day !== undefined);
  return { value: serial + time, numberFormat: match[7] === undefined ? date : "yyyy/m/d h:mm" };
}

/** A month and a day alone are a date of this year, a trap for numbers like "3-1" or "1/2" (support.microsoft.com, "Stop automatically changing numbers to dates"). */
function readShortDate(text: string): Entry | undefined {
  const match = /^\s*(?:(\d{1,2})[-/](\d{1,2})|(\d{1,2})月(\d{1,2})日)\s*$/.exec(text);
  const serial = match ? dateSerial(new Date().getFullYear(), Number(match[1] ?? match[3]), Number(match[2] ?? match[4])) : undefined;
  return serial === undefined ? undefined : { value: serial, numberFormat: 'm"月"d"日"' };
}

function dateFormat(chinese: boolean, hasDay: boolean): string {
  if (chinese) return hasDay ? 'yyyy"年"m"月"d"日"' : 'yyyy"年"m"月"';
  return hasDay ? "yyyy/m/d" : "mmm-yy";
}

function timeOf(text: string): number | undefined {
  const parsed = parseTime(text)?.v;
  return typeof parsed === "number" ? parsed : undefined;
}

/** Serial number of a day in the 1900 system (1900-03-01 is 61); undefined for a day that does not exist or lies before that. */
export function dateSerial(year: number, month: number, day: number): number | undefined {
  const time = new Date(Date.UTC(year, month - 1, day));
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day) return undefined;
  const serial = Math.round(time.getTime() / 86_400_000) + 25_569;
  return serial >= 61 ? serial : undefined;
}

/** "1", "1,234.5", "50%", "1e5", "12:30"; never a number with words. */
function readNumber(text: string): Entry | undefined {
  if (!/^\s*[-+(]?\s*[¥$€£]?\s*[\d.]/.test(text)) return undefined;
  const parsed = parseNumber(text.trim()) ?? parseTime(text.trim());
  if (!parsed || typeof parsed.v !== "number") return undefined;
  // Excel keeps 15 digits.
  const value = Number(parsed.v.toPrecision(15));
  return parsed.z === undefined || parsed.z === null || parsed.z === "General" ? { value } : { value, numberFormat: parsed.z };
}
