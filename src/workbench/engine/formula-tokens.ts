import { endOfBrackets } from "./end-of-brackets.ts";

/** A piece of a formula. `text` of a sheet is its name without quotes, of a structured reference the brackets with what is in them. */
export interface Token {
  readonly kind: "text" | "number" | "error" | "sheet" | "address" | "name" | "brackets" | "sign" | "end";
  readonly text: string;
}

const BLANKS = /\s+/uy;
const TEXT = /"((?:[^"]|"")*)"/y;
const QUOTED_SHEET = /'((?:[^']|'')+)'!/y;
const ERROR = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)/iy;
const SIGN = /<=|>=|<>|[-+*/^&=<>%(),;:{}@]/y;
const ADDRESS = /(?:\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(![]))?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(![])/iuy;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iy;
const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;

/** Null where the text is no formula. A "=" at the start is left out. */
export function formulaTokens(formula: string): Token[] | null {
  const tokens: Token[] = [];
  let at = formula.startsWith("=") ? 1 : 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(formula);
    if (found) at = pattern.lastIndex;
    return found;
  };
  while (at < formula.length) {
    if (take(BLANKS)) continue;
    const token = tokenAt(formula, at, take);
    if (!token) return null;
    if (token.kind === "brackets") at += token.text.length;
    tokens.push(token);
  }
  return tokens;
}

/** The first character says which patterns may fit. */
function tokenAt(formula: string, at: number, take: (pattern: RegExp) => RegExpExecArray | null): Token | null {
  const first = formula.charAt(at);
  if (first === "[") return { kind: "brackets", text: formula.slice(at, endOfBrackets(formula, at)) };
  if (first === '"') return tokenOf("text", take(TEXT)?.[1]?.replaceAll('""', '"'));
  if (first === "'") return tokenOf("sheet", take(QUOTED_SHEET)?.[1]?.replaceAll("''", "'"));
  if (first === "#") return tokenOf("error", take(ERROR)?.[0]);
  const sign = take(SIGN);
  if (sign) return { kind: "sign", text: sign[0] };
  const address = take(ADDRESS);
  if (address) return { kind: "address", text: address[0] };
  const number = take(NUMBER);
  if (number) return { kind: "number", text: number[0] };
  const name = take(NAME)?.[0];
  // A name before "!" is a sheet's.
  return name !== undefined && take(EXCLAMATION) ? { kind: "sheet", text: name } : tokenOf("name", name);
}

const EXCLAMATION = /!/y;

function tokenOf(kind: Token["kind"], text: string | undefined): Token | null {
  return text === undefined ? null : { kind, text };
}
