import { judge } from "../domain/evaluate/judge.ts";
import { wordIssueParts } from "../messages/word-issue.ts";
import type { FindingEntry } from "../workbook/rows.ts";
import type { PlanContent } from "./build-workbook.ts";
import { printedCompletionFacts } from "./printed-completion.ts";

/** A finding for each indicator whose published completion the recomputed one contradicts, as of the month it was published for. */
export function printedFindings({ indicators, observations, printedPeriod, name: place }: PlanContent): readonly FindingEntry[] {
  if (printedPeriod === undefined) return [];
  return indicators.flatMap((indicator) => {
    const own = observations.filter(({ id }) => id === indicator.id).map(({ observation }) => observation);
    const { completion, status } = judge(indicator, own, printedPeriod);
    const facts = printedCompletionFacts(indicator.completionPrinted ?? null, completion, status);
    if (facts === null) return [];
    const { what, advice } = wordIssueParts("printed-disagrees", { name: indicator.name, ...facts });
    return [{ id: `P-${indicator.id}`, subject: indicator.id, kind: "指标表", place, evidence: what, suggestion: advice }];
  });
}
