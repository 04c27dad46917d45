import type { BaseAstNode, FunctionVariantType } from "@univerjs/engine-formula";
import { ArrayValueObject, ErrorType } from "@univerjs/engine-formula";
import { readLiteral } from "./read-literal.ts";
import { operate } from "./operators.ts";
import { elementsOf, errorOf, numberOf, scalarOf, truthOf, valueAt, valueOf, valuesOf } from "./values.ts";

/** Kinds of syntax nodes that can stand for cells: a reference, and two joined by ":" (numbers of Univer's NodeType, which is not exported). */
const REFERENCE = 1;
const VALUE = 2;
const OPERATOR = 3;
const FUNCTION = 4;
const UNION = 10;
const PREFIX = 11;

/** Whether a node names cells by itself, without computing. */
export function isReferencing({ nodeType }: BaseAstNode): boolean {
  return nodeType === REFERENCE || nodeType === UNION;
}

/**
 * Computes a node after its children. Univer computes both branches of an IF; Excel only the one that is taken
 * (https://support.microsoft.com/office/if-function-69aed7c9-4e8a-4755-a9bc-aa8bbff73be2), which decides the speed of our formulas.
 */
export function evaluateNode(node: BaseAstNode): FunctionVariantType {
  const result = computeHere(node) ?? computeThere(node);
  node.setValue(result);
  return result;
}

/** What is computed by code of our own; null for all else. */
function computeHere(node: BaseAstNode): FunctionVariantType | null {
  const children = node.getChildren();
  const token = node.getToken().trim().toUpperCase();
  if (node.nodeType === FUNCTION && node.getParent()?.nodeType !== UNION) return LAZY[token]?.(children) ?? null;
  if (node.nodeType === VALUE) return readLiteral(node.getToken());
  const [first, second] = children;
  if (node.nodeType === OPERATOR && first && second) return operate(token, valuesOf(evaluateNode(first)), valuesOf(evaluateNode(second)));
  if (node.nodeType === PREFIX && token === "-" && first) return operate("*", valuesOf(evaluateNode(first)), valueOf(-1));
  return null;
}

function computeThere(node: BaseAstNode): FunctionVariantType {
  for (const child of node.getChildren()) evaluateNode(child);
  node.execute();
  return node.getValue() ?? errorOf(ErrorType.VALUE);
}

type Children = readonly BaseAstNode[];

/** Functions that compute no more than they need; null where an array of conditions needs everything. */
const LAZY: Readonly<Record<string, (children: Children) => FunctionVariantType | null>> = {
  AND: (children) => join(children, (values) => values.every(Boolean)),
  OR: (children) => join(children, (values) => values.some(Boolean)),
  NOT: (children) => negate(children),
  IF: chooseBranch,
  IFERROR: (children) => replaceError(children, () => true),
  INDEX: pickByIndex,
  IFNA: (children) => replaceError(children, (error) => error === ErrorType.NA),
};

function chooseBranch([condition, whenTrue, whenFalse]: Children): FunctionVariantType | null {
  if (!condition || !whenTrue) return null;
  const tested = scalarOf(evaluateNode(condition));
  if (tested === null) return null;
  if (tested.isError()) return tested;
  const truth = truthOf(tested);
  if (truth === null) return errorOf(ErrorType.VALUE);
  if (truth) return evaluateNode(whenTrue);
  return whenFalse ? evaluateNode(whenFalse) : valueOf(false);
}

/**
 * All logical values and numbers of the arguments; in areas, texts and blanks do not count
 * (https://support.microsoft.com/office/and-function-5f19b2e8-e1df-4408-897a-ce285a19e9d9).
 */
function join(children: Children, combine: (values: readonly boolean[]) => boolean): FunctionVariantType {
  const truths: boolean[] = [];
  for (const child of children) {
    const result = evaluateNode(child);
    const values = valuesOf(result);
    for (const value of elementsOf(values)) {
      if (value.isError()) return value;
      const inArea = values instanceof ArrayValueObject;
      if (inArea && (value.isNull() || value.isString())) continue;
      const truth = truthOf(value);
      if (truth === null) return errorOf(ErrorType.VALUE);
      truths.push(truth);
    }
  }
  return truths.length === 0 ? errorOf(ErrorType.VALUE) : valueOf(combine(truths));
}

function negate([condition]: Children): FunctionVariantType | null {
  const tested = condition ? scalarOf(evaluateNode(condition)) : null;
  if (!tested || tested.isError()) return tested;
  const truth = truthOf(tested);
  return truth === null ? errorOf(ErrorType.VALUE) : valueOf(!truth);
}

function replaceError([value, replacement]: Children, replaces: (error: string) => boolean): FunctionVariantType | null {
  if (!value || !replacement) return null;
  const result = evaluateNode(value);
  const single = scalarOf(result);
  if (single === null) return null;
  if (single.isError() && replaces(String(single.getValue()))) return evaluateNode(replacement);
  return result;
}

/**
 * One value out of an area or array by its place
 * (https://support.microsoft.com/office/index-function-a5dcf0dd-996d-40a4-a822-b56b061328bd); null where whole rows, columns or a
 * reference are wanted. Univer gives a reference that later reads another cell when the area is a table's column.
 */
function pickByIndex([area, first, second, ...more]: Children): FunctionVariantType | null {
  if (!area || !first || more.length > 0) return null;
  const source = evaluateNode(area);
  const values = valuesOf(source);
  if (!(values instanceof ArrayValueObject)) return values.isError() ? values : null;
  const places: number[] = [];
  for (const node of second ? [first, second] : [first]) {
    const place = scalarOf(evaluateNode(node));
    if (place?.isError()) return place;
    const number = place ? numberOf(place) : null;
    if (number === null) return place ? errorOf(ErrorType.VALUE) : null;
    places.push(Math.trunc(number));
  }
  const [one = 0, two] = places;
  const inRow = two === undefined && values.getRowCount() === 1;
  const [row, column] = inRow ? [1, one] : [one, two ?? (values.getColumnCount() === 1 ? 1 : 0)];
  if (row < 0 || column < 0) return errorOf(ErrorType.VALUE);
  if (row > values.getRowCount() || column > values.getColumnCount()) return errorOf(ErrorType.REF);
  return row === 0 || column === 0 ? null : valueAt(values, row - 1, column - 1);
}
