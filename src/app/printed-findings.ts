import { judge } from "../domain/evaluate/judge.ts";
import type { Observation } from "../domain/indicator.ts";
import { wordIssueParts } from "../messages/word-issue.ts";
import type { FindingEntry } from "../workbook/rows.ts";
import type { PlanContent } from "./build-workbook.ts";
import { printedCompletionFacts } from "./printed-completion.ts";

/** A finding for each indicator whose published completion the recomputed one contradicts, as of the month it was published for. */
export function printedFindings({ indicators, observations, printedPeriod, name: place }: PlanContent): readonly FindingEntry[] {
  if (printedPeriod === undefined) return [];
  const byIndicator = new Map<string, Observation[]>(indicators.map(({ id }) => [id, []]));
  for (const { id, observation } of observations) byIndicator.get(id)?.push(observation);
  return indicators.flatMap((indicator) => {
    const { completion, status } = judge(indicator, byIndicator.get(indicator.id) ?? [], printedPeriod);
    const facts = printedCompletionFacts(indicator.completionPrinted ?? null, completion, status);
    if (facts === null) return [];
    const { what, advice } = wordIssueParts("printed-disagrees", { name: indicator.name, ...facts });
    return [{ id: `P-${indicator.id}`, subject: indicator.id, kind: "指标表", place, evidence: what, suggestion: advice }];
  });
}
