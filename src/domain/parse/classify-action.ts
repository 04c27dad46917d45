import type { Action, Section } from "../event.ts";
import type { PreparedLexicon } from "./prepare-lexicon.ts";

const SENTENCE = /[^。]*。?/;
/** What follows the first sentence says what the thing is good for, rarely what was done. */
const LATER_FACTOR = 0.25;

/**
 * What was done: the action whose words weigh most, the first sentence counting fully, the rest a quarter. A summit is a meeting. 其他 where no word is found.
 */
export function classifyAction(text: string, section: Section, lexicon: PreparedLexicon): Action {
  if (section === "峰会") return "会议活动";
  const first = SENTENCE.exec(text)?.[0] ?? "";
  const later = text.slice(first.length);
  let best: Action = "其他";
  let bestScore = 0;
  for (const { name, patterns } of lexicon.actions) {
    let score = 0;
    for (const { pattern, weight } of patterns) score += weight * (strength(pattern, first) + strength(pattern, later) * LATER_FACTOR);
    if (score > bestScore) {
      best = name;
      bestScore = score;
    }
  }
  return best;
}

function strength(pattern: RegExp, text: string): number {
  const times = text === "" ? 0 : [...text.matchAll(pattern)].length;
  return times === 0 ? 0 : 1 + Math.min(times - 1, 1) * 0.3;
}
