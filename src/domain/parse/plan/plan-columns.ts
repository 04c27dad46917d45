import type { Cell } from "../../block.ts";
import { cellText } from "../column-roles.ts";
import { halfWidth } from "../half-width.ts";

/** Roles of a plan table's columns by index, and the periods and units that its header names. */
export interface PlanColumns {
  readonly name: number;
  readonly target: number;
  readonly category: number;
  readonly unit: number;
  readonly actual: number;
  readonly completion: number;
  readonly baseline: number;
  readonly owner: number;
  readonly targetPeriod: string | null;
  readonly actualPeriod: string | null;
  readonly baselinePeriod: string | null;
  /** Unit printed in the header of the target or name column. */
  readonly headerUnit: string;
  /** More target columns than the one taken: which year's was meant has to be asked. */
  readonly otherTargets: number;
}

const NAME = /指标(?:名称|项目?|内容)?|考核内容|目标任务名称|主要目标$/;
const TARGET = /目标|规划值|计划值|任务数/;
const ACTUAL = /实际|完成值|现状|累计完成|达到值|进展值|已完成|当前值/;
const COMPLETION = /完成情况|完成率|完成进度|完成比例|进度/;
const BASELINE = /基期|基准|基数|基础值|初始/;
const CATEGORY = /类别|领域|分类|类型|方面|板块|一级指标/;
const UNIT = /单位$/;
const OWNER = /责任单位|牵头单位|主管部门|责任部门|负责单位/;

/** Finds the roles by meaning, in any order. Null where the row names no indicator column or no target column: it heads no plan table. */
export function planColumns(cells: readonly Cell[]): PlanColumns | null {
  const headers = cells.map((cell) => halfWidth(cellText(cell)).replace(/\s/g, ""));
  if (headers.some((header) => header.length > 30) || headers.filter((header) => header !== "").length < 2) return null;
  const taken = new Set<number>();
  const take = (pattern: RegExp, not?: RegExp): number => {
    const index = headers.findIndex((header, i) => !taken.has(i) && pattern.test(header) && !not?.test(header));
    if (index >= 0) taken.add(index);
    return index;
  };
  const owner = take(OWNER);
  const category = take(CATEGORY);
  const unit = take(UNIT);
  const baseline = take(BASELINE);
  const completion = take(COMPLETION, /完成值|目标|累计/);
  const actual = take(ACTUAL, /目标/);
  const targets = headers.flatMap((header, i) => (!taken.has(i) && TARGET.test(header) && !/主要目标$|目标任务名称/.test(header) ? [i] : []));
  const target = latestYear(headers, targets);
  if (target >= 0) taken.add(target);
  const name = take(NAME, /单位|序号/);
  if (name < 0 || target < 0) return null;
  return {
    name, target, category, unit, actual, completion, baseline, owner,
    targetPeriod: yearIn(headers[target]), actualPeriod: yearIn(headers[actual]), baselinePeriod: yearIn(headers[baseline]),
    headerUnit: unitIn(headers[target]) || unitIn(headers[name]), otherTargets: targets.length - 1,
  };
}

/** Of target columns for several years the last year's is the plan's target. */
function latestYear(headers: readonly string[], targets: readonly number[]): number {
  return [...targets].sort((a, b) => (yearIn(headers[b]) ?? "").localeCompare(yearIn(headers[a]) ?? ""))[0] ?? -1;
}

/** The last month of the year or month that a header names: "规划目标值(2017年)" → "2017-12", "2018年6月" → "2018-06". */
export function yearIn(header: string | undefined): string | null {
  const match = /(\d{4})年?(?:(\d{1,2})月)?/.exec(header ?? "");
  if (!match) return null;
  return `${match[1]}-${(match[2] ?? "12").padStart(2, "0")}`;
}

function unitIn(header: string | undefined): string {
  const inner = /[（(]([^（）()]*)[）)]/.exec(header ?? "")?.[1] ?? "";
  return /\d|年|月|值|目标/.test(inner) ? "" : inner.replace(/^单位[:：]/, "");
}
