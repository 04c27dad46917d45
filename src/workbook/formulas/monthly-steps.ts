import { helper } from "../columns.ts";
import type { ColumnDescription, FormulaText } from "../description.ts";
import { firstOf, isNumber, isOneOf, monthCode, monthOfDate, rowOfText, textOf } from "../formula-parts.ts";
import { COUNTED_WORDS, KIND_WORDS, MISSING_WORDS, NO_PERIOD, SPAN_WORDS } from "../words.ts";

/** A column of the indicator the row belongs to; `otherwise` where the row belongs to none. */
export function ofIndicator(key: string, otherwise: FormulaText): FormulaText {
  return `IF({#indicatorRow}=0,${otherwise},INDEX({indicators.${key}},{#indicatorRow}))`;
}

/** Whether the running total before stands in the same year; only where there is one. */
const SAME_YEAR = "INT(INDEX({monthly.month},{#earlierRow})/12)=INT({#month}/12)";

/**
 * What a row of 月度数据表 means, one grey column a fact. Every column is a number in every row (0 for none), so that sums over the table
 * never meet a text. A row key is ((indicator's row × 100000 + month number) × 100 + months covered), the last part only where periods of
 * different length are added up. Cost: two exact MATCH a row (Excel and LibreOffice keep an index for them), no COUNTIF over the table in a
 * row; the search for the last of several rows is made only for periods that were in fact revised.
 */
export const MONTHLY_STEP_COLUMNS: readonly ColumnDescription[] = [
  helper("ordinal", "行次", "ROW()-ROW({header:monthly.period})"),
  helper("indicatorRow", "指标行", `IF(${textOf("{#id}")}="",0,${rowOfText(textOf("{#id}"), "{indicators.idKey}")})`, "编号在指标表的行次，不在为0"),
  helper("mode", "取值法", ofIndicator("mode", `"末值"`)),
  helper("spanMonths", "期长月", `IF(${textOf("{#span}")}="${SPAN_WORDS.year}",12,IF(${textOf("{#span}")}="${SPAN_WORDS.quarter}",3,1))`),
  helper("typedMonth", "填报期序", monthOfDate("{#period}"), "年×12+月−1，不是日期为0"),
  helper("month", "期序", `IF({#typedMonth}=0,0,{#typedMonth}-MOD({#typedMonth},{#spanMonths})+{#spanMonths}-1)`, "该期最后一个月"),
  helper("rowKey", "期键", `IF(OR({#indicatorRow}=0,{#month}=0),0,({#indicatorRow}*100000+{#month})*100+IF({#mode}="相加",{#spanMonths},0))`),
  helper("laterKey", "重复键", `IF({#rowKey}=0,0,IF(MATCH({#rowKey},{monthly.rowKey},0)={#ordinal},0,{#rowKey}))`, "同一指标同一期的第二行及以后"),
  helper("effective", "有效", effectiveFormula(), "同期多行以最后一行为准"),
  helper("valueKind", "值类", valueKind(), "0无值 1数字 2读不懂 3定性文字"),
  helper("unitText", "填报单位", textOf("{#unit}")),
  helper("ownUnitRow", "指标单位行", ofIndicator("unitRow", "0")),
  helper("unitRow", "填报单位行", `IF({#unitText}="",{#ownUnitRow},${rowOfText("{#unitText}", "{units.unit}")})`),
  helper("factor", "换算系数", factorFormula(), "填报单位换成指标单位，不能换算为0"),
  helper("readable", "可用", `IF(AND({#effective}=1,{#valueKind}=1,{#factor}>0),1,0)`),
  helper("amount", "换算值", `IF(AND({#valueKind}=1,{#factor}>0),IFERROR({#value}*{#factor},0),0)`),
  helper("currentMonth", "计入期序", currentMonth(), "截至报告期、在统计窗口内、有值的有效行"),
  helper("currentKey", "计入键", `IF({#currentMonth}=0,0,{#indicatorRow}*100000+{#currentMonth})`),
  helper("valueKey", "数值键", `IF({#readable}=1,{#rowKey},0)`),
  helper("windowKey", "窗口键", `IF(AND({#mode}="相加",{#readable}=1,{#currentMonth}>0),{#rowKey},0)`),
  helper("covered", "已含", coveredFormula(), "本行已含在同窗口的季度或年度数内"),
  helper("countedMonths", "计入月数", `IF(OR({#windowKey}=0,{#covered}=1),0,{#spanMonths})`),
  helper("countedAmount", "计入额", `IF({#countedMonths}=0,0,{#amount})`),
  helper("unreadable", "不可用", `IF(AND({#currentMonth}>0,{#readable}=0),1,0)`),
  helper("yearlyMonth", "年度期序", yearlyMonth(), "逐年降幅：基期后整年的行"),
  helper("remaining", "留存率", `IF(OR({#yearlyMonth}=0,{#readable}=0),1,1-{#amount}*${ofIndicator("rateFactor", "0")})`),
  helper("remainingLog", "留存对数", `IF({#remaining}=0,0,LN(ABS({#remaining})))`),
  helper("previousRow", "上期行", previousRow()),
  helper("earlierRow", "前次累计行", earlierTotal(), "累计数：此前十一个月内最近一期的行"),
  helper("slipBase", "单位比对值", slipBase(), "本期值若约为它的十的整数次方倍，多为单位填错"),
  helper("fallsBelow", "累计回落", fallsFormula(), "累计数小于同年前期"),
  helper("periodText", "期次", periodText(), "透视表用"),
  helper("counted", "计入透视", `IF({#readable}=1,"${COUNTED_WORDS.yes}","${COUNTED_WORDS.no}")`, "被修订、无数据和不是数字的行不计"),
  helper("countedValue", "计入值", `IF({#readable}=1,{#amount},"")`, "换算成指标单位"),
];

