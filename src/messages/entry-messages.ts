import type { EntryCheckCode } from "../domain/evaluate/entry-checks.ts";
import { ENTRY_CHECK_CODES } from "../domain/evaluate/entry-checks.ts";
import { fillTemplate, type Language } from "./wording.ts";

/** Codes of app/cycle/progress.ts beside those of the checks; a test holds the lists against each other (messages may import domain only). */
const OPEN_POINT_EXTRAS = ["missing", "no-data", "lagging"] as const;
export const OPEN_POINT_MESSAGES = [...ENTRY_CHECK_CODES, ...OPEN_POINT_EXTRAS] as const;
type OpenPointCode = EntryCheckCode | (typeof OPEN_POINT_EXTRAS)[number];

/** Codes of app/cycle/read-pasted.ts; a test holds the lists against each other. */
export const PASTE_MESSAGES = [
  "heading", "unknown-indicator", "ambiguous-name", "repeated", "no-value", "not-a-value", "several-values", "count-differs", "not-due", "reason-missing",
] as const;

/** What was found, why it is asked about, what to do. Templates as in wording.ts. */
export interface EntryWording {
  readonly what: string;
  readonly why: string;
  readonly advice: string;
}

interface EntryMessages {
  readonly points: Readonly<Record<OpenPointCode, EntryWording>>;
  /** Beside "jump": how the usual changes were known. */
  readonly jumpByHistory: string;
  readonly jumpByLimit: string;
  readonly paste: Readonly<Record<(typeof PASTE_MESSAGES)[number], string>>;
  readonly progress: string;
}

type Facts = Readonly<Record<string, string | number>>;

const EXPLAIN = "核对后更正，或在“说明”中写明原因。";
const zhCN: EntryMessages = {
  points: {
    "not-a-number": { what: "“{value}”不是数字。", why: "不是数字的值不参与计算，指标会成为“无法判定”。", advice: "只填一个数；没有数据请填“暂无”，补充的话写在“说明”中。" },
    "unit-not-convertible": { what: "单位“{unit}”不能换算成“{expected}”。", why: "不能换算的值不参与计算，指标会成为“无法判定”。", advice: "改用能换算的单位；新单位先加到“参数”的单位表。" },
    "future-month": { what: "{period}还没有到，现在是{today}。", why: "未来月份不会有实际值。", advice: "检查“期”是否选错；预计数不要填在这里。" },
    "rank-not-integer": { what: "排名{value}不是从 1 起的整数。", why: "排名只能是第 1、2、3……位。", advice: "填名次；得分、指数请填到相应的指标。" },
    "above-cap": { what: "{value}超过了上限{cap}。", why: "比率、覆盖率等一般不会超过上限；多为分子分母口径不一或单位填错。", advice: EXPLAIN },
    negative: { what: "{value}是负数。", why: "这个指标以往的值、目标值和基期值都不是负数。", advice: EXPLAIN },
    "total-falls": { what: "累计数{value}小于{lastPeriod}的{last}。", why: "同一年的累计数不会减少，除非以前的数被更正。", advice: "确认填的是累计数而不是当月数；以前的数有误时先更正以前的月份，或在“说明”中写明原因。" },
    "total-mismatch": { what: "{parts} = {sum}，与{period}的{total}相差{difference}。", why: "上期累计加本月应等于本期累计，各月相加应等于季度、年度数。", advice: "核对这几个数，更正填错的一个；数据被修订过的，在“说明”中写明。" },
    "unit-slip": { what: "{value}约为上次（{lastPeriod}，{last}）的{times}。", why: "相差十倍、百倍、万倍，多为单位填错，如把“元”填成“万元”。", advice: "核对单位；确实如此的，在“说明”中写明原因。" },
    jump: { what: "{value}比上次（{lastPeriod}，{last}）变动{change}。", why: "", advice: EXPLAIN },
    missing: { what: "本月没有填报。", why: "关闭月份前，每个应报指标都要有值或有交代。", advice: "补填；没有数据的填“暂无”并在“说明”中写明原因和预计时间。" },
    "no-data": { what: "填报为没有数据，还没有说明原因。", why: "报告会列出缺数的指标，原因要留在台账里备查。", advice: "在“说明”中写明为什么没有、预计什么时候有。" },
    lagging: { what: "截至本月的状态是“{status}”，还没有说明原因。", why: "报告的滞后清单要列出每项的原因。", advice: "在本月的“说明”中写明原因和措施。" },
  },
  jumpByHistory: "通常的变动在{from}到{to}之间（按以往{changes}次变动的中位数和离散程度）。",
  jumpByLimit: "以往的数还不够多，变动超出{from}到{to}就请核对。",
  paste: {
    heading: "是表头，没有写入。",
    "unknown-indicator": "“指标”表里没有这个编号或名称；请改成与“指标”表一致后再粘贴。",
    "ambiguous-name": "有几个指标同名；请改用编号。",
    repeated: "这个指标前面已经有一行，只写入了前一行；请删去多余的一行。",
    "no-value": "只有名称，没有值；请把值一列也选上。",
    "not-a-value": "值不是数字，也不是“暂无”；请直接在表中填写。",
    "several-values": "有几个数，分不清哪个是本期值；请只复制名称和本期值两列。",
    "count-differs": "行数与本月的指标行数不同，为免错位全部没有写入；请带上名称或编号一列再粘贴。",
    "not-due": "本月不用报这个指标（季度或年度指标）；请在季末、年末的月份填报。",
    "reason-missing": "本月已关闭；请写明修改原因后再粘贴。",
  },
  progress: "{filled} / {expected} 已填[，无数据 {noData} 项]",
};

