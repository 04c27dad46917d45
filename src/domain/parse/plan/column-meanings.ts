import type { PlanSource } from "./find-plan-tables.ts";
import type { PlanLayout } from "./plan-layout.ts";

export const COLUMN_MEANINGS = ["category", "name", "unit", "owner", "target", "milestone", "actual", "earlier-actual", "baseline", "completion", "unused"] as const;
export type ColumnMeaning = (typeof COLUMN_MEANINGS)[number];

/** What a column of the printed table was taken for, and the month it stands for where it names one. */
export interface MeantColumn {
  readonly header: string;
  readonly meaning: ColumnMeaning;
  readonly period: string | null;
}

/** All columns that have a header, in printed order. */
export function columnMeanings({ columns, titles }: PlanSource, layout: PlanLayout): readonly MeantColumn[] {
  const found = new Map<number, Omit<MeantColumn, "header">>();
  const put = (index: number, meaning: ColumnMeaning, period: string | null = null): void => {
    if (index >= 0 && !found.has(index)) found.set(index, { meaning, period });
  };
  put(columns.name, "name");
  put(columns.category, "category");
  put(columns.unit, "unit");
  put(columns.owner, "owner");
  put(layout.target.index, "target", layout.target.period);
  for (const { index, period } of layout.milestones) put(index, "milestone", period);
  if (layout.actual !== null) put(layout.actual.index, "actual", layout.actual.period);
  for (const { index, period } of layout.earlier) put(index, "earlier-actual", period);
  if (layout.baseline !== null) put(layout.baseline.index, "baseline", layout.baseline.period);
  if (layout.completion !== null) put(layout.completion.index, "completion", layout.completion.period);
  return titles.split("\t").flatMap((header, index) => (header === "" ? [] : [{ header, ...(found.get(index) ?? { meaning: "unused" as const, period: null }) }]));
}
