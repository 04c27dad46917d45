import type { Judgeable, TargetVersion } from "../indicator.ts";
import { monthNumber, monthOf } from "../period.ts";
import { inForce, versionInForce } from "./in-force.ts";

/** The last time that an indicator's target, or the month it is due, became another one. */
export interface TargetChange {
  /** First month judged by the new target, "YYYY-MM". */
  readonly since: string;
  readonly before: Pick<Judgeable, "target" | "targetPeriod">;
  readonly after: Pick<Judgeable, "target" | "targetPeriod">;
  /** Name and document of the version, "" where none is given. */
  readonly version: string;
  readonly basis: string;
}

/** The newest change that is in force in `month`; null where the target has been the same all along. A version that repeats a target changes nothing. */
export function targetChange(indicator: Judgeable, month: string): TargetChange | null {
  for (let version = versionInForce(indicator, month); version !== null;) {
    const [since, eve] = [monthNumber(version.effectiveFrom), monthOf(monthNumber(version.effectiveFrom) - 1)];
    const [before, after] = [inForce(indicator, eve), inForce(indicator, monthOf(since))];
    if (!sameTarget(before, after)) return changeTo(version, monthOf(since), before, after);
    version = versionInForce(indicator, eve);
  }
  return null;
}

function changeTo(version: TargetVersion, since: string, before: Judgeable, after: Judgeable): TargetChange {
  return {
    since, before: { target: before.target, targetPeriod: before.targetPeriod }, after: { target: after.target, targetPeriod: after.targetPeriod },
    version: version.version ?? "", basis: version.basis ?? "",
  };
}

function sameTarget(one: Judgeable, other: Judgeable): boolean {
  const dueTogether = one.targetPeriod === other.targetPeriod
    || (one.targetPeriod !== null && other.targetPeriod !== null && monthNumber(one.targetPeriod) === monthNumber(other.targetPeriod));
  const { target } = other;
  return dueTogether && (typeof one.target === "string" || typeof target === "string" ? one.target === target : one.target.eq(target));
}
