import { unitBeside, unitFor, unitOfHead, unitOfLine } from "./pasted-unit.ts";
import { idKey } from "./read-cycle.ts";
import type { CycleReading } from "./read-cycle.ts";
import { isMissingWord, readTypedValue } from "./typed-value.ts";

/** Why a pasted line stands nowhere. */
export const PASTE_REASONS = [
  "heading", "unknown-indicator", "ambiguous-name", "repeated", "no-value", "not-a-value", "several-values", "count-differs", "not-due", "reason-missing",
] as const;
export type PasteReason = (typeof PASTE_REASONS)[number];

/** A pasted line by its number from 1: where it goes, or why it goes nowhere. */
export type PastedLine = { readonly line: number; readonly text: string } & (
  | { readonly id: string; readonly typed: string; /** Said beside or above the number; null where nothing is. */ readonly unit: string | null }
  | { readonly reason: PasteReason }
);

const HEAD_PERIOD = /^(?:\d{4}年)?(?:\d{1,2}月|\d{1,2}季度)|^\d{4}年/u;

interface Line {
  readonly line: number;
  readonly text: string;
  /** Without blank ones. */
  readonly cells: readonly string[];
}

/**
 * Reads what was copied from another sheet: lines with a name or 编号 and a value (other columns are passed over), or one column of values in the order of
 * `inOrder`, the identifiers as they stand on the sheet. One column goes in only when it has as many lines as there are rows: a line too few would push every
 * value to the wrong indicator. A unit beside a value or above it goes with it (pasted-unit.ts).
 */
export function readPasted(cycle: CycleReading, inOrder: readonly string[], text: string): PastedLine[] {
  const all = text.split(/\r\n|\r|\n/u).map((line, index): Line => ({ line: index + 1, text: line.trim(), cells: cellsOf(line) }));
  const lines = all.filter((line) => unitOfLine(line.text) === null);
  const filled = lines.filter((line) => line.text !== "");
  const find = finder(cycle);
  const ownUnits = new Set([...cycle.values()].map(({ indicator }) => (indicator.judgeable.unit ?? "").trim()));
  const table: Table = { cycle, find, ownUnits, units: [headUnit(filled[0], find), ...all.map((line) => unitOfLine(line.text))] };
  const unitLines = all.filter((line) => unitOfLine(line.text) !== null).map((line): PastedLine => ({ line: line.line, text: line.text, reason: "heading" }));
  return [...unitLines, ...(isOneColumn(filled, table) ? oneColumn(lines, inOrder, table) : byName(filled, table))].sort((one, other) => one.line - other.line);
}

/** What the lines are read by. */
interface Table {
  readonly cycle: CycleReading;
  readonly find: Finder;
  /** Units of the indicators. */
  readonly ownUnits: ReadonlySet<string>;
  /** Units given above the values, the nearest first. */
  readonly units: readonly (string | null)[];
}

/** A value may look like a number that serves as 编号. */
function isOneColumn(filled: readonly Line[], { find }: Table): boolean {
  return filled.length > 0 && filled.every(({ cells: [cell = "", ...more] }) => more.length === 0 && (isValue(cell) || find(cell).length === 0));
}

/** The one unit that the heading's cells give; of several nobody knows which is meant. */
function headUnit(first: Line | undefined, find: Finder): string | null {
  if (first === undefined || first.cells.some((cell) => isNumberCell(cell) || find(cell).length > 0)) return null;
  const [unit, ...more] = new Set(first.cells.flatMap((cell) => unitOfHead(cell) ?? []));
  return unit === undefined || more.length > 0 ? null : unit;
}

/** A value that is no heading: "1月", "2018年1-3月（万元）" head a column. */
function isNumberCell(cell: string): boolean {
  return isValue(cell) && !HEAD_PERIOD.test(cell);
}

/**
 * By tabs or semicolons; without any by commas where a word stands between them ("众创空间,家,390"), by the first comma or colon, or the last gap, that has a value
 * behind it ("众创空间：390", "众创空间,1,390", "众创空间 390 家").
 */