/** "2018-03"; where periods of different length are added up, a quarter or a year stands apart from the month it ends in. */
function periodText(): FormulaText {
  const length = `IF({#mode}<>"相加","",IF({#spanMonths}=12,"${SPAN_WORDS.year}",IF({#spanMonths}=3,"${SPAN_WORDS.quarter}","")))`;
  return `IF({#month}=0,"${NO_PERIOD}",${monthCode("{#month}")}&${length})`;
}

/** The last row of its period. {name:revisions} counts the repeated rows of the table: without any, nothing is searched. */
function effectiveFormula(): FormulaText {
  const repeated = `IF({name:revisions}=0,FALSE,ISNUMBER(MATCH({#rowKey},{monthly.laterKey},0)))`;
  return `IF({#rowKey}=0,0,IF(${repeated},IF(SUMPRODUCT(MAX(({monthly.laterKey}={#rowKey})*{monthly.ordinal}))={#ordinal},1,0),1))`;
}

function valueKind(): FormulaText {
  return firstOf([
    ["ISERROR({#value})", "2"],
    [isOneOf(textOf("{#value}"), ["", ...MISSING_WORDS]), "0"],
    [`{#mode}="文字"`, "3"],
    [isNumber("{#value}"), "1"],
  ], "2");
}

/** Blank or the same text: 1. Else both units must stand in 单位表 with one base. */
function factorFormula(): FormulaText {
  const factor = "INDEX({units.factor},{#unitRow})/INDEX({units.factor},{#ownUnitRow})";
  return firstOf([
    [`OR({#indicatorRow}=0,{#unitText}="")`, "1"],
    [`{#unitText}=${ofIndicator("unitText", `""`)}`, "1"],
    ["OR({#unitRow}=0,{#ownUnitRow}=0)", "0"],
  ], `IFERROR(IF(INDEX({units.base},{#unitRow})=INDEX({units.base},{#ownUnitRow}),${factor},0),0)`);
}

