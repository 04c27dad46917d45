import type { Section } from "../event.ts";

const NUMBERED = /^(?:#+\s*)?(?:[一二三四五六七八九十]{1,3}\s*[、.．]|第[一二三四五六七八九十]部分[：:、\s]?|[（(][一二三四五六七八九十][）)])\s*/;
/** Ends of a table of contents line: leader dots with or without the page number, or a page number after a gap. */
const CONTENTS_LINE = /(?:(?:\.{3,}|…{2,}|·{3,}|．{3,})\s*\d{0,3}|\s\d{1,3}|\t\d+)\s*$/;
const SUBJECTS: readonly (readonly [Section, RegExp])[] = [
  ["专题", /专题|专栏|特别关注/],
  ["峰会", /峰会|会议|论坛|大会|展会/],
  ["企业", /企业|运营商|公司/],
  ["部委", /部委|国务院|中央|国家部门|国家层面/],
  ["地区", /各省|各地|地方|地区|省市|区域|省级/],
];
/** Words that headings without a number may be made of; anything else makes a title of a summit or a sentence. */
const HEADING_WORDS =
  /国家|中央|部委|部门|国务院|层面|全国|各省|各地|省市|自治区|区域|地方|地区|省级|政府|电信|运营商|互联网|相关|重点|主要|企业|公司|政策|落实|发展|推进|情况|动态|动向|进展|举措|措施|参与|行业|峰会|会议|论坛|大会|展会|活动|专题|专栏|特别关注|两会|信息|监测|重要|本期|本月|[和与及、“”"‘’+＋·：:\s（）()]/g;

/**
 * The section that a line heads, or null. Headings vary from month to month (一、国家部委“互联网+”政策落实情况 / 部委动态 / 会议论坛 / 五、“两会”专题);
 * lines of the table of contents repeat them and head nothing (reports.md).
 */
export function readSectionHeading(line: string): Section | null {
  const text = line.trim();
  if (text.length === 0 || text.length > 45 || CONTENTS_LINE.test(text) || /[。；！？]/.test(text)) return null;
  const numbered = NUMBERED.test(text);
  const words = text.replace(NUMBERED, "").replace(/^#+\s*/, "");
  // 国务院 alone is the label of its events.
  const plain = words.replace(HEADING_WORDS, "") === "" && words.length >= 2 && words !== "国务院";
  if (!numbered && !plain) return null;
  return SUBJECTS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** True for a line of the table of contents. */
export function isContentsLine(line: string): boolean {
  return /^(?:[一二三四五六七八九十]{1,3}\s*[、.．]|第[一二三四五六七八九十]部分)/.test(line.trim()) && CONTENTS_LINE.test(line.trim());
}

/** What the label's cell of a table's header row says the table is about. 单位 may head any table: it means ministries only where no heading stands above (`unit-column`). */
export function sectionOfHeaderCell(text: string, open: Section | null): Section | null {
  const words = text.replace(/\s/g, "");
  if (words.length > 12) return null;
  if (/企业|公司|运营商/.test(words)) return "企业";
  if (/峰会|会议|论坛|大会/.test(words)) return "峰会";
  if (/部委|部门/.test(words)) return "部委";
  if (/地区|省|地方|区域/.test(words)) return "地区";
  return /单位|机构/.test(words) ? (open ?? "部委") : null;
}
