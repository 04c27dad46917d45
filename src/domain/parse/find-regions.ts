import type { Region, Section } from "../event.ts";
import type { PlaceName } from "../lexicon.ts";
import type { PreparedLexicon } from "./prepare-lexicon.ts";

/** A place named in a text. `name` as printed at `index`. */
export interface RegionMention {
  readonly region: Region;
  readonly index: number;
  readonly name: string;
  readonly level: PlaceName["level"];
}

/** A street is called after a place that it does not lie in (吉林路); 路网, 路线 and the like are none. */
const STREET = /^(?:路(?![网线演桥由径段灯费政况])|大街|大道|东路|西路|南路|北路|中路)/;

/** The seat in a company's registered name says nothing of where the event took place: 某某技术（北京）有限公司. */
const REGISTERED_SEAT = /^[)）][^，。；、（(]{0,10}(?:有限(?:责任)?|股份)/;

/** The last character of a name may begin another word: 新建区块链 is not 新建区, 合作市场 not 合作市. */
const RUN_ON = /^(?:区(?:块链|域|间|位|别|分)|市场)/;

/**
 * Places named in the text in printed order, each with its province: longest name first, so that 海南州 is not 海南 and 黑龙江省 not 黑龙江. A district whose
 * name several provinces have belongs to the place before it, else to its default, else to none. One-character names count in runs only (沪浙粤).
 */
export function findRegions(text: string, lexicon: PreparedLexicon): readonly RegionMention[] {
  const found: RegionMention[] = [];
  let at = 0;
  while (at < text.length) {
    const place = placeAt(text, at, lexicon);
    if (!place) {
      const run = abbreviationRun(text, at, lexicon);
      if (run.length >= 2) found.push(...run);
      at += run.length >= 2 ? run.length : 1;
      continue;
    }
    const mention = mentionOf(place, at, found.at(-1));
    if (mention && !isStreet(place, text, at) && !isRegisteredSeat(place, text, at)) found.push(mention);
    at += place.name.length;
  }
  return found;
}

function placeAt(text: string, at: number, lexicon: PreparedLexicon): PlaceName | undefined {
  return lexicon.places.get(text.slice(at, at + 2))?.find((place) => text.startsWith(place.name, at) && !runsOn(place.name, text, at));
}

function runsOn(name: string, text: string, at: number): boolean {
  return RUN_ON.test(text.slice(at + name.length - 1, at + name.length + 2));
}

function mentionOf(place: PlaceName, index: number, before: RegionMention | undefined): RegionMention | null {
  const adjacent = before !== undefined && before.index + before.name.length === index;
  const region = place.level === "district" && adjacent && before ? before.region : place.region;
  return region ? { region, index, name: place.name, level: place.level } : null;
}

function isStreet(place: PlaceName, text: string, at: number): boolean {
  return place.level !== "district" && STREET.test(text.slice(at + place.name.length, at + place.name.length + 3));
}

function isRegisteredSeat(place: PlaceName, text: string, at: number): boolean {
  return /[(（]/.test(text[at - 1] ?? "") && REGISTERED_SEAT.test(text.slice(at + place.name.length, at + place.name.length + 16));
}

function abbreviationRun(text: string, at: number, lexicon: PreparedLexicon): RegionMention[] {
  const run: RegionMention[] = [];
  for (let i = at; i < text.length; i += 1) {
    const region = lexicon.abbreviations.get(text[i] ?? "");
    if (!region) break;
    run.push({ region, index: i, name: text[i] ?? "", level: "province" });
  }
  return run;
}

/**
 * The regions of an event. In the region table the row's label decides alone; elsewhere they are the provinces named in the text, in printed order, each once.
 */
export function eventRegions(text: string, row: { readonly section: Section; readonly label: string | null }, lexicon: PreparedLexicon): readonly Region[] {
  const label = row.section === "地区" && row.label !== null ? findRegions(row.label, lexicon)[0]?.region : undefined;
  if (label) return [label];
  return [...new Set(findRegions(text, lexicon).map((mention) => mention.region))];
}

export interface InferredRegion {
  readonly region: Region;
  /** The name in the text that decided. */
  readonly evidence: string;
}

const LEVEL_WEIGHT = { province: 3, city: 2.5, district: 2 } as const;
/** The subject of a sentence stands within this many characters. */
const HEAD = 40;

/**
 * The province that a text without a label belongs to, or null: every name counts, in the subject's place twice, the first of equals wins. Names of provinces
 * weigh more than those of cities and districts. A national organ named first is no region (seed 000).
 */
export function inferRegion(text: string, lexicon: PreparedLexicon): InferredRegion | null {
  const mentions = findRegions(text, lexicon);
  const scores = new Map<Region, { score: number; evidence: string }>();
  mentions.forEach(({ region, index, name, level }, order) => {
    const weight = LEVEL_WEIGHT[level] * (index < HEAD ? 2 : 1) * (order === 0 ? 1.5 : 1);
    const held = scores.get(region);
    if (held) held.score += weight;
    else scores.set(region, { score: weight, evidence: name });
  });
  let best: InferredRegion | null = null;
  let bestScore = 0;
  for (const [region, { score, evidence }] of scores) {
    if (score > bestScore) {
      best = { region, evidence };
      bestScore = score;
    }
  }
  return best;
}
