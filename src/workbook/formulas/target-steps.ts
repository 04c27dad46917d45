import { helper } from "../columns.ts";
import type { ColumnDescription, FormulaText } from "../description.ts";
import { isNumber, monthOfDate, textOf } from "../formula-parts.ts";

/** The newest usable version of this indicator from before or at a month: its month number, 0 without one. */
function versionMonth(limit: FormulaText): FormulaText {
  return `SUMPRODUCT(MAX(({targetVersions.indicatorRow}={#position})*({targetVersions.usableMonth}<=${limit})*{targetVersions.usableMonth}))`;
}

/** Of several versions that begin in one month the lowest row holds. */
function versionRow(month: FormulaText): FormulaText {
  return `IF(${month}=0,0,SUMPRODUCT(MAX(({targetVersions.indicatorRow}={#position})*({targetVersions.usableMonth}=${month})*{targetVersions.ordinal})))`;
}

function ofVersion(key: string, row: FormulaText, otherwise: FormulaText): FormulaText {
  return `IF(${row}=0,${otherwise},INDEX({targetVersions.${key}},${row}))`;
}

/** A blank cell would come out of IF as zero. */
const OWN_TARGET = `IF(${isNumber("{#target}")},{#target},${textOf("{#target}")})`;

/** The target by which 报告期 is judged (design §4, the core's in-force.ts): everything that compares with a target reads these columns. */
export const TARGET_COLUMNS: readonly ColumnDescription[] = [
  helper("versionMonth", "版本生效序", `IF({#position}=0,0,${versionMonth("{name:reportMonth}")})`, "报告期及以前最近生效的目标版本，无则0"),
  helper("versionRow", "版本行", versionRow("{#versionMonth}"), "在目标版本表的行次；同月两版以后行为准"),
  helper("targetNow", "目标值现行", ofVersion("target", "{#versionRow}", OWN_TARGET), "报告期执行的目标值，全部判定用它"),
  helper("targetMonth", "目标期序现行", targetMonth(), "年×12+月−1，无则0；版本未写目标期的沿用本表"),
  helper("hasTarget", "有目标值", `IF(${isNumber("{#targetNow}")},1,0)`),
  helper("versionBefore", "前版行", `IF({#versionMonth}=0,0,${versionRow(`(${versionMonth("({#versionMonth}-1)")})`)})`, "现行版本以前执行的版本"),
  helper("targetBefore", "调整前目标值", `IF({#versionRow}=0,"",${ofVersion("target", "{#versionBefore}", OWN_TARGET)})`),
];

function targetMonth(): FormulaText {
  const own = monthOfDate("{#targetPeriod}");
  return `IF({#versionRow}=0,${own},IF(INDEX({targetVersions.targetMonth},{#versionRow})>0,INDEX({targetVersions.targetMonth},{#versionRow}),${own}))`;
}
