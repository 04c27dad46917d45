import { inForce, versionInForce } from "../../domain/evaluate/in-force.ts";
import type { Judgeable } from "../../domain/indicator.ts";
import { formatAmount } from "../../domain/narrate/format-amount.ts";
import { monthNumber, monthOf } from "../../domain/period.ts";
import { BEFORE_EVERYTHING } from "../ledger-input.ts";

/** Months that are judged by one target. */
export interface TargetSpan {
  /** First and last month "YYYY-MM"; null: from the beginning, without end. */
  readonly from: string | null;
  readonly to: string | null;
  /** Ready to show, without unit; "" where 指标表 has none. */
  readonly target: string;
  readonly targetPeriod: string | null;
  /** As staff call it, "" for the target of 指标表. */
  readonly version: string;
  readonly basis: string;
}

/**
 * The targets of an indicator in the order in which they hold, each month in exactly one span.
 * @param earliest the first month that matters ("YYYY-MM"): what would hold before a version only before it is left out; null: nothing is
 */
export function targetSpans(indicator: Judgeable, earliest: string | null): TargetSpan[] {
  const starts = [...new Set((indicator.targetVersions ?? []).map(({ effectiveFrom }) => monthNumber(effectiveFrom)))].sort((a, b) => a - b);
  const [first] = starts;
  const begins = first !== undefined && earliest !== null && monthNumber(earliest) >= first ? starts : [null, ...starts];
  return begins.map((start, index): TargetSpan => {
    const next = begins[index + 1] ?? null;
    const month = start === null ? BEFORE_EVERYTHING : monthOf(start);
    const { target, targetPeriod } = inForce(indicator, month);
    const version = versionInForce(indicator, month);
    return {
      from: start === null ? null : month, to: next === null ? null : monthOf(next - 1),
      target: typeof target === "string" ? target.trim() : formatAmount(target), targetPeriod, version: version?.version ?? "", basis: version?.basis ?? "",
    };
  });
}

export function holdsIn({ from, to }: TargetSpan, month: string): boolean {
  return (from === null || from <= month) && (to === null || month <= to);
}
