import type { Area } from "./area.ts";

/** A data validation of some cells: values as Excel.DataValidationRule and its neighbours have them. */
export interface Validation {
  areas: Area[];
  readonly rule: Readonly<Record<string, unknown>>;
  readonly errorAlert?: Readonly<Record<string, unknown>>;
  readonly prompt?: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
}
