import { formatRate } from "../evaluate/format-rate.ts";
import type { RollUp } from "../evaluate/roll-up.ts";
import { isLagging } from "../evaluate/status.ts";
import { ExactDecimal } from "../exact-decimal.ts";
import { SEVERITIES, type Severity, type Status } from "../indicator.ts";
import { joinNames } from "./join-names.ts";
import { periodWords } from "./period-words.ts";
import { pointsWords } from "./rate-words.ts";
import { lateSentence } from "./write-late-changes.ts";
import { STATUS_ORDER } from "./status-mark.ts";
import type { ReportedIndicator, ReportMatter } from "./status-report.ts";

/** The paragraphs before the first heading: how many indicators, how they stand, the lagging and the missing ones by name. */
export function writeSummary(matter: ReportMatter, total: RollUp): string[] {
  const name = subjectName(matter);
  const subject = `截至${periodWords(matter.asOf)}，${name === "" ? "本计划" : name}共有${total.total}项指标`;
  const late = lateSentence(matter);
  if (total.missing === total.total) return [`${subject}${total.total === 1 ? `，为${matter.indicators[0]?.name ?? ""}，` : "，均"}暂无数据，尚不能作出评价。`, ...late];
  const gaps = namedSentence(matter, "暂无数据", "暂无数据") + namedSentence(matter, "无法判定", "有数据但无法判定");
  return [`${subject}，${standing(total)}${laggingSentence(matter)}`, ...(gaps === "" ? [] : [gaps]), ...late];
}

/** What the report is on: the plan by its name, or "甲等2个计划" where the ledger holds several. */
export function subjectName({ planName, indicators }: ReportMatter): string {
  const plans = [...new Set(indicators.map(({ plan }) => plan))];
  return plans.length > 1 ? `${plans[0] ?? ""}等${plans.length}个计划` : planName;
}

/** "已有数据15项，其中超额完成8项、完成6项、到期未完成1项，达到或超过目标的占已有数据指标的93.3%。" */
function standing({ total, missing, counts }: RollUp): string {
  const reported = total - missing;
  const present = STATUS_ORDER.filter((status) => status !== "暂无数据" && counts[status] > 0);
  const reached = counts["超额完成"] + counts["完成"];
  const known = missing === 0 ? (total === 1 ? "已有数据" : "均已有数据") : `已有数据${reported}项`;
  if (present.length === 1) return `${known}，状态${reported === 1 ? "" : "均"}为${present[0] ?? ""}。`;
  const share = reached === 0 ? "尚无指标达到目标" : `达到或超过目标的占已有数据指标的${formatRate(new ExactDecimal(reached).div(reported))}`;
  return `${known}，其中${present.map((status) => `${status}${counts[status]}项`).join("、")}，${share}。`;
}

function laggingSentence({ indicators }: ReportMatter): string {
  const lagging = indicators.filter(({ verdict }) => isLagging(verdict.status));
  const [only] = lagging;
  if (only === undefined) return "没有滞后指标。";
  const kinds = laggingTerm(lagging);
  if (lagging.length === 1) return `${kinds}仅1项，为${only.name}${singleGap(only)}。`;
  return `${kinds}${lagging.length}项${severityCounts(lagging)}，分别为${joinNames(lagging.map(({ name }) => name))}。`;
}

/** Both statuses count as lagging; the sentence says so where the second occurs. */
export function laggingTerm(lagging: readonly ReportedIndicator[]): string {
  return lagging.some(({ verdict }) => verdict.status === "到期未完成") ? "滞后指标（含到期未完成）" : "滞后指标";
}

function singleGap({ verdict: { completion, gapPoints, severity } }: ReportedIndicator): string {
  if (completion === null) return "";
  const behind = gapPoints === null || !gapPoints.isNegative() ? "" : `，低于时序进度${pointsWords(gapPoints)}`;
  return `，完成率${formatRate(completion)}${behind}${severity === null ? "" : `，属${severity}滞后`}`;
}

/** "（重度1项、轻度2项、不分级1项）", so that they add up: a rank or a threshold that lags has no severity. "" where none has one. */
export function severityCounts(lagging: readonly ReportedIndicator[]): string {
  const count = (wanted: Severity | null): number => lagging.filter(({ verdict: { severity } }) => severity === wanted).length;
  if (count(null) === lagging.length) return "";
  const words = [...[...SEVERITIES].reverse(), null].flatMap((severity) => (count(severity) === 0 ? [] : [`${severity ?? "不分级"}${count(severity)}项`]));
  return `（${words.join("、")}）`;
}

/** "暂无数据7项，分别为甲、乙……。", "" where the status does not occur. */
function namedSentence({ indicators }: ReportMatter, status: Status, words: string): string {
  const names = indicators.filter(({ verdict }) => verdict.status === status).map(({ name }) => name);
  return names.length === 0 ? "" : `${words}${names.length}项，${names.length === 1 ? "为" : "分别为"}${joinNames(names)}。`;
}
