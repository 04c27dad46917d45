import { helper } from "../columns.ts";
import type { ColumnDescription, FormulaText } from "../description.ts";
import { firstOf } from "../formula-parts.ts";
import { KIND_WORDS, SCHEDULE_WORDS } from "../words.ts";

/**
 * The difference of two typed numbers as the decimal it is: rounded to 14 digits of the larger of the two, so that binary noise neither makes
 * 0.1+0.2 differ from 0.3 nor 0.7 fall short of 1 by more than 0.3.
 */
function difference(a: FormulaText, b: FormulaText): FormulaText {
  return `IFERROR(ROUND(${a}-${b},MAX(0,MIN(20,13-INT(LOG10(MAX(ABS(${a}),ABS(${b}))))))),0)`;
}

/**
 * Completion of a value by design §4: (A−B)/(T−B) with a baseline; without one A/T or 1−(A−T)/|T|; "" where no ratio exists. A value that
 * equals the target gives exactly 1. `covered` is A−B, `excess` A−T.
 */
function completionOf(value: FormulaText, covered: FormulaText, excess: FormulaText): FormulaText {
  const rate = firstOf([
    ["{#hasBaseline}=1", `IF({#distance}=0,"",IF(${excess}=0,1,${covered}/{#distance}))`],
    [`{#kindText}="${KIND_WORDS.rank}"`, `""`],
    ["{#sign}=1", `IF({#targetNow}>0,IF(${excess}=0,1,${value}/{#targetNow}),"")`],
    ["{#targetNow}=0", `""`],
  ], `1-${excess}/ABS({#targetNow})`);
  return `IFERROR(${rate},"")`;
}

/** Share of the months from `from` to the target period that have passed at the latest observation, 0–1; "" when there are none. */
function linear(from: FormulaText): FormulaText {
  return `IF({#targetMonth}<=${from},"",MAX(0,MIN(1,({#latestMonth}-(${from}))/({#targetMonth}-(${from})))))`;
}

const JUDGEABLE: FormulaText = `OR({#use}="整",{#use}="部分")`;

/** From the latest value to the status, step by step. */
export const VERDICT_COLUMNS: readonly ColumnDescription[] = [
  helper("milestoneMonth", "阶段期序", milestoneMonth(), "最新期及以前最近的里程碑"),
  helper("milestoneRow", "阶段行", `IF({#milestoneMonth}=0,0,SUMPRODUCT(MAX(({milestones.indicatorRow}={#position})*({milestones.usableMonth}={#milestoneMonth})*{milestones.ordinal})))`),
  helper("milestoneValue", "阶段值", `IF({#milestoneRow}=0,"",INDEX({milestones.value},{#milestoneRow}))`),
  helper("distance", "目标减基期", `IF(AND({#hasTarget}=1,{#hasBaseline}=1),${difference("{#targetNow}", "{#baseline}")},"")`, "各差值取14位有效数字，去掉二进制尾差"),
  helper("milestoneCovered", "阶段减基期", `IF(AND(ISNUMBER({#milestoneValue}),{#hasBaseline}=1),${difference("{#milestoneValue}", "{#baseline}")},"")`),
  helper("milestoneExcess", "阶段减目标", `IF(AND(ISNUMBER({#milestoneValue}),{#hasTarget}=1),${difference("{#milestoneValue}", "{#targetNow}")},"")`),
  helper("milestoneRate", "阶段应有", `IF(ISNUMBER({#milestoneExcess}),${completionOf("{#milestoneValue}", "{#milestoneCovered}", "{#milestoneExcess}")},"")`),
  helper("due", "到期", `IF(AND({#targetMonth}>0,{name:reportMonth}>={#targetMonth}),1,0)`),
  helper("covered", "取值减基期", `IF(AND(${JUDGEABLE},{#hasBaseline}=1),${difference("{#rawValue}", "{#baseline}")},"")`),
  helper("excess", "取值减目标", `IF(AND(${JUDGEABLE},{#hasTarget}=1),${difference("{#rawValue}", "{#targetNow}")},"")`),
  helper("rate", "判定完成率", `IF(ISNUMBER({#excess}),${completionOf("{#rawValue}", "{#covered}", "{#excess}")},"")`),
  helper("expectation", "判定时序", expectation()),
  helper("order", "与目标比", `IF(ISNUMBER({#excess}),SIGN({#excess})*{#sign},"")`, "1优于 0等于 −1劣于目标"),
  helper("wholeStatus", "整体判定", wholeStatus()),
  helper("capped", "封顶完成率", `IF(AND({#active}=1,ISNUMBER({#completion})),MIN(1,{#completion}),"")`),
  helper("lagging", "滞后标记", `IF(OR({#status}="滞后",{#status}="到期未完成"),1,0)`),
  helper("laggingRow", "滞后行次", `IF({#lagging}=1,{#ordinal},"")`),
  helper("unreported", "本期未报", `IF(AND({#active}=1,{#latestMonth}<{name:reportMonth},OR({#targetMonth}=0,{#latestMonth}<{#targetMonth})),1,0)`, "报告期尚无数；目标期已报的不再计"),
  helper("rateText", "完成率文", `IFERROR(${rateText("{#completion}")},"")`),
];

