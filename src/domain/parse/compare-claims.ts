import type { Claim, PolicyEvent, Region } from "../event.ts";

/** A claim held against the report's own events. */
export interface ComparedClaim {
  readonly claim: Claim;
  /** Regions with an event of that theme or action. */
  readonly borneOut: readonly Region[];
  readonly missing: readonly Region[];
}

/** For each claim the regions whose events bear it out: the theme is among an event's themes, or an event has that action. */
export function compareClaims(claims: readonly Claim[], events: readonly PolicyEvent[]): readonly ComparedClaim[] {
  const told = new Set<string>();
  for (const event of events) {
    for (const region of event.regions) {
      for (const theme of event.themes) told.add(`theme ${region} ${theme}`);
      told.add(`action ${region} ${event.action}`);
    }
  }
  return claims.map((claim) => {
    const isTold = (region: Region): boolean => told.has(`${claim.kind} ${region} ${claim.name}`);
    return { claim, borneOut: claim.regions.filter(isTold), missing: claim.regions.filter((region) => !isTold(region)) };
  });
}
