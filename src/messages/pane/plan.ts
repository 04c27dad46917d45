import type { Language } from "../wording.ts";
import { plural } from "./plural.ts";

type Meaning = "name" | "category" | "unit" | "target" | "actual" | "baseline" | "completion" | "owner" | "milestone" | "earlier-actual" | "unused";
type RowState = "new" | "same" | "changed" | "gone";

/** What is written and removed. */
interface Counts {
  readonly indicators: number;
  readonly values: number;
  readonly removedIndicators: number;
  readonly removedValues: number;
}

/** A plan table that goes into a ledger that is there. */
export interface PlanMessages {
  readonly title: (count: number) => string;
  readonly mapping: string;
  readonly mappingHint: string;
  readonly meaning: (meaning: Meaning, period: string | null) => string;
  readonly mode: string;
  readonly add: string;
  readonly addHint: (counts: Counts) => string;
  readonly replace: string;
  /** `isOnly`: false where other plans stay. */
  readonly replaceHint: (counts: Counts, isOnly: boolean) => string;
  readonly beside: string;
  readonly besideHint: (counts: Counts, present: number) => string;
  /** Which of several plans the table is meant for. */
  readonly which: string;
  readonly whichHint: string;
  readonly newName: string;
  readonly newNameHint: string;
  readonly nameProblem: Readonly<Record<"missing" | "too-long" | "taken", string>>;
  readonly usedFrom: string;
  readonly usedFromHint: string;
  readonly usedFromProblem: string;
  readonly rows: string;
  readonly states: Readonly<Record<RowState, string>>;
  readonly stateCount: (state: RowState, count: number) => string;
  readonly period: string;
  readonly periodHint: string;
  readonly noPeriod: string;
  readonly doubts: (count: number) => string;
  readonly before: (column: string, from: string, to: string) => string;
  readonly write: Readonly<Record<"add" | "replace" | "beside", string>>;
  readonly canUndo: string;
  readonly written: string;
  readonly nothing: string;
}

const STATE_ZH: Readonly<Record<RowState, string>> = { new: "新增", same: "相同", changed: "不同", gone: "表中没有" };
const STATE_EN: Readonly<Record<RowState, string>> = { new: "new", same: "same", changed: "different", gone: "not in the table" };

const MEANING_ZH: Readonly<Record<Meaning, string>> = {
  category: "类别", name: "指标名称", unit: "单位", target: "目标值", actual: "实际值", baseline: "基期值", completion: "公布完成率", owner: "责任单位", milestone: "阶段目标", "earlier-actual": "以前的实际值", unused: "不使用",
};
const MEANING_EN: Readonly<Record<Meaning, string>> = {
  category: "category", name: "indicator", unit: "unit", target: "target", actual: "actual value", baseline: "baseline", completion: "printed completion", owner: "unit in charge", milestone: "milestone", "earlier-actual": "earlier value", unused: "not used",
};

