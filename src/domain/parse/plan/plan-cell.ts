import type { Cell } from "../../block.ts";

const BETWEEN_CHINESE = /(?<=\p{Script=Han})[\s\u3000]+(?=\p{Script=Han})/gu;
/** Numbering before a name: "1.", "2、", "（一）", "三、". Not 5G, 4A级, 1.5亿. */
const NUMBERING = /^(?:[(（](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:[、．]|\.(?!\d)))\s*/u;
const FOOTNOTE = /(?:[①-⑳*＊†‡※⁰¹²³⁴⁵⁶⁷⁸⁹]|[(（[［]注\s*\d{0,2}[)）\]］]|[[［]\d{1,2}[\]］])+$/u;

/** A cell that holds words: paragraphs put together, the blanks that set Chinese characters apart (金　融) taken out. */
export function cellWords(cell: Cell | undefined): string {
  return (cell?.paragraphs ?? []).map((paragraph) => paragraph.text.trim()).join("").replace(BETWEEN_CHINESE, "").trim();
}

/** A cell that holds values: a blank between its paragraphs, so that two numbers do not become a third. */
export function cellValue(cell: Cell | undefined): string {
  return (cell?.paragraphs ?? []).map((paragraph) => paragraph.text.trim()).join(" ").trim();
}

/** A name or category without its numbering and footnote mark. */
export function plainName(printed: string): string {
  const bare = printed.slice(0, NUMBERED).replace(NUMBERING, "") + printed.slice(NUMBERED);
  const tail = bare.slice(-NUMBERED);
  return (bare.slice(0, -NUMBERED) + tail.replace(FOOTNOTE, "")).trim();
}

/** Numbering and marks lie within so many characters of either end; a name of 40,000 characters is not searched. */
const NUMBERED = 12;
