import type { Action, Claim, Region, Theme } from "../event.ts";
import { classifyThemes } from "./classify-themes.ts";
import { findRegions, type RegionMention } from "./find-regions.ts";
import type { PreparedLexicon } from "./prepare-lexicon.ts";

/** Regions enumerated as one subject: "北京、河北、内蒙等地". Positions are in the sentence; `to` is behind "等省市自治区". */
interface Enumeration {
  readonly regions: readonly Region[];
  readonly from: number;
  readonly to: number;
}

const JOINT = /^\s*(?:、|和|与|及|以及)?\s*$/;
const TAIL = /^\s*等?\s*(?:(?:\d+|[一二两三四五六七八九十]+)个?)?(?:省、市、自治区|省（市）|省\(市\)|省市自治区|省区市|省市区|省市|省区|省份|省|自治区|地区|地方|各地|地|市)?/;
/** A region behind these words is no subject: "与北京企业合作", "在上海举行". */
const NO_SUBJECT = /[与对向在给为由]|同(?!时)|来自/;
/** Before the subject of a clause stand at most a few words of time or connection. */
const LEAD_LENGTH = 12;
/** "签署协议的有北京、上海。": the predicate stands before the enumeration. */
const INVERTED = /(?:还|主要)?(?:有|包括|：|:)\s*$/;

/**
 * What an introductory paragraph says of regions, in printed order, one claim for each clause and theme or action. A clause that names a field is a theme
 * ("推动工业互联网发展" → 制造; “互联网+医疗”、“互联网+教育” are two), one that names only what was done an action (签署协议, 推出平台, 出台文件). Sentences
 * without a region, or with one that is not their subject, claim nothing.
 */
export function readClaims(text: string, lexicon: PreparedLexicon): readonly Claim[] {
  return text.split(/[。；;！\n]/).flatMap((sentence) => readSentence(sentence, lexicon));
}

function readSentence(sentence: string, lexicon: PreparedLexicon): Claim[] {
  const subjects = enumerations(sentence, lexicon).filter((enumeration) => isSubject(enumeration, sentence));
  return subjects.flatMap((subject, i) => {
    const after = sentence.slice(subject.to, subjects[i + 1]?.from ?? sentence.length);
    const lead = leadOf(subject, sentence);
    const predicate = /[^\s，,、]/.test(after) || !INVERTED.test(lead) ? after : lead;
    return readPredicate(predicate, lexicon).map((claim) => ({ ...claim, regions: subject.regions }));
  });
}

function enumerations(sentence: string, lexicon: PreparedLexicon): Enumeration[] {
  const groups: RegionMention[][] = [];
  for (const mention of findRegions(sentence, lexicon)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && JOINT.test(sentence.slice(endOf(last), mention.index))) group.push(mention);
    else groups.push([mention]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    const last = group.at(-1);
    if (!first || !last) return [];
    const tail = TAIL.exec(sentence.slice(endOf(last)))?.[0] ?? "";
    return [{ regions: [...new Set(group.map(({ region }) => region))], from: first.index, to: endOf(last) + tail.length }];
  });
}

function endOf(mention: RegionMention): number {
  return mention.index + mention.name.length;
}

/** The words between the last comma and the enumeration. */
function leadOf(enumeration: Enumeration, sentence: string): string {
  return sentence.slice(Math.max(0, enumeration.from - LEAD_LENGTH * 4), enumeration.from).split(/[，,]/).at(-1) ?? "";
}

function isSubject(enumeration: Enumeration, sentence: string): boolean {
  const lead = leadOf(enumeration, sentence);
  return INVERTED.test(lead) || (lead.length <= LEAD_LENGTH && !NO_SUBJECT.test(lead));
}

type Said = { readonly kind: "theme"; readonly name: Theme } | { readonly kind: "action"; readonly name: Action };

/** The first part of the predicate that says anything; what follows it explains ("…平台，推动互联网在农业、交通领域落地"). */
function readPredicate(predicate: string, lexicon: PreparedLexicon): Said[] {
  for (const part of predicate.split(/[，,]/)) {
    const said = readPart(part, lexicon);
    if (said.length > 0) return said;
  }
  return [];
}

/** These make a clause an action whatever field it names. */
const DONE: readonly (readonly [RegExp, Action])[] = [
  [/签署|签订|签约|合作协议|战略合作|备忘录/, "签约合作"],
  [/平台|上线|开通|投入使用/, "平台上线"],
];
/** These only where no field is named: "出台医疗政策" is about 健康. */
const ELSE_DONE: readonly (readonly [RegExp, Action])[] = [
  [/试点|示范/, "试点示范"],
  [/举办|召开|举行|峰会|论坛|会议/, "会议活动"],
  [/出台|印发|发布|制定|文件|政策|意见|方案|规划|措施/, "政策发布"],
  [/成效|进展|成果/, "进展通报"],
];

function readPart(part: string, lexicon: PreparedLexicon): Said[] {
  const action = actionIn(part, DONE);
  if (action) return [{ kind: "action", name: action }];
  const themes = themesNamed(part, lexicon);
  if (themes.length > 0) return themes.map((name) => ({ kind: "theme", name }));
  const other = actionIn(part, ELSE_DONE);
  return other ? [{ kind: "action", name: other }] : [];
}

function actionIn(part: string, rules: readonly (readonly [RegExp, Action])[]): Action | undefined {
  return rules.find(([pattern]) => pattern.test(part))?.[1];
}

/** The field of each item of the enumeration. */
function themesNamed(part: string, lexicon: PreparedLexicon): Theme[] {
  const named = part.split(/、|和|与|以及|及/).flatMap((item) => classifyThemes(item, "地区", [], lexicon).slice(0, 1));
  return [...new Set(named)].filter((theme) => theme !== "其他");
}
