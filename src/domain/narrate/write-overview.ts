import { formatRate } from "../evaluate/format-rate.ts";
import type { CategoryRollUp, PlanRollUp, RollUp } from "../evaluate/roll-up.ts";
import { groupsBy, rollUpByCategory } from "../evaluate/roll-up.ts";
import { monthNumber } from "../period.ts";
import { joinNames } from "./join-names.ts";
import { periodWords } from "./period-words.ts";
import { STATUS_MARKS, STATUS_MEANINGS, STATUS_ORDER } from "./status-mark.ts";
import type { ComingOrGoing, ReportChapter, ReportedIndicator, ReportMatter, ReportRow, ReportTable } from "./status-report.ts";
import { NONE } from "./value-words.ts";

/** What each status means, under the table that shows its mark. */
const LEGEND = `注：${STATUS_ORDER.map((status) => `${STATUS_MARKS[status]}${status}，${STATUS_MEANINGS[status]}`).join("；")}。`;

/** Chapter 总体情况: mean completion, what was not reported anew, and the counts, which explain the marks as well. */
export function writeOverview(matter: ReportMatter, total: RollUp): Omit<ReportChapter, "heading"> {
  const { meanCompletion, withCompletion, counts } = total;
  const mean = meanCompletion === null ? "没有可以计算完成率的指标。"
    : `可计算完成率的指标${withCompletion}项，${withCompletion === 1 ? "" : "平均"}完成率${formatRate(meanCompletion)}（单项超过100%的按100%计，暂无数据的不计入）。`;
  return {
    paragraphs: [mean + staleSentence(matter), ...comingsAndGoings(matter)],
    table: {
      key: "statuses",
      heads: ["指标总数", ...STATUS_ORDER.map((status) => `${STATUS_MARKS[status]}\n${status}`)],
      rows: [{ kind: "cells", cells: [total.total, ...STATUS_ORDER.map((status) => counts[status])].map(String), below: LEGEND }],
    },
  };
}

/** "2018年新增指标1项：甲（7月起）；停用1项：乙（9月起），停用后不再计入。" */
function comingsAndGoings({ comings, goings, asOf }: ReportMatter): string[] {
  const named = (members: readonly ComingOrGoing[]): string => joinNames(members.map(({ name, since }) => `${name}（${Number(since.slice(5))}月起）`));
  const parts = [
    ...(comings.length === 0 ? [] : [`新增指标${comings.length}项：${named(comings)}`]),
    ...(goings.length === 0 ? [] : [`停用指标${goings.length}项：${named(goings)}，停用后不再计入`]),
  ];
  return parts.length === 0 ? [] : [`${asOf.slice(0, "2018".length)}年${parts.join("；")}。`];
}

/** Indicators judged on an earlier month's value. */
function staleSentence({ indicators, asOf }: ReportMatter): string {
  const stale = indicators.filter(({ verdict: { latestPeriod } }) => latestPeriod !== null && monthNumber(latestPeriod) < monthNumber(asOf));
  if (stale.length === 0) return "";
  const reported = indicators.filter(({ verdict: { latestPeriod } }) => latestPeriod !== null).length;
  if (stale.length === reported) return `${periodWords(asOf)}没有指标报送新数，以上按前期数据判定。`;
  return `${periodWords(asOf)}未报新数、按前期数据判定的${stale.length}项：${joinNames(stale.map(({ name }) => name))}。`;
}

/** Chapter 分类情况: counts and mean completion of each category, plan by plan where there are several. */
export function writeCategories({ indicators }: ReportMatter, total: RollUp): Omit<ReportChapter, "heading"> {
  const rowsOf = (members: readonly ReportedIndicator[]): ReportRow[] =>
    rollUpByCategory(members).map((group) => ({ kind: "cells", cells: groupCells(categoryName(group.category), group) }));
  const plans = [...groupsBy(indicators, ({ plan }) => plan)];
  const rows = plans.length > 1 ? plans.flatMap(([plan, members]): ReportRow[] => [{ kind: "group", text: plan }, ...rowsOf(members)]) : rowsOf(indicators);
  return { paragraphs: [categorySentence(rollUpByCategory(indicators))], table: groupTable("类别", rows, total) };
}

/** Chapter 分计划情况, where the ledger holds several plans: counts and mean completion of each. */
export function writePlans(plans: readonly PlanRollUp[], total: RollUp): Omit<ReportChapter, "heading"> {
  const lagging = plans.filter((group) => group.lagging.length > 0).map(({ plan }) => plan);
  return {
    paragraphs: [`本报告包括${plans.length}个计划：${joinNames(plans.map(({ plan, total: count }) => `${plan}${count}项`), "个")}。${lagging.length === 0 ? "各计划均没有滞后指标。" : `有滞后指标的为${joinNames(lagging, "个")}。`}`],
    table: groupTable("计划", plans.map((group) => ({ kind: "cells", cells: groupCells(group.plan, group) })), total),
  };
}

function groupTable(head: string, rows: readonly ReportRow[], total: RollUp): ReportTable {
  return { key: "categories", heads: [head, "指标数", ...STATUS_ORDER, "平均完成率"], rows: [...rows, { kind: "total", cells: groupCells("合计", total) }] };
}

function groupCells(name: string, group: RollUp): string[] {
  return [name, String(group.total), ...STATUS_ORDER.map((status) => String(group.counts[status])), rate(group)];
}

export function categoryName(category: string): string {
  return category === "" ? "未分类" : category;
}

function rate({ meanCompletion }: RollUp): string {
  return meanCompletion === null ? NONE : formatRate(meanCompletion);
}

function categorySentence(categories: readonly CategoryRollUp[]): string {
  const names = (groups: readonly CategoryRollUp[]): string => joinNames(groups.map(({ category }) => categoryName(category)), "类");
  const reached = categories.filter(({ counts, total }) => counts["超额完成"] + counts["完成"] === total);
  const lagging = categories.filter((group) => group.lagging.length > 0);
  const missing = categories.filter((group) => group.missing === group.total);
  const parts = [
    ...(reached.length === 0 ? [] : [`指标全部达到目标的有${names(reached)}${reached.length}类`]),
    ...(lagging.length === 0 ? ["各类均没有滞后指标"] : [`有滞后指标的为${names(lagging)}${lagging.length}类`]),
    ...(missing.length === 0 ? [] : [`指标全部暂无数据的为${names(missing)}${missing.length}类`]),
  ];
  return categories.length === 1 ? `全部指标属于${names(categories)}类。` : `指标分为${categories.length}类。${parts.join("；")}。`;
}
