/** What a section of a number format prints, in order. */
export type FormatPart =
  | { readonly kind: "literal"; readonly text: string }
  | {
    readonly kind: "digits";
    /** Signs % in the section: each multiplies by 100. */
    readonly percents: number;
    /** Commas behind the last digit: each divides by 1000. */
    readonly thousands: number;
    readonly decimals: number;
    readonly leastDecimals: number;
    readonly leastDigits: number;
    readonly grouped: boolean;
  };

export interface DateSection {
  readonly kind: "date";
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
  readonly hour: boolean;
  readonly second: boolean;
  /** [h]: hours beyond 24. */
  readonly elapsed: boolean;
  /** 年, 月 or 日 stand in it. */
  readonly chinese: boolean;
}

export type FormatSection = { readonly kind: "general" } | DateSection | { readonly kind: "digits"; readonly parts: readonly FormatPart[] };

/** "…", \x, _x (a blank as wide as x), *x (fills the cell), […], and single characters. */
const TOKEN = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[\s\S]/gu;
const CONDITION = /^\[(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)\]$/;
const ELAPSED = /^\[(?:h+|m+|s+)\]$/i;

/** The section of the format that holds for the value; `absolute`: the section writes the sign itself (the second of two). */
export function readNumberFormat(format: string, value: number): { readonly section: FormatSection; readonly absolute: boolean } {
  const sections = splitSections(format);
  const index = sectionIndex(sections, value);
  return { section: readSection(sections[index] ?? []), absolute: index === 1 && value < 0 };
}

function splitSections(format: string): string[][] {
  const sections: string[][] = [[]];
  for (const [token] of format.matchAll(TOKEN)) {
    if (token === ";") sections.push([]);
    else sections.at(-1)?.push(token);
  }
  return sections;
}

/** By conditions where there are any, else positive; negative; zero (the fourth section is for text). */
function sectionIndex(sections: readonly (readonly string[])[], value: number): number {
  const conditions = sections.map((section) => section.map((token) => CONDITION.exec(token)).find((match) => match !== null) ?? null);
  if (conditions.some((condition) => condition !== null)) {
    const met = conditions.findIndex((condition) => condition !== null && holds(value, condition[1] ?? "", Number(condition[2])));
    const otherwise = conditions.findIndex((condition) => condition === null);
    return met >= 0 ? met : Math.max(otherwise, 0);
  }
  if (value < 0 && sections.length > 1) return 1;
  return value === 0 && sections.length > 2 ? 2 : 0;
}

function holds(value: number, operator: string, limit: number): boolean {
  if (operator === "<") return value < limit;
  if (operator === "<=") return value <= limit;
  if (operator === ">") return value > limit;
  if (operator === ">=") return value >= limit;
  return operator === "=" ? value === limit : value !== limit;
}

function readSection(tokens: readonly string[]): FormatSection {
  const bare = tokens.filter((token) => token.length === 1).join("");
  if (/general|g\/通用格式|g\/標準/i.test(bare) || /[/]\s*[?#\d]|[?#]\s*[/]/.test(bare) || /[eE][+-]/.test(bare)) return { kind: "general" };
  if (/[ymdhsegb]|a{3,4}|上午|下午/i.test(bare.replace(/AM\/PM|A\/P/gi, "h")) || tokens.some((token) => ELAPSED.test(token))) return dateSection(tokens, bare);
  const parts = digitParts(tokens, (bare.match(/%/g) ?? []).length);
  return parts === null ? { kind: "general" } : { kind: "digits", parts };
}

/** "m" is a minute behind an hour or before a second, else a month. */
function dateSection(tokens: readonly string[], bare: string): DateSection {
  const letters = tokens.map((token) => (ELAPSED.test(token) ? token.slice(1, -1) : token.length === 1 ? token : " ")).join("").toLowerCase();
  const months = letters.replace(/am\/pm|a\/p/g, " ").replace(/(h[^a-z]*)m+/g, "$1").replace(/m+([^a-z]*s)/g, "$1");
  return {
    kind: "date", year: /[yeg]/.test(months), month: /m/.test(months), day: /(?<!d)d{1,2}(?!d)/.test(months), hour: /h/.test(letters), second: /s/.test(letters),
    elapsed: tokens.some((token) => ELAPSED.test(token)), chinese: /[年月日]/.test(bare) || tokens.some((token) => /^["\\].*[年月日]/.test(token)),
  };
}

/** Null where literals stand among the digits (telephone numbers). */
function digitParts(tokens: readonly string[], percents: number): readonly FormatPart[] | null {
  const parts: FormatPart[] = [];
  let pattern = "";
  let at = -1;
  for (const token of tokens) {
    if (/^[0#?.,]$/.test(token)) {
      if (at >= 0 && at !== parts.length - 1) return null;
      if (at < 0) at = parts.push({ kind: "literal", text: "" }) - 1;
      pattern += token;
    } else {
      const text = literalOf(token);
      if (text !== "") parts.push({ kind: "literal", text });
    }
  }
  if (at < 0) return parts;
  const [whole = "", fraction = ""] = pattern.replace(/,+$/, "").split(".");
  parts[at] = {
    kind: "digits", percents, thousands: /,*$/.exec(pattern)?.[0].length ?? 0, decimals: fraction.replaceAll(",", "").length,
    leastDecimals: fraction.replace(/[,#]/g, "").length, leastDigits: whole.replace(/[^0]/g, "").length, grouped: whole.includes(","),
  };
  return parts;
}

function literalOf(token: string): string {
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith("\\")) return token.slice(1);
  if (token.startsWith("_") || token.startsWith("*") || token === "@") return "";
  if (token.startsWith("[")) return /^\[\$([^\]-]*)/.exec(token)?.[1] ?? "";
  return token;
}
