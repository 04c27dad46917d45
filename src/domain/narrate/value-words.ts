import type { Decimal } from "decimal.js";
import { monthNumber, monthOf } from "../period.ts";
import { formatAgainst, formatAmount } from "./format-amount.ts";
import type { ReportedIndicator } from "./status-report.ts";

export const NONE = "—";

const OPERATOR_SIGNS = { ">": "＞", ">=": "≥", "<": "＜", "<=": "≤" } as const;

/** 目标值 as a report prints it, without unit: 12,000, 第3位, ≥90, or the words of a qualitative target. */
export function targetWords({ judgeable }: ReportedIndicator): string {
  const { target, kind, direction, op } = judgeable;
  if (typeof target === "string") return target.trim() === "" ? NONE : target.trim();
  if (kind === "rank") return `第${formatAmount(target)}位`;
  if (kind !== "threshold") return formatAmount(target);
  return `${OPERATOR_SIGNS[op ?? (direction === "higher" ? ">=" : "<=")]}${formatAmount(target)}`;
}

/** The month most latest values are of, of several the latest; null where nothing was reported. */
export function usualMonth(indicators: readonly ReportedIndicator[]): string | null {
  const counts = new Map<string, number>();
  for (const { verdict: { latestPeriod } } of indicators) {
    if (latestPeriod !== null) counts.set(lastMonth(latestPeriod), (counts.get(lastMonth(latestPeriod)) ?? 0) + 1);
  }
  const [usual] = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? 1 : -1));
  return usual?.[0] ?? null;
}

/** 最新值; its month stands below it ("2017.11") where it is not the usual one. */
export function latestWords({ judgeable, verdict }: ReportedIndicator, usual: string | null): string {
  const { latestValue, latestPeriod } = verdict;
  if (latestValue === null) return NONE;
  const value = typeof latestValue === "string" ? latestValue : numberWords(latestValue, judgeable);
  if (latestPeriod === null || lastMonth(latestPeriod) === usual) return value;
  const [year = "", month = ""] = lastMonth(latestPeriod).split("-");
  return `${value}\n${year}.${Number(month)}`;
}

function lastMonth(period: string): string {
  return monthOf(monthNumber(period));
}

function numberWords(value: Decimal, { target, kind }: ReportedIndicator["judgeable"]): string {
  const figure = typeof target === "string" ? formatAmount(value) : formatAgainst(value, target);
  return kind === "rank" ? `第${figure}位` : figure;
}

/** A difference of two values of an indicator, written as `figure`, with its unit: two percentages differ by percentage points. */
export function differenceWords(figure: string, unit: string | undefined): string {
  if (unit === undefined || unit === "") return figure;
  return `${figure}${/^[%％]$/u.test(unit) ? "个百分点" : unit}`;
}
