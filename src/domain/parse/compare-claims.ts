import type { Claim, PolicyEvent, Region } from "../event.ts";
import { rankActions } from "./classify-action.ts";
import type { PreparedLexicon } from "./prepare-lexicon.ts";

/** A claim held against the report's own events. */
export interface ComparedClaim {
  readonly claim: Claim;
  /** Regions with an event of that theme or action. */
  readonly borneOut: readonly Region[];
  readonly missing: readonly Region[];
}

/**
 * For each claim the regions whose events bear it out: the theme is among an event's themes, or an event's text tells of that action, if only beside its main
 * one ("签署协议，共建平台" bears out both).
 */
export function compareClaims(claims: readonly Claim[], events: readonly PolicyEvent[], lexicon: PreparedLexicon): readonly ComparedClaim[] {
  const told = new Set<string>();
  for (const event of events) {
    const actions = [event.action, ...rankActions(event.text, event.section, lexicon)];
    for (const region of event.regions) {
      for (const theme of event.themes) told.add(`theme ${region} ${theme}`);
      for (const action of actions) told.add(`action ${region} ${action}`);
    }
  }
  return claims.map((claim) => {
    const isTold = (region: Region): boolean => told.has(`${claim.kind} ${region} ${claim.name}`);
    return { claim, borneOut: claim.regions.filter(isTold), missing: claim.regions.filter((region) => !isTold(region)) };
  });
}
