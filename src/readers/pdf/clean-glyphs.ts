import type { Glyph } from "./page-drawing.ts";

/**
 * Forms of characters that fonts use and text does not: Kangxi and other radicals (⼀ for 一), ligatures (ﬁ), CJK compatibility ideographs. Full-width
 * forms stay: the text may mean them.
 */
const FONT_FORMS = /[\u2E80-\u2FDF\uF900-\uFAFF\uFB00-\uFB06]/;
/** Radicals without a compatibility mapping in Unicode that fonts map common characters to. */
const RADICALS: ReadonlyMap<string, string> = new Map([
  ["⺟", "母"], ["⻅", "见"], ["⻆", "角"], ["⻉", "贝"], ["⻋", "车"], ["⻓", "长"], ["⻔", "门"], ["⻘", "青"], ["⻙", "韦"], ["⻚", "页"], ["⻛", "风"], ["⻜", "飞"],
  ["⻝", "食"], ["⻢", "马"], ["⻣", "骨"], ["⻤", "鬼"], ["⻥", "鱼"], ["⻦", "鸟"], ["⻨", "麦"], ["⻩", "黄"], ["⻬", "齐"], ["⻮", "齿"], ["⻰", "龙"], ["⺠", "民"],
  ["⻄", "西"], ["⺎", "兀"], ["⺏", "尣"], ["⺩", "王"], ["⻌", "辶"], ["⻑", "長"], ["⻒", "镸"], ["⻪", "黾"], ["⻳", "龟"], ["⺒", "巳"], ["⺕", "彐"], ["⺮", "竹"], ["⻁", "虎"],
]);

/** The characters as text means them. Blanks of any width become plain ones; what has no text at all is left out. */
export function cleanGlyphs(glyphs: readonly Glyph[]): Glyph[] {
  return glyphs.flatMap((glyph) => {
    const text = plainText(glyph.text);
    if (text === "") return [];
    return [text === glyph.text ? glyph : { ...glyph, text }];
  });
}

function plainText(text: string): string {
  const plain = FONT_FORMS.test(text) ? Array.from(text, (character) => RADICALS.get(character) ?? (FONT_FORMS.test(character) ? character.normalize("NFKC") : character)).join("") : text;
  return plain.replace(/[\s\u00A0\u2000-\u200A\u202F\u205F]/g, " ").replaceAll("\0", "");
}
