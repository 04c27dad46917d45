const UNIT_WORDS = /^(?:十|百|千|万|亿|十万|百万|千万|万亿)*(?:家|个|户|人|名|项|件|次|人次|家次|台|套|座|所|辆|条|处|张|种|部|款|站|元|美元|欧元|吨|公里|千米|米|亩|公顷|天|小时|年|倍|位|分|%|‰|元\/.+|吨\/.+|人\/.+|个\/.+|千瓦时|立方米|平方米|平方公里|微克\/立方米|Mbps|GB|TB|百分点|个百分点|标准煤|吨标准煤)(?:\/[^/]{1,6})?$/;

/** Name and unit of an indicator: "全省网络零售额(万亿元)" → 全省网络零售额, 万亿元. A bracket that holds no unit stays part of the name. */
export function splitUnit(printed: string): { readonly name: string; readonly unit: string } {
  const match = /^(.*?)\s*[（(]\s*(?:单位\s*[:：]\s*)?([^（）()]{1,12})\s*[）)]\s*$/.exec(printed) ?? /^(.*?)\s*[，,、/／]\s*(%|％|‰)\s*$/.exec(printed);
  const unit = match?.[2]?.replace("％", "%") ?? "";
  return match && UNIT_WORDS.test(unit) ? { name: match[1] ?? printed, unit } : { name: printed, unit: "" };
}
