import type { Section, Theme } from "../event.ts";
import type { PreparedLexicon, PreparedPattern } from "./prepare-lexicon.ts";

/** A word in a document's title or in a quoted “互联网+…” says more than one in the running text. */
const TITLE_FACTOR = 2;
const QUOTED_FACTOR = 2.2;
/** Words beyond this are the event's ramifications. */
const HEAD = 60;
const TAIL_FACTOR = 0.5;
/** A further theme needs this share of the first one's score, and at least this score. */
const SHARE = 0.42;
const LEAST = 1.5;
const MOST = 3;

/**
 * One to three themes, most fitting first; 其他 alone where nothing fits. Every pattern of a theme counts once in the head, titles and quotations and at half
 * weight in the rest of the text.
 */
export function classifyThemes(text: string, section: Section, documents: readonly string[], lexicon: PreparedLexicon): readonly Theme[] {
  const titles = documents.join(" ");
  const quoted = [...text.matchAll(/互联网\s*[+＋][”"]?([^，。；、”》]{1,12})/g)].map((match) => match[0]).join(" ");
  const bare = text.replace(/互联网\s*[+＋]/g, "");
  const ranked = lexicon.themes
    .map(({ name, patterns }) => ({ name, score: scoreOf(patterns, bare, quoted, titles) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const best = ranked[0]?.score ?? 0;
  if (best < LEAST) return ["其他"];
  const limit = section === "峰会" ? 2 : MOST;
  return ranked.filter(({ score }) => score >= Math.max(LEAST, best * SHARE)).slice(0, limit).map(({ name }) => name);
}

function scoreOf(patterns: readonly PreparedPattern[], text: string, quoted: string, titles: string): number {
  let score = 0;
  for (const { pattern, weight } of patterns) {
    const head = count(pattern, text.slice(0, HEAD));
    const tail = count(pattern, text.slice(HEAD));
    score += weight * (saturated(head) + saturated(tail) * TAIL_FACTOR + saturated(count(pattern, quoted)) * QUOTED_FACTOR + saturated(count(pattern, titles)) * TITLE_FACTOR);
  }
  return score;
}

/** A second mention adds half, further ones nothing. */
function saturated(times: number): number {
  return Math.min(times, 2) - Math.max(0, Math.min(times, 2) - 1) * 0.5;
}

function count(pattern: RegExp, text: string): number {
  return text === "" ? 0 : [...text.matchAll(pattern)].length;
}
