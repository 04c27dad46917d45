import type { Expression } from "./expression.ts";
import { formulaTokens } from "./formula-tokens.ts";
import type { Token } from "./formula-tokens.ts";
import { readAddress } from "./read-address.ts";
import { ERRORS, ErrorValue } from "./values.ts";
import type { Scalar } from "./values.ts";

/** What names and brackets in a formula stand for. */
export interface Meanings {
  /** A sheet's number; -1 where there is none. */
  readonly sheet: (name: string) => number;
  /** Undefined where there is no such name. */
  readonly name: (name: string) => Expression | undefined;
  /** `table` is "" within the formula's own table. */
  readonly structured: (table: string, brackets: string) => Expression;
}

/** How tightly operators bind (https://support.microsoft.com/office/calculation-operators-and-precedence-in-excel-48be406d-4975-4d31-b2b8-7af9e0e2878a). */
const BINDING: Readonly<Record<string, number>> = { "=": 1, "<>": 1, "<": 1, "<=": 1, ">": 1, ">=": 1, "&": 2, "+": 3, "-": 3, "*": 4, "/": 4, "^": 5 };
const END: Token = { kind: "end", text: "" };

/** The tree of a formula, with or without "="; null where the text is no formula. */
export function readFormula(formula: string, meanings: Meanings): Expression | null {
  const tokens = formulaTokens(formula);
  if (!tokens) return null;
  const reader = new FormulaReader(tokens, meanings);
  try {
    return reader.readAll();
  } catch (error) {
    if (error instanceof NoFormula) return null;
    throw error;
  }
}

class NoFormula extends Error {}

class FormulaReader {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly meanings: Meanings,
  ) {}

  readAll(): Expression {
    const expression = this.operation(0);
    if (this.next.kind !== "end") throw new NoFormula();
    return expression;
  }

  private get next(): Token {
    return this.tokens[this.at] ?? END;
  }

  private take(): Token {
    const token = this.next;
    this.at += 1;
    return token;
  }

  /** Takes a sign if it comes next. */
  private has(sign: string): boolean {
    const { kind, text } = this.next;
    if (kind !== "sign" || text !== sign) return false;
    this.at += 1;
    return true;
  }

  private want(sign: string): void {
    if (!this.has(sign)) throw new NoFormula();
  }

  /** Operators that bind tighter than `least`; those of one strength go from left to right, also "^" in Excel. */
  private operation(least: number): Expression {
    let left = this.signed();
    for (;;) {
      const { kind, text } = this.next;
      const binding = kind === "sign" ? (BINDING[text] ?? 0) : 0;
      if (binding <= least) return left;
      this.at += 1;
      left = { kind: "operator", token: text, left, right: this.operation(binding) };
    }
  }

  /** A sign before a value binds tighter than "^": -2^2 is 4. */
  private signed(): Expression {
    if (this.has("-")) return { kind: "minus", operand: this.signed() };
    if (this.has("+")) return { kind: "plus", operand: this.signed() };
    if (this.has("@")) return { kind: "single", operand: this.signed() };
    let operand = this.span();
    while (this.has("%")) operand = { kind: "percent", operand };
    return operand;
  }

  private span(): Expression {
    let from = this.primary();
    while (this.has(":")) from = { kind: "span", from, to: this.primary() };
    return from;
  }

  private primary(): Expression {
    const { kind, text } = this.take();
    switch (kind) {
      case "text": return { kind: "value", value: text };
      case "number": return { kind: "value", value: Number(text) };
      case "error": return { kind: "value", value: ErrorValue.of(text.toUpperCase()) };
      case "address": return readAddress(text, null);
      case "sheet": return this.onSheet(this.meanings.sheet(text));
      case "brackets": return this.meanings.structured("", text);
      case "name": return this.named(text);
      case "sign": return this.enclosed(text);
      case "end": throw new NoFormula();
    }
  }

  private onSheet(sheet: number): Expression {
    const { kind, text } = this.take();
    if (kind === "error" || sheet === -1) return { kind: "value", value: ERRORS.reference };
    if (kind === "address") return readAddress(text, sheet);
    if (kind === "name") return this.named(text);
    throw new NoFormula();
  }

  private named(name: string): Expression {
    if (this.has("(")) return { kind: "call", name: name.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, ""), args: this.arguments() };
    if (this.next.kind === "brackets") return this.meanings.structured(name, this.take().text);
    if (/^(?:true|false)$/i.test(name)) return { kind: "value", value: name.toUpperCase() === "TRUE" };
    return this.meanings.name(name) ?? { kind: "value", value: ERRORS.name };
  }

  /** What is left out between commas is blank. */
  private arguments(): Expression[] {
    if (this.has(")")) return [];
    const args: Expression[] = [];
    for (;;) {
      const { kind, text } = this.next;
      args.push(kind === "sign" && (text === "," || text === ")") ? { kind: "value", value: null } : this.operation(0));
      if (this.has(")")) return args;
      this.want(",");
    }
  }

  private enclosed(sign: string): Expression {
    if (sign === "(") {
      const inner = this.operation(0);
      this.want(")");
      return inner;
    }
    if (sign !== "{") throw new NoFormula();
    const rows: Scalar[][] = [[]];
    for (;;) {
      rows.at(-1)?.push(this.constant());
      if (this.has("}")) return { kind: "array", rows };
      if (this.has(";")) rows.push([]);
      else this.want(",");
    }
  }

  private constant(): Scalar {
    const negative = this.has("-");
    const value = this.primary();
    if (value.kind !== "value") throw new NoFormula();
    return negative ? -Number(value.value) : value.value;
  }
}
