import type { WorkbookReading } from "./ports.ts";

/** Numbers of indicators wherever they stand in a ledger, in capitals: also data whose indicator was deleted keep theirs. */
export function usedIds({ tables }: Pick<WorkbookReading, "tables">): Set<string> {
  const rows = ["indicators", "milestones", "targetVersions", "monthly"].flatMap((key) => tables[key] ?? []);
  return new Set(rows.map(({ values }) => String(values["id"] ?? "").trim().toUpperCase()));
}
