import type { Decimal } from "decimal.js";
import { ExactDecimal } from "../exact-decimal.ts";
import { isPeriod } from "../period.ts";
import { parseNumber } from "../quantity.ts";

/** What is wrong in a JSON input and where: path like "[2].observations[0].period", what was expected, what was found (as JSON, shortened). */
export interface InputError {
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/** A JSON value with its path and the list that takes the errors found under it. */
export interface JsonNode {
  readonly value: unknown;
  readonly path: string;
  readonly errors: InputError[];
}

/** Beyond 10^±60 a typed number is a slip of the keyboard; the limit also bounds the cost of exact arithmetic. */
const LARGEST_EXPONENT = 60;
const FOUND_LENGTH = 60;

/** Records that the node is not what was expected and gives `fallback`, so that reading goes on and finds the other errors too. */
export function refuse<T>(node: JsonNode, expected: string, fallback: T): T {
  const found = node.value === undefined ? "nothing" : (JSON.stringify(node.value) ?? typeof node.value);
  node.errors.push({ path: node.path === "" ? "(root)" : node.path, expected, found: found.slice(0, FOUND_LENGTH) });
  return fallback;
}

export function isAbsent(node: JsonNode): boolean {
  return node.value === undefined || node.value === null;
}

export function items(node: JsonNode): JsonNode[] {
  if (!Array.isArray(node.value)) return refuse(node, "an array", []);
  return node.value.map((value: unknown, index) => ({ value, path: `${node.path}[${index}]`, errors: node.errors }));
}

/** The members of an object by name; an absent member is a node holding undefined. Refused: anything else than an object. */
export function members(node: JsonNode): ((name: string) => JsonNode) | null {
  const { value, path, errors } = node;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return refuse(node, "an object", null);
  const entries = new Map<string, unknown>(Object.entries(value));
  return (name) => ({ value: entries.get(name), path: path === "" ? name : `${path}.${name}`, errors });
}

export function readText(node: JsonNode): string {
  return typeof node.value === "string" ? node.value : refuse(node, "a text", "");
}

export function readPeriod(node: JsonNode): string {
  return typeof node.value === "string" && isPeriod(node.value) ? node.value : refuse(node, "a period: 2018-03, 2018-Q3 or 2018", "2000");
}

export function readChoice<T extends string>(node: JsonNode, choices: readonly [T, ...T[]]): T {
  return choices.find((choice) => choice === node.value) ?? refuse(node, `one of ${choices.join(", ")}`, choices[0]);
}

/** A JSON number, taken as the decimal that was typed, or a numeric text ("1,234.5"). */
export function readNumber(node: JsonNode): Decimal {
  const number = numberOf(node.value);
  return number ?? refuse(node, "a number", new ExactDecimal(0));
}

/** The decimal a JSON value stands for; null for anything that is no number of a sensible size. */
export function numberOf(value: unknown): Decimal | null {
  if (typeof value === "string") return sensible(parseNumber(value));
  return typeof value === "number" && Number.isFinite(value) ? sensible(new ExactDecimal(String(value))) : null;
}

function sensible(number: Decimal | null): Decimal | null {
  return number !== null && (number.isZero() || Math.abs(number.e) <= LARGEST_EXPONENT) ? number : null;
}
