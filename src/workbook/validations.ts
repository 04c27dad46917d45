import type { FormulaText, Validation } from "./description.ts";

/** A word of a list in 参数, by the key of its name. Blank stays allowed. */
export function fromList(name: string, what: string, style: Validation["style"] = "stop"): Validation {
  return { type: "list", name, style, title: `${what}不在清单`, message: `请从下拉清单中选择${what}。清单在“参数”表。` };
}

/** A number; text such as 暂无数据 may be insisted on and then counts as missing. */
export function number(what: string, style: Validation["style"] = "stop"): Validation {
  const tail = style === "warning" ? "确无数据请留空或填“暂无数据”，不要填0。" : "只填数字，不带单位。";
  return { type: "decimal", style, title: `${what}须为数字`, message: `${what}只能是数字。${tail}` };
}

/** A month as a real date, any day of it. */
export function month(what: string): Validation {
  return {
    type: "date", min: "1950-01-01", max: "2099-12-31", style: "stop", title: `${what}须为日期`,
    message: `${what}请按日期填写，如 2018-3 或 2018-3-1（季度、年度填其最后一个月）；不要填“2018年”之类的文字。`,
  };
}

export function date(what: string): Validation {
  return { type: "date", min: "1950-01-01", max: "2099-12-31", style: "stop", title: `${what}须为日期`, message: `${what}请按日期填写，如 2018-3-15。` };
}

export function text(what: string, max: number): Validation {
  return { type: "length", max, style: "stop", title: `${what}过长`, message: `${what}最多${max}个字。` };
}

export function custom(formula: FormulaText, title: string, message: string, style: Validation["style"] = "stop"): Validation {
  return { type: "custom", formula, style, title, message };
}
