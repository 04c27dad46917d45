import type { Decimal } from "decimal.js";
import { ExactDecimal } from "../exact-decimal.ts";
import { monthNumber } from "../period.ts";
import { formatAgainst, formatAmount, formatEstimate } from "./format-amount.ts";
import { periodWords } from "./period-words.ts";
import type { ReportedIndicator } from "./status-report.ts";
import { differenceWords } from "./value-words.ts";

/** What is still missing, what each month has to bring and what it brought of late; "" where nothing can be computed. */
export function writePace(indicator: ReportedIndicator): string {
  const { judgeable: { kind, target, targetPeriod, unit }, verdict: { latestValue, latestPeriod }, forecast } = indicator;
  if (typeof target === "string" || latestValue === null || typeof latestValue === "string") return "";
  if (kind === "rank") return `距目标名次差${formatAmount(latestValue.minus(target).abs())}位。`;
  const missing = `距目标差${differenceWords(formatAmount(target.minus(latestValue).abs()), unit)}`;
  if (targetPeriod === null || latestPeriod === null) return `${missing}。`;
  if (forecast.outcome === "not-forecastable" && forecast.reason === "due") return `目标期${periodWords(targetPeriod)}已到，${missing}。`;
  if (forecast.outcome === "linear") {
    const { requiredMonthlyIncrease, observedMonthlyIncrease, months, forecastValue, reachesTarget } = forecast;
    const value = `${formatAgainst(forecastValue, target, true)}${unit ?? ""}`;
    return `${missing}，每月须${change(requiredMonthlyIncrease, unit)}，近${months.length}期实际每月${change(observedMonthlyIncrease, unit)}；`
      + `照此推算，${periodWords(targetPeriod)}为${value}，${reachesTarget ? "可以" : "不能"}达到目标。`;
  }
  const left = monthNumber(targetPeriod) - monthNumber(latestPeriod);
  const required = left <= 0 ? "" : `，每月须${change(new ExactDecimal(target).minus(latestValue).div(left), unit)}`;
  return `${missing}${required}${forecast.outcome === "too-few-observations" ? `；已报数据不足${forecast.needed}期，暂不推算` : ""}。`;
}

/** "增加12家", "减少0.3个百分点", "持平". */
function change(monthly: Decimal, unit: string | undefined): string {
  if (monthly.isZero()) return "持平";
  return `${monthly.isNegative() ? "减少" : "增加"}${differenceWords(formatEstimate(monthly.abs()), unit)}`;
}
