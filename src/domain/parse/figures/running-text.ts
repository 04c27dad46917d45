import type { Block, Place } from "../../block.ts";
import { plainName } from "../plan/plan-cell.ts";

/** A paragraph of the running text under its chapter: pieces that a page break tore are put together, blanks beside Chinese characters and figures taken out. */
export interface Passage {
  readonly chapter: string;
  readonly text: string;
  readonly place: Place;
}

/** What stands before the first heading of the text. */
const FOREWORD = "引言";
/** A sentence is over, so that the next paragraph begins a new one. */
const ENDED = /[。！？!?；;：:”）)]$/u;
/** Shorter lines are signatures and lead-ins, not text that a heading could stand behind. */
const SHORTEST_TEXT = 60;
/** The field that a chapter is about stands in its heading's quotes: “互联网+制造”深度融合; “互联网+” alone is none. */
const QUOTED = /[“"]([^“”"]{5,12})[”"]/u;
const LOOSE_BLANK = /(?<=[\p{Script=Han}，。；：、“”（）\d%.])[\s\u3000]+(?=[\p{Script=Han}，。；：、“”（）\d])/gu;

/** The paragraphs of a document in order; tables are left out. */
export function runningText(blocks: readonly Block[]): readonly Passage[] {
  const passages: { chapter: string; text: string; place: Place }[] = [];
  let chapter = FOREWORD;
  let begun = false;
  let open = false;
  for (const block of blocks) {
    if (block.kind === "heading" && begun) chapter = chapterOf(block.text);
    if (block.kind === "heading" || block.kind === "row") open = false;
    if (block.kind !== "paragraph") continue;
    const text = block.text.trim();
    const last = passages.at(-1);
    if (open && last !== undefined && !block.bullet) last.text += text;
    else if (text !== "") passages.push({ chapter, text, place: block.place });
    begun ||= text.length >= SHORTEST_TEXT;
    open = !ENDED.test(text) && text.length >= SHORTEST_TEXT;
  }
  return passages.map(({ text, ...rest }) => ({ ...rest, text: text.replace(LOOSE_BLANK, "") }));
}

function chapterOf(heading: string): string {
  const name = plainName(heading.trim());
  const quoted = QUOTED.exec(name);
  return quoted?.[1] !== undefined && quoted.index <= 2 ? quoted[1] : name;
}
