import type { Decimal } from "decimal.js";
import { ExactDecimal } from "../exact-decimal.ts";
import type { Severity, Status, Verdict, Working } from "../indicator.ts";

/** One object of `ledger evaluate` (design §6). Numbers are decimal strings with 12 places, rounded half to even; ratios, not percentages. */
export interface WrittenVerdict {
  readonly id: string;
  /** The recorded text for qualitative indicators. */
  readonly latestValue: string | null;
  readonly latestPeriod: string | null;
  readonly completion: string | null;
  readonly expectedProgress: string | null;
  readonly gapPoints: string | null;
  readonly status: Status;
  readonly severity: Severity | null;
  readonly working: Working;
}

const PLACES = 12;

export function writeVerdict(id: string, verdict: Verdict): WrittenVerdict {
  const { latestValue, latestPeriod, status, severity, working } = verdict;
  return {
    id,
    latestValue: typeof latestValue === "string" ? latestValue : written(latestValue),
    latestPeriod,
    completion: written(verdict.completion),
    expectedProgress: written(verdict.expectedProgress),
    gapPoints: written(verdict.gapPoints),
    status,
    severity,
    working,
  };
}

/** "-0.000000000000" is written without its sign: a gap of −1·10⁻¹³ points shows as zero, its status still says 滞后. */
function written(value: Decimal | null): string | null {
  if (value === null) return null;
  const text = new ExactDecimal(value).toFixed(PLACES, ExactDecimal.ROUND_HALF_EVEN);
  return /^-[0.]+$/.test(text) ? text.slice(1) : text;
}
