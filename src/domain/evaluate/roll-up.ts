import type { Decimal } from "decimal.js";
import { ExactDecimal } from "../exact-decimal.ts";
import type { Status, Verdict } from "../indicator.ts";
import { isLagging } from "./status.ts";

/** A verdict with what places it in a roll-up. */
export interface JudgedIndicator {
  readonly id: string;
  readonly category: string;
  readonly verdict: Verdict;
}

/** The standing of a group of indicators. */
export interface RollUp {
  readonly total: number;
  readonly counts: Readonly<Record<Status, number>>;
  /** 滞后 and 到期未完成, by id: a good mean never hides a lagging one. */
  readonly lagging: readonly string[];
  /** 暂无数据: counted apart, in no mean. */
  readonly missing: number;
  /** Mean of the completions, each capped at 1 (a surplus makes up for no shortfall), 0–1 or below 0; null when none has a completion. */
  readonly meanCompletion: Decimal | null;
  /** How many completions the mean stands on. */
  readonly withCompletion: number;
}

export interface CategoryRollUp extends RollUp {
  readonly category: string;
}

export interface PlanRollUp extends RollUp {
  readonly plan: string;
}

/** One roll-up a category, in the order in which the categories first appear. */
export function rollUpByCategory(indicators: readonly JudgedIndicator[]): CategoryRollUp[] {
  return [...groupsBy(indicators, ({ category }) => category)].map(([category, members]) => ({ category, ...rollUp(members) }));
}

/** One roll-up a plan, in the order in which the plans first appear. */
export function rollUpByPlan(indicators: readonly (JudgedIndicator & { readonly plan: string })[]): PlanRollUp[] {
  return [...groupsBy(indicators, ({ plan }) => plan)].map(([plan, members]) => ({ plan, ...rollUp(members) }));
}

/** The members of each group, in the order in which the groups first appear. */
export function groupsBy<T>(members: readonly T[], nameOf: (member: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const member of members) {
    const group = groups.get(nameOf(member));
    if (group) group.push(member);
    else groups.set(nameOf(member), [member]);
  }
  return groups;
}

/** The roll-up of all indicators given. */
export function rollUp(indicators: readonly JudgedIndicator[]): RollUp {
  const completions = indicators.flatMap(({ verdict }) => verdict.completion ?? []);
  const statuses = indicators.map(({ verdict }) => verdict.status);
  return {
    total: indicators.length,
    counts: countByStatus(statuses),
    lagging: indicators.flatMap(({ id, verdict }) => (isLagging(verdict.status) ? [id] : [])),
    missing: statuses.filter((status) => status === "暂无数据").length,
    meanCompletion: meanCapped(completions),
    withCompletion: completions.length,
  };
}

function countByStatus(statuses: readonly Status[]): Record<Status, number> {
  const counts: Record<Status, number> = { 暂无数据: 0, 超额完成: 0, 完成: 0, 到期未完成: 0, 无法判定: 0, 达到时序进度: 0, 滞后: 0 };
  for (const status of statuses) counts[status] += 1;
  return counts;
}

function meanCapped(completions: readonly Decimal[]): Decimal | null {
  if (completions.length === 0) return null;
  return completions.reduce((sum, rate) => sum.plus(ExactDecimal.min(rate, 1)), new ExactDecimal(0)).div(completions.length);
}
