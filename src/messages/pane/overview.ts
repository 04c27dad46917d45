import type { Language } from "../wording.ts";
import { plural } from "./plural.ts";

type Step = "choose-period" | "report-missing" | "explain-lagging" | "decide-findings" | "import-report" | "sheet-differs";

export interface OverviewMessages {
  readonly period: string;
  readonly periodHint: string;
  readonly noPeriod: string;
  readonly periodSet: (from: string, to: string) => string;
  readonly periodBack: (from: string) => string;
  readonly indicators: (count: number) => string;
  readonly counts: string;
  readonly countsBar: (list: string) => string;
  readonly lagging: string;
  readonly none: string;
  readonly noneIndicators: string;
  readonly categories: string;
  readonly plans: string;
  readonly severalPlans: (count: number) => string;
  readonly category: (total: number, lagging: number) => string;
  readonly noRate: string;
  readonly expected: (rate: string) => string;
  readonly steps: string;
  readonly allDone: string;
  readonly step: (code: Step, count: number) => string;
  readonly stepHint: Readonly<Record<Step, string>>;
}

export const OVERVIEW_MESSAGES: Readonly<Record<Language, OverviewMessages>> = {
  "zh-CN": {
    period: "报告期", periodHint: "选择后写入首页的“报告期”，所有结果按这个月重算。", noPeriod: "请选择", periodSet: (from, to) => `报告期已由${from}改为${to}，结果已重算。`, periodBack: (from) => `改回${from}`,
    indicators: (count) => `${count} 项指标`, counts: "各状态指标数", countsBar: (list) => `各状态指标数：${list}`, lagging: "滞后指标", none: "没有滞后指标。",
    noneIndicators: "“指标”表还是空的，请填写或导入指标。", categories: "分类完成率", plans: "分计划", severalPlans: (count) => `${count} 个计划`, category: (total, lagging) => `${total} 项${lagging > 0 ? `，滞后 ${lagging} 项` : ""}`,
    noRate: "无完成率", expected: (rate) => `时序 ${rate}`, steps: "下一步", allDone: "没有待办事项。",
    step: (code, count) => ({
      "choose-period": "选择报告期", "report-missing": `补报 ${count} 项暂无数据的指标`, "explain-lagging": `为 ${count} 项滞后指标填写原因`, "decide-findings": `处理 ${count} 条核对事项`,
      "import-report": "导入本期监测报告", "sheet-differs": `表中有 ${count} 处结果与核算不一致`,
    })[code],
    stepHint: {
      "choose-period": "在上方选择", "report-missing": "到“月度数据”的“本期值”填写", "explain-lagging": "到“月度数据”的“说明”填写", "decide-findings": "在“核对”中采纳或不采纳",
      "import-report": "在“导入”中选择文件", "sheet-differs": "请按 F9 重新计算，再按“重新读取”",
    },
  },
  "en-US": {
    period: "Report period", periodHint: "Your choice is written to 报告期 on the first sheet; all results follow.", noPeriod: "Choose", periodSet: (from, to) => `Report period changed from ${from} to ${to}; all results follow.`, periodBack: (from) => `Back to ${from}`,
    indicators: (count) => plural(count, "indicator"), counts: "Indicators by status", countsBar: (list) => `Indicators by status: ${list}`, lagging: "Lagging indicators", none: "No indicator lags.",
    noneIndicators: "The sheet 指标 is still empty: fill it in or import indicators.", categories: "Completion by category", plans: "By plan", severalPlans: (count) => plural(count, "plan"), category: (total, lagging) => `${plural(total, "indicator")}${lagging > 0 ? `, ${lagging} lagging` : ""}`,
    noRate: "no rate", expected: (rate) => `expected ${rate}`, steps: "Next steps", allDone: "Nothing is waiting.",
    step: (code, count) => ({
      "choose-period": "Choose the report period", "report-missing": `Report ${plural(count, "indicator")} without data`, "explain-lagging": `Give reasons for ${plural(count, "lagging indicator")}`, "decide-findings": `Decide ${plural(count, "finding")}`,
      "import-report": "Import this period's monitoring report", "sheet-differs": `${plural(count, "result")} in the sheet: other than the check`,
    })[code],
    stepHint: {
      "choose-period": "above", "report-missing": "in 月度数据, column 本期值", "explain-lagging": "in 月度数据, column 说明", "decide-findings": "in Check",
      "import-report": "in Import", "sheet-differs": "press F9 to recalculate, then “Read again”",
    },
  },
};
