import type { Direction, Judgeable, Kind, Schedule, Status } from "../domain/indicator.ts";

/** The words that stand in the sheets for the codes of the core. Formulas compare with these very words. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  stock: "时点", flow: "当期", ratio: "比率", index: "指数", rank: "排名", threshold: "阈值", reduction: "降幅", qualitative: "定性",
};

export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = { higher: "越高越好", lower: "越低越好" };

export const SCHEDULE_WORDS: Readonly<Record<Schedule, string>> = { linear: "线性", milestone: "阶段目标", deadline: "到期考核", none: "不比时序" };

export const ACCUMULATION_WORDS: Readonly<Record<NonNullable<Judgeable["accumulate"]>, string>> = {
  sum: "逐期相加", ytd: "累计数", annual_rate: "逐年降幅",
};

/** How many months a row of 月度数据表 covers; blank means a month. */
export const SPAN_WORDS = { month: "月", quarter: "季", year: "年" } as const;

/** What staff type where there is no value. Such a cell is missing, never zero and never an unreadable number. */
export const MISSING_WORDS = ["/", "-", "—", "——", "暂无数据", "暂无", "无", "未报", "N/A"] as const;

/** The dimension of ratios and percentages in 单位表, and the unit that stands for a blank one. */
export const DIMENSIONLESS = "（无量纲）";
export const RATIO_UNIT = "比率";

/** Where pivots put an event without region, and rows whose period is no date. */
export const NO_REGION = "未涉及地区";
export const NO_PERIOD = "未填期";

/** Whether a row of 月度数据表 counts: a superseded, missing or unreadable one does not. */
export const COUNTED_WORDS = { yes: "计入", no: "不计" } as const;

/** Statuses in the order in which 首页 counts them: best first, what nobody can judge last. */
/** Name of a plan that neither 指标表 nor 参数 names. */
export const NO_PLAN = "未命名计划";

/** Whether an indicator counts in the month of 报告期; the last two stand in 状态, where one that counts has its status. */
export const STANDING_WORDS = { "in-use": "在用", "not-yet": "未起用", retired: "已停用" } as const;

export const STATUS_LIST: readonly Status[] = ["超额完成", "完成", "达到时序进度", "滞后", "到期未完成", "无法判定", "暂无数据"];