/** The month for which the row counts towards the latest value, else 0. */
function currentMonth(): FormulaText {
  const first = `{#month}-IF({#mode}="相加",{#spanMonths},1)+1`;
  return `IF({#effective}=0,0,IF(AND({#valueKind}>0,{#month}<={name:reportMonth},${first}>=${ofIndicator("windowStartMonth", "0")},{#month}<=${ofIndicator("windowEndMonth", "0")}),{#month},0))`;
}

/** {name:wideRows} counts quarters and years of the table: without any, nothing is searched. */
function coveredFormula(): FormulaText {
  const inside = (months: number): FormulaText =>
    `ISNUMBER(MATCH(({#indicatorRow}*100000+{#month}-MOD({#month},${months})+${months - 1})*100+${months},{monthly.windowKey},0))`;
  return `IF(OR({#windowKey}=0,{#spanMonths}=12,{name:wideRows}=0),0,IF(${inside(12)},1,IF({#spanMonths}=3,0,IF(${inside(3)},1,0))))`;
}

function yearlyMonth(): FormulaText {
  const start = ofIndicator("yearlyStart", "0");
  return `IF(OR({#currentMonth}=0,{#mode}<>"逐年"),0,IF(AND({#currentMonth}>${start},MOD({#currentMonth}-${start},12)=0),{#currentMonth},0))`;
}

/** Row of the period directly before this one, of the same length; 0 if it holds no number. */
function previousRow(): FormulaText {
  return `IF({#rowKey}=0,0,IFERROR(MATCH({#rowKey}-{#spanMonths}*100,{monthly.valueKey},0),0))`;
}

/** Row of the last running total of the eleven months before this one: they are tried one by one. */
function earlierTotal(): FormulaText {
  const back = Array.from({ length: 11 }, (_, index) => index + 1);
  const before = back.reduceRight((rest, months) => `IFERROR(MATCH({#rowKey}-${months * 100},{monthly.valueKey},0),${rest})`, "0");
  return `IF(OR({#mode}<>"累计",{#readable}=0),0,${before})`;
}

/**
 * What the value is held against for a slip of the unit, 0 for nothing: the period before; of running totals the last one of the year in proportion to the
 * months, in January the year before; of the indicator's first row the baseline; nothing for ranks (src/domain/evaluate/unit-slip.ts).
 */
function slipBase(): FormulaText {
  const share = "(MOD({#month},12)+1)/(MOD(INDEX({monthly.month},{#earlierRow}),12)+1)";
  const inYear = `IF({#earlierRow}=0,FALSE,${SAME_YEAR})`;
  const total = `IF(${inYear},INDEX({monthly.amount},{#earlierRow})*${share},IFERROR(INDEX({monthly.amount},MATCH({#rowKey}-1200,{monthly.valueKey},0)),0))`;
  const kind = ofIndicator("kindText", `""`);
  const isFirst = `AND(${isNumber("INDEX({indicators.baseline},{#indicatorRow})")},MATCH({#indicatorRow},{monthly.indicatorRow},0)={#ordinal})`;
  const baseline = `IF(${isOneOf(kind, [KIND_WORDS.flow, KIND_WORDS.reduction])},0,IF(${isFirst},INDEX({indicators.baseline},{#indicatorRow}),0))`;
  const before = `IF({#previousRow}=0,${baseline},INDEX({monthly.amount},{#previousRow}))`;
  return `IF({#readable}=0,0,IF({#mode}="累计",${total},IF(${kind}="${KIND_WORDS.rank}",0,${before})))`;
}

/** A running total below the last one of the same year. A total of the year before is no bar: January starts anew. */
function fallsFormula(): FormulaText {
  return `IF({#earlierRow}=0,0,IF(AND(${SAME_YEAR},ROUND({#amount}-INDEX({monthly.amount},{#earlierRow}),10)<0),1,0))`;
}
