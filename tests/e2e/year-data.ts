/** What staff are given month by month in the year 2018 for the 22 indicators of the seeds, and what comes of it: everything worked out by hand. */

export const MONTHS = Array.from({ length: 12 }, (_, index) => `2018-${String(index + 1).padStart(2, "0")}`);

/** A cell of 指标表 that is typed before the year begins: the plan is extended by a year, two indicators get a beginning, two are not reported every month. */
export interface SetUpCell {
  readonly id: string;
  readonly column: string;
  readonly typed: string;
}

export interface YearIndicator {
  readonly id: string;
  /** What is typed for the n-th month; null where nothing is due, "" where it is left blank. */
  readonly typed: (month: number) => string | null;
  /** Status as of each month, one sign of STATUS_SIGNS a month. */
  readonly verdicts: string;
}

export const STATUS_SIGNS: Readonly<Record<string, string>> = {
  超: "超额完成", 完: "完成", 达: "达到时序进度", 滞: "滞后", 到: "到期未完成", 判: "无法判定", 无: "暂无数据",
};

const ALL_EXCEEDED = "超".repeat(12);
const ALL_REACHED = "完".repeat(12);
const BEGINS: Readonly<Record<string, readonly number[]>> = { "ZJ-20": [10, 11, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21] };

export const INDICATORS: readonly YearIndicator[] = [
  { id: "ZJ-01", typed: (month) => String(3000 + 60 * month), verdicts: ALL_EXCEEDED },
  { id: "ZJ-02", typed: (month) => String(390 + 6 * month), verdicts: ALL_EXCEEDED },
  { id: "ZJ-03", typed: (month) => (21.6 + 0.1 * month).toFixed(1), verdicts: ALL_EXCEEDED },
  { id: "ZJ-04", typed: (month) => String(11 + Math.floor(month / 4)), verdicts: ALL_EXCEEDED },
  { id: "ZJ-05", typed: (month) => String(234 + 3 * month), verdicts: ALL_EXCEEDED },
  // A running total, 1.1 a month against 12 a year: always a tenth ahead, above the target from November on.
  { id: "ZJ-06", typed: (month) => (1.1 * month).toFixed(1), verdicts: "达达达达达达达达达达超超" },
  // 42.5 a month: 51 % of 500 by June; against the 600 that hold from July on 49.6 % where 58.3 % are due, 85 % at the end.
  { id: "ZJ-07", typed: (month) => (42.5 * month).toFixed(1), verdicts: "达达达达达达滞滞滞滞滞到" },
  // A third platform where there were two for nine months: a jump to be explained.
  { id: "ZJ-08", typed: (month) => (month < 10 ? "2" : "3"), verdicts: "完完完完完完完完完超超超" },
  { id: "ZJ-09", typed: (month) => (month === 2 ? "" : "6"), verdicts: ALL_EXCEEDED },
  // A stock without a beginning cannot be behind before it is due: undecided, then overdue.
  { id: "ZJ-10", typed: (month) => (month < 7 ? "暂无" : month < 10 ? "8" : "9"), verdicts: "无无无无无无判判判判判到" },
  // A running total of 70 a month against 1000: 1.33 points further behind each month.
  { id: "ZJ-11", typed: (month) => String(70 * month), verdicts: "滞滞滞滞滞滞滞滞滞滞滞到" },
  // In April above what a share can be.
  { id: "ZJ-12", typed: (month) => (month === 4 ? "102" : month === 12 ? "100" : (98 + 0.1 * month).toFixed(1)), verdicts: "判判判判判判判判判判判完" },
  { id: "ZJ-13", typed: (month) => String(90 + 0.5 * month), verdicts: ALL_EXCEEDED },
  // From 60 to 90 in twelve equal steps: exactly on schedule every month.
  { id: "ZJ-14", typed: (month) => String(60 + 2.5 * month), verdicts: "达达达达达达达达达达达完" },
  { id: "ZJ-15", typed: () => "100", verdicts: ALL_REACHED },
  // Every quarter: 83, 84, 85, 86 against 85.
  { id: "ZJ-16", typed: (month) => (month % 3 === 0 ? String(82 + month / 3) : null), verdicts: "无无判判判判判判完完完超" },
  { id: "ZJ-17", typed: (month) => (month < 7 ? "4" : month < 12 ? "3" : "2"), verdicts: "判判判判判判完完完完完超" },
  { id: "ZJ-18", typed: () => "100", verdicts: ALL_REACHED },
  { id: "ZJ-19", typed: () => "100", verdicts: ALL_EXCEEDED },
  // From 10 to 20: behind until June (then by exactly ten points), ahead from July on.
  { id: "ZJ-20", typed: (month) => String(BEGINS["ZJ-20"]?.[month - 1]), verdicts: "滞滞滞滞滞滞达达达达完超" },
  { id: "ZJ-21", typed: (month) => String(230 + 5 * month), verdicts: ALL_EXCEEDED },
  // Once a year: second where the first place is wanted.
  { id: "ZJ-22", typed: (month) => (month === 12 ? "2" : null), verdicts: "无无无无无无无无无无无到" },
];

