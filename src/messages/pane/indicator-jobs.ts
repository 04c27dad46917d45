import type { Accumulation, Direction, Kind, Schedule, ThresholdOperator } from "../../domain/indicator.ts";
import type { Language } from "../wording.ts";
import { plural } from "./plural.ts";

type TargetProblem = "indicator-unknown" | "target-unreadable" | "period-unreadable" | "basis-missing" | "nothing-changed";
type UseProblem = "indicator-unknown" | "period-unreadable" | "ends-before-it-begins" | "reason-missing" | "nothing-changed";
type AddProblem = "missing" | "too-long" | "not-a-number" | "not-a-month" | "needs-baseline-period" | "not-after-baseline";
type AddWarning = "same-name" | "no-expectation" | "milestones-needed" | "due-before-use";
type Field = "plan" | "name" | "category" | "unit" | "kind" | "direction" | "target" | "targetPeriod" | "baseline" | "baselinePeriod" | "schedule" | "accumulate" | "op" | "frequency" | "owner" | "usedFrom";
type Standing = "in-use" | "not-yet" | "retired";

/** Months in words that one target is for: first and last, null without that limit. */
interface Span {
  readonly from: string | null;
  readonly to: string | null;
  /** With its unit. */
  readonly target: string;
  readonly targetPeriod: string | null;
}

/** 分析: a target that changes, indicators that come, end and come back. Months come in words, amounts with their unit. */
export interface IndicatorJobMessages {
  readonly target: {
    readonly title: string;
    readonly inForce: string;
    readonly none: string;
    readonly line: (span: Span) => string;
    readonly more: (targetPeriod: string | null, version: string, basis: string) => string;
    readonly change: string;
    readonly value: (unit: string) => string;
    readonly valueHint: (unit: string) => string;
    readonly due: string;
    readonly dueHint: string;
    readonly from: string;
    readonly basis: string;
    readonly basisHint: string;
    readonly preview: (fresh: Span, others: readonly Span[]) => string;
    readonly previewWaits: string;
    readonly closed: (months: string) => string;
    readonly milestones: string;
    readonly save: string;
    readonly saved: (name: string) => string;
    readonly problems: Readonly<Record<TargetProblem, string>>;
  };
  readonly use: {
    readonly title: string;
    readonly now: (standing: Standing, from: string | null, end: string | null) => string;
    readonly retire: string;
    readonly restore: string;
    readonly edit: string;
    readonly usedFrom: string;
    readonly usedFromHint: string;
    readonly retiredFrom: string;
    readonly retiredFromHint: string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly then: (from: string | null, before: string | null, end: string | null, last: string | null) => string;
    readonly idle: (values: number, rows: number) => string;
    readonly closed: (months: string) => string;
    readonly save: string;
    readonly saved: (name: string) => string;
    readonly problems: Readonly<Record<UseProblem, string>>;
  };
  readonly add: {
    readonly open: string;
    readonly title: string;
    readonly fields: Readonly<Record<Field, string>>;
    readonly hints: Readonly<Partial<Record<Field, string>>>;
    readonly kinds: Readonly<Record<Kind, string>>;
    readonly directions: Readonly<Record<Direction, string>>;
    readonly schedules: Readonly<Record<Schedule, string>>;
    readonly accumulations: Readonly<Record<Accumulation, string>>;
    readonly noAccumulation: string;
    readonly operators: Readonly<Record<ThresholdOperator, string>>;
    readonly operatorByDirection: string;
    readonly frequencies: Readonly<Record<"month" | "quarter" | "year", string>>;
    readonly willWrite: (id: string, from: string | null) => string;
    readonly save: string;
    readonly saved: (id: string, name: string) => string;
    readonly problems: Readonly<Record<AddProblem, string>>;
    readonly toMend: (fields: string) => string;
    readonly warnings: Readonly<Record<AddWarning, (id: string) => string>>;
  };
  readonly canUndo: string;
  readonly noNumber: string;
  readonly outOfUse: Readonly<Record<Standing, string>>;
}

function spanZh({ from, to }: Span): string {
  if (from === null) return to === null ? "各月" : `${to}及以前`;
  return to === null ? `${from}起` : from === to ? from : `${from}至${to}`;
}

