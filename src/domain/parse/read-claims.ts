import { REGIONS, type Action, type Claim, type Region, type Theme } from "../event.ts";
import { classifyThemes } from "./classify-themes.ts";
import type { PreparedLexicon } from "./prepare-lexicon.ts";

const NAMES = [...REGIONS.map((region) => ({ name: region as string, region })), { name: "内蒙", region: "内蒙古" as Region }].sort((a, b) => b.name.length - a.name.length);
const NAME = NAMES.map(({ name }) => `${name}(?:省|市|自治区|壮族自治区|回族自治区|维吾尔自治区)?`).join("|");
/** "北京、河北、山东等省市" and what is said of them, up to the next comma or stop. */
const STATEMENT = new RegExp(`((?:${NAME})(?:(?:、|和|与|及|以及)(?:${NAME}))*)(?:等)?(?:\\d+个?)?(?:省市自治区|省区市|省市|省份|省区|省|市|地区|地|自治区)?([^，,；;。]{2,})`, "g");
/** What a clause says was done. A document of its own theme is told apart before: "出台医疗政策" is about 健康. */
const ACTIONS: readonly (readonly [Action, RegExp])[] = [
  ["签约合作", /签署|签约|签订|合作协议|战略合作/],
  ["平台上线", /(?:推出|上线|开通|建成|启用|搭建)[^，。]*平台/],
  ["试点示范", /试点|示范/],
  ["会议活动", /举办|召开|举行|峰会|论坛/],
  ["政策发布", /出台|印发|发布|制定|文件|政策|意见|方案/],
];

/**
 * What an introduction says of regions: each clause that lists regions is a claim on a theme ("福建、湖南等地推动工业互联网发展" → 制造) or, where it names no field,
 * on an action ("…签署战略合作协议" → 签约合作). Clauses without a list of regions are none.
 */
export function readClaims(text: string, lexicon: PreparedLexicon): readonly Claim[] {
  return [...text.matchAll(STATEMENT)].flatMap((match) => {
    const regions = regionsOf(match[1] ?? "");
    return claimsOf(match[2] ?? "", lexicon).map((claim) => ({ ...claim, regions }));
  });
}

function regionsOf(list: string): readonly Region[] {
  const regions = list.split(/、|和|与|以及|及/).flatMap((item) => NAMES.find(({ name }) => item.startsWith(name))?.region ?? []);
  return [...new Set(regions)];
}

type Named = { readonly kind: "theme"; readonly name: Theme } | { readonly kind: "action"; readonly name: Action };

function claimsOf(predicate: string, lexicon: PreparedLexicon): Named[] {
  const action = ACTIONS.find(([, pattern]) => pattern.test(predicate))?.[0];
  if (action === "签约合作" || action === "平台上线") return [{ kind: "action", name: action }];
  const themes = themesOf(predicate, lexicon);
  if (themes.length > 0) return themes.map((name) => ({ kind: "theme", name }));
  return action ? [{ kind: "action", name: action }] : [];
}

/** The field of each item of an enumeration ("“互联网+医疗”、“互联网+教育”" are two). */
function themesOf(predicate: string, lexicon: PreparedLexicon): readonly Theme[] {
  const items = predicate.split(/、|和|与|以及|及/).flatMap((item) => classifyThemes(item, "地区", [], lexicon).slice(0, 1));
  return [...new Set(items)].filter((theme) => theme !== "其他");
}
