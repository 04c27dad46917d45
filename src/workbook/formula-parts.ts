import type { FormulaText } from "./description.ts";

/** True for a number that was typed; not for TRUE, text, blank or an error. LibreOffice counts TRUE among the numbers, Excel does not. */
export function isNumber(cell: FormulaText): FormulaText {
  return `AND(ISNUMBER(${cell}),NOT(ISLOGICAL(${cell})))`;
}

/** The cell as trimmed text; "" for blank and for an error value. */
export function textOf(cell: FormulaText): FormulaText {
  return `IFERROR(TRIM(${cell}&""),"")`;
}

/**
 * The month number of a date, year × 12 + month − 1 as in the core; 0 where there is no date from 1950 to 2099. A year typed as a number (2018
 * is a day of 1905) and a month typed as one (201803) are no dates.
 */
export function monthOfDate(cell: FormulaText): FormulaText {
  return `IFERROR(IF(AND(${isNumber(cell)},${cell}>=18264,${cell}<73051),YEAR(${cell})*12+MONTH(${cell})-1,0),0)`;
}

/** The first day of a month number as a date. */
export function dateOfMonth(month: FormulaText): FormulaText {
  return `DATE(INT(${month}/12),MOD(${month},12)+1,1)`;
}

/** A month number in words, "2018年3月". TEXT is not used: its format codes follow the language of the machine. */
export function monthWords(month: FormulaText): FormulaText {
  return `INT(${month}/12)&"年"&(MOD(${month},12)+1)&"月"`;
}

/** A month number as "2018-03", which sorts as text. */
export function monthCode(month: FormulaText): FormulaText {
  return `INT(${month}/12)&IF(MOD(${month},12)<9,"-0","-")&(MOD(${month},12)+1)`;
}

/** Row (from 1) at which a text stands in a column, 0 if nowhere. MATCH would read * ? ~ as wildcards: they are escaped. */
export function rowOfText(text: FormulaText, column: FormulaText): FormulaText {
  return `IFERROR(MATCH(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${text},"~","~~"),"*","~*"),"?","~?"),${column},0),0)`;
}

/** True where the text is one of the words. */
export function isOneOf(text: FormulaText, words: readonly string[]): FormulaText {
  return `OR(${words.map((word) => `${text}="${word}"`).join(",")})`;
}

/** The first reason whose condition holds, else `otherwise` (a formula). */
export function firstOf(cases: readonly (readonly [condition: FormulaText, result: FormulaText])[], otherwise: FormulaText): FormulaText {
  return cases.reduceRight((rest, [condition, result]) => `IF(${condition},${result},${rest})`, otherwise);
}
