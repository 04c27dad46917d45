import type { Action, Region, Theme } from "../event.ts";
import type { Lexicon, PlaceName } from "../lexicon.ts";
import type { LinkShape } from "./repair-link.ts";

export interface PreparedPattern {
  /** With the global flag; matchAll and replace leave it unchanged. */
  readonly pattern: RegExp;
  readonly weight: number;
}

export interface PreparedCompany {
  readonly name: string;
  readonly main: boolean;
  readonly names: readonly string[];
  readonly carrier: string | null;
}

/** The lexicon with its patterns compiled and its names indexed, so that a search costs time in proportion to the text only. */
export interface PreparedLexicon {
  /** Place names by their first two characters, longer names first. */
  readonly places: ReadonlyMap<string, readonly PlaceName[]>;
  readonly abbreviations: ReadonlyMap<string, Region>;
  /** Names and short forms of national organs, longer first. */
  readonly organs: readonly string[];
  readonly companies: readonly PreparedCompany[];
  readonly themes: readonly { readonly name: Theme; readonly patterns: readonly PreparedPattern[] }[];
  readonly actions: readonly { readonly name: Action; readonly patterns: readonly PreparedPattern[] }[];
  readonly linkShapes: readonly LinkShape[];
}

export function prepareLexicon(lexicon: Lexicon): PreparedLexicon {
  return {
    places: indexPlaces(lexicon.places),
    abbreviations: new Map(Object.entries(lexicon.abbreviations)),
    organs: lexicon.organs.flatMap(({ name, short }) => [name, ...short]).sort((a, b) => b.length - a.length),
    companies: lexicon.companies.map(({ name, main, aliases, carrier }) => ({ name, main, names: [name, ...aliases], carrier: carrier ?? null })),
    themes: lexicon.themes.map(({ name, patterns }) => ({ name, patterns: patterns.map(compile) })),
    actions: lexicon.actions.map(({ name, patterns }) => ({ name, patterns: patterns.map(compile) })),
    linkShapes: lexicon.linkShapes,
  };
}

function compile({ pattern, weight }: { readonly pattern: string; readonly weight: number }): PreparedPattern {
  return { pattern: new RegExp(pattern, "g"), weight };
}

function indexPlaces(places: readonly PlaceName[]): ReadonlyMap<string, readonly PlaceName[]> {
  const index = new Map<string, PlaceName[]>();
  for (const place of places) {
    const key = place.name.slice(0, 2);
    const held = index.get(key);
    if (held) held.push(place);
    else index.set(key, [place]);
  }
  for (const held of index.values()) held.sort((a, b) => b.name.length - a.name.length);
  return index;
}
