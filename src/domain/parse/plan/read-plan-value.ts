import type { Decimal } from "decimal.js";
import { ExactDecimal } from "../../exact-decimal.ts";
import type { ThresholdOperator } from "../../indicator.ts";
import { parseQuantity } from "../../quantity.ts";
import { isUnit } from "./split-unit.ts";

/** What the words around a number say about it: a place among others, an amount to go down by, a level to stay or come down to. */
export type ValueSense = "rank" | "reduction" | "ceiling" | null;

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
  /^(?:[/\-—–−~_…．.、·]*|N\/?A|null|无|缺|缺失|不详|待定|(?:暂|尚|目前|现)?(?:无|缺|没有|未有?)(?:统计|相关|最新|公布|发布|提供|监测|上报|填报)*(?:指标)?(?:数据|数|资料|数值|数据来源)?|数据(?:缺失|暂缺|待报)|(?:暂)?(?:未|待)(?:统计|核实|公布|发布|提供|上报|报|更新|核定|确认)(?:数据)?|(?:年底|年终)统计)$/iu;
/** Marks that point to a note below the table; "注" with or without a number, in brackets or not. A superscript counts only behind a digit or %. */
const FOOTNOTE = /[①-⑳*＊†‡※]|[(（[［]注\s*\d{0,2}[)）\]］]|[[［]\d{1,2}[\]］]$|注\d{0,2}$|(?<=[\d%％])[⁰¹²³⁴⁵⁶⁷⁸⁹]+$/gu;
const ABOUT_BEFORE = /^(?:大约|约为?|近|接近|将近)/u;
const ABOUT_AFTER = /(?:左右|上下|[余多])$/u;
/** 300多家, 1万余户: the number is a lower bound. */
const ABOUT_WITHIN = /^([\d,.]+[万亿]*)[余多](?=[^\d])/u;
const REACH = /^(?:力争)?(?:达到?|实现|完成|提高到|提升到|增加到|增长到|提高至|提升至|增至|建成)/u;
const CEILING = /^(?:控制在|降低?到|降低?至|下降到|下降至|压减到|压缩到|压缩至)/u;
const REDUCTION = /^(?:累计)?(?:下降|降低|减少|压减|削减|压缩|缩短)/u;
const RANK = /^(?:位居|排名|位列|居|列)?(?:全国|全省|全市|全区|国内|世界|全球)?(?:第|前)(\d+|[一二三四五六七八九十])(?:位|名)?$/u;
const NUMERALS = "〇一二三四五六七八九十";
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
  const marked = text.replace(FOOTNOTE, "").normalize("NFKC").trim();
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
  const place = RANK.exec(text.replace(/\s+/gu, ""))?.[1];
  if (place === undefined) return null;
  const value = new ExactDecimal(/\d/u.test(place) ? place : NUMERALS.indexOf(place));
  return { kind: "number", value, unit: "", op: null, approximate: false, scale: "", sense: "rank" };
}

function numberOf(text: string): PlanValue | null {
  const ceiling = CEILING.test(text);
  const reduction = !ceiling && REDUCTION.test(text);
  const level = text.replace(ceiling ? CEILING : reduction ? REDUCTION : REACH, "").trim();
  const bare = level.replace(ABOUT_BEFORE, "").replace(ABOUT_AFTER, "").replace(ABOUT_WITHIN, "$1").trim();
  const quantity = parseQuantity(bare);
  if (!quantity) return null;
  const scale = Object.hasOwn(SCALES, quantity.unit) ? (SCALES[quantity.unit] ?? 0) : 0;
  const unit = scale > 0 ? "" : quantity.unit;
  if (!isUnit(unit) && !/^[\p{Script=Han}a-z/]*$/iu.test(unit)) return null;
  if (!isUnit(unit) && unit.length > LONGEST_UNKNOWN_UNIT) return null;
  const value = scale > 0 ? quantity.value.times(new ExactDecimal(10).pow(scale)) : quantity.value;
  return { kind: "number", value, unit, op: quantity.op, approximate: bare !== level, scale: scale > 0 ? quantity.unit : "", sense: ceiling ? "ceiling" : reduction ? "reduction" : null };
}

function chineseLength(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}
