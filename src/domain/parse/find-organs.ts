import type { PreparedLexicon } from "./prepare-lexicon.ts";

/** What may stand between the organs of one enumeration. */
const JOINT = /^(?:、|和|与|及|，|会同|联合|等)$/;

/** An organ behind these words gave the ground and does not act: "为贯彻落实党中央、国务院部署，教育部…", "经国务院批准". */
const GROUND = /(?:贯彻|落实|根据|按照|依据|遵照|响应|经|报|履行|围绕)[^，。；]{0,6}$/;

/**
 * The national organs that act, in printed order: the first one named outside titles and those enumerated with it ("中共中央办公厅、国务院办公厅印发《…》").
 * Empty where none is named.
 */
export function findOrgans(text: string, lexicon: PreparedLexicon): readonly string[] {
  const bare = text.replace(/《[^《》]*》/g, (title) => "《".repeat(title.length));
  const found: { name: string; index: number }[] = [];
  let at = 0;
  while (at < bare.length) {
    const name = lexicon.organs.find((organ) => bare.startsWith(organ, at));
    if (name === undefined) {
      at += 1;
      continue;
    }
    const before = found.at(-1);
    if (GROUND.test(bare.slice(Math.max(0, at - 12), at))) {
      at = clauseEnd(bare, at);
      continue;
    }
    if (before && !JOINT.test(bare.slice(before.index + before.name.length, at))) break;
    found.push({ name, index: at });
    at += name.length;
  }
  return [...new Set(found.map(({ name }) => name))];
}

function clauseEnd(text: string, at: number): number {
  const length = text.slice(at).search(/[，。；]/);
  return length < 0 ? text.length : at + length;
}
