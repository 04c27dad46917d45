import { findRegions } from "./find-regions.ts";
import type { PreparedCompany, PreparedLexicon } from "./prepare-lexicon.ts";

/** After a carrier's word these make an ordinary noun of it: 移动支付, 移动终端, 电信业务. */
const ORDINARY = /^(?:支付|终端|互联|应用|医疗|政务|办公|端|式|通信|网络|客户端|电商|执法|警务|阅读|运营商|业务|诈骗|行业|用户|技术|基站|智能)/;

/** Brands that are also part of other words: 阿里地区 is in 西藏, 五级联通 is a verb. */
const OTHER_WORD = /^(?:阿里(?:地区|地委|行署)|[级互直]联通)/;

/**
 * The company that a statement of the company section is about, or null. Brands and subsidiaries count for their company (阿里云, 支付宝 → 阿里巴巴; 苏州移动 →
 * 中国移动). Of several the first named of the section's usual labels, else the first named.
 */
export function findCompany(text: string, lexicon: PreparedLexicon): string | null {
  const places = findRegions(text, lexicon).map(({ index, name }) => index + name.length);
  const mentions = lexicon.companies.flatMap((company) => {
    const index = firstMention(text, company, places);
    return index < 0 ? [] : [{ company, index }];
  });
  const byPlace = [...mentions].sort((a, b) => a.index - b.index);
  return (byPlace.find(({ company }) => company.main) ?? byPlace[0])?.company.name ?? null;
}

function firstMention(text: string, company: PreparedCompany, placeEnds: readonly number[]): number {
  const named = company.names.map((name) => firstIndex(text, name)).filter((index) => index >= 0);
  const carrier = company.carrier;
  const subsidiaries = carrier === null ? [] : placeEnds.filter((end) => text.startsWith(carrier, end) && !ORDINARY.test(text.slice(end + carrier.length)));
  const all = [...named, ...subsidiaries];
  return all.length === 0 ? -1 : Math.min(...all);
}

function firstIndex(text: string, name: string): number {
  let index = text.indexOf(name);
  while (index >= 0 && (OTHER_WORD.test(text.slice(index, index + 4)) || OTHER_WORD.test(text.slice(Math.max(0, index - 1), index + 2)))) index = text.indexOf(name, index + 1);
  return index;
}
