import type { Decimal } from "decimal.js";
import type { IndicatorIssueCode } from "./issue.ts";

export const KINDS = ["stock", "flow", "ratio", "index", "rank", "threshold", "reduction", "qualitative"] as const;
export type Kind = (typeof KINDS)[number];
export const SCHEDULES = ["linear", "milestone", "deadline", "none"] as const;
export type Schedule = (typeof SCHEDULES)[number];
export const DIRECTIONS = ["higher", "lower"] as const;
export type Direction = (typeof DIRECTIONS)[number];
export const THRESHOLD_OPERATORS = [">", ">=", "<", "<="] as const;
export type ThresholdOperator = (typeof THRESHOLD_OPERATORS)[number];
export const ACCUMULATIONS = ["sum", "ytd", "annual_rate"] as const;
export type Accumulation = (typeof ACCUMULATIONS)[number];

export const STATUSES = ["暂无数据", "超额完成", "完成", "到期未完成", "无法判定", "达到时序进度", "滞后"] as const;
export type Status = (typeof STATUSES)[number];
export const SEVERITIES = ["轻度", "中度", "重度"] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Milestone {
  readonly period: string;
  readonly value: Decimal;
}

/** A target as it holds from a month on, until the next version begins. */
export interface TargetVersion {
  /** A period; the version holds from its last month on. */
  readonly effectiveFrom: string;
  readonly target: Decimal | string;
  /** Null: the indicator's own. */
  readonly targetPeriod: string | null;
  /** As staff call it: "调整1". */
  readonly version?: string;
  /** The document that changed the target. */
  readonly basis?: string;
}

/** What judging needs of an indicator (design §4). Periods are "2018-03", "2018-Q3" or "2018" and mean their last month. */
export interface Judgeable {
  readonly kind: Kind;
  readonly direction: Direction;
  readonly baseline?: Decimal;
  readonly baselinePeriod?: string;
  /** A text for qualitative indicators. */
  readonly target: Decimal | string;
  /** Null: no deadline. */
  readonly targetPeriod: string | null;
  /** Targets with dates, in the order in which they were written down; each month is judged by the one then in force (evaluate/in-force.ts). */
  readonly targetVersions?: readonly TargetVersion[];
  readonly milestones?: readonly Milestone[];
  readonly schedule: Schedule;
  readonly op?: ThresholdOperator;
  /** flow: "sum" or "ytd"; reduction: "annual_rate" or absent (cumulative values). */
  readonly accumulate?: Accumulation;
  readonly windowStart?: string;
  /** Natural upper limit in the indicator's unit (100 for %, 1 for ratios). */
  readonly cap?: Decimal;
  readonly unit?: string;
}

/** A reported value. Several for one period: the later one wins, the earlier stays as history. Null: reported as missing. */
export interface Observation {
  readonly period: string;
  readonly value: Decimal | string | null;
  readonly unit?: string;
}

/** An indicator of the plan with what identifies it. */
export interface Indicator extends Judgeable {
  readonly id: string;
  readonly category: string;
  readonly name: string;
  /** 责任单位 */
  readonly owner?: string;
  readonly completionPrinted?: string;
  /** 计划 it belongs to where a workbook holds several; absent: the plan that the workbook is named after. */
  readonly plan?: string;
  /** 起用期, 停用期: it counts from the first month to the month before the second (evaluate/in-use.ts). Absent: always. */
  readonly usedFrom?: string;
  readonly retiredFrom?: string;
}

/** Judgement of one indicator as of one month. Ratios are 0–1 unclamped; gapPoints are percentage points. */
export interface Verdict {
  readonly latestValue: Decimal | string | null;
  readonly latestPeriod: string | null;
  readonly completion: Decimal | null;
  readonly expectedProgress: Decimal | null;
  readonly gapPoints: Decimal | null;
  readonly status: Status;
  readonly severity: Severity | null;
  readonly working: Working;
}

/** How a verdict came about: rule names and inputs as data; src/messages words it. */
export interface Working {
  readonly completionRule: "distance-from-baseline" | "actual-over-target" | "lower-is-better" | "none";
  readonly expectationRule: "linear-baseline" | "linear-window" | "milestone" | "due" | "none";
  readonly statusRule: "no-observation" | "better-than-target" | "equal-to-target" | "threshold-met" | "threshold-missed" | "due" | "not-comparable" | "on-schedule" | "behind-schedule";
  readonly inputs: Readonly<Record<string, string>>;
  readonly issues: readonly IndicatorIssueCode[];
}
