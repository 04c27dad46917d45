import type { BaseAstNode, FunctionVariantType } from "@univerjs/engine-formula";
import { ErrorType } from "@univerjs/engine-formula";
import { CRITERIA } from "./functions/criteria.ts";
import { FIGURES } from "./functions/figures.ts";
import { LOGICAL } from "./functions/logical.ts";
import { LOOKUP } from "./functions/lookup.ts";
import type { OwnFunction } from "./functions/own-function.ts";
import { operate } from "./operators.ts";
import { readLiteral } from "./read-literal.ts";
import { errorOf, valueOf, valuesOf } from "./values.ts";

/** Numbers of Univer's NodeType, which is not exported. UNION joins two references by ":". */
const REFERENCE = 1;
const VALUE = 2;
const OPERATOR = 3;
const FUNCTION = 4;
const UNION = 10;
const PREFIX = 11;

const OWN: Readonly<Record<string, OwnFunction>> = { ...LOGICAL, ...LOOKUP, ...CRITERIA, ...FIGURES };

/** Whether a node names cells by itself, without computing. */
export function isReferencing({ nodeType }: BaseAstNode): boolean {
  return nodeType === REFERENCE || nodeType === UNION;
}

/** Computes a node of a formula: with code of our own where Univer is wrong or slow, else by Univer after its children. */
export function evaluateNode(node: BaseAstNode): FunctionVariantType {
  const own = computeHere(node);
  if (own) node.setValue(own);
  return own ?? computeThere(node);
}

function computeHere(node: BaseAstNode): FunctionVariantType | null {
  const children = node.getChildren();
  const token = node.getToken();
  if (node.nodeType === VALUE) return readLiteral(token);
  // A function beside ":" has to give a reference.
  if (node.nodeType === FUNCTION) return node.getParent()?.nodeType === UNION ? null : (OWN[token.trim().toUpperCase()]?.(children, evaluateNode) ?? null);
  const [first, second] = children;
  if (node.nodeType === OPERATOR && first && second) return operate(token.trim(), valuesOf(evaluateNode(first)), valuesOf(evaluateNode(second)));
  if (node.nodeType === PREFIX && token.trim() === "-" && first) return operate("*", valuesOf(evaluateNode(first)), valueOf(-1));
  return null;
}

function computeThere(node: BaseAstNode): FunctionVariantType {
  for (const child of node.getChildren()) evaluateNode(child);
  node.execute();
  return node.getValue() ?? errorOf(ErrorType.VALUE);
}
