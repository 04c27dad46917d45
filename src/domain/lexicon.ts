import type { Action, Region, Theme } from "./event.ts";
import type { LinkShape } from "./parse/repair-link.ts";

/** A name that stands in running text and the province it points to; null: looks like a place and is none (上海合作组织). */
export interface PlaceName {
  readonly name: string;
  readonly region: Region | null;
  readonly level: "province" | "city" | "district";
  /** Set for district names of several provinces: the name counts only beside another place, or with this default. */
  readonly ambiguous?: true;
}

/** One rule of a theme or action: what has to be found, how much it weighs. Patterns are JavaScript regular expressions without flags. */
export interface WeightedPattern {
  readonly pattern: string;
  readonly weight: number;
}

/** The data of seeds/lexicon, loaded by src/app/load-lexicon.ts and made ready by prepareLexicon. */
export interface Lexicon {
  readonly places: readonly PlaceName[];
  /** One-character names of provinces; they count only in runs of two or more (沪浙粤, 京津冀). */
  readonly abbreviations: Readonly<Record<string, Region>>;
  /** National organs and their short forms: 工业和信息化部, 工信部. */
  readonly organs: readonly { readonly name: string; readonly short: readonly string[] }[];
  /** Companies with brands and subsidiaries. `carrier`: a place before this word makes a subsidiary (苏州移动). `main`: the section's usual labels. */
  readonly companies: readonly { readonly name: string; readonly main: boolean; readonly aliases: readonly string[]; readonly carrier?: string }[];
  readonly themes: readonly { readonly name: Theme; readonly patterns: readonly WeightedPattern[] }[];
  readonly actions: readonly { readonly name: Action; readonly patterns: readonly WeightedPattern[] }[];
  readonly linkShapes: readonly LinkShape[];
}
