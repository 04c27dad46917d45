const DIGITS: Readonly<Record<string, number>> = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** A whole number below ten thousand in Chinese numerals (十六, 五十, 一百零八, 二〇一八); null for anything else. */
export function chineseNumeral(text: string): number | null {
  if (!/^[〇零一二两三四五六七八九十百千]+$/.test(text)) return null;
  if (!/[十百千]/.test(text)) return text.length > 1 && text.length !== 4 ? null : Number([...text].map((c) => DIGITS[c]).join(""));
  let total = 0;
  let digit: number | null = null;
  for (const c of text) {
    const ten = TENS[c];
    if (ten === undefined) digit = DIGITS[c] ?? 0;
    else {
      total += (digit ?? 1) * ten;
      digit = null;
    }
  }
  return total + (digit ?? 0);
}
