import type { Indicator } from "../indicator.ts";
import { monthNumber } from "../period.ts";

/** From when to when an indicator belongs to the plan. */
export type Lifetime = Pick<Indicator, "usedFrom" | "retiredFrom">;

export type Standing = "in-use" | "not-yet" | "retired";

/**
 * Whether an indicator counts in a month: from 起用期 to the month before 停用期, each open where it is blank. An end that does not lie after the beginning is a
 * slip, not a lifetime: such an indicator counts, so that somebody sees it.
 */
export function isInUse(lifetime: Lifetime, month: string): boolean {
  return standing(lifetime, month) === "in-use";
}

export function standing(lifetime: Lifetime, month: string): Standing {
  if (endsBeforeItBegins(lifetime)) return "in-use";
  const { usedFrom, retiredFrom } = lifetime;
  if (usedFrom !== undefined && monthNumber(month) < monthNumber(usedFrom)) return "not-yet";
  return retiredFrom !== undefined && monthNumber(month) >= monthNumber(retiredFrom) ? "retired" : "in-use";
}

export function endsBeforeItBegins({ usedFrom, retiredFrom }: Lifetime): boolean {
  return usedFrom !== undefined && retiredFrom !== undefined && monthNumber(retiredFrom) <= monthNumber(usedFrom);
}
