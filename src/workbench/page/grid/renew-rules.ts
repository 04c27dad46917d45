import type { Injector } from "@univerjs/core";
import { ConditionalFormattingRuleModel } from "@univerjs/sheets-conditional-formatting";

/**
 * Hands the conditional formats of a workbook to the grid once more. Univer takes those that come with a workbook before it knows the workbook
 * itself, unless it is the first one, and would draw none of them.
 */
export function renewRules(injector: Injector, unitId: string): void {
  const model = injector.get(ConditionalFormattingRuleModel);
  for (const [sheetId, rules] of model.getUnitRules(unitId) ?? []) {
    const kept = [...rules];
    for (const { cfId } of kept) model.deleteRule(unitId, sheetId, cfId);
    // Each comes before those that are there.
    for (const rule of kept.reverse()) model.addRule(unitId, sheetId, rule);
  }
}
