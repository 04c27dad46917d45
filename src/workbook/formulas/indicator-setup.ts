import { helper } from "../columns.ts";
import type { ColumnDescription, FormulaText } from "../description.ts";
import { firstOf, isNumber, isOneOf, monthOfDate, rowOfText, textOf } from "../formula-parts.ts";
import { ACCUMULATION_WORDS, DIMENSIONLESS, DIRECTION_WORDS, KIND_WORDS, NO_PLAN, RATIO_UNIT, SCHEDULE_WORDS, STANDING_WORDS, STATUS_LIST } from "../words.ts";

const FLOW = KIND_WORDS.flow;
const OPERATORS = [">", ">=", "<", "<="];

/** What the inputs of an indicator's row mean, one grey column a fact. Nothing here looks at the monthly data. */
export const INDICATOR_SETUP_COLUMNS: readonly ColumnDescription[] = [
  helper("ordinal", "行次", `ROW()-ROW({header:indicators.id})`),
  helper("idKey", "编号键", textOf("{#id}")),
  helper("position", "行位", `IF({#idKey}="",0,IF(${rowOfText("{#idKey}", "{indicators.idKey}")}={#ordinal},{#ordinal},0))`, "月度数据凭它找到指标；编号重复的后行为0，数据归首行"),
  helper("usedMonth", "起用期序", monthOfDate("{#usedFrom}")),
  helper("retiredMonth", "停用期序", monthOfDate("{#retiredFrom}"), "从这个月起不计"),
  helper("standing", "在用情况", standingFormula(), "空行为空白"),
  helper("active", "在用", `IF({#standing}="${STANDING_WORDS["in-use"]}",1,0)`, "空行、未起用和已停用的为0，不计入任何统计"),
  helper("kindText", "口径文", textOf("{#kind}")),
  helper("directionText", "方向文", textOf("{#direction}")),
  helper("scheduleText", "时序文", textOf("{#schedule}")),
  helper("accumulateText", "累计文", textOf("{#accumulate}")),
  helper("opText", "判定符文", textOf("{#op}")),
  helper("unitText", "单位文", `IF(${textOf("{#unit}")}="","${RATIO_UNIT}",${textOf("{#unit}")})`),
  helper("unitRow", "单位行", rowOfText("{#unitText}", "{units.unit}")),
  helper("rateFactor", "比率系数", `IF({#unitRow}=0,0,IFERROR(IF(INDEX({units.base},{#unitRow})="${DIMENSIONLESS}",MAX(0,INDEX({units.factor},{#unitRow})*1),0),0))`, "单位为%时0.01；逐年降幅用"),
  helper("baselineMonth", "基期序", monthOfDate("{#baselinePeriod}"), "年×12+月−1，无则0"),
  helper("hasBaseline", "有基期值", `IF(${isNumber("{#baseline}")},1,0)`),
  helper("sign", "方向号", `IF(AND({#kindText}<>"${KIND_WORDS.rank}",{#directionText}="${DIRECTION_WORDS.higher}"),1,-1)`, "越高越好1，越低越好−1；排名总是−1"),
  helper("mode", "取值法", modeFormula()),
  helper("windowStartMonth", "窗口起", windowStart(), "当期指标的统计窗口；其他为0"),
  helper("windowEndMonth", "窗口止", `IF(AND({#kindText}="${FLOW}",{#targetMonth}>0),{#targetMonth},999999)`),
  helper("setup", "设置问题", setupFormula()),
  helper("planText", "计划文", planText(), "空白为参数的计划名称"),
  helper("planRow", "计划行", `IF({#planText}="",0,${rowOfText("{#planText}", "{indicators.planText}")})`, "计划首次出现的行次；首页分计划用"),
  helper("planFirst", "计划首行", `IF(AND({#planRow}>0,{#planRow}={#ordinal}),{#ordinal},"")`),
  helper("categoryText", "类别文", `IF({#active}=0,"",${textOf("{#category}")})`),
  helper("categoryRow", "类别行", `IF({#categoryText}="",0,${rowOfText("{#categoryText}", "{indicators.categoryText}")})`, "类别首次出现的行次；按它汇总，类别名里的*?<>不作条件"),
  helper("categoryFirst", "类别首行", `IF(AND({#categoryRow}>0,{#categoryRow}={#ordinal}),{#ordinal},"")`),
];

