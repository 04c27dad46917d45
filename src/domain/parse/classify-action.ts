import type { Action, Section } from "../event.ts";
import type { PreparedLexicon } from "./prepare-lexicon.ts";

const SENTENCE = /[^。]*。?/;
/** A document and who issued it; what it then demands is no action of the event ("印发《…》，提出推行…、建成…平台"). */
const STATED = /^[^。》]{0,200}》[^。]{0,60}?(?=提出|要求|明确)/;
/** What follows the first sentence says what the thing is good for, rarely what was done. */
const LATER_FACTOR = 0.25;

/** A further action needs this share of the first one's score. */
const SHARE = 0.2;

/**
 * What was done: the action whose words weigh most, the first sentence counting fully, the rest a quarter. A summit is a meeting. 其他 where no word is found.
 */
export function classifyAction(text: string, section: Section, lexicon: PreparedLexicon): Action {
  return rankActions(text, section, lexicon)[0] ?? "其他";
}

/** All actions that the text tells of, the main one first: a signing may also open a platform. Empty where no word is found. */
export function rankActions(text: string, section: Section, lexicon: PreparedLexicon): readonly Action[] {
  const first = STATED.exec(text)?.[0] ?? SENTENCE.exec(text)?.[0] ?? "";
  const later = text.slice(first.length);
  const ranked = lexicon.actions
    .map(({ name, patterns }) => ({
      name,
      score: patterns.reduce((sum, { pattern, weight }) => sum + weight * (strength(pattern, first) + strength(pattern, later) * LATER_FACTOR), 0),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const actions = ranked.filter(({ score }) => score >= (ranked[0]?.score ?? 0) * SHARE).map(({ name }) => name);
  return section === "峰会" ? ["会议活动", ...actions.filter((action) => action !== "会议活动")] : actions;
}

function strength(pattern: RegExp, text: string): number {
  const times = text === "" ? 0 : [...text.matchAll(pattern)].length;
  return times === 0 ? 0 : 1 + Math.min(times - 1, 1) * 0.3;
}
