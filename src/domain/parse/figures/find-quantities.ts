import { chineseNumeral } from "../chinese-numeral.ts";
import { locateFigures } from "../find-figures.ts";
import { halfWidth } from "../half-width.ts";

/** A number in a sentence with its place. `unit` "" for ranks and fractions; `what`: the words it counts. */
export interface Quantity {
  readonly at: number;
  readonly end: number;
  readonly value: number;
  readonly valuePrinted: string;
  readonly unit: string;
  readonly what: string;
  readonly form: "amount" | "rank" | "fraction";
}

/** 居全国第一, 位列全国第二、第一, 全球第三大. */
const RANK = /(?:全国|全球|全省|世界|国内|各省|省份|副省级城市|同类城市)(?:排名|排位|位居|各省)?第([一二三四五六七八九十]{1,3}|\d{1,3})(?!批|次|届|个|家|部|条|期|届)((?:[、和]第(?:[一二三四五六七八九十]{1,3}|\d{1,3}))*)/gu;
const FURTHER_RANK = /第([一二三四五六七八九十]{1,3}|\d{1,3})/gu;
const FRACTION = /(?<![\d/.])(\d{1,2})\/(\d{1,2})(?![\d/.])|([二三四五六七八九十])分之([一二三四五六七八九])/gu;
/** Further counters of evaluation reports: 3086多路 (视频), 1706门 (课程), 610万升. */
const FURTHER = /(?<![\d.第])(\d{1,3}(?:,\d{3})+|\d{1,15})(\.\d{1,9})?(?:余|多)?([万亿]{0,2})(?:余|多)?(路|帧|颗|本|卷|门|升|口|节|堂|集|首|盏|杆|词条|端口)(?!户|公交)/gu;
const LONGEST_SUBJECT = 20;
/** Spans of time in Chinese numerals name plans and periods (三年行动, 十年), they count nothing; 超过千万 is a class. */
const NO_COUNT = /^[^\d]+(?:年|天|个月|大|级|区)$|^[千百十]?[万亿]$/u;
/** 25个产业集群, 80个国家: what is counted is no part of the unit here. */
const COUNTED_WITH_UNIT = /^([万亿]*个)(?!百分点|工作日|月).+$/u;
/** A meeting is a 场, a meeting held a 场次. */
const TIMES = /^(?:[场批班车架户家人]|列)$/u;
const NUMBER = /^(?:[\d,.]+|[一二两三四五六七八九十百千〇零]+)/u;

/** The numbers of a sentence in order: counts, amounts and shares (find-figures.ts), ranks and fractions. */
export function findQuantities(sentence: string): readonly Quantity[] {
  const shadow = halfWidth(sentence).replaceAll("％", "%");
  const amounts = locateFigures(sentence).flatMap(({ at, printed, figure }): Quantity[] => {
    if (NO_COUNT.test(printed) || shadow[at - 1] === "第") return [];
    const valuePrinted = NUMBER.exec(printed)?.[0] ?? printed;
    const end = at + printed.length;
    const times = shadow[end] === "次" && TIMES.test(figure.unit.slice(-1));
    const counted = COUNTED_WITH_UNIT.exec(figure.unit);
    const unit = times ? `${figure.unit}次` : (counted?.[1] ?? figure.unit);
    const what = counted === null ? figure.what : `${figure.unit.slice(unit.length)}${nounAfter(sentence, end)}`;
    return [{ at, end: times ? end + 1 : end - figure.unit.length + (counted === null ? figure.unit.length : unit.length), value: figure.value, valuePrinted, unit, what, form: "amount" }];
  });
  const further = [...shadow.matchAll(FURTHER)].map((match): Quantity => {
    const [whole, digits = "", fraction = "", scale = "", unit = ""] = match;
    const value = Number(digits.replaceAll(",", "") + fraction);
    return { at: match.index, end: match.index + whole.length, value, valuePrinted: digits + fraction, unit: scale + unit, what: clauseBefore(sentence, match.index), form: "amount" };
  });
  const bare = amounts.filter(({ at }) => !further.some((other) => at >= other.at && at < other.end));
  return [...bare, ...further, ...batches(shadow), ...ranks(shadow), ...fractions(shadow)].sort((a, b) => a.at - b.at);
}

/** 两批 counts; 首批 and 第三批 order. */
function batches(text: string): Quantity[] {
  return [...text.matchAll(/(?<![第首])([两三四五六七八九十])批(?!次|准|发|量)/gu)].flatMap((match): Quantity[] => {
    const [whole, numeral = ""] = match;
    const value = chineseNumeral(numeral);
    return value === null ? [] : [{ at: match.index, end: match.index + whole.length, value, valuePrinted: numeral, unit: "批", what: clauseBefore(text, match.index), form: "amount" }];
  });
}

function ranks(text: string): Quantity[] {
  return [...text.matchAll(RANK)].flatMap((match) =>
    [...match[0].matchAll(FURTHER_RANK)].flatMap(([printed, numeral = ""], i): Quantity[] => {
      const value = /\d/u.test(numeral) ? Number(numeral) : chineseNumeral(numeral);
      const at = match.index + i;
      return value === null ? [] : [{ at, end: match.index + match[0].length, value, valuePrinted: printed, unit: "", what: clauseBefore(text, match.index), form: "rank" }];
    }));
}

function fractions(text: string): Quantity[] {
  return [...text.matchAll(FRACTION)].flatMap((match): Quantity[] => {
    const [printed, over, under, whole, part] = match;
    const [top, bottom] = over === undefined ? [chineseNumeral(part ?? ""), chineseNumeral(whole ?? "")] : [Number(over), Number(under)];
    if (top === null || bottom === null || bottom === 0 || top >= bottom) return [];
    return [{ at: match.index, end: match.index + printed.length, value: top / bottom, valuePrinted: printed, unit: "", what: clauseBefore(text, match.index), form: "fraction" }];
  });
}

function clauseBefore(text: string, at: number): string {
  return /[^，。；、：]*$/u.exec(text.slice(Math.max(0, at - LONGEST_SUBJECT), at))?.[0] ?? "";
}

function nounAfter(text: string, end: number): string {
  return /^\p{Script=Han}{0,10}/u.exec(text.slice(end))?.[0] ?? "";
}
