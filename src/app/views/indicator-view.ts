import type { Decimal } from "decimal.js";
import { currentRows } from "../../domain/evaluate/current-rows.ts";
import { flowWindow } from "../../domain/evaluate/flow-window.ts";
import { inForce, versionInForce } from "../../domain/evaluate/in-force.ts";
import { forecast } from "../../domain/evaluate/forecast.ts";
import type { Forecast } from "../../domain/evaluate/forecast.ts";
import { formatRate } from "../../domain/evaluate/format-rate.ts";
import { latestValue } from "../../domain/evaluate/latest-value.ts";
import type { Severity, Status, TargetVersion, Verdict, Working } from "../../domain/indicator.ts";
import { formatAgainst, formatAmount, formatEstimate } from "../../domain/narrate/format-amount.ts";
import { pointsFigure } from "../../domain/narrate/rate-words.ts";
import { monthNumber } from "../../domain/period.ts";
import { judgeOnSheet, readThresholds } from "../check-workbook.ts";
import type { SheetIndicator } from "../ledger-input.ts";
import type { WorkbookReading } from "../ports.ts";
import { ledgerInputOnce } from "./once-per-reading.ts";
import { columnHeader } from "./sheet-place.ts";
import type { Trend } from "./trend.ts";
import { trendOf } from "./trend.ts";

/** One indicator as 分析 shows it. Numbers are texts ready to show, "" where there is none. */
export interface IndicatorView {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly line: number;
  readonly unit: string;
  readonly status: Status;
  readonly severity: Severity | null;
  readonly latest: string;
  readonly latestPeriod: string | null;
  readonly target: string;
  readonly targetPeriod: string | null;
  readonly completion: string;
  readonly expected: string;
  readonly gap: string;
  /** Null where no number was reported. */
  readonly trend: Trend | null;
  readonly pace: Pace;
  readonly working: WorkingView;
}

/** What is still to be done and how fast it went, amounts without sign and unit. */
export interface Pace {
  /** Distance to the target; "" where it is reached or no number. */
  readonly missing: string;
  readonly required: MonthlyChange | null;
  readonly observed: MonthlyChange | null;
  /** Months the observed pace rests on. */
  readonly months: number;
  readonly forecast: string;
  readonly reachesTarget: boolean;
  /** Why there is no forecast. */
  readonly reason: Exclude<Forecast, { outcome: "linear" }> | null;
}

export interface MonthlyChange {
  readonly amount: string;
  readonly direction: "up" | "down" | "level";
}

/** How the status came about. */
export interface WorkingView {
  readonly rules: Pick<Working, "completionRule" | "expectationRule" | "statusRule">;
  readonly inputs: Readonly<Record<string, string>>;
  /** Months passed and months in all, where the expectation is linear. */
  readonly elapsed: { readonly passed: number; readonly total: number } | null;
  /** The version of the target that holds on 报告期. */
  readonly version: { readonly name: string; readonly from: string; readonly basis: string } | null;
  /** Headers of columns that cannot be understood: such an indicator is not judged. */
  readonly unreadable: readonly string[];
  readonly byHand: boolean;
  readonly issues: Working["issues"];
  readonly observations: readonly { readonly period: string; readonly value: string }[];
}

/** Before the first month the sheet knows. */
const BEFORE_EVERYTHING = "0001-01";

/** The indicator in that row of 指标表; null where it is gone. */
export function indicatorView(reading: WorkbookReading, line: number): IndicatorView | null {
  const { asOf, indicators } = ledgerInputOnce(reading);
  const found = indicators.find((candidate) => candidate.line === line);
  if (found === undefined) return null;
  const month = asOf ?? BEFORE_EVERYTHING;
  const version = versionInForce(found.judgeable, month);
  const indicator = { ...found, judgeable: inForce(found.judgeable, month) };
  const verdict = judgeOnSheet(indicator, month, readThresholds(reading));
  const ahead = forecast(indicator.judgeable, indicator.observations, month);
  const { id, name, category, judgeable } = indicator;
  const { target } = judgeable;
  return {
    id, name, category, line, unit: judgeable.unit ?? "", status: verdict.status, severity: verdict.severity,
    latest: valueText(verdict.latestValue, target), latestPeriod: verdict.latestPeriod,
    target: typeof target === "string" ? target.trim() : formatAmount(target), targetPeriod: judgeable.targetPeriod,
    completion: formatRate(verdict.completion), expected: formatRate(verdict.expectedProgress), gap: verdict.gapPoints === null ? "" : pointsFigure(verdict.gapPoints),
    trend: trendOf(judgeable, indicator.observations, month, ahead),
    pace: paceOf(indicator, verdict, ahead),
    working: workingView(indicator, version, verdict, month),
  };
}

