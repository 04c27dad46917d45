import { helper } from "../columns.ts";
import type { ColumnDescription, FormulaText } from "../description.ts";
import { firstOf } from "../formula-parts.ts";
import { KIND_WORDS } from "../words.ts";

/** Rows of 月度数据表 that belong to this indicator. */
const MINE = "{monthly.indicatorRow},{#position}";

/** The largest month of this indicator in a column of month numbers, 0 if none. One pass over 月度数据表. */
function lastMonthIn(column: FormulaText): FormulaText {
  return `SUMPRODUCT(MAX(({monthly.indicatorRow}={#position})*${column}))`;
}

/**
 * The latest value as of 报告期 (first table of design §4), step by step. `rawValue` is "" where what was reported gives no number; `use` says
 * 无 (nothing known), 整 (can be judged), 部分 (an added flow with a hole) or 不可用 (to show, not to judge).
 */
export const LATEST_VALUE_COLUMNS: readonly ColumnDescription[] = [
  helper("lastMonth", "末行期序", `IF({#position}=0,0,${lastMonthIn("{monthly.currentMonth}")})`),
  helper("yearlyStart", "逐年起点", yearlyStart(), "逐年降幅：基期；无基期则首行前一年"),
  helper("yearlyLast", "逐年末期", `IF(OR({#position}=0,{#mode}<>"逐年"),0,${lastMonthIn("{monthly.yearlyMonth}")})`),
  helper("latestMonth", "最新期序", `IF({#active}=0,0,IF({#yearlyLast}>0,{#yearlyLast},{#lastMonth}))`, "不在用的为0，不取数"),
  helper("latestRow", "最新行", `IF({#latestMonth}=0,0,IFERROR(MATCH({#position}*100000+{#latestMonth},{monthly.currentKey},0),0))`),
  helper("unreadableRows", "不可用行", `IF({#mode}="相加",COUNTIFS(${MINE},{monthly.unreadable},1),0)`),
  helper("knownMonths", "已知月数", `IF({#mode}="相加",SUMIFS({monthly.countedMonths},${MINE}),0)`),
  helper("yearlyRows", "逐年行数", `IF({#yearlyLast}=0,0,COUNTIFS(${MINE},{monthly.yearlyMonth},">0",{monthly.readable},1))`),
  helper("rawValue", "取值", rawValue()),
  helper("use", "可判性", useFormula()),
  helper("falls", "回落数", `IF({#mode}="累计",COUNTIFS(${MINE},{monthly.currentMonth},">0",{monthly.fallsBelow},1),0)`),
];

function yearlyStart(): FormulaText {
  const first = "999999-SUMPRODUCT(MAX(({monthly.indicatorRow}={#position})*({monthly.currentMonth}>0)*(999999-{monthly.currentMonth})))";
  return `IF({#mode}<>"逐年",0,IF({#baselineMonth}>0,{#baselineMonth},${first}-12))`;
}

function rawValue(): FormulaText {
  const last = `IF(INDEX({monthly.readable},{#latestRow})=1,INDEX({monthly.amount},{#latestRow}),"")`;
  return firstOf([
    [`OR({#latestRow}=0,{#mode}="文字")`, `""`],
    // Adding decimals leaves noise in the 16th digit; 12 places take it off before anything is compared.
    [`{#mode}="相加"`, `IF({#unreadableRows}>0,"",ROUND(SUMIFS({monthly.countedAmount},${MINE}),12))`],
    [`{#mode}="逐年"`, compounded()],
  ], last);
}

/** 1 − ∏(1 − r) over every year since the start, by logarithms; a year missing or unreadable leaves no value. */
function compounded(): FormulaText {
  const yearly = `${MINE},{monthly.yearlyMonth},">0"`;
  const sign = `IF(MOD(COUNTIFS(${yearly},{monthly.remaining},"<0"),2)=1,-1,1)`;
  const product = `IF(COUNTIFS(${yearly},{monthly.remaining},0)>0,0,${sign}*EXP(SUMIFS({monthly.remainingLog},${yearly})))`;
  return `IF(OR({#yearlyLast}=0,{#rateFactor}=0,{#yearlyRows}<>({#yearlyLast}-{#yearlyStart})/12),"",IFERROR(ROUND((1-${product})/{#rateFactor},12),""))`;
}

/** A value above its natural cap, or a rank that is no whole number from 1, is an error of the data and is not judged. */
function useFormula(): FormulaText {
  const aboveCap = `IF(ISNUMBER({#cap}),{#rawValue}-{#cap}>1E-13*ABS({#cap}),FALSE)`;
  const noRank = `AND({#kindText}="${KIND_WORDS.rank}",OR({#rawValue}<1,{#rawValue}<>INT({#rawValue})))`;
  return firstOf([
    ["{#latestRow}=0", `"无"`],
    [`OR({#setup}<>"",NOT(ISNUMBER({#rawValue})))`, `"不可用"`],
    [`IFERROR(OR(${aboveCap},${noRank}),TRUE)`, `"不可用"`],
    [`AND({#mode}="相加",{#knownMonths}<>{#latestMonth}-{#windowStartMonth}+1)`, `"部分"`],
  ], `"整"`);
}
