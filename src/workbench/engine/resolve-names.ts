import type { NameInput } from "./sheet-engine.ts";

/** What a name stands for, by the name in lower case. */
export type Names = ReadonlyMap<string, string>;

/** Quoted texts and sheet names and what stands in a table's brackets, which are left alone, or a word. */
const WORD = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|[\p{L}_\\][\p{L}\p{N}_.\\]*/gu;
const PLAIN_REFERENCE = /^(?:(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/u;
/** Names may stand for other names; a name that stands for itself does so for ever. */
const DEEPEST = 16;

export function namesOf(names: readonly NameInput[]): Names {
  return new Map(names.map(({ name, refersTo }) => [name.toLowerCase(), refersTo.replace(/^=/, "")]));
}

/**
 * A formula with what its names stand for in their place. Univer can do this too, but keeps what it once made of a formula for all workbooks
 * and for all time.
 */
export function resolveNames(formula: string, names: Names, depth = 0): string {
  if (names.size === 0 || depth > DEEPEST) return formula;
  return formula.replace(WORD, (found, offset: number) => {
    const meaning = names.get(found.toLowerCase());
    if (meaning === undefined || /^\s*[([!]/.test(formula.slice(offset + found.length, offset + found.length + 2)) || formula[offset - 1] === "!") return found;
    const resolved = resolveNames(meaning, names, depth + 1);
    return PLAIN_REFERENCE.test(resolved) ? resolved : `(${resolved})`;
  });
}