function valueText(value: Verdict["latestValue"], target: Decimal | string): string {
  if (value === null || typeof value === "string") return value ?? "";
  return typeof target === "string" ? formatAmount(value) : formatAgainst(value, target);
}

function paceOf({ judgeable }: SheetIndicator, { latestValue: latest, latestPeriod, status }: Verdict, ahead: Forecast): Pace {
  const { target, targetPeriod, kind } = judgeable;
  const reason = ahead.outcome === "linear" ? null : ahead;
  const none: Pace = { missing: "", required: null, observed: null, months: 0, forecast: "", reachesTarget: false, reason };
  if (typeof target === "string" || latest === null || typeof latest === "string") return none;
  const missing = status === "超额完成" || status === "完成" ? "" : formatAmount(target.minus(latest).abs());
  if (ahead.outcome === "linear") {
    const required = missing === "" ? null : monthlyChange(ahead.requiredMonthlyIncrease);
    const { months, forecastValue, reachesTarget, observedMonthlyIncrease } = ahead;
    return { missing, required, observed: monthlyChange(observedMonthlyIncrease), months: months.length, forecast: formatAgainst(forecastValue, target, true), reachesTarget, reason };
  }
  const left = targetPeriod === null || latestPeriod === null ? 0 : monthNumber(targetPeriod) - monthNumber(latestPeriod);
  const isDue = ahead.outcome === "not-forecastable" && ahead.reason === "due";
  const required = missing === "" || left <= 0 || isDue || kind === "rank" ? null : monthlyChange(target.minus(latest).div(left));
  return { ...none, missing, required };
}

function monthlyChange(increase: Decimal): MonthlyChange {
  return { amount: formatEstimate(increase.abs()), direction: increase.isZero() ? "level" : increase.isNegative() ? "down" : "up" };
}

function workingView(indicator: SheetIndicator, version: TargetVersion | null, verdict: Verdict, asOf: string): WorkingView {
  const { judgeable, observations, problems, handVerdict } = indicator;
  const { completionRule, expectationRule, statusRule, inputs, issues } = verdict.working;
  const known = currentRows(observations, asOf, "span");
  return {
    rules: { completionRule, expectationRule, statusRule }, inputs, issues,
    elapsed: elapsedMonths(indicator, verdict, asOf),
    version: version === null ? null : { name: version.version ?? "", from: version.effectiveFrom, basis: version.basis ?? "" },
    unreadable: problems.map((key) => columnHeader("indicators", key)),
    byHand: judgeable.kind === "qualitative" && handVerdict !== null && problems.length === 0,
    observations: known.map(({ period, value, unit }) => ({ period, value: `${typeof value === "string" ? value : formatAmount(value)}${unit === undefined || unit === judgeable.unit ? "" : ` ${unit}`}` })),
  };
}

function elapsedMonths({ judgeable, observations }: SheetIndicator, { working: { expectationRule } }: Verdict, asOf: string): WorkingView["elapsed"] {
  const latest = latestValue(judgeable, observations, asOf);
  const { targetPeriod, baselinePeriod } = judgeable;
  if (latest === null || targetPeriod === null) return null;
  const start = expectationRule === "linear-window" ? flowWindow(judgeable, asOf).start - 1 : expectationRule === "linear-baseline" && baselinePeriod !== undefined ? monthNumber(baselinePeriod) : null;
  return start === null ? null : { passed: Math.max(0, latest.month - start), total: monthNumber(targetPeriod) - start };
}
