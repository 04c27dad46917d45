import { formatRate } from "../evaluate/format-rate.ts";
import { isLagging } from "../evaluate/status.ts";
import { SEVERITIES } from "../indicator.ts";
import { periodWords } from "./period-words.ts";
import { pointsFigure } from "./rate-words.ts";
import type { ReportChapter, ReportedIndicator, ReportMatter, ReportRow } from "./status-report.ts";
import { latestWords, NONE, targetWords, usualMonth } from "./value-words.ts";
import { writePace } from "./write-pace.ts";
import { laggingTerm, severityCounts } from "./write-summary.ts";

const NO_REASON = "（原因待填报单位说明）";

/** Chapter 滞后指标: the worst first, each with its gap, what it would take and the reason given. */
export function writeLagging({ indicators, asOf }: ReportMatter): Omit<ReportChapter, "heading"> {
  const lagging = indicators.filter(({ verdict }) => isLagging(verdict.status)).sort(worstFirst);
  if (lagging.length === 0) return { paragraphs: [`截至${periodWords(asOf)}，没有滞后或到期未完成的指标。`], table: null };
  const usual = usualMonth(indicators);
  const several = new Set(indicators.map(({ plan }) => plan)).size > 1;
  const order = lagging.length === 1 ? "情况如下。" : "按严重程度由重到轻列示如下。";
  const silent = lagging.filter(({ reason }) => reason === "").length;
  const reasons = silent === 0 ? "" : silent === lagging.length ? "填报单位尚未说明原因。" : `其中${silent}项尚未说明原因。`;
  return {
    paragraphs: [`${laggingTerm(lagging)}共${lagging.length}项${severityCounts(lagging)}，${order}${reasons}`],
    table: {
      key: "lagging",
      heads: ["编号", "指标", "目标值", "最新值", "完成率", "时序进度", "差距（百分点）", "严重程度"],
      rows: lagging.map((indicator): ReportRow => ({ kind: "cells", cells: laggingCells(indicator, usual), below: belowLine(indicator, several) })),
    },
  };
}

function laggingCells(indicator: ReportedIndicator, usual: string | null): string[] {
  const { id, name, judgeable: { kind, unit }, verdict: { completion, expectedProgress, gapPoints, severity } } = indicator;
  const withUnit = unit === undefined || unit === "" || kind === "rank" ? name : `${name}（${unit}）`;
  return [
    id, withUnit, targetWords(indicator), latestWords(indicator, usual), completion === null ? NONE : formatRate(completion),
    expectedProgress === null ? NONE : formatRate(expectedProgress), pointsFigure(gapPoints), severity ?? NONE,
  ];
}

function belowLine(indicator: ReportedIndicator, several: boolean): string {
  const pace = writePace(indicator);
  return [
    ...(several ? [`计划：${indicator.plan}。`] : []),
    ...(indicator.owner === "" ? [] : [`责任单位：${indicator.owner}。`]),
    ...(pace === "" ? [] : [`进度：${pace}`]),
    `原因：${indicator.reason === "" ? NO_REASON : closed(indicator.reason)}`,
  ].join("");
}

/** A reason ends as a sentence, whether or not its writer ended it so. */
function closed(text: string): string {
  return /[。！？；.!?;…]$/u.test(text) ? text : `${text}。`;
}

function worstFirst(a: ReportedIndicator, b: ReportedIndicator): number {
  const rank = ({ verdict: { severity } }: ReportedIndicator): number => (severity === null ? -1 : SEVERITIES.indexOf(severity));
  const [left, right] = [a.verdict.gapPoints, b.verdict.gapPoints];
  return rank(b) - rank(a) || (left === null || right === null ? 0 : left.comparedTo(right));
}
