import type { Decimal } from "decimal.js";
import { ExactDecimal } from "../../exact-decimal.ts";
import type { ThresholdOperator } from "../../indicator.ts";
import { parseQuantity } from "../../quantity.ts";
import { chineseNumeral } from "../chinese-numeral.ts";
import { isUnit } from "./split-unit.ts";

/** What the words around a number say about it: a place among others, an amount to go down or up by, a level to stay or come down to. */
export type ValueSense = "rank" | "reduction" | "ceiling" | "growth" | null;

/**
 * What a value cell holds. `missing`: a sign of no value, never zero. `words`: a sentence, no number. `unclear`: digits that are not one number (a
 * range, two numbers, "1,23"). `scale`: what multiplied
 * a number printed without a unit (万: 1.5万 is 15000), else "".
 */
export type PlanValue =
  | { readonly kind: "number"; readonly value: Decimal; readonly unit: string; readonly op: ThresholdOperator | null; readonly approximate: boolean; readonly scale: string; readonly sense: ValueSense }
  | { readonly kind: "missing" }
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "unclear"; readonly text: string };

const MISSING =
  /^(?:[/\\\-—–−~_…．.、·]*|N\/?A|null|无|缺|缺失|暂缺|不详|待定|不适用|(?:正在)?统计中|正在统计|(?:暂|尚|目前|现)?(?:无|缺|没有|未有?)(?:统计|相关|最新|公布|发布|提供|监测|上报|填报)*(?:指标)?(?:数据|数|资料|数值|数据来源)?|数据(?:缺失|暂缺|待报)|(?:暂|尚)?(?:未|待)(?:年底|年终|年报|国家|全国)?(?:开展)?(?:统计|核实|核定|公布|发布|提供|上报|报|更新|确认|反馈)(?:数据)?|(?:年底|年终)统计)$/iu;
/** Marks that point to a note below the table; "注" with or without a number, in brackets or not. A superscript counts only behind a digit or %. */
const FOOTNOTE = /[①-⑳*＊†‡※]|[(（[［]注\s*\d{0,2}[)）\]］]|[[［]\d{1,2}[\]］]$|注\d{0,2}$|(?<=[\d%％])[⁰¹²³⁴⁵⁶⁷⁸⁹]+$/gu;
const ABOUT_BEFORE = /^(?:大约|约为?|近|接近|将近)/u;
const ABOUT_AFTER = /(?:左右|上下|[余多])$/u;
/** 300多家, 1万余户: the number is a lower bound. */
const ABOUT_WITHIN = /^([\d,.]+[万亿]*)[余多](?=[^\d])/u;
const REACH = /^(?:力争)?(?:达到?|实现|完成|提高到|提升到|增加到|增长到|提高至|提升至|增至|建成|新增|新建|建设|培育|覆盖(?=[\d.]+%$))/u;
/** Further words for comparisons that quantity.ts knows by their signs. */
const COMPARISONS: readonly (readonly [RegExp, string])[] = [
  [/^(?:至少|最少|不小于|不[得应]?(?:低|少|小)于|⩾)/u, "≥"], [/^(?:至多|最多|不多于|不[得应]?(?:超过|高于|多于|大于)|⩽)/u, "≤"], [/(?:之内|及以内)$/u, "以内"],
];
const CEILING = /^(?:控制在|降低?到|降低?至|下降到|下降至|压减到|压缩到|压缩至)/u;
/** What an amount of change is measured against: 较2015年下降18%. */
const AGAINST = /^(?:[较比](?:(?:19|20)\d{2}年|上年|去年|基期)(?:度|底|末)?)?(?:累计|同比|年均)?/u;
const REDUCTION = /^(?:下降|降低|减少|压减|削减|压缩|缩短)/u;
const GROWTH = /^(?:增长|增加|提高|提升|上升)(?=[\d.])/u;
const RANK = /^(?:力争|争取|确保|保持|稳定|稳居|进入|跻身|达到|位居|排名|位列|居|列|在)*(?:全国|全省|全市|全区|国内|世界|全球|同类城市|中西?部|西部|东部)?(?:排名)?(?:(?:第|前)(\d+|[一二三四五六七八九十]{1,3})(?:位|名)?|[首榜][位首])$/u;
/** Values that the five-year plans set in square brackets are totals of the five years: a number, no mark of a note. */
const BRACKETED = /^[[［【〔]([^[\]［］【】〔〕]{1,20})[\]］】〕]$/u;
/** A prefix alone (1.5万) scales the number; the unit stands elsewhere. */
const SCALES: Readonly<Record<string, number>> = { 千: 3, 万: 4, 亿: 8, 万亿: 12 };
/** From so many Chinese characters on, a cell without a readable number is a sentence. */
const SENTENCE = 4;
const LONGEST_UNKNOWN_UNIT = 4;
/** No number with its words is longer: a longer cell is text, whatever it holds. */
const LONGEST_VALUE = 60;