/** The plan that the row names, else that of 参数. */
function planText(): FormulaText {
  const usual = textOf("{name:planName}");
  return firstOf([["{#active}=0", `""`], [`${textOf("{#plan}")}<>""`, textOf("{#plan}")], [`${usual}<>""`, usual]], `"${NO_PLAN}"`);
}

/** An indicator counts from 起用期 to the month before 停用期; an end that does not lie after the beginning is a slip and retires nothing. */
function standingFormula(): FormulaText {
  return firstOf([
    [`AND({#idKey}="",${textOf("{#name}")}="")`, `""`],
    ["AND({#retiredMonth}>0,{#retiredMonth}<={#usedMonth})", `"${STANDING_WORDS["in-use"]}"`],
    ["{name:reportMonth}<{#usedMonth}", `"${STANDING_WORDS["not-yet"]}"`],
    ["AND({#retiredMonth}>0,{name:reportMonth}>={#retiredMonth})", `"${STANDING_WORDS.retired}"`],
  ], `"${STANDING_WORDS["in-use"]}"`);
}

/** 逐期相加 adds the periods of the window, 累计数 takes the last running total, 逐年降幅 compounds; everything else is the last value. */
function modeFormula(): FormulaText {
  return firstOf([
    [`{#kindText}="${FLOW}"`, `IF({#accumulateText}="${ACCUMULATION_WORDS.ytd}","累计","相加")`],
    [`AND({#kindText}="${KIND_WORDS.reduction}",{#accumulateText}="${ACCUMULATION_WORDS.annual_rate}")`, `"逐年"`],
    [`{#kindText}="${KIND_WORDS.qualitative}"`, `"文字"`],
  ], `"末值"`);
}

/** From 统计起点, else from January of the target period's year, else of 报告期's year. */
function windowStart(): FormulaText {
  const typed = monthOfDate("{#windowStart}");
  return `IF({#kindText}="${FLOW}",IF(${typed}>0,${typed},INT(IF({#targetMonth}>0,{#targetMonth},{name:reportMonth})/12)*12),0)`;
}

/** The first thing in the row that cannot be understood, in words; "" when all can. Such an indicator is 无法判定, never judged by half. */
function setupFormula(): FormulaText {
  const filled = (key: string): FormulaText => `${textOf(`{#${key}}`)}<>""`;
  const unreadable = (key: string): FormulaText => `OR(ISERROR({#${key}}),AND(${filled(key)},NOT(${isNumber(`{#${key}}`)})))`;
  const noMonth = (key: string): FormulaText => `OR(ISERROR({#${key}}),AND(${filled(key)},${monthOfDate(`{#${key}}`)}=0))`;
  const word = (key: string, words: readonly string[]): FormulaText => `NOT(${isOneOf(`{#${key}}`, words)})`;
  const qualitative = `{#kindText}="${KIND_WORDS.qualitative}"`;
  return firstOf([
    [`{#idKey}=""`, `"编号为空"`],
    [`{#position}=0`, `"编号重复"`],
    [word("kindText", Object.values(KIND_WORDS)), `"口径不在清单"`],
    [`AND(NOT(${qualitative}),{#kindText}<>"${KIND_WORDS.rank}",${word("directionText", Object.values(DIRECTION_WORDS))})`, `"方向不在清单"`],
    [noMonth("baselinePeriod"), `"基期须为日期"`],
    [unreadable("baseline"), `"基期值不是数字"`],
    [noMonth("targetPeriod"), `"目标期须为日期"`],
    [`AND(NOT(${qualitative}),NOT(${isNumber("{#target}")}))`, `IF(${filled("target")},"目标值不是数字","缺目标值")`],
    [word("scheduleText", ["", ...Object.values(SCHEDULE_WORDS)]), `"时序不在清单"`],
    [word("opText", ["", ...OPERATORS]), `"判定符不在清单"`],
    [word("accumulateText", ["", ...Object.values(ACCUMULATION_WORDS)]), `"累计方式不在清单"`],
    [noMonth("windowStart"), `"统计起点须为日期"`],
    [noMonth("usedFrom"), `"起用期须为日期"`],
    [noMonth("retiredFrom"), `"停用期须为日期"`],
    ["AND({#retiredMonth}>0,{#retiredMonth}<={#usedMonth})", `"停用期须晚于起用期"`],
    [unreadable("cap"), `"上限不是数字"`],
    [`NOT(${isOneOf(textOf("{#handVerdict}"), ["", ...STATUS_LIST])})`, `"人工判定不在清单"`],
  ], `""`);
}
