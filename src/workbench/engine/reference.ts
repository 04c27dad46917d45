import type { Area } from "./value-store.ts";

/** Where a formula stands; the sheet by its number. */
export interface Place {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** The result of a computation that is cells and not what they hold. */
export class Reference implements Area {
  constructor(
    readonly sheet: number,
    readonly top: number,
    readonly left: number,
    readonly bottom: number,
    readonly right: number,
  ) {}

  get isCell(): boolean {
    return this.top === this.bottom && this.left === this.right;
  }

  /** The smallest area with both; null where they stand on different sheets. */
  with(other: Reference): Reference | null {
    if (other.sheet !== this.sheet) return null;
    return new Reference(this.sheet, Math.min(this.top, other.top), Math.min(this.left, other.left), Math.max(this.bottom, other.bottom), Math.max(this.right, other.right));
  }
}
