/** What plan tables count and measure in, without the prefixes 十 百 千 万 亿 and without a denominator. */
const BASES =
  "家次|户次|人次|班次|车次|架次|场次|批次|列次|航次|家|个|户|人|名|项|件|次|台套|台/套|台|套|座|所|辆|条|处|张|种|部|款|站|只|支|篇|册|例|起|宗|头|根|架|艘|线|对|片|株|期|批|届|场|门|间|栋|幢|盏|" +
  "节|课时|学时|堂|集|首|本|卷|份|笔|单|类|级|床|床位|车位|工位|席|席位|羽|枚|块|幅|尾|列|班|班级|端口|机架|标准机架|词条|样本|村|镇|乡|镇街|县|市|街道|社区|园区|企业|条次|航线|" +
  "芯公里|皮长公里|吨公里|人公里|公里|千米|平方公里|平方千米|平方米|平米|立方米|米|亩|公顷|吨标准煤|标准煤|标煤|吨|千克|公斤|克|毫克|微克|升|标准箱|标箱|TEU|" +
  "天|个?工作日|日|小时|分钟|秒|毫秒|个?月|年|岁|倍|位|分|分贝|元|人民币|美元|欧元|日元|港元|千瓦时|千瓦|兆瓦|千伏安|瓦|度|" +
  "个百分点|百分点|%|‰|Mbps|Gbps|Tbps|kbps|Mbit/s|Gbit/s|PFLOPS|EFLOPS|MB|GB|TB|PB|EB|MW|GW|kWh|kW|m2|m3|km";
const UNIT = new RegExp(`^(?:十|百|千|万|亿|十万|百万|千万|万亿)*(?:${BASES})(?:\\/[^/\\s]{1,8})?$`, "iu");
/** A remark that may stand beside the unit in its bracket: （%，累计）. */
const SEPARATOR = /[,，;；]/u;
const LONGEST_UNIT = 16;

/** Whether a text is a unit as printed: 家, 万亿元, 万元/人, 吨标准煤/万元, %. */
export function isUnit(text: string): boolean {
  return text.length <= LONGEST_UNIT && UNIT.test(text);
}

/** The unit in a bracket's text: "单位：亿元", "%，累计"; "" where it holds none (2017年, 乡). */
export function unitWithin(text: string): string {
  const parts = text.normalize("NFKC").split(SEPARATOR).map((part) => part.replace(/^\s*(?:计量)?单位\s*:?/u, "").trim());
  return parts.find(isUnit) ?? "";
}

/**
 * Name and unit of an indicator: "全省网络零售额(万亿元)" → 全省网络零售额, 万亿元; "覆盖率、%" too. A bracket that holds no unit, or does not end the
 * name, stays part of it: 城镇（乡）卫生院.
 */
export function splitUnit(printed: string): { readonly name: string; readonly unit: string } {
  const text = printed.trim();
  const open = Math.max(text.lastIndexOf("("), text.lastIndexOf("（"));
  if (open > 0 && /[)）]$/u.test(text)) {
    const unit = unitWithin(text.slice(open + 1, -1));
    if (unit !== "") return { name: text.slice(0, open).trim(), unit };
  }
  const tail = /[,，、/／\s]([^,，、/／\s]{1,8})$/u.exec(text.slice(-10));
  const unit = tail?.[1]?.normalize("NFKC") ?? "";
  const name = tail ? text.slice(0, text.length - tail[0].length).trim() : "";
  return name !== "" && isUnit(unit) ? { name, unit } : { name: text, unit: "" };
}
