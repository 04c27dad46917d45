/** "（一）", "(2)", "1、", "2.", "③", "四、": how items of a list are numbered. */
const NUMBER = "(?:[（(](?:\\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|\\d{1,2}\\s*[、．.)）]|[①-⑳]|[一二三四五六七八九十]{1,3}、)\\s*";
const BEFORE_DATE = new RegExp(`(^|[。！？；;]\\s*)${NUMBER}(?=(?:\\d{4}\\s*年\\s*)?\\d{1,2}\\s*月\\s*\\d{1,2})`, "g");
/** "2.0版本" begins with no number of an item. */
const AT_START = new RegExp(`^\\s*(?!\\d+\\.\\d)${NUMBER}(?=\\S)`);

/** The text without the list numbers that stand directly before a date: like bullets they mark an event and are no part of it. */
export function withoutItemNumbers(text: string): string {
  return text.replace(BEFORE_DATE, "$1");
}

/** The text behind its list number; null where it has none. */
export function numberedItem(text: string): string | null {
  const number = AT_START.exec(text);
  return number === null ? null : text.slice(number[0].length);
}