function spanEn({ from, to }: Span): string {
  if (from === null) return to === null ? "all months" : `up to ${to}`;
  return to === null ? `from ${from}` : from === to ? from : `${from} to ${to}`;
}

export const INDICATOR_JOB_MESSAGES: Readonly<Record<Language, IndicatorJobMessages>> = {
  "zh-CN": {
    target: {
      title: "目标", inForce: "报告期按此", none: "未填", line: (span) => `${spanZh(span)}：${span.target}`,
      more: (due, version, basis) => [due === null ? "没有目标期" : `目标期${due}`, version, basis === "" ? "" : `依据：${basis}`].filter((text) => text !== "").join(" · "),
      change: "调整目标", value: (unit) => (unit === "" ? "新目标值" : `新目标值（${unit}）`), valueHint: (unit) => (unit === "" ? "只填数字。" : `只填数字，按“${unit}”。`), due: "新目标期", dueHint: "不变就留空。", from: "自哪个月起",
      basis: "依据", basisHint: "批准调整的文件或会议，记入“目标版本表”和“日志”。",
      preview: (fresh, others) => `${[`${spanZh(fresh)}按 ${fresh.target} 判定${fresh.targetPeriod === null ? "" : `（目标期${fresh.targetPeriod}）`}`, ...others.map((span) => `${spanZh(span)}仍按 ${span.target}${span.targetPeriod === fresh.targetPeriod || span.targetPeriod === null ? "" : `（目标期${span.targetPeriod}）`}`)].join("；")}。`,
      previewWaits: "填好后，这里写明各月按哪个目标判定。", closed: (months) => `${months}已关闭，会按新目标重算，改变的数列入下一份报告的“关闭后改动”。`,
      milestones: "阶段目标（“里程碑表”）不随之改变，需要时请一并修改。", save: "写入新目标", saved: (name) => `已调整目标：${name}。`,
      problems: {
        "indicator-unknown": "“指标”表里没有这项指标了，请按“重新读取”。", "target-unreadable": "新目标值须为数字，不带别的单位；只有定性指标可以写文字。", "period-unreadable": "月份请填成 2018-07 的样子。",
        "basis-missing": "请写明依据。", "nothing-changed": "与这个月现行的目标相同，不需要写入。",
      },
    },
    use: {
      title: "起用和停用",
      now: (standing, from, end) => ({
        "in-use": `在用${from === null ? "" : `，从${from}起计入`}${end === null ? "。" : `，${end}起停用。`}`, "not-yet": `未起用，${from ?? ""}起计入。`, retired: `已停用，${end ?? ""}起不再计入。`,
      })[standing],
      retire: "停用", restore: "恢复使用", edit: "改起止月份", usedFrom: "起用期", usedFromHint: "从这个月起计入；留空为计划开始就有。", retiredFrom: "停用期", retiredFromHint: "从这个月起不再计入；留空为一直在用。",
      reason: "原因", reasonHint: "记入“日志”。",
      then: (from, before, end, last) => `${from === null ? "" : `${from}起计入，${before ?? ""}及以前不计入。`}${end === null ? (from === null ? "各月都计入，照常开行填报。" : "照常开行填报。") : `${last ?? ""}及以前照旧判定；${end}起不计入各项统计，也不再开行。`}`,
      idle: (values, rows) => [values > 0 ? `这些月份已报的 ${values} 个数留在“月度数据”，不再计入。` : "", rows > 0 ? `已开的 ${rows} 行空行不用再填。` : ""].join(""),
      closed: (months) => `${months}已关闭，各状态指标数会改变，列入下一份报告的“关闭后改动”。`, save: "写入", saved: (name) => `已改起用和停用：${name}。`,
      problems: {
        "indicator-unknown": "“指标”表里没有这项指标了，请按“重新读取”。", "period-unreadable": "月份请填成 2018-07 的样子，或留空。", "ends-before-it-begins": "停用期须在起用期之后。", "reason-missing": "请写明原因。",
        "nothing-changed": "起止月份没有变，不需要写入。",
      },
    },
    add: {
      open: "新增指标", title: "新增指标",
      fields: {
        plan: "计划", name: "名称", category: "类别", unit: "单位", kind: "口径", direction: "方向", target: "目标值", targetPeriod: "目标期", baseline: "基期值", baselinePeriod: "基期", schedule: "时序", accumulate: "累计方式", op: "判定符",
        frequency: "填报频率", owner: "责任单位", usedFrom: "起用期",
      },
      hints: { usedFrom: "从这个月起计入；此前各月不变。" },
      kinds: { stock: "取最新的数", flow: "按期累加", ratio: "取最新，不累加", index: "取最新，不累加", rank: "名次，越小越好", threshold: "过线即完成", reduction: "比基期降了多少", qualitative: "人工判定" },
      directions: { higher: "", lower: "" }, schedules: { linear: "按月均匀推进", milestone: "按里程碑表", deadline: "到期前不比", none: "只看是否达到" },
      accumulations: { sum: "每期填当期的数", ytd: "每期填年初以来的数", annual_rate: "每年填当年降幅" }, noAccumulation: "累计降幅（填基期以来的）", operators: { ">": "大于", ">=": "不低于", "<": "小于", "<=": "不高于" }, operatorByDirection: "按方向（不低于或不高于）",
      frequencies: { month: "每月", quarter: "每季（季末月）", year: "每年（12月）" },
      willWrite: (id, from) => `写在“指标”表末尾，编号 ${id}。${from === null ? "各月都计入。" : `${from}起计入；再次“打开新月份”时为它开行。`}`,
      save: "写入新指标", saved: (id, name) => `已新增指标：${id} ${name}。`,
      toMend: (fields) => `还没有写入，请先改好：${fields}。`,
      problems: {
        missing: "请填写。", "too-long": "太长了。", "not-a-number": "须为数字，不带别的单位。", "not-a-month": "请填成 2018-07 的样子。", "needs-baseline-period": "填了基期值，请填基期。", "not-after-baseline": "目标期须在基期之后。",
      },
      warnings: {
        "same-name": (id) => `这个计划里已有同名指标（${id}），确认不是同一项再写入。`, "no-expectation": () => "线性时序要有目标期和基期值才能比；没有的话到期前为“无法判定”。可改选“到期考核”，或补上基期。",
        "milestones-needed": () => "写入后请在“里程碑表”补上阶段目标，否则到期前为“无法判定”。", "due-before-use": () => "目标期早于起用期，一起用就按到期判定。",
      },
    },
    canUndo: "记入“日志”，写入后可以撤销。", noNumber: "这一行没有编号或编号重复，请先在“指标”表改正，再调整目标或停用。", outOfUse: { "in-use": "", "not-yet": "未起用", retired: "已停用" },
  },
  "en-US": {
    target: {
      title: "Targets", inForce: "in force", none: "none", line: (span) => `${spanEn(span)}: ${span.target}`,
      more: (due, version, basis) => [due === null ? "no target period" : `due ${due}`, version, basis === "" ? "" : `basis: ${basis}`].filter((text) => text !== "").join(" · "),
      change: "Change the target", value: (unit) => (unit === "" ? "New target" : `New target (${unit})`), valueHint: (unit) => (unit === "" ? "A number only." : `A number only, in ${unit}.`), due: "New target period", dueHint: "Blank where it stays.", from: "From which month",
      basis: "Basis", basisHint: "The document or meeting that decided it; goes to 目标版本表 and 日志.",
      preview: (fresh, others) => `${[`Judged by ${fresh.target} ${spanEn(fresh)}${fresh.targetPeriod === null ? "" : ` (due ${fresh.targetPeriod})`}`, ...others.map((span) => `still by ${span.target} ${spanEn(span)}${span.targetPeriod === fresh.targetPeriod || span.targetPeriod === null ? "" : ` (due ${span.targetPeriod})`}`)].join("; ")}.`,
      previewWaits: "Once filled in, this says which months are judged by which target.", closed: (months) => `Closed already: ${months}. They are judged anew; what changes stands in the next report.`,
      milestones: "Milestones (里程碑表) do not change with it; change them as well where needed.", save: "Write the new target", saved: (name) => `Target changed: ${name}.`,
      problems: {
        "indicator-unknown": "指标 has no such indicator any more; press “Read again”.", "target-unreadable": "The new target must be a number without another unit; only qualitative indicators take words.", "period-unreadable": "A month such as 2018-07.",
        "basis-missing": "Say what it is based on.", "nothing-changed": "The same target is in force in that month already; nothing to write.",
      },
    },
    use: {
      title: "Beginning and end",
      now: (standing, from, end) => ({
        "in-use": `In use${from === null ? "" : `, counts from ${from}`}${end === null ? "." : `, ends with ${end}.`}`, "not-yet": `Not in use yet, counts from ${from ?? ""}.`, retired: `Retired, counts no more from ${end ?? ""}.`,
      })[standing],
      retire: "Retire", restore: "Use again", edit: "Change the months", usedFrom: "First month", usedFromHint: "Counts from it on; blank: from the plan's start.", retiredFrom: "Retired from", retiredFromHint: "Counts no more from this month; blank: in use.",
      reason: "Reason", reasonHint: "Goes to 日志.",
      then: (from, before, end, last) => `${from === null ? "" : `Counts from ${from}, not up to ${before ?? ""}. `}${end === null ? (from === null ? "Counts in all months; rows are opened as usual." : "Rows are opened as usual.") : `Judged as before up to ${last ?? ""}; from ${end} in no count, and no rows are opened.`}`,
      idle: (values, rows) => [values > 0 ? ` ${plural(values, "value")} of these months stay in 月度数据 and count no more.` : "", rows > 0 ? ` ${plural(rows, "blank row")} need not be filled in.` : ""].join(""),
      closed: (months) => `Closed already: ${months}. Their counts change; the next report lists that.`, save: "Write", saved: (name) => `Beginning and end changed: ${name}.`,
      problems: {
        "indicator-unknown": "指标 has no such indicator any more; press “Read again”.", "period-unreadable": "A month such as 2018-07, or nothing.", "ends-before-it-begins": "The end must lie after the beginning.", "reason-missing": "Say why.",
        "nothing-changed": "The months are the same; nothing to write.",
      },
    },
    add: {
      open: "New indicator", title: "New indicator",
      fields: {
        plan: "Plan", name: "Name", category: "Category", unit: "Unit", kind: "Kind", direction: "Direction", target: "Target", targetPeriod: "Target period", baseline: "Baseline", baselinePeriod: "Baseline period", schedule: "Schedule", accumulate: "Accumulation",
        op: "Operator", frequency: "Reported", owner: "Unit in charge", usedFrom: "First month",
      },
      hints: { usedFrom: "Counts from it on; earlier months stay as they are." },
      kinds: { stock: "latest value", flow: "periods added up", ratio: "latest, never added", index: "latest, never added", rank: "lower is better", threshold: "a line to meet", reduction: "since the baseline", qualitative: "judged by hand" },
      directions: { higher: "higher is better", lower: "lower is better" }, schedules: { linear: "evenly by months", milestone: "by 里程碑表", deadline: "not before it is due", none: "reached or not" },
      accumulations: { sum: "each period's own value", ytd: "total since January", annual_rate: "each year's rate" }, noAccumulation: "cumulative reduction", operators: { ">": "above", ">=": "at least", "<": "below", "<=": "at most" }, operatorByDirection: "by the direction",
      frequencies: { month: "every month", quarter: "every quarter", year: "every year" },
      willWrite: (id, from) => `Goes to the end of 指标 as ${id}. ${from === null ? "It counts in all months." : `It counts from ${from}; opening a month again adds its row.`}`,
      save: "Write the indicator", saved: (id, name) => `Indicator added: ${id} ${name}.`,
      toMend: (fields) => `Not written yet. See to: ${fields}.`,
      problems: {
        missing: "Needed.", "too-long": "Too long.", "not-a-number": "A number, without another unit.", "not-a-month": "A month such as 2018-07.", "needs-baseline-period": "A baseline needs its period.", "not-after-baseline": "The target period must lie after the baseline period.",
      },
      warnings: {
        "same-name": (id) => `${id} in this plan bears the name already; make sure it is not the same.`, "no-expectation": () => "A linear schedule needs a target period and a baseline; without them it stays undecided until it is due. Choose 到期考核, or give a baseline.",
        "milestones-needed": () => "Add its milestones to 里程碑表 afterwards, or it stays undecided until it is due.", "due-before-use": () => "Its target period lies before its first month: it is due at once.",
      },
    },
    canUndo: "Goes to 日志 and can be taken back.", noNumber: "This row has no number, or one that is there twice: mend it in 指标 first.", outOfUse: { "in-use": "", "not-yet": "not in use yet", retired: "retired" },
  },
};
