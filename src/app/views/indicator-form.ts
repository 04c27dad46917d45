import { isPeriod, monthNumber, monthOf } from "../../domain/period.ts";
import { ACCUMULATION_WORDS, DIRECTION_WORDS, KIND_WORDS, SCHEDULE_WORDS } from "../../workbook/words.ts";
import type { NewIndicator } from "../add-indicator.ts";
import { usualPlan } from "../ledger-input.ts";
import { plansOf } from "../plans-of.ts";
import type { WorkbookReading } from "../ports.ts";

/** The words that a new row of 指标表 will hold: the pane shows them as the sheet does. */
export const SHEET_WORDS = { kind: KIND_WORDS, direction: DIRECTION_WORDS, schedule: SCHEDULE_WORDS, accumulate: ACCUMULATION_WORDS } as const;

/** What the form for a new indicator begins with and offers. */
export interface IndicatorForm {
  readonly blank: NewIndicator;
  readonly plans: readonly string[];
  readonly categories: readonly string[];
  readonly units: readonly string[];
}

export function indicatorForm(reading: WorkbookReading): IndicatorForm {
  const plans = plansOf(reading).map(({ name }) => name);
  const [deadline, usedFrom] = [String(reading.names["planDeadline"] ?? ""), monthAfterNewest(reading)];
  const blank: NewIndicator = {
    plan: plans[0] ?? usualPlan(reading), name: "", category: "", unit: "", kind: "stock", direction: "higher", target: "", targetPeriod: isPeriod(deadline) && deadline >= usedFrom ? deadline : "", baseline: "", baselinePeriod: "",
    schedule: "linear", accumulate: null, op: null, frequency: null, owner: "", usedFrom,
  };
  return { blank, plans, categories: texts(reading, "indicators", "category"), units: texts(reading, "units", "unit") };
}

/** The month after the last that values were reported for, or after 报告期; "" where neither is known. */
function monthAfterNewest({ tables, names }: WorkbookReading): string {
  const reported = (tables["monthly"] ?? []).filter(({ values }) => String(values["value"] ?? "").trim() !== "").map(({ values }) => values["period"]);
  const months = [...reported, names["reportPeriod"]].flatMap((period) => (typeof period === "string" && isPeriod(period) ? [monthNumber(period)] : []));
  return months.length === 0 ? "" : monthOf(months.reduce((one, other) => Math.max(one, other)) + 1);
}

/** The texts of a column, each once, in the order of the sheet. */
function texts({ tables }: WorkbookReading, table: string, column: string): string[] {
  return [...new Set((tables[table] ?? []).map(({ values }) => String(values[column] ?? "").trim()).filter((text) => text !== ""))];
}
