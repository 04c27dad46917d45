import { readDateAt } from "./date-expression.ts";

/** A gist has at most this many characters (design: 要点). */
export const GIST_LENGTH = 40;

const LEAD = /^(?:\s*(?:[，,：:。]|消息|讯|近日|日前|近期|目前|据悉|记者获悉|今天|当日))+/;

/**
 * A gist for an event that nobody has summed up yet: its first sentence without date and news formulas, cut at the last clause that fits into 40
 * characters, else after 39 with "…". Staff may overwrite it.
 */
export function makeGist(text: string): string {
  const date = readDateAt(text, 0);
  const body = text.slice(date?.printed.length ?? 0).replace(LEAD, "").replace(/\s+/g, "");
  const sentence = body.slice(0, indexOrEnd(body, "。"));
  if (sentence.length <= GIST_LENGTH) return sentence;
  const head = sentence.slice(0, GIST_LENGTH + 1);
  const cut = Math.max(head.lastIndexOf("，"), head.lastIndexOf("；"), head.lastIndexOf(","));
  return cut >= GIST_LENGTH / 3 && isBalanced(sentence.slice(0, cut)) ? sentence.slice(0, cut) : `${sentence.slice(0, GIST_LENGTH - 1)}…`;
}

function indexOrEnd(text: string, mark: string): number {
  const index = text.indexOf(mark);
  return index < 0 ? text.length : index;
}

/** A cut inside a title or quotation would change the sense. */
function isBalanced(text: string): boolean {
  return [["《", "》"], ["“", "”"], ["（", "）"]].every(([open, close]) => text.split(open ?? "").length === text.split(close ?? "").length);
}