function cellsOf(line: string): string[] {
  const cells = line.split(/[\t;；|]/u).map(cellText).filter((cell) => cell !== "");
  const [only = ""] = cells;
  if (cells.length !== 1 || isValue(only)) return cells;
  const parts = only.split(/[,，]/u).map(cellText).filter((part) => part !== "");
  if (parts.length > 2 && parts.slice(1, -1).some((part) => !isValue(part))) return parts;
  for (const split of [/^([^,，:：]+)[,，:：]\s*(\S+(?:\s\S+)?)$/u, /^(.*?\S)[\s\u3000]+(\S+\s+[^\s\d]+)$/u, /^(.*\S)[\s\u3000]+(\S+)$/u]) {
    const [, name = "", value = ""] = split.exec(only) ?? [];
    if (isValue(value) && !isValue(name)) return [name.trim(), value];
  }
  return cells;
}

/** Without the quotes that a file of comma-separated values has around its cells. */
function cellText(cell: string): string {
  const text = cell.trim();
  return /^".*"$/su.test(text) && text.length > 1 ? text.slice(1, -1).replaceAll('""', '"').trim() : text;
}

function oneColumn(lines: readonly Line[], inOrder: readonly string[], table: Table): PastedLine[] {
  const headed = lines.length > 0 && !isNumberCell(lines[0]?.text ?? "") && lines[0]?.text !== "";
  const [heading, body] = headed ? [lines.slice(0, 1), lines.slice(1)] : [[], [...lines]];
  // A column copied from a sheet ends with a line break; blank cells at its end are blank lines.
  while (body.length > inOrder.length && body.at(-1)?.text === "") body.pop();
  const fits = body.length === inOrder.length;
  return [...heading.map(({ line, text }): PastedLine => ({ line, text, reason: "heading" })), ...body.flatMap(({ line, text, cells: [value = ""] }, index): PastedLine[] => {
    const id = inOrder[index];
    if (text === "") return [];
    if (!fits || id === undefined) return [{ line, text, reason: "count-differs" }];
    return [isValue(value) ? { line, text, id, typed: value, unit: unitFor(value, ownUnit(table, id), [null, ...table.units]) } : { line, text, reason: "not-a-value" }];
  })];
}

function byName(lines: readonly Line[], table: Table): PastedLine[] {
  const seen = new Set<string>();
  return lines.map((line, index) => placeByName(line, index === 0, table, seen));
}

function placeByName({ line, text, cells }: Line, first: boolean, table: Table, seen: Set<string>): PastedLine {
  const { find } = table;
  const named = cells.findIndex((cell) => !isValue(cell) && find(cell).length > 0);
  const at = named >= 0 ? named : cells.findIndex((cell) => find(cell).length > 0);
  const refuse = (reason: PasteReason): PastedLine => ({ line, text, reason });
  const found = find(cells[at] ?? "");
  const [id] = found;
  if (id === undefined) return refuse(first && !cells.some(isNumberCell) ? "heading" : "unknown-indicator");
  if (found.length > 1) return refuse("ambiguous-name");
  // Before the name stand running numbers; where nothing stands behind it, the value stands before.
  const others = at === cells.length - 1 ? cells.slice(0, at) : cells.slice(at + 1);
  const values = others.filter(isValue);
  const [typed] = values;
  if (typed === undefined) return refuse(others.length === 0 ? "no-value" : "not-a-value");
  if (values.length > 1) return refuse("several-values");
  if (seen.has(id)) return refuse("repeated");
  seen.add(id);
  const own = ownUnit(table, id);
  const unit = unitBeside(table.ownUnits, cells.filter((cell, index) => index !== at && !isValue(cell)), own);
  return { line, text, id, typed, unit: unitFor(typed, own, [unit, ...table.units]) };
}

function ownUnit({ cycle }: Table, id: string): string {
  return (cycle.get(idKey(id))?.indicator.judgeable.unit ?? "").trim();
}

type Finder = (cell: string) => readonly string[];

/** Identifiers of the indicators that a cell names: by 编号, else by name without regard to spaces, width and case. */
function finder(cycle: CycleReading): Finder {
  const names = new Map<string, string[]>();
  for (const { indicator } of cycle.values()) {
    const key = nameKey(indicator.name);
    if (key !== "") names.set(key, [...(names.get(key) ?? []), indicator.id]);
  }
  return (cell) => {
    const known = cycle.get(idKey(cell.normalize("NFKC")));
    return known === undefined ? (names.get(nameKey(cell)) ?? []) : [known.indicator.id];
  };
}

function nameKey(name: string): string {
  return name.normalize("NFKC").replace(/\s+/gu, "").toUpperCase();
}

function isValue(cell: string): boolean {
  const { value } = readTypedValue(cell);
  return typeof value === "number" || isMissingWord(value);
}
