import { Decimal } from "decimal.js";
import type { Severity } from "../indicator.ts";
import type { Fraction } from "./fraction.ts";
import { ZERO, compare, fractionFrom, fractionOf } from "./fraction.ts";

/** Upper ends of 轻度 and 中度 in percentage points (参数 in the workbook), both included in their class. */
export interface SeverityThresholds {
  readonly mild: number;
  readonly severe: number;
}

export const DEFAULT_THRESHOLDS: SeverityThresholds = { mild: 10, severe: 30 };

/** Class of a shortfall: (0, mild] 轻度, (mild, severe] 中度, above 重度; null when the gap is none or no shortfall. Compared exactly. */
export function severity(gapPoints: Fraction | null, thresholds: SeverityThresholds): Severity | null {
  if (gapPoints === null || compare(gapPoints, ZERO) >= 0) return null;
  const shortfall = fractionOf(-gapPoints.numerator, gapPoints.denominator);
  if (compare(shortfall, fractionFrom(new Decimal(thresholds.mild))) <= 0) return "轻度";
  return compare(shortfall, fractionFrom(new Decimal(thresholds.severe))) <= 0 ? "中度" : "重度";
}
