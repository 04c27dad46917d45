import type { Working } from "../../domain/indicator.ts";
import type { Language } from "../wording.ts";
import { plural } from "./plural.ts";

interface MonthlyChange {
  readonly amount: string;
  readonly direction: "up" | "down" | "level";
}
type NoForecast = { readonly outcome: "too-few-observations"; readonly found: number; readonly needed: number } | { readonly outcome: "not-forecastable"; readonly reason: "qualitative" | "no-target" | "no-deadline" | "due" | "value-not-usable" };
type Rules = Pick<Working, "completionRule" | "expectationRule" | "statusRule">;

/** 分析: refresh, the trend of an indicator, where it is heading and how its status came about. Values come ready to show, with their unit. */
export interface AnalysisMessages {
  readonly refreshTitle: string;
  readonly refreshHint: string;
  readonly refresh: string;
  readonly refreshed: string;
  readonly noPivots: string;
  readonly lastRefresh: (at: string) => string;
  readonly neverRefreshed: string;
  readonly since: string;
  readonly sinceNothing: string;
  readonly isNew: string;
  readonly indicator: string;
  readonly trend: string;
  readonly noTrend: string;
  readonly trendText: (name: string, first: string, last: string, target: string) => string;
  readonly lines: Readonly<Record<"observed" | "target" | "required" | "forecast", string>>;
  readonly tableCaption: string;
  readonly columns: Readonly<Record<"period" | "value", string>>;
  readonly pace: string;
  readonly reached: string;
  readonly missing: (amount: string) => string;
  readonly required: (change: MonthlyChange, unit: string) => string;
  readonly observed: (months: number, change: MonthlyChange, unit: string) => string;
  readonly forecast: (period: string, value: string, reaches: boolean) => string;
  readonly noForecast: (why: NoForecast) => string;
  readonly working: string;
  readonly facts: Readonly<Record<"latest" | "target" | "baseline" | "completion" | "expected" | "gap" | "version" | "limits" | "observations", string>>;
  readonly asOf: (period: string) => string;
  readonly gapPoints: (points: string) => string;
  readonly completion: (rule: Rules["completionRule"], values: { readonly actual: string; readonly target: string; readonly baseline: string }) => string;
  readonly expectation: (rule: Rules["expectationRule"], elapsed: { readonly passed: number; readonly total: number } | null) => string;
  readonly status: (rule: Rules["statusRule"]) => string;
  readonly byHand: string;
  readonly unreadable: (columns: string) => string;
  readonly version: (name: string, from: string, basis: string) => string;
  readonly limits: (mild: string, severe: string) => string;
}

function changeZh({ amount, direction }: MonthlyChange, unit: string): string {
  return direction === "level" ? "持平" : `${direction === "up" ? "增加" : "减少"} ${amount}${/^[%％]$/u.test(unit) ? " 个百分点" : unit === "" ? "" : ` ${unit}`}`;
}

function changeEn({ amount, direction }: MonthlyChange, unit: string): string {
  return direction === "level" ? "no change" : `${direction === "up" ? "+" : "−"}${amount}${/^[%％]$/u.test(unit) ? " points" : unit === "" ? "" : ` ${unit}`}`;
}

