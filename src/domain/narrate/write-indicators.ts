import { formatRate } from "../evaluate/format-rate.ts";
import { groupsBy } from "../evaluate/roll-up.ts";
import { periodWords } from "./period-words.ts";
import { markedStatus } from "./status-mark.ts";
import type { ReportChapter, ReportedIndicator, ReportMatter, ReportRow } from "./status-report.ts";
import { latestWords, NONE, targetWords, usualMonth } from "./value-words.ts";
import { categoryName } from "./write-overview.ts";
import { writeTargetChanges } from "./write-target-changes.ts";

/** Chapter 各项指标: every indicator by plan (where there are several) and category, in the order of the ledger. */
export function writeIndicators({ indicators }: ReportMatter): Omit<ReportChapter, "heading"> {
  const usual = usualMonth(indicators);
  const plans = [...groupsBy(indicators, ({ plan }) => plan)];
  const rows = plans.flatMap(([plan, ofPlan]) => [...groupsBy(ofPlan, ({ category }) => category)].flatMap(([category, members]): ReportRow[] => [
    { kind: "group", text: `${plans.length > 1 ? `${plan}　` : ""}${categoryName(category)}（${members.length}项）` },
    ...members.map((indicator): ReportRow => ({ kind: "cells", cells: indicatorCells(indicator, usual) })),
  ]));
  const others = indicators.some((indicator) => latestWords(indicator, usual).includes("\n"));
  const dated = usual === null ? "" : `最新值${others ? `为${periodWords(usual)}数，其他期的在数下注明` : `均为${periodWords(usual)}数`}；`;
  const changes = writeTargetChanges(indicators);
  return {
    paragraphs: [`编号与台账“指标”表一致，可据以查对。${dated}横线表示没有数据或不能计算。`, ...(changes === "" ? [] : [changes])],
    table: { key: "indicators", heads: ["编号", "指标", "单位", "目标值", "最新值", "完成率", "时序进度", "状态"], rows },
  };
}

function indicatorCells(indicator: ReportedIndicator, usual: string | null): string[] {
  const { id, name, judgeable, verdict } = indicator;
  const unit = judgeable.unit ?? "";
  return [
    id, name, unit === "" ? NONE : unit, targetWords(indicator), latestWords(indicator, usual),
    verdict.completion === null ? NONE : formatRate(verdict.completion),
    verdict.expectedProgress === null ? NONE : formatRate(verdict.expectedProgress),
    markedStatus(verdict.status),
  ];
}
