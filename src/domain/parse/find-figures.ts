import type { EventFigure } from "../event.ts";
import { chineseNumeral } from "./chinese-numeral.ts";
import { halfWidth } from "./half-width.ts";

/** Units, longer first. 万 and 亿 before them belong to the unit: "2952万户" is 2952 万户. */
const UNITS =
  "个百分点|个工作日|个国家和地区|个国家|个省市|个地区|个类别|个大类|个产业|个方面|个领域|个环节|平方公里|平方米|平米|立方米|公里|千瓦时|千瓦|兆瓦|毫秒|标准箱|标箱|自然箱|" +
  "亿美元|美元|港元|欧元|元|人次|家次|班次|车次|小时|分钟|工作日|部门|方面|领域|行业|板块|举措|大类|公斤|千克|公顷|Mbps|Gbps|TEU|GB|TB|PB|" +
  "个|家|项|名|人|户|次|件|条|种|类|套|台|辆|座|所|张|份|部|册|笔|吨|亩|天|年|级|区|成|大|处|款|场|期|批|位|米|路|倍|单|只|头|株|棵|艘|架|根|枚|幅|篇|栋|间|宗|例|箱|粒|兆|秒|万|亿|%";
/** Around a number these make it a name, a date, an order or a version, not a count. */
const NAME_BEFORE = /(?:第|数|“十|“|[A-Za-z.+\-—–/]|\d|[年月])$/;
const DIGIT_FIGURE = new RegExp(`(?<!\\d)(\\d{1,3}(?:,\\d{3})+|\\d{1,15}(?!\\d))(\\.\\d{1,9})?\\s*(余|多|几)?\\s*([万亿]{0,2})(?:余|多|几)?\\s*(?:大(?=行业|领域|板块|举措|产业))?(${UNITS})`, "g");
/** Alone, 一 is an article ("一个平台", "一网通办"). */
const CHINESE_FIGURE = new RegExp(`([二两三四五六七八九十百千][一二两三四五六七八九十百千〇零]{0,6}|一(?=年))(?:余|多|几)?([万亿]{0,2})(?:余|多)?(?:大(?=行业|领域|板块|举措|产业))?(${UNITS})`, "g");
/** Set phrases in which a numeral counts nothing. */
const PHRASE_AFTER = /^(?:级甲等|级医院|级以上|来看|万户)/;
const WHAT_LENGTH = 20;

/** A figure and where it stands in the text: `at` is its first character, `printed` number, scale and unit with 余 or 多 between them. */
export interface LocatedFigure {
  readonly at: number;
  readonly printed: string;
  readonly figure: EventFigure;
}

/**
 * Counts, amounts and shares of an event with their units, as printed ("4000余名" → 4000 名, "八成以上" → 8 成, "五部门" → 5 部门). Dates, years, ordinals, names
 * (12315, 5G, 1+N) and versions are none. `what`: the words it counts, at most 20 characters.
 */
export function findFigures(text: string): readonly EventFigure[] {
  return locateFigures(text).map(({ figure }) => figure);
}

/** The same with their places, in the order of the text. */
export function locateFigures(text: string): readonly LocatedFigure[] {
  const shadow = halfWidth(text).replaceAll("％", "%");
  const found: LocatedFigure[] = [];
  for (const match of shadow.matchAll(DIGIT_FIGURE)) {
    const [whole, digits = "", fraction = "", , scale = "", unit = ""] = match;
    const value = Number(digits.replaceAll(",", "") + fraction);
    if (isCount(shadow, match.index, whole, unit, digits)) found.push({ at: match.index, printed: whole, figure: { value, unit: scale + unit, what: whatOf(shadow, match.index, whole, scale + unit) } });
  }
  for (const match of shadow.matchAll(CHINESE_FIGURE)) {
    const [whole, numeral = "", scale = "", unit = ""] = match;
    const value = chineseNumeral(numeral);
    if (value === null || !isCount(shadow, match.index, whole, unit, numeral) || !isChineseCount(shadow, match.index, whole, unit)) continue;
    found.push({ at: match.index, printed: whole, figure: { value, unit: scale + unit, what: whatOf(shadow, match.index, whole, scale + unit) } });
  }
  return found.sort((a, b) => a.at - b.at);
}

function isCount(text: string, at: number, whole: string, unit: string, number: string): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at + whole.length);
  // 数十家 is no ten; 总数1.78万个 is a count.
  const ahead = /\d/.test(number) ? before.replace(/数$/, "") : before;
  if (NAME_BEFORE.test(ahead) || PHRASE_AFTER.test(after)) return false;
  if (unit === "年") return number.length < 3 && !/^[代初底末]/.test(after);
  if (unit === "期" || unit === "路") return false;
  if (unit === "大" && /^(?:十[六七八九]|二十)$/.test(number)) return false; // 十九大 is a congress
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

/** Units whose number says how much of something named before it, not how many of what follows. */
const MEASURE = /^(?:%|成|倍|天|小时|分钟|毫秒|秒|工作日|个工作日|个百分点|[万亿]*(?:元|美元|港元|欧元|吨|千瓦时|千瓦|兆瓦|平方米|公里|单|标箱|TEU|Mbps|Gbps))$/;
/** Words between what is counted and its number. */
const VERB_TAIL = /(?:增长|提升|提高|下降|减少|缩短|压缩|提速|从|由|的|已|共|仅|还|再|近|超过?|突破|达到?|将|为|约|逾|不(?:低|少|超)(?:于|过)?|力争|增至|减至|降至|[到至了])+$/;

const VERB_HEAD = /^\s*(?:将|把|使|为|比|和|与|按照|建成|其中)/;
/** What is counted ends at a mark, a number, a further item or its verb. */
const BREAK = /[，。；、：（）()“”《》,;:\d]|$|印发|出台|发布|签署|联合|共同|正式|将|可(?!视|穿)|就能|齐聚|参[与加展会]|进行|实现|开展|发力|打造|落地|落户|在|以及|和/;

function whatOf(text: string, at: number, whole: string, unit: string): string {
  const behind = text.slice(at + whole.length, at + whole.length + 40).replace(/^(?:以上|以下|左右|的)/, "");
  const after = behind.slice(0, Math.max(0, behind.search(BREAK))).trim();
  if (after !== "" && !MEASURE.test(unit)) return after.slice(0, WHAT_LENGTH);
  const clause = /[^，。；、：（(“”《》,;:]*$/.exec(text.slice(Math.max(0, at - 30), at))?.[0] ?? "";
  // "办件时限从20天减至3天": behind the first number stands only a verb, what is counted stands before it.
  const parts = clause.split(/(?<![A-Za-z])\d[\d.,]*(?!G)(?:[万亿]*(?:个?工作日|天|小时|元|个|家|年|月|日))?/).map((part) => part.replace(VERB_TAIL, "").replace(VERB_HEAD, "").trim());
  const words = parts.reverse().find((part) => part.length > 1) ?? "";
  return (words === "" ? after : words).slice(-WHAT_LENGTH);
}