export const ANALYSIS_MESSAGES: Readonly<Record<Language, AnalysisMessages>> = {
  "zh-CN": {
    refreshTitle: "刷新", refreshHint: "重新计算全部公式，刷新全部透视表（布局和筛选不变），并记下各指标现在的状态，供下次对比。", refresh: "刷新全部", refreshed: "已重新计算，透视表已刷新。", noPivots: "已重新计算。此 Excel 的加载项不能建透视表，“分析”表的公式表已是最新。",
    lastRefresh: (at) => `上次刷新：${at}`, neverRefreshed: "还没有刷新过。", since: "上次刷新以来", sinceNothing: "上次刷新以来没有变化。", isNew: "新增",
    indicator: "指标", trend: "走势", noTrend: "还没有可以画的数。", trendText: (name, first, last, target) => `${name}：${first}到${last}${target === "" ? "" : `，目标 ${target}`}`,
    lines: { observed: "实际", target: "目标", required: "达标所需", forecast: "照此推算" }, tableCaption: "已报的数", columns: { period: "期", value: "数值" },
    pace: "进度", reached: "已达到目标。", missing: (amount) => `距目标还差 ${amount}。`, required: (change, unit) => `要按期达到，每月须${changeZh(change, unit)}。`,
    observed: (months, change, unit) => `近 ${months} 期实际每月${changeZh(change, unit)}。`, forecast: (period, value, reaches) => `照此推算，${period}为 ${value}，${reaches ? "可以" : "不能"}达到目标。`,
    noForecast: (why) => (why.outcome === "too-few-observations" ? `已报 ${why.found} 期，满 ${why.needed} 期才推算。`
      : { qualitative: "定性指标不推算。", "no-target": "没有目标值，不推算。", "no-deadline": "没有目标期，不推算。", due: "目标期已到，不再推算。", "value-not-usable": "有数据不能使用，暂不推算。" }[why.reason]),
    working: "状态怎么来的", facts: { latest: "最新值", target: "目标值", baseline: "基期值", completion: "完成率", expected: "时序进度", gap: "差距", version: "目标版本", limits: "分级", observations: "依据的数" },
    asOf: (period) => `（${period}）`, gapPoints: (points) => `${points} 个百分点`,
    completion: (rule, { actual, target, baseline }) => ({
      "distance-from-baseline": `（${actual} − ${baseline}）÷（${target} − ${baseline}）`, "actual-over-target": `${actual} ÷ ${target}`, "lower-is-better": `1 −（${actual} − ${target}）÷ |${target}|`, none: "不计算",
    })[rule],
    expectation: (rule, elapsed) => ({
      "linear-baseline": `从基期起已过 ${elapsed?.passed ?? "—"} 个月 ÷ 共 ${elapsed?.total ?? "—"} 个月`, "linear-window": `统计期已过 ${elapsed?.passed ?? "—"} 个月 ÷ 共 ${elapsed?.total ?? "—"} 个月`,
      milestone: "最近一个阶段目标对应的完成率", due: "目标期已到，应为 100%", none: "不比时序",
    })[rule],
    status: (rule) => ({
      "no-observation": "截至报告期没有数据：暂无数据。", "better-than-target": "最新值优于目标值：超额完成。", "equal-to-target": "最新值等于目标值：完成。", "threshold-met": "达到规定的线：完成。", "threshold-missed": "没有达到规定的线：滞后。",
      due: "目标期已到，还没有达到目标：到期未完成。", "not-comparable": "没有可比的完成率或时序进度：无法判定。补上基期值（“指标”表）或阶段目标（“里程碑表”）后即可判定。", "on-schedule": "完成率不低于时序进度：达到时序进度。", "behind-schedule": "完成率低于时序进度：滞后。",
    })[rule],
    byHand: "定性指标，按“人工判定”列。", unreadable: (columns) => `“${columns}”看不懂，改正之前无法判定。`,
    version: (name, from, basis) => `${name}，${from}起${basis === "" ? "" : `，依据：${basis}`}`, limits: (mild, severe) => `差距 ${mild} 点以内轻度，${severe} 点以内中度，再大重度`,
  },
  "en-US": {
    refreshTitle: "Refresh", refreshHint: "Recalculates all formulas, refreshes all pivots (layout and filters stay) and records how the indicators stand, for the next comparison.", refresh: "Refresh all", refreshed: "Everything was recalculated and all pivots refreshed.", noPivots: "Everything was recalculated. This Excel has no pivot tables for add-ins; the formula tables of 分析 are up to date.",
    lastRefresh: (at) => `Last refresh: ${at}`, neverRefreshed: "Not refreshed yet.", since: "Since the last refresh", sinceNothing: "Nothing changed since the last refresh.", isNew: "new",
    indicator: "Indicator", trend: "Trend", noTrend: "There is no number to draw yet.", trendText: (name, first, last, target) => `${name}: from ${first} to ${last}${target === "" ? "" : `, target ${target}`}`,
    lines: { observed: "Observed", target: "Target", required: "Needed", forecast: "Forecast" }, tableCaption: "Reported values", columns: { period: "Period", value: "Value" },
    pace: "Pace", reached: "The target is reached.", missing: (amount) => `${amount} short of the target.`, required: (change, unit) => `Needed each month: ${changeEn(change, unit)}.`,
    observed: (months, change, unit) => `Over the last ${months} periods each month: ${changeEn(change, unit)}.`, forecast: (period, value, reaches) => `Going on like this: ${value} in ${period}, which ${reaches ? "reaches" : "misses"} the target.`,
    noForecast: (why) => (why.outcome === "too-few-observations" ? `${plural(why.found, "period")} reported; a forecast takes ${why.needed}.`
      : { qualitative: "No forecast for a qualitative indicator.", "no-target": "No target, no forecast.", "no-deadline": "No deadline, no forecast.", due: "The target period has come; nothing left to forecast.", "value-not-usable": "A value cannot be used; no forecast." }[why.reason]),
    working: "How the status came about", facts: { latest: "Latest value", target: "Target", baseline: "Baseline", completion: "Completion", expected: "Expected", gap: "Gap", version: "Target version", limits: "Severity", observations: "Values used" },
    asOf: (period) => ` (${period})`, gapPoints: (points) => `${points} points`,
    completion: (rule, { actual, target, baseline }) => ({
      "distance-from-baseline": `(${actual} − ${baseline}) ÷ (${target} − ${baseline})`, "actual-over-target": `${actual} ÷ ${target}`, "lower-is-better": `1 − (${actual} − ${target}) ÷ |${target}|`, none: "not computed",
    })[rule],
    expectation: (rule, elapsed) => ({
      "linear-baseline": `${elapsed?.passed ?? "—"} of ${elapsed?.total ?? "—"} months since the baseline`, "linear-window": `${elapsed?.passed ?? "—"} of ${elapsed?.total ?? "—"} months of the window`,
      milestone: "the completion of the last milestone", due: "the target period has come: 100%", none: "not compared with time",
    })[rule],
    status: (rule) => ({
      "no-observation": "No data up to the report period: no data.", "better-than-target": "Better than the target: exceeded.", "equal-to-target": "Equal to the target: reached.", "threshold-met": "The line is met: reached.", "threshold-missed": "The line is not met: lagging.",
      due: "The target period has come and the target is not reached: overdue.", "not-comparable": "No completion or expectation to compare: undecided. A baseline (in 指标) or milestones (里程碑表) would allow it.", "on-schedule": "Completion is not below the expectation: on schedule.", "behind-schedule": "Completion is below the expectation: lagging.",
    })[rule],
    byHand: "Qualitative: taken from the column 人工判定.", unreadable: (columns) => `“${columns}” cannot be understood; not judged until it is mended.`,
    version: (name, from, basis) => `${name}, from ${from}${basis === "" ? "" : `; ${basis}`}`, limits: (mild, severe) => `up to ${mild} points mild, up to ${severe} moderate, beyond severe`,
  },
};
