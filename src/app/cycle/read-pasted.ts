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
  | { readonly id: string; readonly typed: string }
  | { readonly reason: PasteReason }
);

interface Line {
  readonly line: number;
  readonly text: string;
  readonly cells: readonly string[];
}

/**
 * Reads what was copied from another sheet: lines with a name or 编号 and a value (other columns are passed over), or one column of values in the order of
 * `inOrder`, the identifiers as they stand on the sheet. One column goes in only when it has as many lines as there are rows: a line too few would push every
 * value to the wrong indicator.
 */
export function readPasted(cycle: CycleReading, inOrder: readonly string[], text: string): PastedLine[] {
  const lines = text.split(/\r\n|\r|\n/u).map((line, index): Line => ({ line: index + 1, text: line.trim(), cells: cellsOf(line) }));
  const filled = lines.filter((line) => line.text !== "");
  const find = finder(cycle);
  // A value may look like a number that serves as 编号.
  if (filled.length > 0 && filled.every(({ cells: [cell = "", ...more] }) => more.length === 0 && (isValue(cell) || find(cell).length === 0))) return oneColumn(lines, inOrder);
  const seen = new Set<string>();
  return filled.map((line, index) => placeByName(line, index === 0, find, seen));
}

/** By tabs or semicolons; without any by the first comma or colon, or the last gap, that has a value behind it ("众创空间：390", "众创空间,1,390"). */
function cellsOf(line: string): string[] {
  const cells = line.split(/[\t;；|]/u).map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (cells.length !== 1) return cells;
  for (const split of [/^([^,，:：]+)[,，:：]\s*(\S+)$/u, /^(.*\S)[\s\u3000]+(\S+)$/u]) {
    const [, name = "", value = ""] = split.exec(cells[0] ?? "") ?? [];
    if (isValue(value) && !isValue(name)) return [name.trim(), value];
  }
  return cells;
}

function oneColumn(lines: readonly Line[], inOrder: readonly string[]): PastedLine[] {
  const headed = lines.length > 0 && !isValue(lines[0]?.text ?? "") && lines[0]?.text !== "";
  const [heading, body] = headed ? [lines.slice(0, 1), lines.slice(1)] : [[], [...lines]];
  // A column copied from a sheet ends with a line break; blank cells at its end are blank lines.
  while (body.length > inOrder.length && body.at(-1)?.text === "") body.pop();
  const fits = body.length === inOrder.length;
  return [...heading.map(({ line, text }): PastedLine => ({ line, text, reason: "heading" })), ...body.flatMap(({ line, text }, index): PastedLine[] => {
    const id = inOrder[index];
    if (text === "") return [];
    if (!fits || id === undefined) return [{ line, text, reason: "count-differs" }];
    return [isValue(text) ? { line, text, id, typed: text } : { line, text, reason: "not-a-value" }];
  })];
}

function placeByName({ line, text, cells }: Line, first: boolean, find: Finder, seen: Set<string>): PastedLine {
  const named = cells.findIndex((cell) => !isValue(cell) && find(cell).length > 0);
  const at = named >= 0 ? named : cells.findIndex((cell) => find(cell).length > 0);
  const refuse = (reason: PasteReason): PastedLine => ({ line, text, reason });
  const found = find(cells[at] ?? "");
  const [id] = found;
  if (id === undefined) return refuse(first && !cells.some(isValue) ? "heading" : "unknown-indicator");
  if (found.length > 1) return refuse("ambiguous-name");
  // Before the name stand running numbers; where nothing stands behind it, the value stands before.
  const others = at === cells.length - 1 ? cells.slice(0, at) : cells.slice(at + 1);
  const values = others.filter(isValue);
  const [typed] = values;
  if (typed === undefined) return refuse(others.length === 0 ? "no-value" : "not-a-value");
  if (values.length > 1) return refuse("several-values");
  if (seen.has(id)) return refuse("repeated");
  seen.add(id);
  return { line, text, id, typed };
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
