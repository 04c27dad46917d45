import type { Judgeable, TargetVersion } from "../indicator.ts";
import type { LatestValue } from "./latest-value.ts";
import type { SeverityThresholds } from "./severity.ts";

/** What a verdict was computed from, as text by name: values as typed, periods, thresholds in percentage points. Absent inputs are left out. */
export function workingInputs(
  indicator: Judgeable, version: TargetVersion | null, asOf: string, latest: LatestValue | null, thresholds: SeverityThresholds,
): Readonly<Record<string, string>> {
  const inputs: Record<string, string | undefined> = {
    kind: indicator.kind,
    schedule: indicator.schedule,
    asOf,
    actual: latest?.value?.toString(),
    actualPeriod: latest?.period,
    target: indicator.target.toString(),
    targetPeriod: indicator.targetPeriod ?? undefined,
    targetVersion: version?.version,
    targetEffectiveFrom: version?.effectiveFrom,
    targetBasis: version?.basis,
    baseline: indicator.baseline?.toString(),
    baselinePeriod: indicator.baselinePeriod,
    windowStart: indicator.windowStart,
    op: indicator.op,
    cap: indicator.cap?.toString(),
    unit: indicator.unit,
    mild: String(thresholds.mild),
    severe: String(thresholds.severe),
  };
  return Object.fromEntries(Object.entries(inputs).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
}
