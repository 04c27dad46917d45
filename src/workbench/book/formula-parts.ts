import { endOfBrackets } from "../engine/end-of-brackets.ts";

/**
 * A formula in pieces, so that references can be changed without touching texts and names: joined again, the pieces' texts are the formula.
 * References: "A1", "$B$2:C9", "A:C", "2:5", with or without a sheet; structured references: "T[…]" or "[…]".
 */
export type FormulaPart =
  | { readonly kind: "plain" | "name"; readonly text: string }
  /** `sheet` without quotes; `address` as it stands. */
  | { readonly kind: "reference"; readonly text: string; readonly sheet?: string; readonly address: string }
  /** `table` is "" for a reference within its own table; `body` with its outer brackets. */
  | { readonly kind: "structured"; readonly text: string; readonly table: string; readonly body: string };

const TEXT = /"(?:[^"]|"")*"/y;
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/uy;
const ADDRESS = /(?:\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(![])/iuy;
const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\]*/uy;
const NUMBER = /\d[\d.]*(?:E[+-]?\d+)?/iy;

export function formulaParts(formula: string): FormulaPart[] {
  const parts: FormulaPart[] = [];
  for (let at = 0; at < formula.length; ) {
    const part = partAt(formula, at);
    parts.push(part);
    at += part.text.length;
  }
  return parts;
}

/** The formula with some parts written anew; undefined from `rewrite` leaves a part as it is. */
export function rewriteFormula(formula: string, rewrite: (part: FormulaPart) => string | undefined): string {
  return formulaParts(formula).map((part) => rewrite(part) ?? part.text).join("");
}

function partAt(formula: string, at: number): FormulaPart {
  const text = match(TEXT, formula, at);
  if (text) return { kind: "plain", text: text[0] };
  const sheet = match(SHEET, formula, at);
  const address = match(ADDRESS, formula, at + (sheet?.[0].length ?? 0));
  if (address) {
    const name = sheet?.[1]?.replaceAll("''", "'") ?? sheet?.[2];
    const reference = { kind: "reference", text: (sheet?.[0] ?? "") + address[0], address: address[0] } as const;
    return name === undefined ? reference : { ...reference, sheet: name };
  }
  if (sheet) return { kind: "plain", text: sheet[0] };
  const name = match(NAME, formula, at)?.[0] ?? "";
  if (formula[at + name.length] === "[") {
    const body = formula.slice(at + name.length, endOfBrackets(formula, at + name.length));
    return { kind: "structured", text: name + body, table: name, body };
  }
  if (name !== "") return { kind: "name", text: name };
  return { kind: "plain", text: match(NUMBER, formula, at)?.[0] ?? formula.charAt(at) };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** A sheet's name as it stands before "!": in quotes where it needs them. */
export function quotedSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}