function milestoneMonth(): FormulaText {
  const months = "({milestones.usableMonth}<={#latestMonth})*{milestones.usableMonth}";
  return `IF(OR({#position}=0,{#scheduleText}<>"${SCHEDULE_WORDS.milestone}"),0,SUMPRODUCT(MAX(({milestones.indicatorRow}={#position})*${months})))`;
}

function expectation(): FormulaText {
  return firstOf([
    [`OR({#use}="无",{#kindText}="${KIND_WORDS.qualitative}")`, `""`],
    ["{#due}=1", "1"],
    [`{#scheduleText}="${SCHEDULE_WORDS.milestone}"`, "{#milestoneRate}"],
    [`OR({#scheduleText}<>"${SCHEDULE_WORDS.linear}",{#targetMonth}=0)`, `""`],
    ["AND({#hasBaseline}=1,{#baselineMonth}>0)", linear("{#baselineMonth}")],
    [`{#kindText}="${KIND_WORDS.flow}"`, linear("({#windowStartMonth}-1)")],
  ], `""`);
}

/** Status as if nothing were missing; a part of a flow is settled in the column 状态. */
function wholeStatus(): FormulaText {
  const met = firstOf([
    ["{#order}=0", `OR({#opText}=">=",{#opText}="<=",{#opText}="")`],
    [`{#opText}=""`, "{#order}=1"],
  ], `({#order}*{#sign}=1)=(LEFT({#opText},1)=">")`);
  return firstOf([
    [`NOT(ISNUMBER({#order}))`, `"无法判定"`],
    [`{#kindText}="${KIND_WORDS.threshold}"`, `IF(${met},"完成",IF({#due}=1,"到期未完成","滞后"))`],
    ["{#order}=1", `"超额完成"`],
    ["{#order}=0", `"完成"`],
    ["{#due}=1", `"到期未完成"`],
    ["NOT(AND(ISNUMBER({#rate}),ISNUMBER({#expectation})))", `"无法判定"`],
    ["ROUND({#rate}-{#expectation},12)>=0", `"达到时序进度"`],
  ], `"滞后"`);
}

/** A rate in words, one decimal; short of 1 at most 99.9%, beyond 1 at least 100.1%: the rule of the core's formatRate. */
export function rateText(rate: FormulaText): FormulaText {
  return `IF(ISNUMBER(${rate}),IF(AND(ROUND(${rate},3)=1,${rate}<>1),IF(${rate}<1,"99.9%","100.1%"),FIXED(${rate}*100,1,TRUE)&"%"),"")`;
}
