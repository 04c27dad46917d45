import type { Scalar } from "./values.ts";

/** Cells that a formula names. Rows and columns from 0, ends included; the sheet's number, null: the formula's own sheet. */
export interface AreaExpression {
  readonly kind: "area";
  readonly sheet: number | null;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** The row is the formula's own ("[#This Row]"); `top` and `bottom` are the table's data then. */
  readonly ownRow: boolean;
}

/** A formula as a tree. Trees are shared by all cells with the same text and never changed. */
export type Expression =
  | { readonly kind: "value"; readonly value: Scalar }
  | AreaExpression
  /** From one reference to another, of which at least one is computed: "A1:INDEX(…)". */
  | { readonly kind: "span"; readonly from: Expression; readonly to: Expression }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: "operator"; readonly token: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "minus" | "plus" | "percent" | "single"; readonly operand: Expression }
  | { readonly kind: "array"; readonly rows: readonly (readonly Scalar[])[] };
