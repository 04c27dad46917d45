import { parseUnit } from "../domain/unit.ts";
import type { TableRow } from "./description.ts";
import { DIMENSIONLESS, RATIO_UNIT } from "./words.ts";

/** Units a new workbook can convert: those of plan tables and of monthly returns. Factors come from the core, so that both convert alike. */
const COMMON_UNITS = [
  RATIO_UNIT, "%", "‰", "百分点", "个百分点", "元", "万元", "百万元", "千万元", "亿元", "百亿元", "千亿元", "万亿元", "元/人", "万元/人",
  "美元", "万美元", "亿美元", "万亿美元", "个", "万个", "百个", "千个", "家", "百家", "千家", "万家", "户", "万户", "亿户", "人", "万人", "亿人", "人次", "万人次", "亿人次",
  "家次", "万家次", "件", "万件", "亿件", "项", "万项", "次", "万次", "亿次", "台", "万台", "套", "万套", "辆", "万辆", "条", "万条", "吨", "千克", "万吨", "亿吨",
  "米", "千米", "公里", "万公里", "平方米", "公顷", "平方公里", "亩", "万亩", "千瓦时", "万千瓦时", "亿千瓦时", "千瓦", "万千瓦", "兆瓦", "Mbps", "Gbps", "Tbps",
] as const;

export function seedUnitRows(): TableRow[] {
  return COMMON_UNITS.map(unitRow);
}

/** Rows for the units that occur in a plan's indicators and data but are not in `present`: each once, in order. */
export function missingUnitRows(units: readonly (string | undefined)[], present: readonly string[] = COMMON_UNITS): TableRow[] {
  const known = new Set<string>(present);
  return units.flatMap((printed) => {
    const unit = (printed ?? "").trim();
    if (unit === "" || known.has(unit)) return [];
    known.add(unit);
    return [unitRow(unit)];
  });
}

/** 万亿元 → base 元, factor 10¹². */
function unitRow(unit: string): TableRow {
  const { dimension, exponent } = parseUnit(unit);
  return { unit, base: dimension === "" ? DIMENSIONLESS : dimension, factor: Number(`1e${exponent}`) };
}
