import type { Action, Region, Theme } from "./event.ts";

/** A place name and the province it lies in. `name` as written in running text (苏州, 苏州市, 延庆区). */
export interface PlaceName {
  readonly name: string;
  readonly region: Region;
  readonly level: "province" | "city" | "district";
}

/** One rule of a theme or action: what has to be found, how much it weighs. Patterns are JavaScript regular expressions without flags. */
export interface WeightedPattern {
  readonly pattern: string;
  readonly weight: number;
}

/** The data of seeds/lexicon, loaded by src/app/load-lexicon.ts and handed to the parser. */
export interface Lexicon {
  readonly places: readonly PlaceName[];
  /** Names that hold a place's name but mean something else: {"海南州": "青海"}; region null: names no region (吉林路, 上海合作组织). */
  readonly placeExceptions: readonly { readonly name: string; readonly region: Region | null }[];
  /** Institutions that belong to a region without naming it (哈医大二院 → 黑龙江). */
  readonly institutions: readonly { readonly name: string; readonly region: Region }[];
  /** National organs and their short forms: 工业和信息化部, 工信部. */
  readonly organs: readonly { readonly name: string; readonly short: readonly string[] }[];
  /** Companies of the company section with subsidiaries and brands: 中国移动 ← 苏州移动, 常州移动. */
  readonly companies: readonly { readonly name: string; readonly aliases: readonly string[]; readonly patterns: readonly string[] }[];
  readonly themes: readonly { readonly name: Theme; readonly patterns: readonly WeightedPattern[] }[];
  readonly actions: readonly { readonly name: Action; readonly patterns: readonly WeightedPattern[] }[];
}
