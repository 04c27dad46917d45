const WORDS = /^(\d{4})年(\d{1,2})月$/u;

/** "2018-03" → "2018年3月", as 日志 names a month. */
export function monthWords(month: string): string {
  const [year = "", number = ""] = month.split("-");
  return `${year}年${Number(number)}月`;
}

/** "2018年3月" → "2018-03"; null for anything else. */
export function monthFromWords(words: string): string | null {
  const [, year, number] = WORDS.exec(words.trim()) ?? [];
  const month = Number(number);
  return year === undefined || month < 1 || month > 12 ? null : `${year}-${String(month).padStart(2, "0")}`;
}