const EXPLAIN_EN = "Check it and correct it, or give the reason in 说明.";
const enUS: EntryMessages = {
  points: {
    "not-a-number": { what: "“{value}” is no number.", why: "What is no number is not calculated with; the indicator becomes undecided.", advice: "Enter one number; where there are no data enter 暂无 and put further words into 说明." },
    "unit-not-convertible": { what: "The unit “{unit}” does not convert to “{expected}”.", why: "Such a value is not calculated with; the indicator becomes undecided.", advice: "Use a unit that converts; add a new one to 单位表 in 参数 first." },
    "future-month": { what: "{period} has not come yet; it is {today}.", why: "A month to come has no actual value.", advice: "Check the month; do not enter forecasts here." },
    "rank-not-integer": { what: "Rank {value} is no whole number from 1.", why: "A rank is first, second, third and so on.", advice: "Enter the place; scores belong to their own indicator." },
    "above-cap": { what: "{value} is above the limit {cap}.", why: "Shares and coverage hardly exceed it; mostly numerator and denominator differ in scope, or the unit is wrong.", advice: EXPLAIN_EN },
    negative: { what: "{value} is negative.", why: "Neither the target, the baseline nor any earlier value of this indicator is.", advice: EXPLAIN_EN },
    "total-falls": { what: "The running total {value} is below {last} of {lastPeriod}.", why: "A running total does not fall within a year, unless an earlier one was corrected.", advice: "See that it is the total, not the month; correct an earlier month first if that was wrong, or give the reason in 说明." },
    "total-mismatch": { what: "{parts} = {sum}, {difference} off {total} of {period}.", why: "The last total and this month make this total; months make the quarter and the year.", advice: "Check these numbers and correct the wrong one; say so in 说明 if data were revised." },
    "unit-slip": { what: "{value} is about {times} the last one ({last}, {lastPeriod}).", why: "Ten, a hundred or ten thousand times is mostly a slip of the unit, such as 元 for 万元.", advice: "Check the unit; if it is so, give the reason in 说明." },
    jump: { what: "{value} is {change} against the last one ({last}, {lastPeriod}).", why: "", advice: EXPLAIN_EN },
    missing: { what: "Nothing was reported for this month.", why: "Before the month is closed every indicator due has a value or a word about it.", advice: "Enter it; where there are no data enter 暂无 and say in 说明 why, and when they will come." },
    "no-data": { what: "Reported as without data, no reason given.", why: "The report lists what is missing; the reason is kept in the ledger.", advice: "Say in 说明 why there are none and when they will come." },
    lagging: { what: "As of this month it stands at {status}, no reason given.", why: "The report gives a reason for each lagging indicator.", advice: "Give reason and measures in 说明 of this month." },
  },
  jumpByHistory: "Usual changes are between {from} and {to} (median and spread of {changes} earlier ones).",
  jumpByLimit: "There is little history yet: changes beyond {from} to {to} are asked about.",
  paste: {
    heading: "is a heading; not written.",
    "unknown-indicator": "is no 编号 or name of the sheet 指标; make it the same and paste again.",
    "ambiguous-name": "is the name of several indicators; use the 编号.",
    repeated: "is there a second time; only the first was written. Delete one of them.",
    "no-value": "is a name without a value; select the column of values too.",
    "not-a-value": "has neither a number nor 暂无; enter it in the sheet.",
    "several-values": "has several numbers; copy only the name and the value of this period.",
    "count-differs": "belongs to a column with more or fewer lines than the month has rows; nothing was written lest values slip. Paste it with names or 编号.",
    "not-due": "is not due this month (quarterly or yearly); enter it in the last month of its period.",
    "reason-missing": "belongs to a closed month; give the reason for the change and paste again.",
  },
  progress: "{filled} / {expected} filled in[, {noData} without data]",
};

/** What is odd about a value, or open in a month: three sentences. */
export function wordOpenPoint(code: OpenPointCode, facts: Facts, language: Language = "zh-CN"): EntryWording {
  const messages = messagesIn(language);
  const { what, why, advice } = messages.points[code];
  const told = typeof facts["power"] === "number" ? { ...facts, times: wordTimes(facts["power"], language) } : facts;
  const reason = code === "jump" ? (facts["changes"] === 0 ? messages.jumpByLimit : messages.jumpByHistory) : why;
  return { what: fillTemplate(what, told), why: fillTemplate(reason, told), advice: fillTemplate(advice, told) };
}

/** 4 → "1万倍", "10,000 times"; -2 → "百分之一", "1/100 of". */
function wordTimes(power: number, language: Language): string {
  const size = Math.abs(power);
  if (language === "en-US") {
    const factor = `1${"0".repeat(size)}`.replace(/\B(?=(?:\d{3})+$)/gu, ",");
    return power > 0 ? `${factor} times` : `1/${factor} of`;
  }
  const [unit, rest] = size >= 8 ? ["亿", size - 8] : size >= 4 ? ["万", size - 4] : ["", size];
  if (power > 0) return `1${"0".repeat(rest)}${unit}倍`;
  return `${["", "十", "百", "千"][rest] ?? `1${"0".repeat(rest)}`}${unit}分之一`;
}

/** Why a pasted line went nowhere; to be shown behind its number and text. */
export function wordPasteReason(code: (typeof PASTE_MESSAGES)[number], language: Language = "zh-CN"): string {
  return messagesIn(language).paste[code];
}

/** "18 / 22 已填". */
export function wordProgress({ filled, expected, noData }: { readonly filled: number; readonly expected: number; readonly noData: number }, language: Language = "zh-CN"): string {
  return fillTemplate(messagesIn(language).progress, { filled, expected, ...(noData === 0 ? {} : { noData }) });
}

function messagesIn(language: Language): EntryMessages {
  return language === "en-US" ? enUS : zhCN;
}
