import { headerPeriod } from "./header-period.ts";
import type { PlanSource } from "./find-plan-tables.ts";
import { cellValue } from "./plan-cell.ts";
import { byPeriod, type ValueColumn } from "./plan-columns.ts";
import { readPlanValue } from "./read-plan-value.ts";

/** Which of a table's value columns are judged, and the periods they stand for. */
export interface PlanLayout {
  readonly target: ValueColumn;
  /** Targets of earlier periods than the one taken. */
  readonly milestones: readonly ValueColumn[];
  /** True where a target of a later period was left aside because values and printed rates belong to an earlier one. */
  readonly targetChosen: boolean;
  readonly actual: ValueColumn | null;
  /** True where no header or caption says what month the actual values stand for: the target's was taken. */
  readonly periodAssumed: boolean;
  /** Actual values of earlier periods. */
  readonly earlier: readonly ValueColumn[];
  readonly baseline: ValueColumn | null;
  readonly completion: ValueColumn | null;
}

/** Lays out a table's value columns; `title` is the document's, asked where neither header nor caption names a period. */
export function planLayout(source: PlanSource, title: string): PlanLayout {
  const { columns } = source;
  const holdsActuals = columns.actuals.length === 0 && columns.completionVague && columns.completion !== null && !holdsRates(source, columns.completion.index);
  const completion = holdsActuals ? null : columns.completion;
  const actuals = [...(holdsActuals && columns.completion !== null ? [columns.completion] : columns.actuals)].sort(byPeriod);
  const actual = actuals.at(-1) ?? null;
  const targets = [...columns.targets].sort(byPeriod);
  const chosen = targets.find((target) => completion !== null && target.period !== null && target.period === actual?.period) ?? targets.at(-1);
  if (chosen === undefined) throw new Error("a plan table has a target column");
  const targetPeriod = chosen.period ?? deadlineIn(source.caption) ?? deadlineIn(title);
  const known = actual?.period ?? dateIn(source.dateLine) ?? asOfIn(source.caption) ?? asOfIn(title);
  return {
    target: { ...chosen, period: targetPeriod },
    milestones: targets.filter((target) => target.period !== null && targetPeriod !== null && target.period < targetPeriod),
    targetChosen: targets.some((target) => target !== chosen && (target.period === null || targetPeriod === null || target.period >= targetPeriod)),
    actual: actual === null ? null : { ...actual, period: known ?? targetPeriod },
    periodAssumed: actual !== null && known === null,
    earlier: actuals.slice(0, -1).filter((column) => column.period !== null && column.period !== actual?.period),
    baseline: columns.baseline, completion,
  };
}

/** Whether a column called 完成情况 holds rates or verdicts: per cent or words beside targets that are numbers. */
function holdsRates({ rows, columns }: PlanSource, index: number): boolean {
  const target = columns.targets.at(-1)?.index ?? -1;
  const unlike = rows.filter(({ cells }) => {
    const [printed, aim] = [readPlanValue(cellValue(cells[index])), readPlanValue(cellValue(cells[target]))];
    return (printed.kind === "words" && aim.kind !== "words") || (printed.kind === "number" && printed.unit === "%" && aim.kind === "number" && aim.unit !== "%");
  });
  const filled = rows.filter(({ cells }) => readPlanValue(cellValue(cells[index])).kind !== "missing");
  return filled.length > 0 && unlike.length * 2 >= filled.length;
}

/** The month of a line that only dates. */
function dateIn(line: string): string | null {
  return headerPeriod(AS_OF.exec(line)?.[1] ?? line);
}

/** The month a caption says values are as of: "截至2018年6月底", "2017年目标完成情况"; none where it names the plan's span. */
function asOfIn(text: string): string | null {
  const stated = AS_OF.exec(text)?.[1];
  if (stated !== undefined) return headerPeriod(stated);
  return SPAN.test(text) || !/完成|进展|评估|执行|年度/u.test(text) ? null : headerPeriod(text);
}

/** The month a caption says targets are for: "2020年主要目标", "（2016—2020年）". */
function deadlineIn(text: string): string | null {
  return /截[至止]/u.test(text) && !SPAN.test(text) ? null : headerPeriod(text);
}

const AS_OF = /截[至止](?:日期|时间)?[:：]?([^，。；]{4,16})/u;
const SPAN = /(?:19|20)\d{2}年?\s*[-—–~～至到]+\s*(?:19|20)\d{2}|五”?规划|十[一二三四五六]五/u;
