import { isRunningTotal } from "../../domain/evaluate/entry-history.ts";
import type { SheetIndicator } from "../ledger-input.ts";

/** Words that tell a month's amount and a running total of one and the same thing apart in two indicators' names. */
const TOTAL_WORDS = /[（(]?(?:1[-—–~至到]本月累计|本年累计|年内累计|当年累计|累计|当月|本月|单月|月度|当期)(?:值|数)?[)）]?/gu;

/** Of two flows of the same name of which one holds running totals and the other months, each with the other. Of three or more none is sure. */
export function findCompanions(indicators: readonly SheetIndicator[]): ReadonlyMap<SheetIndicator, SheetIndicator> {
  const named = new Map<string, SheetIndicator[]>();
  for (const indicator of indicators) {
    const stem = indicator.judgeable.kind === "flow" ? stemOf(indicator.name) : "";
    if (stem !== "") named.set(stem, [...(named.get(stem) ?? []), indicator]);
  }
  const companions = new Map<SheetIndicator, SheetIndicator>();
  for (const [one, other, ...more] of named.values()) {
    if (one === undefined || other === undefined || more.length > 0 || isRunningTotal(one.judgeable) === isRunningTotal(other.judgeable)) continue;
    companions.set(one, other);
    companions.set(other, one);
  }
  return companions;
}

function stemOf(name: string): string {
  return name.normalize("NFKC").replace(/\s+/gu, "").replace(TOTAL_WORDS, "");
}
