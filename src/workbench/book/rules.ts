import type { Area } from "./area.ts";
import { without } from "./area.ts";

/** Takes an area out of rules that hold for areas; rules without any area left disappear. */
export function clearRules<T extends { areas: Area[] }>(rules: readonly T[], area: Area): T[] {
  return rules.map((rule) => ({ ...rule, areas: rule.areas.flatMap((part) => without(part, area)) })).filter(({ areas }) => areas.length > 0);
}
