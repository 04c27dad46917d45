import { REGIONS, type Region } from "../../event.ts";

/** Two letters a province (GB/T 2260), for the identifiers of a plan's indicators. */
const INITIALS: Readonly<Record<Region, string>> = {
  北京: "BJ", 天津: "TJ", 河北: "HE", 山西: "SX", 内蒙古: "NM", 辽宁: "LN", 吉林: "JL", 黑龙江: "HL", 上海: "SH", 江苏: "JS", 浙江: "ZJ", 安徽: "AH", 福建: "FJ", 江西: "JX",
  山东: "SD", 河南: "HA", 湖北: "HB", 湖南: "HN", 广东: "GD", 广西: "GX", 海南: "HI", 重庆: "CQ", 四川: "SC", 贵州: "GZ", 云南: "YN", 西藏: "XZ", 陕西: "SN", 甘肃: "GS",
  青海: "QH", 宁夏: "NX", 新疆: "XJ", 香港: "HK", 澳门: "MO", 台湾: "TW",
};
/** 指标: for plans that name no province. */
const OTHER = "ZB";

/** The prefix of a plan's identifiers: the province named first in the first of the texts that names one. */
export function planPrefix(texts: readonly string[]): string {
  for (const text of texts) {
    const [first] = REGIONS.filter((region) => text.includes(region)).sort((a, b) => text.indexOf(a) - text.indexOf(b));
    if (first !== undefined) return INITIALS[first];
  }
  return OTHER;
}
