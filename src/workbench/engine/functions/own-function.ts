import type { Expression } from "../expression.ts";
import type { Value } from "../values.ts";

/**
 * A function of our own in place of Univer's. It gets its arguments unevaluated and computes those that it needs; undefined leaves the call to
 * Univer, for forms that are rare and that Univer computes right.
 */
export type OwnFunction = (args: readonly Expression[], evaluate: (argument: Expression) => Value) => Value | undefined;
