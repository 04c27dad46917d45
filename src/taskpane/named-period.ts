import type { ReadPlan } from "../app/start-ledger.ts";

/** The month that the table's values are of, as it says itself; without values the plan's last month will do. Null: to be asked for. */
export function namedPeriod({ table, asOf }: ReadPlan): string | null {
  return table.asOf ?? (table.indicators.some(({ actual }) => actual !== null) ? null : asOf);
}
