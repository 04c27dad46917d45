import { headerPeriod } from "./header-period.ts";
import { unitWithin } from "./split-unit.ts";

/** A column of values: its index, and the period and unit that its header names. */
export interface ValueColumn {
  readonly index: number;
  readonly period: string | null;
  readonly unit: string;
}

/** Roles of a plan table's columns. An index of -1: there is no such column. */
export interface PlanColumns {
  readonly width: number;
  readonly name: number;
  readonly category: number;
  readonly unit: number;
  readonly owner: number;
  /** Unit that the name column's header gives for all rows. */
  readonly nameUnit: string;
  /** At least one; several where a plan has targets for several years. */
  readonly targets: readonly ValueColumn[];
  readonly actuals: readonly ValueColumn[];
  readonly baseline: ValueColumn | null;
  readonly completion: ValueColumn | null;
  /** True for 完成情况 and the like, which head actual values in one document and rates in another. */
  readonly completionVague: boolean;
  /** True where years alone were taken for the targets of these years. */
  readonly targetsAssumed: boolean;
  /** True where no header calls the baseline one: the year five years before the target was taken. */
  readonly baselineAssumed: boolean;
}

/** Columns that no role may take: 指标属性 is no name, 时序进度 no completion. */
const IGNORED = /序号|编号|代码|属性|性质|说明|备注|解释|来源|权重|依据|时序|序时|应完成|同比|环比|增长率|增速|年均|差距|差额|偏差|状态|是否/u;
const OWNER = /(?:责任|牵头|负责|主管|实施|承担|配合|填报|主办|协办|落实|报送)(?:单位|部门|处室|主体|人)|部门$/u;
const CATEGORY = /类别|领域|分类|类型|方面|板块|一级指标|维度|^项目类$|大类|章节/u;
const UNIT = /^(?:计量|指标|数量|计算|统计|数据)?单位(?:[(（].*)?$/u;
const RATE = /(?:完成|达成|实现|达标|执行)(?:率|比例?|进度|程度|度|百分比)|完成目标|进度|完成[(（]?%[)）]?$|占目标|占计划/u;
const RATE_VAGUE = /完成情况|进展|执行情况|实现情况|落实情况|达成情况|评估结果|完成状况/u;
const BASELINE = /基期|基准|基数|基础值|初始|基年|期初/u;
const PRESENT = /现状|现值|当前/u;
const ACTUAL = /实际|完成[值数量额]|累计完成|已完成|达到值|达到数|实绩|实现值|进展值|现状|现值|当前|累计值|年完成|^完成|完成(?=$|\(|(?:19|20)\d{2})|报告期/u;
const TARGET = /目标|规划|计划|任务|指标值|预期值|约束值|要求/u;
const NAME_BY_RANK: readonly RegExp[] = [/三级指标/u, /二级指标/u, /指标(?:名称|项目?|内容)/u, /指标/u];
const NAME_NOT = /[值数率量]$|值[(（]|(?:19|20)\d{2}|目标值|规划值|类别|分类/u;
/** Names of a name column that does not say 指标; it must leave a target column. */
const NAME_PLAIN = /^(?:主要|发展|重点|具体|年度|考核|建设|评价)?(?:目标|任务|工作|工程|考核|建设)?(?:目标|任务|工作|工程|名称|项目|内容|事项)(?:名称|内容|项目)?$/u;
/** 年度目标 or 目标任务 names the indicators only where another column holds the targets. */
const PERHAPS_TARGET = /目标/u;
/** A column that only names a year, or a part of one. */
const BARE_YEAR = /^(?:(?:19|20)\d{2}[年./-]?(?:度|末|底|(?:1[-—–~至])?\d{1,2}月?|上半年|前三季度|第?[一二三四1-4]季度)?|(?:1[-—–~至])?\d{1,2}月份?|上半年|前三季度|第?[一二三四1-4]季度|全年)$/u;
const LONGEST_TITLE = 30;

/** What a table says about the periods of its columns from above: its caption speaks of targets, and the year of headers like "1-6月". */
export interface HeaderContext {
  readonly bareYears: boolean;
  readonly year: string | null;
}

const NO_CONTEXT: HeaderContext = { bareYears: false, year: null };

/**
 * Roles of the columns by the meaning of their headers, in any order. Null where no column names the indicator or none the target: no plan table.
 * With `bareYears` columns headed by years alone (2015年, 2020年) are baseline and target.
 */
export function planColumns(titles: readonly string[], context: HeaderContext = NO_CONTEXT): PlanColumns | null {
  const found = rolesOf(titles, context);
  return found === null || found.name < 0 || found.targets.length === 0 ? null : found;
}

/** Which of the two columns a plan cannot do without the header lacks while it has the other: why it heads no plan table. Null: it has both or neither. */
export function missingColumn(titles: readonly string[], context: HeaderContext = NO_CONTEXT): "name" | "target" | null {
  const found = rolesOf(titles, context);
  if (found === null || (found.name < 0) === (found.targets.length === 0)) return null;
  return found.name < 0 ? "name" : "target";
}

function rolesOf(titles: readonly string[], { bareYears, year }: HeaderContext): PlanColumns | null {
  if (titles.some((title) => title.length > LONGEST_TITLE * 2)) return null;
  const headers = titles.map((title) => title.normalize("NFKC").replace(/\s+/gu, ""));
  if (headers.some((header) => header.length > LONGEST_TITLE) || headers.filter((header) => header !== "").length < 2) return null;
  const free = new Set(headers.flatMap((header, i) => (header === "" || IGNORED.test(header) ? [] : [i])));
  const all = (pattern: RegExp, not?: RegExp): number[] => [...free].filter((i) => pattern.test(headers[i] ?? "") && !not?.test(headers[i] ?? ""));
  const take = (indexes: readonly number[]): number => {
    const [first = -1] = indexes;
    indexes.forEach((i) => free.delete(i));
    return first;
  };
  const takeOne = (indexes: readonly number[]): number => take(indexes.slice(0, 1));
  const column = (index: number): ValueColumn => ({ index, period: headerPeriod(headers[index] ?? "", year), unit: bracketUnit(headers[index] ?? "") });

  const owner = take(all(OWNER));
  const unit = takeOne(all(UNIT));
  const namedCategory = takeOne(all(CATEGORY));
  const rates = all(RATE, /[完达实][成到现][值数量额]|实际|目标值?$/u).map(column).sort(byPeriod);
  const rate = (rates.find(({ period }) => period !== null) === undefined ? rates[0] : rates.at(-1))?.index ?? -1;
  take(rates.map(({ index }) => index));
  // 2019年6月进展 beside 2017年底现状 holds values of its own month.
  const dated = all(PRESENT).length > 0 ? all(RATE_VAGUE).filter((i) => headerPeriod(headers[i] ?? "", year) !== null) : [];
  const vague = rate < 0 ? takeOne(all(RATE_VAGUE, /实际/u).filter((i) => !dated.includes(i))) : -1;
  const namedBaseline = takeOne(all(BASELINE));
  const strongName = takeOne(NAME_BY_RANK.map((pattern) => all(pattern, NAME_NOT)).find((found) => found.length > 0) ?? []);
  const calledName = strongName >= 0 ? strongName : takeOne(plainNames(all, bareYears));
  // 重点任务 beside 指标 groups the indicators.
  const category = namedCategory >= 0 ? namedCategory : takeOne(all(NAME_PLAIN, PERHAPS_TARGET));
  const named = [...new Set([...all(ACTUAL, /^(?!.*(?:实际|完成[值数量额])).*目标/u), ...dated])].sort((a, b) => a - b);
  take(named);
  const stated = all(TARGET).map(column);
  const years = bareYears || stated.length > 0 ? all(BARE_YEAR).map(column).sort(byPeriod) : [];
  // Beside a target column several years alone are values; a single one is where the plan began.
  const actuals = named.length === 0 && stated.length > 0 && (years.length > 1 || namedBaseline >= 0) ? years.map(({ index }) => index) : named;
  // Three years and more under a caption of targets are the targets of the years.
  const yearly = stated.length === 0 && years.length > 2 ? years.filter(({ index }) => index !== fiveYearsBefore(years, years.slice(-1))) : years.slice(-1);
  const targets = stated.length > 0 ? stated : yearly;
  // The upper left cell is left empty where the rows speak for themselves.
  const name = calledName < 0 && headers[0] === "" && targets.length > 0 && actuals.length > 0 ? 0 : calledName;
  const present = namedBaseline < 0 && actuals.length > 1 ? actuals.find((i) => PRESENT.test(headers[i] ?? "")) : undefined;
  const bareBaseline = years.length === (stated.length === 0 ? 2 : 1) && !actuals.includes(years[0]?.index ?? -1) ? years[0]?.index : undefined;
  const baseline = namedBaseline >= 0 ? namedBaseline : (present ?? bareBaseline ?? fiveYearsBefore(years, stated.length > 0 ? stated : years.slice(-1)) ?? -1);
  return {
    width: titles.length, name, category, unit, owner, nameUnit: bracketUnit(headers[name] ?? ""), targets,
    actuals: actuals.filter((i) => i !== baseline).map(column),
    baseline: baseline < 0 ? null : column(baseline),
    completion: Math.max(rate, vague) < 0 ? null : column(Math.max(rate, vague)),
    completionVague: vague >= 0,
    targetsAssumed: yearly.length > 1 && stated.length === 0,
    baselineAssumed: baseline >= 0 && namedBaseline < 0 && present === undefined && bareBaseline === undefined,
  };
}

/** Columns that may name the indicators though they do not say 指标: those that could hold targets last, and only where another one does. */
function plainNames(all: (pattern: RegExp, not?: RegExp) => number[], bareYears: boolean): number[] {
  const clear = all(NAME_PLAIN, PERHAPS_TARGET);
  const perhaps = all(NAME_PLAIN).filter((i) => !clear.includes(i));
  const others = all(TARGET).filter((i) => !perhaps.includes(i) && !clear.includes(i));
  return [...clear, ...(perhaps.length > 1 || others.length > 0 || bareYears ? perhaps : [])];
}

/** Of years alone, the one five years before the target: a five-year plan's starting point (2015年 beside 2020年目标). */
function fiveYearsBefore(years: readonly ValueColumn[], targets: readonly ValueColumn[]): number | undefined {
  const last = targets.flatMap(({ period }) => period ?? []).sort().at(-1);
  const base = last === undefined ? null : `${String(Number(last.slice(0, 4)) - 5)}-12`;
  return years.length > 1 ? years.find(({ period }) => period === base)?.index : undefined;
}

/** By period, those without one first. */
export function byPeriod(a: ValueColumn, b: ValueColumn): number {
  return (a.period ?? "").localeCompare(b.period ?? "");
}

function bracketUnit(header: string): string {
  return [...header.matchAll(/\(([^()]{1,20})\)/gu)].map((match) => unitWithin(match[1] ?? "")).find((unit) => unit !== "") ?? "";
}