/** Reads a cell of a value column. Nothing is guessed: what is not one number is `words` or `unclear`. */
export function readPlanValue(printed: string): PlanValue {
  const text = printed.trim();
  if (text.length > LONGEST_VALUE) return { kind: "words", text };
  const marked = text.replace(BRACKETED, "$1").replace(FOOTNOTE, "").normalize("NFKC").trim();
  const unmarked = withoutRemark(marked);
  if (MISSING.test(unmarked)) return { kind: "missing" };
  return rankOf(unmarked) ?? numberOf(unmarked) ?? (chineseLength(unmarked) >= SENTENCE ? { kind: "words", text } : wordOrUnclear(unmarked, text));
}

function wordOrUnclear(unmarked: string, text: string): PlanValue {
  return { kind: /\d/u.test(unmarked) ? "unclear" : "words", text };
}

/** "100%(全覆盖)" → "100%", "暂无数据(待统计)" → "暂无数据", "300(家)" → "300家"; a bracket with digits may change the value and stays. */
function withoutRemark(text: string): string {
  const bracket = /^(.+)\(([^()\d]{1,30})\)$/u.exec(text);
  if (!bracket) return text;
  const [, before = "", inner = ""] = bracket;
  return isUnit(inner.trim()) ? before.trim() + inner.trim() : before.trim();
}

function rankOf(text: string): PlanValue | null {
  const match = RANK.exec(text.replace(/\s+/gu, ""));
  if (match === null) return null;
  const [, place = "1"] = match;
  const number = /\d/u.test(place) ? place : chineseNumeral(place);
  if (number === null) return null;
  const value = new ExactDecimal(number);
  return { kind: "number", value, unit: "", op: null, approximate: false, scale: "", sense: "rank" };
}

function numberOf(text: string): PlanValue | null {
  const change = changeOf(text);
  const sense = change?.sense ?? (CEILING.test(text) ? "ceiling" : null);
  const amount = (change?.amount ?? text.replace(sense === "ceiling" ? CEILING : REACH, "")).trim();
  const level = COMPARISONS.reduce((said, [words, sign]) => said.replace(words, sign), amount);
  const bare = level.replace(ABOUT_BEFORE, "").replace(ABOUT_AFTER, "").replace(ABOUT_WITHIN, "$1").trim();
  const quantity = parseQuantity(bare);
  if (!quantity) return null;
  const scale = Object.hasOwn(SCALES, quantity.unit) ? (SCALES[quantity.unit] ?? 0) : 0;
  const unit = scale > 0 ? "" : quantity.unit;
  if (!isUnit(unit) && !/^[\p{Script=Han}a-z/]*$/iu.test(unit)) return null;
  if (!isUnit(unit) && unit.length > LONGEST_UNKNOWN_UNIT) return null;
  const value = scale > 0 ? quantity.value.times(new ExactDecimal(10).pow(scale)) : quantity.value;
  return { kind: "number", value, unit, op: quantity.op, approximate: bare !== level, scale: scale > 0 ? quantity.unit : "", sense };
}

/** "较2015年下降18%" → 18% down. Growth in what is no per cent (增加到, 增长3家) is a level or asked. */
function changeOf(text: string): { readonly sense: "reduction" | "growth"; readonly amount: string } | null {
  if (CEILING.test(text)) return null;
  const change = text.replace(AGAINST, "");
  if (REDUCTION.test(change)) return { sense: "reduction", amount: change.replace(REDUCTION, "") };
  return GROWTH.test(change) && /%|百分点/u.test(change) ? { sense: "growth", amount: change.replace(GROWTH, "") } : null;
}

function chineseLength(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}
