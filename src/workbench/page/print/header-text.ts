export interface HeaderFacts {
  readonly page: number;
  readonly pages: number;
  readonly sheet: string;
  readonly file: string;
  /** As shown: "2018/3/1" and "9:30". */
  readonly date: string;
  readonly time: string;
}

/**
 * Text of a header or footer with its codes filled in ("&P", "&N", "&D", "&T", "&F", "&A", "&&": ECMA-376 part 1, 18.3.1.46); codes for fonts,
 * sizes and styles are left out.
 */
export function headerText(code: string, { page, pages, sheet, file, date, time }: HeaderFacts): string {
  const fields: Readonly<Record<string, string>> = { P: String(page), N: String(pages), D: date, T: time, A: sheet, F: file, Z: "", G: "", "&": "&" };
  return code
    .replace(/&(?:"[^"]*"|K[0-9A-Fa-f]{6}|\d{1,3}(?!\d)|([A-Za-z&]))/g, (_match, letter: string | undefined) => (letter === undefined ? "" : (fields[letter.toUpperCase()] ?? "")))
    .trim();
}
