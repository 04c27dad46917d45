import { readTypedValue } from "./cycle/typed-value.ts";

/**
 * A number typed into a form of the pane ("１，２００", "1,200家" where the unit is 家); null for anything else, also where another unit stands behind it: a target of
 * "5万" in 家 would be taken for 5.
 */
export function readAmount(typed: string, unit: string): number | null {
  const { value, unit: typedUnit } = readTypedValue(typed);
  return typeof value === "number" && (typedUnit === null || typedUnit === unit.normalize("NFKC").trim()) ? value : null;
}
