import type { Block } from "../block.ts";

const NUMBER = /^(?:\d{1,2}\s*[.．、]\s*(?!\d{1,2}\s*[.．、月])|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]\s*)/;
const EVENT_WORDS = /峰会|大会|论坛|会议|博览会|年会|展览会|研讨会|博览|盛典|赛|节/;

/**
 * The title of a summit or special item when this block is one, its number taken off; else null. Headings stand at uneven levels: a markdown heading,
 * a numbered line, or a short line without a full stop before a longer paragraph.
 */
export function readItemTitle(block: Extract<Block, { kind: "heading" | "paragraph" }>, next: Block | undefined): string | null {
  const text = block.text.trim();
  if (block.kind === "heading") return text.replace(NUMBER, "").trim();
  const numbered = NUMBER.test(text);
  if (text.length > 60 || /[。；]$/.test(text)) return null;
  const body = next?.kind === "paragraph" ? next.text : "";
  const followed = next === undefined || next.kind === "break" || body.length > text.length;
  if (numbered && !/^\d{1,2}月\d{1,2}日/.test(text.replace(NUMBER, ""))) return text.replace(NUMBER, "").trim();
  return followed && EVENT_WORDS.test(text) && !/[，,：:]$/.test(text) && !/^\d{1,2}\s*月\s*\d{1,2}/.test(text) ? text : null;
}