export const PLAN_MESSAGES: Readonly<Record<Language, PlanMessages>> = {
  "zh-CN": {
    title: (count) => `指标表：${count} 项指标`, mapping: "各列的含义", mappingHint: "含义由表头判断。不对时请取消，改好表头再导入。",
    meaning: (meaning, period) => `${MEANING_ZH[meaning]}${period === null ? "" : `（${period}）`}`,
    mode: "怎样写入", add: "添加", addHint: ({ indicators, values }) => `在“指标”表末尾加 ${indicators} 项，“月度数据”填入 ${values} 条；已有的指标和已报的数都不动（不同之处列在下面，供逐项修改）。`,
    replace: "替换", replaceHint: ({ indicators, values, removedIndicators, removedValues }, isOnly) => `换成这张表的计划：写入指标 ${indicators} 项、数据 ${values} 条；原有的 ${removedIndicators} 项指标连同阶段目标、目标版本、月度数据 ${removedValues} 条${isOnly ? "和各期状态" : ""}全部移出。${isOnly ? "" : "其他计划和各期状态不动，"}事件、已处理的核对事项和日志保留。`,
    beside: "作为另一个计划加入", besideHint: ({ indicators, values }, present) => `新计划写入指标 ${indicators} 项、数据 ${values} 条，编号另起；原有的 ${present} 项指标不动。两个计划共用一个报告期，首页和报告分计划列出。`,
    which: "哪个计划", whichHint: "只与这个计划的指标对照。", newName: "新计划的名称", newNameHint: "写入“计划”列，首页和报告用它区分。",
    nameProblem: { missing: "请填写新计划的名称。", "too-long": "名称最多 100 个字。", taken: "台账里已有这个名称的计划，请换一个；要补充原计划请选“添加”。" },
    usedFrom: "新指标从哪个月起计入", usedFromHint: "已关闭的月份不受影响；留空则各月都计入，已关闭月份的数会变。", usedFromProblem: "请填月份，如 2018-07，或留空。",
    rows: "逐项对照", states: STATE_ZH, stateCount: (state, count) => `${STATE_ZH[state]} ${count}`,
    period: "报告期（表中实际值是哪个月的）", periodHint: "表中没有写明，请选择。", noPeriod: "请先选择月份。", doubts: (count) => `${count} 处需核对，写入后列在“核对”表`, before: (column, from, to) => `${column}：${from === "" ? "空" : from} → ${to === "" ? "空" : to}`,
    write: { add: "添加到台账", replace: "替换计划", beside: "加入这个计划" }, canUndo: "写入前后的值记入“日志”，写入后可以撤销。", written: "指标表已写入。", nothing: "台账里已经都有了，不需要写入。",
  },
  "en-US": {
    title: (count) => `Indicator table: ${plural(count, "indicator")}`, mapping: "What the columns mean", mappingHint: "Told by the headers. Where this is wrong, cancel, mend the headers and import again.",
    meaning: (meaning, period) => `${MEANING_EN[meaning]}${period === null ? "" : ` (${period})`}`,
    mode: "How to write it", add: "Add", addHint: ({ indicators, values }) => `Adds ${plural(indicators, "indicator")} at the end of 指标 and ${plural(values, "value")} to 月度数据; what is there stays (differences are listed below, for you to decide).`,
    replace: "Replace", replaceHint: ({ indicators, values, removedIndicators, removedValues }, isOnly) => `The ledger gets this plan: ${plural(indicators, "indicator")} and ${plural(values, "value")} are written; the ${plural(removedIndicators, "indicator")} it has go, with milestones, target versions, ${plural(removedValues, "monthly row")}${isOnly ? " and the record of months. Events" : ". Other plans, the record of months, events"}, decided findings and the log stay.`,
    beside: "Add as another plan", besideHint: ({ indicators, values }, present) => `A new plan of ${plural(indicators, "indicator")} with ${plural(values, "value")}, under numbers of its own; the ${plural(present, "indicator")} there ${present === 1 ? "stays" : "stay"} as they are. Both plans share one report period; 首页 and the report list them apart.`,
    which: "Which plan", whichHint: "Only its indicators are compared.", newName: "Name of the new plan", newNameHint: "Goes into the column 计划; 首页 and the report tell plans apart by it.",
    nameProblem: { missing: "Name the new plan.", "too-long": "At most 100 characters.", taken: "A plan of this name is there already; choose another name, or “Add” to add to it." },
    usedFrom: "New indicators count from", usedFromHint: "Closed months stay as they were; left blank they count in all months, and closed months change.", usedFromProblem: "A month such as 2018-07, or nothing.",
    rows: "Row by row", states: STATE_EN, stateCount: (state, count) => `${count} ${STATE_EN[state]}`,
    period: "Report period (month of the actual values)", periodHint: "The table does not say; please choose.", noPeriod: "Choose a month first.", doubts: (count) => `${plural(count, "point")} to check, listed in 核对`, before: (column, from, to) => `${column}: ${from === "" ? "blank" : from} → ${to === "" ? "blank" : to}`,
    write: { add: "Add to the ledger", replace: "Replace the plan", beside: "Add this plan" }, canUndo: "Old and new values go to 日志; it can be taken back.", written: "The table was written.", nothing: "The ledger holds all of this already; there is nothing to write.",
  },
};
