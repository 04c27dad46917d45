import { Decimal } from "decimal.js";
import { formatRate } from "../domain/evaluate/format-rate.ts";
import type { Severity, Status } from "../domain/indicator.ts";
import { monthNumber, monthOf } from "../domain/period.ts";
import { STATUS_LIST } from "../workbook/words.ts";
import type { CheckedGroup, CheckedIndicator } from "./check-workbook.ts";
import type { ReadRow, WorkbookReading } from "./ports.ts";
import { checkOnce, ledgerInputOnce } from "./views/once-per-reading.ts";
import { unexplained } from "./views/unexplained.ts";

export const STEP_CODES = ["choose-period", "report-missing", "explain-lagging", "decide-findings", "import-report", "sheet-differs"] as const;
export type StepCode = (typeof STEP_CODES)[number];

export interface LaggingIndicator {
  readonly id: string;
  readonly name: string;
  readonly status: Status;
  readonly severity: Severity | null;
  /** "81.3%"; "" where there is none. */
  readonly completion: string;
  readonly expected: string;
  /** Row on the sheet 指标. */
  readonly line: number;
}

/** A category or a plan. */
export interface GroupCompletion {
  readonly name: string;
  readonly total: number;
  readonly lagging: number;
  /** Mean completion in words, each capped at 100 %; "" where nothing can be said. */
  readonly completion: string;
  /** Length of the bar, 0–1. */
  readonly share: number;
}

/** What the pane shows of a workbook, computed by the core alone. */
export interface Overview {
  readonly planName: string;
  readonly asOf: string | null;
  /** Months that can be chosen, "YYYY-MM", newest first. */
  readonly periods: readonly string[];
  readonly total: number;
  /** Best first, those that occur not left out. */
  readonly counts: readonly { readonly status: Status; readonly count: number }[];
  /** Largest shortfall first. */
  readonly lagging: readonly LaggingIndicator[];
  readonly categories: readonly GroupCompletion[];
  /** In the order of 指标表; empty where the workbook holds one plan. */
  readonly plans: readonly GroupCompletion[];
  readonly steps: readonly { readonly code: StepCode; readonly count: number }[];
}

/** A list to choose from has no more months than ten years have. */
const MOST_PERIODS = 120;

export function overview(reading: WorkbookReading): Overview {
  const check = checkOnce(reading);
  const lines = ledgerInputOnce(reading).indicators.map(({ line }) => line);
  const lagging = check.indicators.flatMap((indicator, index) => (isBehind(indicator.status) ? [{ ...indicator, line: lines[index] ?? 0 }] : []));
  lagging.sort((one, other) => Number(one.gapPoints ?? 0) - Number(other.gapPoints ?? 0));
  return {
    planName: String(reading.names["planName"] ?? "").trim(),
    asOf: check.asOf,
    periods: periodsOf(reading, check.asOf),
    total: check.total.total,
    counts: STATUS_LIST.map((status) => ({ status, count: check.counts[status] })),
    lagging: lagging.map(laggingRow),
    categories: check.categories.map((group) => groupCompletion(group.category, group)),
    plans: check.plans.length < 2 ? [] : check.plans.map((group) => groupCompletion(group.plan, group)),
    steps: stepsOf(reading, check.asOf, check.counts, unexplained(reading.tables["monthly"] ?? [], check.indicators, check.asOf).length, check.differences.length),
  };
}

function groupCompletion(name: string, { total, lagging, meanCompletion }: CheckedGroup): GroupCompletion {
  return { name, total, lagging: lagging.length, completion: rate(meanCompletion), share: Math.min(1, Math.max(0, Number(meanCompletion ?? 0))) };
}

function isBehind(status: Status): boolean {
  return status === "滞后" || status === "到期未完成";
}

function laggingRow({ id, name, status, severity, completion, expectedProgress, line }: CheckedIndicator & { readonly line: number }): LaggingIndicator {
  return { id, name, status, severity, completion: rate(completion), expected: rate(expectedProgress), line };
}

function rate(written: string | null): string {
  return formatRate(written === null ? null : new Decimal(written));
}

/** All months from the first to the last that anything was reported for, and 报告期 itself. */
function periodsOf({ tables }: WorkbookReading, asOf: string | null): string[] {
  const found = [...(tables["monthly"] ?? []), ...(tables["events"] ?? [])].map((row) => textOf(row, "period"));
  const months = [...found, asOf ?? ""].filter((period) => /^\d{4}-\d{2}$/u.test(period)).map((period) => monthNumber(period));
  if (months.length === 0) return [];
  const last = months.reduce((a, b) => Math.max(a, b));
  const first = Math.max(months.reduce((a, b) => Math.min(a, b)), last - MOST_PERIODS + 1);
  const range = Array.from({ length: last - first + 1 }, (_, index) => monthOf(last - index));
  return asOf === null || range.includes(asOf) ? range : [...range, asOf];
}

function stepsOf({ tables }: WorkbookReading, asOf: string | null, counts: Readonly<Record<Status, number>>, silent: number, differences: number): Overview["steps"] {
  const open = (tables["findings"] ?? []).filter((row) => textOf(row, "id") !== "" && !["采纳", "不采纳"].includes(textOf(row, "handling"))).length;
  const hasEvents = asOf === null || (tables["events"] ?? []).some((row) => textOf(row, "period") === asOf);
  const steps: { readonly code: StepCode; readonly count: number }[] = [
    { code: "choose-period", count: asOf === null ? 1 : 0 },
    { code: "report-missing", count: counts["暂无数据"] },
    { code: "explain-lagging", count: silent },
    { code: "import-report", count: hasEvents ? 0 : 1 },
    { code: "decide-findings", count: open },
    { code: "sheet-differs", count: differences },
  ];
  return steps.filter(({ count }) => count > 0);
}

function textOf(row: ReadRow, key: string): string {
  return String(row.values[key] ?? "").trim();
}
