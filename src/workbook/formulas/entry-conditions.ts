import type { FormulaText } from "../description.ts";
import { isNumber, isOneOf } from "../formula-parts.ts";
import { KIND_WORDS } from "../words.ts";

/**
 * What 校验 asks about a value that can be read: the checks of src/domain/evaluate/entry-checks.ts that a row can make without a search over the table. Only for
 * rows that belong to an indicator. A jump against the usual change, and a total that does not add up, take a search a row: the pane makes them.
 */
const KIND = own("kindText");
const IS_RANK = `${KIND}="${KIND_WORDS.rank}"`;
const HAS_CAP = isNumber(own("cap"));
/** 100 % in the indicator's unit; an error where that is no ratio. */
const WHOLE = `1/${own("rateFactor")}`;

export const NO_RANK: FormulaText = `IF({#readable}=0,FALSE,AND(${IS_RANK},OR({#amount}<1,{#amount}<>INT({#amount}))))`;

/** Above the cap; without one a ratio above 100 %, where neither target nor baseline nor an earlier value is. */
export const ABOVE_CAP: FormulaText = `IF(OR({#readable}=0,${IS_RANK}),FALSE,IF(${HAS_CAP},ROUND({#amount}-${own("cap")},10)>0,`
  + `IF(OR(${KIND}<>"${KIND_WORDS.ratio}",${own("rateFactor")}=0),FALSE,IFERROR(IF(ROUND({#amount}-${WHOLE},10)<=0,FALSE,`
  + `IF(OR(${isAboveWhole("target")},${isAboveWhole("baseline")}),FALSE,${earlier(`">"&${WHOLE}`)}=0)),FALSE))))`;

/** A negative amount, count or share, where neither target nor baseline nor an earlier value is negative. */
export const BELOW_ZERO: FormulaText = `IF({#readable}=0,FALSE,IF({#amount}>=0,FALSE,`
  + `IF(NOT(OR(${isOneOf(KIND, [KIND_WORDS.stock, KIND_WORDS.flow])},AND(${KIND}="${KIND_WORDS.ratio}",${HAS_CAP}))),FALSE,`
  + `IF(OR(${isNegative("target")},${isNegative("baseline")}),FALSE,${earlier(`"<0"`)}=0))))`;

/** Nearly 10ⁿ times what it is held against (n ≠ 0): log₁₀ of the ratio is within 0.1 of a whole number (SLIP_TOLERANCE of the core). */
export const UNIT_SLIP: FormulaText = slip("LOG10(ABS({#amount}/{#slipBase}))");

function slip(magnitude: FormulaText): FormulaText {
  return `IF({#slipBase}=0,FALSE,IFERROR(AND(ROUND(${magnitude},0)<>0,ABS(${magnitude}-ROUND(${magnitude},0))<=0.1),FALSE))`;
}

/** A column of the row's own indicator. */
function own(key: string): FormulaText {
  return `INDEX({indicators.${key}},{#indicatorRow})`;
}

function isAboveWhole(key: string): FormulaText {
  return `IF(${isNumber(own(key))},ROUND(${own(key)}-${WHOLE},10)>0,FALSE)`;
}

function isNegative(key: string): FormulaText {
  return `IF(${isNumber(own(key))},${own(key)}<0,FALSE)`;
}

/** How many earlier values of the indicator fulfil the condition. Searched only where the value itself is odd. */
function earlier(condition: FormulaText): FormulaText {
  return `COUNTIFS({monthly.indicatorRow},{#indicatorRow},{monthly.readable},1,{monthly.month},"<"&{#month},{monthly.amount},${condition})`;
}
