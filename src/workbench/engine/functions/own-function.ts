import type { BaseAstNode, BaseValueObject } from "@univerjs/engine-formula";

/**
 * A function of our own in place of Univer's. It gets its arguments unevaluated and computes those that it needs; null leaves the call to
 * Univer, for forms that are rare and that Univer computes right.
 */
export type OwnFunction = (args: readonly BaseAstNode[], evaluate: (node: BaseAstNode) => BaseValueObject) => BaseValueObject | null;
