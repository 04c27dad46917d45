import { formatRate } from "../evaluate/format-rate.ts";
import { monthNumber } from "../period.ts";
import { periodWords } from "./period-words.ts";
import { markedStatus } from "./status-mark.ts";
import type { ReportChapter, ReportedIndicator, ReportMatter, ReportRow } from "./status-report.ts";
import { latestWords, NONE, targetWords } from "./value-words.ts";
import { categoryName } from "./write-overview.ts";

/** Chapter 各项指标: every indicator by category, in the order of the ledger. */
export function writeIndicators({ indicators, asOf }: ReportMatter): Omit<ReportChapter, "heading"> {
  const categories = new Map<string, ReportedIndicator[]>(indicators.map(({ category }) => [category, []]));
  for (const indicator of indicators) categories.get(indicator.category)?.push(indicator);
  const rows = [...categories].flatMap(([category, members]): ReportRow[] => [
    { kind: "group", text: `${categoryName(category)}（${members.length}项）` },
    ...members.map((indicator): ReportRow => ({ kind: "cells", cells: indicatorCells(indicator, asOf) })),
  ]);
  const earlier = indicators.some(({ verdict: { latestPeriod } }) => latestPeriod !== null && monthNumber(latestPeriod) !== monthNumber(asOf));
  const dated = `最新值${earlier ? "未注明期别的" : "均"}为${periodWords(asOf)}数`;
  return {
    paragraphs: [`编号与台账“指标”表一致，可据以查对。${dated}；横线表示没有数据或不能计算。`],
    table: { key: "indicators", heads: ["编号", "指标", "单位", "目标值", "最新值", "完成率", "时序进度", "状态"], rows },
  };
}

function indicatorCells(indicator: ReportedIndicator, asOf: string): string[] {
  const { id, name, judgeable, verdict } = indicator;
  const unit = judgeable.unit ?? "";
  return [
    id, name, unit === "" ? NONE : unit, targetWords(indicator), latestWords(indicator, asOf),
    verdict.completion === null ? NONE : formatRate(verdict.completion),
    verdict.expectedProgress === null ? NONE : formatRate(verdict.expectedProgress),
    markedStatus(verdict.status),
  ];
}
