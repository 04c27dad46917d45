import type { Decimal } from "decimal.js";
import { monthNumber } from "../period.ts";
import { formatAgainst, formatAmount } from "./format-amount.ts";
import { periodWords } from "./period-words.ts";
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

/** 最新值, with its period where that is not the month of the report. */
export function latestWords({ judgeable, verdict }: ReportedIndicator, asOf: string): string {
  const { latestValue, latestPeriod } = verdict;
  if (latestValue === null) return NONE;
  const value = typeof latestValue === "string" ? latestValue : numberWords(latestValue, judgeable);
  const current = latestPeriod === null || monthNumber(latestPeriod) === monthNumber(asOf);
  return current ? value : `${value}（${periodWords(latestPeriod)}）`;
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
