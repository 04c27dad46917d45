import type { Judgeable, TargetVersion } from "../indicator.ts";
import { monthNumber } from "../period.ts";

/** The version that holds in a month: the newest that began then or before, of two that begin together the one written down later; null without one. */
export function versionInForce({ targetVersions = [] }: Judgeable, month: string): TargetVersion | null {
  const limit = monthNumber(month);
  return targetVersions.reduce<TargetVersion | null>((newest, version) => {
    const from = monthNumber(version.effectiveFrom);
    return from > limit || (newest !== null && from < monthNumber(newest.effectiveFrom)) ? newest : version;
  }, null);
}

/**
 * The indicator as it is to be judged in a month: target and target period of the version in force (a version without a target period keeps the
 * indicator's own), or its own without one. The result has no versions any more: it stands for that month only.
 */
export function inForce(indicator: Judgeable, month: string): Judgeable {
  if (indicator.targetVersions === undefined || indicator.targetVersions.length === 0) return indicator;
  const { target, targetPeriod } = versionInForce(indicator, month) ?? indicator;
  return { ...indicator, target, targetPeriod: targetPeriod ?? indicator.targetPeriod, targetVersions: [] };
}
