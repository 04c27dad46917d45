import { REGIONS } from "../../event.ts";
import { parseUnit } from "../../unit.ts";

/** What of an indicator its figures in the text are found by. */
export interface NamedIndicator {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
}

/** Shares of the pairs of characters: the name stands in the subject, which says little else; or the subject is a shorter form of the name. */
const NAME_SAID = 0.7;
const LITTLE_ELSE = 0.65;
const SHORT_FORM = 0.4;
const SHORTEST = 3;
const PLACE = new RegExp(REGIONS.join("|"), "gu");
const UNIMPORTANT = /新[建设增]|建设|培育|全省|全市|全区|全国|累计|实现|建成|达到|新增|省级以上|省级|数量|总额|增速$|排名$|[数额]$/gu;

/** The indicator that a subject speaks of: most of its name stands there, little else, in a unit that fits. Null where none does. */
export function relateToIndicator(subject: string, unit: string, indicators: readonly NamedIndicator[]): string | null {
  const said = pairsOf(subject);
  const likely = indicators.flatMap(({ id, name, unit: own }) => {
    const wanted = pairsOf(name);
    const shared = [...wanted].filter((pair) => said.has(pair)).length;
    const fits = own === "%" ? unit === "%" : unit === "%" || own === "" || isMoney(own) === isMoney(unit);
    const named = shared / wanted.size >= NAME_SAID && shared / said.size >= LITTLE_ELSE;
    const shortened = shared === said.size && shared >= SHORTEST && shared / wanted.size >= SHORT_FORM;
    return fits && wanted.size > 0 && said.size > 0 && (named || shortened) ? [{ id, score: shared / wanted.size + shared / said.size }] : [];
  });
  return likely.sort((a, b) => b.score - a.score)[0]?.id ?? null;
}

function isMoney(unit: string): boolean {
  return parseUnit(unit).dimension.endsWith("元");
}

function pairsOf(text: string): ReadonlySet<string> {
  const bare = text.replace(PLACE, "").replace(UNIMPORTANT, "");
  return new Set(Array.from({ length: Math.max(0, bare.length - 1) }, (_, i) => bare.slice(i, i + 2)));
}
