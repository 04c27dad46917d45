import type { Decimal } from "decimal.js";
import { rollUp, rollUpByPlan } from "../evaluate/roll-up.ts";
import { ExactDecimal } from "../exact-decimal.ts";
import { periodWords } from "./period-words.ts";
import type { ReportBasis, ReportChapter, ReportMatter, StatusReport } from "./status-report.ts";
import { writeEvents } from "./write-events.ts";
import { writeFindings } from "./write-findings.ts";
import { writeIndicators } from "./write-indicators.ts";
import { writeLagging } from "./write-lagging.ts";
import { LATE_CHANGES, writeLateChanges } from "./write-late-changes.ts";
import { writeCategories, writeOverview, writePlans } from "./write-overview.ts";
import { subjectName, writeSummary } from "./write-summary.ts";

const KIND_OF_DOCUMENT = "指标执行情况报告";
const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八"] as const;
/** A title of two characters more would break wherever the line ends; two lines break where the sense does. */
const LONGEST_TITLE_LINE = 18;

/** The status report on one month, as sentences and tables in Chinese. */
export function writeStatusReport(matter: ReportMatter): StatusReport {
  const { issuer, asOf, indicators, signatories } = matter;
  const total = rollUp(indicators);
  const plans = rollUpByPlan(indicators);
  const name = subjectName(matter);
  const chapters: readonly (readonly [title: string, content: Omit<ReportChapter, "heading">])[] = [
    ["总体情况", writeOverview(matter, total)],
    ...(plans.length > 1 ? [["分计划情况", writePlans(plans, total)] as const] : []),
    ["分类情况", writeCategories(matter, total)],
    ["各项指标", writeIndicators(matter)],
    ["滞后指标", writeLagging(matter)],
    ["本期政策事件", writeEvents(matter)],
    ["待核事项", writeFindings(matter)],
    ...(matter.lateChanges.length === 0 ? [] : [[LATE_CHANGES, writeLateChanges(matter)] as const]),
  ];
  return {
    title: titleLines(name),
    runningHead: { left: name === "" ? KIND_OF_DOCUMENT : name, right: `报告期：${periodWords(asOf)}` },
    subtitle: [`（${periodWords(asOf)}）`, ...(issuer === "" ? [] : [issuer])],
    summary: writeSummary(matter, total),
    chapters: chapters.map(([title, content], index) => ({ heading: `${NUMERALS[index] ?? ""}、${title}`, ...content })),
    signature: {
      lines: [`填表人：${signatories.preparedBy}`, `审核人：${signatories.checkedBy}`, `单位负责人：${signatories.headOfUnit}`],
      date: "　　　　年　　月　　日",
    },
    basis: basisOf(matter, total.counts),
  };
}

function titleLines(planName: string): string[] {
  if (planName === "") return [KIND_OF_DOCUMENT];
  return planName.length + KIND_OF_DOCUMENT.length <= LONGEST_TITLE_LINE ? [planName + KIND_OF_DOCUMENT] : [planName, KIND_OF_DOCUMENT];
}

function basisOf({ asOf, indicators, events, findings }: ReportMatter, counts: ReportBasis["counts"]): ReportBasis {
  return {
    asOf, counts, events: events.length, openFindings: findings.length,
    completions: sumOf(indicators.map(({ verdict }) => verdict.completion)),
    latestValues: sumOf(indicators.map(({ verdict: { latestValue } }) => (typeof latestValue === "string" ? null : latestValue))),
  };
}

function sumOf(values: readonly (Decimal | null)[]): Decimal {
  return values.reduce<Decimal>((sum, value) => (value === null ? sum : sum.plus(value)), new ExactDecimal(0));
}
