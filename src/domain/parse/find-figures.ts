import type { EventFigure } from "../event.ts";
import { chineseNumeral } from "./chinese-numeral.ts";
import { halfWidth } from "./half-width.ts";

/** Units, longer first. 万 and 亿 before them belong to the unit: "2952万户" is 2952 万户. */
const UNITS =
  "个百分点|个工作日|个国家和地区|个国家|个省市|个地区|个类别|个大类|个产业|个方面|个领域|个环节|平方公里|平方米|立方米|公里|亿美元|美元|元|人次|家次|小时|分钟|工作日|部门|方面|领域|行业|板块|举措|大类|" +
  "个|家|项|名|人|户|次|件|条|种|类|套|台|辆|座|所|张|份|部|册|笔|吨|亩|天|年|级|区|成|大|处|款|场|期|批|位|米|路|万|亿|%|％";
/** Around a number these make it a name, a date, an order or a version, not a count. */
const NAME_BEFORE = /(?:第|“十|“|[A-Za-z.+\-—–/]|\d|[年月])$/;
const DIGIT_FIGURE = new RegExp(`(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?\\s*(余|多|几)?\\s*([万亿]{0,2})(?:余|多|几)?\\s*(?:大(?=行业|领域|板块|举措|产业))?(${UNITS})`, "g");
/** Alone, 一 is an article ("一个平台", "一网通办"). */
const CHINESE_FIGURE = new RegExp(`([二两三四五六七八九十百千][一二两三四五六七八九十百千〇零]{0,6}|一(?=年))(?:余|多|几)?([万亿]{0,2})(?:余|多)?(?:大(?=行业|领域|板块|举措|产业))?(${UNITS})`, "g");
/** Set phrases in which a numeral counts nothing. */
const PHRASE_AFTER = /^(?:级甲等|级医院|级以上|来看)/;
const WHAT_LENGTH = 12;

/**
 * Counts, amounts and shares of an event with their units, as printed ("4000余名" → 4000 名, "八成以上" → 8 成, "五部门" → 5 部门). Dates, years, ordinals, names
 * (12315, 5G, 1+N) and versions are none. `what`: the words it counts, at most 12 characters.
 */
export function findFigures(text: string): readonly EventFigure[] {
  const shadow = halfWidth(text);
  const found: { at: number; figure: EventFigure }[] = [];
  for (const match of shadow.matchAll(DIGIT_FIGURE)) {
    const [whole, digits = "", fraction = "", , scale = "", unit = ""] = match;
    const value = Number(digits.replaceAll(",", "") + fraction);
    if (isCount(shadow, match.index, whole, unit, digits)) found.push({ at: match.index, figure: { value, unit: scale + unit, what: whatOf(shadow, match.index, whole, unit) } });
  }
  for (const match of shadow.matchAll(CHINESE_FIGURE)) {
    const [whole, numeral = "", scale = "", unit = ""] = match;
    const value = chineseNumeral(numeral);
    if (value === null || !isCount(shadow, match.index, whole, unit, numeral) || !isChineseCount(shadow, match.index, whole, unit)) continue;
    found.push({ at: match.index, figure: { value, unit: scale + unit, what: whatOf(shadow, match.index, whole, unit) } });
  }
  return found.sort((a, b) => a.at - b.at).map(({ figure }) => figure);
}

function isCount(text: string, at: number, whole: string, unit: string, number: string): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at + whole.length);
  if (NAME_BEFORE.test(before) || PHRASE_AFTER.test(after)) return false;
  if (unit === "年") return number.length < 3 && !/^[代初底末]/.test(after);
  if (unit === "期" || unit === "路") return false;
  if (unit === "大" && /^(?:厅|学|会|数据|众|型|力|大)/.test(after)) return false;
  return !/^月/.test(after);
}

/** Chinese numerals stand in many set phrases (一次, 三农, 四级远程): only the counters that count things there are taken. */
function isChineseCount(text: string, at: number, whole: string, unit: string): boolean {
  if (["个", "家", "项", "名", "人", "条", "种", "类", "大", "成", "年", "天", "区", "级", "部门", "方面", "领域", "行业", "板块", "举措", "产业", "大类"].includes(unit) || unit.startsWith("个")) {
    const after = text.slice(at + whole.length, at + whole.length + 2);
    if (unit === "级") return /^联/.test(after);
    if (unit === "区") return /[内辖]$/.test(text.slice(Math.max(0, at - 1), at));
    if (unit === "人") return false;
    return true;
  }
  return /[万亿]/.test(whole);
}

function whatOf(text: string, at: number, whole: string, unit: string): string {
  const after = /^(?:以上|以下|左右|的)?([^，。；、：）)”》\d]*)/.exec(text.slice(at + whole.length))?.[1] ?? "";
  const before = /([^，。；、：（(“《\d]*?)(?:将|达到?|为|约|近|超过?|不(?:低|少|超)(?:于|过)|力争|到)*$/.exec(text.slice(Math.max(0, at - 30), at))?.[1] ?? "";
  const words = /^(?:%|％|成|天|小时|个工作日|个百分点)$/.test(unit) || after.trim() === "" ? before.slice(-WHAT_LENGTH) : after.slice(0, WHAT_LENGTH);
  return words.trim();
}