export const SET_UP: readonly SetUpCell[] = [
  ...INDICATORS.map(({ id }) => ({ id, column: "targetPeriod", typed: "2018-12" })),
  { id: "ZJ-14", column: "baselinePeriod", typed: "2017-12" }, { id: "ZJ-14", column: "baseline", typed: "60" },
  { id: "ZJ-20", column: "baselinePeriod", typed: "2017-12" }, { id: "ZJ-20", column: "baseline", typed: "10" },
  { id: "ZJ-16", column: "frequency", typed: "季" }, { id: "ZJ-22", column: "frequency", typed: "年" },
];

/** A figure in 元 where 万元 are asked for, typed in March and noticed at once. */
export const SLIP = { month: 3, id: "ZJ-03", typed: "219000" };

/** Decided in July: more exports by the end of the year. */
export const NEW_TARGET = { id: "ZJ-07", from: "2018-07", target: "600", basis: "年中工作会议纪要" };

/** Noticed in May, when March is closed. */
export const REVISION = { month: 5, id: "ZJ-02", of: "2018-03", before: "408", after: "405", reason: "科技厅更正重复统计" };

/** Why, for all that has to be explained in the n-th month, by identifier. */
export function explanations(month: number): ReadonlyMap<string, string> {
  const words: [string, string][] = [["ZJ-11", "旅游平台结算周期较长，已督促按月报送"]];
  if (month < 7) words.push(["ZJ-10", "示范县评定未完成，预计七月公布"], ["ZJ-20", "企业认定集中在下半年"]);
  if (month > 6) words.push(["ZJ-07", "目标年中调高，下半年加快海外仓建设"]);
  if (month === 2) words.push(["ZJ-09", "春节当月未开展统计"]);
  if (month === 4) words.push(["ZJ-12", "新增景区尚未计入分母，下月调整口径"]);
  if (month === 10) words.push(["ZJ-08", "第三家平台十月建成"]);
  if (month === 12) words.push(["ZJ-10", "一个县延期到明年评定"], ["ZJ-22", "与第一名差距缩小"]);
  return new Map(words);
}

/** What is due in the n-th month, in the order of 指标表. */
export function due(month: number): readonly { readonly id: string; readonly typed: string }[] {
  return INDICATORS.flatMap(({ id, typed }) => {
    const value = typed(month);
    return value === null ? [] : [{ id, typed: value }];
  });
}

/** Status of each indicator as of the n-th month. */
export function verdictsOf(month: number): Readonly<Record<string, string>> {
  return Object.fromEntries(INDICATORS.map(({ id, verdicts }) => [id, STATUS_SIGNS[[...verdicts][month - 1] ?? ""] ?? ""]));
}
