import type { Link } from "../block.ts";

/**
 * The text without the words of links that stand behind its last sentence ("…启动项目。查看", "…集。 原文"): they name the link, not the event. Words of a link
 * inside a sentence are text.
 */
export function withoutLinkWords(text: string, links: readonly Link[]): string {
  let rest = text;
  for (const link of [...links].reverse()) {
    const words = link.text.trim();
    const end = rest.trimEnd();
    if (words === "" || !end.endsWith(words)) continue;
    const before = end.slice(0, end.length - words.length).replace(/[\s（(【[]*$/, "");
    if (before === "" || /[。！？”》]$/.test(before)) rest = before;
  }
  return links.length === 0 ? rest : withoutEmptyBrackets(rest);
}

/** Without the brackets at its end whose link was taken out: "…牌照。（）". */
export function withoutEmptyBrackets(text: string): string {
  return text.replace(/\s*(?:（\s*）|\(\s*\)|【\s*】|\[\s*\])\s*$/, "");
}
