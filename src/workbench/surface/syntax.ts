import { simple } from "acorn-walk";
import type { AnyNode, CallExpression, Property, ReturnStatement } from "acorn";

/** A literal, an array of literals or a negative number as its value; undefined for anything else. */
export function literal(node: AnyNode | null | undefined): unknown {
  if (!node) return undefined;
  if (node.type === "Literal") return node.value;
  if (node.type === "ArrayExpression") return node.elements.map((element) => literal(element));
  if (node.type === "UnaryExpression" && node.operator === "-") return -Number(literal(node.argument));
  if (node.type === "Identifier" && node.name === "_defaultApiSetName") return "ExcelApi";
  return undefined;
}

/** "OfficeExtension.GenericEventHandlers" for a chain of names; undefined for anything else. */
export function dottedName(node: AnyNode | null | undefined): string | undefined {
  if (!node) return undefined;
  if (node.type === "Identifier") return node.name;
  if (node.type === "ThisExpression") return "this";
  if (node.type !== "MemberExpression" || node.computed || node.property.type !== "Identifier") return undefined;
  const object = dottedName(node.object);
  return object === undefined ? undefined : `${object}.${node.property.name}`;
}

export interface Call {
  readonly name: string;
  readonly arguments: readonly AnyNode[];
}

/** All calls of named functions within `node`. */
export function callsWithin(node: AnyNode): Call[] {
  const calls: Call[] = [];
  simple(node, {
    CallExpression(call: CallExpression) {
      const name = dottedName(call.callee);
      if (name !== undefined) calls.push({ name, arguments: call.arguments });
    },
  });
  return calls;
}

/** What a getter like `function () { return ["a", "b"]; }` gives, where that is a literal. */
export function returnedLiteral(node: AnyNode): unknown {
  let value: unknown;
  simple(node, {
    ReturnStatement(statement: ReturnStatement) {
      value ??= literal(statement.argument);
    },
  });
  return value;
}

/** Properties of an object literal by name. */
export function propertiesOf(node: AnyNode | undefined): Record<string, AnyNode> {
  if (node?.type !== "ObjectExpression") return {};
  const plain = node.properties.filter((property): property is Property => property.type === "Property");
  return Object.fromEntries(plain.map((property) => [dottedName(property.key) ?? String(literal(property.key)), property.value]));
}
