import type { FormulaText } from "../description.ts";
import { firstOf, isNumber, monthWords, textOf } from "../formula-parts.ts";
import { KIND_WORDS, STANDING_WORDS } from "../words.ts";
import { rateText } from "./verdict-steps.ts";

/**
 * 核对: the first finding about the row (inputs, then data, then the printed rate), "一致" where the printed rate agrees with the recomputed
 * one, "" where there is nothing to compare.
 */
export function checkFormula(): FormulaText {
  return firstOf([
    ["{#active}=0", `""`],
    [`{#setup}<>""`, "{#setup}"],
    [`COUNTIFS({targetVersions.unusableRow},{#ordinal})>0`, `"目标版本表有"&COUNTIFS({targetVersions.unusableRow},{#ordinal})&"行不可用，未采用"`],
    [`AND({#mode}="相加",{#unreadableRows}>0)`, `"月度数据有"&{#unreadableRows}&"行不可用"`],
    [`AND({#mode}="逐年",{#use}="不可用")`, `"逐年降幅缺年份或单位不可换算"`],
    [`AND({#use}="不可用",ISNUMBER({#rawValue}),{#kindText}="${KIND_WORDS.rank}")`, `"名次须为正整数"`],
    [`AND({#use}="不可用",ISNUMBER({#rawValue}))`, `"数值超过上限"`],
    [`AND({#use}="不可用",{#mode}<>"文字")`, `"最新值不是数字或单位不可换算"`],
    [`{#use}="部分"`, `"窗口内缺"&({#latestMonth}-{#windowStartMonth}+1-{#knownMonths})&"个月"`],
    ["{#falls}>0", `"累计数有"&{#falls}&"处回落"`],
    [`AND(${textOf("{#handVerdict}")}<>"",{#kindText}<>"${KIND_WORDS.qualitative}")`, `"人工判定只用于定性指标，未采用"`],
  ], printedCheck());
}

/** The printed rate against the recomputed one, to the printed number of decimals, as of the month it was printed for (every month where that is blank). */
function printedCheck(): FormulaText {
  const printed = textOf("{#completionPrinted}");
  const bare = `SUBSTITUTE(SUBSTITUTE(${printed},"%",""),"％","")`;
  const typedNumber = isNumber("{#completionPrinted}");
  // A number typed as 130% is 1.3 in the cell; a text "130%" is read as 130.
  const points = `IF(${typedNumber},{#completionPrinted}*100,VALUE(${bare}))`;
  const decimals = `IF(OR(${typedNumber},ISERROR(FIND(".",${bare}))),0,LEN(${bare})-FIND(".",${bare}))`;
  const agrees = `ABS(${points}-{#completion}*100)<=0.5*10^-${decimals}+1E-9`;
  return firstOf([
    [`OR(${printed}="",${printed}="/",NOT(ISNUMBER({#completion})))`, `""`],
    ["AND({#printedMonth}>0,{#printedMonth}<>{#latestMonth})", `""`],
  ], `IFERROR(IF(${agrees},"一致","公布"&IF(${typedNumber},${rateText("{#completionPrinted}")},${printed})&"，重算"&{#rateText}),"公布完成率不是数字")`);
}

/** Which version of the target is in force, since when, from what it was changed and by which document; "" where there are no versions. */
function versionText(): FormulaText {
  const of = (key: string): FormulaText => textOf(`INDEX({targetVersions.${key}},{#versionRow})`);
  const changed = `IF({#targetBefore}={#targetNow},"","由"&{#targetBefore}&${textOf("{#unit}")}&"调整")&"为"&{#targetNow}&${textOf("{#unit}")}`;
  const basis = `IF(${of("basis")}="","","，依据"&${of("basis")})`;
  return `IF({#versionRow}=0,"","；目标自"&${monthWords("{#versionMonth}")}&"起"&${changed}&IF(${of("version")}="","","（"&${of("version")}&"）")&${basis})`;
}

/** Why a row does not count; "" for an empty one. */
function outOfUse(): FormulaText {
  return firstOf([
    [`{#standing}="${STANDING_WORDS["not-yet"]}"`, `${monthWords("{#usedMonth}")}&"起用，报告期不计"`],
    [`{#standing}="${STANDING_WORDS.retired}"`, `"自"&${monthWords("{#retiredMonth}")}&"停用，报告期不计"`],
  ], `""`);
}

/** 说明: formula with its numbers, expectation, missing report. Every status shows its working (design §4). */
export function noteFormula(): FormulaText {
  const how = firstOf([
    [`{#mode}="相加"`, `"窗口"&{#knownMonths}&"个月合计"`],
    [`{#mode}="累计"`, `"累计数"`],
    [`{#mode}="逐年"`, `"逐年复合"`],
  ], `"最新值"`);
  const rate = firstOf([
    ["{#hasBaseline}=1", `"("&{#rawValue}&"-"&{#baseline}&")/("&{#targetNow}&"-"&{#baseline}&")"`],
    ["{#sign}=1", `{#rawValue}&"/"&{#targetNow}`],
  ], `"1-("&{#rawValue}&"-"&{#targetNow}&")/|"&{#targetNow}&"|"`);
  const working = firstOf([
    [`{#mode}="文字"`, `IF(${textOf("{#handVerdict}")}<>"","人工判定","定性指标，待人工判定")`],
    [`{#use}="无"`, `"截至报告期无数据"`],
    [`{#use}="不可用"`, `"最新数据不能判定"`],
    [`{#kindText}="${KIND_WORDS.threshold}"`, `${how}&{#rawValue}&"，要求"&IF({#opText}="",IF({#sign}=1,">=","<="),{#opText})&{#targetNow}`],
    ["ISNUMBER({#rate})", `${how}&"，完成率="&SUBSTITUTE(${rate},"--","+")&"="&${rateText("{#rate}")}`],
  ], `${how}&{#rawValue}&"，目标"&{#targetNow}&"，无完成率"`);
  const expected = `IF(ISNUMBER({#expectation}),"；时序"&${rateText("{#expectation}")}&IF({#due}=1,"（已到期）",""),"")`;
  const unreported = `IF(AND({#unreported}=1,{#latestMonth}>0),"；报告期未报，最新为"&${monthWords("{#latestMonth}")},"")`;
  return `IF({#active}=0,${outOfUse()},IFERROR(${working}&${expected}&${versionText()}&${unreported},""))`;
}
